//! The powers of the browser that the page of records uses: files that are chosen, dropped and offered, what is
//! remembered of a list, the place in the address. Nothing here sends anything anywhere.

mod crossing;
mod package;

use super::clock;
use js_sys::{Array, Function, Promise, Uint8Array};
use plainspoken::office::{Effect, Event, Parcel};
use plainspoken::progress::Timestamp;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, HtmlAnchorElement, HtmlElement, HtmlInputElement, HtmlSelectElement, Url};

/// Under which the columns of the latest staff list are remembered.
const COLUMNS: &str = "plainspoken-records:columns";
/// Milliseconds.
const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

#[wasm_bindgen(raw_module = "./parts.js")]
extern "C" {
    fn choose(whole: bool) -> Promise;
    fn dropped(tell: &Function);
    #[wasm_bindgen(js_name = "make")]
    fn make_beside(parcel: &Array, tell: &Function);
    #[wasm_bindgen(js_name = "stop")]
    fn stop_making();
}

/// Where outcomes are told.
pub trait Tell: Fn(Event) + Copy + 'static {}
impl<T: Fn(Event) + Copy + 'static> Tell for T {}

/// Does what the engine asks for.
pub fn perform(effect: Effect, tell: impl Tell) {
    match effect {
        Effect::WorkSoon => soon(move || tell(Event::Worked)),
        Effect::Offer { name, bytes } => {
            // Whether it is saved then, nobody can tell here.
            if blob(&bytes).and_then(|blob| offer(&name, &blob)).is_err() {
                tell(Event::OfferFailed { name });
            }
        }
        Effect::Make(parcel) => make(&parcel, tell),
        Effect::StopMaking => stop_making(),
        Effect::Remember(columns) => {
            if let Some(storage) = storage() {
                // What is not remembered is found by its name again.
                storage.set_item(COLUMNS, &columns).ok();
            }
        }
    }
}

/// Does something as soon as the page has heard and drawn what there was.
pub fn soon(act: impl FnOnce() + 'static) {
    clock::after(0, act);
}

/// The day that it is here, as the start of that day in UTC; and what was remembered.
pub fn opened() -> Event {
    let here = clock::now().0 + i64::from(clock::offset()) * MINUTE;
    let today = Timestamp(here - here.rem_euclid(DAY));
    let remembered = storage().and_then(|storage| storage.get_item(COLUMNS).ok()?);
    Event::Opened { today, remembered }
}

/// Has a parcel made beside the page, by this same program in a worker.
fn make(parcel: &Parcel, tell: impl Tell) {
    let hear = Closure::<dyn Fn(JsValue)>::new(move |told: JsValue| {
        let (event, file) = crossing::told(&told);
        match file {
            Some((name, blob)) if offer(&name, &blob).is_err() => tell(Event::MakingFailed),
            _ => tell(event),
        }
    });
    make_beside(&crossing::parcel(parcel), hear.as_ref().unchecked_ref());
    hear.forget();
}

/// Lets somebody choose files, or a folder.
pub fn bring(whole: bool, tell: impl Tell) {
    spawn_local(async move {
        if let Ok(files) = JsFuture::from(choose(whole)).await {
            arrived(&files, tell);
        }
    });
}

/// Hears of files that are dropped anywhere on the page.
pub fn on_drop(tell: impl Tell) {
    let heard = Closure::<dyn Fn(JsValue)>::new(move |files: JsValue| arrived(&files, tell));
    dropped(heard.as_ref().unchecked_ref());
    heard.forget();
}

fn arrived(files: &JsValue, tell: impl Tell) {
    let (files, unread) = (crossing::arrived(files), crossing::unread(files));
    if !files.is_empty() {
        tell(Event::FilesArrived(files));
    }
    if !unread.is_empty() {
        tell(Event::FilesUnread(unread));
    }
}

fn blob(bytes: &[u8]) -> Result<Blob, JsValue> {
    Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes).into()))
}

fn offer(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // Not before the browser has begun to save it.
    clock::after(60_000, move || {
        Url::revoke_object_url(&address).ok();
    });
    Ok(())
}

/// Chance for a new key; `None` where the browser has none, for then there can be no key.
pub fn chance() -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    let crypto = web_sys::window()?.crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

/// Where the page is drawn; `None` on any other page.
pub fn root() -> Option<HtmlElement> {
    web_sys::window()?.document()?.get_element_by_id("desk")?.dyn_into().ok()
}

/// What stands behind the `#`.
pub fn place() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Leads there.
pub fn go(place: &str) {
    if let Some(window) = web_sys::window() {
        window.location().set_hash(place).ok();
    }
}

/// A text as a part of an address, and back.
pub fn encoded(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

pub fn decoded(text: &str) -> String {
    js_sys::decode_uri_component(text).map_or_else(|_| text.to_owned(), String::from)
}

/// Hears whenever that is something else.
pub fn on_place(moved: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let heard = Closure::<dyn Fn()>::new(moved);
    let hearing =
        window.add_event_listener_with_callback("hashchange", heard.as_ref().unchecked_ref());
    if hearing.is_ok() {
        heard.forget();
    }
}

/// What is in the field with this id.
pub fn value(id: &str) -> String {
    let element = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id));
    let Some(element) = element else { return String::new() };
    match element.dyn_into::<HtmlInputElement>() {
        Ok(input) => input.value(),
        Err(other) => {
            other.dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default()
        }
    }
}

/// Puts something into the field with this id.
pub fn set_value(id: &str, text: &str) {
    let element = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(input) = element.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        input.set_value(text);
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}
