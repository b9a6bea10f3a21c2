//! Files on the writer's own disk; the part that talks to the browser is JavaScript (`src/app/desk/disk.js`).

use super::{Tell, drafts};
use js_sys::{Array, Reflect, Uint8Array};
use plainspoken::desk::{Event, Expected, FileId, Incoming};
use plainspoken::hash::sha256_hex;
use std::sync::Arc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Blob;
pub use web_sys::File as Dropped;

#[wasm_bindgen(raw_module = "./parts.js")]
extern "C" {
    #[wasm_bindgen(js_name = canOpenFolders)]
    pub fn can_open_folders() -> bool;
    #[wasm_bindgen(catch, js_name = openFiles)]
    async fn open_files() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = openFolder)]
    async fn open_folder() -> Result<JsValue, JsValue>;
    fn tie(file: u32, number: u32) -> JsValue;
    #[wasm_bindgen(js_name = tieAgain)]
    fn tie_again(file: u32, handle: &JsValue);
    fn untie(file: u32);
    #[wasm_bindgen(catch)]
    async fn read(file: u32, place: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    async fn write(file: u32, place: &str, text: &str) -> Result<JsValue, JsValue>;
    fn download(name: &str, blob: &Blob) -> bool;
    fn picture(place: &str, content: &Uint8Array) -> String;
}

/// Lets somebody choose files.
pub fn choose_files(tell: impl Tell) {
    spawn_local(async move {
        if let Ok(files) = open_files().await {
            tell(Event::FilesArrived(incoming(&files)));
        }
    });
}

/// Lets somebody choose a folder.
pub fn choose_folder(tell: impl Tell) {
    spawn_local(async move {
        if let Ok(folder) = open_folder().await
            && !folder.is_null()
        {
            let name = get(&folder, "name").as_string().unwrap_or_default();
            let files = incoming(&get(&folder, "files"));
            tell(Event::FolderArrived { name, files });
        }
    });
}

/// A file that was dropped or pasted.
pub fn arrived(file: Dropped, picture: bool, tell: impl Tell) {
    spawn_local(async move {
        let buffer = JsFuture::from(file.array_buffer()).await;
        let (name, bytes) =
            (file.name(), buffer.ok().map(|buffer| Uint8Array::new(&buffer).to_vec()));
        match bytes {
            Some(bytes) if picture => tell(Event::PictureArrived { name, bytes }),
            bytes => tell(Event::FilesArrived(vec![Incoming { place: name, bytes, handle: None }])),
        }
    });
}

fn incoming(files: &JsValue) -> Vec<Incoming> {
    let one = |file: JsValue| Incoming {
        place: get(&file, "place").as_string().unwrap_or_default(),
        bytes: get(&file, "bytes").dyn_ref().map(Uint8Array::to_vec),
        handle: number(&get(&file, "handle")),
    };
    Array::from(files).iter().map(one).collect()
}

pub fn number(value: &JsValue) -> Option<u32> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a small whole number"
    )]
    value.as_f64().map(|number| number as u32)
}

/// Notes which file on the disk is meant, also for the next time.
pub fn note(file: FileId, handle: u32) {
    let stored = tie(file.0, handle);
    spawn_local(async move { drafts::keep_handle(file, &stored).await });
}

/// The same, with what was kept from last time.
pub fn note_again(file: FileId, handle: &JsValue) {
    tie_again(file.0, handle);
}

pub fn forget(file: FileId) {
    untie(file.0);
}

/// Writes a file, unless something else is there than is expected.
pub fn save(file: FileId, place: String, text: String, expected: Expected, tell: impl Tell) {
    spawn_local(async move {
        if expected != Expected::Anything {
            // Where it cannot be known what is there, it is not written over.
            let Ok(there) = read(file.0, &place).await else {
                tell(Event::SaveRefused { file });
                return;
            };
            let there = there.dyn_ref().map(Uint8Array::to_vec);
            if let Some(bytes) = there.filter(|there| there != text.as_bytes())
                && expected != Expected::Sha256(sha256_hex(&bytes))
            {
                tell(Event::DiskDiffers { file, bytes });
                return;
            }
        }
        match write(file.0, &place, &text).await {
            // Somebody changed their mind.
            Ok(answer) if answer.is_falsy() => {}
            Ok(answer) => {
                if answer.is_object() {
                    drafts::keep_handle(file, &answer).await;
                }
                tell(Event::Saved { file, sha256: sha256_hex(text.as_bytes()) });
            }
            Err(_) => tell(Event::SaveRefused { file }),
        }
    });
}

/// Offers bytes as a file.
pub fn offer(name: &str, bytes: &[u8]) {
    let parts = Array::of1(&Uint8Array::from(bytes).into());
    if let Ok(blob) = Blob::new_with_u8_array_sequence(&parts) {
        download(name, &blob);
    }
}

/// Gives a picture an address that the preview can show.
pub fn show_picture(place: String, bytes: &Arc<[u8]>, tell: impl Tell) {
    let address = picture(&place, &Uint8Array::from(&**bytes));
    tell(Event::PictureShown { place, address });
}

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap_or(JsValue::UNDEFINED)
}
