//! Bits, as what was kept: the same order as in `pen`. How a question was answered is read in [`answers`]. Whatever this course does not have is read and dropped.

mod answers;

use super::super::places::{Place, Places, Says};
use super::bits::Reader;
use super::kept::{Agreed, ENOUGH, Kept, KeptFinish, KeptModule};
use super::pen::LANGUAGE;
use super::{EPOCH, HEAD, names};
use crate::few::Set;
use crate::hash;
use crate::ids::{ModuleId, OutcomeId, QuestionId, StepId};
use crate::module::Percent;
use crate::progress::{Edition, Method, Statement, TabId, Timestamp};
use crate::prose::Need;

/// More of anything is in no state.
const MANY: u32 = 10_000;

pub fn kept(body: &str, places: &Places) -> Option<Kept> {
    let mut reader = Reader::new(body);
    let width = u32::try_from(reader.get(4)? * 6).ok()?;
    let mut glass = Glass { reader, places, width, other: None };
    if !glass.reader.flag()? {
        return Some(Kept::default());
    }
    glass.kept()
}

struct Glass<'a> {
    reader: Reader<'a>,
    places: &'a Places,
    width: u32,
    /// The latest revision that was none of the course's.
    other: Option<u32>,
}

impl<'a> Glass<'a> {
    fn kept(&mut self) -> Option<Kept> {
        let tabs: Vec<TabId> =
            self.some(|glass| Some(TabId::from_chance(glass.reader.get(64)?)))?;
        let first = self.reader.difference(EPOCH)?;
        let mut kept =
            Kept { first: Some((tabs.first()?.clone(), Timestamp(first))), ..Kept::default() };
        self.person(&mut kept)?;
        let latest = self.reader.count(MANY)?;
        let mut before = first;
        let modules = self.some(|glass| glass.module(&mut before, &tabs))?;
        let at = |at: u32| modules.get(usize::try_from(at).ok()?);
        let id = |index: u32| Some(at(index)?.0.as_ref()?.id.clone());
        kept.latest = latest.checked_sub(1).and_then(id);
        let agreed = self.some(|glass| {
            let module = id(glass.reader.count(MANY)?);
            glass.agreed(module, first)
        })?;
        kept.agreed = agreed.into_iter().flatten().collect();
        let mut before = first;
        kept.refreshed = self.some(|glass| {
            before = glass.reader.difference(before)?;
            let mut refreshed = Set::new();
            for (module, _) in &modules {
                if glass.reader.flag()? {
                    refreshed.extend(module.iter().map(|module| module.id.clone()));
                }
            }
            Some((Timestamp(before), refreshed))
        })?;
        let round = kept.round();
        let fresh = self.some(|glass| {
            let index = glass.reader.count(MANY)?;
            let module = id(index);
            let place = module.as_ref().and_then(|id| glass.places.module(id.as_str()));
            let answers = glass.answers(place, at(index).map_or(0, |module| module.1))?;
            Some(module.zip(answers))
        })?;
        for (module, (question, answers)) in fresh.into_iter().flatten() {
            kept.fresh.insert((round, module, question), answers);
        }
        // Where none is known, it ends here, or with what fills up the last letter.
        if self.reader.flag() == Some(true) {
            let there = self.places.languages.iter().map(String::as_str);
            kept.language = self.name(&[LANGUAGE], there)?.map(str::to_owned);
        }
        kept.modules = modules.into_iter().filter_map(|(module, _)| module).collect();
        Some(kept)
    }

    /// As many as are said to follow; memory grows as they are read.
    fn some<T>(&mut self, mut one: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = self.reader.count(MANY)?;
        let mut all = Vec::new();
        for _ in 0..count {
            all.push(one(self)?);
        }
        Some(all)
    }

