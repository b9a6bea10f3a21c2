//! Takes text apart into records and cells by RFC 4180, and by what programs write that never read it. Which separator
//! it is, is for [`super::separator`].

use super::{Slip, SlipKind};
use std::borrow::Cow;

/// The records of a text, one by one.
pub struct Records<'t> {
    text: &'t str,
    separator: u8,
    at: usize,
    line: usize,
}

pub struct Record<'t> {
    pub line: usize,
    pub cells: Vec<Piece<'t>>,
    pub slips: Vec<Slip>,
    /// A line with nothing in it, not even quotation marks.
    pub is_blank: bool,
    /// All of its cells stand within quotation marks.
    pub is_quoted: bool,
}

pub struct Piece<'t> {
    pub line: usize,
    pub text: Cow<'t, str>,
}

impl<'t> Records<'t> {
    /// `line` is the number of the first line of the text.
    pub fn new(text: &'t str, separator: u8, line: usize) -> Self {
        Self { text, separator, at: 0, line }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn piece(&self, from: usize, to: usize) -> &'t str {
        self.text.get(from..to).unwrap_or_default()
    }

    /// Whether a cell ends here.
    fn is_end(&self, at: usize) -> bool {
        self.byte(at).is_none_or(|byte| self.ends(byte))
    }

    fn ends(&self, byte: u8) -> bool {
        byte == self.separator || byte == b'\n' || byte == b'\r'
    }

    /// The next place where a cell without quotation marks ends.
    fn end(&self, from: usize) -> usize {
        let rest = self.text.as_bytes().get(from..).unwrap_or_default();
        rest.iter().position(|byte| self.ends(*byte)).map_or(self.text.len(), |end| from + end)
    }

    fn after_spaces(&self, mut at: usize) -> usize {
        while self.byte(at).is_some_and(|b| matches!(b, b' ' | b'\t') && b != self.separator) {
            at += 1;
        }
        at
    }

    fn cell(&mut self, record: &mut Record<'t>) -> Piece<'t> {
        let line = self.line;
        let open = self.after_spaces(self.at);
        if self.byte(open) == Some(b'"') {
            if let Some(text) = self.quoted(open + 1, &mut record.slips) {
                return Piece { line, text };
            }
            record.slips.push(Slip { line, kind: SlipKind::Unclosed });
        }
        record.is_quoted = false;
        let end = self.end(self.at);
        let text = Cow::Borrowed(self.piece(self.at, end));
        self.at = end;
        Piece { line, text }
    }

    /// The text of a cell from behind its first quotation mark. `None`, and nothing read, where none closes it: up to
    /// the end of the text, or up to another line where the mark plainly begins another cell.
    fn quoted(&mut self, mut from: usize, slips: &mut Vec<Slip>) -> Option<Cow<'t, str>> {
        let (mut text, mut lines) = (Cow::Borrowed(""), 0);
        let close = loop {
            let mark = from + self.text.get(from..)?.find('"')?;
            lines += line_ends(self.piece(from, mark));
            if self.byte(mark + 1) != Some(b'"') {
                add(&mut text, self.piece(from, mark));
                break mark + 1;
            }
            add(&mut text, self.piece(from, mark + 1));
            from = mark + 2;
        };
        let behind = self.after_spaces(close);
        if self.is_end(behind) {
            self.at = behind;
        } else if lines > 0 {
            return None;
        } else {
            slips.push(Slip { line: self.line, kind: SlipKind::AfterQuote });
            self.at = self.end(close);
            add(&mut text, self.piece(close, self.at));
        }
        self.line += lines;
        Some(text)
    }
}

impl<'t> Iterator for Records<'t> {
    type Item = Record<'t>;

    fn next(&mut self) -> Option<Record<'t>> {
        if self.at >= self.text.len() {
            return None;
        }
        let start = self.at;
        let mut record = Record {
            line: self.line,
            cells: Vec::new(),
            slips: Vec::new(),
            is_blank: false,
            is_quoted: true,
        };
        loop {
            let cell = self.cell(&mut record);
            record.cells.push(cell);
            if self.byte(self.at) != Some(self.separator) {
                break;
            }
            self.at += 1;
        }
        record.is_quoted &= record.slips.is_empty();
        record.slips.extend(spans(&record.cells, self.separator));
        record.is_blank =
            self.piece(start, self.at).bytes().all(|byte| byte == b' ' || byte == b'\t')
                && record.cells.len() == 1;
        let crlf = self.byte(self.at) == Some(b'\r') && self.byte(self.at + 1) == Some(b'\n');
        self.at += if crlf { 2 } else { 1 };
        self.line += 1;
        Some(record)
    }
}

/// A cell that took in rows, as far as its lines tell: where the first completes its row and the last begins another, or
/// one between is as long as a row.
fn spans(cells: &[Piece], separator: u8) -> Option<Slip> {
    let many = cells.iter().enumerate().filter(|(_, cell)| cell.text.contains(['\r', '\n']));
    many.into_iter().find_map(|(before, cell)| {
        let text = cell.text.replace("\r\n", "\n");
        let lines = text.split(['\r', '\n']);
        let mut counts = lines.map(|line| line.bytes().filter(|b| *b == separator).count());
        let (first, last) = (counts.next()?, counts.next_back()?);
        let is_whole = before + first + 1 == cells.len() && last == before;
        let is_row = |count: usize| cells.len() > 1 && count + 1 == cells.len();
        let last_line = cell.line + line_ends(&cell.text);
        let kind = SlipKind::Spans { last: last_line };
        (is_whole || counts.any(is_row)).then_some(Slip { line: cell.line, kind })
    })
}

/// Borrows as long as there is one piece.
fn add<'t>(text: &mut Cow<'t, str>, piece: &'t str) {
    if text.is_empty() {
        *text = Cow::Borrowed(piece);
    } else {
        text.to_mut().push_str(piece);
    }
}

/// CRLF, LF and CR each end a line.
fn line_ends(text: &str) -> usize {
    let bytes = text.as_bytes();
    let lone = |(at, byte): &(usize, &u8)| **byte == b'\r' && bytes.get(at + 1) != Some(&b'\n');
    bytes.iter().filter(|byte| **byte == b'\n').count()
        + bytes.iter().enumerate().filter(lone).count()
}
