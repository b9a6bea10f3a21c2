//! Words that make the reader's task sound small: just, simply. Not the same words about a thing or a moment.

use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "/ [ just|simply|merely ] @VERB",
        "/ [ just|simply ] be|do|have @NOT?",
        "/ [ just|simply ] do not",
        "@YOU|please|to|let|i [ just|simply|merely ] @VERB|have|do",
        "@YOU @MODAL|do [ just|simply|merely ] @VERB|be|have|do",
        "@VERB|it|them|this|that , [ simply|just ] @VERB",
        "@MODAL @YOU [ just|simply ] @VERB",
        "why not [ just|simply ] @VERB",
        "[ all @YOU {need|have|must|need to|have to|are asked to} {to do|do|do now} is ]",
        "[ all @YOU {have|need} to do ]",
        "[ all {we ask|i ask|is needed|that is needed|that is required|that is asked|you need} ] is",
        "is|'s [ just|simply|merely ] a matter|case|question of",
        "[ a simple matter|case of ]",
    ],
    unless: &[
        "@NOT just|simply|merely",
        "more than just",
        "just|simply in|as|because|like|over|under|about|now|then|enough|right|outside|inside",
        "@CROOK|they|he|she|it|somebody|someone|anyone|which|that|who @MODAL just|simply|merely",
        "that|which|who|only just|simply",
        "@DET just|simple",
        "@HAVE|@BE just @VED|@PART",
    ],
    says: "\"{}\" can make somebody who finds this hard feel slow.",
    help: "Leave it out; the sentence is as clear without it.",
    drop: true,
    ..Rule::new("minimiser", Code::WordingCondescension, Severity::Warning)
};

pub const FINDS: Examples = examples(&[
    "Just forward the email to Ana.",
    "To report it, simply press the flag.",
    "If a text looks odd, you just need to call us.",
    "You can simply restart the computer.",
    "All you have to do is read three pages.",
    "Type the code, then just wait.",
]);

pub const LEAVES: Examples = examples(&[
    "The alert has just arrived.",
    "Keep the old key, just in case.",
    "The thief can simply walk in behind you.",
    "Don't just delete it: report it as well.",
    "It is a just rule.",
    "It takes just over a minute.",
]);