    /// The id of this course that comes next.
    fn name<'b>(
        &mut self,
        within: &[&str],
        ids: impl Iterator<Item = &'b str>,
    ) -> Option<Option<&'b str>> {
        let number = self.reader.get(self.width)?;
        Some(names::find(within, ids, number, self.width))
    }

    fn person(&mut self, kept: &mut Kept) -> Option<()> {
        if self.reader.flag()? {
            let bytes = self.some(|glass| u8::try_from(glass.reader.get(8)?).ok())?;
            kept.name = Some(String::from_utf8(bytes).ok()?);
        }
        if self.reader.flag()? {
            let mut needs = Set::new();
            for need in Need::ALL {
                if self.reader.flag()? {
                    needs.insert(need);
                }
            }
            kept.needs = Some(needs);
        }
        Some(())
    }

    /// A module, if this course has it, and the revision that it had.
    fn module(&mut self, before: &mut i64, tabs: &[TabId]) -> Option<(Option<KeptModule>, u32)> {
        let places = self.places;
        let ids = places.modules.iter().map(|module| module.id.as_str());
        let id = self.name(&[], ids)?;
        let place = id.and_then(|id| places.module(id));
        let opened_by = usize::try_from(self.reader.count(MANY)?).ok()?;
        let started = self.reader.difference(*before)?;
        let latest = self.reader.difference(started)?;
        *before = latest;
        let known = id.and_then(ModuleId::parse);
        let id = known.clone().unwrap_or_else(|| ModuleId::made("gone"));
        let mut module = KeptModule::new(id, Timestamp(started));
        module.latest = Timestamp(latest);
        module.opened_by = opened_by.checked_sub(1).and_then(|at| tabs.get(at).cloned());
        let revision = u32::try_from(self.reader.number()?).ok()?;
        self.steps(&mut module, place, revision)?;
        module.finished = self.some(|glass| glass.finish(started, place))?;
        module.declines = self.reader.count(ENOUGH)?;
        module.declined = self.moment(started)?;
        for (question, answers) in
            self.some(|glass| glass.answers(place, revision))?.into_iter().flatten()
        {
            module.questions.insert(question, answers);
        }
        let shown = self.some(|glass| glass.shown(place, started))?;
        module.shown = shown.into_iter().flatten().collect();
        Some((known.map(|_| module), revision))
    }

    /// What was agreed to, where this course still says so to the letter.
    fn agreed(&mut self, module: Option<ModuleId>, from: i64) -> Option<Option<Agreed>> {
        let at = Timestamp(self.reader.difference(from)?);
        let version = self.reader.get(self.width)?;
        let text = self.reader.get(self.width)?;
        let same = |(says, words): &(&Says, &str)| {
            names::number(&[&says.policy], &says.version, self.width) == version
                && names::number(&[], words, self.width) == text
        };
        let mut found = None;
        for place in &self.places.modules {
            let own = module.as_ref().is_some_and(|module| module.as_str() == place.id);
            for question in place.questions() {
                if let Some(says) = question.statements().find(same)
                    && (own || found.is_none())
                {
                    found = Some((place, question, says));
                }
            }
        }
        Some(found.and_then(|(place, question, says)| {
            let (Says { policy, version, .. }, text) = (says.0.clone(), says.1.to_owned());
            let (module, question) =
                (ModuleId::parse(&place.id)?, QuestionId::parse(&question.id)?);
            Some(Agreed { at, module, question, statement: Statement { policy, version, text } })
        }))
    }

    fn steps(
        &mut self,
        module: &mut KeptModule,
        place: Option<&'a Place>,
        revision: u32,
    ) -> Option<()> {
        let steps = self.some(|glass| {
            let ids = place.into_iter().flat_map(|place| &place.steps).map(|step| step.id.as_str());
            let within = place.map_or("", |place| &place.id);
            let step = glass.name(&[within], ids)?;
            let known = place.zip(step).and_then(|(place, step)| place.step(step));
            let edition = glass.edition(revision, known.map_or(0, |step| step.print))?;
            Some(step.and_then(StepId::parse).map(|step| (step, edition)))
        })?;
        let before = usize::try_from(self.reader.count(MANY)?).ok()?;
        module.before = steps.iter().take(before).flatten().count();
        module.steps = steps.into_iter().flatten().collect();
        Some(())
    }

    fn finish(&mut self, started: i64, place: Option<&Place>) -> Option<KeptFinish> {
        let revision = u32::try_from(self.reader.number()?).ok()?;
        let at = Timestamp(self.reader.difference(started)?);
        let score = Percent::new(u8::try_from(self.reader.get(7)?).ok()?)?;
        let mut sha256 = String::new();
        if self.reader.flag()? {
            let bytes = if self.reader.flag()? { HEAD } else { 32 };
            let mut sum = Vec::new();
            for _ in 0..bytes {
                sum.push(u8::try_from(self.reader.get(8)?).ok()?);
            }
            sha256 = hash::hex(&sum);
        }
        if sha256.len() == 2 * HEAD {
            // The text has changed since, or is still the one that it was.
            let mut now = place.into_iter().flat_map(Place::sums);
            sha256 = now.find(|now| now.starts_with(&sha256)).unwrap_or_default().to_owned();
        }
        Some(KeptFinish { revision, at, sha256: sha256.into(), score })
    }

    fn moment(&mut self, from: i64) -> Option<Option<Timestamp>> {
        match self.reader.flag()? {
            true => Some(Some(Timestamp(self.reader.difference(from)?))),
            false => Some(None),
        }
    }

    /// Half of a print: that of the content as it is now, or another one.
    fn edition(&mut self, same: u32, now: u32) -> Option<Edition> {
        let revision = if self.reader.flag()? {
            same
        } else if self.reader.flag()? {
            self.other?
        } else {
            *self.other.insert(u32::try_from(self.reader.number()?).ok()?)
        };
        let half = u32::try_from(self.reader.get(16)?).ok()?;
        Some(Edition { revision, print: if now & 0xffff == half { now } else { half } })
    }

    fn shown(
        &mut self,
        place: Option<&'a Place>,
        started: i64,
    ) -> Option<Option<(OutcomeId, Method, Timestamp)>> {
        let ids = place.into_iter().flat_map(|place| &place.outcomes).map(String::as_str);
        let outcome = self.name(&[place.map_or("", |place| &place.id)], ids)?;
        let method = if self.reader.flag()? { Method::TestedOut } else { Method::Full };
        let at = self.moment(started)?.unwrap_or(Timestamp(started));
        Some(outcome.and_then(OutcomeId::parse).map(|outcome| (outcome, method, at)))
    }
}
