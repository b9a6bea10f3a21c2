//! A package of what is on the desk, made beside it; the part that talks to the browser is JavaScript
//! (`src/app/desk/package.js`).

use super::Tell;
use js_sys::{Array, Uint8Array};
use plainspoken::desk::Event;
use plainspoken::package::{Files, Options};
use plainspoken::words::package::NOT_MADE;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

#[wasm_bindgen(raw_module = "./parts.js")]
extern "C" {
    #[wasm_bindgen(js_name = makePackage)]
    async fn make_package(asked: Array, files: Array) -> JsValue;
}

pub fn make(files: &Files, options: &Options, tell: impl Tell) {
    let file = |(place, bytes): &(String, std::sync::Arc<[u8]>)| {
        Array::of2(&place.as_str().into(), &Uint8Array::from(&**bytes).into())
    };
    let files: Array = files.iter().map(file).collect();
    let modules: Array = options.modules.iter().map(|id| JsValue::from(id.as_str())).collect();
    let (format, report) = (options.format.word(), options.report.word());
    let languages = options.languages.word();
    let asked = Array::of4(&format.into(), &report.into(), &modules, &languages.into());
    spawn_local(async move {
        let said = make_package(asked, files).await.as_string().unwrap_or_default();
        tell(Event::PackageTold(if said.is_empty() { NOT_MADE.to_owned() } else { said }));
    });
}
