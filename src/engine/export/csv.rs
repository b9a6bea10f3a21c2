//! Records for a spreadsheet: one a row. The columns are those of version 1 of the record, in this order; as long as
//! `schema_version` is 1, none is added, taken away or moved. `docs/records.md` says what each holds.

use super::{Exported, utc};
use crate::record::seal::id_text;
use crate::record::{Acknowledgement, Assignment, Correction, Exception, Objective};
use crate::table::{MARK, write_row};
use crate::words::records as words;
use crate::words::records::export as say;

/// A column.
#[derive(Clone, Copy)]
pub struct Column {
    pub name: &'static str,
    /// What it holds, for people.
    pub says: &'static str,
    of: fn(&Exported<'_>) -> String,
}

/// What stands before the first row: a byte-order mark, by which spreadsheets know UTF-8, and the names of the columns.
pub fn head() -> String {
    let mut out = MARK.to_owned();
    write_row(&mut out, COLUMNS.map(|column| column.name));
    out
}

/// The row of a record, with its line end.
pub fn row(exported: &Exported<'_>) -> String {
    let mut out = String::new();
    write_row(&mut out, COLUMNS.map(|column| (column.of)(exported)));
    out
}

const fn column(name: &'static str, says: &'static str, of: fn(&Exported<'_>) -> String) -> Column {
    Column { name, says, of }
}

/// All columns, in their order.
pub const COLUMNS: [Column; 48] = [
    column("schema_version", "The version of the record, and of these columns: 1", |one| {
        one.record.schema_version.to_string()
    }),
    column("record_id", "The number of the record, a UUID made of what it says", |one| {
        one.record.record_id.clone()
    }),
    column(
        "verdict",
        "`accepted`, or `superseded` where a correction stands in its place",
        |one| one.entry.verdict().to_owned(),
    ),
    column(
        "assurance",
        "How sure it is: `sealed`, `seal-unknown` (nobody gave the key) or `self-reported`",
        |one| words::seal_word(one.entry.seal).to_owned(),
    ),
    column(
        "remarks",
        "What an auditor may want to ask about it, in words such as `missing-link`",
        |one| list(one.entry.remarks.iter().copied()),
    ),
    column("superseded_by", "The number of the correction that stands in its place", |one| {
        one.entry.superseded.map(|by| id_text(&by.id)).unwrap_or_default()
    }),
    column("person_id", "Who, as the staff list has it; empty without a personal link", |one| {
        some(&one.record.person.person_id)
    }),
    column("name", "Their name when the record was issued", |one| some(&one.record.person.name)),
    column("department", "Their department then", |one| some(&one.record.person.department)),
    column("assignment_id", "Which assignment it answers", |one| {
        assignment(one, |assignment| assignment.assignment_id.clone())
    }),
    column("cycle", "Of which round", |one| assignment(one, |assignment| some(&assignment.cycle))),
    column("assignment_reason", "`joiner`, `annual`, `role`, `policy` or `incident`", |one| {
        assignment(one, |assignment| some(&assignment.reason))
    }),
    column("assigned_at", "When it was assigned", |one| {
        assignment(one, |assignment| some(&assignment.assigned_at))
    }),
    column("due_at", "The last day to do it", |one| {
        assignment(one, |assignment| some(&assignment.due_at))
    }),
    column("module_id", "Which module", |one| one.record.content.module_id.clone()),
    column("title", "Its title then", |one| one.record.content.title.clone()),
    column("version", "Its revision", |one| one.record.content.version.to_string()),
    column("content_sha256", "The SHA-256 of its Markdown file, as `sha256sum` prints it", |one| {
        one.record.content.content_sha256.clone()
    }),
    column("language", "The language it was taken in", |one| one.record.content.language.clone()),
    column("objective_ids", "Its outcomes", |one| list(strs(&one.record.content.objective_ids))),
    column("clause_tags", "The clauses that it answers", |one| {
        list(strs(&one.record.content.clause_tags))
    }),
    column(
        "status",
        "`completed`, `refreshed`, `acknowledged`, `excused`, or `declined`: they say that it is not part of their job",
        |one| words::status_word(one.record.outcome.status).to_owned(),
    ),
    column(
        "method",
        "`full`, `tested-out`, `alternative` or `in-person`; it means something for a completion alone",
        |one| words::method_word(one.record.outcome.method).to_owned(),
    ),
    column("started_at", "When it was started, as written, by the person’s own clock", |one| {
        some(&one.record.outcome.started_at)
    }),
    column("started_at_utc", "The same in UTC", |one| utc(&some(&one.record.outcome.started_at))),
    column(
        "completed_at",
        "When it was completed or declined, as written, by the person’s own clock",
        |one| one.record.outcome.completed_at.clone(),
    ),
    column("completed_at_utc", "The same in UTC", |one| utc(&one.record.outcome.completed_at)),
    column("score", "In whole percent", |one| number(one.record.outcome.score)),
    column("pass_mark", "In whole percent", |one| number(one.record.outcome.pass_mark)),
    column(
        "attempts",
        "Which completion of theirs it is, counted from 1; 0 where they declined",
        |one| one.record.outcome.attempts.to_string(),
    ),
    column("expires_at", "The first day on which it no longer counts", |one| {
        some(&one.record.outcome.expires_at)
    }),
    column("objectives", "How each outcome was shown: `spot=full; tell=tested-out`", |one| {
        let shown =
            |one: &Objective| [&one.objective_id, "=", words::method_word(one.method)].concat();
        list(one.record.outcome.objectives.iter().map(shown))
    }),
    column("policy_ids", "Which policies they agreed to", |one| agreed(one, |one| &one.policy_id)),
    column("policy_versions", "In which version", |one| agreed(one, |one| &one.version)),
    column(
        "statements",
        "The words that they agreed to, one statement on each line of the cell",
        |one| {
            let all = one.record.acknowledgements.iter();
            all.map(|one| one.statement.as_str()).collect::<Vec<_>>().join("\n")
        },
    ),
    column("statement_sha256", "The SHA-256 of those words", |one| agreed(one, |one| &one.sha256)),
    column("acknowledged_at", "When they agreed to them, as written", |one| {
        agreed(one, |one| &one.acknowledged_at)
    }),
    column("acknowledged_at_utc", "The same in UTC", |one| {
        list(one.record.acknowledgements.iter().map(|one| utc(&one.acknowledged_at)))
    }),
    column(
        "identity_source",
        "How it is known who it was: `personal-link`, `self-asserted`, `lms` or `sso`",
        |one| say::identity_word(one.record.assurance.identity_source).to_owned(),
    ),
    column("app_build", "The version of the program that issued it", |one| {
        one.record.assurance.app_build.clone()
    }),
    column("previous_hash", "The SHA-256 of the record before it", |one| {
        some(&one.record.assurance.previous_hash)
    }),
    column("signature", "Its seal", |one| some(&one.record.assurance.signature)),
    column("supersedes_id", "The number of the record that it corrects", |one| {
        correction(one, |one| &one.supersedes_id)
    }),
    column("corrected_by", "Who corrected it", |one| correction(one, |one| &one.by)),
    column("correction_reason", "Why", |one| correction(one, |one| &one.reason)),
    column("exception_approver", "Who excused them", |one| {
        exception(one, |one| one.approver.clone())
    }),
    column("exception_reason", "Why", |one| exception(one, |one| one.reason.clone())),
    column("exception_until", "The first day on which they are no longer excused", |one| {
        exception(one, |one| some(&one.until))
    }),
];

/// Several in one cell.
pub fn list<T: AsRef<str>>(all: impl IntoIterator<Item = T>) -> String {
    let mut out = String::new();
    for (at, one) in all.into_iter().enumerate() {
        if at > 0 {
            out.push_str("; ");
        }
        out.push_str(one.as_ref());
    }
    out
}

fn strs(all: &[String]) -> impl Iterator<Item = &str> {
    all.iter().map(String::as_str)
}

fn some(text: &Option<String>) -> String {
    text.clone().unwrap_or_default()
}

fn number(number: Option<u8>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

fn assignment(one: &Exported<'_>, of: impl Fn(&Assignment) -> String) -> String {
    one.record.assignment.as_ref().map(of).unwrap_or_default()
}

fn correction(one: &Exported<'_>, of: impl Fn(&Correction) -> &String) -> String {
    one.record.correction.as_ref().map(|one| of(one).clone()).unwrap_or_default()
}

fn exception(one: &Exported<'_>, of: impl Fn(&Exception) -> String) -> String {
    one.record.exception.as_ref().map(of).unwrap_or_default()
}

fn agreed(one: &Exported<'_>, of: impl Fn(&Acknowledgement) -> &String) -> String {
    list(one.record.acknowledgements.iter().map(|one| of(one).as_str()))
}
