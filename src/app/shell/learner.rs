//! Carries out what the engine asks for on the page of staff: their answers are kept on this device.

use super::{Tell, address, chance, clock, database, files, focus, network, storage};
use plainspoken::progress::{Entry, EntryId};
use plainspoken::session::{Effect, Event, Fetched, Kept, Source, Wanted};
use std::cell::Cell;
use wasm_bindgen_futures::spawn_local;

/// Milliseconds that the start waits for the database.
const PATIENCE: i32 = 800;

thread_local! {
    static ELSEWHERE: Cell<bool> = const { Cell::new(false) };
}

/// From now on, nothing is written to this browser: it may be anybody's, and a learning system keeps it.
pub fn keep_nothing_here() {
    ELSEWHERE.set(true);
}

/// Does what the engine asks for.
pub fn perform(effect: Effect, tell: impl Tell) {
    match effect {
        Effect::Keep(_)
        | Effect::KeepInDatabase(_)
        | Effect::KeepNewer(_)
        | Effect::Tidy(..)
        | Effect::KeepRemark(_)
        | Effect::Forget
            if ELSEWHERE.get() => {}
        Effect::Fetch(what) => spawn_local(fetch(what, tell)),
        Effect::Keep(entries) => {
            let kept = storage::keep(&entries);
            tell(Event::KeptInStorage { ids: ids(&entries), kept });
            keep_in_database(entries, tell);
        }
        Effect::KeepInDatabase(entries) => keep_in_database(entries, tell),
        Effect::KeepNewer(lines) => storage::keep_newer(&lines),
        Effect::Tidy(tab, log) => storage::tidy(&tab, &log),
        Effect::Go { route, replace: true } => {
            address::replace(&route);
            tell(Event::AddressChanged { at: clock::now(), route });
        }
        Effect::Go { route, replace: false } => address::go(&route),
        Effect::Focus(id) => focus::soon(id),
        Effect::KeepRemark(row) => storage::keep_remark(&row),
        Effect::Offer { name, text } => files::offer(&name, &text),
        Effect::Forget => spawn_local(async move {
            storage::forget();
            tell(match database::forget().await {
                Ok(()) => Event::Forgotten { tab: chance::tab() },
                Err(_) => Event::ForgetRefused,
            });
        }),
    }
}

/// Reads everything that is stored, first what is at hand, then what takes a moment; and listens for what
/// other tabs do.
pub fn open(tell: impl Tell) {
    match storage::read() {
        Ok(found) => tell(Event::EntriesFound { at: clock::now(), from: Source::Storage, found }),
        Err(trouble) => tell(Event::KeptInStorage { ids: Vec::new(), kept: Err(trouble) }),
    }
    tell(Event::RemarksFound(storage::remarks()));
    storage::listen(tell);
    spawn_local(async move {
        if let Ok(found) = database::read().await {
            tell(Event::EntriesFound { at: clock::now(), from: Source::Database, found });
        } else {
            tell(Event::DatabaseSilent { at: clock::now() });
        }
    });
    // Some browsers leave a request without an answer; nothing waits for that.
    clock::after(PATIENCE, move || tell(Event::DatabaseSilent { at: clock::now() }));
}

async fn fetch(what: Wanted, tell: impl Tell) {
    let address = match &what {
        Wanted::Catalogue => "catalogue.json",
        Wanted::Module(_, address) => address,
    };
    let text = network::text(address).await;
    tell(Event::Fetched { at: clock::now(), fetched: Fetched { what, text } });
}

fn keep_in_database(entries: Vec<Entry>, tell: impl Tell) {
    spawn_local(async move {
        let kept: Kept = database::keep(&entries).await;
        tell(Event::KeptInDatabase { ids: ids(&entries), kept });
    });
}

fn ids(entries: &[Entry]) -> Vec<EntryId> {
    entries.iter().map(|entry| entry.id.clone()).collect()
}
