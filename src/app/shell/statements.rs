//! Talking to a learning record store: `fetch` with an `Authorization` and, where the bytes fit, `keepalive`, by which
//! a request outlives the page. Never `sendBeacon`, which can carry no such header. What is asked, and what an answer
//! means, is the engine's matter.

use super::clock;
use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, RequestInit, Response};

/// Milliseconds after which an answer is given up.
const PATIENCE: i32 = 30_000;

/// Browsers keep at most 64 KiB of requests alive at once.
const ALIVE: usize = 32_000;

/// A request to be made.
pub struct Call<'a> {
    pub method: &'static str,
    pub address: &'a str,
    pub headers: &'a [(&'static str, &'a str)],
    pub body: Option<&'a str>,
}

/// What came back.
pub struct Came {
    pub status: u16,
    pub body: String,
}

/// A request that was made.
pub struct Asked(Option<Promise>);

/// Makes a request at once: it is on its way when this returns, though the page may be going.
pub fn ask(call: &Call<'_>) -> Asked {
    Asked(start(call).ok())
}

impl Asked {
    /// `None` when no answer came.
    pub async fn answer(self) -> Option<Came> {
        let response: Response = JsFuture::from(self.0?).await.ok()?.dyn_into().ok()?;
        let body = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
        Some(Came { status: response.status(), body })
    }
}

fn start(call: &Call<'_>) -> Result<Promise, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let headers = Object::new();
    for (name, value) in call.headers {
        Reflect::set(&headers, &(*name).into(), &(*value).into())?;
    }
    let stop = AbortController::new()?;
    let wanted = Object::new();
    let set = |name: &str, value: JsValue| Reflect::set(&wanted, &name.into(), &value);
    set("method", call.method.into())?;
    set("headers", headers.into())?;
    set("signal", stop.signal().into())?;
    set("cache", "no-store".into())?;
    set("credentials", "omit".into())?;
    set("referrerPolicy", "no-referrer".into())?;
    if let Some(body) = call.body {
        set("body", body.into())?;
    }
    set("keepalive", call.body.is_none_or(|body| body.len() < ALIVE).into())?;
    clock::after(PATIENCE, move || stop.abort());
    let wanted: RequestInit = wanted.unchecked_into();
    Ok(window.fetch_with_str_and_init(call.address, &wanted))
}
