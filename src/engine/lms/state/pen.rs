//! What was kept, as bits: see `read` for the same the other way.

use super::super::places::{Kind, Place, Places, QuestionPlace};
use super::bits::Bits;
use super::kept::{Answers, Kept, KeptFinish, KeptModule};
use super::write::Left;
use super::{EPOCH, HEAD, names};
use crate::few::Set;
use crate::hash;
use crate::ids::{ChoiceId, ModuleId, StepId};
use crate::module::Triage;
use crate::progress::{Edition, Method, TabId, Timestamp};
use crate::prose::Need;

/// What the name of a language stands in.
pub const LANGUAGE: &str = "language";

/// In names so wide, and without what is left out.
pub fn text(kept: &Kept, places: &Places, width: u32, left: &[Left]) -> String {
    let mut pen = Pen { bits: Bits::default(), places, width, left, other: None };
    pen.kept(kept);
    pen.bits.text()
}

struct Pen<'a> {
    bits: Bits,
    places: &'a Places,
    width: u32,
    left: &'a [Left],
    /// The latest revision that was none of the course's.
    other: Option<u32>,
}

impl Pen<'_> {
    fn has(&self, what: Left) -> bool {
        !self.left.contains(&what)
    }

    fn count(&mut self, count: usize) {
        self.bits.number(count as u64);
    }

    fn name(&mut self, within: &[&str], id: &str) {
        self.bits.put(names::number(within, id, self.width), self.width);
    }

    fn kept(&mut self, kept: &Kept) {
        self.bits.put(u64::from(self.width / 6), 4);
        self.bits.flag(kept.first.is_some());
        let Some((first, at)) = &kept.first else { return };
        let tabs = tabs(first, kept);
        self.count(tabs.len());
        for tab in &tabs {
            self.bits.put(u64::from_str_radix(tab.as_str(), 16).unwrap_or_default(), 64);
        }
        self.bits.difference(EPOCH, at.0);
        self.person(kept);
        let modules: Vec<(&KeptModule, &Place)> = kept
            .modules
            .iter()
            .filter_map(|module| Some((module, self.places.module(module.id.as_str())?)))
            .collect();
        let index = |id: &ModuleId| modules.iter().position(|(module, _)| module.id == *id);
        self.count(kept.latest.as_ref().and_then(index).map_or(0, |at| at + 1));
        self.count(modules.len());
        let mut before = at.0;
        for (module, place) in &modules {
            let tab = module.opened_by.as_ref();
            let tab = tab.and_then(|tab| tabs.iter().position(|known| *known == tab));
            self.name(&[], module.id.as_str());
            self.count(tab.map_or(0, |at| at + 1));
            self.bits.difference(before, module.started.0);
            self.module(module, place);
            before = module.latest.0;
        }
        self.agreed(kept, at.0, index);
        self.refreshed(kept, at.0, &modules);
        // At the end, where who reads a course in one language looks no further.
        if let Some(language) =
            kept.language.as_ref().filter(|one| self.places.languages.contains(one))
        {
            self.bits.flag(true);
            self.name(&[LANGUAGE], language);
        }
    }

    fn person(&mut self, kept: &Kept) {
        let name = kept.name.as_deref().filter(|_| self.has(Left::Name));
        self.bits.flag(name.is_some());
        if let Some(name) = name {
            self.count(name.len());
            name.bytes().for_each(|byte| self.bits.put(u64::from(byte), 8));
        }
        self.bits.flag(kept.needs.is_some());
        if let Some(needs) = &kept.needs {
            Need::ALL.iter().for_each(|need| self.bits.flag(needs.contains(need)));
        }
    }

    fn module(&mut self, module: &KeptModule, place: &Place) {
        let started = module.started.0;
        self.bits.difference(started, module.latest.0);
        self.bits.number(u64::from(place.revision));
        self.steps(module, place);
        self.count(module.finished.len());
        for finish in &module.finished {
            self.finish(finish, started, place);
        }
        self.bits.number(u64::from(module.declines));
        self.moment(module.declined, started);
        let asked = module.questions.iter().filter_map(|(id, answers)| {
            let settled = answers.fit.is_some() || self.has(Left::Questions);
            settled.then_some((place.question(id.as_str())?, answers))
        });
        let asked: Vec<_> = asked.collect();
        self.count(asked.len());
        for (question, answers) in asked {
            self.answers(place, question, answers);
        }
        self.count(module.shown.len());
        for (outcome, method, at) in &module.shown {
            self.name(&[&place.id], outcome.as_str());
            self.bits.flag(*method == Method::TestedOut);
            self.moment(Some(*at).filter(|_| self.has(Left::OutcomeTimes)), started);
        }
    }

    fn steps(&mut self, module: &KeptModule, place: &Place) {
        let last = module.steps.len().saturating_sub(1);
        let wanted = |at: usize, step: &StepId| {
            let mut later = module.steps.iter().skip(at + 1);
            match (self.has(Left::Steps), self.has(Left::Trail)) {
                (true, true) => true,
                (true, false) => !later.any(|(other, _)| other == step),
                (false, _) => at == last && at >= module.before,
            }
        };
        let mut before = 0;
        let mut steps = Vec::new();
        for (at, (step, edition)) in module.steps.iter().enumerate() {
            if let Some(known) = place.step(step.as_str()).filter(|_| wanted(at, step)) {
                before += usize::from(at < module.before);
                steps.push((known, *edition));
            }
        }
        self.count(steps.len());
        for (step, edition) in steps {
            self.name(&[&place.id], &step.id);
            self.edition(edition, place);
        }
        self.count(before);
    }

    fn finish(&mut self, finish: &KeptFinish, started: i64, place: &Place) {
        self.bits.number(u64::from(finish.revision));
        self.bits.difference(started, finish.at.0);
        self.bits.put(u64::from(finish.score.value()), 7);
        let same = place.sums().any(|sum| *finish.sha256 == *sum);
        let sum = hash::from_hex(&finish.sha256);
        let bytes = if same && !self.has(Left::Sums) { HEAD } else { 32 };
        self.bits.flag(sum.is_some());
        if let Some(sum) = sum {
            self.bits.flag(bytes == HEAD);
            sum.iter().take(bytes).for_each(|byte| self.bits.put(u64::from(*byte), 8));
        }
    }

    fn moment(&mut self, at: Option<Timestamp>, from: i64) {
        self.bits.flag(at.is_some());
        if let Some(at) = at {
            self.bits.difference(from, at.0);
        }
    }

    /// Of the print half is enough to know it again.
    fn edition(&mut self, edition: Edition, place: &Place) {
        let same = edition.revision == place.revision;
        self.bits.flag(same);
        if !same {
            let again = self.other == Some(edition.revision);
            self.bits.flag(again);
            if !again {
                self.bits.number(u64::from(edition.revision));
                self.other = Some(edition.revision);
            }
        }
        self.bits.put(u64::from(edition.print & 0xffff), 16);
    }

    fn answers(&mut self, place: &Place, question: &QuestionPlace, answers: &Answers) {
        self.name(&[&place.id], &question.id);
        self.bits.number(u64::from(answers.misses));
        for checked in [&answers.fit, &answers.miss] {
            self.bits.flag(checked.is_some());
            if let Some((edition, _)) = checked {
                self.edition(*edition, place);
            }
        }
        let picked = answers.picked.as_ref().filter(|_| self.has(Left::Picks));
        self.bits.flag(picked.is_some());
        if picked.is_some() {
            self.choices(place, question, picked);
        }
        // What is before it is on no screen; it may matter once the question has changed.
        let wanted = if picked.is_some() { Left::Earlier } else { Left::Answers };
        if let Some((_, choices)) = answers.miss.as_ref().or(answers.fit.as_ref()) {
            self.choices(place, question, Some(choices).filter(|_| self.has(wanted)));
        }
    }

    fn choices(
        &mut self,
        place: &Place,
        question: &QuestionPlace,
        choices: Option<&Set<ChoiceId>>,
    ) {
        let within = [place.id.as_str(), question.id.as_str()];
        let known: Vec<_> = choices
            .into_iter()
            .flat_map(|choices| choices.iter())
            .filter(|choice| names::items(question).any(|item| item == choice.parts().0))
            .collect();
        self.bits.put(kind(question.kind), 3);
        self.count(known.len());
        for choice in known {
            let (item, put) = choice.parts();
            self.name(&within, item);
            match (question.kind, put) {
                (Kind::Order, Some(put)) => self.bits.number(put.parse().unwrap_or_default()),
                (Kind::Sort, Some(put)) => self.name(&within, put),
                (Kind::Inbox, Some(put)) => {
                    let at = Triage::ALL.iter().position(|triage| triage.word() == put);
                    self.bits.put(at.unwrap_or(3) as u64, 2);
                }
                (Kind::Look, put) => {
                    let at = ["real", "fake"].iter().position(|word| Some(*word) == put);
                    self.bits.put(at.map_or(0, |at| at + 1) as u64, 2);
                }
                _ => {}
            }
        }
    }

    fn agreed(&mut self, kept: &Kept, from: i64, index: impl Fn(&ModuleId) -> Option<usize>) {
        let agreed = kept.agreed.iter().filter_map(|one| Some((one, index(&one.module)?)));
        let agreed: Vec<_> = agreed.collect();
        self.count(agreed.len());
        for (one, at) in agreed {
            self.count(at);
            self.bits.difference(from, one.at.0);
            self.name(&[&one.statement.policy], &one.statement.version);
            self.name(&[], &one.statement.text);
        }
    }

    fn refreshed(&mut self, kept: &Kept, from: i64, modules: &[(&KeptModule, &Place)]) {
        self.count(kept.refreshed.len());
        let mut before = from;
        for (at, refreshed) in &kept.refreshed {
            self.bits.difference(before, at.0);
            modules.iter().for_each(|(module, _)| self.bits.flag(refreshed.contains(&module.id)));
            before = at.0;
        }
        let index = |id: &ModuleId| modules.iter().position(|(module, _)| module.id == *id);
        let fresh = kept.fresh.iter().filter(|_| self.has(Left::Refresher));
        let fresh = fresh.filter_map(|((_, module, question), answers)| {
            let place = self.places.module(module.as_str())?;
            Some((index(module)?, place, place.question(question.as_str())?, answers))
        });
        let fresh: Vec<_> = fresh.collect();
        self.count(fresh.len());
        for (at, place, question, answers) in fresh {
            self.count(at);
            self.answers(place, question, answers);
        }
    }
}

/// What it was that was answered: as another kind, it is another question.
pub fn kind(kind: Kind) -> u64 {
    match kind {
        Kind::One | Kind::Many => 0,
        Kind::Look => 1,
        Kind::Sort => 2,
        Kind::Order => 3,
        Kind::Inbox => 4,
        Kind::Agree => 5,
        Kind::Try => 6,
    }
}

/// Who wrote: the first of all, and who opened each module.
fn tabs<'a>(first: &'a TabId, kept: &'a Kept) -> Vec<&'a TabId> {
    let mut tabs = vec![first];
    for tab in kept.modules.iter().filter_map(|module| module.opened_by.as_ref()) {
        if !tabs.contains(&tab) {
            tabs.push(tab);
        }
    }
    tabs
}
