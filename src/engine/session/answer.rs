//! Answering an exercise: picking, checking, trying again, agreeing.

use super::event::Effect;
use super::route::Route;
use super::standing::{self, Case, Standing};
use super::state::State;
use super::taught::Taught;
use super::{arrive, grade, shuffle, update};
use crate::few::Set;
use crate::ids::{ChoiceId, ModuleId, QuestionId};
use crate::module::{Question, Task};
use crate::progress::{Edition, Fact, Method, Statement, Timestamp};
use crate::prose::plain;
use std::sync::Arc;

/// The element that says what is missing when an answer is not whole.
pub fn nudge_id(question: &QuestionId) -> String {
    format!("nudge-{question}")
}

/// The button that checks an answer and leads on from it.
pub fn button_id(question: &QuestionId) -> String {
    format!("check-{question}")
}

/// The button that moves an item of an order; `up` or `down`.
pub fn move_id(question: &QuestionId, item: &ChoiceId, up: bool) -> String {
    let way = if up { "-up" } else { "-down" };
    [question.as_str(), "-", item.as_str(), way].concat()
}

/// An exercise that is on the screen.
pub(super) struct Asking {
    pub taught: Arc<Taught>,
    pub module: ModuleId,
    pub round: u32,
    pub question: Question,
    pub standing: Standing,
    pub seed: u64,
}

pub(super) fn asking(state: &State, id: &QuestionId) -> Option<Asking> {
    let (module, round) = match (&state.route, &state.sitting) {
        (Route::Fresh, Some(sitting)) => {
            (sitting.questions.iter().find(|(_, known)| known == id)?.0.clone(), sitting.round)
        }
        (route, _) => (route.module()?.clone(), 0),
    };
    let taught = state.modules.get(&module)?.here()?.clone();
    let question = taught.module.question(id)?.clone();
    let standing = match round {
        0 => Case::new(&state.progress, &taught.module).standing(&question),
        _ => standing::standing(state.progress.question(round, &module, id), |_| true),
    };
    let seed = shuffle::seed(&state.writer(&module), id, round);
    Some(Asking { taught, module, round, question, standing, seed })
}

pub(super) fn pick(
    state: &mut State,
    at: Timestamp,
    id: &QuestionId,
    choice: &ChoiceId,
) -> Vec<Effect> {
    let Some(asking) = asking(state, id) else { return Vec::new() };
    if asking.standing != Standing::Open {
        return Vec::new();
    }
    let Asking { module, round, question, seed, .. } = asking;
    let picked = picked(state, round, &module, id);
    let choices = grade::pressed(&question, &picked, choice, seed);
    if choices == picked {
        return Vec::new();
    }
    state.nudged = None;
    let before = place_before(&question, &picked, choice, seed);
    let focus = still_under_the_finger(&question, before, choice.parts().0, &choices);
    let fact = Fact::ChoicesPicked { module, question: id.clone(), choices, round };
    let mut effects = update::keep(state, at, fact);
    effects.extend(focus.map(Effect::Focus));
    effects
}

/// The button that moved an item keeps the focus; at either end, the one that leads back gets it.
fn still_under_the_finger(
    question: &Question,
    before: usize,
    item: &str,
    choices: &Set<ChoiceId>,
) -> Option<String> {
    let Task::Order(items) = question.task() else { return None };
    let item = items.iter().find(|known| known.id.as_str() == item)?;
    let now: usize = grade::placed(choices, &item.id)?.parse().ok()?;
    let up = now != 1 && (now < before || now == items.len());
    Some(move_id(&question.id, &item.id, up))
}

/// Where an item of an order stood, from 1.
fn place_before(
    question: &Question,
    picked: &Set<ChoiceId>,
    choice: &ChoiceId,
    seed: u64,
) -> usize {
    let Task::Order(items) = question.task() else { return 0 };
    let order = grade::arrangement(items, picked, seed);
    order.iter().position(|id| id.as_str() == choice.parts().0).map_or(0, |at| at + 1)
}

pub(super) fn check(state: &mut State, at: Timestamp, id: &QuestionId) -> Vec<Effect> {
    let Some(asking) = asking(state, id) else { return Vec::new() };
    let checked = !matches!(asking.question.task(), Task::Acknowledge { .. } | Task::TryIt);
    if asking.standing != Standing::Open || !checked {
        return Vec::new();
    }
    let Asking { ref taught, ref module, round, ref question, seed, .. } = asking;
    let mut choices = picked(state, round, module, id);
    // What has since left the exercise is no answer to it.
    choices.retain(|choice| grade::knows(question, choice));
    if let Task::Order(items) = question.task() {
        choices = grade::in_place(&grade::arrangement(items, &choices, seed));
    }
    if !grade::is_whole(question, &choices) {
        state.nudged = Some(id.clone());
        return vec![Effect::Focus(nudge_id(id))];
    }
    let fits = grade::fits(question, &choices);
    let edition = Edition { revision: taught.module.revision, print: question.print() };
    let (module, question) = (module.clone(), id.clone());
    let fact = Fact::QuestionAnswered { module, question, choices, fits, edition, round };
    let mut effects = update::keep(state, at, fact);
    effects.extend(follow(state, at, &asking));
    // The choices can no longer be changed and lose the focus, should Enter have been pressed on one.
    effects.push(Effect::Focus(button_id(id)));
    effects.extend(arrive::fetch_next(state));
    effects
}

