//! People named as the weakness: weakest link, people are the problem. Not the weak spot of a thing.

use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, REJECTING, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "[ it {is|was} ..2 {people|staff|users|you|employees|humans|colleagues|workers|person|human} {who|that} ] ..3 {don't|do not|does not|fail~|let|leave|click|break|cause|make|put|open~|are the|is the|forget|ignore|choose|give|can not|will not}",
        "[ {protect~|save~|shield|guard|defend|stop} ..3 {from|against} {our own|its own|their own|your own|ourselves|themselves|yourself|himself|stupidity|carelessness|human} {staff|people|employees|users|workers|hands|carelessness|stupidity|nature|error|folly}? ]",
        "[ {greatest|biggest|main|real|largest|worst|number one|chief} {danger|threat|risk|weakness|problem|enemy|hole|vulnerability|hazard} ] ...10 {you|people|staff|employees|users|humans|human|colleagues|person|keyboard|desk|chair|ourselves|us|your own}",
        "{@STAFF|@YOU|your} ..6 [ {weak|weakest} {link|links|spot~|point~} ]",
        "[ {weak|weakest} {link|links|spot|point} ] ..4 {is|are|was|were|remain~|'s} ..3 {@STAFF|you|us|between|behind|sitting}",
        "[ weakest link ] in {our|any|the|your|every} {security|defence|defences|defense|chain|cyber|system|company|organisation|data} !on",
        "[ {people|staff|you|users|humans|employees|colleagues|workers|customers|members|insiders|recipients|temps|newcomers|starters|everyone} {are|is|'re|remain|pose|were|be} ..1 {always|often|usually|still|by far|really|clearly|also|simply}? {the|a|an|our|its|your|this|any|every}? ..2 {problem|risk~|threat|threats|danger|dangers|weakness|weaknesses|liability|liabilities|enemy|vulnerability|vulnerabilities|hole|holes|leak|gap|culprit|culprits} ]",
        "[ {problem|weakness|risk|threat|danger|enemy|vulnerability|hole|gap|leak|liability|trouble|cause} ..6 {is|are|was|were|remains|lies|sits|comes|'s} ..3 {you|people|staff|employees|users|humans|human|us|yourself|between|workers|colleagues|insiders|person|everyone|members|somebody|someone} ] !to|can|who|with|by|must|will|do|should|need",
        "[ {biggest|greatest|largest|main|real|worst|number-one|top} ..1 {risk|threat|weakness|problem|danger|vulnerability|enemy|hole|gap|cause} ..8 {is|are} ..2 {not ..4 but}? ..2 {you|people|staff|employees|users|humans|human|us|insiders|workers} ]",
        "[ {soft|easy} {target~|prey|pickings|touch} ]",
        "[ between {the}? {chair|keyboard|desk|screen} and {the}? {keyboard|chair|screen|desk} ]",
        "[ {person|people|one|man|woman|human|user|users|staff|idiot|body} {at|behind|in front of|on} the {keyboard|screen|wheel|keys|mouse|desk} ] {was|is|are|were|who|did|does|can|will|have~|that}",
        "[ human {weakness|weaknesses|failing|failings|fallibility|vulnerability|vulnerabilities|stupidity|factor|frailty|folly|greed|gullibility|curiosity|nature|element|elements} ]",
        "[ {enemy|danger|threat|threats} {within|inside|from within} ]",
        "[ {insider|internal|user|staff|employee|people} {threat|risk|problem|weakness|behaviour is} ]",
        "[ {technology|machines|computers|systems|software|firewalls|tools|locks|the system|the lock|the alarm} ..4 {rarely|never|seldom|not|was|were|is|are|work~|fine|sound} ...6 {people|users|staff|humans|person|employees|member|someone|somebody|you} {is|are|was|were|do|does|did|not|fail~|.} ]",
        "[ {only|just} as {strong|good|safe|secure} as ..4 {person|people|employee|staff|user|users|human|member} ]",
    ],
    never: &[
        REJECTING,
        &[
            "people|staff|you|colleagues|users ..2 not|never ..4 weak|weakest|problem|risk|threat|link",
            "on the bike|at risk",
            "our best|strongest",
            "used to|once|they|some say|call~|said|think",
        ],
    ],
    says: "\"{}\" names people as the fault, and people who feel blamed stop telling us things.",
    help: "Say what in the system let it happen, or what anybody can do next.",
    ..Rule::new("weakest-link", Code::WordingBlame, Severity::Error)
};

pub const FINDS: Examples = examples(&[
    "Staff are the weakest link.",
    "Our biggest risk is you.",
    "The threat comes from insiders, and users are the problem.",
    "People are our greatest weakness.",
]);

pub const LEAVES: Examples = examples(&[
    "The weakest link in the bike chain snapped.",
    "People are not the weakest link; they notice what machines miss.",
    "The problem with the lock is its spring.",
    "Older phones are at risk.",
]);
