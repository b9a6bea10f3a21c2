//! `records export`: records for a spreadsheet, as they are, or for a learning record store. What stands in a line is the
//! engine's matter.

use super::args::{ExportFormat, Given};
use super::gather::{self, Gathered};
use super::texts::{self, Texts};
use super::{Ended, Told, check, shown};
use plainspoken::export::{self, Entry, Format, xapi};
use plainspoken::words::records as words;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// What is asked for.
pub struct Asked<'a> {
    pub format: ExportFormat,
    pub out: &'a Path,
    pub base_url: Option<&'a str>,
}

pub fn write(given: &Given, asked: &Asked<'_>) -> Result<Told, String> {
    let format = format(asked)?;
    texts::may_be_read_again(&given.paths)?;
    let gathered = gather::whole(&given.paths, given.key()?.as_ref())?;
    let entries = export::entries(&gathered.settled);
    let mut gone = Vec::new();
    new_file(asked.out, |file| {
        let mut texts = Texts::gather(&given.paths, &entries, asked.out)?;
        let mut out = BufWriter::new(file);
        out.write_all(format.start().as_bytes())?;
        let mut is_first = true;
        for entry in &entries {
            let text = texts.text(entry);
            let Some(exported) = text.as_deref().and_then(|text| entry.open(text)) else {
                gone.push(entry);
                continue;
            };
            out.write_all(format.each(&exported, is_first).as_bytes())?;
            is_first = false;
        }
        out.write_all(format.end().as_bytes())?;
        out.flush()
    })?;
    Ok(told(&gathered, words::export::exported(entries.len(), &shown(asked.out)), &gone, asked.out))
}

fn format(asked: &Asked<'_>) -> Result<Format, String> {
    Ok(match asked.format {
        ExportFormat::Csv => Format::Csv,
        ExportFormat::Jsonl => Format::Lines,
        ExportFormat::Xapi => Format::Statements(base(asked.base_url)?),
        ExportFormat::XapiArray => Format::Array(base(asked.base_url)?),
    })
}

fn base(url: Option<&str>) -> Result<xapi::Base, String> {
    let url = url.ok_or(words::export::BASE_URL_MISSING)?;
    xapi::Base::parse(url).map_err(|_| words::export::base_url_unread(url))
}

/// What is said of an export or a pack: also what is not in it. Where a record that counts has gone, what was written is
/// taken away again, and can be written another time.
pub fn told(gathered: &Gathered, out: String, gone: &[&Entry<'_>], written: &Path) -> Told {
    let mut beside: Vec<String> = gathered.unread().collect();
    let counts = gathered.settled.counts();
    if !counts.is_all_well() {
        beside.push(words::export::left_out(&counts));
    }
    let place = |entry: &&Entry<'_>| words::export::gone(&words::place(&entry.place));
    beside.extend(gone.iter().map(place));
    if gone.is_empty() {
        return Told { out, beside, end: check::ended(gathered) };
    }
    fs::remove_file(written).ok();
    Told { out: String::new(), beside, end: Ended::Undone }
}

/// Writes a file that its owner alone may read, where there is none yet, or nothing at all.
pub fn new_file(out: &Path, write: impl FnOnce(&mut File) -> io::Result<()>) -> Result<(), String> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(out).map_err(|error| unwritten(out, &error))?;
    write(&mut file).and_then(|()| file.sync_all()).map_err(|error| {
        fs::remove_file(out).ok();
        unwritten(out, &error)
    })
}

fn unwritten(out: &Path, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::AlreadyExists => format!(
            "{} is there already, and nothing is written over. Name another file, or move that one away.",
            shown(out)
        ),
        _ => format!("{} cannot be written ({error}). Check the folder and try again.", shown(out)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_stays_of_an_export_that_lacks_a_record() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("out.csv");
        let gathered = gather::gather(&["tests/fixtures/records/two-devices.jsonl".into()], None);
        let entries = export::entries(&gathered.settled);
        fs::write(&out, "headings").unwrap();
        let whole = told(&gathered, "2 records.".to_owned(), &[], &out);
        assert!(whole.out == "2 records." && out.exists());
        let short = told(&gathered, "1 record.".to_owned(), &[&entries[0]], &out);
        assert!(short.out.is_empty() && short.end == Ended::Undone && !out.exists());
        assert!(short.beside.concat().contains("so nothing was written"), "{:?}", short.beside);
    }
}
