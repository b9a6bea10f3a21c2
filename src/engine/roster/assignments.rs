//! Who is to do what, why and by when, and who is excused: a list that a course may do without. Read as the staff list
//! is, with the same kindness.

use super::choose::{self, Places};
use super::columns::{self, Field};
use super::cycle::Cycle;
use super::days::{self, Days};
use super::problem::{Problem, Question, Weight, What};
use super::{Format, Mapping, sheet};
use crate::few;
use crate::progress::Timestamp;
use crate::table::Row;

/// Each once, in an order that does not depend on that of the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assignments {
    pub rows: Vec<Assigned>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Assigned {
    pub module_id: String,
    pub who: Who,
    pub assignment_id: String,
    /// See [`Cycle`].
    pub cycle: String,
    /// One of [`REASONS`], or as it is written.
    pub reason: String,
    pub assigned: Option<Timestamp>,
    pub due: Option<Timestamp>,
    pub exception: Option<Excused>,
}

/// Who is meant.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    #[default]
    Everyone,
    /// By their id.
    Person(String),
    Department(String),
    Role(String),
}

/// That they need not.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Excused {
    pub reason: String,
    pub approver: String,
    /// The first day on which they are no longer excused.
    pub until: Option<Timestamp>,
}

/// Why something is assigned, in the words of a completion record.
pub const REASONS: [&str; 5] = ["joiner", "annual", "role", "policy", "incident"];

/// A list as it was read, and what it leaves open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    pub assignments: Assignments,
    pub mapping: Mapping,
    pub columns: Vec<String>,
    pub format: Format,
    pub questions: Vec<Question>,
    pub problems: Vec<Problem>,
}

/// The columns of which one says who is meant.
const WHO: [Field; 4] = [Field::Who, Field::PersonId, Field::Department, Field::Role];

impl Assignments {
    /// Reads a list. Without a mapping, and where one does not fit, columns are found by their names.
    pub fn read(bytes: &[u8], mapping: Option<&Mapping>) -> Read {
        let given = mapping.cloned().unwrap_or_default();
        let sheet = match sheet::open(bytes, columns::ASSIGNMENTS, &given) {
            Ok(sheet) => sheet,
            Err(why) => {
                let problem = Problem::whole(Weight::LeftOut, What::Refused(why));
                return Read { mapping: given, problems: vec![problem], ..Read::default() };
            }
        };
        let (mut questions, mut problems) = (Vec::new(), sheet.problems.clone());
        let (places, mapping) =
            choose::choose(&sheet, columns::ASSIGNMENTS, &given, &mut questions, &mut problems);
        ask_for_what_is_missing(&places, &sheet.labels, &mut questions);
        let days = days::settle(&sheet, &places, &mapping, &mut questions, &mut problems);
        let mut rows = Vec::new();
        if places.has(Field::ModuleId) && WHO.iter().any(|field| places.has(*field)) {
            let read = |row| assigned(row, &places, &days, &mut problems);
            rows = sheet.rows.iter().filter_map(read).collect();
        }
        few::arrange(&mut rows, Ord::cmp);
        rows.dedup();
        few::arrange(&mut questions, Ord::cmp);
        few::arrange(&mut problems, Ord::cmp);
        let (columns, format) = (sheet.labels, sheet.format);
        Read { assignments: Assignments { rows }, mapping, columns, format, questions, problems }
    }
}

fn ask_for_what_is_missing(places: &Places, labels: &[String], questions: &mut Vec<Question>) {
    let asked: Vec<Field> = questions
        .iter()
        .filter_map(|question| match question {
            Question::Column { field, .. } => Some(*field),
            _ => None,
        })
        .collect();
    for (needed, any_of) in [(Field::ModuleId, &[Field::ModuleId][..]), (Field::Who, &WHO)] {
        if !any_of.iter().any(|field| places.has(*field) || asked.contains(field)) {
            questions.push(Question::NoColumn { field: needed, columns: labels.to_vec() });
        }
    }
}

