//! Many files as one: a .zip in which nothing is squeezed, with the same bytes for the same files
//! (APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16). By hand because the crate `zip` weighs 21 KiB in the desk.
//! What others packed is opened by [`open`].

pub mod open;

use std::sync::Arc;

/// 1 January 1980, the first day that a .zip knows: the same on every machine.
const DAY: u16 = 0x21;
/// Names are UTF-8.
const UTF8: u16 = 1 << 11;

/// The files by their places, with forward slashes. `None` for more than a plain .zip holds: 65,535 files, or 4 GiB.
pub fn zip(files: &[(String, Arc<[u8]>)]) -> Option<Vec<u8>> {
    let mut archive = Vec::new();
    let mut list = Vec::new();
    for (place, bytes) in files {
        let start = u32::try_from(archive.len()).ok()?;
        let about = about(place, bytes)?;
        archive.extend_from_slice(b"PK\x03\x04\x0a\0");
        archive.extend_from_slice(&about);
        archive.extend_from_slice(place.as_bytes());
        archive.extend_from_slice(bytes);
        // No comment, the first disk, no attributes; where it begins.
        list.extend_from_slice(b"PK\x01\x02\x0a\0\x0a\0");
        list.extend_from_slice(&about);
        list.extend_from_slice(&[0; 10]);
        list.extend_from_slice(&start.to_le_bytes());
        list.extend_from_slice(place.as_bytes());
    }
    let count = u16::try_from(files.len()).ok()?.to_le_bytes();
    let (start, length) = (u32::try_from(archive.len()).ok()?, u32::try_from(list.len()).ok()?);
    archive.append(&mut list);
    archive.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    archive.extend([count, count].concat());
    archive.extend([length.to_le_bytes(), start.to_le_bytes()].concat());
    archive.extend_from_slice(&[0; 2]);
    Some(archive)
}

/// What both heads of a file say: how it is stored, when, its sum, its sizes, the length of its name.
fn about(place: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let (size, name) = (u32::try_from(bytes.len()).ok()?, u16::try_from(place.len()).ok()?);
    let mut about = Vec::new();
    for number in [UTF8, 0, 0, DAY] {
        about.extend_from_slice(&number.to_le_bytes());
    }
    for number in [crc32(bytes), size, size] {
        about.extend_from_slice(&number.to_le_bytes());
    }
    about.extend_from_slice(&name.to_le_bytes());
    about.extend_from_slice(&[0; 2]);
    Some(about)
}

/// The sum that a .zip has of each file (ISO 3309).
fn crc32(bytes: &[u8]) -> u32 {
    !summed(u32::MAX, bytes, &table())
}

/// The same piece by piece: from [`u32::MAX`] on, and turned over at the end.
fn summed(sum: u32, bytes: &[u8], table: &[u32; 256]) -> u32 {
    bytes.iter().fold(sum, |sum, byte| {
        let [low, ..] = (sum ^ u32::from(*byte)).to_le_bytes();
        (sum >> 8) ^ table.get(usize::from(low)).copied().unwrap_or_default()
    })
}

/// Made when it is needed: as data, it would weigh more than all else here.
fn table() -> [u32; 256] {
    let step = |sum: u32, _: u8| (sum >> 1) ^ (0xedb8_8320 & 0u32.wrapping_sub(sum & 1));
    let mut number = 0;
    [0; 256].map(|_: u32| {
        let sum = (0..8).fold(number, step);
        number += 1;
        sum
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::io::{Cursor, Read};

    #[test]
    fn the_sum_is_that_of_the_standard() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }

    proptest! {
        #[test]
        fn what_is_packed_is_read_back_by_a_reader_of_others(
            files in proptest::collection::btree_map("[a-zé]{1,5}(/[a-z]{1,5}){0,2}\\.md", ".{0,30}", 0..5),
        ) {
            let files: Vec<(String, Arc<[u8]>)> =
                files.into_iter().map(|(place, text)| (place, text.into_bytes().into())).collect();
            let packed = zip(&files).unwrap();
            let again = zip(&files).unwrap();
            prop_assert_eq!(&again, &packed);
            let mut back = ::zip::ZipArchive::new(Cursor::new(packed)).unwrap();
            prop_assert_eq!(back.len(), files.len());
            for (place, bytes) in &files {
                let mut read = Vec::new();
                back.by_name(place).unwrap().read_to_end(&mut read).unwrap();
                prop_assert_eq!(&read[..], &bytes[..]);
            }
        }
    }
}
