//! Finds what stands between the cells. Nothing is taken from within quotation marks.

use super::records::Records;

/// In the order in which they are taken where nothing tells them apart.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How many records are looked at.
const ENOUGH: usize = 200;

/// How many records may come before the headings.
const HEADINGS: usize = 20;

/// In how many columns headings are looked for.
const WIDEST: usize = 1000;

/// The separator, and where the table begins: behind a line `sep=;` as spreadsheets write it, which says it outright.
pub fn find(text: &str, known: &dyn Fn(&str) -> bool) -> (u8, usize) {
    if let Some(said) = said(text) {
        return said;
    }
    let mut best = (b',', Fit::default());
    for separator in SEPARATORS {
        let fit = fit(text, separator, known);
        if fit > best.1 {
            best = (separator, fit);
        }
    }
    (best.0, 0)
}

fn said(text: &str) -> Option<(u8, usize)> {
    let first = text.split(['\r', '\n']).next()?;
    let (key, separator) = first.split_at_checked(4)?;
    let mut bytes = separator.bytes();
    let separator = bytes.next().filter(|byte| byte.is_ascii_punctuation() || *byte == b'\t')?;
    if !key.eq_ignore_ascii_case("sep=") || separator == b'"' || bytes.next().is_some() {
        return None;
    }
    let rest = text.get(first.len()..)?;
    let end = if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) };
    Some((separator, first.len() + end))
}

/// How well a separator fits; more is better, the first thing before the next.
#[derive(Default, PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    /// All cells stand within quotation marks, and some record has several: only the right one leaves nothing over.
    is_quoted: bool,
    /// The most headings in one record that mean something.
    known: usize,
    /// How many cells the records of the usual length have, less where others differ, less again where the first does.
    cells: usize,
}

fn fit(text: &str, separator: u8, known: &dyn Fn(&str) -> bool) -> Fit {
    let (mut lengths, mut most_known, mut torn) = (Vec::new(), 0, 0);
    let mut is_quoted = true;
    for record in Records::new(text, separator, 1).filter(|record| !record.is_blank).take(ENOUGH) {
        if lengths.len() < HEADINGS && record.cells.len() > 1 {
            let headings = record.cells.iter().take(WIDEST).filter(|cell| known(&cell.text));
            most_known = most_known.max(headings.count());
        }
        // A quotation mark that closes before anything but a separator: this may not be the one.
        torn += usize::from(!record.slips.is_empty());
        is_quoted &= record.is_quoted;
        lengths.push(record.cells.len());
    }
    let (usual, alike) = usual(&lengths);
    is_quoted &= lengths.iter().any(|length| *length > 1);
    if !is_quoted && (usual < 2 || torn * 2 >= lengths.len()) {
        return Fit::default();
    }
    let whole = alike.saturating_sub(torn);
    let from_the_start = if lengths.first() == Some(&usual) { 2 } else { 1 };
    let share = whole * whole * 1000 / (lengths.len() * lengths.len()).max(1);
    Fit { is_quoted, known: most_known, cells: (usual - 1) * share * from_the_start }
}

/// The length that most have, the longer one of two, and how many have it.
fn usual(lengths: &[usize]) -> (usize, usize) {
    let mut best = (0, 0);
    for length in lengths {
        let alike = lengths.iter().filter(|other| *other == length).count();
        if (alike, *length) > (best.1, best.0) {
            best = (*length, alike);
        }
    }
    best
}
