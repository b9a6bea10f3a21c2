//! Seals records and tells whether a seal holds. The secret of a person is HMAC-SHA-256 (RFC 2104, FIPS 198-1) of
//! their id under the organisation's key; a seal is HMAC-SHA-256 of the record's line, with `signature` null, under
//! that secret. What that proves, and what it does not, is written beside it for people: `docs/proof.md`.

#[cfg(feature = "author")]
mod examine;
#[cfg(feature = "author")]
pub use examine::{Examined, Seal, examine, id_bytes, id_text};

use super::Record;
#[cfg(feature = "author")]
use super::person::Linked;
use crate::hash::{from_hex, hex, sha256_hex};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// What a personal link carries, and seals with. Its holder can seal any record of theirs, earned or not.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; 32]);

impl Secret {
    /// 64 hexadecimal digits.
    pub fn parse(text: &str) -> Option<Self> {
        from_hex(text).map(Self)
    }

    pub fn hex(&self) -> String {
        hex(&self.0)
    }

    fn sign(&self, record: &Record) -> String {
        hex(&hmac(&self.0, unsigned(record).line().as_bytes()))
    }
}

/// The organisation's key, from which every secret is made. Whoever has it can seal as anybody.
#[cfg(feature = "author")]
#[derive(Clone, PartialEq, Eq)]
pub struct Key([u8; 32]);

#[cfg(feature = "author")]
impl Key {
    pub fn from_chance(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The key of a key file: the one line that is not empty and does not begin with `#`, of 64 hexadecimal digits.
    pub fn parse(file: &str) -> Option<Self> {
        // Some editors put a mark before the first line.
        let lines = file.trim_start_matches('\u{feff}').lines().map(str::trim);
        let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
        let lines: Vec<&str> = lines.collect();
        match lines.as_slice() {
            [line] => from_hex(&line.to_ascii_lowercase()).map(Self),
            _ => None,
        }
    }

    pub fn hex(&self) -> String {
        hex(&self.0)
    }

    /// The secret of the person with this id.
    pub fn secret(&self, person_id: &str) -> Secret {
        Secret(hmac(&self.0, person_id.as_bytes()))
    }

    /// What a person's link says.
    pub fn link(&self, person_id: &str, name: &str, department: &str) -> Linked {
        Linked {
            person_id: person_id.to_owned(),
            name: name.to_owned(),
            department: department.to_owned(),
            secret: self.secret(person_id).hex(),
        }
    }
}

/// Gives a record its id, and its seal where there is a secret.
pub fn seal(record: &mut Record, secret: Option<&Secret>) {
    record.record_id = id(record);
    record.assurance.signature = secret.map(|secret| secret.sign(record));
}

/// The id that a record has by what it says: the first 16 bytes of the SHA-256 of its line, without id and seal.
pub fn id(record: &Record) -> String {
    let bare = Record { record_id: String::new(), ..unsigned(record) };
    let digits = sha256_hex(bare.line().as_bytes());
    // Version 8, variant 10 (RFC 9562, section 5.8).
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    [part(0, 8), "-", part(8, 12), "-8", part(13, 16), "-a", part(17, 20), "-", part(20, 32)]
        .concat()
}

/// By which the next record names this one: SHA-256 of its whole line.
pub fn hash(line: &str) -> String {
    sha256_hex(line.as_bytes())
}

/// Looks at one record. A seal that holds under another person's secret, or another key, does not hold.
#[cfg(feature = "author")]
pub fn check(record: &Record, key: Option<&Key>) -> Seal {
    examine(record, key).seal
}

fn unsigned(record: &Record) -> Record {
    let mut bare = record.clone();
    bare.assurance.signature = None;
    bare
}

fn hmac(key: &[u8; 32], text: &[u8]) -> [u8; 32] {
    // HMAC takes keys of any length.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return [0; 32] };
    mac.update(text);
    mac.finalize().into_bytes().into()
}

#[cfg(all(test, feature = "author"))]
mod tests {
    use super::*;
    use crate::record::{Content, IdentitySource, Outcome, Person, VERSION, read};
    use proptest::prelude::*;

