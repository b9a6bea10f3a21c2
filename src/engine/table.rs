//! Delimited text, as spreadsheets and staff systems export it: read whatever way it was written, and written one way
//! (RFC 4180). What the columns mean is for others; see [`crate::roster`].

mod decode;
mod records;
mod separator;
mod write;

pub use decode::Encoding;
pub use write::{MARK, defused, write_row};

use records::Records;

/// What was read. Blank lines are not in it; rows may differ in length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub rows: Vec<Row>,
    pub encoding: Encoding,
    pub separator: char,
    /// What is worth a look, in the order of the lines.
    pub slips: Vec<Slip>,
}

/// One record, which may take several lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Where it begins, from 1.
    pub line: usize,
    pub cells: Vec<Cell>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Where it begins, from 1.
    pub line: usize,
    pub text: String,
}

/// Something that was read, though it may not be what was meant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slip {
    /// From 1.
    pub line: usize,
    pub kind: SlipKind,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SlipKind {
    /// Not UTF-8, so read as Windows-1252; a word with letters in which it would show if that was not so.
    Western { word: String },
    /// UTF-8 or UTF-16 with bytes that are none, each shown as `�`.
    Damaged,
    /// Letters that were stored as UTF-8 twice, such as `MÃ¼ller`.
    StoredTwice { word: String },
    /// A quotation mark opens a cell and nothing closes it. It is read as a part of the text, up to the next separator.
    Unclosed,
    /// A cell in quotation marks goes on to another line, and holds as many separators as a row.
    Spans { last: usize },
    /// Something stands behind the quotation mark that closes a cell. It is read as a part of the cell.
    AfterQuote,
}

/// Why nothing was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refused {
    Empty,
    /// `.xlsx`, `.ods` or another packed file.
    Workbook,
    /// `.xls`.
    OldWorkbook,
    Pdf,
    /// A web page or XML, which some systems call a spreadsheet.
    Markup,
    /// Two bytes a letter, without the mark that says in which order.
    Unmarked,
    /// More columns than any list of people has; said by those who read lists.
    Wide {
        columns: usize,
    },
    /// A NUL in the line, or too many control characters for a text.
    Binary {
        line: usize,
    },
}

/// Reads a table. `known` tells whether a cell is a heading that means something to the caller, which helps to find
/// the separator.
///
/// # Errors
/// [`Refused`] for what is no text; nothing of it is taken then.
pub fn read(bytes: &[u8], known: &dyn Fn(&str) -> bool) -> Result<Table, Refused> {
    let decode::Text { text, encoding, mut slips } = decode::decode(bytes)?;
    let (separator, start) = separator::find(&text, known);
    let mut table = Table { encoding, separator: char::from(separator), ..Table::default() };
    let rest = text.get(start..).unwrap_or_default();
    for record in Records::new(rest, separator, if start > 0 { 2 } else { 1 }) {
        slips.extend(record.slips);
        let cells = record.cells.into_iter();
        let cells: Vec<Cell> = cells
            .map(|cell| Cell { line: cell.line, text: write::undone(cell.text).into_owned() })
            .collect();
        if !record.is_blank {
            table.rows.push(Row { line: record.line, cells });
        }
    }
    crate::few::arrange(&mut slips, Ord::cmp);
    table.slips = slips;
    if table.rows.is_empty() { Err(Refused::Empty) } else { Ok(table) }
}
