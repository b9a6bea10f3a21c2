//! The staff page: draws what the engine says is to be seen, and tells it what was done.
//!
//! [`store`] holds the state, [`slice`]s of it tell when they change, [`screens`] draw them with
//! [`components`], and [`shell`] reaches the browser. Every word of the interface is in [`plainspoken::words`].

mod components;
#[cfg(feature = "desk")]
mod desk;
mod screens;
mod shell;
mod slice;
mod store;

use plainspoken::session::{Effect, State};
use reactive_graph::owner::Owner;
use store::Store;

fn main() {
    any_spawner::Executor::init_wasm_bindgen().ok(); // Refused only where there is one already.
    #[cfg(feature = "desk")]
    if desk::open() {
        return;
    }
    let Some(root) = shell::page::root() else { return };
    let owner = Owner::new();
    owner.with(|| {
        let (state, wanted) = State::start(shell::chance::tab(), shell::address::current());
        let store = Store::new(state);
        let tell = move |event| store.dispatch(event);
        shell::perform(Effect::Fetch(wanted), tell);
        shell::open(tell);
        shell::address::listen(tell);
        components::draw(&root, screens::frame(store));
    });
    std::mem::forget(owner);
}
