//! One thing that happened, as a fact in the past tense with an id of its own.

use crate::few::Set;
use crate::ids::{ChoiceId, ModuleId, QuestionId, StepId};
use crate::module::Percent;
use crate::prose::Need;
use std::fmt;
use std::sync::Arc;

/// Milliseconds since 1970-01-01T00:00:00Z. Told to people and auditors; never used to put entries in
/// order, because clocks are set back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(pub i64);

/// One writer: a page that is open, or was. Drawn by chance at every start, so that a duplicated tab
/// never writes under another's name.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TabId(Arc<str>);

impl TabId {
    /// From 64 random bits.
    pub fn from_chance(bits: u64) -> Self {
        Self(format!("{bits:016x}").into())
    }

    /// 16 lower-case hexadecimal digits, or `None`.
    pub fn parse(text: &str) -> Option<Self> {
        let hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        (text.len() == 16 && text.bytes().all(hex)).then(|| Self(text.into()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for TabId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Names an entry and gives its place in the order: first by `seq`, which a writer sets to one more than
/// the highest it has seen (Lamport 1978), then by writer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId {
    pub seq: u64,
    pub tab: TabId,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    pub id: EntryId,
    pub at: Timestamp,
    pub fact: Fact,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    StepOpened {
        module: ModuleId,
        step: StepId,
    },
    /// The half-made answer: what is picked now, before it is checked.
    ChoicesPicked {
        module: ModuleId,
        question: QuestionId,
        choices: Set<ChoiceId>,
    },
    QuestionAnswered {
        module: ModuleId,
        question: QuestionId,
        choices: Set<ChoiceId>,
        /// How it was graded, under the revision that was shown.
        fits: bool,
        revision: u32,
    },
    ModuleFinished {
        module: ModuleId,
        revision: u32,
        /// Of the Markdown that was shown.
        sha256: Arc<str>,
        score: Percent,
    },
    NameGiven {
        name: String,
    },
    /// What gets in the way, in their own account; empty when they would rather not say.
    NeedsGiven {
        needs: Set<Need>,
    },
}
