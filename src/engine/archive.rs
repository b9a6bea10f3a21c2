//! Many files as one: a .zip, with the same bytes for the same files (APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and
//! 4.3.16). By hand because the crate `zip` weighs 21 KiB in the desk.
//! What others packed is opened by [`open`].

pub mod bytes;
pub mod open;
mod sum;

use std::sync::Arc;
use sum::crc32;

/// 1 January 1980, the first day that a .zip knows: the same on every machine.
const DAY: u16 = 0x21;
/// Names are UTF-8.
const UTF8: u16 = 1 << 11;
const STORED: u16 = 0;
const DEFLATED: u16 = 8;

/// The files by their places, with forward slashes. `None` for more than a plain .zip holds: 65,535 files, or 4 GiB.
pub fn zip(files: &[(String, Arc<[u8]>)]) -> Option<Vec<u8>> {
    let mut packing = Packing::default();
    files.iter().try_for_each(|(place, bytes)| packing.stored(place, bytes))?;
    packing.finish()
}

/// A .zip that is being packed, file by file. Each step gives `None` for more than it can hold.
#[derive(Default)]
pub struct Packing {
    archive: Vec<u8>,
    list: Vec<u8>,
    count: u16,
}

impl Packing {
    /// A file as it is.
    pub fn stored(&mut self, place: &str, bytes: &[u8]) -> Option<()> {
        self.add(place, bytes, (STORED, bytes))
    }

    /// A file with its repetitions taken out (RFC 1951), where that makes it smaller.
    pub fn squeezed(&mut self, place: &str, bytes: &[u8]) -> Option<()> {
        const LEVEL: u8 = 6;
        let packed = miniz_oxide::deflate::compress_to_vec(bytes, LEVEL);
        let is_smaller = packed.len() < bytes.len();
        self.add(place, bytes, if is_smaller { (DEFLATED, &packed) } else { (STORED, bytes) })
    }

    /// With the list of files behind them.
    pub fn finish(mut self) -> Option<Vec<u8>> {
        let start = u32::try_from(self.archive.len()).ok()?;
        let length = u32::try_from(self.list.len()).ok()?;
        let count = self.count.to_le_bytes();
        self.archive.append(&mut self.list);
        self.archive.extend_from_slice(b"PK\x05\x06\0\0\0\0");
        self.archive.extend([count, count].concat());
        self.archive.extend([length.to_le_bytes(), start.to_le_bytes()].concat());
        self.archive.extend_from_slice(&[0; 2]);
        Some(self.archive)
    }

    fn add(&mut self, place: &str, bytes: &[u8], packed: (u16, &[u8])) -> Option<()> {
        let start = u32::try_from(self.archive.len()).ok()?;
        let about = about(place, bytes, packed)?;
        self.count = self.count.checked_add(1)?;
        self.archive.extend_from_slice(b"PK\x03\x04\x14\0");
        self.archive.extend_from_slice(&about);
        self.archive.extend_from_slice(place.as_bytes());
        self.archive.extend_from_slice(packed.1);
        // No comment, the first disk, no attributes; where it begins.
        self.list.extend_from_slice(b"PK\x01\x02\x14\0\x14\0");
        self.list.extend_from_slice(&about);
        self.list.extend_from_slice(&[0; 10]);
        self.list.extend_from_slice(&start.to_le_bytes());
        self.list.extend_from_slice(place.as_bytes());
        Some(())
    }
}

/// What both heads of a file say: how it is packed, when, its sum, its sizes, the length of its name.
fn about(place: &str, bytes: &[u8], (method, packed): (u16, &[u8])) -> Option<Vec<u8>> {
    let (size, name) = (u32::try_from(bytes.len()).ok()?, u16::try_from(place.len()).ok()?);
    let mut about = Vec::new();
    for number in [UTF8, method, 0, DAY] {
        about.extend_from_slice(&number.to_le_bytes());
    }
    for number in [crc32(bytes), u32::try_from(packed.len()).ok()?, size] {
        about.extend_from_slice(&number.to_le_bytes());
    }
    about.extend_from_slice(&name.to_le_bytes());
    about.extend_from_slice(&[0; 2]);
    Some(about)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::io::{Cursor, Read};

    proptest! {
        #[test]
        fn what_is_packed_is_read_back_by_a_reader_of_others(
            files in proptest::collection::btree_map("[a-zé]{1,5}(/[a-z]{1,5}){0,2}\\.md", ".{0,30}|a{0,300}", 0..5),
        ) {
            let files: Vec<(String, Arc<[u8]>)> =
                files.into_iter().map(|(place, text)| (place, text.into_bytes().into())).collect();
            let squeezed = || {
                let mut packing = Packing::default();
                files.iter().for_each(|(place, bytes)| packing.squeezed(place, bytes).unwrap());
                packing.finish().unwrap()
            };
            prop_assert_eq!(zip(&files), zip(&files));
            prop_assert_eq!(squeezed(), squeezed());
            for packed in [zip(&files).unwrap(), squeezed()] {
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
}
