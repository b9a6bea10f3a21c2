//! The clock, and times as people in this language write them.

use js_sys::{Date, Object, Reflect};
use plainspoken::progress::Timestamp;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

pub fn now() -> Timestamp {
    // Milliseconds since 1970 fit an i64 for as long as anybody will look.
    #[expect(clippy::cast_possible_truncation, reason = "a whole number of milliseconds")]
    Timestamp(Date::now() as i64)
}

/// How far the clock here is ahead of UTC, in minutes.
pub fn offset() -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "at most 14 hours")]
    let behind = Date::new_0().get_timezone_offset() as i32;
    -behind
}

/// Does something some milliseconds later.
pub fn after(milliseconds: i32, act: impl FnOnce() + 'static) {
    if let Some(window) = web_sys::window() {
        let act = Closure::once_into_js(act);
        let handler = act.unchecked_ref();
        window.set_timeout_with_callback_and_timeout_and_arguments_0(handler, milliseconds).ok();
    }
}

/// "21 November 2026".
pub fn day(at: Timestamp, language: &str) -> String {
    shown(at, language, &[("dateStyle", "long")])
}

/// "21 November 2026 at 14:06".
pub fn moment(at: Timestamp, language: &str) -> String {
    shown(at, language, &[("dateStyle", "long"), ("timeStyle", "short")])
}

/// For the `datetime` of a `<time>`.
pub fn machine(at: Timestamp) -> String {
    date(at).to_iso_string().into()
}

/// The same day, that many months later.
pub fn months_later(at: Timestamp, months: u32) -> Timestamp {
    let date = date(at);
    date.set_month(date.get_month() + months);
    #[expect(clippy::cast_possible_truncation, reason = "a whole number of milliseconds")]
    Timestamp(date.get_time() as i64)
}

fn date(at: Timestamp) -> Date {
    #[expect(clippy::cast_precision_loss, reason = "exact until the year 285,000")]
    Date::new(&JsValue::from_f64(at.0 as f64))
}

fn shown(at: Timestamp, language: &str, options: &[(&str, &str)]) -> String {
    let wanted = Object::new();
    for (key, value) in options {
        // A plain object takes any key.
        Reflect::set(&wanted, &(*key).into(), &(*value).into()).ok();
    }
    // An English course in Britain or Ireland reads day first; the browser's own region wins where it
    // speaks the course's language.
    let language = region(language).unwrap_or_else(|| language.to_owned());
    let date = date(at);
    date.to_locale_string(&language, &wanted).into()
}

fn region(language: &str) -> Option<String> {
    let browser = web_sys::window()?.navigator().language()?;
    browser.starts_with(language).then_some(browser)
}
