//! Reads the lists that the organisation keeps: its staff, and who is to take what. Whatever a list leaves open is said;
//! here nobody can answer, so what hangs on it is not used.

use super::shown;
use crate::check::human::plain;
use crate::files::unreadable;
use plainspoken::report::Report;
use plainspoken::roster::assignments::Assignments;
use plainspoken::roster::{Problem, Question, Roster, sentences};
use plainspoken::words::records as words;
use std::fs;
use std::path::Path;

/// The staff list, and sentences about what it leaves open. Without anybody on it there is nothing to go by.
pub fn roster(path: &Path) -> Result<(Roster, Vec<String>), String> {
    let read = Roster::read(&bytes(path)?, None);
    let said = said(path, &read.questions, &read.problems);
    if read.roster.people.is_empty() {
        let nobody = format!("{} names nobody.", shown(path));
        return Err(said.into_iter().chain([nobody]).collect::<Vec<_>>().join("\n"));
    }
    Ok((read.roster, said))
}

/// The list of assignments, and sentences about what it leaves open.
pub fn assignments(path: &Path) -> Result<(Assignments, Vec<String>), String> {
    let read = Assignments::read(&bytes(path)?, None);
    let said = said(path, &read.questions, &read.problems);
    if read.assignments.rows.is_empty() {
        let nothing = format!("{} assigns nothing.", shown(path));
        return Err(said.into_iter().chain([nothing]).collect::<Vec<_>>().join("\n"));
    }
    Ok((read.assignments, said))
}

/// Sentences about rules and assignments that are about nobody on the staff list.
pub fn strays(report: &Report) -> impl Iterator<Item = String> + '_ {
    report.strays.iter().map(|stray| plain(&words::report::stray(stray)))
}

fn said(path: &Path, questions: &[Question], problems: &[Problem]) -> Vec<String> {
    sentences(&shown(path), questions, problems).iter().map(|sentence| plain(sentence)).collect()
}

fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| unreadable(&shown(path), &error))
}
