//! `records pack`: the auditor pack as one .zip, with the same bytes for the same input. What is in it is the engine's
//! matter.

use super::args::{self, Given};
use super::lists::{self, Lists};
use super::texts::{self, Texts};
use super::{Told, export, gather, report as plans, shown};
use crate::files::{COURSE_FILE, Target, blocked, unnamed, unreadable};
use crate::shelf::Shelf;
use plainspoken::export::pack::{self, Files, Pack, Packed, Sink};
use plainspoken::export::{self as exports, Entry};
use plainspoken::progress::Timestamp;
use plainspoken::report;
use plainspoken::words::records as words;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use walkdir::WalkDir;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

/// What is asked for.
pub struct Asked<'a> {
    pub lists: &'a args::Lists,
    pub course: &'a Path,
    pub as_of: Option<Timestamp>,
    pub seed: u64,
    pub out: &'a Path,
}

pub fn write(given: &Given, asked: &Asked<'_>) -> Result<Told, String> {
    texts::may_be_read_again(&given.paths)?;
    let mut lists = Lists::read(asked.lists)?;
    let plan = plans::plan(asked.course, &mut lists)?;
    let mut beside = std::mem::take(&mut lists.said);
    let course = course_files(asked.course)?;
    let gathered = gather::whole(&given.paths, given.key()?.as_ref())?;
    let settled = &gathered.settled;
    let as_of = asked.as_of.unwrap_or_else(plans::today);
    let report = report::report(settled, &lists.roster, &lists.assignments, &plan, as_of);
    beside.extend(lists::strays(&report));
    let with_key = given.key.is_some();
    let pack = Pack {
        settled,
        report: &report,
        roster: &lists.roster,
        course: &course,
        seed: asked.seed,
        with_key,
        passed_over: &gathered.passed_over,
        losses: &lists.losses,
    };
    let entries = exports::entries(settled);
    let mut packed = Packed::default();
    export::new_file(asked.out, |file| {
        let mut texts = Texts::gather(&given.paths, &entries, asked.out)?;
        packed = zipped(&pack, &mut |entry| texts.text(entry), file)?;
        Ok(())
    })?;
    let gone: Vec<&Entry<'_>> =
        entries.iter().filter(|entry| packed.gone.contains(&words::place(&entry.place))).collect();
    let said = words::pack::packed(packed.files, packed.records, &shown(asked.out));
    let mut told = export::told(&gathered, said, &gone, asked.out);
    if packed.missing_lessons > 0 && gone.is_empty() {
        beside.push(words::pack::missing_lessons(packed.missing_lessons));
    }
    beside.append(&mut told.beside);
    Ok(Told { beside, end: lists.ended(told.end, &report), ..told })
}

fn zipped(pack: &Pack<'_>, texts: &mut pack::Texts<'_>, file: &mut File) -> io::Result<Packed> {
    let mut zip = Zip { zip: ZipWriter::new(BufWriter::new(file)), done: Ok(()) };
    let packed = pack::write(pack, texts, &mut zip);
    zip.done?;
    zip.zip.finish()?.flush()?;
    Ok(packed)
}

/// Keeps the first error, and takes nothing after it.
struct Zip<W: Write + io::Seek> {
    zip: ZipWriter<W>,
    done: io::Result<()>,
}

impl<W: Write + io::Seek> Sink for Zip<W> {
    fn file(&mut self, path: &str) {
        if self.done.is_ok() {
            // The first day that a .zip knows: the same on every machine. Records may be many gigabytes.
            let how = SimpleFileOptions::default()
                .last_modified_time(DateTime::default())
                .unix_permissions(0o644)
                .large_file(path.starts_with("records."));
            self.done = self.zip.start_file(path, how).map_err(io::Error::from);
        }
    }

    fn bytes(&mut self, bytes: &[u8]) {
        if self.done.is_ok() {
            self.done = self.zip.write_all(bytes);
        }
    }
}

/// `course.toml` and every Markdown file of the course, older editions beside it included. Where one cannot be read,
/// the pack would say of it that the course does not have it, so there is none.
fn course_files(course: &Path) -> Result<Files, String> {
    let root = Target { path: course.to_owned(), shown: shown(course) };
    let shelf = Shelf::of(&root)?;
    let mut paths: Vec<PathBuf> = match &shelf {
        Shelf::Disk => walked(&root)?,
        Shelf::Packed(..) => shelf.under(course).collect(),
    };
    paths.retain(|path| is_wanted(course, path));
    paths.sort();
    let file = |path: PathBuf| {
        let place = path.strip_prefix(course).unwrap_or(&path);
        if let Some(sentence) = unnamed(&shown(&path), place) {
            return Err(sentence);
        }
        let place: Vec<_> = place.iter().map(|part| part.to_string_lossy()).collect();
        let bytes = shelf.read(&path).map_err(|error| unreadable(&shown(&path), &error))?;
        Ok((place.join("/"), bytes.into()))
    };
    paths.into_iter().map(file).collect()
}

fn is_wanted(course: &Path, path: &Path) -> bool {
    let is_markdown = path.extension().is_some_and(|kind| kind.eq_ignore_ascii_case("md"));
    is_markdown || path == course.join(COURSE_FILE)
}

/// Every file in a folder, but for what is hidden.
fn walked(root: &Target) -> Result<Vec<PathBuf>, String> {
    let walk = WalkDir::new(&root.path).follow_links(true).into_iter().filter_entry(|entry| {
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        entry.depth() == 0 || !hidden
    });
    let (mut paths, mut missing) = (Vec::new(), Vec::new());
    for entry in walk {
        match entry {
            Ok(entry) if entry.file_type().is_file() => paths.push(entry.into_path()),
            Ok(_) => {}
            Err(error) => missing.extend(blocked(root, &error)),
        }
    }
    if missing.is_empty() { Ok(paths) } else { Err(missing.join("\n")) }
}
