//! The pages: staff's; with the feature `desk` the trainer's in its place, with `records` that of compliance.
//!
//! `store` holds the state, `slice`s of it tell when they change, `screens` draw them with [`components`], and
//! [`shell`] reaches the browser. The [`desk`](crate::desk) is built the same way. Every word of the interface is in
//! [`plainspoken::words`].

#[cfg_attr(
    feature = "author",
    allow(dead_code, unused_imports, reason = "the desk uses a few of them")
)]
mod components;
#[cfg(not(feature = "author"))]
mod connect;
#[cfg(feature = "desk")]
mod desk;
#[cfg(feature = "records")]
mod records;
#[cfg(not(feature = "author"))]
mod screens;
#[cfg_attr(feature = "author", allow(dead_code, reason = "the desk uses a part of it"))]
mod shell;
mod slice;
#[cfg(not(feature = "author"))]
mod store;

fn main() {
    any_spawner::Executor::init_wasm_bindgen().ok(); // Refused only where there is one already.
    #[cfg(feature = "desk")]
    desk::open();
    #[cfg(feature = "records")]
    records::open();
    #[cfg(not(feature = "author"))]
    open();
}

/// Draws the page of staff.
#[cfg(not(feature = "author"))]
fn open() {
    use plainspoken::session::{Effect, State};

    let Some(root) = shell::page::root() else { return };
    let owner = reactive_graph::owner::Owner::new();
    owner.with(|| {
        let (state, wanted) = State::start(shell::chance::tab(), shell::address::current());
        let store = store::Store::new(state);
        let tell = move |event| store.dispatch(event);
        shell::perform(Effect::Fetch(wanted), tell);
        connect::open(store);
        shell::address::listen(tell);
        components::draw(&root, screens::frame(store));
    });
    std::mem::forget(owner);
}
