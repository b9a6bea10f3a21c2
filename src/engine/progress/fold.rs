//! Where somebody stands: derived from the log, never stored. What counts as complete needs the module
//! as well and is decided in [`crate::session::grade`].

use super::entry::{About, Edition, Entry, Fact, Method, Statement, TabId, Timestamp};
use super::log::Log;
use crate::few::{Map, Set};
use crate::ids::{ChoiceId, ModuleId, OutcomeId, QuestionId, StepId};
use crate::module::Percent;
use crate::prose::Need;
use crate::record::person::Linked;
use std::sync::Arc;

/// How many of the steps that were opened last are known in their order.
const LATEST: usize = 100;

/// Everything that is known of one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub name: Option<String>,
    /// Under which name the first of all that happened was written.
    pub first: Option<TabId>,
    /// `None` until they have answered, or skipped, "What would help?".
    pub needs: Option<Set<Need>>,
    /// The module they were last in.
    pub latest: Option<ModuleId>,
    pub modules: Map<ModuleId, ModuleProgress>,
    /// Every outcome that was shown, wherever it was.
    pub shown: Vec<Shown>,
    /// What was agreed to, the earliest of each policy and version.
    pub agreed: Vec<(Statement, Timestamp)>,
    /// The answers of refreshers, by their number from 1 on.
    pub fresh: Map<(u32, ModuleId, QuestionId), QuestionProgress>,
    /// The refreshers that were gone through: when, and over which modules.
    pub refreshed: Vec<(Timestamp, Set<ModuleId>)>,
    /// Who they are by their personal link.
    pub linked: Option<Linked>,
    /// The completion records that were issued, in their order.
    pub records: Vec<Issued>,
}

/// A completion record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issued {
    pub about: About,
    /// One line of JSON; see [`crate::record`].
    pub line: Arc<str>,
    /// Whether they had come by a personal link by then.
    pub linked: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ModuleProgress {
    /// The edition of each step in which it was last opened.
    pub seen: Map<StepId, Edition>,
    /// Those opened since the latest completion.
    pub seen_since: Set<StepId>,
    /// The step they were last on; `None` once they have completed the module.
    pub place: Option<StepId>,
    /// The steps that they opened last, one after the other.
    pub opened: Vec<StepId>,
    pub questions: Map<QuestionId, QuestionProgress>,
    /// One a revision, the earliest of each, by revision.
    pub finished: Map<u32, Finished>,
    /// Since when they say that it isn't part of their job.
    pub declined: Option<Timestamp>,
    /// How many times they have said so, those included that they took back.
    pub declines: u32,
    /// The writer that opened it first: what its choices are shuffled by.
    pub opened_by: Option<TabId>,
}

/// An outcome that was shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub module: ModuleId,
    pub outcome: OutcomeId,
    pub method: Method,
    pub at: Timestamp,
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

    /// How many attempts did not fit.
    pub fn misses(&self) -> usize {
        self.attempts.iter().filter(|attempt| !attempt.fits).count()
    }
}

/// One answer that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    pub choices: Set<ChoiceId>,
    pub fits: bool,
    pub edition: Edition,
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
        self.first.get_or_insert_with(|| entry.id.tab.clone());
        match &entry.fact {
            // Who somebody is by their link stays so.
            Fact::NameGiven { name } if self.linked.is_none() => self.name = Some(name.clone()),
            // The page that can be read in several finds it where it is written.
            Fact::NameGiven { .. } | Fact::LanguageChosen { .. } => {}
            Fact::NeedsGiven { needs } => self.needs = Some(needs.clone()),
            Fact::LinkOpened { person } => {
                self.name = Some(person.name.clone());
                self.linked = Some(person.clone());
            }
            Fact::RecordIssued { about, line } => {
                // Two tabs may have issued it; the first of them stands.
                if !self.records.iter().any(|issued| issued.about == *about) {
                    let linked = self.linked.is_some();
                    self.records.push(Issued { about: about.clone(), line: line.clone(), linked });
                }
            }
            Fact::StepOpened { module, step, edition } => {
                self.latest = Some(module.clone());
                self.modules.change(module, |module| {
                    module.seen.insert(step.clone(), *edition);
                    module.seen_since.insert(step.clone());
                    module.place = Some(step.clone());
                    if module.opened.len() >= LATEST {
                        module.opened.remove(0);
                    }
                    module.opened.push(step.clone());
                    module.opened_by.get_or_insert_with(|| entry.id.tab.clone());
                });
            }
            Fact::ChoicesPicked { module, question, choices, round } => {
                self.note_writer(*round, module);
                self.change(*round, module, question, |question| {
                    question.picked = Some(choices.clone());
                });
            }
            Fact::QuestionAnswered { module, question, choices, fits, edition, round } => {
                self.note_writer(*round, module);
                let (choices, edition) = (choices.clone(), *edition);
                let attempt = Attempt { choices, fits: *fits, edition, at: entry.at };
                self.change(*round, module, question, |question| {
                    question.picked = None;
                    question.attempts.push(attempt);
                });
            }
            Fact::Acknowledged { statement, .. } => {
                if self.agreed(&statement.policy, &statement.version).is_none() {
                    self.agreed.push((statement.clone(), entry.at));
                }
            }
            Fact::OutcomeShown { module, outcome, method, .. } => {
                let (module, outcome) = (module.clone(), outcome.clone());
                self.shown.push(Shown { module, outcome, method: *method, at: entry.at });
            }
            Fact::AudienceDeclined { module, declined } => {
                self.modules.change(module, |module| {
                    // Said in two tabs, it is said once.
                    module.declines += u32::from(*declined && module.declined.is_none());
                    module.declined = declined.then(|| module.declined.unwrap_or(entry.at));
                });
            }
            Fact::Refreshed { modules } => self.refreshed.push((entry.at, modules.clone())),
            Fact::ModuleFinished { module, revision, sha256, score } => {
                let finished = Finished { at: entry.at, sha256: sha256.clone(), score: *score };
                self.modules.change(module, |module| {
                    module.seen_since = Set::new();
                    module.place = None;
                    // Whoever completes it has taken it up.
                    module.declined = None;
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

    /// What was done with a question, in the module itself (round 0) or in a refresher.
    pub fn question(
        &self,
        round: u32,
        module: &ModuleId,
        question: &QuestionId,
    ) -> Option<&QuestionProgress> {
        match round {
            0 => self.modules.get(module)?.questions.get(question),
            _ => self.fresh.get(&(round, module.clone(), question.clone())),
        }
    }

    /// When a version of a policy was agreed to.
    pub fn agreed(&self, policy: &str, version: &str) -> Option<Timestamp> {
        let same = |(known, _): &&(Statement, Timestamp)| {
            known.policy == policy && known.version == version
        };
        self.agreed.iter().find(same).map(|(_, at)| *at)
    }

    /// What is answered before any step was opened keeps the order in which its choices stood: that of whoever came
    /// first of all.
    fn note_writer(&mut self, round: u32, module: &ModuleId) {
        let first = self.first.clone();
        if round == 0 {
            self.modules.change(module, |module| {
                module.opened_by = module.opened_by.take().or(first);
            });
        }
    }

    fn change(
        &mut self,
        round: u32,
        module: &ModuleId,
        question: &QuestionId,
        change: impl FnOnce(&mut QuestionProgress),
    ) {
        match round {
            0 => self.modules.change(module, |module| module.questions.change(question, change)),
            _ => self.fresh.change(&(round, module.clone(), question.clone()), change),
        }
    }
}
