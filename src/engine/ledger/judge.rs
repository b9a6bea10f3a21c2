//! What one line comes to by itself. What it is among others is for [`super::settle`].

use super::Altered;
use crate::calendar::{read_day, read_moment};
use crate::hash::from_hex;
use crate::progress::Timestamp;
use crate::record::seal::{Examined, Key, Seal, examine};
use crate::record::{self, Record, Unread};
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

/// A record that is what its id says.
#[derive(Clone, Debug)]
pub(super) struct Read {
    pub record: Record,
    pub examined: Examined,
    pub times: Times,
}

/// What a record says in texts, as numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Times {
    pub started: Option<Timestamp>,
    pub completed: Timestamp,
    pub expires: Option<Timestamp>,
    pub until: Option<Timestamp>,
    pub acknowledged: Vec<Timestamp>,
    pub previous: Option<[u8; 32]>,
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
    match times(&record) {
        Ok(times) => What::Read(Box::new(Read { record, examined, times })),
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

/// The name of the first field that does not say what it is for is the error.
fn times(record: &Record) -> Result<Times, &'static str> {
    fn each(
        text: Option<&String>,
        field: &'static str,
        read: fn(&str) -> Option<Timestamp>,
    ) -> Result<Option<Timestamp>, &'static str> {
        text.map(|text| read(text).ok_or(field)).transpose()
    }
    let outcome = &record.outcome;
    if outcome.score.is_some_and(|score| score > 100) {
        return Err("score");
    }
    let agreed = record.acknowledgements.iter();
    let previous = record.assurance.previous_hash.as_ref();
    Ok(Times {
        started: each(outcome.started_at.as_ref(), "started_at", read_moment)?,
        completed: read_moment(&outcome.completed_at).ok_or("completed_at")?,
        expires: each(outcome.expires_at.as_ref(), "expires_at", read_day)?,
        until: each(
            record.exception.as_ref().and_then(|exception| exception.until.as_ref()),
            "until",
            read_day,
        )?,
        acknowledged: agreed
            .map(|one| read_moment(&one.acknowledged_at).ok_or("acknowledged_at"))
            .collect::<Result<_, _>>()?,
        previous: previous.map(|hash| from_hex(hash).ok_or("previous_hash")).transpose()?,
    })
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
