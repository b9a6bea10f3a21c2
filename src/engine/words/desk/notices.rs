//! What is said above the desk: what was opened, kept and saved, and what was not.

use crate::desk::text::NoText;
use crate::desk::{Notice, Refused};
use crate::session::Trouble;

pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::Restored(1) => {
            "Kept from last time: one file with changes that are not on your disk yet.".to_owned()
        }
        Notice::Restored(n) => {
            format!("Kept from last time: {n} files with changes that are not on your disk yet.")
        }
        Notice::DraftDamaged => {
            "Something that was kept here from last time could not be read. It was left as it is."
                .to_owned()
        }
        Notice::NotRead => {
            "This browser did not say what it kept from last time. Whatever it kept is still there: load this page again."
                .to_owned()
        }
        Notice::TwoTabs { name } => format!(
            "{name} is open in another tab too, with other words. Both are kept, and both are here the next time."
        ),
        Notice::NotOpened { name, why } => {
            let why = refused(*why);
            format!("{name} stays closed: {why} Nothing in it was changed.")
        }
        Notice::OpenWithChanges { name } => format!(
            "{name} is open here already, with changes that are not on your disk. Those stay; save them, or \
             close the file and open it again."
        ),
        Notice::DiskDiffers { name, new: true, .. } => format!(
            "{name} is on your disk already, with other words in it. Both are as they were."
        ),
        Notice::DiskDiffers { name, .. } => format!(
            "{name} changed on your disk while it was open here, and you changed it here too. Nothing is lost yet."
        ),
        Notice::NotSaved { name } => {
            format!("{name} could not be written to your disk. It is still kept here.")
        }
        Notice::Closing { name, .. } => {
            format!("{name} has changes that are not on your disk yet.")
        }
        Notice::PicturesLeftBehind => {
            "The text is in; the pictures in it stayed behind. Copy each one by itself, or drop its file on the text."
                .to_owned()
        }
        Notice::NotLeft => {
            "There is no place near these words for a note to leave them. Change them a little instead."
                .to_owned()
        }
        Notice::NotKept(Trouble::Full) => {
            "This browser has no room left to keep what you write. Save it to your disk.".to_owned()
        }
        Notice::NotKept(Trouble::Blocked | Trouble::Away) => {
            "This browser does not keep what you write. Save it to your disk before you leave."
                .to_owned()
        }
    }
}

fn refused(why: Refused) -> &'static str {
    match why {
        Refused::NoText(NoText::Binary) => {
            "it holds something else than text, such as a picture or a program."
        }
        Refused::NoText(NoText::Encoding) => {
            "its letters are not stored as UTF-8. Save it as UTF-8 where it comes from, then open it again."
        }
        Refused::Unreadable => {
            "this browser was not given what is in it. A folder opens with “Open…”."
        }
        Refused::Kind => "the desk writes Markdown files (.md) and course.toml.",
    }
}
