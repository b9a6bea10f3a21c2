//! A list of what happened, made from what was kept of one: another list, with the same standing at its end.

use super::kept::{Agreed, Answers, Kept, KeptModule};
use crate::few::Set;
use crate::ids::{ChoiceId, ModuleId, QuestionId};
use crate::progress::{Edition, Entry, EntryId, Fact, Log, TabId, Timestamp};

/// Entries in their order, numbered as they come.
struct Making {
    entries: Vec<Entry>,
    tab: TabId,
}

impl Kept {
    pub fn log(&self) -> Log {
        let Some((tab, first)) = self.first.clone() else { return Log::default() };
        let mut making = Making { entries: Vec::new(), tab };
        if let Some(name) = self.name.clone() {
            making.add(first, Fact::NameGiven { name });
        }
        if let Some(needs) = self.needs.clone() {
            making.add(first, Fact::NeedsGiven { needs });
        }
        if let Some(language) = self.language.clone() {
            making.add(first, Fact::LanguageChosen { language });
        }
        for module in &self.modules {
            making.note(module, false, module.started);
        }
        let is_latest = |module: &&KeptModule| Some(&module.id) == self.latest.as_ref();
        let others = self.modules.iter().filter(|module| !is_latest(module));
        for module in others.chain(self.modules.iter().filter(is_latest)) {
            making.module(module);
        }
        for agreed in &self.agreed {
            making.agreed(agreed);
        }
        for (at, modules) in &self.refreshed {
            making.add(*at, Fact::Refreshed { modules: modules.clone() });
        }
        for ((round, module, question), answers) in self.fresh.iter() {
            let at = self.modules.last().map_or(first, |module| module.latest);
            making.answers(*round, module, question, answers, at);
        }
        for module in &self.modules {
            making.note(module, module.declined.is_some(), module.latest);
        }
        making.entries.into_iter().collect()
    }
}

impl Making {
    fn add(&mut self, at: Timestamp, fact: Fact) {
        let seq = self.entries.len() as u64 + 1;
        self.entries.push(Entry { id: EntryId { seq, tab: self.tab.clone() }, at, fact });
    }

    /// That something happened then, which changes nothing else.
    fn note(&mut self, module: &KeptModule, declined: bool, at: Timestamp) {
        self.add(at, Fact::AudienceDeclined { module: module.id.clone(), declined });
    }

    fn module(&mut self, kept: &KeptModule) {
        let first = self.tab.clone();
        self.tab = kept.opened_by.clone().unwrap_or_else(|| first.clone());
        let taken_back = kept.declines.saturating_sub(u32::from(kept.declined.is_some()));
        for _ in 0..taken_back {
            self.note(kept, true, kept.started);
            self.note(kept, false, kept.started);
        }
        let (before, since) = kept.steps.split_at_checked(kept.before).unwrap_or_default();
        self.steps(kept, before);
        for finish in &kept.finished {
            let module = kept.id.clone();
            let (sha256, score) = (finish.sha256.clone(), finish.score);
            let fact = Fact::ModuleFinished { module, revision: finish.revision, sha256, score };
            self.add(finish.at, fact);
        }
        self.steps(kept, since);
        for (question, answers) in kept.questions.iter() {
            self.answers(0, &kept.id, question, answers, kept.started);
        }
        for (outcome, method, at) in &kept.shown {
            let (module, outcome) = (kept.id.clone(), outcome.clone());
            let revision = kept.finished.last().map_or(0, |finish| finish.revision);
            self.add(*at, Fact::OutcomeShown { module, outcome, revision, method: *method });
        }
        if let Some(at) = kept.declined {
            self.note(kept, true, at);
        }
        self.tab = first;
    }

    fn steps(&mut self, kept: &KeptModule, steps: &[(crate::ids::StepId, Edition)]) {
        for (step, edition) in steps {
            let (module, step) = (kept.id.clone(), step.clone());
            self.add(kept.started, Fact::StepOpened { module, step, edition: *edition });
        }
    }

    fn answers(
        &mut self,
        round: u32,
        module: &ModuleId,
        question: &QuestionId,
        answers: &Answers,
        at: Timestamp,
    ) {
        let mut checked = |fits, (edition, choices): (Edition, Set<ChoiceId>)| {
            let (module, question) = (module.clone(), question.clone());
            self.add(
                at,
                Fact::QuestionAnswered { module, question, choices, fits, edition, round },
            );
        };
        for _ in 0..answers.misses {
            checked(false, Default::default());
        }
        if let Some(fit) = answers.fit.clone() {
            checked(true, fit);
        }
        if let Some(miss) = answers.miss.clone() {
            checked(false, miss);
        }
        if let Some(choices) = answers.picked.clone() {
            let (module, question) = (module.clone(), question.clone());
            self.add(at, Fact::ChoicesPicked { module, question, choices, round });
        }
    }

    fn agreed(&mut self, agreed: &Agreed) {
        let Agreed { at, module, question, statement } = agreed.clone();
        self.add(at, Fact::Acknowledged { module, question, statement, sha256: "".into() });
    }
}
