//! What crosses between the page and the worker in which something is made: a parcel there; and how far it is, or what
//! came of it, back. The same program runs on both sides, so the shapes need not be known anywhere else.

use js_sys::{Array, Function, Uint8Array};
use plainspoken::office::{About, Arrived, Event, Made, Parcel, Wanted, make};
use plainspoken::progress::Timestamp;
use std::sync::Arc;
use wasm_bindgen::prelude::*;
use web_sys::Blob;

pub fn parcel(parcel: &Parcel) -> Array {
    let (what, seed): (u32, u64) = match parcel.wanted {
        Wanted::Table => (0, 0),
        Wanted::Lines => (1, 0),
        Wanted::Statements => (2, 0),
        Wanted::Pack { seed } => (3, seed),
    };
    let all: [JsValue; 10] = [
        what.into(),
        seed.to_string().into(),
        parcel.address.as_str().into(),
        parcel.as_of.0.to_string().into(),
        parcel.columns.as_deref().into(),
        parcel.key.as_deref().into(),
        parcel.most.map(|most| most.to_string()).into(),
        files(&parcel.records),
        files(&parcel.course),
        // None or one of each, in an order that says which is which.
        [&parcel.list, &parcel.assignments]
            .map(|file| files(file.as_slice()))
            .iter()
            .collect::<Array>()
            .into(),
    ];
    all.iter().collect()
}

fn back(parcel: &Array) -> Parcel {
    let text = |at| parcel.get(at).as_string();
    let seed = text(1).and_then(|text| text.parse().ok()).unwrap_or_default();
    let ones = Array::from(&parcel.get(9));
    Parcel {
        wanted: match parcel.get(0).as_f64() {
            Some(1.0) => Wanted::Lines,
            Some(2.0) => Wanted::Statements,
            Some(3.0) => Wanted::Pack { seed },
            _ => Wanted::Table,
        },
        address: text(2).unwrap_or_default(),
        as_of: Timestamp(text(3).and_then(|text| text.parse().ok()).unwrap_or_default()),
        columns: text(4),
        key: text(5),
        most: text(6).and_then(|text| text.parse().ok()),
        records: arrived(&parcel.get(7)),
        course: arrived(&parcel.get(8)),
        list: arrived(&ones.get(0)).pop(),
        assignments: arrived(&ones.get(1)).pop(),
    }
}

fn files(files: &[Arrived]) -> JsValue {
    let file = |file: &Arrived| {
        Array::of2(&file.name.as_str().into(), &Uint8Array::from(&file.bytes[..]).into())
    };
    files.iter().map(file).collect::<Array>().into()
}

/// Files as they cross: each with its name before its bytes.
pub fn arrived(files: &JsValue) -> Vec<Arrived> {
    let one = |file: JsValue| {
        let file = Array::from(&file);
        let (name, bytes) = (file.get(0).as_string(), own(&Uint8Array::new(&file.get(1))));
        Arrived { name: name.unwrap_or_default(), bytes }
    };
    let is_read = |file: &JsValue| !Array::from(file).get(1).is_null();
    Array::from(files).iter().filter(is_read).map(one).collect()
}

/// The names of those that could not be read.
pub fn unread(files: &JsValue) -> Vec<String> {
    let files = Array::from(files);
    let unread = files.iter().map(|file| Array::from(&file)).filter(|file| file.get(1).is_null());
    unread.filter_map(|file| file.get(0).as_string()).collect()
}

/// Copied once, where `to_vec` and `into` would do it twice: there may be a hundred megabytes.
fn own(bytes: &Uint8Array) -> Arc<[u8]> {
    let length = usize::try_from(bytes.length()).unwrap_or_default();
    let mut own: Arc<[u8]> = std::iter::repeat_n(0, length).collect();
    if let Some(own) = Arc::get_mut(&mut own) {
        bytes.copy_to(own);
    }
    own
}

/// On the page: what the worker told, as it happened here; and the file, once it is there.
pub fn told(told: &JsValue) -> (Event, Option<(String, Blob)>) {
    if let Some(percent) = told.as_string() {
        let done = percent.parse().unwrap_or_default();
        return (Event::MakingWent { done, all: 100 }, None);
    }
    let Some(made) = told.dyn_ref::<Array>() else { return (Event::MakingFailed, None) };
    let numbers = Array::from(&made.get(2));
    let number =
        |at| numbers.get(at).as_string().and_then(|text| text.parse().ok()).unwrap_or_default();
    let about = About { records: number(0), left_out: number(1), missing_lessons: number(2) };
    let name = made.get(0).as_string().unwrap_or_default();
    let Ok(blob) = made.get(1).dyn_into() else { return (Event::MakingFailed, None) };
    (Event::MakingDone(about), Some((name, blob)))
}

/// In the worker: makes what is in a parcel. `tell` hears of a hundred steps.
#[wasm_bindgen(js_name = "make")]
pub fn made(parcel: &Array, tell: &Function) -> JsValue {
    let mut before = None;
    let made = make(back(parcel), &mut |done, all| {
        let now = done.saturating_mul(100).checked_div(all).unwrap_or_default();
        if before != Some(now) {
            before = Some(now);
            // Who does not hear it goes without.
            tell.call1(&JsValue::NULL, &JsValue::from(now.to_string())).ok();
        }
    });
    let Some(Made { name, bytes, about }) = made else { return JsValue::NULL };
    let About { records, left_out, missing_lessons } = about;
    let numbers =
        [records, left_out, missing_lessons].map(|number| JsValue::from(number.to_string()));
    let Ok(blob) = super::blob(&bytes) else { return JsValue::NULL };
    Array::of3(&name.into(), &blob, &numbers.iter().collect::<Array>()).into()
}
