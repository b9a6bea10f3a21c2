//! The auditor pack: coverage on a day, the records, the exact lessons that were seen, a sample with all there is, and
//! sums of every file. It is written file by file into a [`Sink`]; the same input gives the same bytes. What each file
//! says of itself is in [`crate::words::records::pack`]. Packing them into one is for the caller.

mod lessons;
mod lists;
mod sample;

pub use lessons::Missing;
pub use sample::{size as sample_size, sum as sample_sum};

use super::{Entry, Exported, csv};
use crate::calendar::day;
use crate::hash::hex;
use crate::ledger::Settled;
use crate::progress::Timestamp;
use crate::report::csv::By;
use crate::report::{Report, human};
use crate::roster::Roster;
use crate::words::records::pack as words;
use lessons::Lessons;
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// What goes into the pack.
#[derive(Clone, Copy, Debug)]
pub struct Pack<'a> {
    pub settled: &'a Settled,
    /// Its day is that of the pack.
    pub report: &'a Report,
    pub roster: &'a Roster,
    /// The files of the course by their places in its folder: `course.toml`, `en/who-to-tell.md`.
    pub course: &'a [(String, Arc<[u8]>)],
    /// Chooses the sample.
    pub seed: u64,
    /// Whether the key was there to tell whether seals hold.
    pub with_key: bool,
    /// Names of files that lay beside the records and were not read, as their names are none of a record file.
    pub passed_over: &'a [String],
    /// What keeps something on the staff list or the list of assignments from being counted, in sentences.
    pub losses: &'a [String],
}

/// Takes files in, one after the other.
pub trait Sink {
    /// From here on bytes are those of this file.
    fn file(&mut self, path: &str);
    fn bytes(&mut self, bytes: &[u8]);
}

/// How often the text of a record is asked for, about.
pub const TIMES: usize = 3;

/// Gives the text of a record, as it stands in its place.
pub type Texts<'t> = dyn FnMut(&Entry<'_>) -> Option<String> + 't;

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Packed {
    pub files: usize,
    pub records: usize,
    /// Places of records that were other ones when they were read again.
    pub gone: Vec<String>,
    /// How many lessons with records were not found in the course.
    pub missing_lessons: usize,
}

/// Writes the pack.
pub fn write(pack: &Pack<'_>, texts: &mut Texts<'_>, sink: &mut dyn Sink) -> Packed {
    let mut writing = Writing { sink, sums: Vec::new(), sum: Sha256::new(), path: String::new() };
    let entries = super::entries(pack.settled);
    let lessons = Lessons::of(pack);
    let sampled = sample::of(pack, &entries);
    let mut packed = Packed { missing_lessons: lessons.missing.len(), ..Packed::default() };
    writing.whole("README.txt", &readme(pack, &entries, &lessons, sampled.people.len()));
    writing.whole("what-this-proves.txt", words::PROOF);
    coverage(pack, &mut writing);
    writing.whole("curriculum.csv", &lessons.curriculum());
    writing.whole("exceptions.csv", &lists::exceptions(pack));
    writing.whole("declined.csv", &lists::declined(pack));
    writing.whole("joiners.csv", &lists::joiners(pack));
    writing.whole("leavers.csv", &lists::leavers(pack));
    writing.whole("unlisted.csv", &lists::unlisted(pack));
    writing.whole("integrity.csv", &lists::integrity(pack));
    records(&entries, texts, &mut writing, &mut packed);
    lessons.write(&mut writing);
    sample::write(pack, &sampled, &entries, texts, &mut writing);
    writing.finish(packed)
}

/// Files by their places in the pack, as [`crate::archive::zip`] takes them.
pub type Files = Vec<(String, Arc<[u8]>)>;

/// A pack that is being written, and the sums of what is.
struct Writing<'s> {
    sink: &'s mut dyn Sink,
    sums: Vec<(String, String)>,
    sum: Sha256,
    path: String,
}

