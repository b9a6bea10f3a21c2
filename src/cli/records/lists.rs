//! Reads the lists that the organisation keeps: its staff, and who is to take what. Whatever a list leaves open is said,
//! and what hangs on it is not used; only the order of day and month can be answered on the command line.

use super::args::{self, Dates};
use super::{Ended, shown};
use crate::files::unreadable;
use plainspoken::report::human::plain;
use plainspoken::report::{Report, Stray};
use plainspoken::roster::assignments::Assignments;
use plainspoken::roster::{Mapping, Problem, Question, Roster, What, losses, sentences};
use plainspoken::words::records as words;
use std::fs;
use std::path::Path;

/// What was read, and sentences about what it leaves open.
#[derive(Default)]
pub struct Lists {
    pub roster: Roster,
    pub assignments: Assignments,
    pub said: Vec<String>,
    /// Of these, what keeps something on the lists from being counted; with the names of their files alone, so that it
    /// is the same from wherever they are read.
    pub losses: Vec<String>,
    /// Something is asked that nobody has answered, or a day is not used.
    is_open: bool,
    /// A row was left out, or what stands in it, or a rule of the course, so somebody or something is missing from all
    /// that follows.
    pub lacks_rows: bool,
}

impl Lists {
    /// All that was asked for. Without anybody on the staff list, or anything assigned, there is nothing to go by.
    pub fn read(asked: &args::Lists) -> Result<Self, String> {
        let mut lists = Self::staff(&asked.roster, asked.dates)?;
        if let Some(path) = &asked.assignments {
            lists.assign(path, asked.dates)?;
        }
        Ok(lists)
    }

    /// The staff list alone.
    pub fn staff(path: &Path, dates: Option<Dates>) -> Result<Self, String> {
        let bytes = bytes(path)?;
        let mut read = Roster::read(&bytes, None);
        if let Some(mapping) = answered(&read.questions, dates) {
            read = Roster::read(&bytes, Some(&mapping));
        }
        let mut lists = Self { roster: read.roster, ..Self::default() };
        lists.take(path, &read.questions, &read.problems);
        if lists.roster.people.is_empty() {
            return Err(lists.nothing(format!("{} names nobody.", shown(path))));
        }
        Ok(lists)
    }

    fn assign(&mut self, path: &Path, dates: Option<Dates>) -> Result<(), String> {
        let bytes = bytes(path)?;
        let mut read = Assignments::read(&bytes, None);
        if let Some(mapping) = answered(&read.questions, dates) {
            read = Assignments::read(&bytes, Some(&mapping));
        }
        let of_staff = std::mem::take(&mut self.said);
        self.assignments = read.assignments;
        self.take(path, &read.questions, &read.problems);
        if self.assignments.rows.is_empty() {
            return Err(self.nothing(format!("{} assigns nothing.", shown(path))));
        }
        self.said.splice(0..0, of_staff);
        Ok(())
    }

    fn take(&mut self, path: &Path, questions: &[Question], problems: &[Problem]) {
        let sentences = sentences(&shown(path), questions, problems);
        self.said.extend(sentences.iter().map(|sentence| plain(sentence)));
        let name = path.file_name().map(Path::new).map(shown).unwrap_or_default();
        self.losses.extend(losses(&name, questions, problems));
        let is_day = |problem: &&Problem| matches!(problem.what, What::NoDay { .. });
        let (days, rows): (Vec<_>, Vec<_>) =
            problems.iter().filter(|problem| problem.is_loss()).partition(is_day);
        self.is_open |= !questions.is_empty() || !days.is_empty();
        self.lacks_rows |= !rows.is_empty();
    }

    fn nothing(&mut self, sentence: String) -> String {
        self.said.push(sentence);
        self.said.join("\n")
    }

    /// How a command ends that goes by these lists, and would have ended so without them.
    pub fn ended(&self, end: Ended, report: &Report) -> Ended {
        let slips = report.strays.iter().any(Stray::is_slip);
        match end {
            Ended::Well if self.is_open || self.lacks_rows || slips => Ended::Refused,
            end => end,
        }
    }
}

/// Sentences about rules and assignments that are about nobody on the staff list, or about nothing in the course.
pub fn strays(report: &Report) -> impl Iterator<Item = String> + '_ {
    report.strays.iter().map(|stray| plain(&words::report::stray(stray)))
}

/// What answers the questions about days, where there are any and there is an answer.
fn answered(questions: &[Question], dates: Option<Dates>) -> Option<Mapping> {
    let (order, mut mapping) = (dates?.into(), None);
    for question in questions {
        if let Question::DateOrder { column, .. } = question {
            mapping.get_or_insert_with(Mapping::default).choose_order(column, order);
        }
    }
    mapping
}

fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| unreadable(&shown(path), &error))
}
