//! Where somebody stands: derived from the log, never stored. What counts as complete needs the module
//! as well and is decided in [`crate::session::grade`].

use super::entry::{Entry, Fact, Timestamp};
use super::log::Log;
use crate::few::{Map, Set};
use crate::ids::{ChoiceId, ModuleId, QuestionId, StepId};
use crate::module::Percent;
use crate::prose::Need;
use std::sync::Arc;

/// Everything that is known of one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub name: Option<String>,
    /// `None` until they have answered, or skipped, "What would help?".
    pub needs: Option<Set<Need>>,
    /// The module they were last in.
    pub latest: Option<ModuleId>,
    pub modules: Map<ModuleId, ModuleProgress>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ModuleProgress {
    pub seen: Set<StepId>,
    /// The step they were last on.
    pub place: Option<StepId>,
    pub questions: Map<QuestionId, QuestionProgress>,
    /// One a revision, the earliest of each, by revision.
    pub finished: Map<u32, Finished>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionProgress {
    /// The half-made answer; `None` when the latest attempt stands.
    pub picked: Option<Set<ChoiceId>>,
    /// In their order.
    pub attempts: Vec<Attempt>,
}

impl QuestionProgress {
    /// Whether it has been answered right; once is enough, it is not asked again.
    pub fn settled(&self) -> bool {
        self.attempts.iter().any(|attempt| attempt.fits)
    }
}

/// One answer that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    pub choices: Set<ChoiceId>,
    pub fits: bool,
    pub at: Timestamp,
}

/// A completion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finished {
    pub at: Timestamp,
    pub sha256: Arc<str>,
    pub score: Percent,
}

impl Progress {
    pub fn of(log: &Log) -> Self {
        let mut progress = Self::default();
        for entry in log.iter() {
            progress.apply(entry);
        }
        progress
    }

    /// Takes in one entry that comes after all before it.
    pub fn apply(&mut self, entry: &Entry) {
        match &entry.fact {
            Fact::NameGiven { name } => self.name = Some(name.clone()),
            Fact::NeedsGiven { needs } => self.needs = Some(needs.clone()),
            Fact::StepOpened { module, step } => {
                self.latest = Some(module.clone());
                self.modules.change(module, |module| {
                    module.seen.insert(step.clone());
                    module.place = Some(step.clone());
                });
            }
            Fact::ChoicesPicked { module, question, choices } => {
                self.change(module, question, |question| question.picked = Some(choices.clone()));
            }
            Fact::QuestionAnswered { module, question, choices, fits, .. } => {
                let attempt = Attempt { choices: choices.clone(), fits: *fits, at: entry.at };
                self.change(module, question, |question| {
                    question.picked = None;
                    question.attempts.push(attempt);
                });
            }
            Fact::ModuleFinished { module, revision, sha256, score } => {
                let finished = Finished { at: entry.at, sha256: sha256.clone(), score: *score };
                self.modules.change(module, |module| {
                    if !module.finished.contains_key(revision) {
                        module.finished.insert(*revision, finished);
                    }
                });
            }
        }
    }

    pub fn module(&self, id: &ModuleId) -> Option<&ModuleProgress> {
        self.modules.get(id)
    }

    pub fn question(&self, module: &ModuleId, question: &QuestionId) -> Option<&QuestionProgress> {
        self.modules.get(module)?.questions.get(question)
    }

    fn change(
        &mut self,
        module: &ModuleId,
        question: &QuestionId,
        change: impl FnOnce(&mut QuestionProgress),
    ) {
        self.modules.change(module, |module| module.questions.change(question, change));
    }
}
