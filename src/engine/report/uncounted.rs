//! Records that were accepted and are in none of the figures: dated after the day of the report, or of a module that
//! nobody is asked for. Whoever misses them is to see where they went.

use super::Taught;
use crate::ledger::{Kept, Settled};
use crate::progress::Timestamp;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// So many of the latest are named: a clock that is years ahead is among them.
const NAMED: usize = 3;

/// Why records are in none of the figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Uncounted {
    /// How many are dated after the day.
    pub later: usize,
    /// A few of these, the latest first.
    pub latest: Vec<Dated>,
    /// Of the others: modules that neither the course nor a list names, by id, and how many records each has.
    pub modules: Vec<(String, usize)>,
}

/// A record and its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// Empty where the record has none; the name as well.
    pub person_id: String,
    pub name: String,
    pub module_id: String,
    pub at: Timestamp,
    pub record_id: [u8; 16],
}

/// `modules` are all that anybody may be asked for.
pub fn uncounted(settled: &Settled, modules: &[Taught], as_of: Timestamp) -> Uncounted {
    let mut known = settled.by_word();
    for word in modules.iter().filter_map(|module| settled.word(&module.id)) {
        known.get_or(word, || true);
    }
    let (mut later, mut latest, mut others) = (0, Vec::<&Kept>::new(), BTreeMap::new());
    for record in settled.records() {
        if !record.is_by(as_of) {
            later += 1;
            latest.push(record);
            latest.sort_by_key(|one| (Reverse(one.day), one.id));
            latest.truncate(NAMED);
        } else if !known.get_or(record.module_id, || false) {
            *others.entry(record.module_id).or_default() += 1;
        }
    }
    let dated = |record: &Kept| Dated {
        person_id: settled.some_text(record.person_id).to_owned(),
        name: settled.some_text(record.name).to_owned(),
        module_id: settled.text(record.module_id).to_owned(),
        at: record.day,
        record_id: record.id,
    };
    Uncounted {
        later,
        latest: latest.into_iter().map(dated).collect(),
        // Words are in the order of their texts.
        modules: others
            .into_iter()
            .map(|(id, records)| (settled.text(id).to_owned(), records))
            .collect(),
    }
}
