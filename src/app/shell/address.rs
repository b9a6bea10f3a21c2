//! The address bar: what stands after the `#`.

use super::{Tell, clock};
use plainspoken::session::{Event, Route};
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// Where the page is now.
pub fn current() -> Route {
    Route::parse(&hash())
}

/// Tells every change from now on.
pub fn listen(tell: impl Tell) {
    let Some(window) = web_sys::window() else { return };
    let changed = Closure::<dyn Fn()>::new(move || {
        if hash().starts_with("#/") || hash().is_empty() {
            top_if_new();
            tell(Event::AddressChanged { at: clock::now(), route: current() });
        }
    });
    let listening =
        window.add_event_listener_with_callback("hashchange", changed.as_ref().unchecked_ref());
    if listening.is_ok() {
        changed.forget();
    }
}

pub fn go(route: &plainspoken::session::Route) {
    if let Some(window) = web_sys::window() {
        window.location().set_hash(&route.address()).ok();
    }
}

/// Changes the address without a trace in the history.
pub fn replace(route: &Route) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        history.replace_state_with_url(&JsValue::TRUE, "", Some(&route.address())).ok();
    }
}

/// A screen that is opened anew starts at its top; one that Back leads to stays where the browser puts it.
/// The history tells them apart: an entry that was here before carries our mark.
fn top_if_new() {
    let Some(window) = web_sys::window() else { return };
    let Ok(history) = window.history() else { return };
    if history.state().is_ok_and(|state| state.is_null()) {
        window.scroll_to_with_x_and_y(0.0, 0.0);
        history.replace_state_with_url(&JsValue::TRUE, "", Some(&hash())).ok();
    }
}

/// What stands after the `?`, with it.
pub fn query() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// Whether a store of statements launched the page, or a system that has one.
pub fn is_launched() -> bool {
    query().split(['?', '&']).any(|part| part.starts_with("endpoint="))
}

/// Takes what stands after the `?` out of the address, without a trace in the history.
pub fn drop_query() {
    let Some(window) = web_sys::window() else { return };
    let (Ok(history), Ok(path)) = (window.history(), window.location().pathname()) else { return };
    let address = [path, hash()].concat();
    history.replace_state_with_url(&JsValue::TRUE, "", Some(&address)).ok();
}

/// Does something each time that what stands after the `#` changes.
pub fn on_hash(act: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let act = Closure::<dyn Fn()>::new(act);
    let heard = window.add_event_listener_with_callback("hashchange", act.as_ref().unchecked_ref());
    if heard.is_ok() {
        act.forget();
    }
}

/// What stands after the `#`, with it.
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}
