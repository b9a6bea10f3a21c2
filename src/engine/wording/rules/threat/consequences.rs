//! Consequences, or else, zero tolerance. Not what happens next in plain words.

use super::{HARMLESS, SOMEBODY_ELSES};
use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, REJECTING, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "[ there will be no {second|warning|mercy|excuse|return|bonus|help|discussion|appeal|exceptions|more|next|argument|leniency|sympathy|reminder|extension} ]",
        "[ {don't|do not} expect {a|any|us|mercy|sympathy|help|your|to|anyone|anybody|special|much|another} ]",
        "[ you {do not|don't|would not} want {to {be|find|know|see|learn|explain|lose}|us|your|that|this|it|the} ] !number",
        "[ {pray|hope|make sure|be sure|see to it} {that}? {it|this|that} {is not|isn't|was not|wasn't|doesn't|won't be|never} {you|your|happen to you|yours} ]",
        "[ {don't|do not} let {it|that|this} be {you|your|yours} ]",
        "[ {one|a single|another} {slip|mistake|click|error|step out of line|lapse} and ]",
        "[ {late|slow|non} ..1 {finishers|starters|readers|completers|learners|arrivals} {lose|pay|face|will|are|get|must|may} ]",
        "[ {lose|loses|losing|lost|forfeit|forfeits|give up|docked} {a|one|two|three|your|half a}? {day's|day|days|week's|week|hour's|hour} {of|'s}? {leave|holiday|pay|wages|salary} ]",
        "[ {will not|won't} be {so|as|this} {kind|patient|lenient|nice|forgiving|polite|gentle|understanding|friendly} ]",
        "[ {for|over} {far|much|a lot}? less ] {than this|than that|.|!|,}",
        "[ we {will|'ll|shall|may|can|have to|must|are going to} {cut|lock|close|stop|take|block|suspend|remove|freeze|disable|withdraw|cancel|switch|shut|confiscate|revoke|delete|limit} {off|away|down|up}? {your|their} ..2 {access|account|login|email|pass|badge|wi-fi|laptop|holiday|parking|rights|mailbox|privileges|pay|line} ]",
        "[ {by|before} {friday|monday|tuesday|wednesday|thursday|noon|midnight|five|six|the end|tomorrow|tonight|lunch|the deadline|then} ..4 ,? or {you|we|your|face|lose|else|hr|be|explain|expect|pay|it|somebody} ]",
        "[ {or|otherwise} {we|hr|your manager|security|you} {will|'ll|shall|may} {have to|be forced to|need to|lose|be|cut|close|block|tell|stop|remove|take|call|report|know|find|answer|explain|pay|suspend} ]",
        "[ {don't|do not} {make|let|force} {us|me|it} {be|tell|call|come|have|report|do|ask|happen|to} ]",
        "[ {your|the} {last|only|final} {chance|warning|reminder|opportunity} ]",
        "[ {you|they|anybody|anyone} {will|'ll} {live to regret|wish|find out|have only|know about it|never|not be so lucky|not get away|have to explain|have to pay|be made to|not get|get no|not like} ] !need|ask|be asked|see",
        "[ {lucky|luck} ..3 {next time|run out|runs out|twice} ]",
        "[ no {bonus|pay|laptop|holiday|party|phone|access|lunch|leave|overtime|email|wi-fi|raise|cake|place} {for|until|unless|if} {anyone|anybody|those|you|people|whoever|everyone|staff|the} ]",
        "[ {get|gets|getting|got} away with {it|this|that} ]",
        "[ {serious|severe|dire|grave|legal|personal|heavy|real|harsh|swift|unpleasant|disastrous|lasting|career-ending|immediate|the|have|face|there will be} {and ..1}? {consequences|repercussions|ramifications} ] !for|of",
        "[ {face|faces|facing|bear|suffer|suffers|accept|take|live with} ..1 {the|all|any|your|serious|full}? {consequence|consequences|music|action|charges|penalty|penalties|repercussions|court|fine|fines|prosecution|blame|costs|discipline|dismissal|jail|prison|trial|board|wrath|judge} ]",
        "[ or else ] {.|!|$|,|you|we}",
        "[ at {your|their} {own}? {peril|risk} ]",
        "[ {you|they|whoever|staff|anyone|anybody} {will|'ll|may|might|would|could} {soon|all|surely|live to|come to}? {regret|be sorry|pay the|pay for|pay dearly|rue|wish you|suffer|be next|have to answer} ]",
        "[ {pay|pays|paid|paying} {dearly|{the|a|a heavy|a high|the ultimate} price} ] !list|tag",
        "[ {not|n't|no longer} be {tolerated|accepted|excused|forgiven|forgotten|overlooked|ignored|lenient|so kind|so lenient|so forgiving|so patient} ]",
        "[ {zero tolerance|zero-tolerance|no second chance|no second chances|no exceptions|no excuses|no mercy|no leniency|last chance|final chance|final warning|last warning|three strikes|third strike|strike two|one strike|strike one|no ifs|no buts|final notice|final reminder|last reminder} ]",
        "[ {access|account|login|log-in|pass|badge|email|mailbox|card|laptop|phone|desk|parking|contract|holiday|wi-fi|user account|privileges|leave} {to ..3}? {will|is|are|may|shall|can|gets|get|then|simply|also|automatically|be}* {end|ends|stop|stops|blocked|suspended|revoked|withdrawn|cut|cut off|locked|disabled|removed|closed|taken away|cancelled|deleted|frozen|deactivated|expire|expires|switched off|turned off|goes|go dark|barred|confiscated|terminated|refused} ...8 {unless|until|if|for anyone|for anybody|for those|without warning|when you fail|who} ]",
        "[ {if|unless|until|fail|anyone who|anybody who|those who|whoever|staff who|people who|ignore|miss|skip} ...14 {your|their|the}? {access|account|login|pass|badge|email|mailbox|privileges|holiday|parking|laptop|phone} {to ..3}? {will|is|are|may|shall|gets|then|simply|automatically|be}* {end|ends|stop|stops|blocked|suspended|revoked|withdrawn|cut|cut off|disabled|removed|closed|taken away|cancelled|deleted|frozen|deactivated|confiscated|terminated} ]",
        "[ {lose|loses|losing|forfeit|forfeits} {your|their|all|any|the}? {account|access|login|right|rights|privileges|wi-fi|email|admin} ]",
        "[ {failure|refusal} to {comply|complete|do|report|follow|attend|finish|act|obey|observe|cooperate|respond|sign|lock|adhere|pass|meet|return|use|protect|wear|keep|read} ] ...12 {will|may|can|could|shall|is|results|means|leads|constitutes}",
        "[ {non-compliance|noncompliance|non-completion|breaches of this|breach of this|violation|violations|any breach|any violation|repeat offences|repeated failure|second offence|late completion|infringement|infringements|contravention} ] ...6 {will|may|is|are|can|could|shall|result|results|carry|carries|lead|leads}",
        "[ {offenders|violators|transgressors|culprits|wrongdoers|rule-breakers|latecomers|stragglers|defaulters|absentees|slackers|non-finishers|repeat clickers} {will|shall|may|are|can|must|face|get|lose} ]",
        "[ {anybody|anyone|those|staff|whoever|people|employees|the person|any employee|any member} {who|that|caught|found|not|without}? ...8 {will|shall|may|can} be {called|dealt|removed|excluded|barred|banned|reported|asked to leave|sent|held|blocked|suspended|made|named|stopped|turned|required|moved|locked|cut|fined|charged|subject|treated|considered|deemed|invoiced|searched} ]",
        "[ {anybody|anyone|those|staff|whoever|people|employees|any employee} {who|caught|found} ...8 {will|shall} {lose|face|pay|answer|have to|regret|be sorry|get a|receive a|leave|go|find|stay behind|repeat|forfeit} ]",
        "[ you {have been|were|'ve been} warned ]",
        "[ {don't|do not} say {we|nobody|i|no-one|you}  ]",
        "[ {there will be|'ll be|will be|be in|in serious|in deep|in big|in real|land you in|get you into|get into} {trouble|hell to pay|hot water|tears} ]",
        "[ {heads will roll|mark my words|watch your step|watch out or|consider yourself|consider this|we mean it|we are not joking|this is not a joke|we take this extremely|do not test us|don't test us|don't push|try us} ]",
        "[ you {had better|'d better} ]",
        "[ {if|unless} you {do not|don't|fail|ignore|refuse|miss|skip|are late|forget|have not|haven't|can't|click|break|delay|lose|share|leave|open|finish|complete|pass|act|report|comply}  ...14 {we will|we'll|we shall|we must|we have to|your manager|hr|you will be|you'll be|you lose|you will lose|you'll lose|you will have|you pay|you will pay|you will face|you face|you may be|you could be|you are out|you can expect|expect|do not expect|don't expect|you risk|someone will|security will} {tell|report|inform|suspend|block|remove|close|cut|take|stop|call|withdraw|told|reported|removed|blocked|suspended|cut|dismissed|fined|charged|banned|barred|locked|liable|a visit|a call|for|your|it|us|to|know|be|will|find|answer|explain|a|with|named|disabled|switched|assume|have}  ]",
        "[ {think carefully|think twice|think hard|think very carefully|think long and hard} ] {:|,|before|-|about|.|!}",
        "[ {depends|depend|hangs|rests|relies} on {your|the|this|their|you|passing|finishing} {score|result|results|mark|answers|quiz|test|passing|lesson|finishing|grade|training} ]",
        "[ {fail|miss|skip|ignore} {this|the|it|a|one|again|any|another|two|three|your|these} ...8 and {you|we|your|hr|security} {will|'ll|lose|are|may|is|can|could|shall|tell|get|face|pay|stops|ends|go|report|call|block} ]",
        "[ {one|a|another|the next|two|three|third|second} {more|wrong|bad|failed}? {mistake|mistakes|click|clicks|slip|slips|strike|strikes|warning|time|times|fail|fails|lapse} {and|,} {you|you're|it|your|out|we} ]",
        "[ {on|to} {your|their} head {be it|will it} ]",
        "[ {ignore|skip|miss} this ] {and|at|,|email|message|notice|warning|lesson|deadline}",
        "[ or {you are|you will be} {out|fired|finished|done|sorry|history|toast} ]",
        "[ {no|not} {certificate|badge|quiz|lesson|training|pass|finish|completion|form} , no {pay|bonus|access|laptop|email|job|entry|holiday|desk|phone|wi-fi|account} ]",
        "[ {must|shall} {comply|obey|submit} {or|and} ]",
    ],
    unless: &[
        "{fine|free|welcome|okay|ok|safe|able} to ignore this",
        "no exceptions|excuses to",
        "consequences of",
        "{if|when|case|should} ..2 lose|loses|lost",
        "or else {it|the|he|she|they}",
        "if you {lose|break|forget} {it|a|your} ..8 {we will|we'll} {give|send|help|lend|make|stop|block|switch|wipe|find}",
        "we|it {will|'ll} {block|lock|stop|close|switch|cancel} {the|it|your} {card|phone|old|lost|pass|stolen|payment}",
        "think twice|carefully before you",
        "phone|laptop|screen|card|door locked|locks|lock",
    ],
    never: &[HARMLESS, SOMEBODY_ELSES, REJECTING],
    says: "\"{}\" threatens, and people who are afraid report late or not at all.",
    help: "Say what to do and why it helps; say by when, and who can help with it.",
    ..Rule::new("consequences", Code::WordingThreat, Severity::Error)
};

pub const FINDS: Examples = examples(&[
    "There will be serious consequences.",
    "Your access ends on Friday unless you finish.",
    "Zero tolerance, no excuses.",
    "If you don't finish, we will tell HR.",
    "You have been warned.",
]);

pub const LEAVES: Examples = examples(&[
    "If you lose your pass, we will make a new one.",
    "You are free to ignore this message.",
    "Your access starts on Monday.",
    "The caller said there would be serious consequences.",
]);
