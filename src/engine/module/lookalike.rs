//! A message drawn as the real thing, with the parts that give it away or show that it is fine. How it is
//! drawn is the page's matter.

use crate::ids::ChoiceId;
use crate::prose::Inline;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookAlike {
    pub kind: LookKind,
    /// Whether it is what it says it is.
    pub genuine: bool,
    pub head: Vec<Head>,
    pub body: Vec<Line>,
    /// In the order in which they are marked; a genuine message has fine ones only.
    pub notes: Vec<Note>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookKind {
    Email,
    Text,
    Call,
    /// A page in a browser.
    Page,
}

impl LookKind {
    pub const ALL: [LookKind; 4] =
        [LookKind::Email, LookKind::Text, LookKind::Call, LookKind::Page];

    /// The word after the fence.
    pub fn word(self) -> &'static str {
        match self {
            LookKind::Email => "email",
            LookKind::Text => "text",
            LookKind::Call => "call",
            LookKind::Page => "page",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// The names that its head lines may have; the first one it must have.
    pub fn head(self) -> &'static [&'static str] {
        match self {
            LookKind::Email => &["From", "To", "Cc", "Date", "Subject", "Attachment"],
            LookKind::Text | LookKind::Call => &["From", "Date"],
            LookKind::Page => &["Address", "Title"],
        }
    }
}

/// A line of the head: `From: Ravi`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub name: String,
    pub value: Vec<Inline>,
}

/// A paragraph, a bubble, something that somebody says, or a field of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Who says it, `Field`, `Button`; empty for words that stand by themselves.
    pub label: String,
    pub words: Vec<Inline>,
}

/// Why a part of the message gives it away, or is fine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub id: ChoiceId,
    /// Harmless.
    pub fine: bool,
    /// The words that it is about.
    pub part: String,
    /// Never empty.
    pub why: Vec<Inline>,
}

impl LookAlike {
    /// Whether there is something to look at and something to learn from it.
    pub fn is_sound(&self) -> bool {
        !self.notes.is_empty() && self.notes.iter().any(|note| !note.fine) != self.genuine
    }
}
