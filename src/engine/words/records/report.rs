//! What a report of who has done what is made of, in words.

use crate::calendar;
use crate::record::seal::id_text;
use crate::report::human::percent;
use crate::report::{
    Dated, Exception, Short, Source, Standing, Stray, StrayFrom, Tally, Trained, Uncounted,
};
use crate::roster::assignments::Who;

pub const OVERDUE: &str = "Overdue";
pub const EXPIRED: &str = "Done once, and to be done again";
pub const MISSING: &str = "Still to do";
pub const EXPIRING: &str = "To be done again within 90 days";
pub const DECLINED: &str = "Say that it is not part of their job; for you to decide";
pub const JOINERS: &str = "Joined in the last 12 months, and not trained before they got access";
pub const UNLISTED: &str = "Have records, and nobody on the staff list is surely meant: not on it, or with a name that two share";
pub const LEAVERS: &str = "Have left; their records are kept";
pub const EXCEPTIONS: &str = "Excused";
pub const LAPSED: &str = "Were excused, and no longer are";
pub const NOT_EXCUSED: &str =
    "Records without a seal that would excuse somebody; they excuse nobody";
pub const SHORT: &str =
    "Say that they are complete, with a score that is not enough; they do not count";
pub const POLICIES: &str = "Read and agreed";
pub const MONTHS: &str = "Completed by month";
pub const STRAYS: &str = "Assignments that ask or excuse nobody";
pub const NO_NAME: &str = "(none given)";

pub fn title(day: &str) -> String {
    format!("Training on {day}\n\n")
}

/// A day that nobody chose, and by which clock it is that day.
pub fn in_utc(day: &str) -> String {
    format!("{day} (UTC)")
}

pub fn people(present: usize, to_come: usize, left: usize) -> String {
    let mut text = match present {
        1 => "1 person on the staff list".to_owned(),
        number => format!("{number} people on the staff list"),
    };
    if to_come > 0 {
        text.push_str(&format!(", {to_come} who start later"));
    }
    if left > 0 {
        text.push_str(&format!(", {left} who have left"));
    }
    text + ".\n"
}

pub fn coverage(tally: &Tally) -> String {
    format!("Done: {}.\n", share(tally))
}

/// How sure all of it is.
pub fn sure(tally: &Tally) -> String {
    let mut parts = Vec::new();
    for (number, words) in [
        (tally.sealed, "sealed by a personal link"),
        (tally.seal_unknown, "with a seal that only the key can tell"),
        (tally.self_reported, "self-reported"),
        (tally.by_name, "known by a name alone"),
        (tally.tested_out, "by testing out"),
        (tally.refreshed, "refreshed"),
    ] {
        if number > 0 {
            parts.push(format!("{number} {words}"));
        }
    }
    if parts.is_empty() {
        String::new()
    } else {
        format!("Of what is done: {}.\n", parts.join(", "))
    }
}

pub fn by(what: &str) -> &'static str {
    match what {
        "module" => "By module",
        "department" => "By department",
        "manager" => "By manager",
        "role" => "By role",
        "worker" => "By kind of work",
        _ => "By person",
    }
}

pub fn group(name: &str, tally: &Tally) -> String {
    format!("{name}: {}", share(tally))
}

/// `46 of 50 (92%), 3 overdue`
fn share(tally: &Tally) -> String {
    let mut text = format!("{} of {}", tally.have, tally.of);
    if let Some(percent) = percent(tally) {
        text.push_str(&format!(" ({percent}%)"));
    }
    for (number, words) in [
        (tally.missing, "still to do"),
        (tally.overdue, "overdue"),
        (tally.expired, "to be done again"),
        (tally.excused, "excused"),
        (tally.declined, "said to be not part of the job"),
    ] {
        if number > 0 {
            text.push_str(&format!(", {number} {words}"));
        }
    }
    text
}

pub fn open(name: &str, id: &str, module: &str, standing: Standing, day: Option<&str>) -> String {
    let when = match (standing, day) {
        (_, None) => String::new(),
        (Standing::Overdue, Some(day)) => format!(", was due {day}"),
        (Standing::Expired, Some(day)) => format!(", counted until {day}"),
        (_, Some(day)) => format!(", due {day}"),
    };
    format!("{name} ({id}): {module}{when}")
}

pub fn expiring(name: &str, id: &str, module: &str, days: i64) -> String {
    let days = if days == 1 { "1 day".to_owned() } else { format!("{days} days") };
    format!("{name} ({id}): {module}, {days} left")
}

pub fn declined(name: &str, id: &str, module: &str, day: &str) -> String {
    format!("{name} ({id}): {module}, said on {day}")
}

pub fn joiner(name: &str, id: &str, access: &str, trained: Trained) -> String {
    let trained = match trained {
        Trained::Before => "trained before".to_owned(),
        Trained::After { days: 1 } => "trained 1 day later".to_owned(),
        Trained::After { days } => format!("trained {days} days later"),
        Trained::NotYet { missing: 1 } => "1 module to go".to_owned(),
        Trained::NotYet { missing } => format!("{missing} modules to go"),
        Trained::Excused => "excused".to_owned(),
    };
    format!("{name} ({id}): access on {access}, {trained}")
}

pub fn unlisted(name: &str, id: &str, records: usize) -> String {
    format!("{}: {}", someone(name, id), self::records(records))
}

