//! One thing that happened, as a fact in the past tense with an id of its own.

use crate::few::Set;
use crate::ids::{ChoiceId, ModuleId, OutcomeId, QuestionId, StepId};
use crate::module::Percent;
use crate::prose::Need;
use crate::record::person::Linked;
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

/// Which content was shown: by the author's count, and by its own print (see [`crate::print`]).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edition {
    /// The module's revision; 0 where it was not noted.
    pub revision: u32,
    /// 0 where it was not noted.
    pub print: u32,
}

/// How an outcome was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// On the way through the module.
    Full,
    /// By its questions alone, before the steps that teach it.
    TestedOut,
}

impl Method {
    pub fn word(self) -> &'static str {
        match self {
            Method::Full => "full",
            Method::TestedOut => "tested-out",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        [Method::Full, Method::TestedOut].into_iter().find(|method| method.word() == word)
    }
}

/// What a completion record is of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// A revision of a module was completed.
    Completed(ModuleId, u32),
    /// A module was refreshed for the so-manieth time, from 1.
    Refreshed(ModuleId, u32),
    /// A version of a policy was agreed to.
    Acknowledged(String, String),
    /// They said for the so-manieth time, from 1, that a module is not part of their job.
    Declined(ModuleId, u32),
}

impl About {
    /// `None` for an agreement.
    pub fn module(&self) -> Option<&ModuleId> {
        match self {
            About::Completed(module, _)
            | About::Refreshed(module, _)
            | About::Declined(module, _) => Some(module),
            About::Acknowledged(..) => None,
        }
    }
}

/// A statement that was agreed to, word for word.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Statement {
    pub policy: String,
    pub version: String,
    pub text: String,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    StepOpened {
        module: ModuleId,
        step: StepId,
        edition: Edition,
    },
    /// The half-made answer: what is picked now, before it is checked.
    ChoicesPicked {
        module: ModuleId,
        question: QuestionId,
        choices: Set<ChoiceId>,
        /// 0 for the module itself; refreshers count from 1.
        round: u32,
    },
    QuestionAnswered {
        module: ModuleId,
        question: QuestionId,
        choices: Set<ChoiceId>,
        /// How it was graded, under the edition that was shown.
        fits: bool,
        edition: Edition,
        round: u32,
    },
    Acknowledged {
        module: ModuleId,
        question: QuestionId,
        statement: Statement,
        /// Of the Markdown that was shown.
        sha256: Arc<str>,
    },
    OutcomeShown {
        module: ModuleId,
        outcome: OutcomeId,
        revision: u32,
        method: Method,
    },
    ModuleFinished {
        module: ModuleId,
        revision: u32,
        /// Of the Markdown that was shown.
        sha256: Arc<str>,
        score: Percent,
    },
    /// "This isn't part of my job", or taken back.
    AudienceDeclined {
        module: ModuleId,
        declined: bool,
    },
    /// A refresher over these modules was gone through.
    Refreshed {
        modules: Set<ModuleId>,
    },
    NameGiven {
        name: String,
    },
    /// They came by a personal link, which says who they are.
    LinkOpened {
        person: Linked,
    },
    /// A completion record was issued; see [`crate::record`].
    RecordIssued {
        /// What it is of, so that none is issued twice.
        about: About,
        /// As it is saved and sealed: never made anew from what happened.
        line: Arc<str>,
    },
    /// In which language they would read on, by its code.
    LanguageChosen {
        language: String,
    },
    /// What gets in the way, in their own account; empty when they would rather not say.
    NeedsGiven {
        needs: Set<Need>,
    },
}
