//! Coming to an address: fetching what it needs, leading on to the right step, and noting where somebody
//! is.

use super::event::{Effect, Wanted};
use super::route::Route;
use super::state::{Loading, State};
use super::taught::Taught;
use super::{grade, update};
use crate::ids::ModuleId;
use crate::progress::{Fact, Timestamp};
use std::sync::Arc;

/// Somebody is at `route`, or what it was waiting for has come.
pub(super) fn at(state: &mut State, at: Timestamp, route: Route) -> Vec<Effect> {
    if state.route != route {
        state.route = route;
        state.nudged = None;
        state.notices.clear();
    }
    let mut effects = fetch_needed(state);
    effects.extend(settle(state));
    effects.extend(note(state, at));
    effects
}

/// Asks for the module of the address, once its listing is known.
pub(super) fn fetch_needed(state: &mut State) -> Vec<Effect> {
    match state.route.module().cloned() {
        Some(id) => fetch(state, id),
        None => Vec::new(),
    }
}

/// Asks for the module after the one of the address, so that it is here when it is wanted, or the
/// network is gone.
pub(super) fn fetch_next(state: &mut State) -> Vec<Effect> {
    let Some(current) = state.route.module() else { return Vec::new() };
    let Some(catalogue) = state.catalogue.here() else { return Vec::new() };
    let mut later =
        catalogue.modules.iter().skip_while(|listing| listing.id != current.as_str()).skip(1);
    match later.next().and_then(|listing| ModuleId::parse(&listing.id)) {
        Some(id) => fetch(state, id),
        None => Vec::new(),
    }
}

fn fetch(state: &mut State, id: ModuleId) -> Vec<Effect> {
    if state.modules.contains_key(&id) {
        return Vec::new();
    }
    let listing = state.catalogue.here().and_then(|catalogue| catalogue.listing(id.as_str()));
    let Some(path) = listing.map(|listing| listing.page.clone()) else { return Vec::new() };
    state.modules.insert(id.clone(), Loading::Waiting);
    vec![Effect::Fetch(Wanted::Module(id, path))]
}

/// Leads on from a module's address to the step where somebody left off, once all that is stored has
/// been read.
pub(super) fn settle(state: &State) -> Vec<Effect> {
    let Route::Module(id) = &state.route else { return Vec::new() };
    let (true, Some(taught)) = (state.keeping.database_read, state.taught()) else {
        return Vec::new();
    };
    let progress = state.progress.module(id);
    let place =
        progress.and_then(|p| p.place.clone()).filter(|place| taught.position(place).is_some());
    let finished = progress.is_some_and(|p| p.finished.contains_key(&taught.module.revision));
    let first = taught.module.steps.first().map(|step| step.id.clone());
    match place.filter(|_| !finished).or(first) {
        Some(step) => vec![Effect::Go { route: Route::Step(id.clone(), step), replace: true }],
        None => Vec::new(),
    }
}

/// Writes down the step somebody is on, or that they have completed the module.
fn note(state: &mut State, at: Timestamp) -> Vec<Effect> {
    let Some(taught) = state.taught().cloned() else { return Vec::new() };
    match state.route.clone() {
        Route::Step(module, step) if taught.position(&step).is_some() => {
            let latest = state.progress.latest.as_ref() == Some(&module);
            let place = state.progress.module(&module).and_then(|p| p.place.as_ref());
            if latest && place == Some(&step) {
                return Vec::new();
            }
            update::keep(state, at, Fact::StepOpened { module, step })
        }
        Route::Finish(module) => complete(state, at, &module, &taught),
        _ => Vec::new(),
    }
}

fn complete(state: &mut State, at: Timestamp, id: &ModuleId, taught: &Arc<Taught>) -> Vec<Effect> {
    let progress = state.progress.module(id);
    let standings = grade::standings(&taught.module, progress);
    let recorded = progress.is_some_and(|p| p.finished.contains_key(&taught.module.revision));
    if recorded || !standings.open.is_empty() {
        return Vec::new();
    }
    let fact = Fact::ModuleFinished {
        module: id.clone(),
        revision: taught.module.revision,
        sha256: taught.sha256.clone(),
        score: standings.score,
    };
    let mut effects = update::keep(state, at, fact);
    effects.extend(fetch_next(state));
    effects
}
