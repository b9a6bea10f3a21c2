//! What is said about the text of a list.

use crate::table::SlipKind;

pub fn slip(kind: &SlipKind) -> String {
    match kind {
        SlipKind::Western { word } => {
            format!("This file is not UTF-8, so it was read as Windows-1252. Here it says “{word}”.")
        }
        SlipKind::Damaged => {
            "Some letters here are damaged; each stands as “\u{fffd}” now.".to_owned()
        }
        SlipKind::StoredTwice { word } => {
            format!("“{word}” looks as if its letters had been stored in two ways at once.")
        }
        SlipKind::Unclosed => "A quotation mark opens a cell here, and none closes it. It was read as a part of the \
                               text, and the rows below by themselves."
            .to_owned(),
        SlipKind::Spans { last } => {
            format!("A cell begins here and goes on to line {last}. What it took in looks like rows.")
        }
        SlipKind::AfterQuote => {
            "Something stands behind the quotation mark that closes a cell. It was read as a part of the cell."
                .to_owned()
        }
    }
}
