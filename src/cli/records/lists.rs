//! Reads the lists that the organisation keeps: its staff, and who is to take what.

use super::shown;
use crate::files::unreadable;
use plainspoken::roster::Roster;
use plainspoken::roster::assignments::Assignments;
use std::fs;
use std::path::Path;

/// The staff list, and sentences about what it leaves open.
pub fn roster(path: &Path) -> Result<(Roster, Vec<String>), String> {
    let bytes = bytes(path)?;
    Ok((stub::roster(&bytes), Vec::new()))
}

/// The list of assignments, and sentences about what it leaves open.
pub fn assignments(path: &Path) -> Result<(Assignments, Vec<String>), String> {
    let bytes = bytes(path)?;
    Ok((stub::assignments(&bytes), Vec::new()))
}

fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| unreadable(&shown(path), &error))
}

/// Until the readers of the engine are here: plain commas, and the columns by their own names.
mod stub {
    use plainspoken::calendar::read_day;
    use plainspoken::roster::assignments::{Assigned, Assignments, Excused, Who};
    use plainspoken::roster::{Member, Roster};
    use std::collections::BTreeMap;

    type Row = BTreeMap<String, String>;

    pub fn roster(bytes: &[u8]) -> Roster {
        let member = |(at, row): (usize, Row)| Member {
            person_id: text(&row, "person_id"),
            name: text(&row, "name"),
            email: text(&row, "email"),
            department: text(&row, "department"),
            manager: text(&row, "manager"),
            roles: text(&row, "roles")
                .split(';')
                .filter(|r| !r.is_empty())
                .map(str::to_owned)
                .collect(),
            worker: text(&row, "worker"),
            start: read_day(&text(&row, "start")),
            access: read_day(&text(&row, "access")),
            end: read_day(&text(&row, "end")),
            line: at + 2,
        };
        let mut people: Vec<Member> = rows(bytes).into_iter().enumerate().map(member).collect();
        people.sort_by(|a, b| a.person_id.cmp(&b.person_id));
        people.dedup_by(|a, b| a.person_id == b.person_id);
        Roster { people }
    }

    pub fn assignments(bytes: &[u8]) -> Assignments {
        let who = |row: &Row| match ["person_id", "department", "role"].map(|key| text(row, key)) {
            [id, ..] if !id.is_empty() => Who::Person(id),
            [_, name, _] if !name.is_empty() => Who::Department(name),
            [.., name] if !name.is_empty() => Who::Role(name),
            _ => Who::Everyone,
        };
        let excused = |row: &Row| Excused {
            reason: text(row, "exception_reason"),
            approver: text(row, "exception_approver"),
            until: read_day(&text(row, "exception_until")),
        };
        let one = |row: Row| Assigned {
            who: who(&row),
            module_id: text(&row, "module_id"),
            assignment_id: text(&row, "assignment_id"),
            cycle: text(&row, "cycle"),
            reason: text(&row, "reason"),
            assigned: read_day(&text(&row, "assigned")),
            due: read_day(&text(&row, "due")),
            exception: Some(excused(&row)).filter(|excused| !excused.reason.is_empty()),
        };
        Assignments { rows: rows(bytes).into_iter().map(one).collect() }
    }

    fn text(row: &Row, key: &str) -> String {
        row.get(key).cloned().unwrap_or_default()
    }

    fn rows(bytes: &[u8]) -> Vec<Row> {
        let whole = String::from_utf8_lossy(bytes);
        let mut lines = whole.trim_start_matches('\u{feff}').lines();
        let cells = |line: &str| -> Vec<String> {
            line.split(',').map(|cell| cell.trim_matches('"').to_owned()).collect()
        };
        let head = cells(lines.next().unwrap_or_default());
        lines.map(|line| head.iter().cloned().zip(cells(line)).collect()).collect()
    }
}
