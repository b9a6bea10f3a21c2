//! Files on the reader's own disk: offered to be saved, and read when chosen.

use super::clock;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

/// Offers a text as a file.
pub fn offer(name: &str, text: &str) {
    // Where the browser forbids downloads there is nothing else to try; it says so itself.
    download(name, text).ok();
}

/// Reads the file that was chosen in the input with this id, whatever its bytes, and tells what it holds.
pub fn chosen(input: &str, tell: impl Fn(Option<String>) + 'static) {
    let element = web_sys::window().and_then(|window| window.document()?.get_element_by_id(input));
    let Some(input) = element.and_then(|element| element.dyn_into::<HtmlInputElement>().ok())
    else {
        return;
    };
    let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
    // So that choosing the same file again is a choice again.
    input.set_value("");
    spawn_local(async move {
        let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
        tell(text);
    });
}

fn download(name: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("application/jsonl");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // Some browsers begin to read only after this has returned.
    clock::after(60_000, move || Url::revoke_object_url(&address).unwrap_or_default());
    Ok(())
}
