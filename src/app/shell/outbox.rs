//! What is to be sent and what was, in IndexedDB beside what staff did. Where the browser forbids it, the page goes on
//! without: what is sent is made again of what happened, with the same ids and bytes.

use super::indexed::{answer, begin, finished, trouble};
use js_sys::Array;
use plainspoken::session::{Kept, Trouble};
use wasm_bindgen::JsValue;

pub const STATEMENTS: &str = "statements";

/// Everything, as keys and values.
///
/// # Errors
/// [`Trouble`] when the browser forbids it, or does not answer.
pub async fn read() -> Result<Vec<(String, String)>, Trouble> {
    let work = begin(&[STATEMENTS]).await?;
    let store = work.object_store(STATEMENTS).map_err(trouble)?;
    let keys = answer(&store.get_all_keys().map_err(trouble)?).await?;
    let values = answer(&store.get_all().map_err(trouble)?).await?;
    let (keys, values) = (Array::from(&keys), Array::from(&values));
    let pairs = keys.iter().zip(values.iter());
    Ok(pairs.filter_map(|(key, value)| Some((key.as_string()?, value.as_string()?))).collect())
}

/// Done when it is on disk.
///
/// # Errors
/// [`Trouble`]: nothing of it is certain to be kept.
pub async fn keep(pairs: &[(String, String)]) -> Kept {
    let work = begin(&[STATEMENTS]).await?;
    let store = work.object_store(STATEMENTS).map_err(trouble)?;
    for (key, value) in pairs {
        let (key, value) = (JsValue::from_str(key), JsValue::from_str(value));
        store.put_with_key(&value, &key).map_err(trouble)?;
    }
    finished(&work).await
}

/// Removes all of it.
pub async fn forget() {
    if let Ok(work) = begin(&[STATEMENTS]).await {
        if let Ok(store) = work.object_store(STATEMENTS) {
            store.clear().ok();
        }
        finished(&work).await.ok();
    }
}
