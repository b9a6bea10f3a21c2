//! You failed to, staff forgot to. Not a machine that failed, and not "we failed to".

use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, REJECTING, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "[ {you|@STAFF|one of you|one of us|@CAP} ..1 @SLIP ...12 {, and|;|, so|and now|and so|, which|and|so} ..1 {we|it|that|this|the company|the thief|the whole|everyone|criminals|thieves|our|us|the rest} ..1 {lost|paid|cost|suffered|stole|emptied|walked in|walked out|have to|had to|are paying|pay the|closed|spent|were hacked|was hacked|got hacked|were robbed|all paid} ]",
        "[ {@STAFF|you|they|who} {can not|could not|can't|couldn't} {even|seem to|ever}? {follow|manage|remember|learn|resist|keep {a|their|his|her}|tell the difference|leave {it|things|well}|help themselves|control} ]",
        "[ {cut~} corners ]",
        "[ {you|he|she|they|@STAFF|@CAP|@BOSS|@NUM of you|some of you|one of you|one of us|who|office|shift} {still|again|nevertheless|nonetheless|once again|yet again|all} @SLIP ]",
        "[ {you|he|she|they|@STAFF|@CAP|@BOSS|@NUM of you|some of you|one of you|one of us|who|office|shift} ..1 @SLIP ] ..8 {anyway|regardless|all the same|again|yet again|all over again|despite|in spite|without a}",
        "[ {after|despite|in spite of|for} {all|every|repeated|several|three|two|four|many|our|countless|clear|endless} ..3 {training|warnings|reminders|warning|posters|lessons|instructions|notices|sessions|reminder} ]",
        "{you|he|she|@CAP|@STAFF|they} {was|were|is|are} [ not {looking|listening|concentrating|paying attention|thinking|careful|awake|bothered|up to|alert|watching|on the ball|interested} ]",
        "[ {you|he|she|they|@STAFF|@BOSS|who|officer} {have~|'ve|also|repeatedly|clearly|simply|just|still|once|then|all|both|again|obviously|deliberately|consistently|often}* {fail~|neglect~|omitted|refuse~} ] {to|in|at|your|their|his|her|the|us|every|this|,|.|;}",
        "[ you {have~|'ve|also|again|once|clearly|obviously|simply|just|all|still}* {forgot|forgotten|ignored|neglected|disregarded|overlooked|missed|skipped|broke|broken|violated|breached|disobeyed|mishandled|mislaid|caused|exposed|endangered|compromised|jeopardised|risked} ]",
        "[ {@STAFF|@BOSS} {who|that}? {have~|again|once|always|often|simply}* {forgot|forgotten|ignored|neglected|disregarded|violated|breached|mishandled} ] {to|the|our|their|his|her|a|every|it|basic|all}",
        "[ {fail~} in {your|their|his|her} {duty|duties|job|responsibility} ]",
        "[ {your|their|his|her|employees'|@STAFF|the} {repeated|own|continued|constant|employee|total|complete}? {failure|refusal|neglect|inability|unwillingness|reluctance} to ]",
        "[ {failure|failures} {of|by} {staff|employees|users|people|you|one|an|a} ]",
        "[ your {own|little|careless|silly|recent}? {mistake|error|slip|lapse|click|inaction|oversight|blunder|mistakes|errors|lapses|actions|action|behaviour|curiosity|haste|choice|decision|delay|silence} {have~|could|might|will|was|is|just|nearly|almost}* {cost~|led|caused|let|exposed|put|gave|meant|allowed|broke|opened|brought|spread|ruined|hurt|harmed|made|left|damaged|resulted|endangered|to blame|responsible|why} ]",
        "[ {you|@STAFF} {did not|didn't} {even|once|ever|actually}? {check~|read|look~|ask~|think|bother~|report~|lock~|verify~|follow~|listen~|notice~|question|stop|tell~|take|ring~|call~} ] {the|it|your|their|his|her|anyone|anybody|us|twice|before|a|properly|first|,|.|;|to|that|carefully|what|any}",
        "/ you [ {did not|didn't} ] {.|!|;|$}",
    ],
    unless: &[
        "{if|when|in case|case|because|whether|once|unless|should|what|anything|that|which|or|have|since|thought|think|ever} ..1 {you|they|somebody|someone|people|anyone|she|he|staff} {have|had|'ve|ever|just|already}* {forgot|forgotten|missed|ignored|skipped|did|overlooked|never|didn't|broke|failed}",
        "{nothing|anything|something|what|message|step|call|meeting|notice} {that|which}? you",
        "^ {so|perhaps|oh|or}? ,? you {have|just|already}* {forgot|forgotten|missed|skipped|overlooked} !again ..6 ?",
        "somebody|someone forgot {a|an|his|her|their} ..2 {in|on|at}",
        "we|it|lock|scanner|update|which|machine|test {failed|fail|fails|failed|neglected|forgot}",
        "@NOT ..2 {failure|failed|forgot|forgotten|your}",
        "nobody|no-one|none|not one {failed|forgot|forgotten|of}",
        "failed {login|log-in|sign-in|attempt|attempts|delivery}",
    ],
    never: &[
        REJECTING,
        &[
            "{not|never|n't|nobody} ..6 {forgot|forgotten|failed|forget}",
            "{if|when|whether} you {have|'ve}? {forgot|forgotten|missed|broke|ignored|skipped|overlooked}",
        ],
    ],
    says: "\"{}\" reads as a charge against a person.",
    help: "Say what happened without the person in front, and what helps now.",
    ..Rule::new("failed-to", Code::WordingBlame, Severity::Error)
};

pub const FINDS: Examples = examples(&[
    "You failed to lock the door.",
    "Staff neglected to report the call.",
    "Your mistake cost us a day.",
    "You didn't check the address.",
]);

pub const LEAVES: Examples = examples(&[
    "We failed to tell the late shift.",
    "If you forgot your password, ring us.",
    "You forgot your badge? The front desk lends you one.",
    "The update failed twice.",
    "Somebody forgot a bag in the lift.",
    "Not one of the drivers forgot to sign in.",
]);
