//! Looks at one record in one go: its id, its seal and its hash from a single writing of its line. There may be
//! hundreds of thousands of them.

use super::{Key, Secret};
use crate::hash::from_hex;
use crate::record::{IdentitySource, Record};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// What can be told of a record by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Seal {
    /// By this person's link, and unaltered since.
    Holds,
    /// There is one, and no key here to tell.
    Unknown,
    /// There is none: what it says is what somebody said themselves.
    SelfReported,
    /// What it says is not what was sealed, or not what its id was made of.
    Altered,
}

/// A record by its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Examined {
    pub seal: Seal,
    /// The 16 bytes of its id, by what it says.
    pub id: [u8; 16],
    /// By which the next record names it; see [`super::hash`].
    pub hash: [u8; 32],
}

/// The line of a record, cut where its id and its seal stand.
struct Cut<'a> {
    before_id: &'a [u8],
    between: &'a [u8],
    after_seal: &'a [u8],
}

const UNSEALED: &[u8] = b"null";

/// Looks at one record.
pub fn examine(record: &Record, key: Option<&Key>) -> Examined {
    let mut line = Vec::with_capacity(2048);
    // Strings and numbers under string keys always serialise.
    serde_json::to_writer(&mut line, record).ok();
    let hash = Sha256::digest(&line).into();
    let Some(cut) = cut(&line, record) else {
        return Examined { seal: Seal::Altered, id: [0; 16], hash };
    };
    let id = id(&cut);
    let own = text_of(&id);
    let seal =
        if own == record.record_id.as_bytes() { seal(&cut, record, key) } else { Seal::Altered };
    Examined { seal, id, hash }
}

/// The bytes of an id, as it is written.
pub fn id_bytes(text: &str) -> Option<[u8; 16]> {
    let mut digits =
        text.bytes().filter(|byte| *byte != b'-').map(|byte| char::from(byte).to_digit(16));
    let mut bytes = [0; 16];
    for byte in &mut bytes {
        let (high, low) = (digits.next()??, digits.next()??);
        *byte = u8::try_from(high * 16 + low).ok()?;
    }
    (text.as_bytes() == text_of(&bytes)).then_some(bytes)
}

/// An id as it is written.
pub fn id_text(id: &[u8; 16]) -> String {
    text_of(id).into_iter().map(char::from).collect()
}

/// `None` where id or seal cannot be what they are to be. No quotation mark within a value is followed by a colon,
/// so the names of the two are found by their letters alone.
fn cut<'a>(line: &'a [u8], record: &Record) -> Option<Cut<'a>> {
    const ID: &[u8] = b"\"record_id\":\"";
    const SEAL: &[u8] = b"\"signature\":";
    let id = line.windows(ID.len()).position(|at| at == ID)? + ID.len();
    let seal = line.windows(SEAL.len()).rposition(|at| at == SEAL)? + SEAL.len();
    let is_id = |byte: u8| byte == b'-' || byte.is_ascii_hexdigit();
    let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    if record.record_id.len() != 36 || !record.record_id.bytes().all(is_id) {
        return None;
    }
    let length = match &record.assurance.signature {
        None => UNSEALED.len(),
        Some(digits) if digits.len() == 64 && digits.bytes().all(is_hex) => 66,
        Some(_) => return None,
    };
    Some(Cut {
        before_id: line.get(..id)?,
        between: line.get(id..seal)?,
        after_seal: line.get(seal + length..)?,
    })
}

/// As [`super::id`] makes it.
fn id(cut: &Cut<'_>) -> [u8; 16] {
    let mut sum = Sha256::new();
    sum.update(cut.before_id);
    sum.update(cut.between.get(36..).unwrap_or_default());
    sum.update(UNSEALED);
    sum.update(cut.after_seal);
    let sum: [u8; 32] = sum.finalize().into();
    let mut id = [0; 16];
    for (to, from) in id.iter_mut().zip(sum) {
        *to = from;
    }
    // Version 8, variant 10 (RFC 9562, section 5.8).
    let [.., six, _, eight, _, _, _, _, _, _, _] = &mut id;
    *six = 0x80 | (*six & 0x0f);
    *eight = 0xa0 | (*eight & 0x0f);
    id
}

fn text_of(id: &[u8; 16]) -> [u8; 36] {
    let mut text = [b'-'; 36];
    let digit = |number: u8| if number < 10 { b'0' + number } else { b'a' + number - 10 };
    let digits = id.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]);
    let places = text.iter_mut().enumerate().filter(|(at, _)| ![8, 13, 18, 23].contains(at));
    for ((_, place), digit) in places.zip(digits) {
        *place = digit;
    }
    text
}

fn seal(cut: &Cut<'_>, record: &Record, key: Option<&Key>) -> Seal {
    let by_link = record.assurance.identity_source == IdentitySource::PersonalLink;
    match (&record.assurance.signature, &record.person.person_id, key) {
        (None, ..) if by_link => Seal::Altered,
        (None, ..) => Seal::SelfReported,
        (Some(_), Some(_), None) => Seal::Unknown,
        (Some(signature), Some(person), Some(key))
            if holds(cut, signature, &key.secret(person)) =>
        {
            Seal::Holds
        }
        (Some(_), ..) => Seal::Altered,
    }
}

/// In a time that does not hang on where they differ.
fn holds(cut: &Cut<'_>, signature: &str, secret: &Secret) -> bool {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&secret.0) else { return false };
    for part in [cut.before_id, cut.between, UNSEALED, cut.after_seal] {
        mac.update(part);
    }
    from_hex(signature).is_some_and(|bytes| mac.verify_slice(&bytes).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Correction, Person, VERSION, seal as sealing};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_finds_the_id_the_seal_and_the_hash_that_the_page_gives(
            name in "\\PC{0,40}", reason in ".{0,40}", linked in any::<bool>(),
        ) {
            let key = Key::from_chance([5; 32]);
            let mut record = Record {
                schema_version: VERSION,
                person: Person { person_id: Some("E1".to_owned()), name: Some(name), department: None },
                correction: Some(Correction {
                    supersedes_id: "\"signature\":\"record_id\":\"".to_owned(),
                    by: "\\\"signature\\\":".to_owned(),
                    reason,
                }),
                ..Record::default()
            };
            if linked {
                record.assurance.identity_source = IdentitySource::PersonalLink;
            }
            sealing::seal(&mut record, linked.then(|| key.secret("E1")).as_ref());
            let Examined { seal, id, hash } = examine(&record, Some(&key));
            prop_assert_eq!(seal, if linked { Seal::Holds } else { Seal::SelfReported });
            prop_assert_eq!(id_text(&id), record.record_id.clone());
            prop_assert_eq!(id_bytes(&record.record_id), Some(id));
            prop_assert_eq!(crate::hash::hex(&hash), sealing::hash(&record.line()));
        }

        #[test]
        fn what_is_no_id_has_no_bytes(text in "[0-9a-fA-F-]{0,40}") {
            if let Some(bytes) = id_bytes(&text) {
                prop_assert_eq!(id_text(&bytes), text);
            }
        }
    }
}
