//! A table with headings: where they are, what each column is called, and which rows do not fit them. Which column says
//! what is for [`super::choose`].

use super::columns::{self, Field};
use super::mapping::Mapping;
use super::problem::{Problem, Weight, What};
use crate::table::{self, Encoding, Refused, Row};

pub struct Sheet {
    /// One for each column, none twice.
    pub labels: Vec<String>,
    /// The rows below the headings in which anything stands.
    pub rows: Vec<Row>,
    pub format: Format,
    pub problems: Vec<Problem>,
}

/// How the file was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Format {
    pub encoding: Encoding,
    pub separator: char,
}

/// How many rows may stand before the headings.
const LEAD: usize = 20;

pub fn open(bytes: &[u8], fields: &[Field], mapping: &Mapping) -> Result<Sheet, Refused> {
    let known = |cell: &str| mapping.names(cell) || columns::recognised(cell, fields).is_some();
    let table = table::read(bytes, &known)?;
    let mut problems: Vec<Problem> = Vec::new();
    for slip in table.slips {
        problems.push(Problem::at(slip.line, Weight::Look, What::Text(slip.kind)));
    }
    let mut rows = table.rows;
    let below = rows.split_off(headings(&rows, &known));
    let filled = |row: &&Row| row.cells.iter().any(|cell| !trimmed(&cell.text).is_empty());
    if let (Some(first), Some(last)) = (rows.iter().find(filled), rows.iter().rfind(filled)) {
        let what = What::BeforeHeadings { last: last.line };
        problems.push(Problem::at(first.line, Weight::Note, what));
    }
    let mut below = below.into_iter();
    let labels = labels(&below.next().unwrap_or_default());
    let rows: Vec<Row> = below.filter(|row| filled(&row)).collect();
    if rows.is_empty() {
        problems.push(Problem::whole(Weight::Look, What::NoRows));
    }
    let named = labels.iter().rposition(|(_, is_named)| *is_named).map_or(0, |last| last + 1);
    problems.extend(rows.iter().filter_map(|row| ragged(row, named, labels.len())));
    let labels = labels.into_iter().map(|(label, _)| label).collect();
    let format = Format { encoding: table.encoding, separator: table.separator };
    Ok(Sheet { labels, rows, format, problems })
}

/// Without the white space around it; other control characters stay.
pub fn trimmed(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\r', '\n', '\u{a0}'])
}

/// The row of the headings: the first, or one below it in which more of them mean something.
fn headings(rows: &[Row], known: &dyn Fn(&str) -> bool) -> usize {
    let mut best = (0, 0);
    for (at, row) in rows.iter().take(LEAD).enumerate() {
        let count = row.cells.iter().filter(|cell| known(&cell.text)).count();
        if count > best.1 && (at == 0 || count > 1) {
            best = (at, count);
        }
    }
    best.0
}

/// The label of each column, and whether the list names it.
fn labels(headings: &Row) -> Vec<(String, bool)> {
    let mut labels: Vec<(String, bool)> = Vec::new();
    for (at, cell) in headings.cells.iter().enumerate() {
        let heading = trimmed(&cell.text);
        let is_named = !heading.is_empty();
        let heading = if is_named { heading.to_owned() } else { format!("Column {}", at + 1) };
        let mut label = heading.clone();
        let mut times = 1;
        while labels.iter().any(|(other, _)| *other == label) {
            times += 1;
            label = format!("{heading} ({times})");
        }
        labels.push((label, is_named));
    }
    labels
}

fn ragged(row: &Row, named: usize, headings: usize) -> Option<Problem> {
    let cells = row.cells.len();
    let mut beyond = row.cells.iter().skip(headings);
    let what = if beyond.any(|cell| !trimmed(&cell.text).is_empty()) {
        What::MoreCells { cells, headings }
    } else if cells < named {
        What::FewerCells { cells, headings: named }
    } else {
        return None;
    };
    Some(Problem::at(row.line, Weight::Look, what))
}
