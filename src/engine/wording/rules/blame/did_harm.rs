//! People who did harm: put us at risk, got us hacked, let us down. Not what a thief or a storm did.

use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "{@STAFF|you|he|she|who|@CAP} ...6 [ {did not|never|failed to|forgot to|would not} ..1 {care|bother|think|do your|do their|do his|do her} ] {to|enough|about|.|,|job|part|twice|and}",
        "[ {by|because of|due to|owing to|thanks to|down to|of|through} ..1 {your|his|her|their|somebody's|people's|@STAFF is} ..1 {mistake|error|click|slip|carelessness|negligence|inattention|laziness|ignorance|haste|forgetfulness|curiosity|stupidity|greed|behaviour} ]",
        "[ {your|his|her|their|@STAFF is} ..1 {mistake|error|click|slip|carelessness|negligence|inattention|laziness|ignorance|haste|forgetfulness|curiosity|stupidity|greed|habits} {let~|leave~|open~|cost~|expose~|give~|lead~|cause~|make~|put~|bring~|mean~|nearly|almost} ]",
        "[ {attacks|breaches|leaks|scams|thefts|thieves|criminals|hackers|incidents|losses} ..3 {succeed~|work|happen~|win|get in|got in|come in|came in} {because|thanks to|when|through} ..1 {people|staff|you|users|someone|somebody|one|employees|workers} ]",
        "{@STAFF|you|who|those|{colleague @CAP}} ..5 [ {ruin~|wreck~|endanger~|jeopardise~|expose~|infect~|betray~|cripple~|undermine~|destroy~|sabotage~} {us|our|the|everybody|everyone|all|every|years|this} ]",
        "{@STAFF|you|who|those} ..6 [ put~ {us|us all|everyone|everybody|everything|our|all|the} ..3 {at risk|in danger|on the line|in jeopardy} ]",
        "[ get~ {us|the company|everyone|our ..1} {hacked|robbed|breached|infected|into {trouble|this}} ]",
        "{@STAFF|@CAP|you|he|she|who} ..3 [ {caused|triggered} {the|a|an|all|our|this|every|it} ]",
        "[ because of {you|him|her|them} ] {.|!|$|,|and}",
        "[ because of what {you|he|she|they|one|@STAFF} ..3 {did|clicked|shared|said} ]",
        "[ because {you|he|she|@STAFF|one of you|@CAP} {did not|didn't|forgot|ignored|never|would not} ] ...12 {lost|paid|cost|pay|have to|had to|closed|suffered|stolen|work|now}",
        "[ {lose~|cost~} us {the|a|our|all|every|another|this} ]",
        "[ let~ {us|the {whole}? {team|side|company|office}|everyone|everybody|your ..2|our ..1} down ]",
        "[ {always|usually|nearly always|often}? the same {people|few|person|names|faces|ones|offenders|department} ] {who|that|again|every|:|.}",
        "your ..1 {password|screen|desk|answer|account|reply} [ {was|is|were} so {weak|bad|poor|careless|untidy|obvious} ]",
        "{@STAFF|you|who|he|she|they} ...8 [ {choose~|decide~|prefer~} not to ] {.|!|,|check|read|look|listen|ask|follow|report|lock|and}",
        "[ {deserve~ {what|it|everything|to lose|to be}|had it coming|bring~ it on|themselves to {thank|blame}} ]",
        "[ but {yourself|themselves|himself|herself|ourselves} to {blame|thank} ]",
        "[ {on your watch|of {your|his|her|their|our} own {making|doing}} ]",
        "[ of you {were|got|was} ..1 {caught|fooled|tricked|tempted|hooked|taken in|conned} ]",
        "@STAFF is ..1 [ {poor|bad|weak} {judgement|judgment|decision|choice|habits|attitude|discipline|memory} ]",
        "[ {rules|policy|policies|it|this} ..1 {are for|is for|do not apply|don't apply|only apply|apply only|apply} ..1 {other people|others|everyone else|lesser|everybody else} ]",
        "[ {prove~|seem~} {unable|incapable|unwilling} to ]",
        "{@STAFF|who|he|she|they|office|team|department} ..5 [ {could|can} not {follow|resist|keep|tell the|help|control|be bothered|spot|master} ] {a|an|the|simple|any|his|her|their|even|it|difference|himself|themselves|herself}",
        "{@STAFF|humans} {are|is|was|were|remain~} ..3 [ too {easy|easily|quick|slow|simple|ready} ] {to|fooled|tricked}",
        "[ {people|humans|staff|users|employees} {are|is|were|was} {rarely|seldom|always|usually|mostly|nearly always|the ones|at fault|to blame|the ones at fault} ] {at|.|;|to|who|$|wrong}",
        "[ , {people|humans|staff|you|users} {are|is|did|do} ] {.|!|$}",
        "{@STAFF|drivers|nurses|managers} ..2 [ {think~|believe~|assume~|act~ as if} ..3 rules ]",
    ],
    unless: &[
        "@CROOK who|that ..4 ruin~|wreck~|destroy~|expose~|infect~|cripple~|undermine~|endanger~",
        "{could|can|may|might|would|will|to} {have|already}* {put|ruin|wreck|expose|destroy|get|let|infect|sink|put~|ruin~|destroy~|endanger|expose|undermine}",
        "not|never|nobody|no-one|n't ..4 {let|cause~|put|because|deserve~|choose|expose|of you}",
        "if|when|whether|unless|so|help~|how you|they|he|she ..3 {choose|decide|prefer|put|cause|start~}",
        "started {the|a|an} {course|job|day|lesson|talk|week|computer|car|laptop|meeting|new}",
    ],
    never: &[&[
        "myth|myths|unfair|untrue|unkind|unhelpful",
        "rather than|instead of",
        "no blame|fault",
        "not {your|their|his|her} fault",
    ]],
    says: "\"{}\" lays the harm on a person.",
    help: "Say what happened and what made it possible, and leave the person out.",
    ..Rule::new("did-harm", Code::WordingBlame, Severity::Error)
};

pub const FINDS: Examples = examples(&[
    "Users who reuse passwords put us all at risk.",
    "A guard got us hacked.",
    "You let the whole team down.",
    "It is always the same people who forget.",
    "This leak is of your own making.",
]);

pub const LEAVES: Examples = examples(&[
    "A storm ruined the stock.",
    "The gang who wrecked the network has been caught.",
    "You can choose not to answer.",
    "Nobody let you down here.",
]);
