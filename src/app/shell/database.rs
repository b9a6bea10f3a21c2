//! What staff did, in IndexedDB: the copy that survives a crash. Where the browser forbids it, the page goes on
//! without it.

use super::indexed::{answer, begin, finished, trouble};
use super::outbox::STATEMENTS;
use js_sys::Array;
use plainspoken::progress::Entry;
use plainspoken::progress::storage::{self as keys, Value};
use plainspoken::session::{Found, Kept, Trouble};

pub const ENTRIES: &str = "entries";
pub const QUARANTINE: &str = "quarantine";

/// Reads everything, and moves aside what is damaged.
///
/// # Errors
/// [`Trouble`] when the browser forbids it, or does not answer.
pub async fn read() -> Result<Found, Trouble> {
    let work = begin(&[ENTRIES, QUARANTINE]).await?;
    let entries = work.object_store(ENTRIES).map_err(trouble)?;
    let keys = answer(&entries.get_all_keys().map_err(trouble)?).await?;
    let values = answer(&entries.get_all().map_err(trouble)?).await?;
    let mut held = Found::default();
    for (key, value) in Array::from(&keys).iter().zip(Array::from(&values).iter()) {
        match value.as_string().map(|text| keys::read_value(&text)) {
            Some(Value::Entry(entry)) => {
                held.log.insert(entry);
            }
            Some(Value::Newer(line)) => held.newer.push(line),
            Some(Value::Damaged) | None => {
                held.damaged += 1;
                let aside = work.object_store(QUARANTINE).map_err(trouble)?;
                aside.put_with_key(&value, &key).map_err(trouble)?;
                entries.delete(&key).map_err(trouble)?;
            }
        }
    }
    Ok(held)
}

/// Writes the entries; done when they are on disk.
///
/// # Errors
/// [`Trouble`]: nothing of it is certain to be kept.
pub async fn keep(entries: &[Entry]) -> Kept {
    let work = begin(&[ENTRIES]).await?;
    let store = work.object_store(ENTRIES).map_err(trouble)?;
    for (key, value) in entries.iter().map(keys::entry_pair) {
        store.put_with_key(&value.into(), &key.into()).map_err(trouble)?;
    }
    finished(&work).await
}

/// Removes everything of ours. A database that cannot be opened has nothing.
///
/// # Errors
/// [`Trouble`]: some of it is there still.
pub async fn forget() -> Kept {
    let mut forgotten = Ok(());
    // Apart, so that one that is missing keeps nobody from forgetting the others.
    for stores in [&[ENTRIES, QUARANTINE][..], &[STATEMENTS]] {
        let Ok(work) = begin(stores).await else { continue };
        for store in stores.iter().filter_map(|name| work.object_store(name).ok()) {
            if let Err(error) = store.clear() {
                forgotten = Err(trouble(error));
            }
        }
        forgotten = forgotten.and(finished(&work).await);
    }
    forgotten
}
