//! Praise that is out of all proportion: superstar, pat on the back. Not thanks.

use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "{you|you're|what|such|a|true|real|absolute|total|our|security|cyber|password|resident|little|the|be} ..2 [ @PRAISE ] !@PREP|rating|wars|@NOUN",
        "[ {security|cyber|cybersecurity|password|phishing|safety|privacy|data} {superstar|superstars|hero|heroes|champion|champions|ninja|ninjas|rockstar|rockstars|genius|legend|legends|wizard|guru|superhero|superheroes|star|stars|detective|pro|whizz} ]",
        "^ [ {well done|good job|great job|great work|good work|nice work|nice one|nicely done|bravo|congratulations|congrats|amazing|awesome|fantastic|brilliant|wonderful|superb|excellent|perfect|incredible|magnificent|spectacular|phenomenal|marvellous|terrific|fabulous|wow|genius|outstanding|way to go|spot on|bingo|bullseye|hurrah|super|top marks|full marks|kudos|you did it|you go|attaboy|good for you|clever|magic|boom|bam|nailed it|smashed it|stunning|splendid|unbelievable|fab} ...4 ] !",
        "[ {well done|good job|great job|great work|good work|nice work|nicely done|bravo|congratulations|congrats|amazing|awesome|fantastic|brilliant|wonderful|superb|excellent|perfect|incredible|magnificent|spectacular|wow|outstanding|hooray|fabulous|clever|good} ] ,? {you|superstar|champ|team|everyone|clever|my|star|friend|mate|genius|smarty|boy|girl} !are|were|can|did|have",
        "[ pat {yourself|yourselves} on the back ]",
        "[ pat on the back ]",
        "[ you {absolutely|totally|really|just|have|completely}? {rock|rule|nailed|smashed|aced|crushed|slayed|slay|win|killed|rocked} {it|this|the|that}? ] {.|!|quiz|test|module|$}",
        "/ [ you did it ] {!|.}",
        "[ you {go girl|genius|legend|star|superstar|beauty|hero|champion} ]",
        "[ {high five|high-five|round of applause|standing ovation|take a bow|fist bump|three cheers|give yourself a|treat yourself|reward yourself|do a little dance|happy dance|victory lap|drum roll|drumroll} ]",
        "[ {clever|smart|brave|aren't you} {you|girl|boy|thing|old|cookie|clever|smart|good} ] !are|can|will",
        "{so|very|incredibly|really|immensely|extremely|super} [ proud of {you|yourself|yourselves} ]",
        "[ {who is a|what a|such a} {clever|good|brave|smart|brilliant|superb|wonderful|fantastic|perfect} ] !idea|question|day|fit|place|way|one|copy|fake|trick|time|reason|example|start|match|moment",
        "[ {gold|golden|shiny} {star|stars|medal|badge|sticker|trophy} ]",
        "[ {top|best|star} {of the class|dog|pupil|of the form} ]",
        "[ {teacher's pet|a-plus|grade a|10 out of 10|ten out of ten} ] !@PREP",
        "[ {amazing|incredible|awesome|fantastic|brilliant|extraordinary|astonishing|stunning|dazzling|superb} {job|work|effort|result|score|achievement|answer|performance|skills|instincts|brain|success|progress} ]",
        "[ we {are|'re} {so|very|incredibly|super|immensely|beyond|bursting|over the moon|thrilled|absolutely} ..1 {proud|impressed|amazed|delighted with you|chuffed} ]",
    ],
    unless: &[
        "@NOT ..3 @PRAISE|perfect|genius",
        "@CROOK|page|copy|fake ..4 perfect|brilliant|superb|excellent",
        "collect|buy|park|return|parking|new|plastic|entry|visitor badge",
        "guest|film|movie|rock|pop star|stars",
        "star|champion @NOUN|on|in|beside|next",
    ],
    says: "\"{}\" is more than the moment asks for, and reads as praise for a child.",
    help: "Say what was right about it, in a few words, or say thank you.",
    ..Rule::new("over-praise", Code::WordingCondescension, Severity::Error)
};

pub const FINDS: Examples = examples(&[
    "You're a security superstar!",
    "Well done, champ!",
    "Give yourself a pat on the back.",
    "Amazing job!",
]);

pub const LEAVES: Examples = examples(&[
    "Thank you for telling us.",
    "Yes: the address matches the one on your card.",
    "The fake was an excellent copy.",
    "The star on the map marks the exit.",
]);
