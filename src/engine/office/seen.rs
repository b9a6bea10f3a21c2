//! What is to be seen at the compliance desk: plain rows, worked out from the report when it is another one.

use super::state::Office;
use crate::calendar::day;
use crate::ledger::{Line, Verdict};
use crate::progress::Timestamp;
use crate::report::csv::By;
use crate::report::{Standing, Tally, Trained};
use crate::roster::{Kind, Member};
use crate::words::records as words;
use std::collections::{BTreeMap, BTreeSet};

mod transcript;

pub use transcript::{Entry, Transcript, transcript};

const DAY: i64 = 24 * 60 * 60 * 1000;

/// Who is missing, in four figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Headline {
    pub people: usize,
    /// With nothing open.
    pub done: usize,
    /// With something open, or overdue.
    pub open: usize,
    /// Of those: with something overdue, or no longer counting.
    pub overdue: usize,
}

pub fn headline(office: &Office) -> Option<Headline> {
    let report = office.report()?;
    let all: BTreeSet<usize> = report.open().map(|duty| duty.member).collect();
    let late = |standing| matches!(standing, Standing::Overdue | Standing::Expired);
    let overdue = report.open().filter(|duty| late(duty.standing)).map(|duty| duty.member);
    let overdue: BTreeSet<usize> = overdue.collect();
    let people = report.present;
    let (open, overdue) = (all.len(), overdue.len());
    Some(Headline { people, done: people.saturating_sub(open), open, overdue })
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
}

impl Open {
    /// As a row of a table; the columns are `words::office::MISSING_COLUMNS`.
    pub fn cells(&self) -> [String; 9] {
        [
            self.person_id.clone(),
            self.name.clone(),
            self.email.clone(),
            self.department.clone(),
            self.manager.clone(),
            self.module.clone(),
            words::standing_word(self.standing).to_owned(),
            self.due.map(day).unwrap_or_default(),
            self.days_late.to_string(),
        ]
    }

    /// Whether all of these words are somewhere in it.
    fn has(&self, wanted: &[String]) -> bool {
        let all = [&self.person_id, &self.name, &self.department, &self.manager, &self.module];
        let all = all.map(|text| text.to_lowercase());
        wanted.iter().all(|word| all.iter().any(|text| text.contains(word)))
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
        })
    });
    open.collect()
}

/// By what a list of open things stands in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The latest first.
    #[default]
    Late,
    Name,
    Department,
    Manager,
    Module,
}

/// Those that somebody looks for, in the order they want.
pub fn chosen(mut rows: Vec<Open>, query: &str, only: Option<Standing>, sort: Sort) -> Vec<Open> {
    let wanted: Vec<String> = query.split_whitespace().map(str::to_lowercase).collect();
    rows.retain(|row| only.is_none_or(|only| row.standing == only) && row.has(&wanted));
    let text = |row: &Open| match sort {
        Sort::Late => String::new(),
        Sort::Name => row.name.to_lowercase(),
        Sort::Department => row.department.to_lowercase(),
        Sort::Manager => row.manager.to_lowercase(),
        Sort::Module => row.module.to_lowercase(),
    };
    rows.sort_by_cached_key(|row| (text(row), -row.days_late, row.name.to_lowercase()));
    rows
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
    pub until: Option<Timestamp>,
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
            until: exception.until,
        })
    };
    report.exceptions.iter().filter_map(one).collect()
}

/// Contractors, and how much each is still to do.
pub fn contractors(office: &Office) -> Vec<(Member, usize)> {
    let Some(report) = office.report() else { return Vec::new() };
    let people = &office.roster().people;
    let mut there: BTreeMap<usize, usize> =
        report.duties.iter().map(|duty| (duty.member, 0)).collect();
    for duty in report.open() {
        *there.entry(duty.member).or_default() += 1;
    }
    let one = |(at, open): (usize, usize)| {
        let member = people.get(at).filter(|member| member.kind() == Kind::Contractor)?;
        Some((member.clone(), open))
    };
    there.into_iter().filter_map(one).collect()
}

/// A line that is more than accepted, or less.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Odd {
    pub place: String,
    pub verdict: &'static str,
    /// In sentences.
    pub why: String,
    pub is_refused: bool,
}

/// What there is to look at in the files, what was refused first.
pub fn odd(office: &Office) -> Vec<Odd> {
    let plain = |verdict: &Verdict<'_>| matches!(verdict, Verdict::Accepted { remarks, .. } if remarks.is_empty());
    let one = |line: Line<'_>| {
        let is_refused = matches!(
            line.verdict,
            Verdict::Altered(_) | Verdict::Unreadable { .. } | Verdict::Newer { .. }
        );
        Odd {
            place: words::place(&line.place),
            verdict: words::verdict_word(&line.verdict),
            why: words::verdict(&line.verdict),
            is_refused,
        }
    };
    let lines = office.settled().lines().filter(|line| !plain(&line.verdict));
    let mut all: Vec<Odd> = lines.map(one).collect();
    all.sort_by_key(|odd| !odd.is_refused);
    all
}
