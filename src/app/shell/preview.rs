//! Carries out what the engine asks for in the desk's preview: nothing is kept, and nothing is fetched. The
//! course comes from the desk, in the window around this one, in messages; see `desk::frame`.

use super::{Tell, address, chance, clock, files, focus};
use js_sys::Array;
use plainspoken::ids::ModuleId;
use plainspoken::progress::{Entry, EntryId};
use plainspoken::session::{Effect, Event, Fetched, Found, Route, Source, Wanted};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::MessageEvent;

/// What is said to the desk once messages can be taken.
pub const READY: &str = "plainspoken-preview-ready";

#[derive(Default)]
struct Given {
    catalogue: Option<String>,
    module: Option<(ModuleId, String)>,
}

thread_local! {
    static GIVEN: RefCell<Given> = RefCell::default();
}

/// Does what the engine asks for, as far as it leaves no trace.
pub fn perform(effect: Effect, tell: impl Tell) {
    match effect {
        Effect::Fetch(what) => {
            let text = GIVEN.with_borrow(|given| match &what {
                Wanted::Catalogue => given.catalogue.clone(),
                Wanted::Module(id, _) => {
                    let module = given.module.as_ref().filter(|(given, _)| given == id);
                    module.map(|(_, text)| text.clone())
                }
            });
            // What is not here yet comes by itself.
            if text.is_some() {
                tell(Event::Fetched { at: clock::now(), fetched: Fetched { what, text } });
            }
        }
        Effect::Keep(entries) => {
            tell(Event::KeptInStorage { ids: ids(&entries), kept: Ok(()) });
            tell(Event::KeptInDatabase { ids: ids(&entries), kept: Ok(()) });
        }
        Effect::KeepInDatabase(entries) => {
            tell(Event::KeptInDatabase { ids: ids(&entries), kept: Ok(()) });
        }
        Effect::Go { route, replace: true } => {
            address::replace(&route);
            tell(Event::AddressChanged { at: clock::now(), route });
        }
        Effect::Go { route, replace: false } => address::go(&route),
        Effect::Focus(id) => focus::soon(id),
        Effect::Offer { name, text } => files::offer(&name, &text),
        Effect::Forget => tell(Event::Forgotten { tab: chance::tab() }),
        Effect::KeepNewer(_) | Effect::Tidy(..) | Effect::KeepRemark(_) => {}
    }
}

/// Begins with nothing kept, and listens to the desk.
pub fn open(tell: impl Tell) {
    for from in [Source::Storage, Source::Database] {
        tell(Event::EntriesFound { at: clock::now(), from, found: Found::default() });
    }
    let Some(window) = web_sys::window() else { return };
    let own = window.location().origin().unwrap_or_default();
    let origin = own.clone();
    let come = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        if event.origin() == origin {
            take(&Array::from(&event.data()), tell);
        }
    });
    if window.add_event_listener_with_callback("message", come.as_ref().unchecked_ref()).is_ok() {
        come.forget();
    }
    if let Ok(Some(desk)) = window.parent() {
        desk.post_message(&READY.into(), &own).ok();
    }
}

/// A message: the catalogue, the id of the module, its address, the module, and where to go, which may be
/// empty.
fn take(message: &Array, tell: impl Tell) {
    let text = |at| message.get(at).as_string().unwrap_or_default();
    let Some(id) = ModuleId::parse(&text(1)) else { return };
    let (catalogue, page, module, place) = (text(0), text(2), text(3), text(4));
    let is_new = GIVEN.with_borrow_mut(|given| {
        given.module = Some((id.clone(), module.clone()));
        given.catalogue.replace(catalogue.clone()).as_ref() != Some(&catalogue)
    });
    let at = clock::now();
    if is_new {
        let fetched = Fetched { what: Wanted::Catalogue, text: Some(catalogue) };
        tell(Event::Fetched { at, fetched });
    }
    if !place.is_empty() {
        let route = Route::parse(&place);
        address::replace(&route);
        tell(Event::AddressChanged { at, route });
    }
    tell(Event::Fetched {
        at,
        fetched: Fetched { what: Wanted::Module(id, page), text: Some(module) },
    });
}

fn ids(entries: &[Entry]) -> Vec<EntryId> {
    entries.iter().map(|entry| entry.id.clone()).collect()
}

/// Whether this is a preview, and the keyboard is somewhere else.
pub fn is_idle() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let within = window.frame_element().is_ok_and(|frame| frame.is_some());
    let document = window.document();
    within && !document.is_some_and(|document| document.has_focus().unwrap_or(false))
}
