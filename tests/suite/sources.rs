//! Files of records and archives of them are read whole, in any form; and whatever is done to their bytes, reading ends.

use plainspoken::ledger::Text;
use plainspoken::sources::{Bytes, Lost, Sources};
use proptest::prelude::*;
use std::io::{Cursor, Write as _};
use std::sync::Arc;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Each line with its place, or the sentence that stands for it.
fn read<B: Bytes>(files: Vec<(&str, B)>) -> Vec<(String, usize, String)> {
    let (mut sources, mut told) = (Sources::default(), Vec::new());
    for (name, bytes) in files {
        sources.add(name, bytes);
    }
    while let Some(mut piece) = sources.piece() {
        let (done, all) = sources.progress();
        assert!(done <= all);
        while let Some((line, text)) = piece.run.next_line() {
            let text = match text {
                Text::Record(bytes) => bytes.escape_ascii().to_string(),
                Text::Refused(why) => why.to_owned(),
            };
            told.push((piece.source.to_string(), line, text));
        }
    }
    let (done, all) = sources.progress();
    assert_eq!(done, all);
    told
}

fn packed(files: &[(String, String)], how: CompressionMethod) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        let how = SimpleFileOptions::default().compression_method(how);
        zip.start_file(name.as_str(), how).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A file that cannot be read beyond a place.
struct Torn(Arc<[u8]>, u64);

impl Bytes for Torn {
    fn size(&self) -> u64 {
        self.0.size()
    }

    fn read(&self, from: u64, into: &mut [u8]) -> Result<usize, Lost> {
        if from >= self.1 { Err(Lost) } else { self.0.read(from, into) }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn every_line_of_every_file_is_there(
        files in proptest::collection::vec(("[a-c]{1,2}", proptest::collection::vec("[a-z{}é ]{1,60}", 1..9), 1_usize..900), 1..4),
        deflated: bool,
    ) {
        let mut expected = Vec::new();
        let mut texts = Vec::new();
        for (at, (name, lines, times)) in files.iter().enumerate() {
            let lines: Vec<String> = lines.iter().map(|line| format!("x{}", line.trim_end())).collect();
            let lines: Vec<String> = lines.iter().cycle().take(*times).cloned().collect();
            // The place tells the files apart, which may have one name.
            let name = format!("{at}/{name}.jsonl");
            for (line, at) in lines.iter().zip(1..) {
                expected.push((format!("p.zip/{name}"), at, line.as_bytes().escape_ascii().to_string()));
            }
            texts.push((name, lines.join("\n")));
        }
        let how = if deflated { CompressionMethod::Deflated } else { CompressionMethod::Stored };
        let archive: Arc<[u8]> = packed(&texts, how).into();
        prop_assert_eq!(&read(vec![("p.zip", archive)]), &expected);
        let plain = texts.iter().map(|(name, text)| (name.as_str(), Arc::<[u8]>::from(text.as_bytes())));
        let plain: Vec<_> = read(plain.collect()).into_iter().map(|(source, at, text)| (format!("p.zip/{source}"), at, text)).collect();
        prop_assert_eq!(plain, expected);
    }

    #[test]
    fn whatever_is_changed_in_an_archive_reading_ends(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        deflated: bool,
    ) {
        let text = "some words and others\n".repeat(30);
        let files = ["a.jsonl", "b/c.json", "d.txt", "e.zip"].map(|name| (name.to_owned(), text.clone()));
        let how = if deflated { CompressionMethod::Deflated } else { CompressionMethod::Stored };
        let mut archive = packed(&files, how);
        for (at, with) in changes {
            let at = at.index(archive.len());
            archive[at] = with;
        }
        let told = read(vec![("p.zip", Arc::<[u8]>::from(archive)), ("good.jsonl", Arc::from(*b"good\n"))]);
        prop_assert_eq!(told.last(), Some(&("good.jsonl".to_owned(), 1, "good".to_owned())));
        prop_assert!(told.len() < 200);
    }
}

#[test]
fn what_cannot_be_read_on_is_said() {
    let text: String =
        (0..6000).map(|line| format!("{line} {}\n", line.to_string().repeat(20))).collect();
    let archive = |how| packed(&[("a.jsonl".to_owned(), text.clone())], how);
    for (name, bytes) in [
        ("a.jsonl", text.clone().into_bytes()),
        ("p.zip", archive(CompressionMethod::Stored)),
        ("p.zip", archive(CompressionMethod::Deflated)),
    ] {
        let whole = read(vec![(name, Arc::<[u8]>::from(bytes.clone()))]);
        assert_eq!(whole.len(), 6000);
        for torn in [0, 1, 40, 262_144, 300_000] {
            let told = read(vec![(name, Torn(bytes.clone().into(), torn))]);
            let (last, before) = told.split_last().unwrap();
            // What was read in one go is there.
            if told != whole {
                assert!(
                    last.2.contains("could not be read") && whole.starts_with(before),
                    "{last:?}"
                );
                assert_eq!(last.1, before.len() + 1);
            }
        }
    }
}
