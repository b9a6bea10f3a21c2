//! The lists beside the figures: joiners, leavers, people who are not on the list, months.

use super::Taught;
use super::duties::Terms;
use super::exceptions::{Exception, Excuses};
use super::people::{People, Theirs};
use super::standing::{is_done, is_short};
use crate::calendar::{DAY, day, months_later};
use crate::ledger::{Kept, Settled};
use crate::progress::Timestamp;
use crate::record::{Method, Status};
use crate::roster::Roster;
use std::collections::BTreeMap;

/// Joiners are those who came within so many months.
const JOINED_WITHIN: u32 = 12;

/// Somebody who came lately, and whether they were trained first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joiner {
    pub member: usize,
    /// The day on which they got access; where the list does not say, on which they started.
    pub access: Timestamp,
    pub trained: Trained,
}

/// When a joiner was trained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trained {
    /// Before, or on the day itself.
    Before,
    /// So many days later.
    After { days: i64 },
    /// So many modules are still to be taken.
    NotYet { missing: usize },
    /// Not, and they are excused from all of it.
    Excused,
}

/// Somebody who has left. Their records are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaver {
    pub member: usize,
    pub end: Option<Timestamp>,
    pub records: usize,
}

/// Somebody with records who is not on the list, or whose name two people on it share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unlisted {
    /// Empty where the records have none.
    pub person_id: String,
    /// The one on the newest record.
    pub name: String,
    pub records: usize,
    pub sealed: usize,
}

/// A completion of somebody on the list that says itself that its score is under the pass mark. It counts for nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Short {
    pub member: usize,
    /// That of the module.
    pub title: String,
    pub at: Timestamp,
    /// In whole percent, both.
    pub score: u8,
    pub pass_mark: u8,
}

/// What was done in a month, by anybody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Month {
    /// `2026-11`.
    pub month: String,
    /// However it was done.
    pub completed: usize,
    /// Of those, by the questions alone.
    pub tested_out: usize,
    pub refreshed: usize,
}

pub fn joiners(
    settled: &Settled,
    roster: &Roster,
    people: &People,
    all: &[Terms],
    modules: &[Taught],
    exceptions: &[Exception],
    as_of: Timestamp,
) -> Vec<Joiner> {
    let excuses = Excuses::of(exceptions);
    let words: Vec<_> = modules.iter().map(|module| settled.word(&module.id)).collect();
    let mut joiners = Vec::new();
    for terms in all.chunk_by(|a, b| a.member == b.member) {
        let Some(at) = terms.first().map(|terms| terms.member) else { continue };
        let member = roster.people.get(at);
        let came = member.and_then(|member| member.access.or(member.start));
        let lately =
            |came: &Timestamp| *came <= as_of && months_later(*came, JOINED_WITHIN) > as_of;
        let Some(access) = came.filter(lately) else { continue };
        // Where some of it is meant for joiners, that is what they need first.
        let meant = terms.iter().any(|terms| terms.on_joining);
        let (mut missing, mut done) = (0, None);
        for terms in terms.iter().filter(|terms| terms.on_joining == meant) {
            let word = words.get(terms.module).copied().flatten();
            let records = people.records_of(at).iter().filter(|one| Some(one.module_id) == word);
            let mut about = records.filter_map(|one| settled.record(one.record));
            // By time, so the first is the earliest.
            match about.find(|record| is_done(record)) {
                Some(record) => done = done.max(Some(record.day)),
                None => missing += usize::from(!excuses.excuse(at, terms.module)),
            }
        }
        let days = |done: Timestamp| done.0.saturating_sub(access.0).div_euclid(DAY);
        let trained = match (missing, done.map(days)) {
            (0, None) => Trained::Excused,
            (0, Some(..=0)) => Trained::Before,
            (0, Some(days)) => Trained::After { days },
            (missing, _) => Trained::NotYet { missing },
        };
        joiners.push(Joiner { member: at, access, trained });
    }
    joiners
}

pub fn leavers(roster: &Roster, people: &People) -> Vec<Leaver> {
    let leaver = |at: &usize| Leaver {
        member: *at,
        end: roster.people.get(*at).and_then(|member| member.end),
        records: people.records_of(*at).len(),
    };
    people.left.iter().map(leaver).collect()
}

pub fn unlisted(settled: &Settled, people: &People) -> Vec<Unlisted> {
    let mut by_person: BTreeMap<(&str, &str), (Timestamp, [u8; 16], Unlisted)> = BTreeMap::new();
    let not_listed = people.records.iter().take_while(|one| one.member.is_none());
    for record in not_listed.filter_map(|one| settled.record(one.record)) {
        let (id, name) = (settled.some_text(record.person_id), settled.some_text(record.name));
        let key = (id, if id.is_empty() { name } else { "" });
        let (at, newest, who) = by_person.entry(key).or_insert_with(|| {
            let name = String::new();
            let who = Unlisted { person_id: id.to_owned(), name, records: 0, sealed: 0 };
            (Timestamp(i64::MIN), [0; 16], who)
        });
        who.records += 1;
        who.sealed += usize::from(record.is_sealed());
        if (*at, *newest) <= (record.completed, record.id) {
            (*at, *newest) = (record.completed, record.id);
            name.clone_into(&mut who.name);
        }
    }
    by_person.into_values().map(|(_, _, who)| who).collect()
}

/// By person, then by module and time.
pub fn short(settled: &Settled, people: &People) -> Vec<Short> {
    let short = |one: &Theirs| {
        let record = settled.record(one.record).filter(|record| is_short(record))?;
        Some(Short {
            member: one.member?,
            title: settled.text(record.title).to_owned(),
            at: record.day,
            score: record.score?,
            pass_mark: record.pass_mark?,
        })
    };
    people.records.iter().filter_map(short).collect()
}

pub fn months(settled: &Settled, as_of: Timestamp) -> Vec<Month> {
    let mut by_day: BTreeMap<i64, Month> = BTreeMap::new();
    let until_then = |record: &&Kept| record.is_by(as_of) && !is_short(record);
    for record in settled.records().filter(until_then) {
        let of_day = by_day.entry(record.day.0.div_euclid(DAY)).or_default();
        match record.status {
            Status::Completed => {
                of_day.completed += 1;
                of_day.tested_out += usize::from(record.method == Method::TestedOut);
            }
            Status::Refreshed => of_day.refreshed += 1,
            Status::Acknowledged | Status::Excused | Status::Declined => {}
        }
    }
    let mut months: Vec<Month> = Vec::new();
    for (number, of_day) in by_day {
        let text = day(Timestamp(number.saturating_mul(DAY)));
        let name = text.get(..7).unwrap_or_default();
        match months.last_mut().filter(|last| last.month == name) {
            Some(last) => {
                last.completed += of_day.completed;
                last.tested_out += of_day.tested_out;
                last.refreshed += of_day.refreshed;
            }
            None => months.push(Month { month: name.to_owned(), ..of_day }),
        }
    }
    months
}
