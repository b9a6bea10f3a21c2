//! A module as it is taught: steps of prose and questions. What a question may ask is in [`question`]; how
//! a module is written is `parse`'s matter, and what somebody did with it `progress`'s.

mod lookalike;
mod print;
mod question;

pub use lookalike::{Head, Line, LookAlike, LookKind, Note};
pub use print::Print;
#[cfg(feature = "author")]
pub(crate) use question::PassageMut;
pub use question::{
    AGREED, Choice, Draft, Item, Message, Pick, Place, Question, Ranked, Task, Triage, VERDICT,
};

use crate::diagnostic::Span;
use crate::ids::{ModuleId, OutcomeId, QuestionId, StepId};
use crate::prose::{Inline, Prose};

/// One module: a few minutes of training.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    pub id: ModuleId,
    pub title: String,
    pub summary: String,
    /// Rises when the meaning changes; stamps records.
    pub revision: u32,
    pub audience: String,
    /// How long a completion counts, as written: `12 months`.
    pub renew: String,
    /// The share of questions that must stand answered right.
    pub pass: Percent,
    /// What an auditor may look for: `PCI DSS 12.6.3`.
    pub clauses: Vec<String>,
    pub outcomes: Vec<Outcome>,
    pub steps: Vec<Step>,
}

/// Whether an audience is everybody: nothing, or `everyone`.
pub fn is_for_everybody(audience: &str) -> bool {
    matches!(audience, "" | "everyone")
}

impl Module {
    pub fn is_for_everybody(&self) -> bool {
        is_for_everybody(&self.audience)
    }

    pub fn step(&self, id: &StepId) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == *id)
    }

    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.steps.iter().flat_map(Step::questions)
    }

    /// What counts: the questions on the main path that can be right or not.
    pub fn scored(&self) -> impl Iterator<Item = &Question> {
        let main = self.steps.iter().filter(|step| !step.aside);
        main.flat_map(Step::questions).filter(|question| question.is_scored())
    }

    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions().find(|question| question.id == *id)
    }
}

/// A share in whole percent, 0 to 100.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(u8);

impl Percent {
    /// The usual pass mark.
    pub const USUAL: Percent = Percent(80);

    /// `None` above 100.
    pub fn new(value: u8) -> Option<Self> {
        (value <= 100).then_some(Self(value))
    }

    pub fn value(self) -> u8 {
        self.0
    }

    /// The share of `part` in `whole`, rounded down so that 4 of 6 never reads as 67; a share of
    /// nothing is all of it.
    pub fn of(part: usize, whole: usize) -> Self {
        let share = (part.min(whole) * 100).checked_div(whole).unwrap_or(100);
        Self(u8::try_from(share).unwrap_or(100))
    }
}

/// What the reader will be able to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub id: OutcomeId,
    pub text: String,
}

impl Module {
    /// For how many months a completion counts, where `renew` says so: `12 months`, `1 year`.
    pub fn renew_months(&self) -> Option<u32> {
        let (number, unit) = self.renew.trim().split_once(' ')?;
        let number: u32 = number.parse().ok()?;
        match unit.trim_end_matches('s') {
            "month" => Some(number),
            "year" => number.checked_mul(12),
            _ => None,
        }
    }
}

/// One screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub id: StepId,
    pub title: Vec<Inline>,
    /// What it teaches: as its author says, or what its questions show, or what is shown next.
    pub outcomes: Vec<OutcomeId>,
    pub blocks: Vec<Block>,
    /// Where a scene may go on from here; empty for an ordinary step.
    pub ways: Vec<Way>,
    /// Reached only by the ways of a scene above it: off the main path.
    pub aside: bool,
    /// How long it takes with everything in it; see [`crate::minutes`].
    pub seconds: u32,
    /// Of the words outside its questions; see [`Step::print`].
    pub print: Print,
    /// The step's whole text in the file.
    pub span: Span,
}

impl Step {
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Question(question) => Some(question),
            Block::Prose(_) => None,
        })
    }
}

/// A choice in a branching scene.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    pub to: StepId,
    pub text: Vec<Inline>,
    /// Shown once it has been taken.
    pub why: Vec<Prose>,
}

/// What a step is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Prose(Prose),
    Question(Question),
}
