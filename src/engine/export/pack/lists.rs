//! The lists of the pack that are about other things than coverage: who is excused, who agreed to what, and every line
//! that is not accepted without more.

use super::{Pack, date};
use crate::calendar::day;
use crate::export::{Exported, utc};
use crate::ledger::{Kept, Place, Settled, Verdict};
use crate::record::seal::id_text;
use crate::report::Trained;
use crate::table::{MARK, write_row};
use crate::words::records as words;
use crate::words::records::pack as say;

pub fn exceptions(pack: &Pack<'_>) -> String {
    let Pack { report, roster, .. } = pack;
    let mut out = MARK.to_owned();
    write_row(
        &mut out,
        [
            "person_id",
            "name",
            "department",
            "module_id",
            "title",
            "reason",
            "approver",
            "until",
            "holds",
            "source",
            "assurance",
            "record_id",
        ],
    );
    for one in &report.exceptions {
        let Some(member) = roster.people.get(one.member) else { continue };
        let module = one.module.and_then(|at| report.modules.get(at));
        let (id, title) =
            module.map_or(("", say::ALL_MODULES), |module| (&module.id, &module.title));
        let (source, assurance, record_id) = words::source_words(one.source);
        let (until, holds) = (date(one.until), if one.holds { "yes" } else { "no" });
        write_row(
            &mut out,
            [
                &member.person_id,
                &member.name,
                &member.department,
                id,
                title,
                &one.reason,
                &one.approver,
                &until,
                holds,
                source,
                assurance,
                &record_id,
            ],
        );
    }
    out
}

/// What is open, and people say is not part of their job.
pub fn declined(pack: &Pack<'_>) -> String {
    let Pack { report, roster, .. } = pack;
    let mut out = MARK.to_owned();
    let head =
        ["person_id", "name", "department", "module_id", "title", "declined", "standing", "due"];
    write_row(&mut out, head);
    for (duty, at) in report.declined() {
        let (Some(member), Some(module)) = (roster.people.get(duty.member), report.module(duty))
        else {
            continue;
        };
        let (at, due, standing) = (day(at), date(duty.due), words::standing_word(duty.standing));
        let who = [&member.person_id, &member.name, &member.department];
        let [person_id, name, department] = who.map(String::as_str);
        write_row(
            &mut out,
            [person_id, name, department, &module.id, &module.title, &at, standing, &due],
        );
    }
    out
}

/// Those who joined lately: whether they were trained before they got access.
pub fn joiners(pack: &Pack<'_>) -> String {
    let mut out = MARK.to_owned();
    write_row(
        &mut out,
        ["person_id", "name", "department", "access", "trained", "days_after", "missing"],
    );
    for one in &pack.report.joiners {
        let Some(member) = pack.roster.people.get(one.member) else { continue };
        let (trained, days, missing) = match one.trained {
            Trained::Before => ("before", String::new(), String::new()),
            Trained::After { days } => ("after", days.to_string(), String::new()),
            Trained::NotYet { missing } => ("not-yet", String::new(), missing.to_string()),
            Trained::Excused => ("excused", String::new(), String::new()),
        };
        let access = day(one.access);
        let who = [&member.person_id, &member.name, &member.department];
        let [person_id, name, department] = who.map(String::as_str);
        write_row(&mut out, [person_id, name, department, &access, trained, &days, &missing]);
    }
    out
}

pub fn leavers(pack: &Pack<'_>) -> String {
    let mut out = MARK.to_owned();
    write_row(&mut out, ["person_id", "name", "department", "end", "records"]);
    for one in &pack.report.leavers {
        let Some(member) = pack.roster.people.get(one.member) else { continue };
        let (end, records) = (date(one.end), one.records.to_string());
        write_row(&mut out, [&member.person_id, &member.name, &member.department, &end, &records]);
    }
    out
}

/// Those with records who are not on the staff list.
pub fn unlisted(pack: &Pack<'_>) -> String {
    let mut out = MARK.to_owned();
    write_row(&mut out, ["person_id", "name", "records", "sealed"]);
    for one in &pack.report.unlisted {
        let (records, sealed) = (one.records.to_string(), one.sealed.to_string());
        write_row(&mut out, [&one.person_id, &one.name, &records, &sealed]);
    }
    out
}

pub fn acknowledgements_head() -> String {
    let mut out = MARK.to_owned();
    write_row(
        &mut out,
        [
            "person_id",
            "name",
            "department",
            "policy_id",
            "version",
            "acknowledged_at",
            "acknowledged_at_utc",
            "statement",
            "statement_sha256",
            "assurance",
            "verdict",
            "record_id",
        ],
    );
    out
}

/// One row for each statement.
pub fn acknowledgements(exported: &Exported<'_>) -> String {
    let mut out = String::new();
    let Exported { record, entry, .. } = exported;
    let person = &record.person;
    let [person_id, name, department] = [&person.person_id, &person.name, &person.department]
        .map(|text| text.as_deref().unwrap_or_default());
    for one in &record.acknowledgements {
        let utc = utc(&one.acknowledged_at);
        write_row(
            &mut out,
            [
                person_id,
                name,
                department,
                &one.policy_id,
                &one.version,
                &one.acknowledged_at,
                &utc,
                &one.statement,
                &one.sha256,
                words::seal_word(entry.seal),
                entry.verdict(),
                &record.record_id,
            ],
        );
    }
    out
}

/// First the lines in their order, then the corrections by id, then the files that were not read.
pub fn integrity(pack: &Pack<'_>) -> String {
    let (settled, mut out) = (pack.settled, MARK.to_owned());
    write_row(&mut out, ["source", "line", "record_id", "verdict", "detail", "what", "by"]);
    for line in settled.lines() {
        let id = line.id.as_deref().unwrap_or_default();
        let verdict = words::verdict_word(&line.verdict);
        let mut add =
            |detail: &str, what: &str| row(&mut out, line.place, [id, verdict, detail, what, ""]);
        match &line.verdict {
            Verdict::Accepted { remarks, .. } => {
                for remark in remarks {
                    add(words::remark_word(remark), &words::remark(remark));
                }
            }
            Verdict::Altered(why) => add(words::altered_word(*why), words::altered(*why)),
            other => add("", &words::verdict(other)),
        }
    }
    for (record, by) in settled.whole() {
        let verdict = if by.is_some() { "superseded" } else { "accepted" };
        correction(&mut out, settled, record, verdict);
    }
    for name in pack.passed_over {
        write_row(&mut out, [name, "", "", "not-read", "", say::NOT_READ, ""]);
    }
    out
}

fn correction(out: &mut String, settled: &Settled, record: &Kept, verdict: &str) {
    let Some(corrects) = &record.corrects else { return };
    let what = say::corrects(&id_text(&corrects.id), settled.text(corrects.reason));
    let id = id_text(&record.id);
    row(out, settled.place(record), [&id, verdict, "correction", &what, settled.text(corrects.by)]);
}

fn row(out: &mut String, place: Place<'_>, [id, verdict, detail, what, by]: [&str; 5]) {
    let line = place.line.to_string();
    write_row(out, [place.source, &line, id, verdict, detail, what, by]);
}
