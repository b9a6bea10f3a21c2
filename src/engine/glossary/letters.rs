//! Letters regardless of case, for the scripts that have cases and that courses are written in: Latin,
//! Greek and Cyrillic. The standard library knows all scripts, in tables of 12 KB that every reader
//! would have to load.

/// The small letter of a capital; anything else as it is.
pub fn lower(c: char) -> char {
    let code = u32::from(c);
    let small = match code {
        0x41..=0x5A | 0xC0..=0xD6 | 0xD8..=0xDE | 0x391..=0x3A1 | 0x3A3..=0x3A9 | 0x410..=0x42F => {
            code + 0x20
        }
        0x400..=0x40F => code + 0x50,
        // Here capitals and small letters alternate, from an even or from an odd code on.
        0x100..=0x12F | 0x132..=0x137 | 0x14A..=0x177 | 0x460..=0x481 | 0x48A..=0x4BF => code | 1,
        0x139..=0x148 | 0x179..=0x17E | 0x4C1..=0x4CE => code + (code & 1),
        _ => code,
    };
    char::from_u32(small).unwrap_or(c)
}

/// Whether two texts are the same regardless of case.
pub fn same(a: &str, b: &str) -> bool {
    a.chars().map(lower).eq(b.chars().map(lower))
}

/// Whether a text has several letters or digits, and all of them are capitals or digits: IT, 2FA.
pub fn is_capitals(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphanumeric());
    text.chars().nth(1).is_some() && letters.all(|c| c.is_ascii_digit() || lower(c) != c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_match_the_standard_library_where_they_are_changed() {
        for c in (0..0x500).filter_map(char::from_u32) {
            let small = lower(c);
            assert!(small == c || c.to_lowercase().eq([small]), "{c} became {small}");
        }
    }

    #[test]
    fn the_letters_of_european_languages_are_known() {
        for (capitals, small) in [
            ("ÀÉÎÖØÜÞ", "àéîöøüþ"),
            ("ĄČĘĞŁŃŐŞŠŻŽ", "ąčęğłńőşšżž"),
            ("ΑΒΓΩ", "αβγω"),
            ("ЁЂЖЯҐ", "ёђжяґ"),
        ] {
            assert!(same(capitals, small), "{capitals}");
        }
    }

    #[test]
    fn capitals_are_told_from_words() {
        for (text, capitals) in [
            ("IT", true),
            ("2FA", true),
            ("VPN-ID", true),
            ("It", false),
            ("A", false),
            ("合言葉", false),
        ] {
            assert_eq!(is_capitals(text), capitals, "{text}");
        }
    }
}
