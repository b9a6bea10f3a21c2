//! In the worker: makes a package for a learning system out of what the trainer's desk sent, and says what came of it.

use super::crossing;
use js_sys::Array;
use plainspoken::lms::Report;
use plainspoken::package::{Files, Format, Languages, Options, make};
use plainspoken::words::package as words;
use wasm_bindgen::prelude::*;

/// Gives the name of the file, the file, and what there is to say; without a file where there is none.
#[wasm_bindgen(js_name = "pack")]
pub fn packed(parcel: &Array) -> Array {
    match made(parcel) {
        Ok((name, bytes, said)) => {
            let blob = super::blob(&bytes).map_or(JsValue::NULL, JsValue::from);
            Array::of3(&name.into(), &blob, &said.into())
        }
        Err(said) => Array::of3(&JsValue::NULL, &JsValue::NULL, &said.into()),
    }
}

fn made(parcel: &Array) -> Result<(String, Vec<u8>, String), String> {
    let asked = Array::from(&parcel.get(1));
    let word = |at| asked.get(at).as_string().unwrap_or_default();
    let unknown = || words::NOT_MADE.to_owned();
    let options = Options {
        format: Format::parse(&word(0)).ok_or_else(unknown)?,
        report: Report::parse(&word(1)).ok_or_else(unknown)?,
        modules: Array::from(&asked.get(2)).iter().filter_map(|id| id.as_string()).collect(),
        languages: Languages::parse(&word(3)),
    };
    let made = make(&files(&parcel.get(2)), &files(&parcel.get(3)), &options);
    let made = made.map_err(|refused| words::refused(&refused))?;
    let bytes = made.zip().ok_or(words::TOO_LARGE)?;
    let said = words::offered(&made, bytes.len() as u64);
    Ok((made.name(), bytes, said))
}

fn files(crossed: &JsValue) -> Files {
    let one = |file: plainspoken::office::Arrived| (file.name, file.bytes);
    crossing::arrived(crossed).into_iter().map(one).collect()
}
