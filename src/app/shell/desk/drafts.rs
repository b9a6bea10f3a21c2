//! What is being written, kept in IndexedDB: on disk when it says so. Pictures are kept beside it, and so is what
//! finds a file on the disk again.

use super::{Tell, disk};
use crate::shell::indexed::{answer, begin, finished, trouble};
use crate::shell::{chance, clock};
use js_sys::{Array, Uint8Array};
use plainspoken::desk::{Event, FileId, draft};
use plainspoken::few::{Map, Set};
use plainspoken::session::{Kept, Trouble};
use std::cell::{Cell, RefCell};
use std::sync::Arc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;

pub const DRAFTS: &str = "drafts";
/// The files on the disk, as the browser lets them be kept.
pub const HANDLES: &str = "handles";
pub const PICTURES: &str = "pictures";

/// Milliseconds between what is typed and its being kept.
const SOON: i32 = 300;

/// Copies that are made as somebody leaves: the database may not have the time.
const LEFT: &str = "plainspoken-desk:left:";

thread_local! {
    static LEAVING: Cell<bool> = const { Cell::new(false) };
    static WAITING: RefCell<Set<FileId>> = RefCell::default();
    /// Files that the database has not said to have as they are, by the number of the latest try.
    static KEEPING: RefCell<Map<FileId, u32>> = RefCell::default();
    static TRIES: Cell<u32> = const { Cell::new(0) };
    /// What this tab last read or wrote of each file. Where the database says something else, another tab wrote it.
    static KNOWN: RefCell<Map<FileId, String>> = RefCell::default();
    /// Under which number a file is kept, where another tab has its own.
    static BESIDE: RefCell<Map<FileId, FileId>> = RefCell::default();
    /// Copies that were found, by their keys, until the database has what they say.
    static FOUND: RefCell<Vec<(FileId, String, String)>> = RefCell::default();
    /// Tells this tab's copies from those of others.
    static TAB: u32 = chance::number() / 2;
}

/// Reads what was kept, and tells of it.
pub fn open(tell: impl Tell) {
    keep_on_leaving(tell);
    spawn_local(async move {
        let read = read().await;
        // A browser that keeps nothing at all has kept nothing from last time.
        let unread = read.is_err() && storage().is_some();
        let (mut drafts, pictures) = read.unwrap_or_default();
        drafts.extend(left());
        tell(Event::DraftsFound { drafts, pictures, unread, above: TAB.with(|tab| *tab) });
    });
}

type Read = (Vec<String>, Vec<(String, Vec<u8>)>);

async fn read() -> Result<Read, Trouble> {
    let work = begin(&[DRAFTS, HANDLES, PICTURES]).await?;
    let all = async |store: &str| -> Result<(Array, Array), Trouble> {
        let store = work.object_store(store).map_err(trouble)?;
        let keys = answer(&store.get_all_keys().map_err(trouble)?).await?;
        let values = answer(&store.get_all().map_err(trouble)?).await?;
        Ok((Array::from(&keys), Array::from(&values)))
    };
    let (_, drafts) = all(DRAFTS).await?;
    let (files, handles) = all(HANDLES).await?;
    let (places, pictures) = all(PICTURES).await?;
    for (file, handle) in files.iter().zip(handles.iter()) {
        if let Some(file) = disk::number(&file) {
            disk::note_again(FileId(file), &handle);
        }
    }
    let drafts: Vec<String> = drafts.iter().filter_map(|line| line.as_string()).collect();
    for line in &drafts {
        know(line);
    }
    let pictures = places.iter().zip(pictures.iter());
    let pictures = pictures
        .filter_map(|(place, bytes)| Some((place.as_string()?, Uint8Array::new(&bytes).to_vec())));
    Ok((drafts, pictures.collect()))
}

fn know(line: &str) {
    if let Some(file) = draft::number(line) {
        KNOWN.with_borrow_mut(|known| known.insert(file, line.to_owned()));
    }
}

/// Says soon that it is time to keep a file; once for all that is typed until then.
pub fn soon(file: FileId, tell: impl Tell) {
    if WAITING.with_borrow_mut(|waiting| waiting.insert(file)) {
        clock::after(SOON, move || due(file, tell));
    }
}

fn due(file: FileId, tell: impl Tell) {
    if WAITING.with_borrow_mut(|waiting| waiting.remove(&file)) {
        tell(Event::KeepDue(file));
    }
}

/// Whoever leaves the page does not wait.
fn keep_on_leaving(tell: impl Tell) {
    let Some(window) = web_sys::window() else { return };
    let leaving = Closure::<dyn Fn()>::new(move || {
        LEAVING.set(true);
        let mut files = WAITING.take();
        KEEPING.with_borrow(|keeping| files.extend(keeping.iter().map(|(file, _)| *file)));
        for file in files {
            tell(Event::KeepDue(file));
        }
        LEAVING.set(false);
    });
    for event in ["pagehide", "blur"] {
        window.add_event_listener_with_callback(event, leaving.as_ref().unchecked_ref()).ok();
    }
    leaving.forget();
}

