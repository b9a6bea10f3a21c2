//! Makes people of rows: one for each id.

use super::choose::Places;
use super::columns::Field;
use super::days::Days;
use super::managers::{self, Managed};
use super::mapping::Mapping;
use super::problem::{Problem, Question, Weight, What};
use super::sheet::{Sheet, trimmed};
use super::{Member, alike, workers};
use crate::few;
use crate::table::Row;

/// Beside first names, a column “Name” has the last names, as many systems write it in German, or the whole names. The
/// rows say which, where all of them agree.
pub fn settle_names(
    sheet: &Sheet,
    places: &mut Places,
    given: &Mapping,
    mapping: &mut Mapping,
    questions: &mut Vec<Question>,
) {
    let settled = given.choice(Field::Name).is_some() || given.choice(Field::LastName).is_some();
    if settled
        || !places.has(Field::Name)
        || !places.has(Field::FirstName)
        || places.has(Field::LastName)
    {
        return;
    }
    let (mut whole, mut last, mut example) = (false, false, None);
    for row in &sheet.rows {
        let (name, first) = (places.text(row, Field::Name), places.text(row, Field::FirstName));
        if name.is_empty() || first.is_empty() {
            continue;
        }
        *(if name.contains(first) { &mut whole } else { &mut last }) = true;
        if example.is_none_or(|example| name < example) {
            example = Some(name);
        }
    }
    let column = places.label(Field::Name).to_owned();
    if last && !whole {
        mapping.forget(Field::Name);
        mapping.choose(Field::LastName, Some(&column));
        places.rename(Field::Name, Field::LastName);
    } else if last {
        let example = example.unwrap_or_default().to_owned();
        questions.push(Question::WholeName { column, example });
    }
}

/// Everybody once, in the order of their ids.
pub fn members(
    sheet: &Sheet,
    places: &Places,
    days: &Days,
    problems: &mut Vec<Problem>,
) -> Vec<Member> {
    let mut people = Vec::new();
    if ![Field::Name, Field::FirstName, Field::LastName].iter().any(|field| places.has(*field)) {
        problems.push(Problem::whole(Weight::Note, What::NoNames));
    }
    for row in &sheet.rows {
        match refused(row, places, sheet.labels.len()) {
            Some(what) => {
                let problem = Problem::at(row.line, Weight::LeftOut, what);
                problems.push(problem.of(places.label(Field::PersonId)));
            }
            None => people.push(Managed {
                member: member(row, places, days, problems),
                manager_id: places.text(row, Field::ManagerId).to_owned(),
            }),
        }
    }
    let order = |a: &Member, b: &Member| a.person_id.cmp(&b.person_id).then(a.line.cmp(&b.line));
    few::arrange(&mut people, |a: &Managed, b| order(&a.member, &b.member));
    let people = managers::named(once(people, places.label(Field::PersonId), problems));
    alike::ids(&people, places.label(Field::PersonId), problems);
    people
}

/// Why a row is nobody.
fn refused(row: &Row, places: &Places, columns: usize) -> Option<What> {
    let short = |text: &str| text.chars().take(60).collect();
    let mut filled =
        row.cells.iter().map(|cell| trimmed(&cell.text)).filter(|text| !text.is_empty());
    let first = filled.next().unwrap_or_default();
    let is_torn = row.cells.len() > columns;
    if columns > 2 && filled.next().is_none() && !is_torn {
        return Some(What::OneCell { text: short(first) });
    }
    if !places.text(row, Field::PersonId).is_empty() {
        return None;
    }
    let name = name(row, places);
    Some(What::NoId { who: short(if name.is_empty() { first } else { &name }) })
}

fn member(row: &Row, places: &Places, days: &Days, problems: &mut Vec<Problem>) -> Member {
    let text = |field| places.text(row, field).to_owned();
    let mut day = |field| days.day(places, row, field, problems);
    let (start, access, end) = (day(Field::Start), day(Field::Access), day(Field::End));
    if start.zip(end).is_some_and(|(start, end)| end < start) {
        let line = places.line(row, Field::End);
        let problem = Problem::at(line, Weight::Look, What::EndsBeforeStart);
        problems.push(problem.of(places.label(Field::End)));
    }
    look(row, places, end.is_some(), problems);
    Member {
        person_id: text(Field::PersonId),
        name: name(row, places),
        email: text(Field::Email),
        department: text(Field::Department),
        manager: text(Field::Manager),
        roles: roles(places.text(row, Field::Role)),
        worker: text(Field::Worker),
        start,
        access,
        end,
        line: row.line,
    }
}

/// What may be other than it seems.
fn look(row: &Row, places: &Places, has_end: bool, problems: &mut Vec<Problem>) {
    let mut say = |field, what| {
        let problem = Problem::at(places.line(row, field), Weight::Look, what);
        problems.push(problem.of(places.label(field)));
    };
    let status = places.text(row, Field::Status);
    if workers::has_left(status) && !has_end {
        say(Field::Status, What::LeftWhen { status: status.to_owned() });
    }
    let id = places.text(row, Field::PersonId);
    if is_rounded(id) {
        say(Field::PersonId, What::Rounded { id: id.to_owned() });
    }
}

/// `1.23E+11`, which spreadsheets make of long numbers.
fn is_rounded(id: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let parts = id.split_once("E+").map(|(number, power)| (number.replace([',', '.'], ""), power));
    parts.is_some_and(|(number, power)| digits(&number) && digits(power))
}

fn name(row: &Row, places: &Places) -> String {
    let whole = places.text(row, Field::Name);
    let parts = [places.text(row, Field::FirstName), places.text(row, Field::LastName)];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    if whole.is_empty() { parts.collect::<Vec<_>>().join(" ") } else { whole.to_owned() }
}

/// Semicolons, bars and line ends stand between roles; commas stand within them (“Manager, Finance”).
fn roles(text: &str) -> Vec<String> {
    let mut roles: Vec<String> = Vec::new();
    for role in text.split([';', '|', '\n', '\r']).map(trimmed).filter(|role| !role.is_empty()) {
        if !roles.iter().any(|other| other == role) {
            roles.push(role.to_owned());
        }
    }
    roles
}

/// Keeps the first row for each id, and says what became of the others.
fn once(people: Vec<Managed>, column: &str, problems: &mut Vec<Problem>) -> Vec<Managed> {
    let mut kept: Vec<Managed> = Vec::with_capacity(people.len());
    for Managed { mut member, manager_id } in people {
        let is_first = |last: &&Managed| last.member.person_id == member.person_id;
        let Some(first) = kept.last().filter(is_first) else {
            kept.push(Managed { member, manager_id });
            continue;
        };
        let (line, id, first_line) = (member.line, member.person_id.clone(), first.member.line);
        member.line = first_line;
        let name = member.name.clone();
        let problem = if *first == (Managed { member, manager_id }) {
            Problem::at(line, Weight::Note, What::Twice { id, first: first_line })
        } else {
            Problem::at(line, Weight::LeftOut, What::SameId { id, name, first: first_line })
        };
        problems.push(problem.of(column));
    }
    kept
}
