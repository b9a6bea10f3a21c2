//! What got in people's way, from the tables that they save: counted, and never led back to anybody. Which table is one
//! is told by its head. What is seen of it is in [`super::seen`].

use super::event::Arrived;
use crate::hash::sha256_hex;
use crate::session::Hurdle;
use crate::table::{self, Refused, Row};
use std::collections::BTreeSet;

/// So much of a file is looked at for its head, in bytes.
const START: usize = 1024;

/// All tables that were brought.
#[derive(Clone, Debug, Default)]
pub struct Remarks {
    files: Vec<File>,
    /// How many came again: under the same name, and the same in every byte.
    again: usize,
    /// Whether files that are alike and have other names count each.
    pub(super) each: bool,
}

/// Without its name: that may be somebody's. It is only compared.
#[derive(Clone, Debug)]
struct File {
    name: String,
    sum: String,
    remarks: Vec<Remark>,
    unread: usize,
}

/// What somebody said of a module.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Remark {
    pub module: String,
    pub what: What,
    /// Often empty.
    pub words: String,
}

/// What got in the way.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    Known(Hurdle),
    /// In words that this version does not know.
    Other(String),
}

/// Which remarks count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted<'a> {
    pub remarks: Vec<&'a Remark>,
    pub files: usize,
    /// How many files were left out, as another is the same in every byte.
    pub alike: usize,
    /// Of those: how many have another name, so that they may be somebody else's.
    pub others: usize,
    /// How many rows say neither of what nor why.
    pub unread: usize,
}

/// Whether a file is such a table.
pub fn is_remarks(bytes: &[u8]) -> bool {
    let start = bytes.get(..bytes.len().min(START)).unwrap_or_default();
    table::read(start, &is_heading).is_ok_and(|table| table.rows.first().is_some_and(is_head))
}

fn is_heading(cell: &str) -> bool {
    crate::session::REMARKS_HEAD.split(',').any(|heading| heading.eq_ignore_ascii_case(cell.trim()))
}

fn is_head(row: &Row) -> bool {
    let mut headings = crate::session::REMARKS_HEAD.split(',');
    // A spreadsheet may have put empty columns behind.
    row.cells.len() >= 3
        && row
            .cells
            .iter()
            .all(|cell| headings.next().unwrap_or_default().eq_ignore_ascii_case(cell.text.trim()))
}

impl Remarks {
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Takes a table in; [`Refused`] where it cannot be read further on, and then nothing of it is.
    pub(super) fn take(&mut self, file: &Arrived) -> Result<(), Refused> {
        let sum = sha256_hex(&file.bytes);
        if self.files.iter().any(|known| known.name == file.name && known.sum == sum) {
            self.again += 1;
            return Ok(());
        }
        let (mut remarks, mut unread) = (Vec::new(), 0);
        let rows = table::read(&file.bytes, &is_heading)?.rows;
        // Tables that were put one behind the other have their heads in between.
        for row in rows.iter().filter(|row| !is_head(row)) {
            match remark(row) {
                Some(remark) => remarks.push(remark),
                None => unread += 1,
            }
        }
        self.files.push(File { name: file.name.clone(), sum, remarks, unread });
        Ok(())
    }

    /// In the order of what is said, so that nothing tells who said it.
    pub fn counted(&self) -> Counted<'_> {
        let mut counted = Counted { alike: self.again, ..Counted::default() };
        let mut sums = BTreeSet::new();
        for file in &self.files {
            if !sums.insert(&file.sum) {
                counted.others += 1;
                if !self.each {
                    counted.alike += 1;
                    continue;
                }
            }
            counted.files += 1;
            counted.unread += file.unread;
            counted.remarks.extend(&file.remarks);
        }
        counted.remarks.sort();
        counted
    }
}

fn remark(row: &Row) -> Option<Remark> {
    let cell = |at: usize| row.cells.get(at).map(|cell| cell.text.trim()).unwrap_or_default();
    let (module, what) = (cell(0), cell(1));
    let is_whole = !module.is_empty() && !what.is_empty();
    let known = Hurdle::ALL.into_iter().find(|hurdle| hurdle.word() == what);
    is_whole.then(|| Remark {
        module: module.to_owned(),
        what: known.map_or_else(|| What::Other(what.to_owned()), What::Known),
        words: cell(2).to_owned(),
    })
}
