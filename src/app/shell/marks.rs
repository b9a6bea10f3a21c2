//! Puts more into what was drawn: what only few pages have, so that all others need not know of it. What is drawn anew
//! takes it away again.

use crate::components::{View, draw};
use web_sys::Element;

/// The part that an element stands in, two levels up.
pub fn around(selector: &str) -> Option<Element> {
    found(selector)?.parent_element()?.parent_element()
}

pub fn found(selector: &str) -> Option<Element> {
    web_sys::window()?.document()?.query_selector(selector).ok()?
}

/// An element, where something is not there yet.
pub fn lacking(selector: &str, something: &str) -> Option<Element> {
    found(selector).filter(|_| found(something).is_none())
}

/// At its end.
pub fn put(part: &Element, view: View) {
    draw(part, view);
}

/// Says once in which language a part is, with a note at the end of `beside`.
pub fn mark(part: &Element, language: &str, beside: Option<&Element>, note: impl FnOnce() -> View) {
    if part.get_attribute("lang").is_none() {
        part.set_attribute("lang", language).ok();
        if let Some(beside) = beside {
            draw(beside, note());
        }
    }
}
