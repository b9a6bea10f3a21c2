//! Whose each record is, and who of the staff list is there on a day.

use crate::ledger::{ByWord, Kept, Settled, Word};
use crate::progress::Timestamp;
use crate::record::person::plain_name;
use crate::roster::{Member, Roster};
use std::collections::BTreeMap;

/// The staff list against the records.
#[derive(Default)]
pub struct People {
    /// Places in the list, in order of `person_id`.
    pub present: Vec<usize>,
    /// The same, of those whose last day has gone by.
    pub left: Vec<usize>,
    pub to_come: usize,
    /// The records until the day, by person and module, and then by time.
    pub records: Vec<Theirs>,
}

/// A record and whose it is. Those that are alike so far are in the order of their ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Theirs {
    /// A place in the list; `None` for somebody who is not on it.
    pub member: Option<usize>,
    pub module_id: Word,
    pub completed: Timestamp,
    /// See [`Settled::record`].
    pub record: u32,
    /// Whether only the name says so.
    pub by_name: bool,
}

/// A place in the list, and whether only the name says so.
type Found = Option<(usize, bool)>;

impl People {
    pub fn of(settled: &Settled, roster: &Roster, as_of: Timestamp) -> Self {
        let mut people = Self::found(settled, roster, as_of);
        people.sort();
        people
    }

    /// Everybody, with the records in any order.
    pub(super) fn found(settled: &Settled, roster: &Roster, as_of: Timestamp) -> Self {
        let mut whose = Whose::of(settled, roster);
        let records = settled
            .numbered()
            .filter(|(_, record)| record.is_by(as_of))
            .map(|(number, record)| {
                let found = whose.find(record);
                let (member, by_name) = found.map_or((None, false), |(at, by)| (Some(at), by));
                let Kept { module_id, completed, .. } = *record;
                Theirs { member, module_id, completed, record: number, by_name }
            })
            .collect();
        let mut people = Self { present: Vec::new(), left: Vec::new(), to_come: 0, records };
        for (_, at) in whose.names.ids {
            let Some(member) = roster.people.get(at) else { continue };
            if member.end.is_some_and(|end| end < as_of) {
                people.left.push(at);
            } else if is_to_come(member, as_of) {
                people.to_come += 1;
            } else {
                people.present.push(at);
            }
        }
        people
    }

    pub(super) fn sort(&mut self) {
        self.records.sort_unstable();
    }

    /// The records of somebody on the list.
    pub fn records_of(&self, member: usize) -> &[Theirs] {
        let start = self.records.partition_point(|one| one.member < Some(member));
        let end = self.records.partition_point(|one| one.member <= Some(member));
        self.records.get(start..end).unwrap_or_default()
    }
}

/// Whoever has access is there, even where their first day is still to come.
fn is_to_come(member: &Member, as_of: Timestamp) -> bool {
    let later = |day: Timestamp| day > as_of;
    member.start.is_some_and(later) && member.access.is_none_or(later)
}

/// Tells whose a record is, in one way for all that ask.
pub struct Whose<'a> {
    settled: &'a Settled,
    names: Names<'a>,
    // By what a record says whose it is: an id, or else a name. Looked up once for each.
    by_id: ByWord<Found>,
    by_name: ByWord<Found>,
}

impl<'a> Whose<'a> {
    pub fn of(settled: &'a Settled, roster: &'a Roster) -> Self {
        let names = Names::of(roster);
        Self { settled, names, by_id: settled.by_word(), by_name: settled.by_word() }
    }

    /// The place in the list of whose it is, and whether only the name says so. `None` for somebody who is not on it,
    /// and for a name that several have.
    pub fn find(&mut self, record: &Kept) -> Option<(usize, bool)> {
        let Self { settled, names, by_id, by_name } = self;
        match (record.person_id, record.name) {
            (Some(id), _) => by_id.get_or(id, || names.by_id(settled.text(id))),
            (None, Some(name)) => by_name.get_or(name, || names.by_name(settled.text(name))),
            (None, None) => None,
        }
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
            names
                .entry(plain_name(&member.name))
                .and_modify(|known| *known = None)
                .or_insert(Some(at));
        }
        ids.sort_unstable();
        Self { ids, names }
    }

    fn by_id(&self, id: &str) -> Found {
        let at = self.ids.binary_search_by(|(other, _)| (*other).cmp(id)).ok()?;
        self.ids.get(at).map(|(_, at)| (*at, false))
    }

    /// For a record without an id: by a name that one person alone has.
    fn by_name(&self, name: &str) -> Found {
        let name = plain_name(name);
        let at = self.names.get(&name).copied().flatten().filter(|_| !name.is_empty())?;
        Some((at, true))
    }
}
