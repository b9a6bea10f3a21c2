//! Records that are in none of the figures, as JSON.

use crate::calendar::day;
use crate::record::seal::id_text;
use crate::report::Report;
use serde::Serialize;

/// Records after the day: how many, and the latest of them.
#[derive(Serialize)]
pub struct Later<'a> {
    records: usize,
    latest: Vec<Dated<'a>>,
}

#[derive(Serialize)]
struct Dated<'a> {
    person_id: &'a str,
    name: &'a str,
    module_id: &'a str,
    completed: String,
    record_id: String,
}

/// A module that neither the course nor a list names.
#[derive(Serialize)]
pub struct Other<'a> {
    module_id: &'a str,
    records: usize,
}

pub fn later(report: &Report) -> Later<'_> {
    let latest = report.uncounted.latest.iter().map(|one| Dated {
        person_id: &one.person_id,
        name: &one.name,
        module_id: &one.module_id,
        completed: day(one.at),
        record_id: id_text(&one.record_id),
    });
    Later { records: report.uncounted.later, latest: latest.collect() }
}

pub fn other_modules(report: &Report) -> Vec<Other<'_>> {
    let modules = report.uncounted.modules.iter();
    modules.map(|(module_id, records)| Other { module_id, records: *records }).collect()
}
