//! Words that call something plain to see for everybody: obviously, of course. Not a thing that is obviously so.

use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "^ [ obviously|naturally|clearly|evidently|self-evidently ] {,|no-one|there|@PRON|@DET|never|not}",
        "^ [ obviously ] @VERB",
        "[ obviously ] ,",
        ", [ obviously|naturally|clearly|evidently|of-course ] $",
        ", [ obviously|naturally|clearly ] ,",
        "/ [ obviously|evidently ] @YOU|@PRON|@DET|@MODAL|@NOT|no-one",
        "@YOU|@MODAL|@DO [ obviously|clearly|naturally ] @VERB|@MODAL|not|never|know|@BE|need|have|do",
        "@BE [ obviously ] not|never|a|an|the|better|best|your|our|important",
        "[ of course ] <!of",
        "it|this|that is|was|'s ..1 [ obvious|self-evident|evident|apparent ] !from",
        "[ {should|must|ought to|would|will} be {quite|pretty|perfectly|fairly|entirely|so}? {obvious|self-evident|evident|clear} ] to|that|by|from|.|,|why|what",
        "[ {is|are|was|were} {quite|so|pretty|perfectly|blindingly|painfully|fairly}? obvious ] {to anyone|to everyone|to anybody|to all|to you|, is|, so|.|!}",
        "[ {go~} without saying ]",
        "[ needless to say ]",
        "[ {state|stating|stated} the obvious ]",
        "[ for obvious reasons ]",
        "[ {without|no} {a?} doubt you ]",
        "[ {plain|clear} {as day|for all to see} ]",
        "[ {plain|clear|obvious|apparent} to {anyone|anybody|everyone|all|any} ]",
        "[ {how|why} ..6 is obvious ]",
    ],
    unless: &[
        "@NOUN|logo|letter|page|address|picture|sender|message is|are|was|were obviously|clearly",
        "@NOT ..2 obvious|obviously|clear|evident|apparent",
        "in|as|matter|part|course of course",
        "of course you|we|they {can|may|could|are}",
        "of course of|work|notes|fees",
        "obviously|clearly|naturally @adv? @ADJ",
        "clearly|naturally marked|labelled|written|printed|lit|shown|seen|visible",
    ],
    says: "\"{}\" can make somebody who did not know it feel slow.",
    help: "Leave it out, and say the fact by itself.",
    ..Rule::new("obvious", Code::WordingCondescension, Severity::Warning)
};

pub const FINDS: Examples = examples(&[
    "Obviously, you don't share your PIN.",
    "Of course, the bank never asks for that.",
    "It goes without saying that screens get locked.",
    "You obviously need a longer password.",
    "It should be obvious to anyone that this is a trick.",
]);

pub const LEAVES: Examples = examples(&[
    "The logo was obviously fake.",
    "Speak clearly when you leave a message.",
    "The trick is not obvious at first.",
    "The exits are clearly marked.",
    "The course of the river is marked on the map.",
]);
