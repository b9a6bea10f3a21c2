//! The document around the screens: its title, its language, what stood there before the program ran.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement};

/// Where the screens are drawn.
pub fn root() -> Option<HtmlElement> {
    document()?.get_element_by_id("app")?.dyn_into().ok()
}

/// Removes the course list that the site was built with; the live one takes its place.
pub fn remove_static() {
    if let Some(before) = document().and_then(|document| document.get_element_by_id("before")) {
        before.remove();
    }
}

pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Where the course is, without what stands after the `#`.
pub fn address() -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok());
    address.and_then(|address| Some(address.split('#').next()?.to_owned())).unwrap_or_default()
}

pub fn print() {
    if let Some(window) = web_sys::window() {
        window.print().ok();
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
