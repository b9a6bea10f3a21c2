//! Everything of one person.

use super::{Open, member, missing};
use crate::ledger::Kept;
use crate::office::Office;
use crate::progress::Timestamp;
use crate::record::seal::{Seal, id_text};
use crate::record::{Method, Status};
use crate::report::Whose;
use crate::roster::Member;
use crate::words::records as words;
use std::cmp::Reverse;

/// A record in somebody's transcript.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub at: Timestamp,
    pub title: String,
    pub version: u32,
    pub status: Status,
    pub method: Method,
    pub score: Option<u8>,
    pub expires: Option<Timestamp>,
    pub seal: Seal,
    /// A correction stands in its place, so it does not count.
    pub is_superseded: bool,
    pub record_id: String,
    pub place: String,
}

/// Everything of one person: their records, the newest first, and what is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transcript {
    pub member: Member,
    pub records: Vec<Entry>,
    pub open: Vec<Open>,
}

/// With the records until the chosen day, those too in whose place a correction stands. Whose each is, is told as it is
/// for the figures.
pub fn transcript(office: &Office, id: &str) -> Option<Transcript> {
    let member = member(office, id)?.clone();
    let (settled, roster) = (office.settled(), office.roster());
    let mut whose = Whose::of(settled, roster);
    let mut is_theirs = |record: &Kept| {
        let found = whose.find(record).and_then(|(place, _)| roster.people.get(place));
        record.is_by(office.as_of()) && found.is_some_and(|found| found.person_id == id)
    };
    let entry = |(record, by): (&Kept, Option<&Kept>)| Entry {
        at: record.day,
        title: settled.text(record.title).to_owned(),
        version: record.version,
        status: record.status,
        method: record.method,
        score: record.score,
        expires: record.expires,
        seal: record.seal,
        is_superseded: by.is_some(),
        record_id: id_text(&record.id),
        place: words::place(&settled.place(record)),
    };
    let mut theirs: Vec<_> = settled.whole().filter(|(record, _)| is_theirs(record)).collect();
    theirs.sort_by_key(|(record, _)| Reverse((record.completed, record.id)));
    let records = theirs.into_iter().map(entry).collect();
    let open = missing(office).into_iter().filter(|open| open.person_id == id).collect();
    Some(Transcript { member, records, open })
}
