//! The words of the trainer's desk.

use crate::desk::text::NoText;
use crate::desk::{Keeping, Notice, Refused};
use crate::diagnostic::Severity;
use crate::session::Trouble;

pub const TITLE: &str = "Plainspoken desk";
pub const YOUR_COURSE: &str = "Your course";
pub const SOMEBODY: &str = "A person to ask";
pub const FROM_COURSE_FILE: &str = "Named in course.toml";

/// How much hangs on a finding.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Must",
        Severity::Warning => "Should",
        Severity::Note => "Could",
    }
}

/// What is said of the text being kept in the browser.
pub fn keeping(keeping: Keeping) -> &'static str {
    match keeping {
        Keeping::Nothing => "",
        Keeping::Waiting => "Keeping…",
        Keeping::Kept => "Kept in this browser",
        Keeping::Trouble(_) => "Not kept in this browser",
    }
}

pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::Restored(1) => "The file that you were writing is here as you left it.".to_owned(),
        Notice::Restored(n) => {
            format!("The {n} files that you were writing are here as you left them.")
        }
        Notice::DraftDamaged => {
            "Something that was kept here from last time could not be read. It was left as it is."
                .to_owned()
        }
        Notice::NotOpened { name, why } => {
            let why = refused(*why);
            format!("{name} was not opened: {why} Nothing in it has changed.")
        }
        Notice::OpenWithChanges { name } => format!(
            "{name} is open here already, with changes that are not on your disk. Those stay; save them, or close \
             the file and open it again."
        ),
        Notice::DiskDiffers { name, .. } => {
            format!(
                "{name} has become another file on your disk since you opened it. Which one counts?"
            )
        }
        Notice::NotSaved { name } => format!(
            "{name} could not be saved there. It is still here. Try again, or save the whole course as one file."
        ),
        Notice::NotLeft => {
            "There is no place near these words for a note to leave them. Change them a little, or \
                            leave the finding as it stands: it stops nothing."
                .to_owned()
        }
        Notice::NotKept(Trouble::Full) => {
            "This browser has no room left to keep what you write. Save it to your disk.".to_owned()
        }
        Notice::NotKept(Trouble::Blocked) => {
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
            "its letters are not stored as UTF-8. Save it as UTF-8 in the program it comes from, then open it again."
        }
        Refused::Kind => "the desk writes Markdown files (.md) and course.toml.",
    }
}
