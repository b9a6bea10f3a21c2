//! The one place that holds what was brought, and tells the engine what happened.

use super::turns::Turn;
use crate::shell::records as shell;
use crate::slice::Slice;
use plainspoken::office::{Event, Office, update};
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;
use std::sync::Arc;

/// A handle to the office; as cheap to copy as a number.
#[derive(Clone, Copy)]
pub struct Store {
    office: RwSignal<Office>,
    place: RwSignal<String>,
    typed: RwSignal<Typed>,
    turn: Option<Turn>,
}

/// What was typed among what can be taken along. It outlasts the screen: another address or number than the one that
/// somebody wrote would make another file.
#[derive(Clone, Default)]
pub struct Typed {
    pub address: String,
    /// The number that draws the sample, where it is not that of the day.
    pub seed: Option<String>,
}

impl Store {
    pub fn new(office: Office) -> Self {
        let place = RwSignal::new(shell::place());
        shell::on_place(move || place.set(shell::place()));
        let typed = RwSignal::new(Typed::default());
        Self { office: RwSignal::new(office), place, typed, turn: None }
    }

    /// Tells the engine what happened, then does what it asks.
    pub fn dispatch(self, event: Event) {
        let effects = self.office.try_update(|office| update(office, event));
        for effect in effects.unwrap_or_default() {
            shell::perform(effect, move |event| self.dispatch(event));
        }
    }

    /// Lets somebody choose files, or a folder.
    pub fn bring(self, whole: bool) {
        shell::bring(whole, move |event| self.dispatch(event));
    }

    /// A value that changes only when it is another one.
    pub fn slice<T>(self, of: impl Fn(&Office) -> T + Send + Sync + 'static) -> Slice<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Slice::new(move || self.office.with(&of))
    }

    /// The same store, for a part of a screen that follows the report when it is its turn.
    pub fn in_turn(self, turn: Turn) -> Self {
        Self { turn: Some(turn), ..self }
    }

    /// Something worked out from the report: anew when that is another one, and not with every step of the work.
    pub fn found<T>(self, of: impl Fn(&Office) -> T + Send + Sync + 'static) -> Slice<Arc<T>>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        let (stamp, turn) = (self.slice(Office::stamp), self.turn);
        Slice::new(move || {
            turn.map_or_else(|| stamp.get(), |turn| turn.get());
            Arc::new(self.office.with_untracked(&of))
        })
    }

    /// A value as it is now.
    pub fn now<T>(self, of: impl FnOnce(&Office) -> T) -> T {
        self.office.with_untracked(of)
    }

    pub fn typed(self) -> Typed {
        self.typed.get_untracked()
    }

    pub fn set_typed(self, typed: Typed) {
        self.typed.set(typed);
    }

    /// What stands behind the `#` of the address.
    pub fn place(self) -> Slice<String> {
        Slice::new(move || self.place.get())
    }
}
