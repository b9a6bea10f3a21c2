//! The document around the screens: its title, its language, what stood there before the program ran.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlDocument, HtmlElement, HtmlTextAreaElement};

/// Where the screens are drawn.
pub fn root() -> Option<HtmlElement> {
    document()?.get_element_by_id("app")?.dyn_into().ok()
}

/// What an element of this name in the head of the page says.
pub fn meta(name: &str) -> Option<String> {
    let selector = ["meta[name=", name, "]"].concat();
    document()?.query_selector(&selector).ok()??.get_attribute("content")
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

/// In which language the page is from now on.
pub fn set_language(language: &str, is_right_to_left: bool) {
    let root = document().and_then(|document| document.query_selector("html").ok()?);
    if let Some(root) = root {
        root.set_attribute("lang", language).ok();
        root.set_attribute("dir", if is_right_to_left { "rtl" } else { "ltr" }).ok();
    }
}

/// Where the course is, without what stands after the `#`.
pub fn address() -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok());
    address.and_then(|address| Some(address.split('#').next()?.to_owned())).unwrap_or_default()
}

/// Puts a text where it can be pasted from; tells whether the browser let it. By the old way, which a page without
/// https has too.
pub fn copy(text: &str) -> bool {
    copied(text).unwrap_or(false)
}

fn copied(text: &str) -> Option<bool> {
    let document = document()?;
    let before =
        document.active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let area: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    area.set_value(text);
    document.body()?.append_child(&area).ok()?;
    area.select();
    let done = document.dyn_into::<HtmlDocument>().ok()?.exec_command("copy");
    area.remove();
    if let Some(before) = before {
        before.focus().ok();
    }
    done.ok()
}

pub fn print() {
    if let Some(window) = web_sys::window() {
        window.print().ok();
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
