//! You fell for it, you let the thief in. Not the comfort that anybody can.

use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, REJECTING, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "[ {you|he|she|they|@STAFF|who|@CAP|of us|of you} {have~|just|almost|nearly|all|once|even|already|again|really|actually|obviously|easily}* {fall~} {right|straight|hook}? for ] {it|the|a|an|this|that|these|such|his|her|their|every|one|obvious|,|our}",
        "[ {take~|swallowed|swallow|swallows|rose to|bit} {the|their|his} {bait|hook|story} ]",
        "[ {naive|foolish|silly|daft|stupid|gullible|careless|trusting} enough ]",
        "{you|who|@STAFF|he|she|they|@CAP} ..2 [ {let~|allow~|invite~|waved|ushered|opened the door to|welcomed} {the|a|an|these|some|every|in}? ..1 {thief|thieves|attacker|attackers|criminal|criminals|hacker|hackers|virus|malware|scammer|scammers|fraudster|fraudsters|burglar|burglars|stranger|strangers|intruder|intruders|them|crooks|him|her|bug|infection|robbers} ..2 {in|into|inside|through|past|onto|access|to} ]",
        "{you|who|@STAFF|he|she|they|@CAP|click|mistake} ..2 [ {hand~|give~|gifted|offered} {the|criminals|them|away|attackers|thieves|hackers|it|over|our|a|him|her|crooks|scammers|strangers} ..2 {keys|secrets|data|everything|lot|plate|criminals|crooks|thieves|hackers|attackers|store|password|passwords|shop|door|invitation|stranger} ]",
        "[ {open~|leave~} the {door|doors|gate|gates|back door} {wide}? {open}? {to|for} ..1 {criminals|attackers|thieves|hackers|crooks|anybody|anyone|intruders|burglars|strangers} ]",
        "[ {your|one|a single|somebody's|his|her|their} {click|tap|mistake|slip|reply} {let|cost|gave|opened|brought|infected|took|exposed|led|caused|put|started|handed|cancelled|closed|shut} ]",
        "[ {you|staff|users|they} {swallowed|believed|trusted|bought} {it|every|the whole|this|such} ]",
        "{you|who|@STAFF|@CAP|he|she} ..2 [ {clicked|opened|replied|paid|shared|answered} {anyway|regardless|all the same|again|without|despite|blindly|everything|anything} ]",
    ],
    unless: &[
        "{anyone|anybody|everyone|everybody|many|most|experts|professionals|clever|careful|all|we|any} ..4 {fall|fell|fallen|falls} for",
        "if|when|whether|in-case|case|before|even ..2 you|somebody|someone|they ..2 {fell|fall|clicked|opened|shared|replied|paid|let|gave|took|handed|invited}",
        "do|never|not|n't ..3 {let|fall|give|hand|open|leave|take|feel|gave}",
        "to|can|could|may|might {let|give|hand|open|invite|fall|take}",
        "{fall|falls|fell} for {you|us|anyone}",
    ],
    never: &[
        REJECTING,
        &[
            "{anyone|anybody|everyone|many of us|most of us|experts} ..3 {fall|fell|fallen|fooled}",
            "{look~|seem~|sound~} {just|quite|very|exactly|so}? {real|right|genuine|official|true|familiar|like}",
            "not|n't|never ..5 {fault|silly|stupid|ashamed|blame}",
        ],
    ],
    says: "\"{}\" points at the person who was tricked.",
    help: "Say what the criminal did, and what helps now.",
    ..Rule::new("fell-for", Code::WordingBlame, Severity::Error)
};

pub const FINDS: Examples = examples(&[
    "You fell for it.",
    "The clerk took the bait.",
    "One of the temps let the thief in.",
    "She handed the criminals the keys.",
]);

pub const LEAVES: Examples = examples(&[
    "Anyone can fall for a good copy.",
    "If you fell for it, ring us.",
    "Never let a stranger in behind you.",
    "Even careful people fall for this one.",
    "The receptionist let him in because his badge looked real.",
]);
