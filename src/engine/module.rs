//! A module as it is taught: steps of prose and questions. How it is written is `parse`'s matter; what
//! somebody did with it is `progress`'s.

use crate::diagnostic::Span;
use crate::ids::{ChoiceId, ModuleId, OutcomeId, QuestionId, StepId};
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

impl Module {
    pub fn step(&self, id: &StepId) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == *id)
    }

    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.steps.iter().flat_map(Step::questions)
    }

    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions().find(|question| question.id == *id)
    }
}

/// A share in whole percent, 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

/// One screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub id: StepId,
    pub title: Vec<Inline>,
    pub blocks: Vec<Block>,
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

/// What a step is made of. Each exercise kind that follows is a variant here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Prose(Prose),
    Question(Question),
}

/// A question with choices, each with the reason why it fits or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub id: QuestionId,
    pub title: Vec<Inline>,
    pub outcome: Option<OutcomeId>,
    pub pick: Pick,
    pub prompt: Vec<Prose>,
    choices: Vec<Choice>,
    /// Shown once it has been answered.
    pub after: Vec<Prose>,
    pub span: Span,
}

/// What [`Question::new`] is made from; the same fields, with the choices not yet vouched for.
pub struct Draft {
    pub id: QuestionId,
    pub title: Vec<Inline>,
    pub outcome: Option<OutcomeId>,
    pub pick: Pick,
    pub prompt: Vec<Prose>,
    pub choices: Vec<Choice>,
    pub after: Vec<Prose>,
    pub span: Span,
}

impl Question {
    /// `None` unless there are two choices or more, with at least one that fits, and exactly one for
    /// [`Pick::One`].
    pub fn new(draft: Draft) -> Option<Self> {
        let Draft { id, title, outcome, pick, prompt, choices, after, span } = draft;
        let fitting = choices.iter().filter(|choice| choice.fits).count();
        let sound = choices.len() >= 2
            && match pick {
                Pick::One => fitting == 1,
                Pick::Many => fitting >= 1,
            };
        sound.then_some(Self { id, title, outcome, pick, prompt, choices, after, span })
    }

    pub fn choices(&self) -> &[Choice] {
        &self.choices
    }

    /// The reasons and nothing else: which choices fit stays vouched for.
    pub(crate) fn reasons_mut(&mut self) -> impl Iterator<Item = &mut Vec<Prose>> {
        self.choices.iter_mut().map(|choice| &mut choice.reason)
    }

    /// The words of the choices and nothing else.
    pub(crate) fn texts_mut(&mut self) -> impl Iterator<Item = &mut Vec<Inline>> {
        self.choices.iter_mut().map(|choice| &mut choice.text)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    One,
    /// All that fit, and no others.
    Many,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub id: ChoiceId,
    pub text: Vec<Inline>,
    pub fits: bool,
    /// Why it fits or not; never empty.
    pub reason: Vec<Prose>,
}
