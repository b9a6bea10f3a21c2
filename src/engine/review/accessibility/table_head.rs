//! A heading over every column: with each cell, a screen reader says the heading of its column.

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::review::shown::Table;

pub fn look(table: &Table) -> Option<Diagnostic> {
    // The corner may stay empty where the first column names its rows.
    let empty =
        |(at, words): (usize, &String)| words.is_empty() && (at > 0 || table.head.len() < 3);
    if !table.head.iter().enumerate().any(empty) {
        return None;
    }
    Some(
        Diagnostic::new(Code::TableHead, table.head_span, "A column of this table has no heading.")
            .help("Write in the first row what each column holds: | What you see | What to do |."),
    )
}

#[cfg(test)]
mod tests {
    use super::super::kit::{quiet, raised};
    use crate::codes::Code::TableHead;

    #[test]
    fn columns_without_a_heading() {
        raised(
            TableHead,
            &["| | |\n| --- | --- |\n| a | b |", "| Day | |\n| --- | --- |\n| Monday | 8 |"],
        );
    }

    #[test]
    fn columns_with_one() {
        quiet(
            TableHead,
            &[
                "| Day | Opens |\n| --- | --- |\n| Monday | 8 |",
                "| | Shop | Office |\n| --- | --- | --- |\n| Monday | 8 | 9 |",
            ],
        );
    }
}
