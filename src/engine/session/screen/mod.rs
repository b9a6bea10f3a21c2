//! What is to be drawn: plain values, derived from the state and never kept. How it looks is the page's
//! matter.

mod courses;
mod details;
mod finish;
mod sitting;
mod step;

pub use courses::{Courses, Help, ModuleState, Next, Row, courses};
pub(super) use details::module_of;
pub use details::{Details, Kept, details};
pub use finish::{Finish, OpenItem, finish};
pub use sitting::{Sitting, refresher, show};
pub use step::{Asked, Offer, StepLink, StepView, asked, other_ways, passage, step};

use super::event::{Notice, Trouble};
use super::fresh;
use super::route::Route;
use super::state::{Loading, State};
use crate::ids::{ModuleId, StepId};

/// Which screen it is. Changes only when another screen is to be drawn, so that a click within one never
/// redraws what holds the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    /// Nothing has come yet.
    Loading,
    Courses,
    Step(ModuleId, StepId),
    Finish(ModuleId),
    /// Its questions first.
    Show(ModuleId),
    Refresher,
    /// There is nothing to refresh now.
    NothingDue,
    Details,
    /// The course list, or the module of the address, did not arrive.
    Unreachable,
    /// The address leads nowhere, or to a module or a step that the course does not have.
    NotFound,
}

pub fn screen(state: &State) -> Screen {
    match &state.catalogue {
        Loading::Waiting => return Screen::Loading,
        Loading::Missing => return Screen::Unreachable,
        Loading::Here(catalogue) => {
            if state.route.module().is_some_and(|id| catalogue.listing(id.as_str()).is_none()) {
                return Screen::NotFound;
            }
        }
    }
    let Some(module) = state.route.module() else {
        return match state.route {
            Route::Details => Screen::Details,
            Route::Fresh if state.sitting.is_some() => Screen::Refresher,
            Route::Fresh => waiting(state),
            Route::Nowhere => Screen::NotFound,
            _ => Screen::Courses,
        };
    };
    match state.modules.get(module) {
        None | Some(Loading::Waiting) => return Screen::Loading,
        Some(Loading::Missing) => return Screen::Unreachable,
        Some(Loading::Here(_)) => {}
    }
    match &state.route {
        Route::Finish(module) => Screen::Finish(module.clone()),
        Route::Show(module) => Screen::Show(module.clone()),
        Route::Step(module, step) => {
            match state.taught().and_then(|taught| taught.position(step)) {
                Some(_) => Screen::Step(module.clone(), step.clone()),
                None => Screen::NotFound,
            }
        }
        // About to be led on to a step.
        _ => Screen::Loading,
    }
}

/// A refresher that is not here: still to come, or not to be had, or not due.
fn waiting(state: &State) -> Screen {
    let modules = fresh::modules(state);
    let missing = |id: &ModuleId| state.modules.get(id) == Some(&Loading::Missing);
    if modules.iter().any(missing) {
        Screen::Unreachable
    } else if !state.keeping.database_read || !modules.is_empty() {
        Screen::Loading
    } else {
        Screen::NothingDue
    }
}

/// What is said about keeping: promised only once it is so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Nothing has happened that would have to be kept.
    Nothing,
    Saving,
    Saved,
    /// One of the two places refused; the other has it.
    OnePlace(Trouble),
    /// Neither has it: it is gone when the page is closed.
    Nowhere(Trouble),
}

pub fn saving(state: &State) -> Saving {
    let keeping = &state.keeping;
    if keeping.is_looking {
        return Saving::Nothing;
    }
    match (keeping.storage, keeping.database) {
        (Some(trouble), Some(_)) => Saving::Nowhere(trouble),
        (Some(trouble), None) | (None, Some(trouble)) => Saving::OnePlace(trouble),
        (None, None) if !keeping.any => Saving::Nothing,
        (None, None) if !keeping.waiting.is_empty() || !keeping.refused.is_empty() => {
            Saving::Saving
        }
        (None, None) => Saving::Saved,
    }
}

pub fn notices(state: &State) -> Vec<Notice> {
    state.notices.clone()
}
