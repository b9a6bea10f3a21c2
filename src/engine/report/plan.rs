//! Which modules a course teaches, and who is to take them.

use crate::course::{CourseFile, Rule};
use crate::module::{Module, Question, Task};

/// What the course says of who takes what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// In the order of the course.
    pub modules: Vec<Taught>,
    pub rules: Vec<Rule>,
}

/// A module of the course.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taught {
    pub id: String,
    pub title: String,
    /// For how many months a completion counts.
    pub renew: Option<u32>,
    /// What it asks people to agree to: the policy and its version.
    pub policies: Vec<(String, String)>,
}

impl Plan {
    /// From `course.toml` and the modules in its language. Where it lists modules, it is these, in its order; else all,
    /// by id. Of two with the same id, the first is meant.
    pub fn of<'a>(course: &CourseFile, modules: impl IntoIterator<Item = &'a Module>) -> Self {
        let listed = course.modules.as_ref();
        let order = |id: &str| listed.map(|all| all.iter().position(|one| one.id.as_str() == id));
        let mut modules: Vec<Taught> = modules.into_iter().map(Taught::of).collect();
        modules.sort_by(|a, b| (order(&a.id), &a.id).cmp(&(order(&b.id), &b.id)));
        modules.dedup_by(|a, b| a.id == b.id);
        modules.retain(|module| order(&module.id) != Some(None));
        Self { modules, rules: course.assignments.clone() }
    }
}

impl Taught {
    fn of(module: &Module) -> Self {
        Self {
            id: module.id.to_string(),
            title: module.title.clone(),
            renew: module.renew_months(),
            policies: module.questions().filter_map(agreement).collect(),
        }
    }
}

fn agreement(question: &Question) -> Option<(String, String)> {
    match question.task() {
        Task::Acknowledge { policy, version, .. } => Some((policy.clone(), version.clone())),
        _ => None,
    }
}
