//! Coming to an address: fetching what it needs, leading on to the right step, and noting where somebody
//! is.

use super::event::{Effect, Notice, Wanted};
use super::route::Route;
use super::standing::Case;
use super::state::{Loading, State};
use super::taught::Taught;
use super::{fresh, update};
use crate::ids::ModuleId;
use crate::progress::{Edition, Fact, Timestamp};
use crate::record::person::Linked;
use std::sync::Arc;

/// Somebody is at `route`, or what it was waiting for has come.
pub(super) fn at(state: &mut State, at: Timestamp, route: Route) -> Vec<Effect> {
    state.now = at;
    if state.route != route {
        // The address of a module alone is only the way to a step: nobody has read anything there.
        if !matches!(state.route, Route::Module(_) | Route::Me(_)) {
            state.notices.retain(|notice| *notice == Notice::OnlyLooking);
        }
        state.route = route;
        (state.nudged, state.sitting) = (None, None);
        try_again(state);
    }
    let mut effects = fetch_needed(state);
    if let Route::Me(linked) = state.route.clone() {
        effects.extend(by_link(state, at, linked));
        return effects;
    }
    effects.extend(settle(state));
    effects.extend(note(state, at));
    if state.route == Route::Fresh && state.sitting.is_none() && state.keeping.database_read {
        state.sitting = fresh::sit(state);
    }
    effects
}

/// Somebody came by their personal link. It is taken once all that is stored has been read, and leaves no trace in
/// the address.
fn by_link(state: &mut State, at: Timestamp, linked: Linked) -> Vec<Effect> {
    if !state.keeping.database_read {
        return Vec::new();
    }
    let mut effects = match &state.progress.linked {
        Some(known) if *known == linked => Vec::new(),
        Some(known) if known.person_id != linked.person_id => {
            let (here, name) = (known.name.clone(), linked.name);
            state.notices = vec![Notice::AnotherPerson { here, name }];
            Vec::new()
        }
        _ => update::keep(state, at, Fact::LinkOpened { person: linked }),
    };
    effects.push(Effect::Go { route: Route::Courses, replace: true });
    effects
}

/// What did not come when it was fetched ahead is fetched once more when somebody gets there.
pub(super) fn try_again(state: &mut State) {
    for id in needed(state) {
        if state.modules.get(&id) == Some(&Loading::Missing) {
            state.modules.remove(&id);
        }
    }
}

/// Asks for what the address needs, once its listing is known.
pub(super) fn fetch_needed(state: &mut State) -> Vec<Effect> {
    needed(state).into_iter().flat_map(|id| fetch(state, id)).collect()
}

/// The modules that the address needs.
fn needed(state: &State) -> Vec<ModuleId> {
    match &state.route {
        Route::Fresh => fresh::modules(state),
        // What a revision changed, and how long that takes, is in the module alone.
        Route::Courses => state.revised(),
        route => route.module().cloned().into_iter().collect(),
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
    let route = match place.filter(|_| !finished) {
        Some(step) => Route::Step(id.clone(), step),
        None => first(state, taught),
    };
    vec![Effect::Go { route, replace: true }]
}

/// Where a module begins for somebody: the first step that they are not spared, or the end.
fn first(state: &State, taught: &Taught) -> Route {
    let (module, id) = (&taught.module, taught.module.id.clone());
    let case = Case::new(&state.progress, module);
    let progress = state.progress.module(&id);
    let finished = progress.is_some_and(|p| p.finished.contains_key(&module.revision));
    let mut main = module.steps.iter().filter(|step| !step.aside);
    match main.find(|step| finished || !case.is_spared(step)) {
        Some(step) => Route::Step(id, step.id.clone()),
        None => Route::Finish(id),
    }
}

/// Writes down the step somebody is on, or that they have completed the module.
fn note(state: &mut State, at: Timestamp) -> Vec<Effect> {
    // Before all that is stored has been read, the entry would come before what it comes after.
    if !state.keeping.database_read {
        return Vec::new();
    }
    let Some(taught) = state.taught().cloned() else { return Vec::new() };
    match state.route.clone() {
        Route::Step(module, step) if taught.position(&step).is_some() => {
            let latest = state.progress.latest.as_ref() == Some(&module);
            let progress = state.progress.module(&module);
            let place = progress.and_then(|p| p.place.as_ref());
            let print = taught.module.step(&step).map_or(0, |step| step.print());
            let edition = Edition { revision: taught.module.revision, print };
            let noted = progress.and_then(|p| p.seen.get(&step)) == Some(&edition);
            if latest && noted && place == Some(&step) {
                return Vec::new();
            }
            update::keep(state, at, Fact::StepOpened { module, step, edition })
        }
        Route::Finish(module) => complete(state, at, &module, &taught),
        _ => Vec::new(),
    }
}

fn complete(state: &mut State, at: Timestamp, id: &ModuleId, taught: &Arc<Taught>) -> Vec<Effect> {
    let progress = state.progress.module(id);
    let standings = Case::new(&state.progress, &taught.module).standings();
    let recorded = progress.is_some_and(|p| p.finished.contains_key(&taught.module.revision));
    // A revision that asked nothing of somebody is no new completion: the earlier one stands, with its date.
    let nothing_done = progress.is_some_and(|p| !p.finished.is_empty() && p.seen_since.is_empty());
    if recorded || nothing_done || !standings.open.is_empty() {
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
