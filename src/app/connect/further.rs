//! What speaks xAPI, in a file of its own: SCORM packages, which are most, start without it.

use super::{Arrival, MOVED, PAUSE, cmi5, meanwhile, statements};
use crate::components::{View, nothing};
use crate::shell::clock;
use crate::store::Store;
use any_spawner::Executor;
use plainspoken::catalogue::Statements;
use plainspoken::lms::{Kind, Package};
use reactive_graph::prelude::*;
use std::cell::Cell;
use wasm_split_helpers::SplitLoaderError;

/// What the fourth file does.
#[derive(Clone, Copy)]
pub struct Xapi {
    cmi5: fn(Store, Package),
    statements: fn(Store, &Arrival),
    panel: fn(Store) -> View,
}

pub const XAPI: Xapi = Xapi { cmi5: cmi5::open, statements: send, panel: statements::panel };

thread_local! {
    static HERE: Cell<Option<Xapi>> = const { Cell::new(None) };
}

/// A package that cmi5 launches, and a store of statements, in one page or the other.
pub fn open(store: Store, arrival: Arrival) {
    Executor::spawn_local(async move {
        let cmi5 = arrival.package.filter(|package| package.kind == Kind::Cmi5);
        let Ok(xapi) = load().await else {
            if cmi5.is_some() {
                meanwhile(store);
            }
            clock::after(PAUSE, move || open(store, arrival));
            return;
        };
        match cmi5 {
            Some(package) => (xapi.cmi5)(store, package),
            None => (xapi.statements)(store, &arrival),
        }
        HERE.set(Some(xapi));
        MOVED.with(Notify::notify);
    });
}

/// What "Your details" shows of what was sent.
pub fn panel(store: Store) -> View {
    HERE.get().map_or_else(nothing, |xapi| (xapi.panel)(store))
}

fn send(store: Store, arrival: &Arrival) {
    let course = arrival.course.as_deref().and_then(Statements::parse);
    statements::open(store, course, &arrival.link);
}

#[cfg(not(debug_assertions))]
#[wasm_split_helpers::wasm_split(xapi, fallible)]
fn load() -> Result<Xapi, SplitLoaderError> {
    Ok(XAPI)
}

/// While the screens are being written, all code is in one file.
#[cfg(debug_assertions)]
async fn load() -> Result<Xapi, SplitLoaderError> {
    Ok(XAPI)
}
