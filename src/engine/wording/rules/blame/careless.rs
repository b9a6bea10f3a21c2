//! People called careless, lazy, naive. Not a thing, and not the careless habit that is turned down.

use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, REJECTING, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "{@STAFF|you|they} [ {ignore|flout|disregard|disobey} {the|our|every|all|this|these|clear|basic|simple}? ..1 {rules|rule|policy|training|warning|warnings|instructions|advice|procedure|procedures|guidance|notice|notices|sign|signs|lesson|checks|basics} ]",
        "{@STAFF|who|victims} {of|in|at|on|from ..4}? {are|is|was|were|have~|become|grown|got|been|often|usually|always|mostly|simply|so|too|very|rather|a bit|grow}* [ @FAULTY|greedy|vain|lonely|desperate|impatient|nosy ] {.|!|,|about|with|and|when|to|enough|in|at}",
        "[ @FAULTY @ADJ? {@STAFF|hands|fingers|click~|behaviour|habit|habits|act~|action|actions|mistake|mistakes|moment|talk|handling|use|reply|attitude|approach|one|ones} ]",
        "{@STAFF|@YOU|who|he|she|they|that|@CAP|of us} {is|are|was|were|'re|get~|become~|grow|been|being|be|too|has been|have been|can be} ..2 [ {@FAULTY|too trusting|too lazy|asleep|half asleep|not paying attention|not listening|not careful|not looking} ]",
        "[ {careless|negligent|naive|stupid|foolish|silly|gullible|lazy|reckless|thoughtless|irresponsible|unwise|daft} {enough|of} {to|you|him|her|them|us|someone|somebody|whoever} ]",
        "[ {carelessness|negligence|laziness|stupidity|complacency|recklessness|inattention|thoughtlessness|naivety|naivete|gullibility|sloppiness|indifference|incompetence|irresponsibility|apathy|foolishness|disobedience|bad habits|lack of care|lack of attention|lack of thought|lack of discipline|lack of respect} ]",
        "[ {carelessly|negligently|recklessly|foolishly|stupidly|thoughtlessly|blindly|naively|lazily|irresponsibly|mindlessly|selfishly|unthinkingly|needlessly|merrily|wilfully|gullibly} ] {@VED|@VERB|@VS|@SLIP|click|give|leave|share|trust|@VING}",
        "[ {can|could} not be {bothered|troubled|asked} ]",
        "[ {not|never|hardly} {even|ever|once}? {bother~} ] !us|you|me|him|her|them",
        "{@STAFF|who|you|he|she|they|that|@CAP} [ {did not|do not|does not|never|don't|will not|would not} ..1 {think|care|bother|listen|pay|concentrate|read the|look twice|understand|learn|take it|give a|want to|know better|stop to|check|notice|engage|follow} ] !about|of",
        "[ {could not|couldn't|can't|cannot|did not|would not|can not} {spare|find|take|make} ..2 {second|seconds|minute|minutes|moment|time|trouble|effort} ]",
        "{who|you|@STAFF|they|was|were|is|are|@CAP} ..2 [ {too {lazy|busy|quick|trusting|eager|proud|stubborn|hasty|greedy|keen|impatient|slow|careless|idle|polite|curious|rushed}} ] to",
        "{@STAFF|you|who|they|he|she} ..1 [ {refuse~} to ] {learn|follow|listen|change|take|read|understand|accept|use|lock|do|care|think}",
        "{you|@STAFF|@CAP} ..1 {clicked|opened|paid|sent|shared|replied|signed|forwarded|gave|let|approved|left|trusted|agreed|answered|handed} ..5 [ without {thinking|checking|a thought|looking|reading|a second thought|bothering|asking|a second look|hesitating|hesitation} ]",
        "[ {a|one|some|another} {careless|thoughtless|lazy|stupid|foolish|gullible|naive|reckless} {@STAFF|click|moment|@NOUN} ]",
        "[ {take~|pay~|give~|have~|with} {no|little} {care|notice|attention|thought|interest|regard|heed} ]",
        "[ {choose~|prefer~|decided} to ignore ]",
        "[ {ignored|ignores|flouted|flouts|disregarded|disregards|disobeyed|broke|bypassed|skipped} {the|our|every|all|this|these|their|his|her|clear|basic|simple|your}? ..1 {rules|rule|policy|training|warning|warnings|instructions|advice|procedure|procedures|guidance|notice~|sign|signs|lesson|checks|basics} ]",
        "[ {asleep|dozing|napping|daydreaming} {at|on} the {wheel|job|switch} ]",
        "[ {head|heads} in the {sand|clouds} ]",
    ],
    unless: &[
        "if|when|unless|whether|case|that|nobody|why ..1 @PRON|@STAFF|you do|does|did not",
        "@NOT ..3 @FAULTY|lazy|carelessness|negligence|complacency",
        "/ {never|do not|don't|please do not|not|if|before|instead|no} ..6 without",
        "@CROOK|software|program|page|nobody|one|lock|door ..3 {not|never} {care|check|ask|notice|want}",
        "if|when|unless|whether you|they|somebody|someone|anyone {did not|do not|don't|does not|can not|are not|were not|never} {check|want|notice|understand|know|follow|read}",
        "{did not|do not|does not} {want to} {share|say|give|talk|be|use|come|go|wait|ask|answer|open|call|see|join|know|take}",
        "nobody|no-one|we",
        "@YOU {do not|don't} {want|understand|think|notice|check|follow|know|read|care}",
        "untrained {eye|ear}",
        "@YOU {@MODAL|be|are} unaware|distracted|forgetful|lax",
        "distracted @PREP",
    ],
    never: &[
        REJECTING,
        &[
            "{do not|don't|never} ..1 {ignore|skip|break} the",
            "not|never|nobody|n't ..3 lazy|careless|stupid|naive|gullible|negligent|foolish",
        ],
    ],
    says: "\"{}\" judges the person, and people who feel judged stop telling us things.",
    help: "Say what happened, what made it likely, and what helps.",
    ..Rule::new("careless", Code::WordingBlame, Severity::Error)
};

pub const FINDS: Examples = examples(&[
    "Careless employees leave doors open.",
    "Somebody was too lazy to lock it.",
    "Ravi's negligence cost us a week.",
    "It leaked because a temp didn't think.",
    "He could not be bothered to check.",
]);

pub const LEAVES: Examples = examples(&[
    "Nobody here is careless; the form was hard to read.",
    "Never pay a new account without checking by phone.",
    "If you don't understand a word, ask us.",
    "The thief does not care whose phone it is.",
]);
