//! Words that call the reader's task easy. Not what is easy to miss, or easy for a thief.

use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "it|this|that ..1 is [ {really|honestly|just|quite|all}? that {easy|simple} ]",
        "[ if you can {use|boil|make|work|drive|read|tie|open|hold} ..5 , you can ]",
        "[ staring you in the face ]",
        "[ nothing to it ]",
        "[ {how|very|so|quite|that} {simple|easy} {is|was} {that|it} ]",
        "[ {simple|easy} , {is|was|right|eh|no|huh} ]",
        "[ {not|isn't|n't} {exactly|really|actually|that|so|terribly|all that}? {hard|difficult|complicated|tricky} ] {to|,|.|!|is}",
        "[ {simples|foolproof|idiotproof|effortlessly|painlessly|hassle-free} ]",
        "it|this|that|which is|was|'s @adv* [ easy|simple|straightforward|trivial|effortless|painless|elementary ]",
        "@VING ..6 is|'s @adv* [ easy|simple|straightforward|trivial|effortless|painless|elementary ]",
        "@TASK is|are|'s @adv* [ easy|simple|straightforward|trivial|effortless|painless|elementary ]",
        "{these|few|three|two|four|five|some|follow~|our|the|one|just|only} ..1 [ easy|simple|straightforward|trivial|basic|elementary ] {step|steps|rule|rules|tip|tips|instruction|instructions|task|tasks|exercise|exercises|trick~|action|actions|click~|thing|things|precaution|precautions|check~} !of",
        "should|must|could|will be @adv* [ easy|simple|straightforward|trivial ]",
        "[ easy|simple enough|peasy ]",
        "[ easy-peasy|no-brainer ]",
        "[ easy|simple as {that|pie|abc|falling|can be|one} ]",
        "[ as {easy|simple} as ]",
        "[ {couldn't|could not|can't|can not|nothing could} be {any?} {easier|simpler|clearer} ]",
        "[ could be {easier|simpler} ]",
        "[ nothing {easier|simpler} ]",
        "[ simplicity itself ]",
        "[ a {piece of cake|breeze|doddle|cinch|walk in the park|no brainer|snap} ]",
        "[ child 's play ]",
        "[ {does|do|did} not take {a|much} {genius|rocket|brain|brains|expert|much|skill} ]",
        "[ takes no {skill|brains|genius|brain|intelligence|talent} ]",
        "[ {not|hardly|n't} {exactly?} {rocket|brain} {science|surgery} ]",
        "[ rocket science ]",
        "it|this|that|which is|'s [ {not|hardly|n't} {that|so|very|exactly|really|too|a|at}? {hard|difficult|complicated|rocket|tricky} ]",
        "[ {not|hardly} {hard|difficult|complicated} ] to @verb",
        "you @MODAL @adv? [ easily|effortlessly ] @VERB|be",
        "[ easily|effortlessly ] {done|avoided|prevented|spotted|recognised|remembered|learnt|learned|understood}",
        "[ {anyone|anybody|everyone|a child|any child|any fool|any idiot|any adult|a toddler|a monkey|a five-year-old|a ten-year-old|my dog|your grandmother|your granny|your gran} {can|could} {do|manage|follow|understand|use|see|spot|handle|learn} ]",
        "[ in no time at? all? ]",
        "[ without {even?} {breaking a sweat|breaking sweat|lifting a finger|any effort} ]",
    ],
    unless: &[
        "@BE|it|that @adv* easy|simple|hard|difficult to {miss|overlook|forget|mistake|confuse|fall|lose|guess|fake|copy|misread|mix|steal|believe|feel|panic|slip|be|get|think|assume|understand|imagine|fool|trick|break|crack|forge|mishear|click|see|tell|say|make|become|hide|look|leave|read|open|end|go|let|trust|press|type|send|give|miss|pick|buy|use}",
        "not|never|n't ..2 easy|simple|easily|straightforward|trivial",
        "easy|simple|easier|easily for @CROOK|them|him|her|others|outsiders|criminals|thieves|strangers|anybody|anyone|a|the",
        "how easy|simple|easily",
        "make~ ..2 easy|easier|simple",
        "easy|simple|basic|plain password|word|words|code|trick|lock|name|reason|example|idea|language|design|picture|list|pattern|key|sign|map|meal|box|pin|guess|target|prey|way|rule",
        "easily guessed|lost|fooled|copied|missed|stolen|guess|lose|copy|steal|forgotten|broken|faked|mistaken|confused|overlooked|be",
        "easily be @PART",
        "if|whether|unless ..5 easy|simple|easier|easiest",
        "easy|simple to @VERB for @CROOK|them",
        "@CROOK|@crook @MODAL easily",
        "@CROOK ..3 easily",
    ],
    never: &[&[
        "make~|made ..2 it ..1 easy|easier|simple|hard",
        "easy|simple for @CROOK",
        "nobody|no-one|not|n't ..4 say~|call~|told|tell~|claim~ ..5 easy|simple",
    ]],
    says: "Calling it \"{}\" can make somebody who finds it hard feel slow.",
    help: "Say what to do, or how long it takes, and leave out how hard it is.",
    ..Rule::new("easy", Code::WordingCondescension, Severity::Warning)
};

pub const FINDS: Examples = examples(&[
    "It's easy to turn on the screen lock.",
    "Reporting a strange call is simple.",
    "Follow these easy steps.",
    "Changing it couldn't be simpler.",
    "You can easily set this up at home.",
    "It isn't rocket science.",
]);

pub const LEAVES: Examples = examples(&[
    "The extra dot is easy to miss.",
    "A simple password is soon guessed.",
    "It is easy to mistake one letter for another.",
    "A short code is easy for a thief to guess.",
    "We want to make it easy to reach us.",
    "This is not easy, so take your time.",
]);
