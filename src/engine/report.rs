//! Who has done what they are to do: from settled records, a staff list, the rules of the course and a day. The same
//! input in any order gives the same report. How much is told as exact counts; how it is written down is for [`csv`],
//! [`json`] and [`human`].

pub mod csv;
mod duties;
mod groups;
pub mod human;
pub mod json;
mod lists;
mod people;
mod standing;

pub use lists::{Agreement, Exception, Joiner, Leaver, Month, Policy, Trained, Unlisted};
pub use people::{People, Theirs};
pub use standing::{Done, Standing};

use crate::course::Rule;
use crate::ledger::{Counts, Settled};
use crate::progress::Timestamp;
use crate::roster::Roster;
use crate::roster::assignments::Assignments;

/// What the course says of who takes what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// In the order of the course.
    pub modules: Vec<Taught>,
    pub rules: Vec<Rule>,
}

/// A module of the course.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taught {
    pub id: String,
    pub title: String,
    /// For how many months a completion counts.
    pub renew: Option<u32>,
}

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
}

/// Looks at everything together.
pub fn report(
    settled: &Settled,
    roster: &Roster,
    assignments: &Assignments,
    plan: &Plan,
    as_of: Timestamp,
) -> Report {
    let people = People::of(settled, roster, as_of);
    let modules = duties::modules(settled, assignments, plan);
    let all = duties::all(&people, roster, assignments, plan, &modules);
    let exceptions = lists::exceptions(settled, roster, &people, assignments, &modules, as_of);
    let duties = standing::of_all(settled, &people, &modules, &all, &exceptions, as_of);
    let mut report = Report {
        as_of,
        lines: settled.counts(),
        present: people.present.len(),
        to_come: people.to_come,
        joiners: lists::joiners(settled, roster, &people, &all, &modules, as_of),
        leavers: lists::leavers(roster, &people),
        unlisted: lists::unlisted(settled, &people),
        policies: lists::policies(settled, &people),
        months: lists::months(settled, as_of),
        exceptions,
        modules,
        duties,
        ..Report::default()
    };
    groups::tally(&mut report, roster, &people);
    report
}

impl Report {
    pub fn module(&self, duty: &Duty) -> Option<&Taught> {
        self.modules.get(duty.module)
    }

    /// What is to be done now, or should have been.
    pub fn open(&self) -> impl Iterator<Item = &Duty> {
        self.duties.iter().filter(|duty| {
            matches!(duty.standing, Standing::Missing | Standing::Overdue | Standing::Expired)
        })
    }

    /// What is done and ends within so many days, with the number of days left.
    pub fn expiring(&self, within: i64) -> impl Iterator<Item = (&Duty, i64)> {
        let left = |duty: &Duty| standing::days_left(duty, self.as_of);
        let left = self.duties.iter().filter_map(move |duty| Some((duty, left(duty)?)));
        left.filter(move |(_, days)| *days <= within)
    }
}
