//! Records in a .zip, entry by entry, without unpacking it anywhere. What an entry is called is only ever shown.

use super::lines::{Piece, What, cut};
use plainspoken::words::records as words;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;
use std::sync::Arc;
use zip::ZipArchive;

/// An archive may hold so much, or so many times its own size, whichever is more: records grow tenfold or so.
const LEAST_BYTES: u64 = 64 * 1024 * 1024;
const TIMES: u64 = 100;

/// Reads the record files of an archive; the others are named in `passed_over`.
pub fn read(
    path: &Path,
    shown: &str,
    passed_over: &mut Vec<String>,
    give: &mut impl FnMut(Piece),
) -> io::Result<()> {
    let file = File::open(path)?;
    let most = file.metadata()?.len().saturating_mul(TIMES).max(LEAST_BYTES);
    let refuse = |why: String| Piece { source: shown.into(), line: 1, what: What::Refused(why) };
    let mut archive = match ZipArchive::new(BufReader::new(file)) {
        Ok(archive) => archive,
        Err(error) => {
            give(refuse(format!("It cannot be read as a .zip ({error}). Ask for it again.")));
            return Ok(());
        }
    };
    let mut left = most;
    for index in 0..archive.len() {
        let mut entry = match archive.by_index(index) {
            Ok(entry) => entry,
            Err(error) => {
                give(refuse(format!("Its file number {} cannot be read ({error}).", index + 1)));
                continue;
            }
        };
        if entry.is_dir() {
            continue;
        }
        let name = entry.name().map(|name| name.into_owned()).unwrap_or_default();
        let name = crate::check::human::plain(&name);
        let source: Arc<str> = format!("{shown}/{name}").into();
        if super::gather::is_archive(Path::new(&name)) {
            let what = What::Refused(words::PACKED_TWICE.to_owned());
            give(Piece { source, line: 1, what });
            continue;
        }
        if !super::gather::is_record_file(Path::new(&name)) {
            passed_over.push(source.to_string());
            continue;
        }
        let mut limited = Limited { file: &mut entry, left: &mut left };
        let read = cut(&source, &mut limited, give);
        if left == 0 {
            let most = most / 1024 / 1024;
            give(refuse(format!(
                "It unpacks to more than {most} MB, far more than records do. What came before was read; {name} and \
                 what follows were not. Ask for it in parts."
            )));
            return Ok(());
        }
        if let Err(error) = read {
            let why = format!("The file in the archive is damaged ({error}). Ask for it again.");
            give(Piece { source, line: 1, what: What::Refused(why) });
        }
    }
    Ok(())
}

/// Ends when nothing more may be unpacked.
struct Limited<'a, R> {
    file: R,
    left: &'a mut u64,
}

impl<R: Read> Read for Limited<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(into)?;
        *self.left = self.left.saturating_sub(u64::try_from(read).unwrap_or(u64::MAX));
        if *self.left == 0 {
            return Err(io::Error::other("too much"));
        }
        Ok(read)
    }
}
