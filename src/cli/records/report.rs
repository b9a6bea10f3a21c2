//! `records report`: who has done what they are to do. What that is, is the engine's matter.

use super::args::{self, Given, ReportFormat};
use super::lists::{self, Lists};
use super::{Told, check, gather, shown};
use crate::files::{self, FileRead, Target};
use crate::folder::{self, Folder};
use crate::shelf::Shelf;
use plainspoken::calendar::{self, DAY};
use plainspoken::codes::Code;
use plainspoken::course::CourseFile;
use plainspoken::diagnostic::{Diagnostic, Place, Severity, Span};
use plainspoken::progress::Timestamp;
use plainspoken::report::{self, Plan, csv, human, json};
use plainspoken::words::records as words;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// What is asked of the records.
pub struct Asked<'a> {
    pub lists: &'a args::Lists,
    pub course: Option<&'a Path>,
    pub as_of: Option<Timestamp>,
    pub by: csv::By,
    pub format: ReportFormat,
}

pub fn tell(given: &Given, asked: &Asked<'_>) -> Result<Told, String> {
    let mut lists = Lists::read(asked.lists)?;
    let plan = asked.course.map(|path| plan(path, &mut lists)).transpose()?.unwrap_or_default();
    let mut beside = std::mem::take(&mut lists.said);
    let gathered = gather::gather(&given.paths, given.key()?.as_ref());
    let as_of = asked.as_of.unwrap_or_else(today);
    let roster = &lists.roster;
    let report = report::report(&gathered.settled, roster, &lists.assignments, &plan, as_of);
    let out = match asked.format {
        ReportFormat::Human => {
            let day = calendar::day(as_of);
            let day = if asked.as_of.is_none() { words::report::in_utc(&day) } else { day };
            let text = human::render_on(&day, &report, roster, asked.by);
            text + "\n" + &words::summary(&report.lines) + "\n"
        }
        ReportFormat::Csv => csv::render(&report, roster, asked.by),
        ReportFormat::Json => json::render(&report, roster, asked.by),
    };
    if !matches!(asked.format, ReportFormat::Human) {
        beside.extend(lists::strays(&report));
        beside.extend((!report.lines.is_all_well()).then(|| words::summary(&report.lines)));
    }
    beside.extend(gathered.unread());
    Ok(Told { out, beside, end: lists.ended(check::ended(&gathered), &report) })
}

/// The modules of a course in its language, and its rules.
pub fn plan(path: &Path, lists: &mut Lists) -> Result<Plan, String> {
    let (folder, course) = course(path)?;
    Ok(plan_of(&folder, &course, lists))
}

/// The same of a course that has been read.
pub fn plan_of(folder: &Folder, course: &CourseFile, lists: &mut Lists) -> Plan {
    if let Some(file) = &folder.course {
        // What a rule asks for in vain is told with the report, which knows whether it was ever there.
        let rules = course.assignments.iter().filter_map(|rule| rule.modules.as_ref()).flatten();
        let asked: Vec<Span> = rules.map(|listed| listed.span).collect();
        lists.said.extend(errors(file, |finding| {
            finding.code != Code::ListedModuleMissing || !asked.contains(&finding.span)
        }));
        let is_rule = |finding: &Diagnostic| finding.code == Code::CourseAssignment;
        lists.lacks_rows |= file.findings.iter().any(is_rule);
    }
    Plan::of(course, folder.own_modules(course))
}

/// The course in a folder or a .zip, whole: without a part of it that is there, people would be said to have done
/// everything who have not.
pub fn course(path: &Path) -> Result<(Folder, CourseFile), String> {
    let place = shown(path);
    let root = Target { path: path.to_owned(), shown: place.clone() };
    let folder = folder::read_from(&Shelf::of(&root)?, &root);
    if !folder.unreadable.is_empty() {
        return Err(folder.unreadable.join("\n"));
    }
    let course = folder.course_file().cloned().ok_or_else(|| {
        format!("{place} has no {} in it. Name the folder of the course.", files::COURSE_FILE)
    })?;
    match folder.course.as_ref().filter(|_| !course.readable) {
        Some(file) => Err(errors(file, |_| true).collect::<Vec<_>>().join("\n")),
        None => Ok((folder, course)),
    }
}

/// What is the matter with `course.toml`. Who is to do what may stand there.
fn errors<'a>(
    file: &'a FileRead,
    is_told: impl Fn(&Diagnostic) -> bool + 'a,
) -> impl Iterator<Item = String> + 'a {
    let errors = file
        .findings
        .iter()
        .filter(move |finding| finding.severity == Severity::Error && is_told(finding));
    errors.map(|finding| {
        let line = Place::at(&file.source.text, finding.span.start).line;
        format!("{}, line {line}: {}", file.target.shown, finding.message)
    })
}

/// The start of this day, in UTC: the standard library does not know what day it is here.
pub fn today() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let now = i64::try_from(since.as_millis()).unwrap_or_default();
    Timestamp(now - now.rem_euclid(DAY))
}
