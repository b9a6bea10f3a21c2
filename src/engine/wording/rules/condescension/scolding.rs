//! Scolding: pay attention, how many times. Not the plain request to read something with care.

use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "[ how {many|often} {more}? times ]",
        "[ {how often|how many times|when} {do|must|will|have} {we|i|you} ..2 {to|ever|told|learn|had|have} ]",
        "[ for the {last|umpteenth|hundredth|tenth|final|third|second|millionth|thousandth|nth} time ]",
        "@VERB ...8 [ {properly|carefully|harder}? {this time|for once|next time} ] $",
        "/ {next time|this time|in future} ,? [ {try|think|read|look|listen|use|pay|do|make|check|remember|be|engage} ]",
        "[ for once ]",
        "[ pay {more|better|closer|proper|some|full}? attention ] !to",
        "/ do [ pay attention|try to|keep up|concentrate|listen ]",
        "[ {shame on|you should be ashamed|ought to be ashamed|should hang your head|hang your head} ]",
        "[ {deeply|very|so|really|bitterly}? {disappointed|disappointing|appalled|dismayed|ashamed|embarrassed} ] {in|with|by|that|to} {you|your|see|so|how|hear|find|the number|many|some}",
        "[ {expect|expected|hoped for|hope for|deserve} {better|more} ] {of|from|than|.|!}",
        "[ know|known|knows better ] !than|the|how|what|where|ways|each",
        "/ [ {grow up|wake up|get a grip|buck up|shape up|get it together|get real|sit up} ] !@PREP|and|at|for|early|your",
        "[ {use|engage|switch on|turn on} {your|a} {head|brain|brains|common sense|eyes|loaf|noggin|little grey cells} ]",
        "[ what {were|was|are} {you|they|we} {thinking|playing|going to do with you} ]",
        "[ {what did|have not|did not} we {just|already}? {tell|told|say|said|warn|warned|teach|taught} ]",
        "[ {did|do|can|have|could} you even ]",
        "[ you {still|clearly|obviously|apparently|evidently} {have not|did not|do not|have yet|need to learn|refuse} ]",
        "[ {still|yet again} {have not|has not|had not} {done|finished|read|completed|learned|learnt|understood|bothered|managed|taken|started|locked|changed|signed} ]",
        "[ {we|i} {have|'ve|had} {repeatedly|already|all|often|now}? {told|reminded|warned|asked|said|been|explained} ..1 {you|this} ] {before|already|again|time|not|a|many|repeatedly|countless|often|so|several|once|twice|three|to}",
        "[ you {have|'ve|had|were} {been|all been|already been|repeatedly been}? {told|warned|reminded|instructed} ] {before|again|already|not|time|repeatedly|many|often|twice|once|several|countless|to|about|more|enough}",
        "[ {there is|there 's|is|have|has|with|you have|leaves} {really|simply|absolutely|just|therefore|now|frankly|you with|you}? no {possible|good|real}? {excuse|excuses} ]",
        "[ no excuse for ]",
        "[ what is your excuse ]",
        "[ {not|n't|nowhere near|nowhere} {nearly|good|anywhere near}? good enough ]",
        "[ {simply|completely|totally|frankly|utterly|plainly} {unacceptable|inexcusable|unforgivable|disgraceful|ridiculous} ]",
        "[ {inexcusable|unforgivable|disgraceful|shameful} ]",
        "[ too much to ask ]",
        "/ [ stop {being|making excuses|wasting|messing|complaining|moaning|whining|pretending|dawdling|ignoring|acting|daydreaming|putting} ]",
        "/ [ {make an effort|try harder|do better|must try harder|could do better|must do better|no talking|sit still|sit up straight|eyes front|no cheating|behave yourself|behave yourselves|listen up|concentrate|hurry up} ] <!to",
        "[ {tut|tut-tut|tsk|tsk-tsk|naughty|oh dear|dear me|dear oh dear|caught you|gotcha|busted|got you|told you so|caught red-handed|caught in the act} ] ,|.|!|;|:|$",
        "[ {let that be|this should be|that should be|let this be} a lesson ]",
        "[ you of all people ]",
        "[ when will {you|people|staff|they|we} ..1 learn ]",
        "you ..8 [ again ] .|!|; ...2 what|how|when|why",
        "[ {forgot|forgotten|late|ignored|skipped|missed} ..5 again ] .|!|,|$",
        "[ you {really|honestly|seriously} {must|need|have|should|ought} to? ] {learn|stop|start|listen|pay|try|be|read|think}",
        "[ {as if|how dare|how could} you ]",
        "[ {i|we} {will not|'ll not|am not going to|are not going to|shall not|do not want to} {say it|tell you|repeat|ask|say this|explain this|have to} {again|twice|ourselves|myself|this again} ]",
        "[ {wipe that|no sulking|no moaning|like it or not|whether you like it} ]",
        "[ {read|listen to|follow|do} ..3 properly ]",
        "[ {yes|and} , (? even you ]",
        "[ {sort yourself out|get your act together} ]",
        "[ {surely|hardly} {too|so} {hard|difficult|much} ]",
        "[ {not|never} {listening|concentrating|paying attention} ]",
    ],
    unless: &[
        "@NOT ..3 ashamed|disappointed|embarrassed|scold~|appalled|naughty",
        "if|when|whether|in-case|case you still|clearly ..2 not",
        "to|draws|and|we|they|who pay attention",
        "know better than|how|what",
        "@CROOK|@crook|who|they ..2 know|knows better",
        "no need to|for",
        "@NOT have to say|ask|tell",
    ],
    never: &[&["@NOT|nobody|no-one|never ..2 scold~|ashamed|embarrassed|tell~ ..1 off"]],
    says: "\"{}\" scolds, and people who are scolded stop asking.",
    help: "Say what helps next time, as you would to a colleague you like.",
    ..Rule::new("scolding", Code::WordingCondescension, Severity::Error)
};

pub const FINDS: Examples = examples(&[
    "How many times do we have to say this?",
    "Please read the question properly this time.",
    "You should know better.",
    "There is no excuse for a short password.",
    "Use your head before you click.",
    "You still haven't finished the course.",
]);

pub const LEAVES: Examples = examples(&[
    "Read the address once more, letter by letter.",
    "There is no need to be ashamed.",
    "If you still haven't had a reply, ring us.",
    "Next time, you can ring Priya straight away.",
    "The scanner failed again, so we ordered a new one.",
]);
