//! Chance: from the browser's own generator, which a plain-http page has as well.

use plainspoken::progress::TabId;

/// A name for this page as a writer.
pub fn tab() -> TabId {
    let mut bytes = [0; 8];
    let drawn = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok());
    if drawn.is_none() {
        // Without a generator, the time to the millisecond and a weak draw still tell two tabs apart.
        let weak = js_sys::Math::random().to_bits() ^ js_sys::Date::now().to_bits();
        bytes = weak.to_le_bytes();
    }
    TabId::from_chance(u64::from_le_bytes(bytes))
}
