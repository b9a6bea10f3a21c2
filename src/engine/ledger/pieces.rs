//! How files hold records: one a line, or a single one that a program has laid out over many.

/// Longer lines are not looked at, in bytes: a record is a few thousand.
pub const LONGEST_LINE: usize = 1024 * 1024;

/// Whether a file that begins so holds one record, laid out over many lines, rather than one a line.
pub fn is_laid_out(start: &str) -> bool {
    let start = start.trim_start_matches('\u{feff}').trim_start();
    let first = start.lines().next().unwrap_or_default().trim_end();
    // A record on one line goes on after its bracket.
    first == "{"
}
