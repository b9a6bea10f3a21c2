//! Prose as typed nodes: what a page may show, and nothing else. Raw HTML has no node, so it cannot
//! reach the page.

use crate::ids::{ChoiceId, StepId};
use std::sync::Arc;

/// A block of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Prose {
    Paragraph(Vec<Inline>),
    /// A heading inside a step; steps themselves are `##`, so this is at most level 3.
    Heading(Vec<Inline>),
    List {
        /// The first number of an ordered list; `None` for bullets.
        start: Option<u64>,
        items: Vec<Vec<Prose>>,
    },
    Table(Table),
    Code(String),
    Quote(Vec<Prose>),
    Rule,
    Callout(Callout),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub head: Vec<Vec<Inline>>,
    /// Every row has as many cells as the head.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// A passage with a standing of its own, set off from the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Callout {
    pub tone: Tone,
    pub body: Vec<Prose>,
}

/// What a callout is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// The pedals: what to do.
    Do,
    /// The warning lights: what to notice.
    Sign,
    /// The rules of the road.
    Rule,
    Why,
    /// Folded away: nobody needs it to drive.
    UnderTheHood,
    Note,
    /// An example message, quoted: not our voice.
    Message,
    /// Shown to those who said that this is what gets in the way.
    If(Need),
    /// Another way of saying it, unseen until a question did not go well twice.
    AnotherWay,
}

/// What gets in the way, in the reader's own account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    Time,
    MyJob,
    Worried,
    New,
}

impl Need {
    pub const ALL: [Need; 4] = [Need::Time, Need::MyJob, Need::Worried, Need::New];

    /// The word in `> [!IF word]` and in stored progress.
    pub fn word(self) -> &'static str {
        match self {
            Need::Time => "time",
            Need::MyJob => "my-job",
            Need::Worried => "worried",
            Need::New => "new",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|need| need.word() == word)
    }
}

/// A run of text within a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    Text(String),
    Emphasis(Vec<Inline>),
    Strong(Vec<Inline>),
    Struck(Vec<Inline>),
    Code(String),
    Link {
        to: Target,
        text: Vec<Inline>,
    },
    /// `source` is relative to the module's file.
    Image {
        source: String,
        alt: String,
    },
    /// A glossary term at its first use; see [`crate::glossary`].
    Term {
        text: String,
        meaning: Arc<str>,
    },
    /// A part of an example message that can be pressed, and is explained; see
    /// [`crate::module::LookAlike`].
    Part {
        note: ChoiceId,
        text: Vec<Inline>,
    },
    /// A line break that the author asked for.
    Break,
}

/// Where a link may lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// Another step of the same module.
    Step(StepId),
    /// An address that starts with `http:`, `https:`, `mailto:` or `tel:`.
    Web(String),
}

/// The words of some inlines, as a screen reader would say them.
pub fn plain(inlines: &[Inline]) -> String {
    let mut text = String::new();
    push_plain(inlines, &mut text);
    text
}

/// Adds it to a text.
pub(crate) fn push_plain(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(t) | Inline::Code(t) | Inline::Term { text: t, .. } => text.push_str(t),
            Inline::Image { alt, .. } => text.push_str(alt),
            Inline::Break => text.push(' '),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Struck(inner)
            | Inline::Link { text: inner, .. }
            | Inline::Part { text: inner, .. } => push_plain(inner, text),
        }
    }
}
