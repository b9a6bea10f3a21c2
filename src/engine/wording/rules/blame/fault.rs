//! Your fault, to blame, because staff clicked. Not "not your fault", and not a fault of a thing.

use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, REJECTING, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "[ {your|their|his|her|my|users'|whose|@STAFF|user's|employee's} {own|entirely}? fault ]",
        "[ {entirely|largely|partly|solely|mostly|all|only|nobody's} {your|their|his|her} {own}? {fault|doing} ]",
        "[ at fault ]",
        "{@STAFF|you|they|he|she|who|employee|temp|victims|is|are|was|were|@CAP} ..2 [ to blame ]",
        "[ {only|no one but|nobody but} {yourself|yourselves|themselves|himself|herself|you} ..2 {blame|thank|to} ]",
        "[ {brought|bring|brings|bringing} ..3 on {yourself|themselves|himself|herself|yourselves} ]",
        "[ {asked|asking|ask|begging} for {it|trouble} ] !@NOUN",
        "[ {had|have|has} it coming ]",
        "{you|they|he|she|victims|@STAFF|who|people} ..2 [ {deserve|deserves|deserved} ] {it|what|this|that|to|everything|no|all}",
        "{you|staff|employee|employees|users|people|person|he|she|they|who|temp|user} ..2 {is|are|was|were|'re} ..2 [ {personally|solely|entirely|directly}? responsible for ] ..3 @BAD",
        "[ {because of|thanks to|owing to|due to|down to|on account of} {you|your|one|a|an|some|the|staff|people|careless|employees|users|our own|somebody|someone|human|certain|lazy|untrained|individual|@CAP}  ..2 {@STAFF|carelessness|click|clicks|mistake|mistakes|error|errors|employee|temp|driver|clerk|behaviour|slip|negligence|hands|curiosity|laziness|haste} ]",
        "[ {because of|down to} {you|people|staff|users|employees|humans} ] !@VING",
        "[ {caused|made possible|brought about|triggered|started} by {you|your|staff|an employee|employees|people|users|user|one|a member|members|a colleague|colleagues|someone|somebody|a careless|careless|human|humans|our own|insiders|a temp|a worker|workers} ]",
        "[ {let|letting|lets} {us|the team|everyone|everybody|the side|your colleagues|the company|your team|our customers|our clients|your customers|them|the whole} ..2 {all}? down ]",
        "[ {happen|happens|happened|leaked|lost|fail|fails|failed|breach|breaches|burglaries|succeed|succeeds|succeeded|work|works|worked|occur|occurs|spread|spreads} {here|again|today|mostly|only|only|simply|largely|every|not}* because ] {people|staff|users|you|somebody|employees|someone|one|a|workers|colleagues|they|our|of people|human|humans|an}",
        "because [ {you|staff|people|users|employees|someone|somebody|a colleague|colleagues|workers|an employee|one person|one employee|they|he|she|a driver|a temp} {had|have|has|just|simply|again|still|once|are|were}* {did not|didn't|do not|don't|forgot|forget|failed|fail|ignored|ignore|clicked|click|opened|left|leave|won't|will not|refuse|refused|can't be|gave|give|trusted|trust|skipped|wrote|used|reused|fell|fall|let|panicked|careless|lazy|gullible} ]",
        "[ {culprit|culprits|offender|offenders|wrongdoer|wrongdoers|guilty party|guilty parties|perpetrator|repeat clicker|repeat clickers|serial clicker|serial clickers|repeat offender|troublemaker|troublemakers|black sheep|bad apple|bad apples|rotten apple|loose cannon|loose lips|blabbermouth|blabbermouths|sitting duck|sitting ducks} ] !will|shall|must|are|face|may",
        "[ {blame|blames|blamed|blaming} {you|yourself|the user|users|staff|the victim|the victims|employees|people|the employee|themselves|him|her} ]",
        "[ {you|staff|employees|users|who|employee|temp|somebody|someone|person|he|she|they} ..2 {cost|costs} {us|the company|the firm|everyone|your colleagues|the business|the team|taxpayers} ]",
        "[ {exposed|leaked|lost|spilled|spilt|spilled|gave away|mislaid} by {staff|an employee|a member|one of|a careless|employees|users|a colleague|a temp} ]",
        "[ {reason|cause} ..4 {is|was|are} ..1 {you|people|staff|users|employees|one of you|human|humans|laziness|carelessness} ]",
        "[ {you|staff|users|employees|people} {put|puts|are putting|endanger|risk|jeopardise|jeopardize|endangered|risked|expose} {us|everyone|everybody|your colleagues|the company|our customers|all of us|the whole|patients|clients|the rest} ]",
        "[ {one|a|some} of {you|us|your|our} ..2 {has|have|had}? {let|left|gave|clicked|opened|forgot|leaked|lost|ignored|failed} ]",
        "[ it was ..8 {but|just|only}? a member of ]",
        "[ {down to|the work of|the doing of|the act of} {one|a|an} ..2 {temp|employee|worker|person|colleague|clerk|driver|user|member|idiot|manager|assistant|intern|starter} ]",
        "[ {don't|do not|never} be the {reason|one|cause|person|weak|weakest|next} ]",
        "[ the reason {we|our|everyone|that|why} ] ..4 {lose|lost|close|fail|get|got|hacked|is you|are you|pay|suffer}",
    ],
    unless: &[
        "@NOT|nobody|no-one|nor|neither|without|wonder|ask|who ..4 fault|blame|blames|blamed|blaming|offender|culprit|deserve|deserves",
        "{insurers|she|he|we|police} blamed",
        "blame the {criminal|criminals|thief|thieves|attacker|attackers|alarm|scammer|system|machine|form|tool|lock}",
        "design|software|scanner|machine|hardware|wiring fault",
        "because you {left|use|used|trust|are}",
        "because {they|he|she} {are|were} @NOT?",
        "who was|is|were to blame",
        "ask|asked|asking for it {back|again|by|in|at}",
    ],
    never: &[REJECTING, &["not|never|n't ..3 fault|blame|blamed", "criminals ..6 not|never ..3 person|people|you|staff", "blame the {criminal|criminals|thief|thieves|attacker|attackers|crook|crooks}"]],
    says: "\"{}\" puts the blame on a person.",
    help: "Say what happened and what made it possible. Blame belongs to the criminal.",
    ..Rule::new("fault", Code::WordingBlame, Severity::Error)
};

pub const FINDS: Examples = examples(&[
    "The leak was your fault.",
    "The victims have only themselves to blame.",
    "Thanks to one careless click, we lost a week.",
    "It happened because staff ignored the notice.",
    "You let the whole team down.",
]);

pub const LEAVES: Examples = examples(&[
    "It is not your fault.",
    "Nobody will ask who was to blame.",
    "It was a fault in the scanner.",
    "Blame the thieves, never the people they tricked.",
]);
