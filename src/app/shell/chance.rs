//! Chance: from the browser's own generator, which a plain-http page has as well.

use plainspoken::progress::TabId;

/// Any number.
pub fn number() -> u32 {
    // Weak chance will do: it keeps pages from coming back to a store at once.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "below 2^32")]
    let drawn = (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
    drawn
}

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
