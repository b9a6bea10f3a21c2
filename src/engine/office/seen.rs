//! What is to be seen at the compliance desk: plain rows, worked out from the report when it is another one.

use super::state::Office;
use crate::calendar::{self, DAY};
use crate::ledger::{Place, Verdict};
use crate::progress::Timestamp;
use crate::report::csv::By;
use crate::report::{Duty, Source, Standing, Tally, Trained};
use crate::roster::{Kind, Member};
use crate::words::records as words;

mod day;
mod declined;
mod remarks;
mod sift;
mod transcript;

pub use day::{Day, day};
pub use declined::{Declined, by_module, declined};
pub use remarks::{Module, Remarks, Words, remarks};
pub use sift::{Sift, Sort, chosen, departments, managers};
pub use transcript::{Entry, Transcript, transcript};

/// Who is missing, in few figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Headline {
    /// Those who are asked for something, and not excused from all of it.
    pub people: usize,
    /// Of those: with nothing open.
    pub done: usize,
    /// With something open, or overdue.
    pub open: usize,
    /// Of those: with something overdue, or no longer counting.
    pub overdue: usize,
    /// Beside them: excused from all that is asked of them.
    pub excused: usize,
    /// Beside them: asked for nothing.
    pub not_asked: usize,
}

pub fn headline(office: &Office) -> Option<Headline> {
    let report = office.report()?;
    let late = |standing| matches!(standing, Standing::Overdue | Standing::Expired);
    let (mut asked, mut excused, mut open, mut overdue) = (0, 0, 0, 0);
    for of_one in report.duties.chunk_by(|a, b| a.member == b.member) {
        asked += 1;
        excused += usize::from(of_one.iter().all(|duty| duty.standing == Standing::Excused));
        open += usize::from(of_one.iter().any(|duty| duty.standing.is_open()));
        overdue += usize::from(of_one.iter().any(|duty| late(duty.standing)));
    }
    let (people, not_asked) = (asked - excused, report.present.saturating_sub(asked));
    Some(Headline { people, done: people - open, open, overdue, excused, not_asked })
}

/// How many of some people, or of one module, are done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    /// A title, a department, a name.
    pub name: String,
    /// What stands behind it: a module's or a person's id; empty for others.
    pub id: String,
    pub tally: Tally,
}

pub fn coverage(office: &Office, by: By) -> Vec<Cover> {
    let Some(report) = office.report() else { return Vec::new() };
    let cover = |group: &crate::report::Group| {
        let name = match by {
            By::Module => {
                report.modules.iter().find(|m| m.id == group.name).map(|m| m.title.clone())
            }
            By::Person => member(office, &group.name).map(|member| member.name.clone()),
            _ => None,
        };
        let name = name.filter(|name| !name.is_empty());
        let id = if name.is_some() { group.name.clone() } else { String::new() };
        Cover { name: name.unwrap_or_else(|| group.name.clone()), id, tally: group.tally }
    };
    by.groups(report).iter().map(cover).collect()
}

fn member<'a>(office: &'a Office, id: &str) -> Option<&'a Member> {
    office.roster().find(id)
}

/// Something that somebody is still to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    pub person_id: String,
    pub name: String,
    pub email: String,
    pub department: String,
    pub manager: String,
    pub is_contractor: bool,
    pub module: String,
    pub standing: Standing,
    pub due: Option<Timestamp>,
    /// Days since it should have been done; 0 for what has time.
    pub days_late: i64,
    /// Since when they say that it is not part of their job.
    pub declined: Option<Timestamp>,
}

impl Open {
    /// As a row of a table; the columns are `words::office::MISSING_COLUMNS`.
    pub fn cells(&self) -> [String; 10] {
        [
            self.person_id.clone(),
            self.name.clone(),
            self.email.clone(),
            self.department.clone(),
            self.manager.clone(),
            self.module.clone(),
            words::standing_word(self.standing).to_owned(),
            self.due.map(calendar::day).unwrap_or_default(),
            self.days_late.to_string(),
            self.declined.map(calendar::day).unwrap_or_default(),
        ]
    }
}

pub fn missing(office: &Office) -> Vec<Open> {
    let Some(report) = office.report() else { return Vec::new() };
    let people = &office.roster().people;
    let open = report.open().filter_map(|duty| {
        let member = people.get(duty.member)?;
        let late = |due: Timestamp| office.as_of().0.saturating_sub(due.0).div_euclid(DAY);
        let since = match duty.standing {
            Standing::Expired => duty.done.and_then(|done| done.until),
            _ => duty.due,
        };
        Some(Open {
            person_id: member.person_id.clone(),
            name: member.name.clone(),
            email: member.email.clone(),
            department: member.department.clone(),
            manager: member.manager.clone(),
            is_contractor: member.kind() == Kind::Contractor,
            module: report.module(duty)?.title.clone(),
            standing: duty.standing,
            due: duty.due,
            days_late: since.map(late).unwrap_or_default().max(0),
            declined: duty.declined,
        })
    });
    open.collect()
}

