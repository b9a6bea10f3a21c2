//! What staff are told about their completion records, and what stands in them for people.

use crate::progress::About;
use crate::record::{Method, Status};

pub const SAVE: &str = "Save the record";
pub const SAVE_ALL: &str = "Save all records";
pub const COPY: &str = "Copy a line for an email";
pub const COPIED: &str = "Copied. Paste it where you need it.";
pub const PRINT: &str = "Print a certificate";
pub const NUMBER: &str = "Record number";
pub const WHOLE: &str = "Everything in it";
pub const WHOLE_WHY: &str = "This is all that the file holds. It has no answers of yours in it.";
pub const NOT_YET: &str = "Your record is made once you have said whose it is.";
pub const YOURS: &str = "Your records";
pub const YOURS_WHY: &str = "One for each module that you completed, or said is not part of your job, as it was when it was made.";
pub const FROM_LINK: &str = "You came by your personal link, so nobody asks who you are.";
pub const FROM_SYSTEM: &str = "Your learning system says who you are, so nobody asks.";

pub mod certificate {
    pub const TITLE: &str = "Certificate of completion";
    pub const HAS_COMPLETED: &str = "has completed";
    pub const NOBODY: &str = "The holder of this record";
    pub const TEXT: &str = "Exact text (SHA-256)";
    pub const SELF: &str = "Recorded by the person’s own browser.";
    pub const SYSTEM: &str =
        "Recorded by the browser of the person who was signed in to the learning system.";
    pub const SEALED: &str =
        "Recorded by the person’s own browser and sealed by their personal link.";
}

/// One line of the list of somebody's records.
pub fn about(about: &About, title: &str) -> String {
    match about {
        About::Completed(_, revision) => super::revision(title, *revision),
        About::Refreshed(_, 1) => format!("{title}, refreshed"),
        About::Refreshed(_, times) => format!("{title}, refreshed for the {times}. time"),
        About::Acknowledged(policy, version) => format!("Agreed: {policy}, version {version}"),
        About::Declined(..) => format!("{title}: you said that this is not part of your job"),
    }
}

/// "Ana Lind, Sales"
pub fn who(name: &str, department: &str) -> String {
    match department {
        "" => name.to_owned(),
        department => [name, ", ", department].concat(),
    }
}

/// What can be pasted into an email.
pub fn email(name: &str, what: &str, day: &str, score: Option<u8>, id: &str) -> String {
    let name = if name.is_empty() { certificate::NOBODY } else { name };
    let score =
        score.map(|score| format!(" Questions answered right: {score}%.")).unwrap_or_default();
    format!("{name} completed “{what}” on {day}.{score} Record number: {id}.")
}

/// The stable words of records, for programs.
pub fn status_word(status: Status) -> &'static str {
    match status {
        Status::Completed => "completed",
        Status::Refreshed => "refreshed",
        Status::Acknowledged => "acknowledged",
        Status::Excused => "excused",
        Status::Declined => "declined",
    }
}

pub fn method_word(method: Method) -> &'static str {
    match method {
        Method::Full => "full",
        Method::TestedOut => "tested-out",
        Method::Alternative => "alternative",
        Method::InPerson => "in-person",
    }
}

/// A policy in one version.
pub fn policy(id: &str, version: &str) -> String {
    format!("{id}, version {version}")
}
