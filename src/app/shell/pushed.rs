//! In the desk's preview, the course comes from the desk in the window around this one, and again with every key
//! that is pressed there. On a page that stands by itself nothing is listened to.

use super::{Tell, address, clock};
use js_sys::Array;
use plainspoken::ids::ModuleId;
use plainspoken::session::{Event, Fetched, Route, Wanted};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::MessageEvent;

/// What the window of a preview is called, and what it says once it listens.
const PREVIEW: &str = "plainspoken-preview";

/// Listens to the desk, where there is one.
pub fn listen(tell: impl Tell) {
    let Some(window) = web_sys::window() else { return };
    let (Ok(Some(desk)), Ok(name)) = (window.parent(), window.name()) else { return };
    let origin = window.location().origin().unwrap_or_default();
    if name != PREVIEW {
        return;
    }
    let own = origin.clone();
    let come = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        if event.origin() == own {
            take(&Array::from(&event.data()), tell);
        }
    });
    if window.add_event_listener_with_callback("message", come.as_ref().unchecked_ref()).is_ok() {
        come.forget();
        desk.post_message(&PREVIEW.into(), &origin).ok();
    }
}

/// A message: the catalogue, the id of the module, its address, the module, and where to go. What has not changed
/// is empty.
fn take(message: &Array, tell: impl Tell) {
    let text = |at| message.get(at).as_string().filter(|text| !text.is_empty());
    let at = clock::now();
    let fetched =
        |what, text| tell(Event::Fetched { at, fetched: Fetched { what, text: Some(text) } });
    if let Some(catalogue) = text(0) {
        fetched(Wanted::Catalogue, catalogue);
    }
    if let (Some(id), Some(page), Some(module)) =
        (text(1).and_then(|id| ModuleId::parse(&id)), text(2), text(3))
    {
        fetched(Wanted::Module(id, page), module);
    }
    if let Some(route) = text(4).map(|place| Route::parse(&place)) {
        address::replace(&route);
        tell(Event::AddressChanged { at, route });
    }
}
