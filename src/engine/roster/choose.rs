//! Finds the column for each field by its name, or takes the one that was chosen. Two that could be it are asked about,
//! never guessed between.

use super::columns::{self, Field, Fit};
use super::mapping::Mapping;
use super::problem::{Problem, Question, Weight, What};
use super::sheet::{Sheet, trimmed};
use crate::table::Row;

/// Which column says what in one list.
pub struct Places<'s> {
    labels: &'s [String],
    places: Vec<(Field, usize)>,
}

/// A place for each field that has one, and the mapping that says so.
pub fn choose<'s>(
    sheet: &'s Sheet,
    fields: &[Field],
    given: &Mapping,
    questions: &mut Vec<Question>,
    problems: &mut Vec<Problem>,
) -> (Places<'s>, Mapping) {
    let labels = &sheet.labels;
    let mut mapping = given.clone();
    let chosen: Vec<(Field, Option<usize>)> = fields
        .iter()
        .map(|field| (*field, given.column(*field).and_then(|heading| find(labels, heading))))
        .collect();
    let mut places = Vec::new();
    for (field, chosen_place) in &chosen {
        let field = *field;
        let place = match given.choice(field) {
            Some(None) => None,
            Some(Some(_)) if chosen_place.is_some() => *chosen_place,
            choice => {
                let is_free = |at: &usize| chosen.iter().all(|(_, place)| *place != Some(*at));
                let found = detect(sheet, fields, field, &is_free, questions, problems);
                if let Some(Some(heading)) = choice {
                    mapping.forget(field);
                    let (heading, instead) =
                        (heading.to_owned(), found.and_then(|at| labels.get(at).cloned()));
                    problems
                        .push(Problem::whole(Weight::Look, What::Gone { field, heading, instead }));
                }
                found
            }
        };
        if let Some((place, label)) = place.and_then(|place| Some((place, labels.get(place)?))) {
            mapping.choose(field, Some(label));
            places.push((field, place));
        }
    }
    (Places { labels, places }, mapping)
}

/// By its letters, or else the only one that has them in other capitals or spaces.
fn find(labels: &[String], heading: &str) -> Option<usize> {
    let alike = || {
        let heading = columns::plain(heading);
        let mut alike =
            labels.iter().enumerate().filter(|(_, label)| columns::plain(label) == heading);
        alike.next().filter(|_| alike.next().is_none() && !heading.is_empty()).map(|(at, _)| at)
    };
    labels.iter().position(|label| label == heading).or_else(alike)
}

fn detect(
    sheet: &Sheet,
    fields: &[Field],
    field: Field,
    is_free: &dyn Fn(&usize) -> bool,
    questions: &mut Vec<Question>,
    problems: &mut Vec<Problem>,
) -> Option<usize> {
    let fits = |wanted: Fit| -> Vec<usize> {
        let labels = sheet.labels.iter().enumerate();
        let fitting =
            labels.filter(|(_, label)| columns::recognised(label, fields) == Some((field, wanted)));
        fitting.map(|(at, _)| at).filter(is_free).collect()
    };
    let (mut found, mut fit) = (fits(Fit::Named), Fit::Named);
    if found.is_empty() {
        (found, fit) = (fits(Fit::WillDo), Fit::WillDo);
    }
    let first = *found.first()?;
    // Two that say the same in every row are no question.
    let same = |row: &Row, at: usize| text(row, at) == text(row, first);
    found.retain(|at| *at == first || !sheet.rows.iter().all(|row| same(row, *at)));
    let label = |at: &usize| sheet.labels.get(*at).cloned();
    if found.len() > 1 {
        let columns = found.iter().filter_map(label).collect();
        questions.push(Question::Column { field, columns });
        return None;
    }
    if fit == Fit::WillDo {
        let problem = Problem::whole(Weight::Note, What::WillDo { field });
        problems.push(problem.of(&label(&first).unwrap_or_default()));
    }
    Some(first)
}

fn text(row: &Row, at: usize) -> &str {
    row.cells.get(at).map_or("", |cell| trimmed(&cell.text))
}

impl Places<'_> {
    pub fn has(&self, field: Field) -> bool {
        self.place(field).is_some()
    }

    pub fn label(&self, field: Field) -> &str {
        self.place(field).and_then(|at| self.labels.get(at)).map_or("", String::as_str)
    }

    /// What a row says; empty where it says nothing.
    pub fn text<'r>(&self, row: &'r Row, field: Field) -> &'r str {
        self.place(field).map_or("", |at| text(row, at))
    }

    /// The line on which it stands.
    pub fn line(&self, row: &Row, field: Field) -> usize {
        let cell = self.place(field).and_then(|at| row.cells.get(at));
        cell.map_or(row.line, |cell| cell.line)
    }

    /// Takes the column of one field for another.
    pub fn rename(&mut self, from: Field, to: Field) {
        for (field, _) in &mut self.places {
            if *field == from {
                *field = to;
            }
        }
    }

    fn place(&self, field: Field) -> Option<usize> {
        self.places.iter().find(|(placed, _)| *placed == field).map(|(_, at)| *at)
    }
}
