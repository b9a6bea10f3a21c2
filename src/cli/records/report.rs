//! `records report`: who has done what they are to do. What that is, is the engine's matter.

use super::args::{Given, ReportFormat};
use super::{Told, check, gather, lists, shown};
use crate::files::{self, Target};
use crate::folder;
use crate::shelf::Shelf;
use plainspoken::progress::Timestamp;
use plainspoken::report::{self, Plan, csv, human, json};
use plainspoken::roster::assignments::Assignments;
use plainspoken::words::records as words;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

const DAY: i64 = 24 * 60 * 60 * 1000;

/// What is asked of the records.
pub struct Asked<'a> {
    pub roster: &'a Path,
    pub assignments: Option<&'a Path>,
    pub course: Option<&'a Path>,
    pub as_of: Option<Timestamp>,
    pub by: csv::By,
    pub format: ReportFormat,
}

pub fn tell(given: &Given, asked: &Asked<'_>) -> Result<Told, String> {
    let (roster, mut beside) = lists::roster(asked.roster)?;
    let mut assignments = Assignments::default();
    if let Some(path) = asked.assignments {
        let (read, said) = lists::assignments(path)?;
        assignments = read;
        beside.extend(said);
    }
    let plan = asked.course.map(|path| plan(path, &mut beside)).transpose()?.unwrap_or_default();
    let gathered = gather::gather(given)?;
    let as_of = asked.as_of.unwrap_or_else(today);
    let report = report::report(&gathered.settled, &roster, &assignments, &plan, as_of);
    let out = match asked.format {
        ReportFormat::Human => {
            human::render(&report, &roster, asked.by) + "\n" + &words::summary(&report.lines) + "\n"
        }
        ReportFormat::Csv => csv::render(&report, &roster, asked.by),
        ReportFormat::Json => json::render(&report, &roster, asked.by),
    };
    if !matches!(asked.format, ReportFormat::Human) {
        beside.extend(lists::strays(&report));
        beside.extend((!report.lines.is_all_well()).then(|| words::summary(&report.lines)));
    }
    beside.extend(gathered.missing.iter().cloned());
    Ok(Told { out, beside, end: check::ended(&gathered) })
}

/// The modules of a course in its language, and its rules.
pub fn plan(path: &Path, beside: &mut Vec<String>) -> Result<Plan, String> {
    let place = shown(path);
    let root = Target { path: path.to_owned(), shown: place.clone() };
    let shelf = Shelf::of(&root)?;
    let folder = folder::read_from(&shelf, &root);
    let Some(course) = folder.course_file() else {
        let missing = folder.unreadable.first().cloned();
        return Err(missing.unwrap_or_else(|| {
            format!("{place} has no {} in it. Name the folder of the course.", files::COURSE_FILE)
        }));
    };
    let errors = folder.course.iter().flat_map(|file| &file.findings);
    let errors =
        errors.filter(|finding| finding.severity == plainspoken::diagnostic::Severity::Error);
    beside.extend(errors.map(|finding| format!("{place}: {}", finding.message)));
    let of_language = folder.modules.iter().filter(|one| one.language == course.course.language);
    Ok(Plan::of(course, of_language.filter_map(|member| member.module())))
}

/// The start of this day, in UTC.
pub fn today() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let now = i64::try_from(since.as_millis()).unwrap_or_default();
    Timestamp(now - now.rem_euclid(DAY))
}
