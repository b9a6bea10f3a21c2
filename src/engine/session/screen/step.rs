//! One step, and how its exercises stand.

use super::super::answer;
use super::super::grade;
use super::super::route::Route;
use super::super::shuffle;
use super::super::standing::{Case, Standing};
use super::super::state::State;
use super::super::taught::Taught;
use crate::few::Set;
use crate::ids::{ChoiceId, ModuleId, QuestionId, StepId};
use crate::module::{Block, Module, Question, Step, Task};
use crate::progress::Timestamp;
use crate::prose::{Callout, Need, Prose, Tone, plain};
use std::sync::Arc;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepView {
    pub taught: Arc<Taught>,
    /// From 0, among all steps of the module.
    pub position: usize,
    /// The steps of the main path.
    pub steps: Vec<StepLink>,
    /// Which of them this is, or leads on from, from 0.
    pub here: usize,
    pub seconds_left: u32,
    pub back: Route,
    pub next: Route,
    /// Whether everything in this step has been answered, so that going on is the next thing.
    pub answered: bool,
    pub needs: Set<Need>,
    /// The way that was taken into a scene: its steps but for this one.
    pub trail: Vec<(StepId, String)>,
    /// The ways on that were taken before.
    pub taken: Set<StepId>,
    pub offer: Offer,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepLink {
    pub id: StepId,
    pub title: String,
    pub seen: bool,
    /// What it teaches has been shown, or it has not changed.
    pub spared: bool,
}

/// What is offered above a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    Nothing,
    /// To answer so many questions first, in so many minutes.
    Show {
        questions: usize,
        minutes: u32,
    },
    /// Only what has changed since it was completed: so many minutes.
    Changed {
        minutes: u32,
    },
}

/// The step of the address; `None` when it is not here.
pub fn step(state: &State) -> Option<StepView> {
    let Route::Step(module, id) = &state.route else { return None };
    let taught = state.taught()?.clone();
    let position = taught.position(id)?;
    let progress = state.progress.module(module);
    let case = Case::new(&state.progress, &taught.module);
    let steps = &taught.module.steps;
    let step = steps.get(position)?;
    let to = |step: &Step| Route::Step(module.clone(), step.id.clone());
    let trail = trail(state, &taught, step);
    // A scene leads on from the step of the main path where it began.
    let fork = trail.first().and_then(|(id, _)| taught.position(id)).unwrap_or(position);
    let main = |step: &&Step| !step.aside;
    let here = steps.iter().take(fork + 1).filter(main).count().saturating_sub(1);
    let before = steps.iter().take(fork).rev().filter(main).find(|step| !case.is_spared(step));
    let after = steps.iter().skip(fork + 1).filter(main).find(|step| !case.is_spared(step));
    let back = match trail.last() {
        Some((fork, _)) => Route::Step(module.clone(), fork.clone()),
        None => before.map_or(Route::Courses, to),
    };
    let open = |q: &crate::module::Question| q.is_needed() && case.standing(q) == Standing::Open;
    let links = steps.iter().filter(main).map(|step| StepLink {
        id: step.id.clone(),
        title: plain(&step.title),
        seen: progress.is_some_and(|p| p.seen.contains_key(&step.id)),
        spared: case.is_spared(step),
    });
    Some(StepView {
        position,
        steps: links.collect(),
        here,
        seconds_left: case.seconds_left(position),
        back,
        next: after.map_or_else(|| Route::Finish(module.clone()), to),
        answered: !step.questions().any(open) && step.ways.is_empty(),
        needs: state.progress.needs.clone().unwrap_or_default(),
        taken: step
            .ways
            .iter()
            .filter(|way| progress.is_some_and(|p| p.seen.contains_key(&way.to)))
            .map(|way| way.to.clone())
            .collect(),
        offer: offer(state, &case, &taught, position),
        trail,
        taught: taught.clone(),
    })
}

/// The steps that led to one off the main path, from the one where the scene began. Going back to one of them
/// ends the way there.
fn trail(state: &State, taught: &Taught, step: &Step) -> Vec<(StepId, String)> {
    let steps = &taught.module.steps;
    let opened = state.progress.module(&taught.module.id).map(|p| p.opened.as_slice());
    let opened = opened.unwrap_or_default().iter().filter_map(|id| taught.module.step(id));
    let mut walked: Vec<&Step> = Vec::new();
    for at in opened.chain([step]) {
        let leads = |last: &&Step| last.ways.iter().any(|way| way.to == at.id);
        if let Some(before) = walked.iter().position(|known| known.id == at.id) {
            walked.truncate(before);
        } else if !walked.last().is_some_and(leads) || !at.aside {
            // Somebody who came by a link of their own: as if by the first ways that lead here.
            walked = led_by(steps, at);
        }
        walked.push(at);
    }
    walked.pop();
    walked.into_iter().map(|step| (step.id.clone(), plain(&step.title))).collect()
}

/// The steps by which a scene first leads to a step, from the main path on. Each stands above the next.
fn led_by<'a>(steps: &'a [Step], step: &'a Step) -> Vec<&'a Step> {
    let mut chain = Vec::new();
    let mut at = step;
    while at.aside {
        let mut above = steps.iter().take_while(|other| other.id != at.id);
        let Some(leader) = above.find(|other| other.ways.iter().any(|way| way.to == at.id)) else {
            break;
        };
        chain.push(leader);
        at = leader;
    }
    chain.reverse();
    chain
}

