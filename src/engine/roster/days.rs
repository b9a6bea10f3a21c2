//! Reads the columns of a list that say days, and asks where their order is not sure. What a day looks like is for
//! [`super::dates`].

use super::choose::Places;
use super::columns::Field;
use super::dates::{self, Column, Doubt, NoDay};
use super::mapping::Mapping;
use super::problem::{Problem, Question, Weight, What};
use super::sheet::Sheet;
use crate::calendar;
use crate::progress::Timestamp;
use crate::table::Row;

/// How the days of each column are read. What the days of one list tell of their order is not remembered for the next.
pub struct Days(Vec<(Field, Column)>);

pub fn settle(
    sheet: &Sheet,
    places: &Places,
    mapping: &Mapping,
    questions: &mut Vec<Question>,
    problems: &mut Vec<Problem>,
) -> Days {
    let mut days = Vec::new();
    for field in [
        Field::Start,
        Field::Access,
        Field::End,
        Field::Assigned,
        Field::Due,
        Field::ExceptionUntil,
    ] {
        if !places.has(field) {
            continue;
        }
        let label = places.label(field).to_owned();
        let values = sheet.rows.iter().map(|row| places.text(row, field));
        let column = dates::settle(&label, values, mapping.order(&label));
        ask(&label, &column, questions, problems);
        days.push((field, column));
    }
    Days(days)
}

fn ask(label: &str, column: &Column, questions: &mut Vec<Question>, problems: &mut Vec<Problem>) {
    let mut say = |weight, what| problems.push(Problem::whole(weight, what).of(label));
    if let Some(doubt) = &column.doubt {
        let (column, example) = (label.to_owned(), doubt.example().to_owned());
        let question = Question::DateOrder { column, example };
        if !questions.contains(&question) {
            questions.push(question);
        }
    }
    match &column.doubt {
        Some(Doubt::Both { day_first, month_first }) => {
            let (day_first, month_first) = (day_first.clone(), month_first.clone());
            say(Weight::Look, What::OrdersAtOdds { day_first, month_first });
        }
        Some(Doubt::Otherwise { said, example }) => {
            say(Weight::Look, What::OrderBelied { said: *said, example: example.clone() });
        }
        Some(Doubt::Either { .. }) | None => {}
    }
    if let Some(example) = &column.serial {
        let day = column.day(example).ok().flatten().map(calendar::day).unwrap_or_default();
        say(Weight::Note, What::Serial { example: example.clone(), day });
    }
    if let Some(example) = &column.short {
        say(Weight::Note, What::ShortYear { example: example.clone() });
    }
}

impl Days {
    /// What a row says. What is open for the whole column is not said again for each row.
    pub fn day(
        &self,
        places: &Places,
        row: &Row,
        field: Field,
        problems: &mut Vec<Problem>,
    ) -> Option<Timestamp> {
        let (_, column) = self.0.iter().find(|(of, _)| *of == field)?;
        let value = places.text(row, field);
        match column.day(value) {
            Ok(day) => day,
            Err(NoDay::Open) => None,
            Err(why) => {
                let what = What::NoDay { value: value.chars().take(60).collect(), why };
                let problem = Problem::at(places.line(row, field), Weight::Lost, what);
                problems.push(problem.of(places.label(field)));
                None
            }
        }
    }
}
