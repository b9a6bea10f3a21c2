//! What is being written, kept in IndexedDB: on disk when it says so. Pictures are kept beside it, and so is what
//! finds a file on the disk again.

use super::{Tell, disk};
use crate::shell::clock;
use crate::shell::indexed::{answer, begin, finished, trouble};
use js_sys::{Array, Uint8Array};
use plainspoken::desk::{Event, FileId};
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
}

/// Reads what was kept, and tells of it.
pub fn open(tell: impl Tell) {
    keep_on_leaving(tell);
    spawn_local(async move {
        let (drafts, pictures) = read().await.unwrap_or_default();
        tell(Event::DraftsFound { drafts, pictures });
    });
}

async fn read() -> Result<(Vec<String>, Vec<(String, Vec<u8>)>), Trouble> {
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
    let drafts = drafts.iter().filter_map(|line| line.as_string()).chain(left()).collect();
    let pictures = places.iter().zip(pictures.iter());
    let pictures = pictures
        .filter_map(|(place, bytes)| Some((place.as_string()?, Uint8Array::new(&bytes).to_vec())));
    Ok((drafts, pictures.collect()))
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

/// The copies that were made on leaving. They are taken away: what they say is kept in the database from now on.
fn left() -> Vec<String> {
    let Some(storage) = storage() else { return Vec::new() };
    let count = storage.length().unwrap_or(0);
    let keys: Vec<String> = (0..count).filter_map(|at| storage.key(at).ok()?).collect();
    let ours = keys.into_iter().filter(|key| key.starts_with(LEFT));
    let take = |key: String| {
        let draft = storage.get_item(&key).ok()?;
        storage.remove_item(&key).ok();
        draft
    };
    ours.filter_map(take).collect()
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

pub fn keep(file: FileId, line: String, tell: impl Tell) {
    if LEAVING.get() {
        // Where there is no room for it, the database may still have the time.
        storage().map(|storage| storage.set_item(&copy(file), &line).ok());
    }
    let this = TRIES.get().wrapping_add(1);
    TRIES.set(this);
    KEEPING.with_borrow_mut(|keeping| keeping.insert(file, this));
    spawn_local(async move {
        let kept = put(DRAFTS, &file.0.into(), &line.into()).await;
        if kept.is_ok() && KEEPING.with_borrow(|keeping| keeping.get(&file) == Some(&this)) {
            forget(file);
        }
        tell(Event::DraftKept(kept));
    });
}

/// Nothing of this file is on its way any more, and it needs no copy.
fn forget(file: FileId) {
    KEEPING.with_borrow_mut(|keeping| keeping.remove(&file));
    storage().map(|storage| storage.remove_item(&copy(file)).ok());
}

/// The key of a copy that is made on leaving.
fn copy(file: FileId) -> String {
    [LEFT, &file.0.to_string()].concat()
}

/// Takes a file away, with what finds it on the disk.
pub fn drop(file: FileId) {
    disk::forget(file);
    forget(file);
    spawn_local(async move {
        if let Ok(work) = begin(&[DRAFTS, HANDLES]).await {
            for store in [DRAFTS, HANDLES].iter().filter_map(|name| work.object_store(name).ok()) {
                store.delete(&file.0.into()).ok();
            }
            finished(&work).await.ok();
        }
    });
}

pub fn keep_picture(place: &str, bytes: &Arc<[u8]>) {
    let (place, bytes) = (JsValue::from_str(place), Uint8Array::from(&**bytes));
    // It is on the desk all the same, and in what is saved.
    spawn_local(async move { put(PICTURES, &place, &bytes).await.unwrap_or_default() });
}

/// A file that cannot be found again is asked for when it is saved.
pub async fn keep_handle(file: FileId, handle: &JsValue) {
    put(HANDLES, &file.0.into(), handle).await.unwrap_or_default();
}

async fn put(store: &str, key: &JsValue, value: &JsValue) -> Kept {
    let work = begin(&[store]).await?;
    work.object_store(store).map_err(trouble)?.put_with_key(value, key).map_err(trouble)?;
    finished(&work).await
}
