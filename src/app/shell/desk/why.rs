//! What every code means, with an example each way: a file beside the desk, fetched when somebody first asks.

use js_sys::{Array, JSON, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

/// Written by `plainspoken site`: for each code what it means, then the example before and after.
const ADDRESS: &str = "why.json";

thread_local! {
    static ALL: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// Tells what a code means: three texts, or nothing where the file does not come.
pub fn tell(code: &'static str, told: impl FnOnce(Option<[String; 3]>) + 'static) {
    spawn_local(async move {
        let known = ALL.with_borrow(Clone::clone);
        let all = match known {
            Some(all) => Some(all),
            None => fetched().await.ok(),
        };
        ALL.set(all.clone());
        told(all.and_then(|all| of(&all, code)));
    });
}

fn of(all: &JsValue, code: &str) -> Option<[String; 3]> {
    let texts = Array::from(&Reflect::get(all, &code.into()).ok()?);
    Some([texts.get(0).as_string()?, texts.get(1).as_string()?, texts.get(2).as_string()?])
}

async fn fetched() -> Result<JsValue, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let answer: Response = JsFuture::from(window.fetch_with_str(ADDRESS)).await?.dyn_into()?;
    let text = JsFuture::from(answer.text()?).await?;
    JSON::parse(&text.as_string().unwrap_or_default())
}
