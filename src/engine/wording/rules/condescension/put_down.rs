//! Words that make the reader small: even you, don't be silly. Not the reassurance that no question is silly.

use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "[ even ] you|yours !@PRON",
        "[ even {someone|somebody|people|those|users|staff} {like|as|of|who|with} ]",
        "[ even ..1 {beginner|beginners|child|children|toddler|toddlers|novice|novices|five-year-old|grandmother|grandma|granny|grandparents|monkey|monkeys|idiot|idiots|amateur|amateurs|technophobes|fool|fools|kids|kid|schoolchildren|pensioner|pensioners|dinosaur|luddite|luddites|caveman|dog} ]",
        "[ even the {least|most|dimmest|slowest|greenest|oldest|laziest|busiest|thickest} ..5 ] {can|could|should|will|would|manages|manage|knows|gets|understands}",
        "[ even if you ..2 {not|never} ..2 {technical|clever|bright|smart|technology|techy|good} ]",
        "for|to [ {those|people|anyone|anybody|everyone} {of you|among you|here}? who {still|really|always|just}? {struggle|can not|ca not|do not|did not|are not|have not|need|find|were not|missed|haven't|slept|could not|are too|are slow|are less|are still} ]",
        "[ {less|least|non|not very|not so|more} {technical|technically|able|gifted|clever|bright|capable|intelligent|computer-literate|savvy|tech-savvy|digital} {among|members|minded|of|colleagues|people|staff|users} ]",
        "[ {technically|technologically|digitally|intellectually|mentally} {challenged|illiterate|inept|impaired|clueless} ]",
        "[ computer {illiterate|illiterates|phobe|dunce} ]",
        "you [ {can not|ca not|could not|still can not} ..1 even ]",
        "if [ you {still|really|actually|genuinely} {do not|can not|did not|could not|struggle|find} ]",
        "[ too {difficult|complicated|technical|hard|advanced|clever|complex|much} for {you|some|your|most of you|people like} ]",
        "[ {pretty|little} {little}? head ]",
        "[ {leave|best left} ..2 to the {grown-ups|adults|experts|professionals|clever|big} ]",
        "[ you {would not|will not|might not|could not possibly} {understand|follow|get it|grasp} ]",
        "[ {not the|n't the} {sharpest|brightest} ]",
        "[ {words of one syllable|dumbed down|dumb it down|for dummies|idiot-proof|idiot's guide|spoon-feed|spoon-fed|hold your hand|baby steps|abc} ]",
        "[ {let me|let us|we will|i will|'ll} {spell|say|explain|repeat|put} {it|this|that} ..1 {out|slowly|again|simply|in simple} ]",
        "[ {so|very|nice} and slowly ]",
        "you|you're [ {are|'re|were|must be|look|sound|being} ..2 @INSULT ]",
        "do|@NOT [ be ..2 @INSULT ] <!not",
        "/ do not be {so|that|too|a|an|such|as|another|the}? @INSULT|someone|fool",
        "[ stupid|silly|dumb|idiotic|foolish|daft|dimwitted|boneheaded|brain-dead|rookie|schoolboy|amateur|basic|childish {mistake|mistakes|error|errors|question|questions|thing|things|click|clicks|excuse|excuses|enough} ]",
        "[ {an|the|complete|total|utter|any|some|such an|you|these} {idiot|idiots|moron|morons|dunce|dunces|dummy|dummies|numpty|simpleton|ignoramus|halfwit|imbecile} ]",
        "[ a {fool|idiot|moron|dunce|numpty|simpleton|muppet|halfwit|luddite|dinosaur|technophobe} ]",
        "[ only {a fool|an idiot|fools|idiots|beginners|amateurs} ]",
        "[ {technophobe|technophobes|luddite|luddites|dimwit|dimwits|dullard|numpty|numpties|noob|noobs|nincompoop|dunderhead} ]",
        "[ {silver surfers|the older generation|older colleagues|older people|people of a certain age|at your age|your generation} ]",
        "[ {my|oh} {dear|poor dear|sweet} {boy|girl|friend|child|reader} ]",
        "[ {you people|your sort|your kind|you lot} ]",
        "[ {surprise|surprised|amazed|shocked|impressed} ..3 you {managed|actually|even|could|remembered|got|made|can} ]",
        "[ {actually|finally|eventually} {managed|read|remembered|bothered} ]",
        "[ {with|after} a little {effort|thought|help} ..4 even ]",
        "[ {ask|get} {your|a} {kids|children|grandchildren|teenager|teenagers|child|grandson|granddaughter|nephew|niece|adult|grown-up} ]",
        "[ you can do it if you try ]",
    ],
    unless: &[
        "is|are|am|was|were|feel|looks not|never ..2 @INSULT",
        "no|never|nobody|neither|nothing ..3 stupid|silly|foolish|dumb|daft|basic|amateur|idiot|fool",
        "no such thing ...6 question|questions|mistake",
        "even you|people ..1 @PREP|and",
        "feel~|felt|look~ ..2 @INSULT",
        "not a fool|idiot",
    ],
    never: &[&["no|never|nothing ..2 silly|stupid|foolish|dumb|daft|basic question|questions|about|in", "call~ ..3 @INSULT", "no|never ..3 silly|stupid|foolish question|questions|fool|idiot"]],
    says: "\"{}\" makes somebody small, and people who feel small stop asking.",
    help: "Say what to do, and where help is, to everybody alike.",
    ..Rule::new("put-down", Code::WordingCondescension, Severity::Error)
};

pub const FINDS: Examples = examples(&[
    "Even you can learn this.",
    "Even a child could spot it.",
    "Don't be silly about your password.",
    "This may be too technical for you.",
    "It was a stupid mistake.",
    "For those who still struggle with email, here are pictures.",
]);

pub const LEAVES: Examples = examples(&[
    "There are no silly questions here.",
    "Even if you opened it, ring us.",
    "Even the best lock needs a key.",
    "A stolen password is useless without the code.",
    "A good fake can fool anybody.",
    "You are not stupid; the page was a good copy.",
]);
