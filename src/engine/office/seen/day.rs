//! The day that the report is of.

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
    let later = office.settled().records().filter(|record| !record.is_by(as_of)).count();
    Day { as_of, today: office.today(), later }
}
