//! The browser's key-value storage: at hand at once, on disk some time later. What stands under which key
//! is decided in [`plainspoken::progress::storage`].
//!
//! `web_sys` and not `gloo-storage`: the latter panics where the browser forbids storage.

use super::trouble::trouble;
use super::{Tell, chance, clock};
use plainspoken::progress::storage::{self as keys, FORGET, PREFIX, Pair, REMARK};
use plainspoken::progress::{Entry, Log, TabId};
use plainspoken::session::{Event, Found, Kept, Source, Trouble};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Storage, StorageEvent};

/// Reads everything, and moves aside what is damaged.
///
/// # Errors
/// [`Trouble`] when the browser forbids it.
pub fn read() -> Result<Found, Trouble> {
    let storage = storage().ok_or(Trouble::Blocked)?;
    let found = keys::read(pairs(&storage));
    for (key, value) in &found.damaged {
        let (aside, value) = keys::quarantine_pair(key, value);
        // Only removed once it stands elsewhere; storage that is full keeps it where it is.
        if set(&storage, &aside, &value).is_ok() {
            storage.remove_item(key).ok();
        }
    }
    Ok(Found { log: found.log, newer: found.newer, damaged: found.damaged.len() })
}

/// Writes each entry under its own key.
///
/// # Errors
/// [`Trouble`] of the first that was refused; the others are tried all the same.
pub fn keep(entries: &[Entry]) -> Kept {
    let storage = storage().ok_or(Trouble::Blocked)?;
    let mut kept = Ok(());
    for (key, value) in entries.iter().map(keys::entry_pair) {
        kept = kept.and(set(&storage, &key, &value));
    }
    kept
}

/// Writes lines of a newer version, each under its own key. What is refused is still in the file it came from.
pub fn keep_newer(lines: &[String]) {
    let Some(storage) = storage() else {
        return;
    };
    for (key, value) in lines.iter().map(|line| keys::newer_pair(line)) {
        set(&storage, &key, &value).ok();
    }
}

/// Keeps a remark under a key of its own that says nothing of when it was made. Storage that refuses it is
/// told of elsewhere; a remark was optional.
pub fn keep_remark(row: &str) {
    if let Some(storage) = storage() {
        set(&storage, &[REMARK, chance::tab().as_str()].concat(), row).ok();
    }
}

/// The remarks that are kept here.
pub fn remarks() -> Vec<String> {
    let pairs = storage().map(|storage| pairs(&storage)).unwrap_or_default();
    pairs.into_iter().filter(|(key, _)| key.starts_with(REMARK)).map(|(_, row)| row).collect()
}

/// Brings many keys together into one, when they have become many or lack something.
pub fn tidy(tab: &TabId, known: &Log) {
    let Some(storage) = storage() else { return };
    let Some(tidying) = keys::read(pairs(&storage)).tidying(tab, known) else { return };
    let (key, value) = &tidying.write;
    let written = set(&storage, key, value).is_ok();
    if written && storage.get_item(key).is_ok_and(|back| back.as_ref() == Some(value)) {
        for key in &tidying.then_remove {
            storage.remove_item(key).ok();
        }
    }
}

/// Removes everything of ours, and lets other tabs know.
pub fn forget() {
    let Some(storage) = storage() else { return };
    set(&storage, FORGET, "now").ok();
    for key in own_keys(&storage) {
        storage.remove_item(&key).ok();
    }
}

/// Tells what other tabs write, and when the storage is emptied.
pub fn listen(tell: impl Tell) {
    let Some(window) = web_sys::window() else { return };
    let changed =
        Closure::<dyn Fn(StorageEvent)>::new(move |event: StorageEvent| match event.key() {
            None => tell(Event::StorageCleared),
            Some(key) if key == FORGET && event.new_value().is_some() => {
                tell(Event::Forgotten { tab: chance::tab() })
            }
            Some(key) => {
                if let Some(value) = event.new_value() {
                    let found = keys::read([(key, value)]);
                    let found = Found { log: found.log, newer: found.newer, damaged: 0 };
                    tell(Event::EntriesFound { at: clock::now(), from: Source::OtherTab, found });
                }
            }
        });
    if window.add_event_listener_with_callback("storage", changed.as_ref().unchecked_ref()).is_ok()
    {
        changed.forget();
    }
}

/// `None` where the browser forbids it; asking for it can throw.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn set(storage: &Storage, key: &str, value: &str) -> Kept {
    storage.set_item(key, value).map_err(|error| trouble(&error))
}

fn pairs(storage: &Storage) -> Vec<Pair> {
    let value = |key: String| Some((storage.get_item(&key).ok()??, key));
    own_keys(storage).into_iter().filter_map(value).map(|(value, key)| (key, value)).collect()
}

fn own_keys(storage: &Storage) -> Vec<String> {
    let count = storage.length().unwrap_or(0);
    let keys = (0..count).filter_map(|index| storage.key(index).ok()?);
    keys.filter(|key| key.starts_with(PREFIX)).collect()
}
