//! Records and reports for other programs and other people: for a spreadsheet ([`csv`]), as they are ([`Exported::line`]),
//! for a learning record store ([`xapi`]), for a mail merge ([`reminders`]), for an auditor ([`pack`]). All of it comes
//! record by record, so that nobody has to hold them all; where their lines are kept is the caller's matter.

pub mod csv;
mod format;
pub mod links;
pub mod pack;
pub mod reminders;
pub mod transcript;
pub mod xapi;

pub use format::Format;

use crate::calendar::{moment, read_moment};
use crate::ledger::{Kept, Place, Settled, Verdict};
use crate::progress::Timestamp;
use crate::record::seal::{Seal, id_text};
use crate::record::{self, Record};
use crate::words::records as words;
use std::borrow::Cow;
use std::cmp::Ordering;

/// A record to be exported, before its line has been fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Where its line stands.
    pub place: Place<'a>,
    pub id: [u8; 16],
    pub person_id: Option<&'a str>,
    /// Whether something was agreed to in it.
    pub agrees: bool,
    /// How sure it is.
    pub seal: Seal,
    /// What there is to ask about it, by its stable words.
    pub remarks: Vec<&'static str>,
    /// The correction that stands in its place.
    pub superseded: Option<Superseded<'a>>,
}

/// By what a record was superseded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Superseded<'a> {
    pub id: [u8; 16],
    pub at: Timestamp,
    pub by: &'a str,
    pub reason: &'a str,
}

/// A record to be exported.
#[derive(Clone, Debug)]
pub struct Exported<'a> {
    pub record: Record,
    pub entry: &'a Entry<'a>,
    line: Cow<'a, str>,
}

/// The records in the order of every export: by person, those without an id last and by name; then by time. Each stands
/// once, however often it came. What was altered or cannot be read is not among them: it is in the list of verdicts.
pub fn entries(settled: &Settled) -> Vec<Entry<'_>> {
    let mut whole: Vec<(&Kept, Option<&Kept>)> = settled.whole().collect();
    whole.sort_unstable_by(|(a, _), (b, _)| order(a, b));
    whole.into_iter().map(|(record, by)| entry(settled, record, by)).collect()
}

/// Words of settled records stand in the order of their texts.
fn order(a: &Kept, b: &Kept) -> Ordering {
    let key = |record: &Kept| {
        let name = record.name.filter(|_| record.person_id.is_none());
        (record.person_id.is_none(), record.person_id, name, record.completed, record.id)
    };
    key(a).cmp(&key(b))
}

fn entry<'a>(settled: &'a Settled, record: &'a Kept, by: Option<&'a Kept>) -> Entry<'a> {
    let place = settled.place(record);
    let remarks = match settled.verdict(place.source, place.line) {
        Some(Verdict::Accepted { remarks, .. }) => remarks.iter().map(words::remark_word).collect(),
        _ => Vec::new(),
    };
    let superseded = by.map(|by| {
        let corrects = by.corrects.as_deref();
        Superseded {
            id: by.id,
            at: by.completed,
            by: corrects.map(|corrects| settled.text(corrects.by)).unwrap_or_default(),
            reason: corrects.map(|corrects| settled.text(corrects.reason)).unwrap_or_default(),
        }
    });
    Entry {
        place,
        id: record.id,
        person_id: record.person_id.map(|id| settled.text(id)),
        agrees: !record.acknowledged.is_empty(),
        seal: record.seal,
        remarks,
        superseded,
    }
}

impl<'a> Entry<'a> {
    /// With its text, as it stands in its place. `None` where that is another record now.
    pub fn open(&'a self, text: &'a str) -> Option<Exported<'a>> {
        let text = text.trim_start_matches('\u{feff}').trim_matches([' ', '\t', '\r', '\n']);
        let record = record::read(text).ok()?;
        if record.record_id != id_text(&self.id) {
            return None;
        }
        // One that a program has laid out over many lines goes back onto one.
        let laid_out = text.contains(['\n', '\r']);
        let line = if laid_out { Cow::Owned(record.line()) } else { Cow::Borrowed(text) };
        Some(Exported { record, entry: self, line })
    }

    /// What came of it: `accepted` or `superseded`.
    pub fn verdict(&self) -> &'static str {
        if self.superseded.is_some() { "superseded" } else { "accepted" }
    }
}

impl Exported<'_> {
    /// The bytes of its line as they came, without a line end: a line of JSON Lines.
    pub fn line(&self) -> &str {
        &self.line
    }
}

/// A time of a record in UTC: `2026-11-22T08:30:07Z`. Empty for what is no time.
fn utc(written: &str) -> String {
    read_moment(written).map(at_utc).unwrap_or_default()
}

fn at_utc(at: Timestamp) -> String {
    let written = moment(at, 0);
    [written.strip_suffix("+00:00").unwrap_or(&written), "Z"].concat()
}
