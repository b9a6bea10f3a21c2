//! What takes long is made beside the page, from a parcel of all that was brought: read anew there, by the same code, so
//! that the page stays quick meanwhile and stopping is leaving it. Where it is made is the shell's matter.

use super::course::Course;
use super::event::{Arrived, Event};
use super::lists::list;
use super::state::{List, Office, Stage};
use super::texts::Texts;
use super::update::update;
use super::work::read_all;
use crate::archive::Packing;
use crate::calendar::day;
use crate::export::pack::{self, Pack, Sink};
use crate::export::xapi::Base;
use crate::export::{self, Entry, Format};
use crate::progress::Timestamp;
use crate::record::seal::Key;
use crate::roster::assignments::Assignments;
use crate::roster::{self, Mapping};
use crate::sources::shown;

/// What is to be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Rows for a spreadsheet.
    Table,
    /// Records as they are.
    Lines,
    /// xAPI statements.
    Statements,
    /// The auditor pack; the number chooses the sample.
    Pack { seed: u64 },
}

/// All that it takes.
#[derive(Clone, Debug)]
pub struct Parcel {
    pub wanted: Wanted,
    /// The address of the course, for statements.
    pub address: String,
    pub as_of: Timestamp,
    pub records: Vec<Arrived>,
    pub course: Vec<Arrived>,
    pub list: Option<Arrived>,
    /// How the columns of the staff list are read.
    pub columns: Option<String>,
    pub assignments: Option<Arrived>,
    /// The text of the key file.
    pub key: Option<String>,
    /// After how many lines the reading was stopped.
    pub most: Option<usize>,
}

/// What was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    pub name: String,
    pub bytes: Vec<u8>,
    pub about: About,
}

/// What there is to say of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct About {
    pub records: usize,
    /// Lines that are not in it: altered, unreadable, of a newer version.
    pub left_out: usize,
    /// Lessons that records speak of and the course does not have; of the auditor pack.
    pub missing_lessons: usize,
}

/// Reading, finding the texts and writing are a third each.
const PARTS: u64 = 3;

impl Wanted {
    /// What the file is called.
    pub fn name(self, as_of: Timestamp) -> String {
        let (what, kind) = match self {
            Wanted::Table => ("records", "csv"),
            Wanted::Lines => ("records", "jsonl"),
            Wanted::Statements => ("xapi", "json"),
            Wanted::Pack { .. } => ("auditor-pack", "zip"),
        };
        format!("{what}-{}.{kind}", day(as_of))
    }
}

impl Parcel {
    /// Of all that an office has.
    pub(super) fn of(office: &Office, wanted: Wanted, address: &str) -> Self {
        let list = office.list.as_ref();
        let file = |list: &List| Arrived { name: list.name.clone(), bytes: list.bytes.clone() };
        Self {
            wanted,
            address: address.to_owned(),
            as_of: office.as_of,
            records: office.files.clone(),
            course: office.course.brought().to_vec(),
            list: list.map(file),
            columns: list.map(|list| list.read.mapping.to_json()),
            assignments: office.assigned.as_ref().map(|(file, _)| file.clone()),
            key: office.key.as_ref().map(Key::hex),
            most: office.stopped.then_some(office.intake.progress.lines),
        }
    }

    /// The same office again, with nothing read yet.
    fn office(self) -> Office {
        let mut office = Office {
            as_of: self.as_of,
            files: self.records,
            course: Course::default().with(self.course),
            key: self.key.as_deref().and_then(Key::parse),
            most: self.most,
            ..Office::default()
        };
        if let Some(file) = self.assignments {
            let read = Assignments::read(&file.bytes, None);
            office.assigned = Some((file, read));
        }
        if let Some(file) = self.list {
            let columns = self.columns.and_then(|json| Mapping::from_json(&json));
            list(&mut office, &file, columns.as_ref());
        }
        office
    }
}

