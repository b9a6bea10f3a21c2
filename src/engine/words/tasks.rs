//! What is said in exercises other than questions with choices.

use crate::module::{LookKind, Triage};

/// An example message.
pub mod look {
    pub const HOW: &str =
        "Real or fake? Then mark what gave it away, if anything did. Nothing in it leads anywhere.";
    pub const REAL: &str = "It’s real";
    pub const FAKE: &str = "It’s a fake";
    pub const PARTS: &str = "The same as a list";
    pub const PRESS: &str = "Press the words that give it away. The magnifying glass shows where a link leads, and who \
                             a name stands for.";
    pub const PARTS_WHY: &str = "Mark what gave it away. Leave it empty if nothing did.";
    pub const ADDRESS: &str = "Show the address";
    pub const WHERE_TO: &str = "Where does it lead?";
    pub const LEADS_TO: &str = "Leads to ";
    pub const FOUND: &str = "A sign, and you marked it";
    pub const MISSED: &str = "A sign";
    pub const FINE: &str = "Fine";
    pub const FINE_TOO: &str = "Fine, though you marked it";
    pub const YOU: &str = "You";
    pub const CHOOSE: &str = "Say whether it’s real or a fake, then check.";
}

/// What the frame of an example message says.
pub fn example(kind: LookKind) -> &'static str {
    match kind {
        LookKind::Email => "An example email",
        LookKind::Text => "An example text message",
        LookKind::Call => "An example call",
        LookKind::Page => "An example page",
    }
}

pub fn is_it_real(kind: LookKind) -> &'static str {
    match kind {
        LookKind::Email => "Is this email real?",
        LookKind::Text => "Is this text message real?",
        LookKind::Call => "Is this call real?",
        LookKind::Page => "Is this page real?",
    }
}

pub mod sort {
    pub const HOW: &str = "Choose a place for each.";
    pub const CHOOSE: &str = "Choose a place for each of them, then check.";
}

pub fn belongs(place: &str) -> String {
    ["Belongs here: ", place].concat()
}

pub mod order {
    pub const HOW: &str = "Move each line up or down until the order fits.";
    pub const UP: &str = "Move up: ";
    pub const DOWN: &str = "Move down: ";
}

pub fn now_at(item: &str, place: usize, of: usize) -> String {
    format!("{item}: now {place} of {of}")
}

/// Where a line of an order belongs.
pub fn its_place(place: usize) -> String {
    format!("Its place: {place}")
}

pub mod inbox {
    pub const WITH: &str = "What do you do with the message from ";
    pub const HOW: &str = "What would you do with each?";
    pub const CHOOSE: &str = "Decide about each message, then check.";
}

pub fn triage(triage: Triage) -> &'static str {
    match triage {
        Triage::Keep => "Keep it",
        Triage::Report => "Report it",
        Triage::Check => "Check another way",
    }
}

/// What would have fitted.
pub fn what_fits(answers: &[Triage]) -> String {
    let answers: Vec<&str> = answers.iter().map(|answer| triage(*answer)).collect();
    ["What fits: ", &answers.join(", or: ")].concat()
}

pub mod scene {
    pub const CHOOSE: &str = "What do you do?";
    pub const TAKEN: &str = "You went this way";
    pub const TRAIL: &str = "The way you took";
}

pub mod agree {
    pub const AGREE: &str = "I agree to this";
    pub const QUESTION: &str = "I have a question";
    pub const AGREED: &str = "You agreed to this, word for word, on ";
    pub const TITLE: &str = "What you agreed to";
}

pub mod try_it {
    pub const HOW: &str = "To do now, if you like. Nobody checks.";
    pub const DONE: &str = "Done";
    pub const NOT_TODAY: &str = "Not today";
    pub const WELL: &str = "Done. That stays with you.";
    pub const LATER: &str = "Another day, then. Done is here when you want it.";
}
