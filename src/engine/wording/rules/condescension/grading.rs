//! Bare or mocking grades: wrong, try again, three out of ten. Not a reason that says what fits and why.

use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "^ [ {so close|almost|nearly|not bad|getting warmer|warmer|colder|good effort|good attempt|valiant effort|close but|not your best|poor show|poor effort|weak effort|disappointing|shame|pity|what a shame|never mind|whoops|missed|must do better|could do better|see me} ] {!|.|,|:}",
        "[ {score|scored|result|mark~} : ..1 @NUM ]",
        "[ {your|this} {answer|choice|response|guess|attempt|effort|score|result} {is|was} ..1 {wrong|incorrect|poor|bad|weak|disappointing|below|not good|unacceptable|foolish|silly|hopeless|embarrassing|awful|terrible} ]",
        "^ {sorry|no|nope|oops|oh|hmm|ah|er|um|well|dear|oh dear|yes|and}* ,? {{that|this|it|your answer|your choice} {is|was|'s|are}}? {quite|completely|totally|also|still|just|simply|not|very}? [ {wrong|incorrect|mistaken|a fail|a miss|a mistake|inaccurate} ] {.|!|,|;|:|$|-|again}",
        "^ [ {fail~|failure|pass~|nope|bad|poor|weak|hopeless|miss~|zero|nil|strike|awful|terrible|dreadful|rubbish|seriously|really|guilty|busted|rejected|denied} ] {.|!} {$|try|oh|dear|and|you|that|see|do|go|have|again|next|read|better|think}",
        "^ [ {nope|wrong|incorrect|fail~|rubbish|hopeless|pathetic|busted} {!|.}? ] $",
        "[ {the|a}? {wrong|incorrect} {answer|choice|option|response|guess} ] {.|!|,|;|$|again|try|-|:}",
        "[ {that|this|it|your} ..2 {is|was} {the|a}? {wrong|incorrect|poor|bad|terrible|foolish|weak|disappointing} {answer|choice|option|one|response|guess|decision|attempt|score|result} ]",
        "[ you {got|answered|chose|have got|were|are|picked|have|'ve} ..3 {wrong|incorrect|incorrectly|badly|poorly} ] !by|to|number",
        "[ you {failed|flunked|have failed|did not pass|blew it|bombed|messed up|blundered|slipped up} ] {.|!|,|$|this|the|your|that|again|because|it|;|:}  !keys|key|phone|card|pass",
        "/ [ try {again|harder} ] {.|!|,|$|;|until|and|-}",
        "[ {think|guess} again ] {.|!|,|$}",
        "[ {bzzt|buzzer|better luck|not even close|nice try|good try|nice attempt|wide of the mark|swing and a miss|epic fail|off the mark|way off|back to square one|back to school|back to the drawing|no marks|nul points|must try|see me|no cigar|dream on|in your dreams|game over|hard luck|tough luck|oh dear|dear me|dear oh dear|oh no|face palm|facepalm|womp|ouch|yikes|hopeless|pathetic|lamentable|dismal|abysmal} ] !with|at",
        "[ @NUM {out of|/|of} @NUM ] {.|!|,|$|-|is|:|;|and}",
        "^ ...4 [ @NUM|one|two|three|four|five|six|seven|eight|nine|zero|none|nil {out of|/} @NUM|three|four|five|six|seven|eight|nine|ten|twenty ] {.|!|,|$|-|;|:}",
        "[ you {score|scored|only scored|managed only|got only|only managed|only got|barely|scraped} ] {@NUM|zero|a|only|nothing|half|low|through|below|less|one|two|three|four|five|passed|by}",
        "[ {below|under} {the pass mark|the mark|standard|average|expectations|par} ]",
        "[ {not|n't} {what|the answer} we {wanted|were|hoped|asked|expected} ]",
        "[ {could not|couldn't} be {more|further} {wrong|from} ]",
    ],
    unless: &[
        "not|nothing|never|no|is|something|anything|goes|went|go|gone|whatever wrong !.|!",
        "did nothing wrong",
        "@NOT {a|the|your}? {wrong|mistake|fail|mistaken|false}",
        "if|when|whether ...6 wrong|incorrect|false",
        "@NUM out of @NUM people|of|staff|calls|emails|messages|times|days|passwords|companies|attacks",
    ],
    never: &[&[
        "what ..3 {is|went|goes} wrong",
        "{something|anything|nothing} {is|was|goes|went|looks|feels|seems} wrong",
        "try|tried again {later|tomorrow|in|on|after|with|when|from|at}",
        "true or false|right or wrong",
    ]],
    says: "\"{}\" grades the person and teaches nothing.",
    help: "Leave the grade out. Say what gives it away, or what would help.",
    ..Rule::new("bare-grade", Code::WordingCondescension, Severity::Error)
};

pub const FINDS: Examples = examples(&[
    "Wrong. Try again.",
    "That is incorrect.",
    "Oh dear, better luck next time.",
    "Sorry, wrong answer!",
    "You scored 2 out of 10.",
]);

pub const LEAVES: Examples = examples(&[
    "Not quite: the bank does write, but never with a link.",
    "You did nothing wrong.",
    "Something is wrong with the scanner.",
    "Three out of ten people use the same word.",
    "If the code has run out, try again after a minute.",
]);
