//! IndexedDB: the copy that is on disk when it says so (`durability: "strict"`). It may be forbidden, full
//! or silent; then the page goes on without it.

use super::Held;
use js_sys::{Array, Function, Object, Promise, Reflect};
use plainspoken::progress::saved::Unread;
use plainspoken::progress::{Entry, storage as keys};
use plainspoken::session::{Kept, Trouble};
use std::cell::RefCell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbOpenDbRequest, IdbRequest, IdbTransaction};

const NAME: &str = "plainspoken";
const ENTRIES: &str = "entries";
const QUARANTINE: &str = "quarantine";
/// Milliseconds after which a database that does not answer is given up. Start-up waits for it.
const PATIENCE: i32 = 900;

thread_local! {
    static OPEN: RefCell<Option<IdbDatabase>> = const { RefCell::new(None) };
}

/// Reads everything, and moves aside what is damaged.
///
/// # Errors
/// [`Trouble`] when the browser forbids it, or does not answer.
pub async fn read() -> Result<Held, Trouble> {
    let work = begin(&[ENTRIES, QUARANTINE]).await?;
    let entries = work.object_store(ENTRIES).map_err(trouble)?;
    let keys = answer(&entries.get_all_keys().map_err(trouble)?).await?;
    let values = answer(&entries.get_all().map_err(trouble)?).await?;
    let mut held = Held::default();
    for (key, value) in Array::from(&keys).iter().zip(Array::from(&values).iter()) {
        match value.as_string().map(|text| (keys::read_value(&text), text)) {
            Some((Ok(entry), _)) => {
                held.log.insert(entry);
            }
            Some((Err(Unread::Newer), text)) => held.newer.push(text),
            _ => {
                held.damaged += 1;
                let aside = work.object_store(QUARANTINE).map_err(trouble)?;
                aside.put_with_key(&value, &key).map_err(trouble)?;
                entries.delete(&key).map_err(trouble)?;
            }
        }
    }
    Ok(held)
}

/// Writes the entries; done when they are on disk.
///
/// # Errors
/// [`Trouble`]: nothing of it is certain to be kept.
pub async fn keep(entries: &[Entry]) -> Kept {
    let work = begin(&[ENTRIES]).await?;
    let store = work.object_store(ENTRIES).map_err(trouble)?;
    for (key, value) in entries.iter().map(keys::entry_pair) {
        store.put_with_key(&value.into(), &key.into()).map_err(trouble)?;
    }
    finished(&work).await
}

/// Removes everything of ours. Where that is refused there was nothing to begin with.
pub async fn forget() {
    if let Ok(work) = begin(&[ENTRIES, QUARANTINE]).await {
        for store in [ENTRIES, QUARANTINE].iter().filter_map(|name| work.object_store(name).ok()) {
            store.clear().ok();
        }
        finished(&work).await.ok();
    }
}

async fn begin(stores: &[&str]) -> Result<IdbTransaction, Trouble> {
    let start = |database: &IdbDatabase| strict(database, stores);
    if let Some(work) =
        OPEN.with_borrow(|open| open.as_ref().and_then(|database| start(database).ok()))
    {
        return Ok(work);
    }
    // Never opened, or closed behind our back, as when site data is cleared.
    let database = open().await?;
    let work = start(&database).map_err(trouble)?;
    OPEN.set(Some(database));
    Ok(work)
}

/// A transaction that is complete once it is on disk. `web_sys` has no stable binding for the option.
fn strict(database: &IdbDatabase, stores: &[&str]) -> Result<IdbTransaction, JsValue> {
    let names: Array = stores.iter().map(|name| JsValue::from_str(name)).collect();
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let transaction: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
    transaction.call3(database, &names, &"readwrite".into(), &options)?.dyn_into()
}

async fn open() -> Result<IdbDatabase, Trouble> {
    let factory =
        web_sys::window().and_then(|window| window.indexed_db().ok()?).ok_or(Trouble::Blocked)?;
    let request = factory.open_with_u32(NAME, 1).map_err(trouble)?;
    request.set_onupgradeneeded(Some(Closure::once_into_js(create).unchecked_ref()));
    let opened = match answer(&request).await {
        Ok(database) => database,
        // A newer version of this program may have raised the number; its entries are still ours to read.
        Err(_) => {
            let request = factory.open(NAME).map_err(trouble)?;
            answer(&request).await?
        }
    };
    let database: IdbDatabase = opened.dyn_into().map_err(|_| Trouble::Blocked)?;
    let closing = database.clone();
    database
        .set_onversionchange(Some(Closure::once_into_js(move || closing.close()).unchecked_ref()));
    Ok(database)
}

fn create(event: web_sys::Event) {
    let request = event.target().and_then(|target| target.dyn_into::<IdbOpenDbRequest>().ok());
    let database =
        request.and_then(|request| request.result().ok()?.dyn_into::<IdbDatabase>().ok());
    if let Some(database) = database {
        for store in [ENTRIES, QUARANTINE] {
            // Where it cannot be created, opening it says so.
            database.create_object_store(store).ok();
        }
    }
}

/// The result of a request, or trouble.
async fn answer(request: &IdbRequest) -> Result<JsValue, Trouble> {
    let waiting = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    patiently(waiting).await.map_err(|_| request_trouble(request))?;
    request.result().map_err(trouble)
}

async fn finished(work: &IdbTransaction) -> Kept {
    let waiting = Promise::new(&mut |resolve, reject| {
        work.set_oncomplete(Some(&resolve));
        work.set_onerror(Some(&reject));
        work.set_onabort(Some(&reject));
    });
    let full = || work.error().is_some_and(|error| error.name() == "QuotaExceededError");
    patiently(waiting).await.map_err(|_| if full() { Trouble::Full } else { Trouble::Blocked })
}

/// Waits, but not for ever: some browsers leave a request without an answer.
async fn patiently(waiting: Promise) -> Result<(), JsValue> {
    let clock = Promise::new(&mut |_: Function, reject: Function| {
        if let Some(window) = web_sys::window() {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&reject, PATIENCE).ok();
        }
    });
    JsFuture::from(Promise::race(&Array::of2(&waiting, &clock))).await.map(|_| ())
}

fn request_trouble(request: &IdbRequest) -> Trouble {
    match request.error() {
        Ok(Some(error)) if error.name() == "QuotaExceededError" => Trouble::Full,
        _ => Trouble::Blocked,
    }
}

fn trouble(_: JsValue) -> Trouble {
    Trouble::Blocked
}
