//! Knowledge that is taken for granted: as you know, everyone knows. Not an offer to those who do know.

use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "[ {sure|certain|confident|trust|hope|assume|no doubt|take it} {that}? {you|everyone|everybody} ..2 {know~|remember~|understand~|realise~|heard|aware} ] !where|who",
        "you {really|truly|honestly|surely|all}? [ {should|ought to|must} {really|truly|all|surely}? know ] {this|that|it|these}",
        "[ {nobody|no-one|no adult} ..1 needs to be {told|reminded|taught} ]",
        "[ heard {this|it|that} ..4 times ]",
        "[ {bore|boring|insult} {you|anyone|your} ]",
        "[ so {basic|simple|easy|obvious|elementary} that ]",
        "[ {you|we|they|everyone} {should|ought to|must} {all|really|already|surely|long|by}* ..1 {have {learned|learnt|mastered|memorised|read|understood|heard|picked}|be able to|be used to|be familiar|be aware|know} ] {by|this|that|how|these|it|the|all|of|what|already|from|with|long}",
        "[ {hardly|scarcely|barely} {need~|worth|a surprise|news|necessary} ]",
        "[ {the|an} {obvious|self-evident|simple|plain|undeniable|blindingly} {truth|fact|answer|thing|reason|choice|solution|point} ] {is|that|,|here|to|.|:}",
        "[ {it|that} is {common|general|universal|public} knowledge ]",
        "[ {taught|learned|learnt|knew} ..2 {at|in} {primary|nursery|first} ]",
        "[ as ..1 {you|we|everyone|everybody|anyone|anybody} {all|already|should|surely|will|well|no doubt|must|of course|certainly|both|now|hopefully|probably}? {all|already|surely|well|hopefully}? {know~|remember|recall|learned|learnt|understand} ]",
        "[ as {you are|you're|you 're|we are|you will be|you must be|you should be} ..2 aware ]",
        "[ as {is|was} {well|widely|commonly|generally} known ]",
        "[ as {any|every} ..3 {know~|will tell you|can tell you|would know|understands} ]",
        "[ as {already|repeatedly|often} {explained|stated|mentioned|said|told|noted} ]",
        "[ {everyone|everybody|we all|you all|anyone|anybody|every child|every adult|all of us|all of you|any fool|every employee|the whole world} {already|surely|really|should|must|will|can|here|of course|by now|at work}? {know~|understand~|remembers|realises|realizes|agrees|can see|can tell|has heard|have heard|gets} ] !one|each|who|where|which",
        "[ {everyone|everybody|anyone|anybody} ..3 {with|who has} {half a brain|a brain|any sense|common sense|eyes|an ounce} ]",
        "[ half a brain ]",
        "you [ {all|surely|obviously|certainly|must|should|ought to|of course|no doubt|presumably|undoubtedly|clearly|will|'ll} ..1 {know|remember|recall|have heard|have learnt|have learned|be aware|know how|be familiar|understand} ] {this|that|what|how|why|the|by|it|already|better|of|from|all|these|who|with|a|your|about|,|.|which|when|where}",
        "[ {you|everyone|everybody|we all|people|staff} {should|ought to|must|will|would|surely|really} ..2 {know|have known|understand|remember} ..4 by now ]",
        "[ {should|ought to|must} be {common|second} {knowledge|sense|nature} ]",
        "[ {know~|enabled|done|learned|learnt|heard|read|got|understood|mastered} ..4 by now ]",
        "[ common {knowledge|sense|courtesy} ]",
        "[ {basic|elementary} {knowledge|common sense|intelligence|decency|manners} ]",
        "[ {no secret|hardly a secret|hardly news|old news} ]",
        "it [ {is|'s} well known that ]",
        "[ {need~|require~} no {explanation|explaining|introduction|reminding|reminder|telling} ]",
        "[ {should not|ought not to|need not|do not|does not|should hardly|hardly} {have to|need to|need|really need to} {say|explain~|tell~|remind~|spell|point|repeat|teach|mention|be told|be reminded|be said|spelling} ]",
        "@MODAL [ {hardly|not} {need|have} {to|me|us} {say|explain|tell|remind|spell|point|repeat|to tell|to remind} ]",
        "[ {do|does|should|must|can} {we|i} {really|still|seriously|honestly} {need|have} to {say|explain|tell|remind|spell|teach} ]",
        "/ [ surely ] @YOU|no-one|@PRON|@STAFF|a|the|this|by",
        "[ {any|every|no|a} {sensible|reasonable|decent|competent|intelligent|normal|responsible|self-respecting|rational|sane|grown|clever|smart|right-thinking|half-decent} {person|adult|employee|professional|human|reader|man|woman|colleague|worker|manager|grown-up|individual} ]",
        "[ {sensible|reasonable|intelligent|competent|clever|smart|normal|real|grown} {people|adults|professionals|employees|staff} ] {know|do|would|will|never|always|lock|check|read|understand|don't}",
        "[ you know {perfectly|full|very|damn} well ]",
        "[ one {does not|does|knows|should not|never|simply|ought} ] ..8 one",
        "[ {how|what} any ..2 person ]",
        "[ self-evident|self-explanatory|blindingly ]",
        "[ {who|what kind of person|what sort of person} does not know ]",
    ],
    unless: &[
        "everyone|everybody|we|all {here|all|there}? {knows|know} {@CAP|her|him|them|their|your|his|each|one|my|by name}",
        "if|when|once|until|whether|before|unless ..2 you|everyone|we ..3 know|knows|remember|understand",
        "@NOT ..3 everyone|everybody|anyone|all ..2 know|knows|remembers|understands",
        "@NOT everyone|anyone|everybody",
        "so|that|sure|make|let|tell|ensure|helps|help everyone|everybody|we|you ..3 know|knows|understands|remembers|can|agrees",
        "may|might|could|perhaps|people|somebody|what|who|which|someone|number|than you ..2 already? know",
        "soon|far|long|much as you",
        "@NOT common",
        "you @MODAL not ..3 know|remember|understand",
        "nobody|no-one|not ..5 common|by",
        "you {will|'ll} {know|remember|recall|understand} {what|which|who|how|that it|it|when|where|the|why}",
        "everyone|anyone can|has|gets {a|an|the|to|see|tell} @VERB",
        "everyone gets",
        "anyone|anybody|everyone can see|tell {it|your|the|them|a|what|how|who|us|you|this|these|when|where}",
    ],
    says: "\"{}\" leaves out everybody who did not know.",
    help: "Say the fact itself. Whoever knows it already reads on.",
    ..Rule::new("presumed-knowledge", Code::WordingCondescension, Severity::Error)
};

pub const FINDS: Examples = examples(&[
    "As you know, passwords matter.",
    "Everyone knows that links can be fakes.",
    "You should already know this by now.",
    "Locking a screen is common sense.",
    "I shouldn't have to remind you about badges.",
    "Surely you locked the door?",
    "Any sensible person checks the address.",
]);

pub const LEAVES: Examples = examples(&[
    "If you already know this, go on to the questions.",
    "Not everyone knows that a name can be borrowed.",
    "Tell the team, so that everyone knows where to go.",
    "You may already know some of this.",
    "Someone you know may have lost their phone.",
    "Ring us as soon as you know.",
]);