/// What an answer may complete: an outcome, or a refresher.
fn follow(state: &mut State, at: Timestamp, asking: &Asking) -> Vec<Effect> {
    if asking.round > 0 {
        return complete_sitting(state, at);
    }
    let module = &asking.taught.module;
    let Some(outcome) = asking.question.outcome.clone() else { return Vec::new() };
    let method =
        if matches!(state.route, Route::Show(_)) { Method::TestedOut } else { Method::Full };
    let known = state.progress.shown.iter().any(|shown| {
        shown.module == module.id && shown.outcome == outcome && shown.method == method
    });
    if known || !Case::new(&state.progress, module).shows(&outcome) {
        return Vec::new();
    }
    let (revision, module) = (module.revision, module.id.clone());
    update::keep(state, at, Fact::OutcomeShown { module, outcome, revision, method })
}

fn complete_sitting(state: &mut State, at: Timestamp) -> Vec<Effect> {
    let Some(sitting) = &state.sitting else { return Vec::new() };
    let answered = |(module, question): &(ModuleId, QuestionId)| {
        let progress = state.progress.question(sitting.round, module, question);
        progress.is_some_and(|progress| !progress.attempts.is_empty())
    };
    let noted = state.progress.refreshed.len() >= usize::try_from(sitting.round).unwrap_or(0);
    if noted || !sitting.questions.iter().all(answered) {
        return Vec::new();
    }
    let modules = sitting.due.clone();
    update::keep(state, at, Fact::Refreshed { modules })
}

pub(super) fn try_again(state: &mut State, at: Timestamp, id: &QuestionId) -> Vec<Effect> {
    let Some(asking) = asking(state, id) else { return Vec::new() };
    // Showing what one knows is one try; the module itself has as many as anybody likes.
    if asking.standing != Standing::NotThis || matches!(state.route, Route::Show(_)) {
        return Vec::new();
    }
    let Asking { module, round, question, .. } = asking;
    let attempts =
        state.progress.question(round, &module, id).map(|progress| progress.attempts.as_slice());
    let answered =
        attempts.and_then(<[_]>::last).map(|attempt| attempt.choices.clone()).unwrap_or_default();
    let choices = grade::kept_for_retry(&question, &answered);
    update::keep(state, at, Fact::ChoicesPicked { module, question: id.clone(), choices, round })
}

/// Agreed to a statement, word for word.
pub(super) fn agree(state: &mut State, at: Timestamp, id: &QuestionId) -> Vec<Effect> {
    let Some(Asking { taught, module, question, standing: Standing::Open, .. }) = asking(state, id)
    else {
        return Vec::new();
    };
    let Task::Acknowledge { policy, version, statement } = question.task() else {
        return Vec::new();
    };
    let statement =
        Statement { policy: policy.clone(), version: version.clone(), text: plain(statement) };
    let sha256 = taught.sha256.clone();
    let fact = Fact::Acknowledged { module, question: id.clone(), statement, sha256 };
    let mut effects = update::keep(state, at, fact);
    effects.push(Effect::Focus(button_id(id)));
    effects
}

/// "Done", or "Not today": never checked, and no answer that counts.
pub(super) fn tried(state: &mut State, at: Timestamp, id: &QuestionId, done: bool) -> Vec<Effect> {
    let Some(Asking { taught, module, question, round, .. }) = asking(state, id) else {
        return Vec::new();
    };
    let choice = ChoiceId::made(if done { DONE } else { NOT_TODAY });
    let before = state.progress.question(round, &module, id);
    let latest = before.and_then(|progress| progress.attempts.last());
    let said = latest.is_some_and(|attempt| attempt.choices.contains(&choice));
    if *question.task() != Task::TryIt || said {
        return Vec::new();
    }
    let edition = Edition { revision: taught.module.revision, print: question.print() };
    let choices = [choice].into_iter().collect();
    let question = id.clone();
    let fact = Fact::QuestionAnswered { module, question, choices, fits: true, edition, round };
    let mut effects = update::keep(state, at, fact);
    effects.push(Effect::Focus(button_id(id)));
    effects
}

/// What is picked for something to try.
pub const DONE: &str = "done";
pub const NOT_TODAY: &str = "not-today";

/// What is picked and not yet checked, as far as the exercise still has it.
pub(super) fn picked(
    state: &State,
    round: u32,
    module: &ModuleId,
    question: &QuestionId,
) -> Set<ChoiceId> {
    state
        .progress
        .question(round, module, question)
        .and_then(|progress| progress.picked.clone())
        .unwrap_or_default()
}
