//! The moment at which the page goes away: the tab is closed, another page comes, the window around it goes.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, PageTransitionEvent};

/// Does something each time the page goes away. By `pagehide`: browsers are retiring `unload`.
pub fn on_leave(act: impl Fn() + 'static) {
    listen("pagehide", move |_| act());
}

/// Loads the page anew when Back brings it as it was left: what it told when it left cannot be taken back.
pub fn fresh_on_return() {
    listen("pageshow", |event| {
        let kept = event.dyn_into::<PageTransitionEvent>().is_ok_and(|event| event.persisted());
        if let Some(window) = web_sys::window().filter(|_| kept) {
            window.location().reload().ok();
        }
    });
}

fn listen(name: &str, act: impl Fn(Event) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let act = Closure::<dyn Fn(Event)>::new(act);
    if window.add_event_listener_with_callback(name, act.as_ref().unchecked_ref()).is_ok() {
        act.forget();
    }
}
