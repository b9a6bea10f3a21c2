//! Staff lists as systems export them: what is read, what is asked, and what is said. The lists are invented, and stand in
//! `tests/fixtures/rosters`.

mod answers;
mod any_bytes;
mod assignments;
mod exports;
mod tables;

use plainspoken::calendar;
use plainspoken::progress::Timestamp;
use plainspoken::roster::{Format, Mapping, Member, Problem, Question, Read, Roster};
use std::fmt::Write as _;
use std::fs;

fn fixture(name: &str) -> Vec<u8> {
    fs::read(format!("tests/fixtures/rosters/{name}")).unwrap()
}

fn read(text: &str) -> Read {
    Roster::read(text.as_bytes(), None)
}

/// All that a list comes to, as text.
fn told(read: &Read) -> String {
    let mut out = head(read.format, &read.mapping);
    for member in &read.roster.people {
        writeln!(out, "{}", person(member)).unwrap();
    }
    out + &open(&read.questions, &read.problems)
}

fn head(format: Format, mapping: &Mapping) -> String {
    format!("{:?} {:?}\n{}\n", format.encoding, format.separator, mapping.to_json())
}

fn person(member: &Member) -> String {
    let days = [member.start, member.access, member.end].map(day);
    let roles = member.roles.join(" + ");
    let texts =
        [&member.name, &member.email, &member.department, &member.manager, &roles, &member.worker];
    let texts = texts.map(|text| text.escape_debug().to_string()).join(" | ");
    let kind = member.kind();
    format!("{} (line {}): {texts} ({kind:?}) | {}", member.person_id, member.line, days.join(" "))
}

fn day(day: Option<Timestamp>) -> String {
    day.map_or("-".to_owned(), calendar::day)
}

fn open(questions: &[Question], problems: &[Problem]) -> String {
    let mut out = String::new();
    for question in questions {
        writeln!(out, "? {}", question.message()).unwrap();
    }
    for problem in problems {
        let line = problem.line.map(|line| format!("line {line}")).unwrap_or_default();
        let column = problem.column.as_deref().unwrap_or_default();
        let place =
            [line.as_str(), column].iter().filter(|s| !s.is_empty()).copied().collect::<Vec<_>>();
        let (message, help) = (problem.message(), problem.help());
        writeln!(out, "{:?} [{}] {message} {help}", problem.weight, place.join(", ")).unwrap();
    }
    out
}
