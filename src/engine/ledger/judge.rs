//! What one line comes to by itself. What it is among others is for [`super::settle`].

use super::run::is_blank;
use super::{Altered, LONGEST_LINE, Run, Text};
use crate::calendar::{read_day, read_moment};
use crate::hash::{from_hex, sha256_hex};
use crate::progress::Timestamp;
use crate::record::seal::{Examined, Key, Seal, examine, id_bytes};
use crate::record::{self, Acknowledgement, Method, Record, Status, Unread};
use crate::words::records as words;

/// What one line comes to by itself.
#[derive(Clone, Debug)]
pub struct Judged {
    pub(super) source: Box<str>,
    pub(super) line: u32,
    pub(super) what: What,
}

#[derive(Clone, Debug)]
pub(super) enum What {
    Read(Box<Read>),
    Altered { id: Option<Box<str>>, why: Altered },
    Unreadable { why: String, line: u32, column: u32 },
    Newer { version: u32 },
}

/// A record that is what its id says: what the ledger keeps of it. Made here, so that the record itself goes where it
/// came from, on the same thread.
#[derive(Clone, Debug)]
pub(super) struct Read {
    pub examined: Examined,
    pub times: Times,
    pub version: u32,
    pub status: Status,
    pub method: Method,
    pub score: Option<u8>,
    pub pass_mark: Option<u8>,
    pub is_excused: bool,
    pub texts: Texts,
}

/// The texts of a record, one after the other: id, name and department of the person, assignment, module, title, hash,
/// language; then two for each acknowledgement, for a correction and for an exception.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts {
    all: String,
    ends: Vec<usize>,
}

impl Texts {
    fn of(record: &Record) -> Self {
        let mut texts = Self { all: String::with_capacity(320), ends: Vec::with_capacity(12) };
        let Record { person, content, .. } = record;
        for text in [&person.person_id, &person.name, &person.department] {
            texts.add(text.as_deref().unwrap_or_default());
        }
        texts.add(record.assignment.as_ref().map_or("", |assignment| &assignment.assignment_id));
        for text in [&content.module_id, &content.title, &content.content_sha256, &content.language]
        {
            texts.add(text);
        }
        for one in &record.acknowledgements {
            texts.add(&one.policy_id);
            texts.add(&one.version);
        }
        if let Some(correction) = &record.correction {
            texts.add(&correction.by);
            texts.add(&correction.reason);
        }
        if let Some(exception) = &record.exception {
            texts.add(&exception.reason);
            texts.add(&exception.approver);
        }
        texts
    }

    fn add(&mut self, text: &str) {
        self.all.push_str(text);
        self.ends.push(self.all.len());
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let starts = std::iter::once(&0).chain(&self.ends);
        starts.zip(&self.ends).map(|(start, end)| self.all.get(*start..*end).unwrap_or_default())
    }
}

/// What a record says in texts, as numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Times {
    pub started: Option<Timestamp>,
    pub completed: Timestamp,
    pub day: Timestamp,
    pub expires: Option<Timestamp>,
    pub until: Option<Timestamp>,
    pub acknowledged: Vec<Timestamp>,
    pub previous: Option<[u8; 32]>,
    /// Which record it corrects, where it corrects one.
    pub corrects: Option<[u8; 16]>,
}

/// Judges one line. `source` and `line`, from 1, are where it stands, for people.
pub fn judge(source: &str, line: usize, text: &str, key: Option<&Key>) -> Judged {
    let what = match record::read(text.trim_start_matches('\u{feff}')) {
        Ok(record) => read(record, text, line, key),
        Err(Unread::Newer { version }) => What::Newer { version },
        Err(Unread::Damaged { why, line: within, column }) => What::Unreadable {
            why: words::unreadable(&why),
            line: number(line + within - 1),
            column: number(characters(text, within, column)),
        },
    };
    Judged { source: source.into(), line: number(line), what }
}

/// The same for the bytes of a line, whatever they are; `None` for an empty one.
pub fn judge_bytes(source: &str, line: usize, bytes: &[u8], key: Option<&Key>) -> Option<Judged> {
    if bytes.len() > LONGEST_LINE {
        return Some(Judged::unreadable(source, line, 1, words::TOO_LONG.to_owned()));
    }
    match std::str::from_utf8(bytes) {
        Ok(_) if is_blank(bytes) => None,
        Ok(text) => Some(judge(source, line, text.trim_end(), key)),
        Err(error) => {
            let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let column =
                good.utf8_chunks().map(|chunk| chunk.valid().chars().count()).sum::<usize>();
            Some(Judged::unreadable(source, line, column + 1, words::NOT_TEXT.to_owned()))
        }
    }
}

/// The same for the next line of a run; `None` at its end.
pub fn judge_next(source: &str, run: &mut Run, key: Option<&Key>) -> Option<Judged> {
    loop {
        let judged = match run.next_line()? {
            (line, Text::Record(bytes)) => judge_bytes(source, line, bytes, key),
            (line, Text::Refused(why)) => Some(Judged::unreadable(source, line, 1, why.to_owned())),
        };
        if judged.is_some() {
            return judged;
        }
    }
}

