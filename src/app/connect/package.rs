//! A page that came in a SCORM package: opens the session with the learning system, gives it every step as it happens,
//! and ends the session once. A system that refuses or is gone never stops the training; it is tried again.

use super::again::Again;
use super::{PLACES, languages, learner};
use crate::shell::lms::Runtime;
use crate::shell::{clock, leave, network};
use crate::store::Store;
use any_spawner::Executor;
use plainspoken::lms::Package;
use plainspoken::lms::here::Here;
use plainspoken::lms::places::Places;
use plainspoken::lms::say::Call;
use plainspoken::progress::Timestamp;
use plainspoken::session::{State, Trouble};
use std::cell::RefCell;

type Say = fn(&mut Here, &State, &Places, Timestamp, i32) -> Vec<Call>;

/// One session with a learning system, for as long as the page is open.
struct Link {
    store: Store,
    package: Package,
    /// What the state is read by; it comes from beside the page.
    places: RefCell<Option<Places>>,
    runtime: RefCell<Option<Runtime>>,
    here: RefCell<Option<Here>>,
    again: Again,
}

pub fn open(store: Store, package: Package) {
    let link: &'static Link = Box::leak(Box::new(Link {
        store,
        package,
        places: RefCell::default(),
        runtime: RefCell::default(),
        here: RefCell::default(),
        again: Again::default(),
    }));
    leave::on_leave(move || {
        link.end();
    });
    leave::fresh_on_return();
    Executor::spawn_local(link.enter());
    learner::watch(store, move || {
        link.tell();
    });
}

impl Link {
    /// Finds the system; goes on without it until it is found. Nothing comes between the beginning of a session and
    /// what ends it: the page may go away at any moment.
    async fn enter(&'static self) {
        if self.places.borrow().is_none() {
            let text = network::text(PLACES).await;
            let places = text.and_then(|text| Places::read(&text).ok());
            places.iter().for_each(|places| languages::open(self.store, places));
            *self.places.borrow_mut() = places;
        }
        if self.places.borrow().is_some() && self.runtime.borrow().is_none() {
            *self.runtime.borrow_mut() = Runtime::open(self.package.kind);
        }
        if self.begin().is_none() {
            languages::prefer(None);
            learner::confirm(self.store, Err(Trouble::Away));
            self.again.later(move || Executor::spawn_local(self.enter()));
        }
    }

    /// Takes up what the system has kept of the learner; `None` where something is missing for that.
    fn begin(&'static self) -> Option<()> {
        let places = self.places.borrow();
        let (places, values) = (places.as_ref()?, self.runtime.borrow().as_ref()?.values());
        let mut here = Here::open(self.package, values, clock::now());
        let found = here.resumed(places);
        learner::resume(self.store, found, here.learner(), here.is_silent());
        self.store.now(|state| here.settle(state, places));
        languages::prefer(Some(here.language()));
        *self.here.borrow_mut() = Some(here);
        self.again.rest();
        self.tell()
    }

    /// Says what the system does not have yet.
    fn tell(&'static self) -> Option<()> {
        let calls = self.calls(Here::tell)?;
        let is_held = calls.is_empty() || {
            let heard = self.runtime.borrow().as_ref()?.make(&calls);
            self.here.borrow_mut().as_mut()?.heard(&heard)
        };
        if is_held {
            self.again.rest();
            let is_kept = self.here.borrow().as_ref().is_some_and(Here::is_kept);
            learner::confirm(self.store, if is_kept { Ok(()) } else { Err(Trouble::Away) });
        } else {
            learner::confirm(self.store, Err(Trouble::Away));
            self.again.later(move || {
                self.tell();
            });
        }
        Some(())
    }

    /// The last words, as the page goes away.
    fn end(&self) -> Option<()> {
        let calls = self.calls(Here::end)?;
        self.runtime.borrow().as_ref()?.make(&calls);
        Some(())
    }

    /// `None` before the session is open.
    fn calls(&self, say: Say) -> Option<Vec<Call>> {
        let (at, offset) = (clock::now(), clock::offset());
        let (places, mut here) = (self.places.borrow(), self.here.borrow_mut());
        let (places, here) = (places.as_ref()?, here.as_mut()?);
        Some(self.store.now(|state| say(here, state, places, at, offset)))
    }
}
