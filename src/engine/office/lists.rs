//! The staff list and the list of assignments: one file of each counts at a time. One that names nobody, or asks nothing,
//! never takes the place of one that does; and what takes the place of what is said.

use super::event::{Arrived, Effect, Lack, Notice, Which};
use super::state::{List, Office};
use super::update::say;
use super::work::again;
use crate::roster::assignments::Assignments;
use crate::roster::{Field, Mapping, Problem, Question, Roster, Weight, What, losses, sentences};
use crate::sources::shown;
use std::sync::Arc;

/// Takes a staff list in that was brought.
pub fn staff(office: &mut Office, file: &Arrived) -> Vec<Effect> {
    let read = Roster::read(&file.bytes, office.remembered.as_ref());
    let (which, rows) = (Which::Staff, read.roster.people.len());
    let before = office.list.as_ref().map(|list| Before {
        name: shown(&list.name),
        rows: list.read.roster.people.len(),
        is_same: list.bytes == file.bytes,
    });
    let before = before.filter(|before| before.rows > 0);
    if rows == 0 {
        let (name, why) = (shown(&file.name), lack(&read.questions, &read.problems));
        let instead = before.map(|before| (before.name, before.rows));
        let is_kept = instead.is_some();
        say(office, Notice::Nothing { which, name, why, instead });
        if is_kept {
            return Vec::new();
        }
    } else if let Some(before) = before {
        replaced(office, which, &file.name, rows, before);
    }
    let read = Arc::new(read);
    put(office, List { name: file.name.clone(), bytes: file.bytes.clone(), read })
}

/// Takes a staff list in with what is known of its columns.
pub fn list(office: &mut Office, file: &Arrived, mapping: Option<&Mapping>) -> Vec<Effect> {
    let read = Arc::new(Roster::read(&file.bytes, mapping));
    put(office, List { name: file.name.clone(), bytes: file.bytes.clone(), read })
}

/// Reads the list with its columns put right.
pub fn remap(office: &mut Office, change: impl FnOnce(&mut Mapping)) -> Vec<Effect> {
    let Some(known) = &office.list else { return Vec::new() };
    let mut mapping = known.read.mapping.clone();
    change(&mut mapping);
    let file = Arrived { name: known.name.clone(), bytes: known.bytes.clone() };
    list(office, &file, Some(&mapping))
}

/// From here on it is the list that counts.
fn put(office: &mut Office, list: List) -> Vec<Effect> {
    let mut effects = Vec::new();
    office.notices.retain(|notice| !matches!(notice, Notice::LeavesOut(_)));
    // The columns of what names nobody would be a poor guess for the next list.
    if !list.read.roster.people.is_empty() {
        effects.push(Effect::Remember(list.read.mapping.to_json()));
        office.remembered = Some(list.read.mapping.clone());
        settle(office, &shown(&list.name), list.read.roster.people.len());
        // What is asked of its columns is asked where they stand.
        let lost = losses(&shown(&list.name), &[], &list.read.problems);
        if !lost.is_empty() {
            say(office, Notice::LeavesOut(lost));
        }
    }
    office.list = Some(list);
    effects.extend(again(office));
    effects
}

/// What was said of lists that name nobody, once there is one that does: perhaps the same.
fn settle(office: &mut Office, counting: &str, people: usize) {
    office.notices.retain_mut(|notice| match notice {
        Notice::Nothing { which: Which::Staff, name, instead, .. } if instead.is_none() => {
            *instead = Some((counting.to_owned(), people));
            name != counting
        }
        _ => true,
    });
}

/// Takes a list of assignments in that was brought.
pub fn assignments(office: &mut Office, file: Arrived) -> Vec<Effect> {
    let read = Assignments::read(&file.bytes, None);
    let (which, rows) = (Which::Assignments, read.assignments.rows.len());
    let before = office.assigned.as_ref().map(|(known, read)| Before {
        name: shown(&known.name),
        rows: read.assignments.rows.len(),
        is_same: known.bytes == file.bytes,
    });
    if let Some(before) = before.filter(|before| before.rows > 0) {
        if rows == 0 {
            let (name, why) = (shown(&file.name), lack(&read.questions, &read.problems));
            let instead = Some((before.name, before.rows));
            say(office, Notice::Nothing { which, name, why, instead });
            return Vec::new();
        }
        replaced(office, which, &file.name, rows, before);
    }
    let open = sentences(&shown(&file.name), &read.questions, &read.problems);
    if !open.is_empty() {
        say(office, Notice::LeavesOpen(open));
    }
    office.assigned = Some((file, read));
    again(office)
}

/// What counted until then.
struct Before {
    name: String,
    /// People, or assignments.
    rows: usize,
    /// In every byte.
    is_same: bool,
}

/// Says so once, however many came one after the other.
fn replaced(office: &mut Office, which: Which, name: &str, rows: usize, before: Before) {
    if before.is_same {
        return;
    }
    let (name, mut all) = (shown(name), Vec::new());
    office.notices.retain_mut(|notice| match notice {
        Notice::Replaced { which: of, before, .. } if *of == which => {
            all.append(before);
            false
        }
        _ => true,
    });
    all.push(before.name);
    say(office, Notice::Replaced { which, name, rows, before: all });
}

/// Why there is nothing in a list: what it does not say of its columns, or what is amiss with its rows.
fn lack(questions: &[Question], problems: &[Problem]) -> Option<Lack> {
    let is_needed = |question: &&Question| match question {
        Question::NoColumn { field, .. } | Question::Column { field, .. } => {
            matches!(field, Field::PersonId | Field::ModuleId | Field::Who)
        }
        _ => false,
    };
    let question = questions.iter().find(is_needed).cloned().map(Lack::Column);
    let is_why = |problem: &&Problem| {
        problem.weight == Weight::LeftOut || matches!(problem.what, What::NoRows)
    };
    question.or_else(|| problems.iter().find(is_why).cloned().map(Lack::Rows))
}
