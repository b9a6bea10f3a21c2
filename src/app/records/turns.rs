//! Draws the parts of a screen one after the other, and brings them up to another report likewise: each takes a moment,
//! and the page hears and draws in between.

use super::store::Store;
use crate::components::{View, live, nothing};
use crate::shell::records as shell;
use crate::slice::Slice;
use plainspoken::office::Office;
use reactive_graph::effect::Effect;
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;

/// Which report a part is to show; 0 before its first turn.
pub type Turn = RwSignal<u64>;

/// Each part, drawn when it is its turn.
pub fn in_turn(store: Store, parts: &'static [fn(Store) -> View]) -> Vec<View> {
    let turns: Vec<Turn> = parts.iter().map(|_| RwSignal::new(0)).collect();
    let part = |(part, turn): (&'static fn(Store) -> View, &Turn)| {
        let turn = *turn;
        let is_due = Slice::new(move || turn.get() > 0);
        live(move || if is_due.get() { part(store.in_turn(turn)) } else { nothing() })
    };
    let views = parts.iter().zip(&turns).map(part).collect();
    let stamp = store.slice(Office::stamp);
    Effect::new(move |_| {
        stamp.get();
        let turns = turns.clone().into_iter();
        shell::soon(move || go(store, turns));
    });
    views
}

fn go(store: Store, mut left: impl Iterator<Item = Turn> + 'static) {
    // Where the screen has gone meanwhile, its turns have too.
    let gone = left.next().map(|turn| turn.try_set(store.now(Office::stamp)).is_some());
    if gone == Some(false) {
        shell::soon(move || go(store, left));
    }
}
