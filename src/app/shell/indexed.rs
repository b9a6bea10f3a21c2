//! IndexedDB, as a place that is on disk when it says so (`durability: "strict"`). It may be forbidden, full or
//! silent. A page has one database; what is in it is for `database` (staff) and `desk::drafts`.

use js_sys::{Array, Function, Object, Promise, Reflect};
use plainspoken::session::{Kept, Trouble};
use std::cell::RefCell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbOpenDbRequest, IdbRequest, IdbTransaction};

#[cfg(not(feature = "author"))]
const NAME: &str = "plainspoken";
#[cfg(not(feature = "author"))]
const STORES: [&str; 3] =
    [super::database::ENTRIES, super::database::QUARANTINE, super::outbox::STATEMENTS];

/// Apart from that of staff, so that nothing done at the desk touches anybody's progress.
#[cfg(feature = "desk")]
const NAME: &str = "plainspoken-desk";
#[cfg(feature = "desk")]
const STORES: [&str; 3] =
    [super::desk::drafts::DRAFTS, super::desk::drafts::HANDLES, super::desk::drafts::PICTURES];

/// Milliseconds after which a database that does not answer is given up. Start-up does not wait for it.
const PATIENCE: i32 = 5000;

thread_local! {
    static OPEN: RefCell<Option<IdbDatabase>> = const { RefCell::new(None) };
}

/// Work on these stores, which is complete once it is on disk.
///
/// # Errors
/// [`Trouble`] when the browser forbids it, or does not answer.
pub async fn begin(stores: &[&str]) -> Result<IdbTransaction, Trouble> {
    let start = |database: &IdbDatabase| strict(database, stores);
    if let Some(work) =
        OPEN.with_borrow(|open| open.as_ref().and_then(|database| start(database).ok()))
    {
        return Ok(work);
    }
    // Never opened, or closed behind our back, as when site data is cleared.
    let mut database = open(None).await?;
    let names = database.object_store_names();
    if stores.iter().any(|store| !names.contains(store)) {
        // Made by an earlier version of this program. What is in the others stays, and its tabs let go of it.
        let next = database.version() + 1.0;
        database.close();
        database = open(Some(next)).await?;
    }
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

/// As it is, whichever version of this program made it; or raised to a version, with the stores that it lacks.
async fn open(raised: Option<f64>) -> Result<IdbDatabase, Trouble> {
    let factory =
        web_sys::window().and_then(|window| window.indexed_db().ok()?).ok_or(Trouble::Blocked)?;
    let request = match raised {
        None => factory.open(NAME),
        Some(version) => factory.open_with_f64(NAME, version),
    };
    let request = request.map_err(trouble)?;
    request.set_onupgradeneeded(Some(Closure::once_into_js(create).unchecked_ref()));
    let opened = answer(&request).await?;
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
        for store in STORES {
            // One that is there stays as it is; where one cannot be created, opening it says so.
            database.create_object_store(store).ok();
        }
    }
}

/// The result of a request, or trouble.
pub async fn answer(request: &IdbRequest) -> Result<JsValue, Trouble> {
    let waiting = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    patiently(waiting).await.map_err(|_| request_trouble(request))?;
    request.result().map_err(trouble)
}

/// Waits until it is on disk.
///
/// # Errors
/// [`Trouble`]: nothing of it is certain to be kept.
pub async fn finished(work: &IdbTransaction) -> Kept {
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
        Ok(Some(error)) => trouble(error.into()),
        _ => Trouble::Blocked,
    }
}

pub fn trouble(error: JsValue) -> Trouble {
    super::trouble::trouble(&error)
}