/// The copies that were made on leaving. Each stays until the database has what it says; one that cannot be read,
/// for good.
fn left() -> Vec<String> {
    let Some(storage) = storage() else { return Vec::new() };
    let count = storage.length().unwrap_or(0);
    let keys =
        (0..count).filter_map(|at| storage.key(at).ok()?).filter(|key| key.starts_with(LEFT));
    let copies = keys.filter_map(|key| Some((storage.get_item(&key).ok()??, key)));
    let copies: Vec<(String, String)> = copies.collect();
    FOUND.with_borrow_mut(|found| {
        let read = |(line, key): &(String, String)| {
            Some((draft::number(line)?, key.clone(), line.clone()))
        };
        found.extend(copies.iter().filter_map(read));
    });
    copies.into_iter().map(|(line, _)| line).collect()
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

pub fn keep(file: FileId, line: String, tell: impl Tell) {
    if LEAVING.get() {
        // Where there is no room for it, the database may still have the time.
        let line = draft::renumbered(&line, kept_as(file));
        storage().map(|storage| storage.set_item(&copy(file), &line).ok());
    }
    let this = TRIES.get().wrapping_add(1);
    TRIES.set(this);
    KEEPING.with_borrow_mut(|keeping| keeping.insert(file, this));
    spawn_local(async move {
        let kept = put_draft(file, line).await;
        if kept.is_ok() && KEEPING.with_borrow(|keeping| keeping.get(&file) == Some(&this)) {
            forget(file);
        }
        if kept == Ok(true) {
            tell(Event::KeptBeside(file));
        }
        tell(Event::DraftKept { file, kept: kept.map(|_| ()) });
    });
}

/// Keeps a file, beside what another tab has made of it; whether that was found just now.
async fn put_draft(file: FileId, line: String) -> Result<bool, Trouble> {
    let work = begin(&[DRAFTS]).await?;
    let store = work.object_store(DRAFTS).map_err(trouble)?;
    let there = answer(&store.get(&number(file)).map_err(trouble)?).await?.as_string();
    let is_beside =
        there.is_some_and(|there| !is_ours(file, &there) && !draft::is_same(&there, &line));
    if is_beside {
        if is_ours(file, &line) {
            // Nothing is new here, and what is new there stays.
            return finished(&work).await.map(|()| false);
        }
        BESIDE.with_borrow_mut(|beside| beside.insert(file, FileId(chance::number() / 2)));
    }
    let kept = draft::renumbered(&line, kept_as(file));
    store.put_with_key(&kept.into(), &number(file)).map_err(trouble)?;
    finished(&work).await?;
    KNOWN.with_borrow_mut(|known| known.insert(file, line));
    Ok(is_beside)
}

/// Whether this is what this tab last read or wrote of a file.
fn is_ours(file: FileId, line: &str) -> bool {
    KNOWN.with_borrow(|known| known.get(&file).is_some_and(|known| draft::is_same(known, line)))
}

fn kept_as(file: FileId) -> FileId {
    BESIDE.with_borrow(|beside| beside.get(&file).copied()).unwrap_or(file)
}

/// The key of a file in the database.
fn number(file: FileId) -> JsValue {
    kept_as(file).0.into()
}

/// Nothing of this file is on its way any more, and it needs no copy.
fn forget(file: FileId) {
    KEEPING.with_borrow_mut(|keeping| keeping.remove(&file));
    let Some(storage) = storage() else { return };
    storage.remove_item(&copy(file)).ok();
    let done = |(of, key, line): &(FileId, String, String)| {
        // A tab that is still open may have left something newer there.
        if *of == file && storage.get_item(key).ok().flatten().as_ref() == Some(line) {
            storage.remove_item(key).ok();
        }
        *of == file
    };
    FOUND.with_borrow_mut(|found| found.retain(|copy| !done(copy)));
}

/// The key of a copy that is made on leaving.
fn copy(file: FileId) -> String {
    [LEFT, &TAB.with(u32::to_string), ":", &kept_as(file).0.to_string()].concat()
}

/// Takes a file away, with what finds it on the disk; what another tab made of it stays.
pub fn drop(file: FileId) {
    disk::forget(file);
    forget(file);
    spawn_local(async move { dropped(file).await.unwrap_or_default() });
}

async fn dropped(file: FileId) -> Kept {
    let work = begin(&[DRAFTS, HANDLES]).await?;
    let store = work.object_store(DRAFTS).map_err(trouble)?;
    let there = answer(&store.get(&number(file)).map_err(trouble)?).await?.as_string();
    if there.is_none_or(|there| is_ours(file, &there)) {
        for store in [DRAFTS, HANDLES].iter().filter_map(|name| work.object_store(name).ok()) {
            store.delete(&number(file)).map_err(trouble)?;
        }
    }
    finished(&work).await
}

/// A picture that is not kept is on the desk all the same, and in what is saved.
pub fn keep_picture(place: &str, bytes: &Arc<[u8]>, tell: impl Tell) {
    let (place, bytes) = (JsValue::from_str(place), Uint8Array::from(&**bytes));
    spawn_local(async move {
        if let Err(trouble) = put(PICTURES, &place, &bytes).await {
            tell(Event::PictureNotKept(trouble));
        }
    });
}

/// A file that cannot be found again is asked for when it is saved.
pub async fn keep_handle(file: FileId, handle: &JsValue) {
    put(HANDLES, &number(file), handle).await.unwrap_or_default();
}

async fn put(store: &str, key: &JsValue, value: &JsValue) -> Kept {
    let work = begin(&[store]).await?;
    work.object_store(store).map_err(trouble)?.put_with_key(value, key).map_err(trouble)?;
    finished(&work).await
}
