//! Being reported, listed, shamed: we will tell your manager, names will be published.

use super::{HARMLESS, SOMEBODY_ELSES};
use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, REJECTING, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "[ {names|name|photo|photos|face|picture} of ..6 {will|are|is}? ..2 {hang~|pinned|published|read out|read aloud} ]",
        "[ we {take|note|collect|keep|have} names ]",
        "[ {ask~|asking} {some|hard|difficult|awkward}? questions of {you|anyone|anybody|those|staff|whoever} ]",
        "{anyone|those|whoever|person|people|staff|you} ...12 [ will be {named|shamed|made an|singled} ]",
        "[ {everyone|everybody|the whole office|all your colleagues|the others|the team|they|people} {will|'ll} {all|soon}? {know|see|hear|remember|find out|laugh|learn} {that|it|who|whose|what|about|at}? {it was you|you|whose|your|who|was you|did} ]",
        "[ {your|the} {score|scores|result|results|name|names|mistakes|answers|clicks|time} {will|is|are|shall|go~|get~}* {sent|shown|go~|shared|reported|read|known|seen|visible|given|passed|handed|forwarded|copied} {straight|directly|automatically}? {to|by} ..2 {manager|boss|hr|director|directors|team|everyone|board|management|office|supervisor|colleagues|head|ceo} ]",
        "[ {we|i|hr|it|security|they|who|the system|the help desk|your manager|the office} {will|'ll|shall|must|may|can|have to|are going to|automatically|also}* {tell|tells|inform|informs|notify|notifies|alert|alerts|contact|contacts|call|calls|write to|email|emails|copy in|report you|report|reports|refer|refers|escalate|involve|name|names} {this|it|you|them|that|straight|immediately}? ..1 {to|at|with}? {your|the|their|his|her|our}? ..1 {manager|managers|boss|bosses|hr|director|directors|supervisor|supervisors|head|heads|police|board|parents|family|names|employer|authorities|regulator|line} ] !if|number|know|to",
        "[ {your|the|their|line|senior|her|his} ..1 {manager|managers|boss|bosses|hr|director|directors|supervisor|head of department|board|employer|team leader|chief} {will|is|are|'ll|gets|may|also|automatically|soon|shall}* {be|get~}? {told|informed|notified|copied|hear~|find out|finds out|sees who|see who|receive~|gets a|get a|asked to|want to know|want a word|alerted|sent|expect an|read~|has|ask why|called|involved|made aware|want} ] {of|about|a|every|who|how|if|when|in|the|.|,|!|that|your|each|by|from|why|and|unless|on|an|at|all|list|explanation|$|names}",
        "[ {reported|escalated|referred|forwarded|passed|flagged|sent|copied} {on|up|straight|directly|immediately|automatically}? to {your|the|their|his|her|our|senior|line}? ..1 {manager|managers|hr|management|board|directors|director|supervisor|police|boss|head|leadership|employer|ceo|authorities|department|executive} ]",
        "[ {name|names|results|scores|score|picture|photo|photos|pictures|failures|mistakes|mistake} {of ..6}? {will|shall|go~|get~|be|is|are|may|appear|appears|then|also|automatically}* {published|shared|listed|displayed|printed|posted|passed|on the list|on a list|circulated|announced|up on|pinned|highlighted|in the newsletter|in red|read out|in front of|revealed} ] !from",
        "[ {name|names} ..2 {go~|is|are|will be|put|added|stays} {on|to|onto|in} {a|the|our|that} ..1 {list|board|wall|newsletter|report|file|log|record|slide|screen} ]",
        "[ {go~|put~|placed|stay~|remain~|noted|kept|recorded|entered|logged|left|appear|appears|written|added} {down}? {on|in|to} {your|their|the|his|her} {permanent}? {record|file|personnel|staff|hr|disciplinary|blacklist|noticeboard|appraisal|wall} ] {.|,|;|of|that|for|with|file|record|if|who|until|and|!|unless|$|forever|the}",
        "[ {keep~|hold~|maintain~|have~|build~} {a|an|the|its}? {file|list|record|note|score|tally|log|dossier|count|black} {on|of|list}? ..2 {people|staff|anyone|anybody|everyone|those|you|who|names|every|each|employees|offenders|clickers|users|mistakes} ]",
        "[ {named and shamed|name and shame|naming and shaming|wall of shame|hall of shame|black list|blacklist|made an example|make an example|an example of you|public apology|apologise in front|apologise to the whole|show of hands} ]",
        "[ {explain~|justify|account for|defend} {yourself|yourselves|this|that|it|your actions|your failure|why|themselves|himself|herself|your mistake|your click|your score|your delay} {to|in front of|before} ]",
        "[ {called|summoned|hauled|asked|invited|dragged} {in|into|before|up|upstairs} ] {and|to|by|for|.|front|the|a|hr}",
        "[ {meeting|interview|word|conversation|chat|hearing|appointment|talk|discussion} with {hr|your manager|the director|the directors|management|the boss|your boss|legal|the police|the ceo|personnel|your director} ]",
        "[ {hear~} from {hr|legal|our lawyers|the police|personnel|our solicitors|your manager} ]",
        "[ {come~} {for|after|looking for} you ]",
        "[ {will|'ll} be {reported|named|shamed|noted|listed|exposed|escalated|identified|found out|caught|remembered|publicly|outed} ] !by",
        "[ {we|they|management|hr} {will|'ll|shall} {find|catch|trace|track|identify|know|remember|expose|deal with|come for|hunt} {you|out who|who|them|the person|whoever|it was|those} ]",
        "[ {directors|board|managers|management|manager|ceo|boss|chief} {read~|see~|check~|review~|get~|go through|look at|looks at|receive~} {the|a|your|every|each|all|who|it} ..2 {list|names|score|scores|name|results|report|click~|failed|mistakes} ]",
    ],
    unless: &[
        "call~|told|tell|write|contact|inform|hr|it {if|so}",
        "your manager {can|is happy|knows|may} {help|to}",
        "list of {guests|visitors|questions|addresses|names}",
        "/ {ask|tell|ring|call|show|email|inform|forward it to} {your|the} manager|boss|hr|supervisor",
        "@CROOK|they|he|she {asked|called}",
        "sees that you",
        "you ..1 {tell|inform|report|call|ask|contact|notify|explain}",
    ],
    never: &[HARMLESS, SOMEBODY_ELSES, REJECTING, &["only you|nobody|we ..2 see|sees"]],
    says: "\"{}\" threatens to tell on people, and people who are afraid report late or not at all.",
    help: "Say who can help, and what is done with a report.",
    ..Rule::new("told-on", Code::WordingThreat, Severity::Error)
};

pub const FINDS: Examples = examples(&[
    "We will tell your manager.",
    "The names of late readers will be published.",
    "It goes on your record.",
    "Clicks are reported to your manager.",
]);

pub const LEAVES: Examples = examples(&[
    "Your manager sees that you finished, not what you answered.",
    "Tell your manager if the door is broken.",
    "We will not tell your manager.",
    "Your manager hears from us only if you ask for it.",
    "Reports go to Priya, and nobody keeps a list of who sent them.",
]);
