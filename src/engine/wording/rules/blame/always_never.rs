//! Whole groups put down: users always, people never, staff keep. Not a habit that helps.

use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, REJECTING, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "[ {know~|understand~|learned|learnt} {nothing|little|next to nothing|not the first thing|no better} ] {about|of|.|,|and|;}",
        "[ {@STAFF|you|they} ..1 {treat~|see~|regard|regards} ..4 as {a joke|a nuisance|a chore|optional|somebody else's|someone else's|beneath|not their|a game|a waste} ]",
        "[ {no-one|few|hardly anyone|hardly anybody|hardly any|not one} {here|of you|of us|in @NOUN|on @NOUN|in this ..1|in the ..1}? ..1 {{take~} ..2 seriously|bother~|cares|listens|seems to|{reads|follows|locks|respects|obeys} {the|their|our|any} ..1 {rules|rule|policy|instructions|notices|handbook|screens|screen|memo|guidance|procedure|signs|manual}} ] !if|who",
        "{@STAFF|you|they|who|@CAP} ..1 [ {don't|doesn't|do not|does not|never|refuse to|failed to|didn't|did not|won't} {take~} ..3 seriously ]",
        "[ {humans|people|users|staff|employees|colleagues|human beings} {are|is|will always be} {always|just|simply|naturally|by nature|still|often|usually}? {so|too|very|such|only}? {bad|hopeless|terrible|poor|useless|weak|predictable|easily|sloppy|unreliable|stubborn|selfish|greedy|sheep|creatures|lousy|awful|forgetful|impatient|trusting|curious} ] {at|with|and|.|,|about|!|to|of|enough}",
        "[ {staff|employee|employees'|user|users'|people's|human|your|their} {attitude|attitudes|behaviour|habits|ignorance|apathy|indifference|arrogance|impatience|greed} {is|are|remain~|was|were|let|have~|make~|put~|cost~|lead~} ]",
        "{@STAFF|you|they|who|@CAP|he|she} ..2 [ {lack|lacks|lacked|lacking} {the|any|all|basic|even}? ..1 {common sense|discipline|care|judgement|judgment|intelligence|attention|sense|awareness|responsibility|respect|wit|wits|vigilance|caution|training|motivation} ]",
        "[ {have~} the {sense|decency|courtesy|wit} to ]",
        "[ {as usual|as always|as ever|once again|yet again|predictably|typically|inevitably|naturally} ,? {it was|it is|it's|the|a|staff|someone|somebody|one|users|people} ] ..4 {who|forgot|clicked|left|did|ignored|failed|staff|team|office|someone|somebody|fell|let|user|colleague|sales|accounts|member|to blame}",
        "[ {guess who|no prizes for guessing|no prizes for|three guesses} ]",
        "[ {click~|fall~|open~|believe~|swallow|swallows|trust~} {on|for}? {anything|everything|absolutely anything|any old|any link|whatever|all sorts} ] {they|you|that|with|,|.|!|he|she|if|in|people|put|sent}",
        "[ {have not|has not|haven't|had no|have no|has no|without a} {a|the|any}? {clue|idea|faintest|inkling} ] {how|what|about|who|.|,}",
        "[ {@STAFF|you|they|women|men|teenagers|salespeople|engineers|developers|youngsters|pensioners|millennials|boomers} {who|that|will|would|can|are|seem|tend|all|at|here|still|simply|just|almost|nearly|on|the|in}* {always|constantly|keep~|inevitably|invariably|routinely|persistently|habitually|forever|regularly|repeatedly|insist|insists|continually|love~|tend|tends|still|happily|cheerfully|often|usually|simply|just|mostly} {on|to|just|simply|still}* {click~|open~|ignore~|forget~|fall~|write~|share~|leave~|reuse~|pick~|choose~|lose~|skip~|trust~|complain~|break~|forward~|type|types|give~|prop|props|propping|make~|cheat~|believe~|stick|sticks|download~|plug~|lend~|overshare|panic~|blame|mess|moan|fail~|put|let~|cut|take|post~|get|send~|use~|do|want} ]",
        "[ {@STAFF|you|they} {who|will|would|can|here|simply|just|almost|today}* {never|rarely|hardly|seldom|hardly ever|scarcely|do not|does not|don't|doesn't} {bother~|bother to}? {read~|listen~|learn~|check~|think~|follow~|care~|bother~|pay~|remember~|lock~|look~|change~|notice~|ask~|understand~|take~|report~|question|update|try~|tell|grasp|want to} ] {the|their|it|to|before|about|what|that|anything|attention|phones|computers|technology|rules|.|,|!|any|twice|a|things|;|how|security|instructions|warnings|from|carefully|properly|enough|until|who|this|basic|where|passwords|care}",
        "[ {somebody|someone|people|staff|users|you|they|one of you|everyone|employees|there is always} {will|would|'ll} {always|still|inevitably|eventually|invariably|sooner or later|one day|ever|soon|surely|just|happily|never} {be|find|prop|click|leave|open|forget|ignore|write|fall|give|make|let|lose|trust|break|cheat|share|plug|learn|listen|take|pick|reuse|use} ]",
        "[ {give~} {people|users|staff|them|employees} half a chance ]",
        "[ {old|older|young|younger|new|junior|senior|elderly|female|male|temporary|remote|non-technical|lower-paid|part-time|office|shop|warehouse} {people|colleagues|workers|staff|employees|users|generation|generations|women|men|members} {do not|don't|are|can not|can't|always|never|struggle|fall|just|will|are the|tend|click|have no|are not|simply|often|find} ] {understand|too|so|get|always|never|worst|lazy|easy|with|for|click|careless|trust|fall|clue|idea|easily|soft|the|grasp|know|to|less|more|everything|manage|follow|cope|learn}",
    ],
    unless: &[
        "just leave~",
        "you would never",
        "{if|when|whenever|so that|that|because|what} you|they {always|often|still|usually|never|don't|do not|just} {use|take|write|make|get|give|send|do|want|share|open|understand|see|know|remember|notice|read}",
        "you|we {often|usually|still|always|regularly|never|just|simply|do not|will|can} {use|take|make|get|do|want|send|write|share|put|leave|give|choose|check|ask|look|read|pay|tell|see|learn|follow|change|open|remember|lock|understand|notice|find|be|pick|trust}",
        "@STAFF {often|usually|regularly|still|always|who} {use|using|take|make|get|do|want|send|write|find|choose|put|share|ask|give}",
        "they|people {often|usually|always} {use|take|make|get|want|send|write|ask|give|do|put|pick|choose|leave|share|call|let}",
        "nobody|no-one|@CROOK|he|she|we",
        "may|can|might|free|welcome",
        "@NOT ..1 {always|keep|keeps|constantly}",
        "will ..1 be {there|able|here|happy|glad|ready|told|at|on|with|a}",
        "{somebody|someone} will {always|still|soon} {be|answer|find|help|come|call|ring|take|open|give}",
    ],
    never: &[REJECTING],
    says: "\"{}\" puts a whole group of people down.",
    help: "Say what makes it hard, and what would help.",
    ..Rule::new("always-never", Code::WordingBlame, Severity::Error)
};

pub const FINDS: Examples = examples(&[
    "Users always click on everything.",
    "People never read the instructions.",
    "Staff keep ignoring the rules.",
    "Somebody will always prop the door open.",
]);

pub const LEAVES: Examples = examples(&[
    "Staff always have somebody to call.",
    "People often use the same word twice.",
    "You never need to be certain.",
    "The scanner keeps losing its place.",
]);
