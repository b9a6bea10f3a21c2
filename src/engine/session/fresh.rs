//! Keep it fresh: a refresher of a minute or two, months after a module was completed, from what was hardest.
//! Four months: what was learned was still there then, and gone after six (Reinheimer and others, 2020).

use super::shuffle;
use super::state::State;
use super::taught::Taught;
use crate::calendar::{self, DAY};
use crate::few::{self, Set};
use crate::ids::{ModuleId, QuestionId};
use crate::module::Question;
use crate::progress::{ModuleProgress, Timestamp};
use std::sync::Arc;

/// Months after a completion, or after the latest refresher.
pub const MONTHS: u32 = 4;
/// Seconds that it may take.
const LONGEST: u32 = 120;
/// How many modules it may be drawn from.
const MODULES: usize = 3;

/// A refresher that somebody is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// Counts refreshers, from 1.
    pub round: u32,
    /// All modules that are kept fresh by it.
    pub due: Set<ModuleId>,
    pub questions: Vec<(ModuleId, QuestionId)>,
}

/// The modules that are due: for the whole of their day, whatever the time was, wherever the day begins.
pub fn due(state: &State) -> Set<ModuleId> {
    let due = state.progress.modules.iter().filter(|(id, progress)| {
        next(state, id, progress).is_some_and(|next| next.0.saturating_sub(DAY) < state.now.0)
    });
    due.map(|(id, _)| id.clone()).collect()
}

/// When the next refresher is due; `None` while nothing was completed.
pub fn next_due(state: &State) -> Option<Timestamp> {
    state.progress.modules.iter().filter_map(|(id, progress)| next(state, id, progress)).min()
}

fn next(state: &State, id: &ModuleId, progress: &ModuleProgress) -> Option<Timestamp> {
    state.catalogue()?.listing(id.as_str())?;
    let finished = progress.finished.values().map(|finished| finished.at).max()?;
    let refreshed = state.progress.refreshed.iter();
    let refreshed = refreshed.filter(|(_, modules)| modules.contains(id)).map(|(at, _)| *at).max();
    Some(calendar::months_later(refreshed.unwrap_or(finished).max(finished), MONTHS))
}

/// The modules that a refresher is drawn from: those due that were hardest.
pub fn modules(state: &State) -> Vec<ModuleId> {
    let mut hardest: Vec<(usize, ModuleId)> = due(state)
        .iter()
        .filter_map(|id| Some((misses_in(state.progress.module(id)?), id.clone())))
        .collect();
    few::sort(&mut hardest, |a, b| a.0 > b.0);
    hardest.into_iter().take(MODULES).map(|(_, id)| id).collect()
}

fn misses_in(progress: &ModuleProgress) -> usize {
    progress.questions.values().map(|question| question.misses()).sum()
}

/// The refresher that is due, once its modules are here; `None` before that, or when none is due.
pub fn sit(state: &State) -> Option<Sitting> {
    let modules = modules(state);
    let round = u32::try_from(state.progress.refreshed.len()).unwrap_or(u32::MAX).saturating_add(1);
    let mut hardest = Vec::new();
    for id in &modules {
        let taught = state.modules.get(id)?.here()?;
        hardest.extend(questions(state, id, taught, round));
    }
    few::sort(&mut hardest, |a, b| (b.0, a.1) < (a.0, b.1));
    let mut sitting = Sitting { round, due: due(state), questions: Vec::new() };
    let mut seconds = 0u32;
    for (_, _, module, question) in hardest {
        // One element of the page has one name.
        let twice = sitting.questions.iter().any(|(_, known)| *known == question.id);
        let sum = seconds.saturating_add(question.seconds);
        if !twice && (sum <= LONGEST || sitting.questions.is_empty()) {
            seconds = sum;
            sitting.questions.push((module, question.id.clone()));
        }
    }
    (!sitting.questions.is_empty()).then_some(sitting)
}

/// The questions of a module, each with how often it was missed, and a number to draw by.
fn questions<'a>(
    state: &'a State,
    id: &'a ModuleId,
    taught: &'a Arc<Taught>,
    round: u32,
) -> impl Iterator<Item = (usize, u64, ModuleId, &'a Question)> {
    let scored = taught.module.questions().filter(|question| question.is_scored());
    scored.map(move |question| {
        let misses = state.progress.question(0, id, &question.id).map_or(0, |p| p.misses());
        (misses, shuffle::seed(&state.writer(id), &question.id, round), id.clone(), question)
    })
}
