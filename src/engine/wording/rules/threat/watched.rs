//! Being watched: we see every click. Not open notice of what is recorded, why, and for how long.

use super::{HARMLESS, SOMEBODY_ELSES};
use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, REJECTING, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "[ your ..2 {use|browsing|activity|traffic|typing|behaviour|location} ..2 {is|are|gets|will be} ..2 {monitored|tracked|watched|recorded|logged|checked|followed} ]",
        "[ {camera|cameras|sensors} ..4 {check~|watch~|film~|see~|show~|record~} {that|whether|who|you|every|if|what} ]",
        "{system|systems|software|camera|cameras|we|hr|manager|managers|tool|tools|program|network|server|security} ..2 [ {see~|know~|watch~|hear~|record~|notice~|log~|tell~ us about|show~ us} {everything|it all|you all|all of it|every|what you|when you|which} ]",
        "[ under our {eyes|eye|gaze|nose} ]",
        "[ {our|an|one|a close|a watchful|their} {eye|eyes} on {you|who|the|those|anyone|everyone|every|staff|anybody} ] !door|screen|road|child|bag|bags|phone|till|price|clock|time|post",
        "[ {don't|do not|never} think that {we|nobody|no-one|you|it} ]",
        "[ {look~ at|read~|go~ through|check~|inside|open~} your {inbox|screen|screens|emails|messages|files|history|chats} ] {right|now|every|all|at|any|whenever|too|.|and|when|while}",
        "[ {screens|calls|keystrokes|emails|messages|desks|clicks|mistakes|breaks} {are|is} {all}? {recorded|watched|logged|read|monitored|counted|filmed|checked|tracked} ] {all|and|every|at|day|constantly|round|,|so}",
        "[ camera~|cameras ..6 for a reason ]",
        "[ {security|hr|management|we|they} {know~} where you ]",
        "[ {cameras|the camera|a camera|sensors|the system|our system|our systems|the software|our software|the server|the network|the door|your badge|your laptop|the dashboard} {will|can|do|does|also|always|already}* {follow~|watch~|see~|record~|film|films|know~|count|counts|track~|tell~|show|shows|log~|note|notes|report~|remember~|flag~|score|scores|time|times} {us|hr|your manager|exactly}? {you|every|everything|who|what|when|where|how|your|whether|all|each} ]",
        "[ {we|hr|management|your manager|managers|they} {will|can|do|also|always|secretly|quietly}* {count|time|measure|note|log|score|record|store|compare|rate|rank|grade|analyse|save|keep|study|review|track|map} {how {long|often|many|fast|slow|much}|who|what you|every|each|whether|the minutes|the seconds|when you|all your|your every|your mistakes|your clicks|everything} ]",
        "[ {your manager|managers|hr|the director|directors|management|the board|your boss|the ceo} {get~|receive~|see~|have~|read~|know~} {a copy|copies|a list|lists|every|each|your|who|all|a report|reports|the names|everything|it all|when you} ] !message",
        "{we|hr|will|'ll|management|managers|manager|they} ..2 [ {remember|note|find out|trace|record~|learn|see|know|notice|list|count|noted} {exactly}? who {clicked|did|was|is|have~|opened|left|forgot|skipped|fail~|ignored|didn't|does not|did not|missed|never|hasn't|shared|fell|break~|took|reported late|finished last} ]",
        "[ {you|we} are {never|not} alone ]",
        "[ {behind your back|eyes on you|wired|bugged|wiretap|two-way mirror|one-way mirror} ]",
        "[ {test~|trap|check} ..1 {you|everyone|staff} {without {telling|warning|notice|you knowing}|in secret|secretly|when you least} ]",
        "[ {we|hr|management|security|your manager|managers|the system|the company|your boss|the software|our software|the director|directors|our team|your employer} {are|is|'re|will|can|do|always|constantly|now|already|still|quietly|also|be|have|all|closely|secretly|could|may}* {watch~|see~|track~|monitor~|check~|log~|record~|read~|follow~|count|counts|counting|know~|note|notes|notice~|spy|listen~|scan~|test|observe~|look at} {exactly|precisely|on|in|to|for|over|through}? {you|every|everything|who|all|each|your|whose|whatever|anything|what you|when you|where you|how you|which of you|what everyone|what each|what staff|whether you|how long you|how often you|how many|if you} ] !new|door|report|payment|invoice|bill|parcel|delivery|order|supplier|lesson|lock|alarm|backup",
        "[ {we|they|management|hr|your manager} {are|'re|will be|'ll be|is} {always|constantly|now|still|closely|already}? {watching|listening|monitoring|looking over|checking up|keeping score|keeping count|keeping track|keeping tabs|keeping an eye|tracking|counting} ]",
        "[ {big brother|eye in the sky|eyes everywhere|eyes and ears|under surveillance|surveillance|under the microscope|under observation|under scrutiny|the walls have} ] !camera|cameras",
        "[ every {single|last|one|wrong}? {click~|move~|keystroke|site|page|minute|mistake|email|call|word|step|key|message|file|second|slip|search|download|answer|visit|door|late|login|action|delay|error} {of yours|you|is|are|gets|will|has|leaves|counts|that you|shows}  ..4 {watched|logged|recorded|tracked|monitored|counted|noted|seen|checked|make~|visit|take|open|send|type|read|trace|trail|stored|filed|traced|against|noticed|on|reported|up|kept|scored|timed} ] !twice|by",
        "[ you {are|'re|will be|were|may be|could be} {being|constantly|always|all|now|still|closely|continuously|secretly|already}* {watched|monitored|tracked|followed|observed|surveilled|timed|scored|tested|filmed|recorded|spied} ]",
        "[ {your|all} {own|office|work|web|internet}? {calls|keystrokes|activity|emails|screen|movements|clicks|browsing|messages|chats|mouse|breaks|visits|time|history|searches|screens|answers|internet|computer|behaviour|actions|work|every} ...8 {is|are|will be|being|be} {all|always|constantly|now|being|also|closely|continuously|secretly|still}* {watched|monitored|tracked|recorded|logged|read|listened|observed|checked|scanned|followed|counted|analysed|inspected|reviewed|timed|scored} ]",
        "[ {somebody|someone|hr|management|a camera|cameras|the camera|we|they} {is|are|will} {always|constantly|ever}? {watching|listening|be watching|there to see|behind you} ] !out|over",
        "[ {we} {will|'ll} {know|notice|see|find out|remember} ] {.|!|,|who|if|when|exactly|what|it|about|whether}",
        "[ we know {who|what you|exactly|where you|when you|which of|how} ]",
        "[ {smile|remember} , ..3 {camera|watch~} ]",
        "[ {can|will|could} be {traced|tracked} {back}? to you ]",
        "[ {no|nowhere to|no place to|can not|can't|never} {hiding|hide} {place|from}? ] {us|from|.|!|place}",
        "[ {caught on|on} camera ] {and|,|.|if|when|will}",
        "[ {random|secret|surprise|undercover|hidden|covert|unannounced|mystery|silent} {checks|test~|inspections|inspection|audits|monitoring|traps|cameras|recording|watchers|shoppers} ]",
        "[ {trap|traps|bait} {set|sent|we|to catch|for you|to see who} ]",
    ],
    unless: &[
        "{attacker|attackers|criminal|criminals|thief|thieves|hacker|hackers|he|she|they|somebody|someone|stranger|strangers|scammer|scammers} {can|could|may|will|might}",
        "know~ {who to|what to|how to|your name|how you feel|who needs}",
        "watch~ {the|a} {film|video}",
        "they|somebody|someone {can|could|may|might} {see|read|watch|listen|follow}",
        "record~ calls to",
        "{software|program|gadget|spyware|malware|virus|app|tool} {that|which}? {watch~|record~|read~|follow~|copy~}",
        "check~ your {answer|answers|id|name|badge|pass|work|phone|bag|laptop|computer}",
        "we {read|look at|check|see|know} {every|all|your|each} {report|reports|message|note|comment|question|comments}",
    ],
    never: &[
        HARMLESS,
        SOMEBODY_ELSES,
        REJECTING,
        &[
            "so that ..1 {you|nobody|no-one} ..1 {need|never|not|is|has|find}",
            "because ..3 {law|laws|regulator|standard|contract|insurer|auditors} ..4 {ask~|want~|require~|say~}",
            "so that|because ..6 {help|learn|can|may|mend|fix|find|improve|settle|safe|protect|stop|two|bikes|stolen|missing|we}",
            "to {settle|help|learn|mend|improve|train|count how|fix}",
            "{delete|deletes|deleted|wipe|wipes|wiped|erase|erased|kept for|keep it for|keep them for|shred|gone} ..6 {after|days|week|weeks|month|months|day|year}",
            "only {you|your|to|the|whether|that}",
            "{you can|show you|ask to|may ask} ..4 {see|read|your own|it|them|what}",
            "@CROOK|criminals|attacker ..2 {watch|see|read|track}",
        ],
    ],
    says: "\"{}\" tells people that they are watched, and watched people hide their mistakes.",
    help: "Say openly what is recorded, why, who sees it and for how long; or leave it out.",
    ..Rule::new("being-watched", Code::WordingThreat, Severity::Error)
};

pub const FINDS: Examples = examples(&[
    "We are watching every click.",
    "Your emails are monitored.",
    "We know who opened it.",
    "You are being tracked.",
]);

pub const LEAVES: Examples = examples(&[
    "We record calls to settle mix-ups, and wipe them after a week.",
    "A thief can see every key you press.",
    "Nobody watches what you type.",
    "Watch the film first.",
    "We record when you finished, so that you needn't do it twice.",
    "Managers see who has finished, and nothing else.",
    "We log who signs in, because the law on payments asks for it.",
    "We check every payment twice.",
]);
