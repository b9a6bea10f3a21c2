//! You should have, if only they had. Not what is due to the reader: you should have a key.

use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, REJECTING, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "[ {@CAP|@BOSS|guard|receptionist|nurse|cashier|secretary|sender|owner} {really|surely|clearly}? {should|ought to} have ] {@PART|@VED|known|been|thought|seen|read|told|rung|taken|kept|left|put}",
        "[ if only {@CAP|one|anyone|anybody|the|our|her|his} ] ...8 had",
        "^ [ had {@CAP|anyone|anybody|one|our|his|her|the ..1} {@PART|@VED|only|looked|checked|read|thought|rung|been} ]",
        "[ {simple|five-second|ten-second|two-second|quick|moment's|single|second|proper|ordinary|basic|little} {check|look|glance|thought|question|care|attention} ..8 would have ]",
        "[ {you|he|she|they|@STAFF} {really|surely|clearly|of course}? {should|ought to|could easily|might|could at least|could} {really|surely|clearly|at least|all|easily|simply}? have ] {@PART|@VED|known|been|thought|seen|read|told|ring~|taken|kept|left|put|gone}",
        "[ {should|ought to} {never|not} have ] {@PART|@VED|been|let|left|given|opened|clicked|put|sent}",
        "[ if {only}? {you|they|he|she|staff|people|the user|users|the employee|employees|somebody|someone} had ] ...16 {would|could|might|none|nothing|we|be}",
        "[ if only {you|they|he|she|staff|people|users|somebody|someone|everyone} ]",
        "^ [ had {you|they|he|she|staff|the user|the employee|employees|users|somebody|someone|the clerk|the victim|the temp} ] ",
        "[ {none|nothing} of {this|that|it} would have ]",
        "[ this would not have happened ]",
        "[ {could|would} {easily}? have been {avoided|prevented|stopped|spared} ] ...4 {if|had|by|with}",
        "[ would have {rung|checked|asked|noticed|known|read|spotted|seen|called|locked|reported|stopped|taken} ] ..5 ; you",
        "[ {sensible|careful|responsible|reasonable|attentive|competent|good} {person|people|employee|colleague|worker|adult|user|staff|member} would ..1 have ]",
    ],
    unless: &[
        "{should|could|might|ought to} have {received|arrived|got|had|heard|come|reached|a|an|the|your|one|two|this|access}",
        "{could|might} have {been {anyone|anybody|any|worse|sent|copied|stolen|told|given|changed|fooled|a|the|from|real|genuine|written}|happened|fooled|lost|changed|seen|sent}",
        "@PRON|you|they|@CROOK {could|might} have {@PART|@VED|been}",
        "we|i|it|which|page|system|software|lock should|could|ought to?",
        "whoever|nobody|anyone",
    ],
    never: &[REJECTING, &["{could|might} have been {any|anyone|anybody|me|you}"]],
    says: "\"{}\" blames somebody for what is past.",
    help: "Say what helps next time, for everybody.",
    ..Rule::new("should-have", Code::WordingBlame, Severity::Error)
};

pub const FINDS: Examples = examples(&[
    "You should have checked the sender.",
    "If only she had asked, we would still have the data.",
    "The victims ought to have known better.",
    "Had you rung us, the money would be safe.",
]);

pub const LEAVES: Examples = examples(&[
    "You should have received a letter by now.",
    "You should have a key and a badge.",
    "It could have been anybody.",
    "We should have told you sooner.",
]);
