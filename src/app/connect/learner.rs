//! What a session with a learning system does to the page: who is here, what they did before, whether it is kept.

use crate::shell::{self, clock};
use crate::store::Store;
use plainspoken::lms::pace::{PAUSE, may_wait};
use plainspoken::lms::say::Learner;
use plainspoken::session::{Effect, Event, Found, Kept, Late, Route, Source};
use reactive_graph::effect::Effect as Watch;
use std::cell::Cell;
use std::rc::Rc;

/// Takes up what the system has kept of the learner, and leads to where they left off.
pub fn resume(store: Store, found: Found, learner: Learner, is_silent: bool) {
    let at = clock::now();
    store.dispatch(Event::KeptInStorage { ids: Vec::new(), kept: Ok(()) });
    store.dispatch(Event::EntriesFound { at, from: Source::Database, found });
    store.dispatch_late(Late::LearnerKnown { at, learner });
    if is_silent {
        store.dispatch_late(Late::OnlyLooking);
    }
    if let Some(route) = store.now(|state| state.place_left()) {
        let tell = move |event| store.dispatch(event);
        shell::perform(Effect::Go { route, replace: true }, tell);
    }
}

/// Does something now, and each time that there may be something to tell. What may wait is told after a pause, or with
/// what comes before it is over; the last words, as the page goes away, say all of it.
pub fn watch(store: Store, tell: impl Fn() + 'static) {
    let seen = store
        .slice(|state| (state.log().len(), state.catalogue().is_some(), state.route().clone()));
    let (tell, is_held) = (Rc::new(tell), Rc::new(Cell::new(false)));
    Watch::new(move |before: Option<(usize, bool, Route)>| {
        let now = seen.get();
        let waits = before.is_some_and(|(count, is_here, route)| {
            (is_here, &route) == (now.1, &now.2) && store.now(|state| may_wait(state.log(), count))
        });
        if !waits {
            is_held.set(false);
            tell();
        } else if !is_held.replace(true) {
            let (tell, is_held) = (tell.clone(), is_held.clone());
            clock::after(PAUSE, move || {
                if is_held.replace(false) {
                    tell();
                }
            });
        }
        now
    });
}

/// Says whether the system has all of it.
pub fn confirm(store: Store, kept: Kept) {
    let ids = match kept {
        Ok(()) => store.now(|state| state.log().iter().map(|entry| entry.id.clone()).collect()),
        Err(_) => Vec::new(),
    };
    store.dispatch(Event::KeptInStorage { ids: Vec::new(), kept });
    store.dispatch(Event::KeptInDatabase { ids, kept });
    if kept.is_err() {
        // Whoever is here can go on meanwhile.
        store.dispatch(Event::DatabaseSilent { at: clock::now() });
    }
}
