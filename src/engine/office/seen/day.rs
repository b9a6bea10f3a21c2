//! The day that the report is of.

use super::DAY;
use crate::office::Office;
use crate::progress::Timestamp;

/// The day, and what it leaves out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Day {
    pub as_of: Timestamp,
    /// That of the machine.
    pub today: Timestamp,
    /// How many records were made after it. They do not count in what is said of the day.
    pub later: usize,
}

pub fn day(office: &Office) -> Day {
    let as_of = office.as_of();
    let end = Timestamp(as_of.0.saturating_add(DAY));
    let later = office.settled().records().filter(|record| record.completed >= end).count();
    Day { as_of, today: office.today(), later }
}
