//! Between the page and a learning system, or a store of statements. The release pages have its code in files of its
//! own: a third, which only a page asks for that is in a package or has a store, and a fourth for what speaks xAPI. This
//! is the boundary, and wherever else one of [`LINKS`] or of [`further::XAPI`] is named, its code is in the file before.
//!
//! What is said, and when, is the engine's matter ([`plainspoken::lms`]); the calls are those of [`crate::shell`].

mod again;
mod cmi5;
mod further;
mod languages;
mod learner;
mod package;
mod statements;

use crate::components::{View, nothing};
use crate::shell::{self, address, clock, page};
use crate::store::Store;
use any_spawner::Executor;
use plainspoken::catalogue::Statements;
use plainspoken::lms::{Kind, Package};
use plainspoken::session::{Event, Trouble};
use reactive_graph::prelude::*;
use reactive_graph::signal::ArcTrigger;
use std::cell::Cell;
use wasm_split_helpers::SplitLoaderError;

/// Milliseconds until the third file is asked for again where it did not come.
const PAUSE: i32 = 5_000;

/// Where a package says what is in it.
const PLACES: &str = "places.json";

/// What the third file does. Functions in a table, because what is called by its name is loaded with the caller.
#[derive(Clone, Copy)]
struct Links {
    open: fn(Store, Arrival),
    panel: fn(Store) -> View,
}

const LINKS: Links = Links { open: enter, panel: further::panel };

/// How somebody came here, as far as others want to hear of it.
struct Arrival {
    package: Option<Package>,
    /// What the course says of that store, as its page has it.
    course: Option<String>,
    /// A link may have brought access, and somebody may go on before the file is here.
    link: String,
}

thread_local! {
    static HERE: Cell<Option<Links>> = const { Cell::new(None) };
    static MOVED: ArcTrigger = ArcTrigger::new();
}

/// Reads what is known of somebody from where this page keeps it, and keeps it there from now on: in the learning
/// system for a page that came in a package, and otherwise in the browser.
pub fn open(store: Store) {
    let package = page::meta(Package::NAME).as_deref().and_then(Package::parse);
    match package {
        Some(_) => shell::keep_nothing_here(),
        None => shell::open(move |event| store.dispatch(event)),
    }
    let course = page::meta(Statements::NAME);
    // To a store of statements goes what the course names, or what launched the page. A package tells its system alone.
    let is_told = package.is_none() && (course.is_some() || address::is_launched());
    if package.is_some() || is_told {
        let arrival = Arrival { package, course, link: address::hash() };
        Executor::spawn_local(fetch(store, arrival));
    }
}

/// What "Your details" shows of what was sent.
pub fn panel(store: Store) -> View {
    MOVED.with(Track::track);
    HERE.get().map_or_else(nothing, |links| (links.panel)(store))
}

async fn fetch(store: Store, arrival: Arrival) {
    match load().await {
        Ok(links) => {
            HERE.set(Some(links));
            (links.open)(store, arrival);
        }
        // What is to be sent is made of what happened, whenever that is.
        Err(_) => {
            if arrival.package.is_some() {
                meanwhile(store);
            }
            clock::after(PAUSE, move || Executor::spawn_local(fetch(store, arrival)));
        }
    }
}

/// Whoever is here can go on.
fn meanwhile(store: Store) {
    store.dispatch(Event::KeptInStorage { ids: Vec::new(), kept: Err(Trouble::Away) });
    store.dispatch(Event::DatabaseSilent { at: clock::now() });
}

fn enter(store: Store, arrival: Arrival) {
    match arrival.package {
        Some(package) if package.kind != Kind::Cmi5 => package::open(store, package),
        _ => further::open(store, arrival),
    }
}

#[cfg(not(debug_assertions))]
#[wasm_split_helpers::wasm_split(connect, fallible)]
fn load() -> Result<Links, SplitLoaderError> {
    Ok(LINKS)
}

/// While the screens are being written, all code is in one file.
#[cfg(debug_assertions)]
async fn load() -> Result<Links, SplitLoaderError> {
    Ok(LINKS)
}
