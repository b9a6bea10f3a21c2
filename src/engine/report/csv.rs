//! A report as rows for a spreadsheet (RFC 4180, UTF-8 with a byte-order mark). The columns and their order stay as
//! they are. Cells that a spreadsheet would take for a formula begin with an apostrophe.

use super::{Duty, Group, Report, Tally};
use crate::calendar::day;
use crate::progress::Timestamp;
use crate::record::seal::id_text;
use crate::roster::Roster;
use crate::table::{MARK, write_row};
use crate::words::records as words;

/// By which rows are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Module,
    Department,
    Manager,
    Role,
    /// What the list says of how people are employed.
    Worker,
    Person,
}

impl By {
    pub fn name(self) -> &'static str {
        match self {
            By::Module => "module",
            By::Department => "department",
            By::Manager => "manager",
            By::Role => "role",
            By::Worker => "worker",
            By::Person => "person",
        }
    }

    pub fn groups(self, report: &Report) -> &[Group] {
        match self {
            By::Module => &report.by_module,
            By::Department => &report.by_department,
            By::Manager => &report.by_manager,
            By::Role => &report.by_role,
            By::Worker => &report.by_worker,
            By::Person => &report.by_person,
        }
    }
}

/// The names of the figures of a tally, in the order of [`Tally::numbers`].
pub const FIGURES: [&str; 16] = [
    "have",
    "of",
    "excused",
    "missing",
    "overdue",
    "expired",
    "expiring_30",
    "expiring_60",
    "expiring_90",
    "tested_out",
    "refreshed",
    "sealed",
    "seal_unknown",
    "self_reported",
    "by_name",
    "declined",
];

const DUTY: [&str; 20] = [
    "as_of",
    "person_id",
    "name",
    "email",
    "department",
    "manager",
    "worker",
    "module_id",
    "title",
    "standing",
    "due",
    "completed",
    "until",
    "version",
    "status",
    "method",
    "assurance",
    "by_name",
    "record_id",
    "declined",
];

/// One row for each module, department …; by person, one for each person and module.
pub fn render(report: &Report, roster: &Roster, by: By) -> String {
    let mut out = MARK.to_owned();
    if by == By::Person {
        write_row(&mut out, DUTY);
        report.duties.iter().for_each(|duty| duty_row(&mut out, report, roster, duty));
        return out;
    }
    write_row(&mut out, ["as_of", by.name()].into_iter().chain(FIGURES));
    let as_of = day(report.as_of);
    for group in by.groups(report) {
        group_row(&mut out, &as_of, &group.name, &group.tally);
    }
    out
}

fn group_row(out: &mut String, as_of: &str, name: &str, tally: &Tally) {
    let numbers = tally.numbers().map(|number| number.to_string());
    write_row(out, [as_of, name].into_iter().chain(numbers.iter().map(String::as_str)));
}

fn duty_row(out: &mut String, report: &Report, roster: &Roster, duty: &Duty) {
    let (Some(member), Some(module)) = (roster.people.get(duty.member), report.module(duty)) else {
        return;
    };
    let date = |at: Option<Timestamp>| at.map(day).unwrap_or_default();
    let done = duty.done.as_ref();
    let days = [
        day(report.as_of),
        date(duty.due),
        date(done.map(|done| done.at)),
        date(done.and_then(|done| done.until)),
        done.map(|done| done.version.to_string()).unwrap_or_default(),
        done.map(|done| id_text(&done.record_id)).unwrap_or_default(),
        date(duty.declined),
    ];
    let [as_of, due, completed, until, version, record_id, declined] =
        days.each_ref().map(String::as_str);
    let [status, method, seal, by_name] = match done {
        Some(done) => [
            words::status_word(done.status),
            words::method_word(done.method),
            words::seal_word(done.seal),
            if done.by_name { "yes" } else { "no" },
        ],
        None => [""; 4],
    };
    let standing = words::standing_word(duty.standing);
    let (person, worker) = ([&member.person_id, &member.name, &member.email], &member.worker);
    let [person_id, name, email] = person.map(String::as_str);
    write_row(
        out,
        [
            as_of,
            person_id,
            name,
            email,
            &member.department,
            &member.manager,
            worker,
            &module.id,
            &module.title,
            standing,
            due,
            completed,
            until,
            version,
            status,
            method,
            seal,
            by_name,
            record_id,
            declined,
        ],
    );
}
