//! One of several tabs at a time: by a Web Lock, which the browser passes on when a tab is gone. A page without https
//! has none; there, every tab has its turn at once.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Does something once it is this tab's turn, which lasts for as long as the page is open.
pub fn take(name: &str, act: impl Fn() + Clone + 'static) {
    let mine = act.clone();
    let held = Closure::once_into_js(move || {
        mine();
        // Never settled: the turn is not given back.
        Promise::new(&mut |_: Function, _: Function| {})
    });
    if ask(name, &held, act.clone()).is_none() {
        act();
    }
}

fn ask(name: &str, held: &JsValue, otherwise: impl Fn() + 'static) -> Option<()> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok().filter(JsValue::is_object)?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    let asked: Promise = request.call2(&locks, &name.into(), held).ok()?.dyn_into().ok()?;
    // Refused where the page has no place of its own, as in some frames.
    let refused = Closure::once(move |_: JsValue| otherwise());
    drop(asked.catch(&refused));
    refused.forget();
    Some(())
}
