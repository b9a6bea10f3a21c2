//! What stands after the `?` of an address: how learning systems and stores launch a page.

/// The parts of a query, in their order, as they were meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// Reads it with or without its `?`. A part that is no text is left out.
    pub fn parse(text: &str) -> Self {
        let text = text.strip_prefix('?').unwrap_or(text);
        let part = |part: &str| {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            Some((decoded(name)?, decoded(value)?))
        };
        Self(text.split('&').filter(|part| !part.is_empty()).filter_map(part).collect())
    }

    /// The first of this name; `None` where there is none, or nothing in it.
    pub fn get(&self, name: &str) -> Option<&str> {
        let named = self.0.iter().find(|(known, _)| known == name);
        named.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }
}

/// Percent-encoding, and `+` for a space, as forms write it.
pub(super) fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let digit = |byte: u8| char::from(byte).to_digit(16);
                let value = digit(rest.next()?)? * 16 + digit(rest.next()?)?;
                u8::try_from(value).ok()?
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

/// A text as a part of a query (RFC 3986).
pub fn encoded(text: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |value: u8| DIGITS.get(usize::from(value)).map_or('0', |digit| char::from(*digit));
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_query_is_read_as_it_was_meant() {
        let query = Query::parse("?a=1+2&b=%7B%22x%22%3A1%7D&empty=&a=3&odd=%zz&alone");
        assert_eq!(query.get("a"), Some("1 2"));
        assert_eq!(query.get("b"), Some("{\"x\":1}"));
        for none in ["empty", "odd", "alone", "c"] {
            assert_eq!(query.get(none), None, "{none}");
        }
    }

    proptest! {
        #[test]
        fn what_is_encoded_is_read_back(text in ".{0,60}") {
            prop_assert_eq!(decoded(&encoded(&text)), Some(text));
        }

        #[test]
        fn any_text_is_read(text in ".{0,60}") {
            Query::parse(&text);
        }
    }
}
