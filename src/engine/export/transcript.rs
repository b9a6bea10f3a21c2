//! All that is known of one person's training: what they are to take, where they stand, and each of their records in
//! full. For people and, as JSON, for programs. Which records are theirs is for the caller.

use super::Exported;
use crate::calendar::day;
use crate::progress::Timestamp;
use crate::record::{Record, laid_out};
use crate::report::{Duty, Report};
use crate::roster::Member;
use crate::words::records as words;
use crate::words::records::pack as say;
use serde::Serialize;

/// Somebody's training.
#[derive(Clone, Copy, Debug)]
pub struct Transcript<'a> {
    pub report: &'a Report,
    pub member: &'a Member,
    /// The place of the member in the staff list.
    pub place: usize,
    /// In the order of [`super::entries`].
    pub records: &'a [Exported<'a>],
}

#[derive(Serialize)]
struct Whole<'a> {
    format: u32,
    as_of: String,
    person: Person<'a>,
    modules: Vec<Module<'a>>,
    records: Vec<One<'a>>,
}

#[derive(Serialize)]
struct Person<'a> {
    person_id: &'a str,
    name: &'a str,
    email: &'a str,
    department: &'a str,
    manager: &'a str,
    roles: &'a [String],
    worker: &'a str,
    start: Option<String>,
    access: Option<String>,
    end: Option<String>,
}

#[derive(Serialize)]
struct Module<'a> {
    module_id: &'a str,
    title: &'a str,
    standing: &'static str,
    due: Option<String>,
    until: Option<String>,
    declined: Option<String>,
}

#[derive(Serialize)]
struct One<'a> {
    verdict: &'static str,
    assurance: &'static str,
    remarks: &'a [&'static str],
    record: &'a Record,
}

impl Transcript<'_> {
    fn duties(&self) -> impl Iterator<Item = &Duty> {
        self.report.duties.iter().filter(|duty| duty.member == self.place)
    }

    /// One line of JSON.
    pub fn json(&self) -> String {
        let date = |at: Option<Timestamp>| at.map(day);
        let member = self.member;
        let module = |duty: &Duty| {
            let until = duty.done.and_then(|done| done.until);
            let module = self.report.module(duty)?;
            Some(Module {
                module_id: &module.id,
                title: &module.title,
                standing: words::standing_word(duty.standing),
                due: date(duty.due),
                until: date(until),
                declined: date(duty.declined),
            })
        };
        let one = |exported: &Exported<'_>| {
            (exported.entry.verdict(), words::seal_word(exported.entry.seal))
        };
        let whole = Whole {
            format: 1,
            as_of: day(self.report.as_of),
            person: Person {
                person_id: &member.person_id,
                name: &member.name,
                email: &member.email,
                department: &member.department,
                manager: &member.manager,
                roles: &member.roles,
                worker: &member.worker,
                start: date(member.start),
                access: date(member.access),
                end: date(member.end),
            },
            modules: self.duties().filter_map(module).collect(),
            records: self
                .records
                .iter()
                .map(|exported| {
                    let (verdict, assurance) = one(exported);
                    let remarks = &exported.entry.remarks;
                    One { verdict, assurance, remarks, record: &exported.record }
                })
                .collect(),
        };
        // Plain structures of text and numbers always serialise.
        serde_json::to_string(&whole).unwrap_or_default() + "\n"
    }

    /// For people: one thing a line.
    pub fn text(&self) -> String {
        let mut out = say::transcript(self.member, &day(self.report.as_of));
        for duty in self.duties() {
            let Some(module) = self.report.module(duty) else { continue };
            let (due, done) = (duty.due.map(day), duty.done.map(|done| day(done.at)));
            let standing = words::standing_word(duty.standing);
            out.push_str(&say::module(&module.title, standing, due.as_deref(), done.as_deref()));
            if let Some(at) = duty.declined {
                out.push_str(&say::declined(&day(at)));
            }
        }
        out.push_str(&say::records(self.records.len()));
        for exported in self.records {
            let entry = exported.entry;
            out.push_str(&say::record(
                entry.verdict(),
                words::seal_sentence(entry.seal),
                &entry.remarks,
            ));
            // As it is in the record, letter for letter; a control character stands there as its number.
            out.push_str(&laid_out(&exported.record.line()));
            out.push('\n');
        }
        out
    }
}
