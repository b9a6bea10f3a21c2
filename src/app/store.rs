//! The one place that holds the state and tells the engine what happened.

use crate::shell;
use crate::slice::Slice;
use plainspoken::session::turned::{Turned, turn};
use plainspoken::session::{Effect, Event, Late, State, late, update};
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;

/// A handle to the state; as cheap to copy as a number.
#[derive(Clone, Copy)]
pub struct Store(RwSignal<State>);

impl Store {
    pub fn new(state: State) -> Self {
        Self(RwSignal::new(state))
    }

    /// Tells the engine what happened, then does what it asks.
    pub fn dispatch(self, event: Event) {
        self.act(self.0.try_update(|state| update(state, event)));
    }

    /// The same for what the page's second file tells; it is called from there alone.
    pub fn dispatch_late(self, event: Late) {
        self.act(self.0.try_update(|state| late::update(state, event)));
    }

    /// Reads on in another language; called from the file that packages load, as all that it takes is there.
    pub fn turn(self, turned: Turned) {
        self.act(self.0.try_update(|state| turn(state, turned)));
    }

    fn act(self, effects: Option<Vec<Effect>>) {
        for effect in effects.unwrap_or_default() {
            shell::perform(effect, move |event| self.dispatch(event));
        }
    }

    /// A value that changes only when it is another one.
    pub fn slice<T>(self, of: impl Fn(&State) -> T + Send + Sync + 'static) -> Slice<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Slice::new(move || self.0.with(&of))
    }

    /// A value as it is now; what asks is not run again when it changes.
    pub fn now<T>(self, of: impl FnOnce(&State) -> T) -> T {
        self.0.with_untracked(of)
    }
}