    /// HMAC fills a key up with zeros, so shorter ones are keys of ours.
    fn padded(key: &[u8]) -> [u8; 32] {
        std::array::from_fn(|at| key.get(at).copied().unwrap_or_default())
    }

    #[test]
    fn the_known_answers_of_rfc_4231() {
        let of = |key: &[u8], text: &str| hex(&hmac(&padded(key), text.as_bytes()));
        assert_eq!(
            of(&[0x0b; 20], "Hi There"),
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        );
        assert_eq!(
            of(b"Jefe", "what do ya want for nothing?"),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        );
    }

    #[test]
    fn a_key_file_may_say_what_it_is() {
        let digits = "0f".repeat(32);
        for mark in ["", "\u{feff}"] {
            let key = Key::parse(&format!("{mark}# Keep this to yourself.\n\n{digits}\n"));
            assert_eq!(key.map(|key| key.hex()), Some(digits.clone()));
        }
        for file in
            ["", "# nothing", "0f0f", &format!("{digits}\n{digits}"), &format!("+{}", &digits[1..])]
        {
            assert!(Key::parse(file).is_none(), "{file}");
        }
    }

    fn record(name: &str) -> Record {
        Record {
            schema_version: VERSION,
            person: Person {
                person_id: Some("E1001".to_owned()),
                name: Some(name.to_owned()),
                department: None,
            },
            content: Content {
                module_id: "who-to-tell".to_owned(),
                version: 3,
                ..Content::default()
            },
            outcome: Outcome { score: Some(100), attempts: 1, ..Outcome::default() },
            ..Record::default()
        }
    }

    fn sealed(name: &str, key: &Key) -> Record {
        let mut record = record(name);
        record.assurance.identity_source = IdentitySource::PersonalLink;
        seal(&mut record, Some(&key.secret("E1001")));
        record
    }

    #[test]
    fn a_seal_holds_for_this_person_this_key_and_these_words_alone() {
        let key = Key::from_chance([7; 32]);
        let good = sealed("Ana Lind", &key);
        assert_eq!(check(&good, Some(&key)), Seal::Holds);
        assert_eq!(check(&good, None), Seal::Unknown);
        assert_eq!(check(&good, Some(&Key::from_chance([8; 32]))), Seal::Altered);
        let changes: [fn(&mut Record); 6] = [
            |record| record.person.name = Some("Ben Ode".to_owned()),
            |record| record.person.person_id = Some("E1002".to_owned()),
            |record| record.outcome.score = Some(90),
            |record| record.content.version = 4,
            |record| record.assurance.signature = None,
            |record| record.assurance.previous_hash = Some("00".repeat(32)),
        ];
        for (number, change) in changes.iter().enumerate() {
            let mut altered = good.clone();
            change(&mut altered);
            assert_eq!(check(&altered, Some(&key)), Seal::Altered, "{number}");
            // Nor with an id that fits what it says now.
            let signature = altered.assurance.signature.clone();
            altered.record_id = id(&altered);
            altered.assurance.signature = signature;
            assert_eq!(check(&altered, Some(&key)), Seal::Altered, "{number}, with a new id");
        }
        let mut own = record("Ana Lind");
        seal(&mut own, None);
        assert_eq!(check(&own, Some(&key)), Seal::SelfReported);
        own.outcome.score = Some(10);
        assert_eq!(check(&own, None), Seal::Altered);
    }

    #[test]
    fn an_id_is_a_uuid_of_version_8() {
        let id = sealed("Ana Lind", &Key::from_chance([7; 32])).record_id;
        let lengths: Vec<usize> = id.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12]);
        assert!(id[14..].starts_with('8') && id[19..].starts_with('a'), "{id}");
    }

    proptest! {
        #[test]
        fn a_record_that_was_laid_out_anew_is_the_same_record(name in ".{0,60}") {
            let key = Key::from_chance([7; 32]);
            let good = sealed(&name, &key);
            let laid_out = crate::record::laid_out(&good.line());
            prop_assert_eq!(read(&laid_out), Ok(good.clone()));
            let line = good.line();
            prop_assert_eq!(crate::record::id_of(&line), good.record_id.as_str());
            prop_assert_eq!(check(&good, Some(&key)), Seal::Holds);
        }
    }
}
