//! Names content by its SHA-256 (FIPS 180-4), so that anybody can check it with `sha256sum`.

use sha2::{Digest, Sha256};

/// 64 lower-case hexadecimal digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Two lower-case digits a byte.
pub fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect()
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

/// The first 8 digits, as a number.
pub fn print(bytes: &[u8]) -> u32 {
    Sha256::digest(bytes).iter().take(4).fold(0, |print, byte| print << 8 | u32::from(*byte))
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
