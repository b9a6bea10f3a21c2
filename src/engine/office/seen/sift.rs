//! What somebody looks for among all that is still to be done.

use super::Open;
use crate::report::Standing;
use std::collections::BTreeMap;

/// What is looked for, and the order in which it is to stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sift {
    /// Words that are somewhere in a row, each of them.
    pub query: String,
    pub only: Option<Standing>,
    /// `None` for all; empty for those of whom the list says none.
    pub department: Option<String>,
    pub manager: Option<String>,
    pub sort: Sort,
}

/// By what a list of open things stands in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The latest first.
    #[default]
    Late,
    Name,
    Department,
    Manager,
    Module,
}

/// The places of those that somebody looks for, in the order they want. There may be tens of thousands: nothing is
/// copied.
pub fn chosen(rows: &[Open], sift: &Sift) -> Vec<usize> {
    let wanted: Vec<String> = sift.query.split_whitespace().map(str::to_lowercase).collect();
    let is = |wanted: &Option<String>, text: &str| {
        wanted.as_ref().is_none_or(|wanted| wanted == text.trim())
    };
    let is_wanted = |row: &Open| {
        sift.only.is_none_or(|only| row.standing == only)
            && is(&sift.department, &row.department)
            && is(&sift.manager, &row.manager)
            && has(row, &wanted)
    };
    let by: Option<fn(&Open) -> &str> = match sift.sort {
        Sort::Late | Sort::Name => None,
        Sort::Department => Some(|row| &row.department),
        Sort::Manager => Some(|row| &row.manager),
        Sort::Module => Some(|row| &row.module),
    };
    let first = by.map(|by| ranks(rows, by)).unwrap_or_default();
    let names = ranks(rows, |row| &row.name);
    let late = |row: &Open| if sift.sort == Sort::Name { 0 } else { -row.days_late };
    let key = |at: usize, row: &Open| {
        let [first, name] =
            [&first, &names].map(|ranks| ranks.get(at).copied().unwrap_or_default());
        (first, late(row), name, -row.days_late, at)
    };
    let found = rows.iter().enumerate().filter(|(_, row)| is_wanted(row));
    let mut found: Vec<_> = found.map(|(at, row)| key(at, row)).collect();
    found.sort_unstable();
    found.into_iter().map(|(.., at)| at).collect()
}

/// Where each row stands by a text, whatever its capitals: few texts are on many rows, and numbers sort faster.
fn ranks(rows: &[Open], of: impl Fn(&Open) -> &str) -> Vec<usize> {
    let mut texts: BTreeMap<&str, usize> = rows.iter().map(|row| (of(row), 0)).collect();
    let mut folded: Vec<(String, &str)> =
        texts.keys().map(|text| (text.to_lowercase(), *text)).collect();
    folded.sort_unstable();
    for (rank, same) in folded.chunk_by(|a, b| a.0 == b.0).enumerate() {
        texts.extend(same.iter().map(|(_, text)| (*text, rank)));
    }
    rows.iter().map(|row| texts.get(of(row)).copied().unwrap_or_default()).collect()
}

/// The departments in a list, in order, with how many rows each has.
pub fn departments(rows: &[Open]) -> Vec<(String, usize)> {
    counted(rows.iter().map(|row| row.department.trim()))
}

pub fn managers(rows: &[Open]) -> Vec<(String, usize)> {
    counted(rows.iter().map(|row| row.manager.trim()))
}

fn counted<'a>(names: impl Iterator<Item = &'a str>) -> Vec<(String, usize)> {
    // Few names on many rows.
    let mut all: BTreeMap<&str, usize> = BTreeMap::new();
    for name in names {
        *all.entry(name).or_default() += 1;
    }
    let mut all: Vec<_> = all.into_iter().map(|(name, count)| (name.to_owned(), count)).collect();
    all.sort_by_cached_key(|(name, _)| name.to_lowercase());
    all
}

/// Whether all of these words are somewhere in it.
fn has(row: &Open, wanted: &[String]) -> bool {
    if wanted.is_empty() {
        return true;
    }
    let all = [&row.person_id, &row.name, &row.department, &row.manager, &row.module];
    let all = all.map(|text| text.to_lowercase());
    wanted.iter().all(|word| all.iter().any(|text| text.contains(word)))
}
