//! Writes delimited text: RFC 4180, every cell quoted, and no cell that a spreadsheet would run as a formula.

use std::borrow::Cow;

/// The byte-order mark, by which spreadsheets know UTF-8. A file for them begins with it.
pub const MARK: &str = "\u{feff}";

/// Adds one row, its cells [`defused`] (so do not do that before), with its line end.
pub fn write_row<C: AsRef<str>>(to: &mut String, cells: impl IntoIterator<Item = C>) {
    for (at, cell) in cells.into_iter().enumerate() {
        if at > 0 {
            to.push(',');
        }
        to.push('"');
        for (at, piece) in defused(cell.as_ref()).split('"').enumerate() {
            if at > 0 {
                to.push_str("\"\"");
            }
            to.push_str(piece);
        }
        to.push('"');
    }
    to.push_str("\r\n");
}

/// The text of a cell with an apostrophe before it where a spreadsheet would take it for a formula. What begins with
/// apostrophes already gets another, so that [`read`](super::read) can tell which to take off.
pub fn defused(cell: &str) -> Cow<'_, str> {
    if is_live(cell.trim_start_matches('\'')) {
        Cow::Owned(["'", cell].concat())
    } else {
        Cow::Borrowed(cell)
    }
}

/// Takes off the apostrophe that [`defused`] put there, and no other.
pub(super) fn undone(cell: Cow<'_, str>) -> Cow<'_, str> {
    match cell.strip_prefix('\'') {
        Some(rest) if is_live(rest.trim_start_matches('\'')) => Cow::Owned(rest.to_owned()),
        _ => cell,
    }
}

/// Whether a spreadsheet may run it, in one language or another.
fn is_live(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_quoted_and_ends_as_the_standard_says() {
        let mut out = String::new();
        write_row(&mut out, ["a", "", "say \"yes\"", "two\nlines", "b,c"]);
        assert_eq!(out, "\"a\",\"\",\"say \"\"yes\"\"\",\"two\nlines\",\"b,c\"\r\n");
    }

    #[test]
    fn formulas_are_defused_and_names_are_left_alone() {
        for live in [
            "=1+1", "+44", "-5", "@SUM(A1)", "\tx", "\rx", "\nx", "\0x", "＝1", "＋1", "－1", "＠x",
        ] {
            assert_eq!(defused(live), ["'", live].concat());
            assert_eq!(undone(defused(live)), live);
        }
        for quiet in ["", "Ana", "'", "'s-Gravenhage", "O’Neill", "a=b", " =1"] {
            assert_eq!(defused(quiet), quiet);
            assert_eq!(undone(Cow::Borrowed(quiet)), quiet);
        }
        assert_eq!(defused("'=1"), "''=1");
        assert_eq!(undone(Cow::Borrowed("''=1")), "'=1");
    }
}
