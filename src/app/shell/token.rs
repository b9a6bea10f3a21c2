//! The token of a launch: a learning system gives it once, and the page may be loaded anew. Kept for as long as the
//! window is open, and no longer.

use std::cell::RefCell;
use web_sys::Storage;

thread_local! {
    /// For a browser that forbids storage: as long as the page is not loaded anew.
    static HERE: RefCell<Option<(String, String)>> = const { RefCell::new(None) };
}

/// What was kept under this name.
pub fn kept(name: &str) -> Option<String> {
    let here = HERE.with_borrow(|here| here.clone().filter(|(known, _)| known == name));
    here.map(|(_, token)| token).or_else(|| storage()?.get_item(name).ok()?)
}

/// Keeps it. Where the browser forbids that, loading the page anew ends the launch, and the system says so.
pub fn keep(name: &str, token: &str) {
    HERE.set(Some((name.to_owned(), token.to_owned())));
    if let Some(storage) = storage() {
        storage.set_item(name, token).ok();
    }
}

fn storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}