fn assigned(
    row: &Row,
    places: &Places,
    days: &Days,
    problems: &mut Vec<Problem>,
) -> Option<Assigned> {
    let text = |field| places.text(row, field).to_owned();
    let who = who(row, places);
    let module_id = text(Field::ModuleId);
    if module_id.is_empty() {
        let problem = Problem::at(row.line, Weight::LeftOut, What::NoModule);
        problems.push(problem.of(places.label(Field::ModuleId)));
    }
    if let Err(what) = &who {
        problems.push(Problem::at(row.line, Weight::LeftOut, what.clone()));
    }
    let reason = reason(row, places, problems);
    let mut day = |field| days.day(places, row, field, problems);
    let (assigned, due) = (day(Field::Assigned), day(Field::Due));
    let until = day(Field::ExceptionUntil);
    let exception = excused(row, places, until, problems);
    let who = who.ok().filter(|_| !module_id.is_empty())?;
    let (assignment_id, cycle) = (text(Field::AssignmentId), text(Field::Cycle));
    if Cycle::read(&cycle) == Cycle::Unclear {
        let what = What::NoCycle { text: cycle.chars().take(60).collect() };
        let problem = Problem::at(places.line(row, Field::Cycle), Weight::Lost, what);
        problems.push(problem.of(places.label(Field::Cycle)));
    }
    Some(Assigned { module_id, who, assignment_id, cycle, reason, assigned, due, exception })
}

/// One of the columns says it; “everyone” may stand in any of them.
fn who(row: &Row, places: &Places) -> Result<Who, What> {
    let said = WHO.iter().map(|field| (*field, places.text(row, *field)));
    let said: Vec<(Field, &str)> = said.filter(|(_, text)| !text.is_empty()).collect();
    match said[..] {
        [] => Err(What::NoWho),
        [(_, text)] if is_everyone(text) => Ok(Who::Everyone),
        [(Field::PersonId, text)] => Ok(Who::Person(text.to_owned())),
        [(Field::Department, text)] => Ok(Who::Department(text.to_owned())),
        [(Field::Role, text)] => Ok(Who::Role(text.to_owned())),
        [(_, text)] => spelled_out(text).ok_or_else(|| What::UnknownWho { text: text.to_owned() }),
        _ => Err(What::ManyWho),
    }
}

fn is_everyone(text: &str) -> bool {
    const EVERYONE: [&str; 9] = [
        "everyone",
        "everybody",
        "all",
        "all staff",
        "all employees",
        "alle",
        "tous",
        "*",
        "all people",
    ];
    EVERYONE.contains(&text.to_lowercase().as_str())
}

/// `department: Sales`
fn spelled_out(text: &str) -> Option<Who> {
    let (kind, name) = text.split_once([':', '='])?;
    let name = Some(sheet::trimmed(name).to_owned()).filter(|name| !name.is_empty())?;
    match columns::plain(kind).as_str() {
        "person" | "personid" | "employee" => Some(Who::Person(name)),
        "department" | "dept" | "team" => Some(Who::Department(name)),
        "role" | "job" => Some(Who::Role(name)),
        _ => None,
    }
}

fn reason(row: &Row, places: &Places, problems: &mut Vec<Problem>) -> String {
    let text = places.text(row, Field::Reason);
    let known = REASONS.iter().find(|reason| reason.eq_ignore_ascii_case(text));
    if known.is_none() && !text.is_empty() {
        let what = What::NoReason { text: text.chars().take(60).collect() };
        let problem = Problem::at(places.line(row, Field::Reason), Weight::Note, what);
        problems.push(problem.of(places.label(Field::Reason)));
    }
    known.map_or(text, |known| known).to_owned()
}

fn excused(
    row: &Row,
    places: &Places,
    until: Option<Timestamp>,
    problems: &mut Vec<Problem>,
) -> Option<Excused> {
    let text = |field| places.text(row, field).to_owned();
    let (reason, approver) = (text(Field::ExceptionReason), text(Field::ExceptionApprover));
    if reason.is_empty()
        && approver.is_empty()
        && places.text(row, Field::ExceptionUntil).is_empty()
    {
        return None;
    }
    if approver.is_empty() {
        problems.push(Problem::at(row.line, Weight::Look, What::NoApprover));
    }
    Some(Excused { reason, approver, until })
}
