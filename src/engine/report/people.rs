//! Whose each record is, and who of the staff list is there on a day.

use crate::ledger::{Kept, Settled, Word};
use crate::progress::Timestamp;
use crate::roster::Roster;
use std::collections::BTreeMap;

pub const DAY: i64 = 24 * 60 * 60 * 1000;

/// The staff list against the records.
pub struct People<'a> {
    /// Places in the list, in order of `person_id`.
    pub present: Vec<usize>,
    /// The same, of those whose last day has gone by.
    pub left: Vec<usize>,
    pub to_come: usize,
    /// The records until the day, by person and module, and then by time.
    pub records: Vec<Theirs<'a>>,
}

/// A record and whose it is.
#[derive(Clone, Copy)]
pub struct Theirs<'a> {
    /// A place in the list; `None` for somebody who is not on it.
    pub member: Option<usize>,
    /// Whether only the name says so.
    pub by_name: bool,
    pub record: &'a Kept,
}

/// By what a record says whose it is: an id, or else a name.
type Said = (Option<Word>, Option<Word>);

/// A place in the list, and whether only the name says so.
type Found = Option<(usize, bool)>;

impl<'a> People<'a> {
    pub fn of(settled: &'a Settled, roster: &Roster, as_of: Timestamp) -> Self {
        let names = Names::of(roster);
        let mut known: BTreeMap<Said, Found> = BTreeMap::new();
        let until = Timestamp(as_of.0.saturating_add(DAY));
        let mut records: Vec<Theirs> = settled
            .records()
            .filter(|record| record.completed < until)
            .map(|record| {
                let whose = (record.person_id, record.name.filter(|_| record.person_id.is_none()));
                let found = known.entry(whose).or_insert_with(|| {
                    names.find(settled.some_text(whose.0), settled.some_text(whose.1))
                });
                let (member, by_name) = found.map_or((None, false), |(at, by)| (Some(at), by));
                Theirs { member, by_name, record }
            })
            .collect();
        records.sort_by_cached_key(|one| {
            (one.member, one.record.module_id, one.record.completed, one.record.id)
        });
        let mut people = Self { present: Vec::new(), left: Vec::new(), to_come: 0, records };
        for (_, at) in names.ids {
            let Some(member) = roster.people.get(at) else { continue };
            if member.end.is_some_and(|end| end < as_of) {
                people.left.push(at);
            } else if member.start.is_some_and(|start| start > as_of) {
                people.to_come += 1;
            } else {
                people.present.push(at);
            }
        }
        people
    }

    /// The records of somebody on the list.
    pub fn records_of(&self, member: usize) -> &[Theirs<'a>] {
        let start = self.records.partition_point(|one| one.member < Some(member));
        let end = self.records.partition_point(|one| one.member <= Some(member));
        self.records.get(start..end).unwrap_or_default()
    }
}

/// By which people are found.
struct Names<'a> {
    ids: Vec<(&'a str, usize)>,
    /// `None` for a name that several have.
    names: BTreeMap<String, Option<usize>>,
}

impl<'a> Names<'a> {
    fn of(roster: &'a Roster) -> Self {
        let mut ids = Vec::with_capacity(roster.people.len());
        let mut names: BTreeMap<String, Option<usize>> = BTreeMap::new();
        for (at, member) in roster.people.iter().enumerate() {
            ids.push((member.person_id.as_str(), at));
            names.entry(plain(&member.name)).and_modify(|known| *known = None).or_insert(Some(at));
        }
        ids.sort_unstable();
        Self { ids, names }
    }

    /// By the id; for a record without one, by a name that one person alone has.
    fn find(&self, id: &str, name: &str) -> Found {
        if !id.is_empty() {
            let at = self.ids.binary_search_by(|(other, _)| (*other).cmp(id)).ok()?;
            return self.ids.get(at).map(|(_, at)| (*at, false));
        }
        let name = plain(name);
        let at = self.names.get(&name).copied().flatten().filter(|_| !name.is_empty())?;
        Some((at, true))
    }
}

/// A name without what differs between two writings of it.
fn plain(name: &str) -> String {
    name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
