//! Reads CSV as strictly as RFC 4180 has it: every cell between quotation marks, CRLF at the end of every row, as many
//! cells in each as in the first, a byte-order mark, and no cell that a spreadsheet would run.

use std::collections::BTreeMap;

/// The names of the columns, and each row by them, the apostrophes of defused cells taken off.
pub fn read(text: &str) -> (Vec<String>, Vec<BTreeMap<String, String>>) {
    let text = text.strip_prefix('\u{feff}').expect("a byte-order mark");
    let mut rows = rows(text);
    let head = rows.remove(0);
    let rows = rows.into_iter().map(|row| {
        assert_eq!(row.len(), head.len(), "{row:?}");
        head.iter().cloned().zip(row).collect()
    });
    let rows = rows.collect();
    (head, rows)
}

fn rows(text: &str) -> Vec<Vec<String>> {
    let mut letters = text.chars().peekable();
    let (mut all, mut row) = (Vec::new(), Vec::new());
    while letters.peek().is_some() {
        assert_eq!(letters.next(), Some('"'), "a cell opens with a quotation mark");
        let mut cell = String::new();
        loop {
            match letters.next().expect("a cell is closed") {
                '"' if letters.peek() == Some(&'"') => cell.extend(letters.next()),
                '"' => break,
                letter => cell.push(letter),
            }
        }
        row.push(tame(cell));
        match letters.next() {
            Some(',') => {}
            Some('\r') => {
                assert_eq!(letters.next(), Some('\n'));
                all.push(std::mem::take(&mut row));
            }
            other => panic!("{other:?} after a cell"),
        }
    }
    assert!(row.is_empty(), "the last row ends");
    all
}

/// A cell as it was before it was defused.
fn tame(cell: String) -> String {
    const LIVE: [char; 12] = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];
    assert!(!cell.starts_with(LIVE), "a spreadsheet would run {cell:?}");
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches('\'').starts_with(LIVE) => rest.to_owned(),
        _ => cell,
    }
}