/// Makes it, and tells how much of how much is done. `None` for what is too large for one file.
pub fn make(parcel: Parcel, tell: &mut dyn FnMut(u64, u64)) -> Option<Made> {
    let (wanted, address) = (parcel.wanted, parcel.address.clone());
    let mut office = parcel.office();
    read_all(&mut office);
    while office.stage() != Stage::Idle {
        update(&mut office, Event::Worked);
        tell(office.progress().done, office.progress().all * PARTS);
    }
    let all = office.progress().all.max(1);
    let entries = export::entries(&office.settled);
    let texts =
        Texts::gather(office.sources(), &entries, &mut |done| tell(all + done, all * PARTS));
    let counts = office.settled.counts();
    let mut writing = Writing {
        office: &office,
        entries: &entries,
        texts: &texts,
        about: About {
            left_out: counts.altered + counts.unreadable + counts.newer,
            ..About::default()
        },
        tell: &mut |at, of| tell(all * 2 + share(all, at, of), all * PARTS),
    };
    let bytes = match wanted {
        Wanted::Table => writing.records(&Format::Csv),
        Wanted::Lines => writing.records(&Format::Lines),
        Wanted::Statements => writing.records(&Format::Array(Base::parse(&address).ok()?)),
        Wanted::Pack { seed } => writing.pack(seed)?,
    };
    Some(Made { name: wanted.name(office.as_of), bytes, about: writing.about })
}

/// What is being written, once everything has been read.
struct Writing<'o> {
    office: &'o Office,
    entries: &'o [Entry<'o>],
    texts: &'o Texts,
    about: About,
    /// Is told how many of how many records have been written.
    tell: &'o mut dyn FnMut(usize, usize),
}

impl Writing<'_> {
    fn records(&mut self, format: &Format) -> Vec<u8> {
        let mut out = format.start();
        for entry in self.entries {
            let Some(exported) = self.texts.text(entry).and_then(|text| entry.open(text)) else {
                continue;
            };
            out += &format.each(&exported, self.about.records == 0);
            self.about.records += 1;
            (self.tell)(self.about.records, self.entries.len());
        }
        out += format.end();
        out.into_bytes()
    }

    fn pack(&mut self, seed: u64) -> Option<Vec<u8>> {
        let office = self.office;
        let report = office.report.clone()?;
        let (course, mut files) = (office.course.files(), Squeezed::default());
        let losses = losses(office);
        let pack = Pack {
            settled: &office.settled,
            report: &report,
            roster: office.roster(),
            course: &course,
            seed,
            with_key: office.has_key(),
            // They are named when they are brought, and are not kept.
            passed_over: &[],
            losses: &losses,
        };
        let mut asked = 0;
        let mut text = |entry: &Entry<'_>| {
            asked += 1;
            (self.tell)(asked, self.entries.len() * pack::TIMES);
            self.texts.text(entry).map(str::to_owned)
        };
        let packed = pack::write(&pack, &mut text, &mut files);
        self.about.records = packed.records;
        self.about.missing_lessons = packed.missing_lessons;
        files.finish()
    }
}

/// What the lists leave out or open, by their names without their folders.
fn losses(office: &Office) -> Vec<String> {
    let name = |place: &str| shown(place.rsplit('/').next().unwrap_or_default());
    let staff = office.list();
    let staff = staff.map(|(list, read)| (name(list), &read.questions, &read.problems));
    let assigned = office.assigned.as_ref();
    let assigned = assigned.map(|(file, read)| (name(&file.name), &read.questions, &read.problems));
    let lists = staff.into_iter().chain(assigned);
    lists
        .flat_map(|(name, questions, problems)| roster::losses(&name, questions, problems))
        .collect()
}

/// So much of it, when so many of so many are done.
fn share(all: u64, at: usize, of: usize) -> u64 {
    let (at, of) = (at as u64, of.max(1) as u64);
    all.saturating_mul(at.min(of)) / of
}

/// The files of a pack, each squeezed as soon as it is whole.
#[derive(Default)]
struct Squeezed {
    packing: Packing,
    open: Option<(String, Vec<u8>)>,
    is_too_large: bool,
}

impl Squeezed {
    fn close(&mut self) {
        if let Some((place, bytes)) = self.open.take() {
            self.is_too_large |= self.packing.squeezed(&place, &bytes).is_none();
        }
    }

    fn finish(mut self) -> Option<Vec<u8>> {
        self.close();
        if self.is_too_large { None } else { self.packing.finish() }
    }
}

impl Sink for Squeezed {
    fn file(&mut self, path: &str) {
        self.close();
        self.open = Some((path.to_owned(), Vec::new()));
    }

    fn bytes(&mut self, bytes: &[u8]) {
        if let Some((_, open)) = &mut self.open {
            open.extend_from_slice(bytes);
        }
    }
}