impl Writing<'_> {
    fn whole(&mut self, path: &str, text: &str) {
        self.begin(path);
        self.add(text.as_bytes());
    }

    fn begin(&mut self, path: &str) {
        self.end();
        path.clone_into(&mut self.path);
        self.sink.file(path);
    }

    fn add(&mut self, bytes: &[u8]) {
        self.sum.update(bytes);
        self.sink.bytes(bytes);
    }

    fn end(&mut self) {
        let sum = hex(&self.sum.finalize_reset());
        if !self.path.is_empty() {
            self.sums.push((std::mem::take(&mut self.path), sum));
        }
    }

    /// `SHA256SUMS`, as `sha256sum -c` reads it.
    fn finish(mut self, packed: Packed) -> Packed {
        self.end();
        self.sums.sort();
        let line = |(path, sum): &(String, String)| [sum, "  ", path, "\n"].concat();
        let sums: String = self.sums.iter().map(line).collect();
        self.sink.file("SHA256SUMS");
        self.sink.bytes(sums.as_bytes());
        Packed { files: self.sums.len() + 1, ..packed }
    }
}

fn coverage(pack: &Pack<'_>, writing: &mut Writing<'_>) {
    let Pack { report, roster, .. } = pack;
    let mut text = human::render(report, roster, By::Module);
    if !pack.losses.is_empty() {
        text.push_str(&words::losses(pack.losses));
    }
    writing.whole("coverage.txt", &text);
    for (path, by) in [
        ("coverage.csv", By::Person),
        ("coverage-by-module.csv", By::Module),
        ("coverage-by-department.csv", By::Department),
        ("coverage-by-manager.csv", By::Manager),
        ("coverage-by-role.csv", By::Role),
    ] {
        writing.whole(path, &crate::report::csv::render(report, roster, by));
    }
}

/// Each file goes through all records, as there may be more than anybody wants to hold.
fn records(
    entries: &[Entry<'_>],
    texts: &mut Texts<'_>,
    writing: &mut Writing<'_>,
    packed: &mut Packed,
) {
    writing.begin("records.jsonl");
    for entry in entries {
        let text = texts(entry);
        match text.as_deref().and_then(|text| entry.open(text)) {
            Some(exported) => {
                writing.add(exported.line().as_bytes());
                writing.add(b"\n");
                packed.records += 1;
            }
            None => packed.gone.push(crate::words::records::place(&entry.place)),
        }
    }
    writing.begin("records.csv");
    writing.add(csv::head().as_bytes());
    each(entries.iter(), texts, |exported| writing.add(csv::row(exported).as_bytes()));
    writing.begin("acknowledgements.csv");
    writing.add(lists::acknowledgements_head().as_bytes());
    let agreed = entries.iter().filter(|entry| entry.agrees);
    each(agreed, texts, |exported| writing.add(lists::acknowledgements(exported).as_bytes()));
}

fn each<'e>(
    entries: impl Iterator<Item = &'e Entry<'e>>,
    texts: &mut Texts<'_>,
    mut with: impl FnMut(&Exported<'_>),
) {
    for entry in entries {
        let text = texts(entry);
        if let Some(exported) = text.as_deref().and_then(|text| entry.open(text)) {
            with(&exported);
        }
    }
}

fn readme(pack: &Pack<'_>, entries: &[Entry<'_>], lessons: &Lessons<'_>, sampled: usize) -> String {
    words::readme(&words::About {
        course: &lessons.course,
        organisation: &lessons.organisation,
        day: &day(pack.report.as_of),
        people: pack.report.present,
        records: entries.len(),
        counts: pack.settled.counts(),
        with_key: pack.with_key,
        missing_lessons: lessons.missing.len(),
        sampled,
        seed: pack.seed,
        passed_over: pack.passed_over.len(),
        losses: pack.losses.len(),
    })
}

/// A day, or nothing.
fn date(at: Option<Timestamp>) -> String {
    at.map(day).unwrap_or_default()
}
