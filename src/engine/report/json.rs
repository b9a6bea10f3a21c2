//! A report as JSON, for other programs. The keys and their order stay as they are.

mod uncounted;

use super::csv::By;
use super::standing::days_left;
use super::{Duty, Group, Report, Tally, Trained};
use crate::calendar::day;
use crate::ledger::Counts;
use crate::progress::Timestamp;
use crate::record::seal::id_text;
use crate::roster::{Member, Roster};
use crate::words::records as words;
use serde::Serialize;
use uncounted::{Later, Other, later, other_modules};

#[derive(Serialize)]
struct Whole<'a> {
    format: u32,
    as_of: String,
    lines: Lines,
    people: usize,
    to_come: usize,
    total: Figures,
    by: &'static str,
    groups: Vec<Named<'a>>,
    open: Vec<ToDo<'a>>,
    expiring: Vec<ToDo<'a>>,
    joiners: Vec<Joined<'a>>,
    leavers: Vec<Left<'a>>,
    unlisted: Vec<Stranger<'a>>,
    acknowledgements: Vec<Agreed<'a>>,
    months: Vec<OfMonth<'a>>,
    exceptions: Vec<Excused<'a>>,
    later: Later<'a>,
    other_modules: Vec<Other<'a>>,
}

#[derive(Serialize)]
pub(super) struct Lines {
    lines: usize,
    sealed: usize,
    seal_unknown: usize,
    self_reported: usize,
    duplicates: usize,
    superseded: usize,
    altered: usize,
    unreadable: usize,
    newer: usize,
    remarked: usize,
}

#[derive(Serialize)]
struct Named<'a> {
    name: &'a str,
    #[serde(flatten)]
    figures: Figures,
}

#[derive(Serialize)]
struct Figures {
    have: usize,
    of: usize,
    excused: usize,
    missing: usize,
    overdue: usize,
    expired: usize,
    expiring_30: usize,
    expiring_60: usize,
    expiring_90: usize,
    tested_out: usize,
    refreshed: usize,
    sealed: usize,
    seal_unknown: usize,
    self_reported: usize,
    by_name: usize,
    declined: usize,
}

#[derive(Serialize)]
struct Who<'a> {
    person_id: &'a str,
    name: &'a str,
    email: &'a str,
    department: &'a str,
    manager: &'a str,
    worker: &'a str,
}

#[derive(Serialize)]
struct ToDo<'a> {
    #[serde(flatten)]
    who: Who<'a>,
    module_id: &'a str,
    standing: &'static str,
    due: Option<String>,
    completed: Option<String>,
    until: Option<String>,
    days_left: Option<i64>,
    record_id: Option<String>,
    declined: Option<String>,
}

#[derive(Serialize)]
struct Joined<'a> {
    #[serde(flatten)]
    who: Who<'a>,
    access: String,
    trained: &'static str,
    days_after: Option<i64>,
    missing: Option<usize>,
}

#[derive(Serialize)]
struct Left<'a> {
    #[serde(flatten)]
    who: Who<'a>,
    end: Option<String>,
    records: usize,
}

#[derive(Serialize)]
struct Stranger<'a> {
    person_id: &'a str,
    name: &'a str,
    records: usize,
    sealed: usize,
}

#[derive(Serialize)]
struct Agreed<'a> {
    policy_id: &'a str,
    version: &'a str,
    have: usize,
    of: usize,
}

#[derive(Serialize)]
struct OfMonth<'a> {
    month: &'a str,
    completed: usize,
    tested_out: usize,
    refreshed: usize,
}

#[derive(Serialize)]
struct Excused<'a> {
    #[serde(flatten)]
    who: Who<'a>,
    module_id: Option<&'a str>,
    reason: &'a str,
    approver: &'a str,
    until: Option<String>,
    holds: bool,
    source: &'static str,
    assurance: Option<&'static str>,
    record_id: Option<String>,
}

/// One line of JSON.
pub fn render(report: &Report, roster: &Roster, by: By) -> String {
    let whole = Whole {
        format: 1,
        as_of: day(report.as_of),
        lines: lines(&report.lines),
        people: report.present,
        to_come: report.to_come,
        total: figures(&report.total),
        by: by.name(),
        groups: by.groups(report).iter().map(named).collect(),
        open: report.open().filter_map(|duty| to_do(report, roster, duty)).collect(),
        expiring: report.expiring(90).filter_map(|(duty, _)| to_do(report, roster, duty)).collect(),
        joiners: joiners(report, roster),
        leavers: leavers(report, roster),
        unlisted: unlisted(report),
        acknowledgements: acknowledgements(report),
        months: months(report),
        exceptions: exceptions(report, roster),
        later: later(report),
        other_modules: other_modules(report),
    };
    // Serialising plain structures of text and numbers always works.
    serde_json::to_string(&whole).unwrap_or_default() + "\n"
}