fn offer(state: &State, case: &Case<'_>, taught: &Taught, position: usize) -> Offer {
    let module = &taught.module;
    let finished = state.progress.module(&module.id).map(|progress| &progress.finished);
    if let Some(finished) = finished.filter(|finished| !finished.is_empty()) {
        let open = !finished.contains_key(&module.revision) && !case.standings().open.is_empty();
        let minutes = crate::minutes::whole(case.seconds_open());
        return if open { Offer::Changed { minutes } } else { Offer::Nothing };
    }
    if position > 0 {
        return Offer::Nothing;
    }
    let asked = super::sitting::to_show(case, module);
    let minutes = crate::minutes::whole(asked.iter().map(|question| question.quick).sum());
    // Only where it could save something; the step that was opened is yet to be read.
    match asked.len() {
        1.. if minutes < crate::minutes::whole(case.seconds_left(position)) => {
            Offer::Show { questions: asked.len(), minutes }
        }
        _ => Offer::Nothing,
    }
}

/// How one exercise on the screen stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub standing: Standing,
    /// What is picked, or what was answered.
    pub picked: Set<ChoiceId>,
    /// A check was asked for before the answer was whole.
    pub nudged: bool,
    /// It did not go well twice.
    pub stuck: bool,
    /// The order in which its choices or items stand.
    pub order: Vec<usize>,
    /// When a statement was agreed to.
    pub agreed: Option<Timestamp>,
}

pub fn asked(state: &State, id: &QuestionId) -> Asked {
    let Some(asking) = answer::asking(state, id) else { return Asked::default() };
    let answer::Asking { module, round, question, standing, seed, .. } = asking;
    let progress = state.progress.question(round, &module, id);
    let attempts = progress.map(|p| p.attempts.as_slice()).unwrap_or_default();
    let latest = || attempts.last().map(|attempt| attempt.choices.clone());
    let picked = match standing {
        Standing::Open if *question.task() == Task::TryIt => latest(),
        Standing::Open => progress.and_then(|p| p.picked.clone()),
        Standing::Fits => attempts.iter().rfind(|attempt| attempt.fits).map(|a| a.choices.clone()),
        Standing::NotThis => latest(),
    };
    let picked = picked.unwrap_or_default();
    let agreed = match question.task() {
        Task::Acknowledge { policy, version, .. } => state.progress.agreed(policy, version),
        _ => None,
    };
    Asked {
        standing,
        nudged: state.nudged.as_ref() == Some(id),
        stuck: standing != Standing::Fits && progress.is_some_and(|p| p.misses() >= 2),
        order: order(question.task(), &picked, seed),
        picked,
        agreed,
    }
}

fn order(task: &Task, picked: &Set<ChoiceId>, seed: u64) -> Vec<usize> {
    match task {
        Task::Choose { choices, keep_order: false, .. } => shuffle::order(choices.len(), seed),
        Task::Choose { choices, .. } => (0..choices.len()).collect(),
        Task::Sort { items, .. } => shuffle::order(items.len(), seed),
        Task::Order(items) => grade::arrangement(items, picked, seed)
            .iter()
            .filter_map(|id| items.iter().position(|item| item.id == *id))
            .collect(),
        Task::Inbox(messages) => (0..messages.len()).collect(),
        Task::LookAlike(_) | Task::Acknowledge { .. } | Task::TryIt => Vec::new(),
    }
}

/// Other ways of saying what an exercise asks about: those around it, and those of the steps before it in which
/// nothing is asked.
pub fn other_ways<'a>(module: &'a Module, question: &QuestionId) -> Vec<&'a [Prose]> {
    let asks = |step: &Step| step.questions().any(Question::is_scored);
    let main: Vec<&Step> = module.steps.iter().filter(|step| !step.aside).collect();
    let own = main.iter().position(|step| step.questions().any(|q| q.id == *question));
    let Some(steps) = own.and_then(|own| main.get(..=own)) else { return Vec::new() };
    let first = steps.iter().rev().skip(1).position(|step| asks(step));
    let first = first.map_or(0, |behind| steps.len() - 1 - behind);
    let blocks = steps.iter().skip(first).flat_map(|step| &step.blocks);
    let prose = blocks.flat_map(|block| match block {
        Block::Prose(prose) => vec![prose],
        Block::Question(q) if q.id == *question => q.prompt.iter().chain(&q.after).collect(),
        Block::Question(_) => Vec::new(),
    });
    let other = |prose: &'a Prose| match prose {
        Prose::Callout(Callout { tone: Tone::AnotherWay, body }) => Some(body.as_slice()),
        _ => None,
    };
    prose.filter_map(other).collect()
}

/// The passage that explains an exercise: its own step, unless that holds nothing else; then the one before.
pub fn passage(taught: &Taught, question: &QuestionId) -> Option<(ModuleId, StepId, String)> {
    let steps = &taught.module.steps;
    let own = steps.iter().position(|step| step.questions().any(|q| q.id == *question))?;
    let explains = |step: &&Step| step.blocks.len() > step.questions().count();
    let step = steps.iter().take(own + 1).rev().filter(|step| !step.aside).find(explains)?;
    Some((taught.module.id.clone(), step.id.clone(), plain(&step.title)))
}
