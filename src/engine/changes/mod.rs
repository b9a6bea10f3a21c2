//! What those who completed a course would be asked to do again in another edition of it. It lets somebody
//! complete the old one, and asks the rules of the session how they stand in the new one; it has none of its own.

mod taken;

pub use taken::right;

use crate::diagnostic::Span;
use crate::ids::ModuleId;
use crate::minutes;
use crate::module::{Module, Question, Step};
use crate::progress::Progress;
use crate::prose::plain;
use crate::session::standing::{Case, Open};

/// What changes for those who completed everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// In the order of the new course.
    pub modules: Vec<ModuleChange>,
    /// The titles of those that are no longer there.
    pub gone: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModuleChange {
    pub id: ModuleId,
    pub title: String,
    pub revision: u32,
    /// The revision that was completed; `None` of a module that is new.
    pub before: Option<u32>,
    /// What is to be done, now that it is as it is.
    pub asked: Asked,
    /// What would be asked if the revision were raised, where it was not and that is more.
    pub unraised: Option<Asked>,
}

/// What somebody is asked to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub steps: Vec<AskedStep>,
    pub minutes: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedStep {
    pub title: String,
    /// Whether its words are to be read, and not only its questions answered.
    pub read: bool,
    /// The questions that are to be answered; a message that stands by itself goes by its id.
    pub questions: Vec<String>,
    /// Only by those who went another way through a scene.
    pub by_some: bool,
    pub span: Span,
}

impl Changes {
    /// Whether nobody is asked anything.
    pub fn is_nothing(&self) -> bool {
        self.modules.iter().all(|module| module.asked.steps.is_empty())
    }

    pub fn minutes(&self) -> u32 {
        self.modules.iter().map(|module| module.asked.minutes).sum()
    }
}

/// Holds a new edition of a course, or of one module, against the old one.
pub fn between(old: &[Module], new: &[Module]) -> Changes {
    let people = taken::everybody(old);
    let modules = new.iter().map(|module| {
        let former = old.iter().find(|former| former.id == module.id);
        let asked = asked(&people, module);
        let unraised = former
            .filter(|former| former.revision >= module.revision)
            .map(|former| {
                let revision = former.revision.saturating_add(1);
                self::asked(&people, &Module { revision, ..module.clone() })
            })
            .filter(|raised| *raised != asked);
        ModuleChange {
            id: module.id.clone(),
            title: module.title.clone(),
            revision: module.revision,
            before: former.map(|former| former.revision),
            asked,
            unraised,
        }
    });
    let gone = old.iter().filter(|former| new.iter().all(|module| module.id != former.id));
    Changes { modules: modules.collect(), gone: gone.map(|former| former.title.clone()).collect() }
}

/// What any of these people are asked in a module.
fn asked(people: &[Progress], module: &Module) -> Asked {
    let mut asked = Asked::default();
    let mut by = Vec::new();
    for person in people {
        let case = Case::new(person, module);
        let open = case.standings().open;
        for step in open.iter().filter_map(|open| of_step(&case, module, open)) {
            match asked.steps.iter().position(|known| known.span == step.span) {
                Some(at) => merge(&mut asked.steps, &mut by, at, step),
                None => {
                    asked.steps.push(step);
                    by.push(1);
                }
            }
        }
        if !open.is_empty() {
            asked.minutes = asked.minutes.max(minutes::whole(case.seconds_open()));
        }
    }
    for (step, by) in asked.steps.iter_mut().zip(by) {
        step.by_some = by < people.len();
    }
    asked.steps.sort_by_key(|step| step.span);
    asked
}

fn merge(steps: &mut [AskedStep], by: &mut [usize], at: usize, step: AskedStep) {
    if let (Some(known), Some(by)) = (steps.get_mut(at), by.get_mut(at)) {
        known.read |= step.read;
        let more =
            step.questions.into_iter().filter(|question| !known.questions.contains(question));
        let more: Vec<String> = more.collect();
        known.questions.extend(more);
        *by += 1;
    }
}

fn of_step(case: &Case<'_>, module: &Module, open: &Open) -> Option<AskedStep> {
    let (id, read) = match open {
        Open::Unread(id) => (id, true),
        Open::Unanswered(id) | Open::AnotherLook(id) => (id, false),
    };
    let step = module.step(id)?;
    let asks = |question: &&Question| question.is_needed() && !case.is_answered(question);
    let questions = step.questions().filter(asks).map(called);
    Some(AskedStep {
        title: plain(&step.title),
        // A scene whose ending has changed is gone through again.
        read: read || !step.ways.is_empty(),
        questions: questions.collect(),
        by_some: false,
        span: step.span,
    })
}

fn called(question: &Question) -> String {
    let title = plain(&question.title);
    if title.trim().is_empty() { question.id.to_string() } else { title }
}

/// The steps of the main path that end nothing: where a way through a scene begins.
fn is_scene(step: &Step) -> bool {
    !step.ways.is_empty() && !step.aside
}
