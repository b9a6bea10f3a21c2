//! Answering a question: picking, checking, trying again.

use super::event::Effect;
use super::grade::{self, Standing};
use super::state::State;
use super::{arrive, update};
use crate::few::Set;
use crate::ids::{ChoiceId, ModuleId, QuestionId};
use crate::module::Question;
use crate::progress::{Fact, Timestamp};

/// The element that says what is missing when nothing was picked.
pub fn nudge_id(question: &QuestionId) -> String {
    format!("nudge-{question}")
}

/// The button that checks an answer and leads on from it.
pub fn button_id(question: &QuestionId) -> String {
    format!("check-{question}")
}

pub(super) fn pick(
    state: &mut State,
    at: Timestamp,
    id: &QuestionId,
    choice: &ChoiceId,
) -> Vec<Effect> {
    let Some((module, question, Standing::Open)) = asked(state, id) else { return Vec::new() };
    let picked = picked(state, &module, id);
    let choices = grade::toggled(&question, &picked, choice);
    if choices == picked {
        return Vec::new();
    }
    state.nudged = None;
    update::keep(state, at, Fact::ChoicesPicked { module, question: id.clone(), choices })
}

pub(super) fn check(state: &mut State, at: Timestamp, id: &QuestionId) -> Vec<Effect> {
    let Some((module, question, Standing::Open)) = asked(state, id) else { return Vec::new() };
    let mut choices = picked(state, &module, id);
    // A choice that has since left the question is no answer to it.
    choices.retain(|id| question.choices().iter().any(|choice| choice.id == *id));
    if choices.is_empty() {
        state.nudged = Some(id.clone());
        return vec![Effect::Focus(nudge_id(id))];
    }
    let fits = grade::fits(&question, &choices);
    let revision = state.taught().map_or(1, |taught| taught.module.revision);
    let fact = Fact::QuestionAnswered { module, question: id.clone(), choices, fits, revision };
    let mut effects = update::keep(state, at, fact);
    // The choices can no longer be changed and lose the focus, should Enter have been pressed on one.
    effects.push(Effect::Focus(button_id(id)));
    effects.extend(arrive::fetch_next(state));
    effects
}

pub(super) fn try_again(state: &mut State, at: Timestamp, id: &QuestionId) -> Vec<Effect> {
    let Some((module, question, Standing::NotThis)) = asked(state, id) else { return Vec::new() };
    let attempts =
        state.progress.question(&module, id).map(|progress| progress.attempts.as_slice());
    let answered =
        attempts.and_then(<[_]>::last).map(|attempt| attempt.choices.clone()).unwrap_or_default();
    let choices = grade::kept_for_retry(&question, &answered);
    update::keep(state, at, Fact::ChoicesPicked { module, question: id.clone(), choices })
}

/// What is picked and not yet checked, as far as the question still has it.
pub(super) fn picked(state: &State, module: &ModuleId, question: &QuestionId) -> Set<ChoiceId> {
    state
        .progress
        .question(module, question)
        .and_then(|progress| progress.picked.clone())
        .unwrap_or_default()
}

/// A question of the module at hand, and how it stands.
fn asked(state: &State, id: &QuestionId) -> Option<(ModuleId, Question, Standing)> {
    let module = state.route().module()?.clone();
    let question = state.taught()?.module.question(id)?.clone();
    let standing = grade::standing(state.progress.question(&module, id));
    Some((module, question, standing))
}
