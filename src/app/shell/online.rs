//! Whether the browser has a connection, as far as it knows.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

pub fn now() -> bool {
    web_sys::window().is_none_or(|window| window.navigator().on_line())
}

/// Tells it each time it changes.
pub fn listen(tell: impl Fn(bool) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let changed = Closure::<dyn Fn()>::new(move || tell(now()));
    let heard = ["online", "offline"].map(|name| {
        window.add_event_listener_with_callback(name, changed.as_ref().unchecked_ref()).is_ok()
    });
    if heard.contains(&true) {
        changed.forget();
    }
}
