//! Who somebody is, as their personal link says: what the page takes from it and asks nobody.
//!
//! A link is the address of the course with `#/me/` and four parts behind it, each percent-encoded: id, name,
//! department, secret. What stands behind the `#` is never sent to a server.

use std::fmt::Write as _;

/// What stands before the four parts.
pub const ROUTE: &str = "me";

/// The longest part that is taken, in bytes of the address. A letter may take twelve.
const LONGEST: usize = 8_000;

/// Somebody with a personal link.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Linked {
    pub person_id: String,
    pub name: String,
    /// May be empty.
    pub department: String,
    /// 64 hexadecimal digits; see [`super::seal::Secret`].
    pub secret: String,
}

impl Linked {
    /// Reads an address, from its `#` on; `None` for any other.
    pub fn parse(address: &str) -> Option<Self> {
        let address = address.trim_start_matches('#').trim_start_matches('/');
        let mut parts = address.trim_end_matches('/').split('/');
        if parts.next() != Some(ROUTE) {
            return None;
        }
        let mut part = || parts.next().filter(|part| part.len() <= LONGEST).and_then(decoded);
        let linked =
            Self { person_id: part()?, name: part()?, department: part()?, secret: part()? };
        let hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        let is_secret = linked.secret.len() == 64 && linked.secret.bytes().all(hex);
        (is_secret && !linked.person_id.is_empty()).then_some(linked)
    }

    /// The address, from its `#` on.
    pub fn address(&self) -> String {
        let mut address = ["#/", ROUTE].concat();
        for part in [&self.person_id, &self.name, &self.department, &self.secret] {
            address.push('/');
            encode(part, &mut address);
        }
        address
    }
}

/// A name without what differs between two writings of it: capitals and spaces.
pub fn plain_name(name: &str) -> String {
    name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// Percent-encoding (RFC 3986): all but letters, digits, `-`, `_` and `~`. Not even a full stop, at which a mail
/// program may end a link; and an empty part is a dot, which no program takes away.
fn encode(text: &str, to: &mut String) {
    if text.is_empty() {
        to.push('.');
    }
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_~".contains(&byte) {
            to.push(char::from(byte));
        } else if write!(to, "%{byte:02X}").is_err() {
            return; // A String never refuses.
        }
    }
}

fn decoded(text: &str) -> Option<String> {
    if text == "." {
        return Some(String::new());
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let pair = [rest.next()?, rest.next()?];
                let digits = std::str::from_utf8(&pair).ok()?;
                u8::from_str_radix(digits, 16).ok()?
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_personal_link_is_none() {
        let secret = "ab".repeat(32);
        assert!(Linked::parse(&format!("#/me/E1/Ana/./{secret}")).is_some());
        for address in [
            "#/",
            "#/you",
            "#/me",
            "#/me/E1/Ana/Sales",
            &format!("#/me/E1/Ana/Sales/{}", &secret[1..]),
            &format!("#/me/./Ana/Sales/{secret}"),
            &format!("#/me/E1/Ana%2/Sales/{secret}"),
            &format!("#/me/E1/%FF/Sales/{secret}"),
        ] {
            assert_eq!(Linked::parse(address), None, "{address}");
        }
    }

    #[test]
    fn a_long_name_in_any_letters_is_read() {
        let (person_id, name) = ("E1".to_owned(), "\u{6f22}".repeat(300));
        let linked = Linked { person_id, name, secret: "0f".repeat(32), ..Linked::default() };
        assert_eq!(Linked::parse(&linked.address()), Some(linked));
    }

    proptest! {
        #[test]
        fn a_link_says_what_went_into_it(id in ".{1,20}", name in ".{0,300}", department in ".{0,40}") {
            let secret = "0f".repeat(32);
            let linked = Linked { person_id: id, name, department, secret };
            let address = linked.address();
            prop_assert!(address.is_ascii() && !address.contains([' ', '"', '<', '>']));
            prop_assert_eq!(Linked::parse(&address), Some(linked));
        }
    }
}
