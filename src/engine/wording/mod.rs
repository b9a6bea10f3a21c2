//! The wording checker: finds what talks down, blames, threatens or hides its meaning, says why in one kind
//! sentence, and stays quiet about text that is fine.

use crate::diagnostic::Diagnostic;
use crate::review::Around;

/// What an organisation says of its own words, in `course.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnWords {
    /// Terms and short forms that everybody there knows.
    pub known: Vec<String>,
    /// Words to avoid, each with what to write in its place.
    pub instead: Vec<(String, String)>,
}

/// Looks at the words of a module: all that a reader sees, but for quoted messages, code and addresses.
pub fn module(_source: &str, _around: &Around) -> Vec<Diagnostic> {
    Vec::new()
}

/// Looks at one passage of plain text that stands by itself: a line of an email, of a slide, of a poster.
pub fn passage(_text: &str, _around: &Around) -> Vec<Diagnostic> {
    Vec::new()
}
