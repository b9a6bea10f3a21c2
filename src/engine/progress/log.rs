//! A set of entries. Joining sets is commutative, associative and idempotent, so tabs, devices and files
//! can be joined in any order and any number of times.

use super::entry::{Entry, EntryId};
use std::sync::Arc;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    /// In their order. Shared, because a log is copied whenever it is looked over for what to keep.
    entries: Vec<Arc<Entry>>,
}

impl Log {
    /// Takes an entry in; tells whether that changed anything. Should two entries ever carry one id, the
    /// greater is kept, whichever came first.
    pub fn insert(&mut self, entry: Entry) -> bool {
        self.take(Arc::new(entry))
    }

    fn take(&mut self, entry: Arc<Entry>) -> bool {
        match self.place(&entry.id) {
            Err(place) => {
                self.entries.insert(place, entry);
                true
            }
            Ok(place) => match self.entries.get_mut(place) {
                Some(kept) if entry > *kept => {
                    *kept = entry;
                    true
                }
                _ => false,
            },
        }
    }

    /// Takes all entries of another log in; tells whether that changed anything.
    pub fn merge(&mut self, other: Log) -> bool {
        let mut changed = false;
        for entry in other.entries {
            changed |= self.take(entry);
        }
        changed
    }

    /// In their order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.entries.iter().map(|entry| &**entry)
    }

    pub fn contains(&self, id: &EntryId) -> bool {
        self.place(id).is_ok()
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub fn last(&self) -> Option<&EntryId> {
        self.entries.last().map(|entry| &entry.id)
    }

    fn place(&self, id: &EntryId) -> Result<usize, usize> {
        // Most come in their order.
        if self.last().is_none_or(|last| last < id) {
            return Err(self.entries.len());
        }
        self.entries.binary_search_by(|entry| entry.id.cmp(id))
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
