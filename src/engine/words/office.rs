//! What is said at the compliance desk.

use crate::archive::open::Closed;

pub const KEY_FILE: &str = "# The key for personal links and sealed records of one organisation.\n\
     # Whoever has it can seal a record as anybody: keep it where few can read it, and keep a copy.\n";

pub const WORKBOOK: &str =
    "This is an Excel workbook. Open it and save it as “CSV UTF-8”, then bring that file.";

/// The columns of the list of what is open.
pub const MISSING_COLUMNS: [&str; 9] = [
    "person_id",
    "name",
    "email",
    "department",
    "manager",
    "module",
    "standing",
    "due",
    "days_late",
];

/// Why an archive, or a file in one, is not opened.
pub fn closed(why: Closed) -> String {
    match why {
        Closed::NotWhole => "This .zip is not whole. Ask for it again.",
        Closed::Damaged => "This file is damaged in its .zip. Ask for it again.",
        Closed::Locked => "This file needs a password. Unpack it, then bring what was in it.",
        Closed::Unknown => "This file is packed in a way that is not read here. Unpack it first.",
        Closed::TooLarge => {
            "This .zip unpacks to far more than records do, so it was left alone. Ask for it in parts."
        }
    }
    .to_owned()
}
