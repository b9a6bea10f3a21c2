//! Whether an answer fits, and what a module still needs to be complete. Functions of the module and of
//! what was done; nothing here is stored.

use super::taught::Taught;
use crate::few::Set;
use crate::ids::{ChoiceId, StepId};
use crate::module::{Module, Percent, Pick, Question};
use crate::progress::{ModuleProgress, QuestionProgress};

/// Whether exactly the choices that fit were picked.
pub fn fits(question: &Question, picked: &Set<ChoiceId>) -> bool {
    question.choices().iter().all(|choice| choice.fits == picked.contains(&choice.id))
}

/// What is picked once `choice` has been pressed.
pub fn toggled(question: &Question, picked: &Set<ChoiceId>, choice: &ChoiceId) -> Set<ChoiceId> {
    let mut next = match question.pick {
        Pick::One => Set::new(),
        Pick::Many => picked.clone(),
    };
    let was_picked = question.pick == Pick::Many && next.remove(choice);
    if !was_picked && question.choices().iter().any(|c| c.id == *choice) {
        next.insert(choice.clone());
    }
    next
}

/// What stays picked when somebody tries again: what already fits is not asked again.
pub fn kept_for_retry(question: &Question, answered: &Set<ChoiceId>) -> Set<ChoiceId> {
    let fitting =
        question.choices().iter().filter(|choice| choice.fits && answered.contains(&choice.id));
    match question.pick {
        Pick::One => Set::new(),
        Pick::Many => fitting.map(|choice| choice.id.clone()).collect(),
    }
}

/// How a question stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not answered yet, or being tried again.
    Open,
    Fits,
    /// Answered, and another choice fits better.
    NotThis,
}

/// `None` stands for a question that was never touched.
pub fn standing(progress: Option<&QuestionProgress>) -> Standing {
    match progress {
        Some(question) if question.settled() => Standing::Fits,
        Some(QuestionProgress { picked: None, attempts }) if !attempts.is_empty() => {
            Standing::NotThis
        }
        _ => Standing::Open,
    }
}

/// Something that is still to do before a module is complete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Open {
    /// A step that has not been opened.
    Unread(StepId),
    /// A step with a question that has not been answered.
    Unanswered(StepId),
    /// A step with a question that is worth another look; only while the pass mark is not reached.
    AnotherLook(StepId),
}

/// How a module stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standings {
    /// Questions that stand answered right.
    pub right: usize,
    pub questions: usize,
    pub score: Percent,
    /// Empty when the module is complete. In the order of the steps, at most one a step.
    pub open: Vec<Open>,
}

pub fn standings(module: &Module, progress: Option<&ModuleProgress>) -> Standings {
    let of = |question: &Question| standing(progress.and_then(|p| p.questions.get(&question.id)));
    let answered = |question: &Question| {
        progress.and_then(|p| p.questions.get(&question.id)).is_some_and(|q| !q.attempts.is_empty())
    };
    let questions = module.questions().count();
    let right = module.questions().filter(|question| of(question) == Standing::Fits).count();
    let score = Percent::of(right, questions);
    let passed = score >= module.pass;
    let open = module.steps.iter().filter_map(|step| {
        if progress.is_none_or(|p| !p.seen.contains(&step.id)) {
            Some(Open::Unread(step.id.clone()))
        } else if step.questions().any(|question| !answered(question)) {
            Some(Open::Unanswered(step.id.clone()))
        } else if !passed && step.questions().any(|question| of(question) != Standing::Fits) {
            Some(Open::AnotherLook(step.id.clone()))
        } else {
            None
        }
    });
    Standings { right, questions, score, open: open.collect() }
}

/// Seconds that the steps which are not yet done take, from the one at `position` on; the step somebody
/// is on counts while it has a question open.
pub fn seconds_left(taught: &Taught, progress: Option<&ModuleProgress>, position: usize) -> u32 {
    let done = |step: &crate::module::Step| {
        progress.is_some_and(|p| p.seen.contains(&step.id))
            && step.questions().all(|q| p_answered(progress, q))
    };
    let steps = taught.timed_steps().enumerate();
    steps
        .filter(|(i, (step, _))| *i == position || (*i > position && !done(step)))
        .map(|(_, (_, s))| s)
        .sum()
}

fn p_answered(progress: Option<&ModuleProgress>, question: &Question) -> bool {
    progress.and_then(|p| p.questions.get(&question.id)).is_some_and(|q| !q.attempts.is_empty())
}
