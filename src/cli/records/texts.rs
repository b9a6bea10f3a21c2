//! The texts of records, in any order, without holding them: they are read once more and laid beside the file that is to
//! be written, in one file that goes away again.

use super::gather::feed;
use super::shown;
use crate::files::is_pipe;
use plainspoken::export::Entry;
use plainspoken::ledger::Text;
use plainspoken::sources::Piece;
use plainspoken::words::records::export as words;
use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// Whether these can be read twice; the error is a sentence on which cannot.
pub fn may_be_read_again(paths: &[PathBuf]) -> Result<(), String> {
    match paths.iter().find(|path| is_pipe(path)) {
        Some(path) => Err(words::only_once(&shown(path))),
        None => Ok(()),
    }
}

pub struct Texts {
    /// Where it still has a name to be removed by.
    path: Option<PathBuf>,
    file: File,
    /// By id: where the text begins, and how long it is.
    places: Vec<([u8; 16], u64, usize)>,
}

/// For each file, in the order of their lines: which record stands there.
type Wanted<'e> = BTreeMap<&'e str, Vec<(u32, [u8; 16])>>;

impl Texts {
    /// Takes the texts of these records from where they were read before.
    pub fn gather(paths: &[PathBuf], entries: &[Entry<'_>], beside: &Path) -> io::Result<Self> {
        let mut wanted = Wanted::new();
        for entry in entries {
            wanted.entry(entry.place.source).or_default().push((entry.place.line, entry.id));
        }
        wanted.values_mut().for_each(|lines| lines.sort_unstable());
        let (path, file) = own_file(beside)?;
        let mut texts = Self { path, file, places: Vec::with_capacity(entries.len()) };
        let mut laying = Laying {
            file: BufWriter::new(texts.file.try_clone()?),
            at: 0,
            places: Vec::with_capacity(entries.len()),
            error: None,
        };
        feed(paths, &mut |piece| laying.take(piece, &wanted));
        laying.file.flush()?;
        texts.places = laying.places;
        texts.places.sort_unstable();
        laying.error.map_or(Ok(texts), Err)
    }

    /// The text of a record; `None` where it is there no more.
    pub fn text(&mut self, entry: &Entry<'_>) -> Option<String> {
        let found = self.places.binary_search_by_key(&entry.id, |(id, ..)| *id).ok()?;
        let (_, at, length) = self.places.get(found)?;
        let mut bytes = vec![0; *length];
        self.file.seek(SeekFrom::Start(*at)).ok()?;
        self.file.read_exact(&mut bytes).ok()?;
        String::from_utf8(bytes).ok()
    }
}

impl Drop for Texts {
    fn drop(&mut self) {
        if let Some(path) = &self.path {
            fs::remove_file(path).ok();
        }
    }
}

/// A new file in the same folder, which its owner alone may read. Where a file may lose its name while it is open, it
/// does at once, so that nothing of it stays, however the program ends.
fn own_file(beside: &Path) -> io::Result<(Option<PathBuf>, File)> {
    let name = beside.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let path = beside.with_file_name(format!(".{name}.{}.part", std::process::id()));
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(&path)?;
    let is_gone = cfg!(unix) && fs::remove_file(&path).is_ok();
    Ok(((!is_gone).then_some(path), file))
}

struct Laying {
    file: BufWriter<File>,
    at: u64,
    places: Vec<([u8; 16], u64, usize)>,
    error: Option<io::Error>,
}

impl Laying {
    fn take(&mut self, mut piece: Piece, wanted: &Wanted<'_>) {
        let Some(wanted) = wanted.get(&*piece.source) else { return };
        while let Some((line, text)) = piece.run.next_line() {
            if let Text::Record(bytes) = text {
                self.lay(bytes, line, wanted);
            }
        }
    }

    fn lay(&mut self, bytes: &[u8], line: usize, wanted: &[(u32, [u8; 16])]) {
        let line = u32::try_from(line).unwrap_or(u32::MAX);
        let Ok(found) = wanted.binary_search_by_key(&line, |(line, _)| *line) else { return };
        let Some((_, id)) = wanted.get(found) else { return };
        match self.file.write_all(bytes) {
            Ok(()) => {
                self.places.push((*id, self.at, bytes.len()));
                self.at += u64::try_from(bytes.len()).unwrap_or_default();
            }
            Err(error) => self.error = Some(error),
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn the_file_beside_has_no_name_that_could_stay() {
        let folder = tempfile::tempdir().unwrap();
        let (path, mut file) = own_file(&folder.path().join("out.csv")).unwrap();
        assert_eq!((path, fs::read_dir(folder.path()).unwrap().count()), (None, 0));
        file.write_all(b"a record").unwrap();
        file.rewind().unwrap();
        assert_eq!(io::read_to_string(file).unwrap(), "a record");
    }
}
