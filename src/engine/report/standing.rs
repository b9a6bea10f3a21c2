//! Where somebody stands with one module on a day.

use super::duties::{Again, Terms};
use super::exceptions::{Exception, Excuses};
use super::people::{People, Theirs};
use super::{Duty, Taught};
use crate::calendar::DAY;
use crate::calendar::months_later;
use crate::ledger::{Kept, Seal, Settled};
use crate::progress::Timestamp;
use crate::record::{Method, Status};

/// Where somebody stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    Done,
    Excused,
    /// Not done, with time left, or without a last day.
    Missing,
    /// Not done, and the last day has gone by.
    Overdue,
    /// Done once, and no longer counting.
    Expired,
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    pub record_id: [u8; 16],
    /// The day, where the person was.
    pub at: Timestamp,
    /// The first day on which it no longer counts.
    pub until: Option<Timestamp>,
    pub version: u32,
    pub status: Status,
    pub method: Method,
    pub seal: Seal,
    /// Whether only the name says whose record it is.
    pub by_name: bool,
}

/// The standing of everything that people are to do.
pub fn of_all(
    settled: &Settled,
    people: &People,
    modules: &[Taught],
    all: &[Terms],
    exceptions: &[Exception],
    as_of: Timestamp,
) -> Vec<Duty> {
    let excuses = Excuses::of(exceptions);
    let words: Vec<_> = modules.iter().map(|module| settled.word(&module.id)).collect();
    let mut duties = Vec::with_capacity(all.len());
    for of_one in all.chunk_by(|a, b| a.member == b.member) {
        let records = of_one.first().map(|terms| people.records_of(terms.member));
        let records = records.unwrap_or_default();
        for terms in of_one {
            let word = words.get(terms.module).copied().flatten();
            let about = records.iter().filter(|one| Some(one.module_id) == word);
            let renew = modules.get(terms.module).and_then(|module| module.renew);
            let declined = declined(settled, about.clone());
            let done = newest(settled, about, terms, renew);
            // What was done before it was asked again has no last day any more.
            let again = terms.again.filter(|again| again.from <= as_of);
            let due = done.and(again).map_or(terms.due, |again| again.due);
            let open = if due.is_some_and(|due| due < as_of) {
                Standing::Overdue
            } else {
                Standing::Missing
            };
            let standing = match done {
                Some(done) if done.until.is_none_or(|until| until > as_of) => Standing::Done,
                _ if excuses.excuse(terms.member, terms.module) => Standing::Excused,
                Some(done) if again.is_some_and(|again| done.until == Some(again.from)) => open,
                Some(_) => Standing::Expired,
                None => open,
            };
            let Terms { member, module, .. } = *terms;
            let declined = declined.filter(|_| standing.is_open());
            duties.push(Duty { member, module, standing, due, done, declined });
        }
    }
    duties
}

/// How many days what is done still counts, the day itself included; `None` where it does not end.
pub fn days_left(duty: &Duty, as_of: Timestamp) -> Option<i64> {
    let until = duty.done.filter(|_| duty.standing == Standing::Done)?.until?;
    Some(until.0.saturating_sub(as_of.0).div_euclid(DAY))
}

impl Standing {
    /// Whether something is to be done now, or should have been.
    pub fn is_open(self) -> bool {
        matches!(self, Standing::Missing | Standing::Overdue | Standing::Expired)
    }
}

/// Since when somebody says that a module is not part of their job, where that is the newest that they say of it.
fn declined<'a>(
    settled: &Settled,
    records: impl DoubleEndedIterator<Item = &'a Theirs>,
) -> Option<Timestamp> {
    // They come by time.
    let mut records = records.rev().filter_map(|one| settled.record(one.record));
    let newest = records.find(|one| is_done(one) || one.status == Status::Declined)?;
    (newest.status == Status::Declined).then_some(newest.day)
}

/// Whether a record says that something was done.
pub fn is_done(record: &Kept) -> bool {
    is_said(record) && !is_short(record)
}

/// Whether a record says that something was done, with a score under the pass mark that it names itself. No page writes
/// such a record: a module is complete from its pass mark on.
pub fn is_short(record: &Kept) -> bool {
    is_said(record) && record.score.zip(record.pass_mark).is_some_and(|(score, mark)| score < mark)
}

fn is_said(record: &Kept) -> bool {
    matches!(record.status, Status::Completed | Status::Refreshed)
}

/// Of what was done, that which counts longest; what does not end counts longer than anything.
fn newest<'a>(
    settled: &Settled,
    records: impl Iterator<Item = &'a Theirs>,
    terms: &Terms,
    renew: Option<u32>,
) -> Option<Done> {
    let records = records.filter_map(|one| Some((one, settled.record(one.record)?)));
    let done = records.filter(|(_, record)| is_done(record));
    let done = done.map(|(one, record)| (record.completed, done_by(one, record, terms, renew)));
    let longest = done.max_by_key(|(completed, done)| {
        (done.until.map_or(i64::MAX, |until| until.0), *completed, done.record_id)
    });
    longest.map(|(_, done)| done)
}

/// It counts until the record says so, or until the organisation asks again: whatever comes first.
fn done_by(one: &Theirs, record: &Kept, terms: &Terms, renew: Option<u32>) -> Done {
    let later = |months| months_later(record.day, months);
    let by_record = record.expires.or_else(|| renew.map(later));
    let again = terms.again.map(|Again { from, .. }| from).filter(|from| record.day < *from);
    Done {
        record_id: record.id,
        at: record.day,
        until: by_record.into_iter().chain(terms.cycle.map(later)).chain(again).min(),
        version: record.version,
        status: record.status,
        method: record.method,
        seal: record.seal,
        by_name: one.by_name,
    }
}
