//! Reads the lists that the organisation keeps: its staff, and who is to take what. What they leave open is said
//! beside the result, and what depends on it is not used.

use super::shown;
use crate::files::unreadable;
use plainspoken::roster::assignments::Assignments;
use plainspoken::roster::{Problem, Question, Roster};
use std::fs;
use std::path::Path;

/// So many things to look at are said; the rest are counted.
const MOST: usize = 20;

/// The staff list, and sentences about what it leaves open.
pub fn roster(path: &Path) -> Result<(Roster, Vec<String>), String> {
    let read = Roster::read(&bytes(path)?, None);
    Ok((read.roster, said(path, &read.questions, &read.problems)))
}

/// The list of assignments, and sentences about what it leaves open.
pub fn assignments(path: &Path) -> Result<(Assignments, Vec<String>), String> {
    let read = Assignments::read(&bytes(path)?, None);
    Ok((read.assignments, said(path, &read.questions, &read.problems)))
}

fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| unreadable(&shown(path), &error))
}

fn said(path: &Path, questions: &[Question], problems: &[Problem]) -> Vec<String> {
    let place = shown(path);
    let asked = questions.iter().map(|question| format!("{place}: {}", question.message()));
    let met = problems.iter().take(MOST).map(|problem| {
        let line = problem.line.map(|line| format!(", line {line}")).unwrap_or_default();
        format!("{place}{line}: {} {}", problem.message(), problem.help())
    });
    let mut said: Vec<String> = asked.chain(met).collect();
    if problems.len() > MOST {
        let more = problems.len() - MOST;
        said.push(format!("{place}: {more} more. The desk shows all of them."));
    }
    said
}
