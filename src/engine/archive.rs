//! Many files as one: a .zip, with the same bytes for the same files. It is made in memory; nothing here knows a
//! disk.

use std::io::{Cursor, Write};
use std::sync::Arc;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The files by their places, with forward slashes. `None` for more than a .zip holds: 65,535 files, or 4 GiB.
pub fn zip(files: &[(String, Arc<[u8]>)]) -> Option<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    // Texts are short; what is not squeezed can be read by anything, and is the same everywhere.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (place, bytes) in files {
        writer.start_file(place.as_str(), options).ok()?;
        writer.write_all(bytes).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_files_make_the_same_archive() {
        let files =
            [("a/b.md".to_owned(), Arc::from(*b"words")), ("c.toml".to_owned(), Arc::from(*b""))];
        let one = zip(&files).unwrap();
        assert_eq!(Some(&one), zip(&files).as_ref());
        let mut back = zip::ZipArchive::new(Cursor::new(one)).unwrap();
        assert_eq!(back.len(), 2);
        assert_eq!(std::io::read_to_string(back.by_name("a/b.md").unwrap()).unwrap(), "words");
    }
}
