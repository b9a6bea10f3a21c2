//! Why the browser did not keep something, in our words.

use plainspoken::session::Trouble;
use wasm_bindgen::{JsCast, JsValue};

pub fn trouble(error: &JsValue) -> Trouble {
    let name = error.dyn_ref::<web_sys::DomException>().map(web_sys::DomException::name);
    match name.as_deref() {
        Some("QuotaExceededError") => Trouble::Full,
        _ => Trouble::Blocked,
    }
}
