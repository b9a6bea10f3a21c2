//! The keyboard's focus.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{FocusOptions, HtmlElement};

/// Focuses the element with this id once the screen has been drawn.
pub fn soon(id: String) {
    let Some(window) = web_sys::window() else { return };
    let focus = Closure::once_into_js(move || now(&id));
    window.request_animation_frame(focus.unchecked_ref()).ok();
}

/// Focuses the element with this id, and brings it into view.
pub fn now(id: &str) {
    if let Some(element) = element(id) {
        element.focus().ok();
    }
}

/// Focuses without scrolling: the reader is where they want to be.
pub fn quietly(id: &str) {
    if let Some(element) = element(id) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        element.focus_with_options(&options).ok();
    }
}

/// Presses the element with this id, as a click would.
pub fn press(id: &str) {
    if let Some(element) = element(id) {
        element.click();
    }
}

fn element(id: &str) -> Option<HtmlElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}
