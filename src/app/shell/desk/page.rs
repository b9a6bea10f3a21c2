//! The page around the desk: where it is drawn, its panels, keys that mean something everywhere, what is dropped.

use super::disk::Dropped;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Document, DragEvent, Element, Event, HtmlDialogElement, HtmlElement, HtmlInputElement,
    KeyboardEvent,
};

/// Where the desk is drawn; `None` on any other page.
pub fn root() -> Option<HtmlElement> {
    element("desk")?.dyn_into().ok()
}

pub fn prefers_dark() -> bool {
    let window = web_sys::window();
    let query = window.and_then(|w| w.match_media("(prefers-color-scheme: dark)").ok()?);
    query.is_some_and(|query| query.matches())
}

/// Which of these elements the keyboard is in.
pub fn keyboard_in(ids: &[&str]) -> Option<usize> {
    let here = document()?.active_element()?;
    ids.iter().position(|id| element(id).is_some_and(|element| element.contains(Some(&here))))
}

/// Opens a panel: the keyboard stays inside, and goes back when it closes.
pub fn ask(id: &str) {
    if let Some(panel) = dialog(id).filter(|panel| !panel.open()) {
        panel.show_modal().ok();
    }
}

pub fn dismiss(id: &str) {
    if let Some(panel) = dialog(id).filter(HtmlDialogElement::open) {
        panel.close();
    }
}

/// Takes the keyboard to the next choice of a menu, or the one before, where it is on one.
fn next_choice(by: i32) {
    let Some(here) = document().and_then(|document| document.active_element()) else { return };
    let Ok(Some(panel)) = here.closest("dialog") else { return };
    let Ok(choices) = panel.query_selector_all(".menu__one") else { return };
    let at = (0..choices.length()).find(|at| choices.get(*at).is_some_and(|one| *one == **here));
    let next = at.and_then(|at| at.checked_add_signed(by)).and_then(|at| choices.get(at));
    if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
        next.focus().ok();
    }
}

/// Empties a field.
pub fn clear(id: &str) {
    if let Some(field) = element(id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        field.set_value("");
    }
}

/// Hears keys that are pressed with Ctrl or Command, F6 and Escape, and the arrows in a menu; what means something here is not the browser's any
/// more. It is told whether Shift is pressed as well.
pub fn on_keys(pressed: impl Fn(&str, bool) -> bool + 'static) {
    hear("keydown", move |event: Event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        match key.key().as_str() {
            "ArrowDown" => next_choice(1),
            "ArrowUp" => next_choice(-1),
            _ => {}
        }
        let control = (key.ctrl_key() || key.meta_key()) && !key.shift_key();
        let ours = control || ["F6", "Escape"].contains(&key.key().as_str());
        if ours && !key.alt_key() && pressed(&key.key(), key.shift_key()) {
            event.prevent_default();
        }
    });
}

/// Hears of files that are dropped beside the editor, which takes its own.
pub fn on_drop(dropped: impl Fn(Vec<Dropped>) + 'static) {
    // Without this, the browser would leave the desk to show the file.
    hear("dragover", |event: Event| event.prevent_default());
    hear("drop", move |event: Event| {
        let taken = event.default_prevented();
        event.prevent_default();
        let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
        let Some(files) = data.and_then(|data| data.files()).filter(|_| !taken) else { return };
        dropped((0..files.length()).filter_map(|at| files.get(at)).collect());
    });
}

fn hear(event: &str, heard: impl Fn(Event) + 'static) {
    let Some(document) = document() else { return };
    let heard = Closure::<dyn Fn(Event)>::new(heard);
    if document.add_event_listener_with_callback(event, heard.as_ref().unchecked_ref()).is_ok() {
        heard.forget();
    }
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    element(id)?.dyn_into().ok()
}

fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
