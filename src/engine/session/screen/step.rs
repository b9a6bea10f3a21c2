//! One step, and how its questions stand.

use super::super::grade::{self, Standing};
use super::super::route::Route;
use super::super::state::State;
use super::super::taught::Taught;
use crate::few::Set;
use crate::ids::{ChoiceId, QuestionId, StepId};
use crate::prose::{Need, plain};
use std::sync::Arc;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepView {
    pub taught: Arc<Taught>,
    /// From 0.
    pub position: usize,
    pub steps: Vec<StepLink>,
    pub seconds_left: u32,
    pub back: Route,
    pub next: Route,
    /// Whether every question of this step has been answered, so that going on is the next thing.
    pub answered: bool,
    pub needs: Set<Need>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepLink {
    pub id: StepId,
    pub title: String,
    pub seen: bool,
}

/// The step of the address; `None` when it is not here.
pub fn step(state: &State) -> Option<StepView> {
    let Route::Step(module, id) = &state.route else { return None };
    let taught = state.taught()?.clone();
    let position = taught.position(id)?;
    let progress = state.progress.module(module);
    let steps = &taught.module.steps;
    let to = |position: usize| {
        steps.get(position).map(|step| Route::Step(module.clone(), step.id.clone()))
    };
    let answered = steps.get(position)?.questions().all(|question| {
        grade::standing(progress.and_then(|p| p.questions.get(&question.id))) != Standing::Open
    });
    Some(StepView {
        position,
        steps: steps
            .iter()
            .map(|step| StepLink {
                id: step.id.clone(),
                title: plain(&step.title),
                seen: progress.is_some_and(|p| p.seen.contains(&step.id)),
            })
            .collect(),
        seconds_left: grade::seconds_left(&taught, progress, position),
        back: position.checked_sub(1).and_then(to).unwrap_or(Route::Courses),
        next: to(position + 1).unwrap_or_else(|| Route::Finish(module.clone())),
        answered,
        needs: state.progress.needs.clone().unwrap_or_default(),
        taught,
    })
}

/// How one question of the module at hand stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub standing: Standing,
    /// What is picked, or what was answered.
    pub picked: Set<ChoiceId>,
    /// A check was asked for while nothing was picked.
    pub nudged: bool,
}

pub fn asked(state: &State, id: &QuestionId) -> Asked {
    let progress = state.route.module().and_then(|module| state.progress.question(module, id));
    let standing = grade::standing(progress);
    let attempts = progress.map(|p| p.attempts.as_slice()).unwrap_or_default();
    let picked = match standing {
        Standing::Open => progress.and_then(|p| p.picked.clone()),
        Standing::Fits => attempts.iter().find(|attempt| attempt.fits).map(|a| a.choices.clone()),
        Standing::NotThis => attempts.last().map(|attempt| attempt.choices.clone()),
    };
    Asked {
        standing,
        picked: picked.unwrap_or_default(),
        nudged: state.nudged.as_ref() == Some(id),
    }
}
