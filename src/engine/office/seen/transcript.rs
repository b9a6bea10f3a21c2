//! Everything of one person.

use super::{Open, member, missing};
use crate::ledger::Kept;
use crate::office::Office;
use crate::progress::Timestamp;
use crate::record::seal::{Seal, id_text};
use crate::record::{Method, Status};
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

pub fn transcript(office: &Office, id: &str) -> Option<Transcript> {
    let member = member(office, id)?.clone();
    let settled = office.settled();
    let theirs = |record: &&Kept| match record.person_id {
        Some(word) => settled.text(word) == id,
        None => !member.name.is_empty() && settled.some_text(record.name) == member.name,
    };
    let entry = |record: &Kept| Entry {
        at: record.day,
        title: settled.text(record.title).to_owned(),
        version: record.version,
        status: record.status,
        method: record.method,
        score: record.score,
        expires: record.expires,
        seal: record.seal,
        record_id: id_text(&record.id),
        place: words::place(&settled.place(record)),
    };
    let mut records: Vec<&Kept> = settled.records().filter(theirs).collect();
    records.sort_by_key(|record| Reverse((record.completed, record.id)));
    let records = records.into_iter().map(entry).collect();
    let open = missing(office).into_iter().filter(|open| open.person_id == id).collect();
    Some(Transcript { member, records, open })
}