impl Judged {
    /// A line, or a whole file, that could not even be looked at. `why` is a sentence.
    pub fn unreadable(source: &str, line: usize, column: usize, why: String) -> Self {
        let (line, column) = (number(line), number(column));
        Self { source: source.into(), line, what: What::Unreadable { why, line, column } }
    }
}

fn read(record: Record, text: &str, line: usize, key: Option<&Key>) -> What {
    let examined = examine(&record, key);
    if examined.seal == Seal::Altered {
        return altered(&record);
    }
    // As the page makes it: of these very bytes.
    let is_of_words = |one: &Acknowledgement| sha256_hex(one.statement.as_bytes()) == one.sha256;
    if !record.acknowledgements.iter().all(is_of_words) {
        let id = Some(record.record_id.as_str().into());
        return What::Altered { id, why: Altered::Statement };
    }
    match times(&record) {
        Ok(times) => What::Read(Box::new(Read {
            examined,
            times,
            version: record.content.version,
            status: record.outcome.status,
            method: record.outcome.method,
            score: record.outcome.score,
            pass_mark: record.outcome.pass_mark,
            is_excused: record.exception.is_some(),
            texts: Texts::of(&record),
        })),
        Err(field) => {
            let at = text.find(&format!("\"{field}\"")).unwrap_or_default();
            let before = text.get(..at).unwrap_or_default();
            let start = before.rfind('\n').map_or(0, |newline| newline + 1);
            let column = before.get(start..).unwrap_or_default().chars().count() + 1;
            let line = line + before.matches('\n').count();
            What::Unreadable {
                why: words::no_sense(field),
                line: number(line),
                column: number(column),
            }
        }
    }
}

fn altered(record: &Record) -> What {
    let by_link = record.assurance.identity_source == record::IdentitySource::PersonalLink;
    let why = match &record.assurance.signature {
        _ if record.record_id != record::seal::id(record) => Altered::Content,
        None if by_link => Altered::SealGone,
        _ => Altered::Seal,
    };
    What::Altered { id: Some(record.record_id.as_str().into()), why }
}

/// The name of the first field that does not say what it is for, as the published schema has it, is the error.
fn times(record: &Record) -> Result<Times, &'static str> {
    fn each<T>(
        text: Option<&String>,
        field: &'static str,
        read: fn(&str) -> Option<T>,
    ) -> Result<Option<T>, &'static str> {
        text.map(|text| read(text).ok_or(field)).transpose()
    }
    let Record { content, outcome, acknowledgements, assurance, .. } = record;
    for (percent, field) in [(outcome.score, "score"), (outcome.pass_mark, "pass_mark")] {
        if percent.is_some_and(|percent| percent > 100) {
            return Err(field);
        }
    }
    // Nothing is known of the lesson where it was gone when the record was made.
    let lesson = Some(&content.content_sha256).filter(|sum| !sum.is_empty());
    each(lesson, "content_sha256", sum)?;
    if let Some(assignment) = &record.assignment {
        each(assignment.assigned_at.as_ref(), "assigned_at", moment)?;
        each(assignment.due_at.as_ref(), "due_at", read_day)?;
    }
    let correction = record.correction.as_ref().map(|correction| &correction.supersedes_id);
    let exception = record.exception.as_ref();
    Ok(Times {
        started: each(outcome.started_at.as_ref(), "started_at", moment)?,
        completed: moment(&outcome.completed_at).ok_or("completed_at")?,
        day: outcome.completed_at.get(..10).and_then(read_day).ok_or("completed_at")?,
        expires: each(outcome.expires_at.as_ref(), "expires_at", read_day)?,
        until: each(exception.and_then(|exception| exception.until.as_ref()), "until", read_day)?,
        acknowledged: acknowledgements
            .iter()
            .map(|one| moment(&one.acknowledged_at).ok_or("acknowledged_at"))
            .collect::<Result<_, _>>()?,
        previous: each(assurance.previous_hash.as_ref(), "previous_hash", sum)?,
        corrects: each(correction, "supersedes_id", number_of_record)?,
    })
}

/// RFC 3339 knows its letters in lower case, too; no record is written so.
fn moment(text: &str) -> Option<Timestamp> {
    read_moment(text).filter(|_| !text.contains(['t', 'z']))
}

/// As `sha256sum` prints it.
fn sum(text: &str) -> Option<[u8; 32]> {
    from_hex(text).filter(|_| !text.contains(|letter: char| letter.is_ascii_uppercase()))
}

/// A UUID of the version and the variant that records have.
fn number_of_record(text: &str) -> Option<[u8; 16]> {
    let is_ours = text.get(14..15) == Some("8") && text.get(19..20) == Some("a");
    id_bytes(text).filter(|_| is_ours)
}

/// The column in characters of a byte of a line, both from 1.
fn characters(text: &str, line: usize, byte: usize) -> usize {
    let line = text.lines().nth(line - 1).unwrap_or_default();
    let end = line.floor_char_boundary(byte.saturating_sub(1).min(line.len()));
    line.get(..end).unwrap_or_default().chars().count() + 1
}

fn number(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
