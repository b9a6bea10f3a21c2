//! Your fault, to blame, because staff clicked. Not "not your fault", and not a fault of a thing.

use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, REJECTING, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "{this|that|it|leak|breach|loss|mess|mistake|problem} {is|was} {all|entirely|largely|squarely}? [ {on you|on them|your doing|their doing|your own doing|of your own making|of their own making|down to you|your problem} ]",
        "[ {were|was} it not for|if it were not for|if it was not for|but for ] ..3 {staff|people|you|users|sales|one|some|human|employees|accounts|@CAP}",
        "[ {@STAFF|you|they} {should|must|need to|ought to|have to|could} {be|try to be|learn to be|have been|start being} {more|less|far more|a bit more|much more|a little more|so} {careful|attentive|alert|vigilant|responsible|cautious|sensible|trusting|gullible|lazy|naive|thoughtful|mature|professional|disciplined|security-conscious} ]",
        "[ {your|their|his|her|one|a|somebody's|someone's|an employee's|employees'} ..2 {carelessness|click|mistake|error|slip|lapse|laziness|haste|curiosity|negligence|password|habit|habits|typo} {is|was|were|are} {the|a|our|what|why|how|to|all} {reason|cause|source|weak|hole|problem|start|root|let|brought|opened|door|blame|it took|they got|weakest|gap} ]",
        "[ {you|@STAFF|he|she|they|@CAP} {have|has|had|are|is|was|were}? ..1 {nobody|no one|no-one|only} ..2 {else}? to {blame|thank} {but}? ]",
        "[ {the|a|our|this} ..1 {root|real|true|main|sole|underlying|only|usual|likely} {cause|culprit|reason|explanation} ..6 {you|people|staff|human|user|users|employee|employees|person|somebody|someone|carelessness|laziness|worker|individual|behaviour} ]",
        "[ if {people|staff|users|everyone|everybody|you|employees|colleagues|somebody|someone|they|only people|workers} {would|just|only|all|simply|had|actually|ever|could|paid|read|listened|followed|thought|looked|checked|locked|cared|did|were|took|used|stopped|kept|remembered|learned|bothered} ...14 {would|could|wouldn't|might} {not|never|have|be|all}? ] {happen|be|have|need|fewer|not|never|exist|work|know|half|less|see|no|lose|save|sleep|all|stop}",
        "[ would {not|never} ..4 if {people|staff|users|you|everyone|somebody|employees|they|colleagues} ]",
        "[ {too|so} many {of you|people|staff|users|colleagues|employees|of us|of our|workers|managers|drivers} ] {still|click|leave|forget|think|don't|do|are|have|can't|ignore|just|share|open|use|write|never|fall|treat|believe|trust|skip|reuse|seem|lose|staff|people|colleagues}",
        "[ {some|certain|a few|several|half|most|many} {people|of you|staff|colleagues|users|of our|employees|workers|of us} {here|in ..2}? ..1 {still|never|just|refuse|can't be|cannot be|don't seem|seem to think|do not|will not|won't|seem unable|seem to|always|insist|think} {think|believe|do not|don't|can't|cannot|that|the rules|refuse|they|leave|to|ignore|listen|care|learn|click|bother|trusted|read|use|lock|on|treat|write|not} ]",
        "[ {blame|fault|responsibility|guilt|problem|trouble|cause|failure|weakness} ..2 {lies|lay|rests|rest|sits|starts|started|begins|began|falls|fell|is} {squarely|entirely|firmly|only|solely|always|usually|mostly}? {with|on|at|between} ..2 {you|people|staff|users|one|a|an|us|employees|colleagues|temp|driver|the person|the user|human|somebody|someone|him|her|them|@CAP} ]",
        "[ {the|our|one} trouble with {people|staff|users|you|temps|colleagues|employees|humans|drivers|new|older|young} ]",
        "[ {we|you|they|everyone} {have|can|may} {you|staff|one|a|somebody|someone|@CAP|your|our|the}? ..3 to thank ] {for|.|!}",
        "[ {you|we} can thank {you|your|one|@CAP|somebody|someone|staff|a|an|the} ..2 ] for",
        "{@STAFF|you|they|temps|users|@CAP|who} [ {can not|cannot|could not|can't|not to} be {trusted|relied|left alone|bothered|left} ]",
        "[ {leaks|breaches|incidents|thefts|losses|attacks|infections|break-ins|accidents|scams|frauds|mistakes|problems|burglaries|leak|breach|theft|break-in|attack|loss|infection|mess|trouble} ..4 {start|starts|started|begin|begins|began|come|comes|came|stem|stems|result|results|originate|are|is|was|were|traces|traced|goes|went} {down|out|back|caused}? {with|from|because|to|by|of} ..3 {you|people|staff|somebody|someone|person|employee|employees|user|users|human|own|colleague|colleagues|temp|worker|workers|member|inside|us|insiders} ] !who|we",
        "[ {guilty of|culpable|to answer for|is to blame|are to blame} ]",
        "[ it was {@CAP|a colleague|an employee|a member|somebody|someone|one of|a temp|the driver|the clerk|you|the receptionist|the new starter|an intern} ..4 who {opened|clicked|left|let|gave|sent|forgot|lost|shared|paid|caused|ignored|did|failed|had|typed|wrote|propped|answered|plugged} ]",
        "[ {another|yet another} {user|employee|colleague|member|careless|click|victim} {of staff}? {has|who|clicked|fell|left|lost|forgot|gave|on} ]",
        "[ {@STAFF|you|he|she|they|who|@CAP} ..1 {chose|preferred|prefers|prefer|put|puts} {convenience|comfort|speed|his|her|their|laziness|themselves} {over|before|above|first|own} ]",
        "[ {your|their|his|her} {lack of|poor|sloppy|bad|careless|lazy|dirty|slack|shoddy|reckless|dangerous|casual} {care|judgement|judgment|habits|habit|thought|attention|discipline|password|passwords|attitude|behaviour|interest|respect|work|effort|common|sense|practice|practices|choices|choice|attitudes} ]",
        "[ {@STAFF|victims|who|they|he|she|@CAP} ..1 {was|were|are|is} {too}? {greedy|lonely|desperate|vain|impatient|nosy|in too much|in a hurry|asleep at|weak} ]",
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
    never: &[
        REJECTING,
        &[
            "not|never|n't ..3 fault|blame|blamed",
            "criminals ..6 not|never ..3 person|people|you|staff",
            "blame the {criminal|criminals|thief|thieves|attacker|attackers|crook|crooks}",
        ],
    ],
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
