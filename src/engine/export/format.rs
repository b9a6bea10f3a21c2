//! How records are written for other programs: what stands before them all, each of them, and what stands after.

use super::xapi::{self, Base};
use super::{Exported, csv};

/// A way to write records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Format {
    /// Rows for a spreadsheet.
    Csv,
    /// As they are, one a line.
    Lines,
    /// xAPI statements, one a line.
    Statements(Base),
    /// The same as one JSON array, for what takes no lines.
    Array(Base),
}

impl Format {
    pub fn start(&self) -> String {
        match self {
            Format::Csv => csv::head(),
            Format::Array(_) => "[".to_owned(),
            Format::Lines | Format::Statements(_) => String::new(),
        }
    }

    /// One record; `is_first` of those that are written.
    pub fn each(&self, exported: &Exported<'_>, is_first: bool) -> String {
        match self {
            Format::Csv => csv::row(exported),
            Format::Lines => [exported.line(), "\n"].concat(),
            Format::Statements(base) => lines(&xapi::statements(exported, base), "", "\n"),
            Format::Array(base) => {
                let all = lines(&xapi::statements(exported, base), ",\n", "");
                all.strip_prefix(if is_first { "," } else { "" }).unwrap_or(&all).to_owned()
            }
        }
    }

    pub fn end(&self) -> &'static str {
        if matches!(self, Format::Array(_)) { "\n]\n" } else { "" }
    }
}

fn lines(all: &[String], before: &str, after: &str) -> String {
    all.iter().flat_map(|line| [before, line, after]).collect()
}
