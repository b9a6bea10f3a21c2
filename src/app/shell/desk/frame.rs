//! The preview: a window of its own beside the editor, with the page of staff in it. It is told what to show, and
//! never told by it what to do.

use js_sys::Array;
use plainspoken::desk::Shown;
use plainspoken::ids::{ModuleId, StepId};
use plainspoken::session::Route;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlIFrameElement, MessageEvent, MessageEventInit, Window};

/// The element that the preview is in.
pub const ID: &str = "preview";
/// What its window is called, and what it says once it listens; see `pushed`.
pub const NAME: &str = "plainspoken-preview";

thread_local! {
    /// Whether the preview listens; before that it would keep what is pressed to itself.
    static LISTENS: Cell<bool> = const { Cell::new(false) };
    /// Whether the preview is to have the keyboard once it is there.
    static PLAYING: Cell<bool> = const { Cell::new(false) };
    /// What was shown last, with the address where; for a preview that begins anew.
    static LAST: RefCell<Option<(Shown, String)>> = const { RefCell::new(None) };
}

/// Gives the preview what it lacks whenever it begins anew.
pub fn start() {
    let Some(window) = web_sys::window() else { return };
    let come = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| {
        if event.data().as_string().as_deref() == Some(NAME) {
            LISTENS.set(true);
            if PLAYING.replace(false)
                && let Some(preview) = page()
            {
                preview.focus().ok();
            }
            LAST.with_borrow(|last| {
                if let Some((shown, place)) = last {
                    say(shown, place);
                }
            });
        }
    });
    if window.add_event_listener_with_callback("message", come.as_ref().unchecked_ref()).is_ok() {
        come.forget();
    }
}

/// Shows a module, at the step of the cursor where that is another one than before.
pub fn show(shown: &Shown, step: Option<&StepId>) {
    let moved = LAST.with_borrow_mut(|last| {
        let before = last.as_ref().map(|(_, place)| place.clone());
        // Without a step, it stays where it is.
        let place = match (step, &before) {
            (None, Some(before)) => before.clone(),
            (step, _) => address(&shown.module, step),
        };
        last.replace((shown.clone(), place.clone()));
        (before.as_ref() != Some(&place)).then_some(place)
    });
    say(shown, &moved.unwrap_or_default());
}

/// Begins anew at a step, as somebody who has done nothing yet, and takes the keyboard there.
pub fn play(module: &ModuleId, step: &StepId) {
    LAST.with_borrow_mut(|last| {
        if let Some((_, place)) = last {
            *place = address(module, Some(step));
        }
    });
    PLAYING.set(true);
    again();
}

/// Begins anew, as somebody who has done nothing yet.
pub fn again() {
    LISTENS.set(false);
    if let Some(page) = page() {
        page.location().reload().ok();
    }
}

/// Whether the keyboard can go to the preview, and away from it again.
pub fn listens() -> bool {
    LISTENS.get()
}

fn address(module: &ModuleId, step: Option<&StepId>) -> String {
    match step {
        Some(step) => Route::Step(module.clone(), step.clone()).address(),
        None => Route::Module(module.clone()).address(),
    }
}

fn say(shown: &Shown, place: &str) {
    let (Some(preview), Some(own)) = (page(), web_sys::window()) else { return };
    let parts = [&shown.catalogue, shown.module.as_str(), &shown.page, &shown.packed, place];
    let message: Array = parts.iter().map(|part| wasm_bindgen::JsValue::from_str(part)).collect();
    let told = MessageEventInit::new();
    told.set_data(&message);
    told.set_origin(&own.location().origin().unwrap_or_default());
    // Told at once and not posted, so that the browser draws both windows in one frame. A window that is not there
    // yet says so when it is.
    if let Ok(event) = MessageEvent::new_with_event_init_dict("message", &told) {
        preview.dispatch_event(&event).ok();
    }
}

fn page() -> Option<Window> {
    let element = web_sys::window()?.document()?.get_element_by_id(ID)?;
    element.dyn_into::<HtmlIFrameElement>().ok()?.content_window()
}
