//! A set of entries. Joining sets is commutative, associative and idempotent, so tabs, devices and files
//! can be joined in any order and any number of times.

use super::entry::{Entry, EntryId};
use std::collections::BTreeMap;
use std::collections::btree_map;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    entries: BTreeMap<EntryId, Entry>,
}

impl Log {
    /// Takes an entry in; tells whether that changed anything. Should two entries ever carry one id, the
    /// greater is kept, whichever came first.
    pub fn insert(&mut self, entry: Entry) -> bool {
        match self.entries.entry(entry.id.clone()) {
            btree_map::Entry::Vacant(place) => {
                place.insert(entry);
                true
            }
            btree_map::Entry::Occupied(mut kept) => {
                let greater = entry > *kept.get();
                if greater {
                    kept.insert(entry);
                }
                greater
            }
        }
    }

    /// Takes all entries of another log in; tells whether that changed anything.
    pub fn merge(&mut self, other: Log) -> bool {
        let mut changed = false;
        for entry in other.entries.into_values() {
            changed |= self.insert(entry);
        }
        changed
    }

    /// In their order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.entries.values()
    }

    pub fn contains(&self, id: &EntryId) -> bool {
        self.entries.contains_key(id)
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub fn last(&self) -> Option<&EntryId> {
        self.entries.keys().next_back()
    }
}

impl FromIterator<Entry> for Log {
    fn from_iter<I: IntoIterator<Item = Entry>>(entries: I) -> Self {
        let mut log = Self::default();
        for entry in entries {
            log.insert(entry);
        }
        log
    }
}

impl IntoIterator for Log {
    type Item = Entry;
    type IntoIter = btree_map::IntoValues<EntryId, Entry>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_values()
    }
}
