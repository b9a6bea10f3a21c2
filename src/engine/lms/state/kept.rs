//! What is kept of a list of what happened, and a list that leads to the same: the latest opening of each step, the
//! answers that still say something, and how many others there were.

use super::super::places::Places;
use crate::few::{Map, Set};
use crate::ids::{ChoiceId, ModuleId, OutcomeId, QuestionId, StepId};
use crate::module::Percent;
use crate::progress::{Edition, Entry, Fact, Log, Method, Statement, TabId, Timestamp};
use crate::prose::Need;
use std::sync::Arc;

/// More is not counted, of answers that did not fit and of what was taken back.
pub const ENOUGH: u32 = 63;
/// How many steps off the main path are known in their order.
const TRAIL: usize = 40;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Who wrote first, and when.
    pub first: Option<(TabId, Timestamp)>,
    pub name: Option<String>,
    pub needs: Option<Set<Need>>,
    /// In which they read.
    pub language: Option<String>,
    /// The module that was opened last.
    pub latest: Option<ModuleId>,
    /// Whatever was done in them last, the latest last.
    pub modules: Vec<KeptModule>,
    pub agreed: Vec<Agreed>,
    pub refreshed: Vec<(Timestamp, Set<ModuleId>)>,
    /// The answers of the refresher that is not through.
    pub fresh: Map<(u32, ModuleId, QuestionId), Answers>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptModule {
    pub id: ModuleId,
    pub opened_by: Option<TabId>,
    pub started: Timestamp,
    pub latest: Timestamp,
    /// As they were opened.
    pub steps: Vec<(StepId, Edition)>,
    /// How many of them before it was last finished.
    pub before: usize,
    pub finished: Vec<KeptFinish>,
    pub declines: u32,
    pub declined: Option<Timestamp>,
    pub questions: Map<QuestionId, Answers>,
    pub shown: Vec<(OutcomeId, Method, Timestamp)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFinish {
    pub revision: u32,
    pub at: Timestamp,
    pub sha256: Arc<str>,
    pub score: Percent,
}

/// What was answered to one question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Those that did not fit, but for the one below.
    pub misses: u32,
    /// The latest that fits.
    pub fit: Option<(Edition, Set<ChoiceId>)>,
    /// The latest, if it does not fit.
    pub miss: Option<(Edition, Set<ChoiceId>)>,
    /// What is picked and not yet checked.
    pub picked: Option<Set<ChoiceId>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    pub at: Timestamp,
    pub module: ModuleId,
    pub question: QuestionId,
    pub statement: Statement,
}

impl Kept {
    pub fn of(log: &Log, places: &Places) -> Self {
        let mut kept = Self::default();
        for entry in log.iter() {
            kept.take(entry);
        }
        for module in &mut kept.modules {
            module.keep_latest_openings(places);
        }
        let round = kept.round();
        let through: Vec<_> = kept.fresh.iter().map(|(key, _)| key.clone()).collect();
        for key in through.iter().filter(|key| key.0 != round) {
            kept.fresh.remove(key);
        }
        kept
    }

    /// The number of the refresher that comes, or that somebody is in.
    pub fn round(&self) -> u32 {
        u32::try_from(self.refreshed.len()).unwrap_or(u32::MAX).saturating_add(1)
    }

    fn take(&mut self, Entry { id, at, fact }: &Entry) {
        let (tab, at) = (&id.tab, *at);
        if self.first.is_none() {
            self.first = Some((tab.clone(), at));
        }
        match fact {
            Fact::NameGiven { name } => self.name = Some(name.clone()),
            Fact::NeedsGiven { needs } => self.needs = Some(needs.clone()),
            Fact::LanguageChosen { language } => self.language = Some(language.clone()),
            Fact::StepOpened { module, step, edition } => {
                self.latest = Some(module.clone());
                self.change(module, at, |module| {
                    module.opened_by.get_or_insert_with(|| tab.clone());
                    module.steps.push((step.clone(), *edition));
                });
            }
            Fact::ChoicesPicked { module, question, choices, round } => {
                self.answer((*round, module.clone(), question.clone()), at, |answers| {
                    answers.picked = Some(choices.clone());
                });
            }
            Fact::QuestionAnswered { module, question, choices, fits, edition, round } => {
                self.answer((*round, module.clone(), question.clone()), at, |answers| {
                    answers.take(*fits, *edition, choices.clone());
                });
            }
            Fact::Acknowledged { module, question, statement, .. } => {
                self.change(module, at, |_| {});
                self.agree(module, question, statement, at);
            }
            Fact::OutcomeShown { module, outcome, method, .. } => {
                self.change(module, at, |module| module.show(outcome, *method, at));
            }
            Fact::AudienceDeclined { module, declined } => {
                self.change(module, at, |module| {
                    let more = u32::from(*declined && module.declined.is_none());
                    module.declines = ENOUGH.min(module.declines + more);
                    module.declined = declined.then(|| module.declined.unwrap_or(at));
                });
            }
            Fact::ModuleFinished { module, revision, sha256, score } => {
                let finish =
                    KeptFinish { revision: *revision, at, sha256: sha256.clone(), score: *score };
                self.change(module, at, |module| module.finish(finish));
            }
            Fact::Refreshed { modules } => self.refreshed.push((at, modules.clone())),
            // Who somebody is comes from the learning system, and records are issued again.
            Fact::LinkOpened { .. } | Fact::RecordIssued { .. } => {}
        }
    }

