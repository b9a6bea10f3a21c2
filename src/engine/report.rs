//! Who has done what they are to do: from settled records, a staff list, the rules of the course and a day. The same
//! input in any order gives the same report. How much is told as exact counts; how it is written down is for [`csv`],
//! [`json`] and [`human`].

pub mod csv;
mod duties;
mod exceptions;
mod groups;
pub mod human;
pub mod json;
mod lists;
mod people;
mod plan;
mod policies;
mod standing;
mod steps;
mod strays;
mod uncounted;

pub use exceptions::{Exception, Source};
pub use lists::{Joiner, Leaver, Month, Short, Trained, Unlisted};
pub use people::{People, Theirs, Whose};
pub use plan::{Plan, Taught};
pub use policies::{Agreement, Policy};
pub use standing::{Done, Standing};
pub use steps::Reporting;
pub use strays::{From as StrayFrom, Stray};
pub use uncounted::{Dated, Uncounted};

use crate::ledger::{Counts, Settled};
use crate::progress::Timestamp;
use crate::roster::Roster;
use crate::roster::assignments::Assignments;

/// Where everybody stands on a day.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The start of the day, in UTC; what was done on the day itself counts.
    pub as_of: Timestamp,
    /// What came of all lines: what was altered or unreadable is in none of the other figures.
    pub lines: Counts,
    pub modules: Vec<Taught>,
    /// How many people on the list are there on that day.
    pub present: usize,
    /// How many on the list come later.
    pub to_come: usize,
    pub total: Tally,
    pub by_module: Vec<Group>,
    pub by_department: Vec<Group>,
    pub by_manager: Vec<Group>,
    pub by_role: Vec<Group>,
    pub by_worker: Vec<Group>,
    /// In order of `person_id`.
    pub by_person: Vec<Group>,
    /// One for each person who is there and each module that they are to take; by person, then in the order of the
    /// modules.
    pub duties: Vec<Duty>,
    pub joiners: Vec<Joiner>,
    pub leavers: Vec<Leaver>,
    /// People with records who are not on the list.
    pub unlisted: Vec<Unlisted>,
    pub policies: Vec<Policy>,
    /// Completions by month.
    pub months: Vec<Month>,
    pub exceptions: Vec<Exception>,
    /// Completions that do not count.
    pub short: Vec<Short>,
    /// Rules and assignments that are about nobody on the list, or about nothing in the course.
    pub strays: Vec<Stray>,
    pub uncounted: Uncounted,
}

/// How many of what people are to do is done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Done, and still counting.
    pub have: usize,
    /// To be done; who is excused is not among them.
    pub of: usize,
    pub excused: usize,
    /// Not done, with time left.
    pub missing: usize,
    /// Not done, and the last day has gone by.
    pub overdue: usize,
    /// Done once, and no longer counting.
    pub expired: usize,
    /// Of what is done: how much ends within so many days.
    pub expiring_30: usize,
    pub expiring_60: usize,
    pub expiring_90: usize,
    /// Of what is done: how, and how sure.
    pub tested_out: usize,
    pub refreshed: usize,
    pub sealed: usize,
    pub seal_unknown: usize,
    pub self_reported: usize,
    /// Of those: known by their name alone.
    pub by_name: usize,
    /// Of what is open: how much people say is not part of their job.
    pub declined: usize,
}

/// A tally of some people, or of one module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// A department, a role, an id; empty for those who have none.
    pub name: String,
    pub tally: Tally,
}

/// What somebody is to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duty {
    /// The place of the person in [`Roster::people`].
    pub member: usize,
    /// The place of the module in [`Report::modules`].
    pub module: usize,
    pub standing: Standing,
    /// The last day to do it, where there is one.
    pub due: Option<Timestamp>,
    /// The newest that was done, whether or not it still counts.
    pub done: Option<Done>,
    /// Since when the person says that it is not part of their job, where that is the newest that they say of it and it
    /// is still open. Whether it is, others decide: until then it stays open.
    pub declined: Option<Timestamp>,
}

/// What a report is made from.
#[derive(Clone, Copy)]
pub struct From<'a> {
    pub settled: &'a Settled,
    pub roster: &'a Roster,
    pub assignments: &'a Assignments,
    pub plan: &'a Plan,
    pub as_of: Timestamp,
}

/// Looks at everything together, all at once.
pub fn report(
    settled: &Settled,
    roster: &Roster,
    assignments: &Assignments,
    plan: &Plan,
    as_of: Timestamp,
) -> Report {
    let from = From { settled, roster, assignments, plan, as_of };
    let mut reporting = Reporting::default();
    loop {
        if let Some(report) = reporting.step(&from) {
            return report;
        }
    }
}

impl Report {
    pub fn module(&self, duty: &Duty) -> Option<&Taught> {
        self.modules.get(duty.module)
    }

    /// What is to be done now, or should have been.
    pub fn open(&self) -> impl Iterator<Item = &Duty> {
        self.duties.iter().filter(|duty| duty.standing.is_open())
    }

    /// Of that, what people say is not part of their job.
    pub fn declined(&self) -> impl Iterator<Item = (&Duty, Timestamp)> {
        self.duties.iter().filter_map(|duty| Some((duty, duty.declined?)))
    }

    /// What is done and ends within so many days, with the number of days left.
    pub fn expiring(&self, within: i64) -> impl Iterator<Item = (&Duty, i64)> {
        let left = |duty: &Duty| standing::days_left(duty, self.as_of);
        let left = self.duties.iter().filter_map(move |duty| Some((duty, left(duty)?)));
        left.filter(move |(_, days)| *days <= within)
    }
}
