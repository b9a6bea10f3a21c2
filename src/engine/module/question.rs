//! Everything that a reader can be asked to do. What an answer is worth is for `session::grade`.

use super::lookalike::LookAlike;
use super::print::Print;
use crate::diagnostic::Span;
use crate::ids::{ChoiceId, OutcomeId, QuestionId};
use crate::prose::{Inline, Prose};

/// One exercise, with a reason for every answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub id: QuestionId,
    /// Empty for a message that stands by itself.
    pub title: Vec<Inline>,
    pub outcome: Option<OutcomeId>,
    pub prompt: Vec<Prose>,
    task: Task,
    /// Shown once it has been answered.
    pub after: Vec<Prose>,
    /// How long it takes by itself; see [`crate::minutes`].
    pub seconds: u32,
    /// The same without the reasons, for somebody who knows it already.
    pub quick: u32,
    /// Of everything in it; see [`Question::print`].
    pub print: Print,
    pub span: Span,
}

/// What [`Question::new`] is made from; the same fields, with the task not yet vouched for.
pub struct Draft {
    pub id: QuestionId,
    pub title: Vec<Inline>,
    pub outcome: Option<OutcomeId>,
    pub prompt: Vec<Prose>,
    pub task: Task,
    pub after: Vec<Prose>,
    pub seconds: u32,
    pub quick: u32,
    pub print: Print,
    pub span: Span,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    Choose {
        pick: Pick,
        choices: Vec<Choice>,
        /// The author's order is kept.
        keep_order: bool,
    },
    /// Real or not, and what gives it away.
    LookAlike(LookAlike),
    /// Each item into the place where it belongs.
    Sort { items: Vec<Item>, places: Vec<Place> },
    /// Put in order.
    Order(Vec<Ranked>),
    /// Keep, report or check another way, message by message.
    Inbox(Vec<Message>),
    /// Agree to a statement, word for word.
    Acknowledge { policy: String, version: String, statement: Vec<Inline> },
    /// Do a real thing now; never checked.
    TryIt,
}

/// What the verdict on a message is picked for: `it=real`, `it=fake`.
pub const VERDICT: &str = "it";

/// What is picked when a statement is agreed to.
pub const AGREED: &str = "agreed";

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

/// Something to be sorted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub id: ChoiceId,
    pub text: Vec<Inline>,
    /// Where it belongs.
    pub place: ChoiceId,
    /// Never empty.
    pub why: Vec<Inline>,
}

/// Where something may belong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub id: ChoiceId,
    pub text: Vec<Inline>,
}

/// Something to be put in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    pub id: ChoiceId,
    pub text: Vec<Inline>,
    /// Items of one rank may stand in any order.
    pub rank: u32,
    /// Why it stands there; may be empty.
    pub why: Vec<Prose>,
}

/// One message of an inbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub id: ChoiceId,
    pub look: LookAlike,
    /// What fits; never empty.
    pub answers: Vec<Triage>,
    /// Never empty.
    pub why: Vec<Prose>,
}

/// What can be done with a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Triage {
    Keep,
    Report,
    /// By a route that the message did not give.
    Check,
}

impl Triage {
    pub const ALL: [Triage; 3] = [Triage::Keep, Triage::Report, Triage::Check];

    pub fn word(self) -> &'static str {
        match self {
            Triage::Keep => "keep",
            Triage::Report => "report",
            Triage::Check => "check",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|triage| triage.word() == word)
    }
}

impl Question {
    /// `None` where the task could not be done, or would teach nothing.
    pub fn new(draft: Draft) -> Option<Self> {
        let Draft { id, title, outcome, prompt, task, after, seconds, quick, print, span } = draft;
        task.is_sound().then_some(Self {
            id,
            title,
            outcome,
            prompt,
            task,
            after,
            seconds,
            quick,
            print,
            span,
        })
    }

    pub fn task(&self) -> &Task {
        &self.task
    }

    /// The choices of a pick-one or pick-many; none for the other kinds.
    pub fn choices(&self) -> &[Choice] {
        match &self.task {
            Task::Choose { choices, .. } => choices,
            _ => &[],
        }
    }

    /// Whether an answer can fit or not, and so counts towards the score.
    pub fn is_scored(&self) -> bool {
        !matches!(self.task, Task::Acknowledge { .. } | Task::TryIt)
    }

    /// Whether a module is complete only with it.
    pub fn is_needed(&self) -> bool {
        !matches!(self.task, Task::TryIt)
    }

    /// Every passage of it, to be changed: what it asks stays vouched for.
    #[cfg(feature = "author")]
    pub(crate) fn each_mut(&mut self, change: &mut dyn FnMut(PassageMut<'_>)) {
        change(PassageMut::Words(&mut self.title));
        change(PassageMut::Prose(&mut self.prompt));
        match &mut self.task {
            Task::Choose { choices, .. } => {
                for choice in choices {
                    change(PassageMut::Words(&mut choice.text));
                    change(PassageMut::Reason(&mut choice.reason));
                }
            }
            Task::Sort { items, .. } => {
                for item in items {
                    change(PassageMut::Words(&mut item.text));
                    change(PassageMut::Words(&mut item.why));
                }
            }
            Task::Order(items) => {
                for item in items {
                    change(PassageMut::Words(&mut item.text));
                    change(PassageMut::Reason(&mut item.why));
                }
            }
            Task::Inbox(messages) => {
                for message in messages {
                    change(PassageMut::Reason(&mut message.why));
                }
            }
            Task::Acknowledge { statement, .. } => change(PassageMut::Words(statement)),
            Task::LookAlike(_) | Task::TryIt => {}
        }
        change(PassageMut::Prose(&mut self.after));
    }
}

/// A passage that may be changed, by what it is. What stands in a message is nobody's to change.
#[cfg(feature = "author")]
pub(crate) enum PassageMut<'a> {
    /// A label: what is asked, or can be picked.
    Words(&'a mut Vec<Inline>),
    Prose(&'a mut Vec<Prose>),
    /// Shown to those only who picked it.
    Reason(&'a mut Vec<Prose>),
}

impl Task {
    fn is_sound(&self) -> bool {
        match self {
            Task::Choose { pick, choices, .. } => {
                let fitting = choices.iter().filter(|choice| choice.fits).count();
                choices.len() >= 2
                    && match pick {
                        Pick::One => fitting == 1,
                        Pick::Many => fitting >= 1,
                    }
            }
            Task::LookAlike(look) => look.is_sound(),
            Task::Sort { items, places } => {
                let known = |item: &Item| places.iter().any(|place| place.id == item.place);
                items.len() >= 2 && places.len() >= 2 && items.iter().all(known)
            }
            Task::Order(items) => {
                let first = items.first().map(|item| item.rank);
                items.iter().any(|item| Some(item.rank) != first)
            }
            Task::Inbox(messages) => {
                messages.len() >= 2 && messages.iter().all(|message| !message.answers.is_empty())
            }
            Task::Acknowledge { statement, .. } => !statement.is_empty(),
            Task::TryIt => true,
        }
    }
}