pub(super) fn lines(counts: &Counts) -> Lines {
    let Counts { lines, sealed, seal_unknown, self_reported, .. } = *counts;
    let Counts { duplicates, superseded, altered, unreadable, newer, remarked, .. } = *counts;
    Lines {
        lines,
        sealed,
        seal_unknown,
        self_reported,
        duplicates,
        superseded,
        altered,
        unreadable,
        newer,
        remarked,
    }
}

fn named(group: &Group) -> Named<'_> {
    Named { name: &group.name, figures: figures(&group.tally) }
}

fn figures(tally: &Tally) -> Figures {
    let Tally { have, of, excused, missing, overdue, expired, .. } = *tally;
    let Tally { expiring_30, expiring_60, expiring_90, tested_out, refreshed, .. } = *tally;
    let Tally { sealed, seal_unknown, self_reported, by_name, declined, .. } = *tally;
    Figures {
        have,
        of,
        excused,
        missing,
        overdue,
        expired,
        expiring_30,
        expiring_60,
        expiring_90,
        tested_out,
        refreshed,
        sealed,
        seal_unknown,
        self_reported,
        by_name,
        declined,
    }
}

fn who(member: &Member) -> Who<'_> {
    Who {
        person_id: &member.person_id,
        name: &member.name,
        email: &member.email,
        department: &member.department,
        manager: &member.manager,
        worker: &member.worker,
    }
}

fn date(at: Option<Timestamp>) -> Option<String> {
    at.map(day)
}

fn to_do<'a>(report: &'a Report, roster: &'a Roster, duty: &Duty) -> Option<ToDo<'a>> {
    Some(ToDo {
        who: who(roster.people.get(duty.member)?),
        module_id: &report.module(duty)?.id,
        standing: words::standing_word(duty.standing),
        due: date(duty.due),
        completed: date(duty.done.map(|done| done.at)),
        until: date(duty.done.and_then(|done| done.until)),
        days_left: days_left(duty, report.as_of),
        record_id: duty.done.map(|done| id_text(&done.record_id)),
        declined: date(duty.declined),
    })
}

fn joiners<'a>(report: &Report, roster: &'a Roster) -> Vec<Joined<'a>> {
    let one = |joiner: &super::Joiner| {
        let (trained, days_after, missing) = match joiner.trained {
            Trained::Before => ("before", None, None),
            Trained::After { days } => ("after", Some(days), None),
            Trained::NotYet { missing } => ("not-yet", None, Some(missing)),
            Trained::Excused => ("excused", None, None),
        };
        let access = day(joiner.access);
        let who = who(roster.people.get(joiner.member)?);
        Some(Joined { who, access, trained, days_after, missing })
    };
    report.joiners.iter().filter_map(one).collect()
}

fn leavers<'a>(report: &Report, roster: &'a Roster) -> Vec<Left<'a>> {
    let one = |leaver: &super::Leaver| {
        let who = who(roster.people.get(leaver.member)?);
        Some(Left { who, end: date(leaver.end), records: leaver.records })
    };
    report.leavers.iter().filter_map(one).collect()
}

fn unlisted(report: &Report) -> Vec<Stranger<'_>> {
    let one = |one: &'_ super::Unlisted| (one.records, one.sealed);
    let all = report.unlisted.iter().map(|unlisted| (unlisted, one(unlisted)));
    all.map(|(unlisted, (records, sealed))| Stranger {
        person_id: &unlisted.person_id,
        name: &unlisted.name,
        records,
        sealed,
    })
    .collect()
}

fn acknowledgements(report: &Report) -> Vec<Agreed<'_>> {
    let policies = report.policies.iter();
    policies
        .map(|policy| Agreed {
            policy_id: &policy.policy_id,
            version: &policy.version,
            have: policy.have,
            of: policy.of,
        })
        .collect()
}

fn months(report: &Report) -> Vec<OfMonth<'_>> {
    let months = report.months.iter();
    months
        .map(|one| OfMonth {
            month: &one.month,
            completed: one.completed,
            tested_out: one.tested_out,
            refreshed: one.refreshed,
        })
        .collect()
}

fn exceptions<'a>(report: &'a Report, roster: &'a Roster) -> Vec<Excused<'a>> {
    let one = |exception: &'a super::Exception| {
        let module = exception.module.and_then(|at| report.modules.get(at));
        let (source, assurance, record_id) = words::source_words(exception.source);
        Some(Excused {
            who: who(roster.people.get(exception.member)?),
            module_id: module.map(|module| module.id.as_str()),
            reason: &exception.reason,
            approver: &exception.approver,
            until: date(exception.until),
            holds: exception.holds,
            source,
            assurance: Some(assurance).filter(|word| !word.is_empty()),
            record_id: Some(record_id).filter(|id| !id.is_empty()),
        })
    };
    report.exceptions.iter().filter_map(one).collect()
}