/// Something that will not count any more soon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    pub name: String,
    pub person_id: String,
    pub module: String,
    pub days: i64,
}

pub fn expiring(office: &Office, within: i64) -> Vec<Ending> {
    let Some(report) = office.report() else { return Vec::new() };
    let people = &office.roster().people;
    let ending = report.expiring(within).filter_map(|(duty, days)| {
        let member = people.get(duty.member)?;
        let module = report.module(duty)?.title.clone();
        Some(Ending {
            name: member.name.clone(),
            person_id: member.person_id.clone(),
            module,
            days,
        })
    });
    let mut all: Vec<Ending> = ending.collect();
    all.sort_by(|a, b| (a.days, &a.name).cmp(&(b.days, &b.name)));
    all
}

/// Somebody who came, and when they were trained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joined {
    pub name: String,
    pub person_id: String,
    pub access: Timestamp,
    pub trained: Trained,
}

pub fn joiners(office: &Office) -> Vec<Joined> {
    let Some(report) = office.report() else { return Vec::new() };
    let people = &office.roster().people;
    let joined = report.joiners.iter().filter_map(|joiner| {
        let member = people.get(joiner.member)?;
        let (name, person_id) = (member.name.clone(), member.person_id.clone());
        Some(Joined { name, person_id, access: joiner.access, trained: joiner.trained })
    });
    joined.collect()
}

/// Somebody who has left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    pub name: String,
    pub person_id: String,
    pub end: Option<Timestamp>,
    pub records: usize,
}

pub fn leavers(office: &Office) -> Vec<Gone> {
    let Some(report) = office.report() else { return Vec::new() };
    let people = &office.roster().people;
    let gone = report.leavers.iter().filter_map(|leaver| {
        let member = people.get(leaver.member)?;
        let (name, person_id) = (member.name.clone(), member.person_id.clone());
        Some(Gone { name, person_id, end: leaver.end, records: leaver.records })
    });
    gone.collect()
}

/// Somebody who is excused, or was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excuse {
    pub name: String,
    pub person_id: String,
    /// Empty for everything.
    pub module: String,
    pub reason: String,
    pub approver: String,
    /// The last day, and what says so.
    pub last: Option<Timestamp>,
    pub source: Source,
    /// Whether they are excused on the day of the report.
    pub holds: bool,
}

pub fn excused(office: &Office) -> Vec<Excuse> {
    let Some(report) = office.report() else { return Vec::new() };
    let people = &office.roster().people;
    let one = |exception: &crate::report::Exception| {
        let member = people.get(exception.member)?;
        let module = exception.module.and_then(|at| report.modules.get(at));
        Some(Excuse {
            name: member.name.clone(),
            person_id: member.person_id.clone(),
            module: module.map(|module| module.title.clone()).unwrap_or_default(),
            reason: exception.reason.clone(),
            approver: exception.approver.clone(),
            last: exception.last(),
            source: exception.source,
            holds: exception.holds,
        })
    };
    report.exceptions.iter().filter_map(one).collect()
}

/// Contractors, and how much each is still to do.
pub fn contractors(office: &Office) -> Vec<(Member, usize)> {
    let Some(report) = office.report() else { return Vec::new() };
    let people = &office.roster().people;
    let one = |of_one: &[Duty]| {
        let member = people.get(of_one.first()?.member)?;
        let is_theirs = member.kind() == Kind::Contractor;
        is_theirs
            .then(|| (member.clone(), of_one.iter().filter(|duty| duty.standing.is_open()).count()))
    };
    report.duties.chunk_by(|a, b| a.member == b.member).filter_map(one).collect()
}

/// A line that is more than accepted, or less.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Odd {
    pub place: String,
    pub verdict: &'static str,
    /// In sentences.
    pub why: String,
}

/// A line that is not simply accepted, by its place among the lines; see [`crate::ledger::Settled::odd_lines`].
pub fn odd(office: &Office, at: usize) -> Option<Odd> {
    let line = office.settled().line_at(at)?;
    // A record over many lines may have its trouble in any of them.
    let place = match line.verdict {
        Verdict::Unreadable { line: at, column, .. } => {
            words::spot(&Place { line: at, ..line.place }, column)
        }
        _ => words::place(&line.place),
    };
    let (verdict, why) = (words::verdict_word(&line.verdict), words::verdict(&line.verdict));
    Some(Odd { place, verdict, why })
}
