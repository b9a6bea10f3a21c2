//! Addresses of files on a site: relative to it, with forward slashes, and never outside it.

use crate::lms::query::encoded;

/// The place that an address leads to when it stands in a file of the folder `parent`; `None` when that
/// is outside the site, or on another one.
pub fn resolve(parent: &str, address: &str) -> Option<String> {
    let end = address.find(['?', '#']).unwrap_or(address.len());
    let address = decode(address.get(..end)?)?;
    if address.starts_with('/') || address.contains(['\\', '\0', ':']) {
        return None;
    }
    let mut parts: Vec<&str> = parent.split('/').filter(|part| !part.is_empty()).collect();
    for part in address.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            _ => parts.push(part),
        }
    }
    (!parts.is_empty()).then(|| parts.join("/"))
}

/// The text that percent signs stand for; `None` when it is not UTF-8.
pub fn decode(address: &str) -> Option<String> {
    if !address.contains('%') {
        return Some(address.to_owned());
    }
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let mut ahead = rest.clone();
        match (ahead.next().and_then(digit), ahead.next().and_then(digit)) {
            (Some(high), Some(low)) => {
                bytes.push(high * 16 + low);
                rest = ahead;
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).ok()
}

/// A place as an address: what has a meaning of its own there is written with percent signs.
pub fn encode(place: &str) -> String {
    let parts: Vec<String> = place.split('/').map(encoded).collect();
    parts.join("/")
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_stay_inside() {
        assert_eq!(resolve("en", "a.png").as_deref(), Some("en/a.png"));
        assert_eq!(
            resolve("en", "./../pictures/a%20b.png?x#y").as_deref(),
            Some("pictures/a b.png")
        );
        for outside in
            ["../../a.png", "/a.png", "https://a.example/b.png", "..", "%2e%2e/../a", "a\\b"]
        {
            assert_eq!(resolve("en", outside), None, "{outside}");
        }
    }

    #[test]
    fn encoding_and_decoding_undo_each_other() {
        for place in ["content/en/a b#?%.md", "ü/ß.md", "plain.md"] {
            assert_eq!(decode(&encode(place)).as_deref(), Some(place));
        }
        assert_eq!(decode("100%"), Some("100%".to_owned()));
        assert_eq!(decode("%ff"), None);
    }
}
