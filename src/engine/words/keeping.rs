//! What is said about keeping somebody's progress: saved or not, moved aside, loaded, refused.

use crate::progress::file::Refusal;
use crate::session::screen::Saving;
use crate::session::{Notice, Trouble};

pub fn saving(saving: Saving) -> &'static str {
    match saving {
        Saving::Nothing => "",
        Saving::Saving => "Saving…",
        Saving::Saved | Saving::OnePlace(_) => "Saved",
        Saving::Nowhere(_) => "Not saved",
    }
}

/// One plain line when keeping does not work as it should; `None` when it does.
pub fn trouble(saving: Saving) -> Option<&'static str> {
    Some(match saving {
        Saving::Nothing | Saving::Saving | Saving::Saved => return None,
        Saving::OnePlace(Trouble::Full) => {
            "This browser has little room left. Your progress is kept, but in one place only."
        }
        Saving::OnePlace(Trouble::Blocked) => {
            "This browser keeps your progress in one place only, and may lose it."
        }
        Saving::OnePlace(Trouble::Away) | Saving::Nowhere(Trouble::Away) => {
            "Your learning system is not answering, so this is not saved there yet. You can go on, and we keep trying. \
             To be sure, save it to a file before you leave."
        }
        Saving::Nowhere(Trouble::Full) => {
            "This browser has no room left to keep your progress. You can go on; save it to a file before \
             you leave."
        }
        Saving::Nowhere(Trouble::Blocked) => {
            "This browser is not keeping your progress. You can go on; save it to a file before you leave."
        }
    })
}

pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::Damaged(1) => {
            "One piece of your stored progress could not be read. It was moved aside, not deleted."
                .to_owned()
        }
        Notice::Damaged(n) => format!(
            "{n} pieces of your stored progress could not be read. They were moved aside, not deleted."
        ),
        Notice::Newer(_) => {
            "Some of your progress was saved by a newer version of this page. It is kept as \
                             it is, and goes into your progress file."
                .to_owned()
        }
        Notice::FileTaken { entries: 0 } => "Everything in that file was here already.".to_owned(),
        Notice::FileTaken { .. } => "Your progress from the file is here now.".to_owned(),
        Notice::FileRefused(refusal) => format!("{} Nothing here has changed.", refused(refusal)),
        Notice::FileUnreadable => {
            "That file could not be opened. Nothing here has changed.".to_owned()
        }
        Notice::AnotherPerson { here, name } => format!(
            "That is {name}’s, and this browser keeps the training of {here}. To go on as {name}, save what is \
             here and forget it under “Your details”, then open that again."
        ),
        Notice::OnlyLooking => {
            "You are looking at this once more. Your result stands, and nothing you do now changes it.".to_owned()
        }
        Notice::NotForgotten => {
            "This browser did not remove all of it. Try once more, or remove what this site keeps in the browser’s settings."
                .to_owned()
        }
        Notice::Forgotten => "Everything about you is gone from this browser.".to_owned(),
    }
}

fn refused(refusal: &Refusal) -> String {
    match refusal {
        Refusal::NotOurs => {
            "That is not a progress file. Its name usually starts with “plainspoken-progress”."
                .to_owned()
        }
        Refusal::Newer => {
            "That file was made by a newer version of this page. Open the newer page to load \
                           it."
            .to_owned()
        }
        Refusal::CutShort => {
            "The end of that file is missing. Save it again where it came from.".to_owned()
        }
        Refusal::Line(line) => format!("Line {line} of that file could not be read."),
        Refusal::Altered => "That file was changed after it was saved.".to_owned(),
    }
}