    /// Something was done in a module, which now comes last.
    fn change(&mut self, id: &ModuleId, at: Timestamp, change: impl FnOnce(&mut KeptModule)) {
        let known = self.modules.iter().position(|module| module.id == *id);
        let mut module = match known {
            Some(place) => self.modules.remove(place),
            None => KeptModule::new(id.clone(), at),
        };
        module.latest = at;
        change(&mut module);
        self.modules.push(module);
    }

    fn answer(
        &mut self,
        key: (u32, ModuleId, QuestionId),
        at: Timestamp,
        change: impl FnOnce(&mut Answers),
    ) {
        if key.0 > 0 {
            self.change(&key.1, at, |_| {});
            self.fresh.change(&key, change);
            return;
        }
        let first = self.first.as_ref().map(|(tab, _)| tab.clone());
        self.change(&key.1, at, |module| {
            module.opened_by = module.opened_by.take().or(first);
            module.questions.change(&key.2, change);
        });
    }

    fn agree(&mut self, module: &ModuleId, question: &QuestionId, says: &Statement, at: Timestamp) {
        let known = |one: &Agreed| {
            let statement = &one.statement;
            one.module == *module
                && (&statement.policy, &statement.version) == (&says.policy, &says.version)
        };
        if !self.agreed.iter().any(known) {
            let (module, question) = (module.clone(), question.clone());
            self.agreed.push(Agreed { at, module, question, statement: says.clone() });
        }
    }
}

impl KeptModule {
    pub fn new(id: ModuleId, started: Timestamp) -> Self {
        Self {
            id,
            opened_by: None,
            started,
            latest: started,
            steps: Vec::new(),
            before: 0,
            finished: Vec::new(),
            declines: 0,
            declined: None,
            questions: Map::default(),
            shown: Vec::new(),
        }
    }

    fn finish(&mut self, finish: KeptFinish) {
        (self.before, self.declined) = (self.steps.len(), None);
        if !self.finished.iter().any(|known| known.revision == finish.revision) {
            self.finished.push(finish);
        }
    }

    fn show(&mut self, outcome: &OutcomeId, method: Method, at: Timestamp) {
        if !self.shown.iter().any(|(known, way, _)| known == outcome && *way == method) {
            self.shown.push((outcome.clone(), method, at));
        }
    }

    /// Of each step the latest opening; but all since the main path was left, which are the way into a scene.
    fn keep_latest_openings(&mut self, places: &Places) {
        let place = places.module(self.id.as_str());
        let aside = |step: &StepId| {
            place.and_then(|place| place.step(step.as_str())).is_some_and(|step| step.aside)
        };
        let main = self.steps.iter().rposition(|(step, _)| !aside(step)).unwrap_or(0);
        let trail = main.max(self.steps.len().saturating_sub(TRAIL));
        let mut kept = Vec::new();
        let mut before = 0;
        for (at, (step, edition)) in self.steps.iter().enumerate() {
            let mut later = self.steps.iter().skip(at + 1);
            if at >= trail || !later.any(|(other, _)| other == step) {
                before += usize::from(at < self.before);
                kept.push((step.clone(), *edition));
            }
        }
        (self.steps, self.before) = (kept, before);
    }
}

impl Answers {
    fn take(&mut self, fits: bool, edition: Edition, choices: Set<ChoiceId>) {
        self.picked = None;
        if self.miss.take().is_some() {
            self.misses = ENOUGH.min(self.misses + 1);
        }
        let place = if fits { &mut self.fit } else { &mut self.miss };
        *place = Some((edition, choices));
    }
}
