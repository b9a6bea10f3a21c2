//! The compliance desk: a staff list and records come in, and who is missing is seen. What happens is told to
//! [`plainspoken::office`]; what is only looks (what is searched for, how much is shown) stays here.

mod asof;
mod begin;
mod columns;
mod contents;
mod declined;
mod frame;
mod lists;
mod missing;
mod overview;
mod part;
mod person;
mod reading;
mod remarks;
mod rows;
mod store;
mod take;
mod turns;

use crate::components;
use crate::shell::records as shell;
use plainspoken::office::Office;
use reactive_graph::owner::Owner;
use store::Store;

/// Draws the page.
pub fn open() {
    let Some(root) = shell::root() else { return };
    let owner = Owner::new();
    owner.with(|| {
        let store = Store::new(Office::default());
        store.dispatch(shell::opened());
        shell::on_drop(move |event| store.dispatch(event));
        components::draw(&root, frame::frame(store));
    });
    std::mem::forget(owner);
}
