//! Somebody who completed a course, with every answer right: what would have been written down of them.

use super::is_scene;
use crate::few::Set;
use crate::ids::{ChoiceId, StepId};
use crate::module::{AGREED, Module, Question, Step, Task, VERDICT};
use crate::progress::{
    Edition, Entry, EntryId, Fact, Log, Method, Progress, Statement, TabId, Timestamp,
};
use crate::prose::plain;
use crate::session::DONE;
use crate::session::standing::questions_of;
use std::collections::BTreeSet;

/// One person for each way through the scenes of the course, as far as one way differs from another in where it
/// ends; one in all where there are no scenes.
pub fn everybody(modules: &[Module]) -> Vec<Progress> {
    let endings = |module: &Module| {
        let scenes = module.steps.iter().filter(|step| is_scene(step));
        scenes.map(|scene| ways(module, scene).len()).max().unwrap_or_default()
    };
    let people = modules.iter().map(endings).max().unwrap_or_default().max(1);
    (0..people).map(|person| one(modules, person)).collect()
}

fn one(modules: &[Module], person: usize) -> Progress {
    let mut writer = Writer { log: Log::default(), seq: 0 };
    for module in modules {
        let opened = opened(module, person);
        for step in module.steps.iter().filter(|step| !step.aside || opened.contains(&step.id)) {
            writer.take(module, step);
        }
        writer.finish(module);
    }
    Progress::of(&writer.log)
}

/// The steps off the main path that somebody has seen who took this one of the ways through each scene.
fn opened(module: &Module, person: usize) -> BTreeSet<StepId> {
    let mut opened = BTreeSet::new();
    for scene in module.steps.iter().filter(|step| is_scene(step)) {
        let ways = ways(module, scene);
        let taken = ways.get(person.min(ways.len().saturating_sub(1)));
        opened.extend(taken.into_iter().flatten().cloned());
    }
    opened
}

/// The shortest way to each ending of a scene: the steps off the main path, in their order.
fn ways(module: &Module, scene: &Step) -> Vec<Vec<StepId>> {
    let mut ways = Vec::new();
    let mut seen = BTreeSet::from([scene.id.clone()]);
    let mut next = vec![(scene, Vec::new())];
    while !next.is_empty() {
        let mut after = Vec::new();
        for (step, way) in next {
            for to in step.ways.iter().filter_map(|way| module.step(&way.to)) {
                if !to.aside || !seen.insert(to.id.clone()) {
                    continue;
                }
                let way: Vec<StepId> = way.iter().chain([&to.id]).cloned().collect();
                if to.ways.is_empty() {
                    ways.push(way.clone());
                }
                after.push((to, way));
            }
        }
        next = after;
    }
    ways
}

struct Writer {
    log: Log,
    seq: u64,
}

impl Writer {
    fn take(&mut self, module: &Module, step: &Step) {
        let edition = Edition { revision: module.revision, print: step.print() };
        let (id, step_id) = (module.id.clone(), step.id.clone());
        self.note(Fact::StepOpened { module: id, step: step_id, edition });
        for question in step.questions() {
            self.answer(module, question);
        }
    }

    fn answer(&mut self, module: &Module, question: &Question) {
        let (id, question_id) = (module.id.clone(), question.id.clone());
        if let Task::Acknowledge { policy, version, statement } = question.task() {
            let text = plain(statement);
            let statement = Statement { policy: policy.clone(), version: version.clone(), text };
            let sha256 = "".into();
            self.note(Fact::Acknowledged { module: id, question: question_id, statement, sha256 });
            return;
        }
        let edition = Edition { revision: module.revision, print: question.print() };
        let choices = right(question);
        let (question, fits, round) = (question_id, true, 0);
        self.note(Fact::QuestionAnswered { module: id, question, choices, fits, edition, round });
    }

    fn finish(&mut self, module: &Module) {
        let revision = module.revision;
        for outcome in &module.outcomes {
            if questions_of(module, &outcome.id).next().is_some() {
                let (id, outcome) = (module.id.clone(), outcome.id.clone());
                self.note(Fact::OutcomeShown {
                    module: id,
                    outcome,
                    revision,
                    method: Method::Full,
                });
            }
        }
        let score = crate::module::Percent::of(1, 1);
        let (id, sha256) = (module.id.clone(), "".into());
        self.note(Fact::ModuleFinished { module: id, revision, sha256, score });
    }

    fn note(&mut self, fact: Fact) {
        self.seq += 1;
        let id = EntryId { seq: self.seq, tab: TabId::from_chance(1) };
        self.log.insert(Entry { id, at: Timestamp::default(), fact });
    }
}

/// The answer that fits.
pub fn right(question: &Question) -> Set<ChoiceId> {
    let placed = ChoiceId::placed;
    match question.task() {
        Task::Choose { choices, .. } => {
            choices.iter().filter(|choice| choice.fits).map(|choice| choice.id.clone()).collect()
        }
        Task::LookAlike(look) => {
            let verdict = placed(VERDICT, if look.genuine { "real" } else { "fake" });
            let signs = look.notes.iter().filter(|note| !note.fine).map(|note| note.id.clone());
            signs.chain([verdict]).collect()
        }
        Task::Sort { items, .. } => {
            items.iter().map(|item| placed(item.id.as_str(), item.place.as_str())).collect()
        }
        Task::Order(items) => {
            let places = items.iter().enumerate().map(|(at, item)| (at + 1, item));
            places.map(|(place, item)| placed(item.id.as_str(), &place.to_string())).collect()
        }
        Task::Inbox(messages) => {
            let first = |m: &crate::module::Message| m.answers.first().map(|answer| answer.word());
            messages.iter().filter_map(|m| Some(placed(m.id.as_str(), first(m)?))).collect()
        }
        Task::Acknowledge { .. } => [ChoiceId::made(AGREED)].into_iter().collect(),
        Task::TryIt => [ChoiceId::made(DONE)].into_iter().collect(),
    }
}