pub fn leaver(name: &str, id: &str, end: &str, records: usize) -> String {
    format!("{name} ({id}), until {end}: {}", self::records(records))
}

pub fn exception(name: &str, id: &str, module: Option<&str>, one: &Exception) -> String {
    let module = module.unwrap_or("all modules");
    let approver = if one.approver.is_empty() { "nobody named" } else { &one.approver };
    let last = one.last().map(calendar::day);
    let last = last.map(|day| format!(", up to and including {day}")).unwrap_or_default();
    let source = match one.source {
        Source::List => "by the list of assignments".to_owned(),
        Source::Record { id, seal } => {
            format!("by the record {}, {}", id_text(&id), super::seal_word(seal))
        }
    };
    format!("{name} ({id}): {module}. {} (approved by {approver}{last}; {source})", one.reason)
}

pub fn short(name: &str, id: &str, day: &str, one: &Short) -> String {
    let Short { title, score, pass_mark, .. } = one;
    format!("{name} ({id}): {title}, {score}% on {day}, where {pass_mark}% was the pass mark")
}

pub fn policy(id: &str, version: &str, have: usize, of: usize) -> String {
    format!("{id}, version {version}: {have} of {of}")
}

pub fn month(month: &str, completed: usize, tested_out: usize, refreshed: usize) -> String {
    let mut text = format!("{month}: {completed}");
    if tested_out > 0 {
        text.push_str(&format!(", {tested_out} of them by testing out"));
    }
    if refreshed > 0 {
        text.push_str(&format!("; {refreshed} refreshed"));
    }
    text
}

/// Sentences about what is about nobody, or about nothing.
pub fn stray(stray: &Stray) -> String {
    match stray {
        Stray::Rule { id, name } => format!(
            "The assignment “{id}” in course.toml asks nobody by “{name}”: the staff list has no such department or role."
        ),
        Stray::Row { who, rows, near } => row_about_nobody(who, *rows, near.as_deref()),
        Stray::Module { from, module_id, near } => {
            let there = "which the course does not have, and no record names";
            let said = match from {
                StrayFrom::Rule(id) => {
                    format!(
                        "The assignment “{id}” in course.toml asks nobody for “{module_id}”, {there}."
                    )
                }
                StrayFrom::Rows(rows) => {
                    format!("{} about the module “{module_id}”, {there}.", rows_to_nobody(*rows))
                }
            };
            let near = near.as_ref().map(|near| format!(" Perhaps it is “{near}”."));
            said + &near.unwrap_or_default()
        }
    }
}

fn rows_to_nobody(rows: usize) -> String {
    match rows {
        1 => "1 row of the list of assignments asks or excuses nobody: it is".to_owned(),
        rows => format!("{rows} rows of the list of assignments ask or excuse nobody: they are"),
    }
}

fn row_about_nobody(who: &Who, rows: usize, near: Option<&str>) -> String {
    let rows = rows_to_nobody(rows);
    let who = match who {
        Who::Everyone => "everybody".to_owned(),
        Who::Person(id) => format!("the person “{id}”"),
        Who::Department(name) => format!("the department “{name}”"),
        Who::Role(name) => format!("the role “{name}”"),
    };
    let there = match near {
        Some(id) => format!("and the staff list has “{id}”, with other capitals"),
        None => "which the staff list does not have".to_owned(),
    };
    format!("{rows} about {who}, {there}.")
}

/// That accepted records are dated after the day.
pub fn later(day: &str, uncounted: &Uncounted) -> Option<String> {
    let records = match uncounted.later {
        0 => return None,
        1 => format!("1 record is dated after {day} and does not count yet"),
        number => format!("{number} records are dated after {day} and do not count yet"),
    };
    let dated = |one: &Dated| {
        let who = someone(&one.name, &one.person_id);
        format!("{who} on {}", calendar::day(one.at))
    };
    let named = uncounted.latest.iter().map(dated);
    Some(format!("{records}: {}.", some(named, uncounted.later)))
}

/// That accepted records are of modules that nobody can be asked for.
pub fn others(uncounted: &Uncounted) -> Option<String> {
    const SOME: usize = 5;
    let modules = &uncounted.modules;
    let records = match modules.iter().map(|(_, records)| records).sum() {
        0 => return None,
        1_usize => {
            "1 record is of a module that neither the course nor a list names, and does not count"
                .to_owned()
        }
        number => {
            format!(
                "{number} records are of modules that neither the course nor a list names, and do not count"
            )
        }
    };
    let named = modules.iter().take(SOME).map(|(id, _)| id.clone());
    Some(format!("{records}: {}.", some(named, modules.len())))
}

/// Some of so many, and how many more there are.
fn some(named: impl Iterator<Item = String>, of: usize) -> String {
    let named: Vec<String> = named.collect();
    match of.saturating_sub(named.len()) {
        0 => named.join(", "),
        more => format!("{} and {more} more", named.join(", ")),
    }
}

/// `Ana Lind (E1)`
fn someone(name: &str, id: &str) -> String {
    match (name, id) {
        ("", "") => NO_NAME.to_owned(),
        ("", id) => id.to_owned(),
        (name, "") => name.to_owned(),
        (name, id) => format!("{name} ({id})"),
    }
}

pub fn more(number: usize) -> String {
    format!("  and {number} more; --format csv and --format json have all of them.\n")
}

fn records(number: usize) -> String {
    if number == 1 { "1 record".to_owned() } else { format!("{number} records") }
}
