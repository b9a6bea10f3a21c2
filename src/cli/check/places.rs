//! Places in a text for many bytes at once: one walk over the text, however many there are.

use plainspoken::diagnostic::Place;
use std::collections::BTreeMap;

/// The place of each byte, as [`Place::at`] gives it.
pub fn of(text: &str, bytes: impl Iterator<Item = usize>) -> BTreeMap<usize, Place> {
    let mut places: BTreeMap<usize, Place> =
        bytes.map(|byte| (byte, Place { byte: 0, line: 1, column: 1, utf16: 0 })).collect();
    let mut here = Place { byte: 0, line: 1, column: 1, utf16: 0 };
    for (byte, place) in &mut places {
        let to = text.floor_char_boundary((*byte).min(text.len()));
        for c in text.get(here.byte..to).unwrap_or_default().chars() {
            here.utf16 += c.len_utf16();
            if c == '\n' {
                here.line += 1;
                here.column = 1;
            } else {
                here.column += 1;
            }
        }
        here.byte = to;
        *place = here;
    }
    places
}

/// The line of each byte, and its column in UTF-16 units, both from 1.
pub fn columns(text: &str, bytes: impl Iterator<Item = usize>) -> BTreeMap<usize, (usize, usize)> {
    let mut columns: BTreeMap<usize, (usize, usize)> = bytes.map(|byte| (byte, (1, 1))).collect();
    let (mut at, mut line, mut column) = (0, 1, 1);
    for (byte, place) in &mut columns {
        let to = text.floor_char_boundary((*byte).min(text.len()));
        for c in text.get(at..to).unwrap_or_default().chars() {
            (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + c.len_utf16()) };
        }
        at = to;
        *place = (line, column);
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn many_at_once_are_the_same_as_one_by_one(
            text in "(a|ß|😀|\r\n|\n|\r){0,20}",
            bytes in prop::collection::vec(0_usize..60, 0..10),
        ) {
            for (byte, place) in of(&text, bytes.into_iter()) {
                prop_assert_eq!(place, Place::at(&text, byte));
                let line = text[..place.byte].rfind('\n').map_or(0, |newline| newline + 1);
                let column = place.utf16 - Place::at(&text, line).utf16 + 1;
                prop_assert_eq!(columns(&text, [byte].into_iter())[&byte], (place.line, column));
            }
        }
    }
}
