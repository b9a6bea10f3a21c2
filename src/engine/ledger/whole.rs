//! The records that are what they were when they were issued, those included in whose place another stands. Exports
//! hold both: nothing that was issued is deleted.

use super::settle::index;
use super::settled::Fate;
use super::{Kept, Settled};

impl Settled {
    /// Each once, by id; with the one that stands in its place, where there is one.
    pub fn whole(&self) -> impl Iterator<Item = (&Kept, Option<&Kept>)> {
        self.kept.iter().zip(&self.fates).filter_map(|(record, fate)| match fate {
            Fate::Accepted => Some((record, None)),
            Fate::Superseded(by) => Some((record, self.kept.get(index(*by)))),
            Fate::Duplicate(_) | Fate::Altered(_) => None,
        })
    }
}
