//! A table with headings: where they are, what each column is called, and which rows do not fit them. Which column says
//! what is for [`super::choose`].

use super::columns::{self, Field};
use super::mapping::Mapping;
use super::problem::{Problem, Weight, What};
use crate::table::{self, Encoding, Refused, Row, SlipKind};

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

/// How many columns a list may have. The widest exports have some hundred.
const WIDEST: usize = 1000;

pub fn open(bytes: &[u8], fields: &[Field], mapping: &Mapping) -> Result<Sheet, Refused> {
    let known = |cell: &str| mapping.names(cell) || columns::recognised(cell, fields).is_some();
    let table = table::read(bytes, &known)?;
    let mut problems: Vec<Problem> = Vec::new();
    for slip in table.slips {
        // Rows may have gone into a cell, or a cell into others.
        let weight = match slip.kind {
            SlipKind::Unclosed | SlipKind::Spans { .. } => Weight::Lost,
            _ => Weight::Look,
        };
        problems.push(Problem::at(slip.line, weight, What::Text(slip.kind)));
    }
    let mut rows = table.rows;
    let below = rows.split_off(headings(&rows, &known));
    let filled = |row: &&Row| row.cells.iter().any(|cell| !trimmed(&cell.text).is_empty());
    if let (Some(first), Some(last)) = (rows.iter().find(filled), rows.iter().rfind(filled)) {
        let what = What::BeforeHeadings { last: last.line };
        problems.push(Problem::at(first.line, Weight::Note, what));
    }
    let mut below = below.into_iter();
    let headings = below.next().unwrap_or_default();
    if headings.cells.len() > WIDEST {
        return Err(Refused::Wide { columns: headings.cells.len() });
    }
    let mut labels = Vec::new();
    for heading in &headings.cells {
        label(trimmed(&heading.text), &mut labels);
    }
    let mut rows: Vec<Row> = below.filter(|row| filled(&row)).collect();
    if rows.is_empty() {
        problems.push(Problem::whole(Weight::Look, What::NoRows));
    }
    problems.extend(unnamed(&rows, &mut labels));
    let named = labels.iter().rposition(|label| label.is_named).map_or(0, |last| last + 1);
    problems.extend(rows.iter_mut().filter_map(|row| ragged(row, named, labels.len())));
    let labels = labels.into_iter().map(|label| label.text).collect();
    let format = Format { encoding: table.encoding, separator: table.separator };
    Ok(Sheet { labels, rows, format, problems })
}

/// Without the white space around it; other control characters stay.
pub fn trimmed(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\r', '\n', '\u{a0}'])
}

/// The row of the headings: the first, or one below it in which more of them mean something, with nothing but titles
/// above it.
fn headings(rows: &[Row], known: &dyn Fn(&str) -> bool) -> usize {
    let (mut best, mut widest) = ((0, 0), 0);
    for (at, row) in rows.iter().take(LEAD).enumerate() {
        let filled = row.cells.iter().filter(|cell| !trimmed(&cell.text).is_empty()).count();
        let count = row.cells.iter().take(WIDEST).filter(|cell| known(&cell.text)).count();
        if count > best.1 && (at == 0 || count > 1 && filled > widest) {
            best = (at, count);
        }
        widest = widest.max(filled);
    }
    best.0
}

struct Label {
    text: String,
    /// Whether the list names it.
    is_named: bool,
}

/// Adds the label of the next column.
fn label(heading: &str, labels: &mut Vec<Label>) {
    let is_named = !heading.is_empty();
    let number = labels.len() + 1;
    let heading = if is_named { heading.to_owned() } else { format!("Column {number}") };
    let (mut text, mut times) = (heading.clone(), 1);
    while labels.iter().any(|other| other.text == text) {
        times += 1;
        text = format!("{heading} ({times})");
    }
    labels.push(Label { text, is_named });
}

/// How many cells of a row reach up to its last one that is filled.
fn reach(row: &Row) -> usize {
    row.cells.iter().rposition(|cell| !trimmed(&cell.text).is_empty()).map_or(0, |last| last + 1)
}

/// Where most rows go on beyond the headings, there are columns without one.
fn unnamed(rows: &[Row], labels: &mut Vec<Label>) -> Option<Problem> {
    let headings = labels.len();
    let mut beyond: Vec<usize> = rows.iter().map(reach).filter(|reach| *reach > headings).collect();
    if beyond.len() * 2 <= rows.len() {
        return None;
    }
    beyond.sort_unstable();
    let cells = beyond.get(beyond.len() / 2).copied().filter(|cells| *cells <= WIDEST)?;
    while labels.len() < cells {
        label("", labels);
    }
    Some(Problem::whole(Weight::Look, What::MoreColumns { cells, headings }))
}

/// Of a row with too many cells only the first is kept: nobody can tell where the others belong.
fn ragged(row: &mut Row, named: usize, headings: usize) -> Option<Problem> {
    let cells = row.cells.len();
    let (weight, what) = if reach(row) > headings {
        row.cells.iter_mut().skip(1).for_each(|cell| cell.text.clear());
        (Weight::Lost, What::MoreCells { cells, headings })
    } else if cells < named && reach(row) > 1 {
        (Weight::Look, What::FewerCells { cells, headings: named })
    } else {
        return None;
    };
    Some(Problem::at(row.line, weight, what))
}
