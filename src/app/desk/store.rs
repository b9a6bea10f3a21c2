//! The one place that holds the desk and tells the engine what happened.

use crate::shell::desk::{self as shell, disk};
use crate::slice::Slice;
use plainspoken::desk::{Desk, Event, update};
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;

/// A handle to the desk; as cheap to copy as a number.
#[derive(Clone, Copy)]
pub struct Store(RwSignal<Desk>);

impl Store {
    pub fn new(desk: Desk) -> Self {
        Self(RwSignal::new(desk))
    }

    /// Tells the engine what happened, then does what it asks.
    pub fn dispatch(self, event: Event) {
        let effects = self.0.try_update(|desk| update(desk, event));
        for effect in effects.unwrap_or_default() {
            shell::perform(effect, move |event| self.dispatch(event));
        }
    }

    pub fn dropped(self, file: disk::Dropped) {
        disk::arrived(file, false, move |event| self.dispatch(event));
    }

    /// A value that changes only when it is another one.
    pub fn slice<T>(self, of: impl Fn(&Desk) -> T + Send + Sync + 'static) -> Slice<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Slice::new(move || self.0.with(&of))
    }

    /// A value that hangs on what was found in the text: it is worked out when that may be something else, and not
    /// with every key in a text that is too long for it.
    pub fn found<T>(self, of: impl Fn(&Desk) -> T + Send + Sync + 'static) -> Slice<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        let stamp = self.slice(Desk::stamp);
        Slice::new(move || {
            stamp.get();
            self.0.with_untracked(&of)
        })
    }

    /// A value as it is now; what asks is not run again when it changes.
    pub fn now<T>(self, of: impl FnOnce(&Desk) -> T) -> T {
        self.0.with_untracked(of)
    }
}
