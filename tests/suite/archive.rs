//! Archives that other programs packed come out as they went in, and none that is damaged, locked or boundless is
//! unpacked as if it were whole.

use plainspoken::archive::open::{Closed, Entry, entries, is_zip, whole};
use proptest::prelude::*;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fn packed(files: &[(String, Vec<u8>)], how: CompressionMethod, large: bool) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let how = SimpleFileOptions::default().compression_method(how).large_file(large);
        zip.start_file(name.as_str(), how).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn unpacked(archive: &[u8]) -> Result<Vec<(String, Vec<u8>)>, Closed> {
    let one = |entry: &Entry| Ok((entry.name.clone(), whole(archive, entry, u64::MAX)?));
    entries(archive)?.iter().map(one).collect()
}

proptest! {
    #[test]
    fn what_others_packed_comes_out_as_it_went_in(
        files in proptest::collection::btree_map("[a-zé/.]{1,12}", proptest::collection::vec(any::<u8>(), 0..400), 0..5),
        deflated: bool,
        large: bool,
        times in 1_usize..300,
    ) {
        let files: Vec<_> = files.into_iter().map(|(name, bytes)| (name, bytes.repeat(times))).collect();
        let how = if deflated { CompressionMethod::Deflated } else { CompressionMethod::Stored };
        let archive = packed(&files, how, large);
        prop_assert!(is_zip(&archive));
        let small = files.iter().all(|(_, bytes)| bytes.len() < 1 << 20);
        prop_assume!(small);
        prop_assert_eq!(unpacked(&archive), Ok(files));
    }

    #[test]
    fn any_bytes_are_refused_or_read(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(unpacked(&bytes).is_err());
    }

    #[test]
    fn one_changed_byte_never_gives_other_content(at in 0_usize..1000, with in 1_u8..=255) {
        let files = vec![("a.jsonl".to_owned(), b"{\"schema_version\":1}\n".repeat(40))];
        let mut archive = packed(&files, CompressionMethod::Deflated, false);
        let at = at % archive.len();
        archive[at] ^= with;
        if let Ok(read) = unpacked(&archive) {
            for (_, bytes) in read {
                prop_assert_eq!(&bytes, &files[0].1, "changed at {}", at);
            }
        }
    }

    #[test]
    fn what_is_cut_off_is_not_whole(end in 0_usize..1000) {
        let files = vec![("a.jsonl".to_owned(), b"some words ".repeat(40))];
        let archive = packed(&files, CompressionMethod::Deflated, false);
        let end = end % archive.len();
        prop_assert_eq!(unpacked(&archive[..end]), Err(Closed::NotWhole));
    }
}

#[test]
fn a_bomb_is_not_set_off() {
    let archive =
        packed(&[("a.json".to_owned(), vec![0; 64 << 20])], CompressionMethod::Deflated, false);
    assert!(archive.len() < 100_000);
    assert_eq!(unpacked(&archive), Err(Closed::TooLarge));
    // Nor one that says that it is small.
    let mut liar = archive.clone();
    for head in [22, archive.windows(4).rposition(|four| four == b"PK\x01\x02").unwrap() + 24] {
        liar[head..head + 4].copy_from_slice(&1000_u32.to_le_bytes());
    }
    assert_eq!(unpacked(&liar), Err(Closed::Damaged));
}

#[test]
fn what_needs_a_password_says_so() {
    let mut archive =
        packed(&[("a.json".to_owned(), b"words".to_vec())], CompressionMethod::Stored, false);
    let list = archive.windows(4).rposition(|four| four == b"PK\x01\x02").unwrap();
    archive[list + 8] |= 1;
    assert_eq!(unpacked(&archive), Err(Closed::Locked));
}
