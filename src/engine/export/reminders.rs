//! Whom to remind, for a mail merge: one person a row, with a subject and a letter that are ready to send. What the
//! letters say is in [`crate::words::records::reminder`].

use super::csv::list;
use crate::calendar::{DAY, day};
use crate::catalogue::Contact;
use crate::progress::Timestamp;
use crate::report::{Duty, Report, Standing};
use crate::roster::{Member, Roster};
use crate::table::{MARK, write_row};
use crate::words::records::reminder as words;
use std::collections::BTreeMap;

/// What the letters need beside the report.
#[derive(Clone, Copy, Debug)]
pub struct Letters<'a> {
    /// The named person to ask.
    pub contact: &'a Contact,
    /// By id of the module; one that is not there is left out of the letters' minutes.
    pub minutes: &'a BTreeMap<String, u32>,
    /// Personal links by `person_id`, where they have been made.
    pub links: &'a BTreeMap<String, String>,
}

/// The columns, in their order.
pub const COLUMNS: [&str; 13] = [
    "person_id",
    "name",
    "email",
    "manager",
    "modules",
    "titles",
    "minutes",
    "due",
    "due_in_words",
    "days_late",
    "link",
    "subject",
    "body",
];

/// What one person is reminded of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reminder<'a> {
    /// Titles, with the minutes where they are known.
    pub open: Vec<(&'a str, Option<u32>)>,
    /// `None` where those of one module are not known.
    pub minutes: Option<u32>,
    /// The first of the last days.
    pub due: Option<Timestamp>,
    /// 0 where there is time left.
    pub days_late: i64,
    pub link: Option<&'a str>,
}

/// The whole list: everybody with something to do, in order of `person_id`. Nobody is reminded of what they say is not
/// part of their job: they have answered, and it is for others to decide.
pub fn render(report: &Report, roster: &Roster, letters: &Letters<'_>) -> String {
    let mut out = MARK.to_owned();
    write_row(&mut out, COLUMNS);
    let open: Vec<&Duty> = reminded(report).collect();
    for theirs in open.chunk_by(|a, b| a.member == b.member) {
        let member = theirs.first().and_then(|duty| roster.people.get(duty.member));
        if let Some(member) = member {
            let reminder = reminder(report, theirs, member, letters);
            write_row(&mut out, cells(member, &reminder, report.as_of, letters));
        }
    }
    out
}

/// What people are reminded of.
pub fn reminded(report: &Report) -> impl Iterator<Item = &Duty> {
    report.open().filter(|duty| duty.declined.is_none())
}

fn reminder<'a>(
    report: &'a Report,
    theirs: &[&Duty],
    member: &Member,
    letters: &Letters<'a>,
) -> Reminder<'a> {
    let modules = theirs.iter().filter_map(|duty| report.module(duty));
    let open: Vec<(&str, Option<u32>)> = modules
        .map(|module| (module.title.as_str(), letters.minutes.get(&module.id).copied()))
        .collect();
    let due = theirs.iter().filter_map(|duty| last_day(duty, report.as_of)).min();
    let late = due.map_or(0, |due| report.as_of.0.saturating_sub(due.0).div_euclid(DAY));
    Reminder {
        minutes: open.iter().map(|(_, minutes)| *minutes).sum(),
        open,
        due,
        days_late: late.max(0),
        link: letters.links.get(&member.person_id).map(String::as_str),
    }
}

/// The last day to do it: where it was done once, the last one on which that counted, unless more time was given.
fn last_day(duty: &Duty, as_of: Timestamp) -> Option<Timestamp> {
    if duty.standing != Standing::Expired || duty.due.is_some_and(|due| due >= as_of) {
        return duty.due;
    }
    let until = duty.done.and_then(|done| done.until);
    until.map(|until| Timestamp(until.0.saturating_sub(DAY)))
}

fn cells(
    member: &Member,
    reminder: &Reminder<'_>,
    as_of: Timestamp,
    letters: &Letters<'_>,
) -> [String; 13] {
    let due_in_words = reminder.due.map(|due| words::day(due, as_of)).unwrap_or_default();
    [
        member.person_id.clone(),
        member.name.clone(),
        member.email.clone(),
        member.manager.clone(),
        reminder.open.len().to_string(),
        list(reminder.open.iter().map(|(title, _)| *title)),
        reminder.minutes.map(|minutes| minutes.to_string()).unwrap_or_default(),
        reminder.due.map(day).unwrap_or_default(),
        due_in_words.clone(),
        reminder.days_late.to_string(),
        reminder.link.unwrap_or_default().to_owned(),
        words::subject(reminder, &due_in_words),
        words::body(&member.name, reminder, &due_in_words, letters.contact),
    ]
}
