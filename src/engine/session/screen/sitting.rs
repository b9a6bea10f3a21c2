//! Questions without their lessons: what somebody knows already, or a refresher.

use super::super::fresh;
use super::super::route::Route;
use super::super::standing::{Case, Standing};
use super::super::state::State;
use super::super::taught::Taught;
use crate::ids::QuestionId;
use crate::module::{Module, Question, Step};
use crate::progress::Timestamp;
use std::sync::Arc;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    pub questions: Vec<(Arc<Taught>, QuestionId)>,
    pub answered: usize,
    /// Whole minutes for all of it.
    pub minutes: u32,
    /// What has been shown, in the author's words.
    pub shown: Vec<String>,
    /// Where it leads on to.
    pub next: Route,
    /// Whole minutes that are left of the module after it.
    pub minutes_left: u32,
    /// When the next refresher is due.
    pub due: Option<Timestamp>,
}

/// The questions by which somebody can show what they know: those with an outcome that nothing has shown.
pub(super) fn to_show<'a>(case: &Case<'_>, module: &'a Module) -> Vec<&'a Question> {
    all_to_show(case, module).filter(|question| !case.is_answered(question)).collect()
}

fn all_to_show<'a>(case: &Case<'_>, module: &'a Module) -> impl Iterator<Item = &'a Question> {
    let main = module.steps.iter().filter(|step| !step.aside).flat_map(Step::questions);
    main.filter(move |question| {
        let outcome = question.outcome.as_ref().filter(|_| question.is_scored());
        outcome
            .is_some_and(|outcome| case.is_answered(question) || !case.credited().contains(outcome))
    })
}

/// "Show what you know" for the module of the address; `None` when it is not here.
pub fn show(state: &State) -> Option<Sitting> {
    let taught = state.taught()?;
    let module = &taught.module;
    let case = Case::new(&state.progress, module);
    let questions: Vec<&Question> = all_to_show(&case, module).collect();
    let credited = module.outcomes.iter().filter(|outcome| case.credited().contains(&outcome.id));
    let open = case.standings().open;
    let mut main = module.steps.iter().filter(|step| !step.aside);
    let next = match main.find(|step| !open.is_empty() && !case.is_spared(step)) {
        Some(step) => Route::Step(module.id.clone(), step.id.clone()),
        None => Route::Finish(module.id.clone()),
    };
    Some(Sitting {
        answered: questions.iter().filter(|q| case.standing(q) != Standing::Open).count(),
        minutes: crate::minutes::whole(questions.iter().map(|q| q.quick).sum()),
        questions: questions.iter().map(|q| (taught.clone(), q.id.clone())).collect(),
        shown: credited.map(|outcome| outcome.text.clone()).collect(),
        next,
        minutes_left: match case.seconds_open() {
            0 => 0,
            seconds => crate::minutes::whole(seconds),
        },
        due: None,
    })
}

/// The refresher; `None` while its modules are not here, or when none is due.
pub fn refresher(state: &State) -> Option<Sitting> {
    let sitting = state.sitting.as_ref()?;
    let mut questions = Vec::new();
    let (mut answered, mut seconds) = (0, 0);
    for (module, id) in &sitting.questions {
        let taught = state.modules.get(module)?.here()?;
        seconds += taught.module.question(id)?.seconds;
        let progress = state.progress.question(sitting.round, module, id);
        answered += usize::from(progress.is_some_and(|progress| !progress.attempts.is_empty()));
        questions.push((taught.clone(), id.clone()));
    }
    Some(Sitting {
        questions,
        answered,
        minutes: crate::minutes::whole(seconds),
        shown: Vec::new(),
        next: Route::Courses,
        minutes_left: 0,
        due: fresh::next_due(state),
    })
}
