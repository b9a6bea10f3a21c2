//! What got in people's way, in words.

use super::{number, so_often};
use crate::office::seen::Remarks;

pub const TITLE: &str = "What got in the way";
pub const WHY: &str = "People may say this without their name. Nothing here is led back to anybody, and the order of \
                       their words tells nothing.";
pub const REASON: &str = "What it was";
pub const HOW_OFTEN: &str = "How often";
pub const BY_MODULE: &str = "By module";
pub const WORDS: &str = "In their own words";
pub const EACH: &str = "They are of different people: count each";
pub const ONCE: &str = "They are the same file: count them once";

/// With fewer files than these, words may tell who wrote them.
const FEW: usize = 5;

/// From how many files it comes.
pub fn from(remarks: &Remarks) -> String {
    let said = match remarks.all {
        1 => "1 remark".to_owned(),
        all => format!("{} remarks", number(all)),
    };
    let files = match remarks.files {
        1 => "1 file".to_owned(),
        files => format!("{} files", number(files)),
    };
    let few = if remarks.files < FEW {
        " With so few, their words may tell who wrote them: be careful whom you show this to."
    } else {
        ""
    };
    let unread = match remarks.unread {
        0 => String::new(),
        1 => " 1 row names no module or no reason, so it is not counted.".to_owned(),
        rows => {
            format!(" {} rows name no module or no reason, so they are not counted.", number(rows))
        }
    };
    format!("{said} from {files}.{few}{unread}")
}

/// That files are the same; nothing where none are.
pub fn alike(remarks: &Remarks) -> String {
    let once = match remarks.alike {
        0 => String::new(),
        1 => "1 file is exactly like another, and is not counted again. ".to_owned(),
        files => {
            format!("{} files are exactly like others, and are not counted again. ", number(files))
        }
    };
    let each = match remarks.others {
        0 => return once.trim_end().to_owned(),
        _ if !remarks.each => {
            "People who say the same have the same file, so you decide.".to_owned()
        }
        1 => "1 file is exactly like another, and counts as somebody else’s.".to_owned(),
        files => {
            format!("{} files are exactly like others, and count as other people’s.", number(files))
        }
    };
    once + &each
}

/// "3 × I had no time, 1 × It was unclear"
pub fn reasons(reasons: &[(String, usize)]) -> String {
    let one = |(reason, count): &(String, usize)| so_often(*count, reason);
    reasons.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// "Spotting fake links · I had no time"
pub fn about(module: &str, what: &str) -> String {
    [module, " · ", what].concat()
}

/// A reason that this version does not know.
pub fn other(word: &str) -> String {
    format!("“{word}”")
}
