//! Names content by its SHA-256 (FIPS 180-4), so that anybody can check it with `sha256sum`.

use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// 64 lower-case hexadecimal digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Two lower-case digits a byte.
pub fn hex(bytes: &[u8]) -> String {
    let mut hex = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        if write!(hex, "{byte:02x}").is_err() {
            break; // A String never refuses.
        }
    }
    hex
}

/// The bytes of 64 hexadecimal digits.
pub fn from_hex(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    let mut digits = text.bytes().map(|byte| char::from(byte).to_digit(16));
    for byte in &mut bytes {
        *byte = u8::try_from(digits.next()?? * 16 + digits.next()??).ok()?;
    }
    digits.next().is_none().then_some(bytes)
}

/// The first 8 digits: enough to notice that a stored line was damaged, no protection against intent.
pub fn checksum(text: &str) -> String {
    let mut sum = sha256_hex(text.as_bytes());
    sum.truncate(8);
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_known_answers_of_fips_180_4() {
        assert_eq!(
            sha256_hex(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        assert_eq!(checksum(""), "e3b0c442");
    }
}
