//! Addresses: everything after the `#`. Hash routes, because an LMS and a plain web host serve no others.

use crate::ids::{ModuleId, StepId};
use crate::record::person::Linked;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `#/`
    Courses,
    /// `#/learn/MODULE`: at the step where they left off.
    Module(ModuleId),
    /// `#/learn/MODULE/STEP`
    Step(ModuleId, StepId),
    /// `#/done/MODULE`
    Finish(ModuleId),
    /// `#/show/MODULE`: its questions first.
    Show(ModuleId),
    /// `#/fresh`: the refresher that is due.
    Fresh,
    /// `#/you`
    Details,
    /// `#/` and anything else: a mistyped address, or a link that lost its end.
    Nowhere,
    /// `#/me/…`: a personal link, which is taken and then leads on to the list.
    Me(Linked),
}

impl Route {
    /// Reads an address; a place on the page, as `#main`, is the course list.
    pub fn parse(hash: &str) -> Self {
        if let Some(linked) = Linked::parse(hash) {
            return Route::Me(linked);
        }
        let mut parts = hash.trim_start_matches('#').split('/').filter(|part| !part.is_empty());
        let kind = parts.next().unwrap_or_default();
        let module = parts.next().and_then(ModuleId::parse);
        let step = parts.next().and_then(StepId::parse);
        match (kind, module, step) {
            ("learn", Some(module), Some(step)) => Route::Step(module, step),
            ("learn", Some(module), None) => Route::Module(module),
            ("done", Some(module), _) => Route::Finish(module),
            ("show", Some(module), _) => Route::Show(module),
            ("fresh", ..) => Route::Fresh,
            ("you", ..) => Route::Details,
            ("", ..) => Route::Courses,
            _ if hash.starts_with("#/") => Route::Nowhere,
            _ => Route::Courses,
        }
    }

    /// The address, with its `#`.
    pub fn address(&self) -> String {
        match self {
            Route::Courses => "#/".to_owned(),
            Route::Nowhere => "#/?".to_owned(),
            Route::Module(module) => format!("#/learn/{module}"),
            Route::Step(module, step) => format!("#/learn/{module}/{step}"),
            Route::Finish(module) => format!("#/done/{module}"),
            Route::Show(module) => format!("#/show/{module}"),
            Route::Fresh => "#/fresh".to_owned(),
            Route::Details => "#/you".to_owned(),
            Route::Me(linked) => linked.address(),
        }
    }

    pub fn module(&self) -> Option<&ModuleId> {
        match self {
            Route::Module(module)
            | Route::Step(module, _)
            | Route::Finish(module)
            | Route::Show(module) => Some(module),
            Route::Courses | Route::Nowhere | Route::Fresh | Route::Details | Route::Me(_) => None,
        }
    }
}
