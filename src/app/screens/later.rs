//! What the course list and a first question do without: the other kinds of exercise, and other screens.
//!
//! The release pages have its code in a second file, which is fetched once there is a question to answer.
//! A screen that needs it sooner waits for it, as it waits for its lesson. This is the boundary: wherever
//! else one of [`PARTS`] is named, its code is in the first file again.

use super::{asked, details, finish, offers, sitting};
use crate::components::{Asking, Reading, View, exercise, nothing};
use crate::shell::{clock, pushed};
use crate::slice::Slice;
use crate::store::Store;
use any_spawner::Executor;
use plainspoken::ids::{ModuleId, QuestionId};
use plainspoken::module::{Question, Task};
use plainspoken::session::screen::{self, Asked, Screen};
use plainspoken::session::{Late, State, Taught, issue};
use reactive_graph::effect::Effect;
use reactive_graph::prelude::*;
use reactive_graph::signal::ArcTrigger;
use std::cell::Cell;
use wasm_split_helpers::SplitLoaderError;

/// What the second file draws. Functions in a table, because what is called by its name is loaded with the
/// caller.
#[derive(Clone, Copy)]
pub struct Parts {
    pub screen: fn(Store, &Screen) -> View,
    /// An exercise that is not a choice, within its frame.
    pub exercise: fn(&Question, Asking, &Reading) -> View,
    /// What is not checked: a statement to agree to, a thing to try.
    pub unchecked: fn(Store, &Question, Slice<Asked>, &Reading) -> View,
    pub another_way: fn(Store, &Taught, &QuestionId, &Reading) -> View,
    pub hurdle: fn(Store, ModuleId, Slice<bool>) -> View,
    /// What is done for as long as the page is open.
    listen: fn(Store),
}

const PARTS: Parts = Parts {
    screen: draw,
    exercise,
    unchecked: asked::unchecked,
    another_way: asked::another_way,
    hurdle: offers::hurdle,
    listen,
};

/// Hears the desk, in its preview; and has a record made of whatever is done.
fn listen(store: Store) {
    pushed::listen(move |event| store.dispatch(event));
    let due = store.slice(issue::is_due);
    Effect::new(move |_| {
        if due.get() {
            let (at, offset) = (clock::now(), clock::offset());
            store.dispatch_late(Late::RecordsDue { at, offset, build: env!("CARGO_PKG_VERSION") });
        }
    });
}

fn draw(store: Store, which: &Screen) -> View {
    match which {
        Screen::Finish(_) => finish::finish(store),
        Screen::Show(_) => sitting::show(store),
        Screen::Refresher => sitting::refresher(store),
        Screen::Details => details::details(store),
        _ => nothing(),
    }
}

#[derive(Clone, Copy)]
enum Place {
    Away,
    Coming,
    Here(Parts),
    Lost,
}

thread_local! {
    static PLACE: Cell<Place> = const { Cell::new(Place::Away) };
    static MOVED: ArcTrigger = ArcTrigger::new();
}

fn place() -> Place {
    MOVED.with(Track::track);
    PLACE.get()
}

fn now_at(place: Place) {
    PLACE.set(place);
    MOVED.with(Notify::notify);
}

/// Draws with the second file; nothing until it is here.
pub fn drawn(draw: impl FnOnce(Parts) -> View) -> View {
    match place() {
        Place::Here(parts) => draw(parts),
        Place::Away | Place::Coming | Place::Lost => nothing(),
    }
}

/// Fetches the second file, unless it is here or on its way.
pub fn fetch() {
    if let Place::Away | Place::Lost = PLACE.get() {
        now_at(Place::Coming);
        Executor::spawn_local(async { now_at(load().await.map_or(Place::Lost, Place::Here)) });
    }
}

/// Fetches it ahead of need, once what is being drawn stands.
pub fn fetch_soon() {
    clock::after(0, fetch);
}

/// Fetches it for each screen that needs it.
pub fn fetch_when_needed(store: Store) {
    let wanted = store.slice(|state| {
        let screen = screen::screen(state);
        is_needed(state, &screen).then_some(screen)
    });
    Effect::new(move |_| {
        if wanted.with(Option::is_some) {
            fetch();
        }
    });
    Effect::new(move |_| {
        if let Place::Here(parts) = place() {
            (parts.listen)(store);
        }
    });
}

/// Fetches it where it did not come.
pub fn fetch_again() {
    if let Place::Lost = PLACE.get() {
        fetch();
    }
}

/// The screen, or the one that is seen until it can be drawn.
pub fn or_wait(state: &State, screen: Screen) -> Screen {
    match place() {
        Place::Here(_) => screen,
        _ if !is_needed(state, &screen) => screen,
        Place::Lost => Screen::Unreachable,
        Place::Away | Place::Coming => Screen::Loading,
    }
}

/// Whether a screen cannot be drawn without it.
fn is_needed(state: &State, screen: &Screen) -> bool {
    let id = match screen {
        Screen::Finish(_) | Screen::Show(_) | Screen::Refresher | Screen::Details => return true,
        Screen::Step(_, id) => id,
        _ => return false,
    };
    let choice = |question: &Question| matches!(question.task(), Task::Choose { .. });
    let step = state.taught().and_then(|taught| taught.module.step(id));
    step.is_some_and(|step| !step.questions().all(choice))
}

#[cfg(not(debug_assertions))]
#[wasm_split_helpers::wasm_split(later, fallible)]
fn load() -> Result<Parts, SplitLoaderError> {
    Ok(PARTS)
}

/// While the screens are being written, all code is in one file.
#[cfg(debug_assertions)]
async fn load() -> Result<Parts, SplitLoaderError> {
    Ok(PARTS)
}
