//! Cuts a file into runs of whole lines, however large it is, so that it never lies in memory as a whole.

use plainspoken::ledger::{LONGEST_LINE, is_laid_out};
use plainspoken::words::records::EMPTY;
use std::cell::Cell;
use std::io::{self, Read};
use std::sync::Arc;

/// So many bytes are read at a time.
const AT_ONCE: usize = 256 * 1024;

/// Something to judge.
pub struct Piece {
    /// Where it is from, for people.
    pub source: Arc<str>,
    /// The number of its first line, from 1.
    pub line: usize,
    pub what: What,
}

pub enum What {
    /// Lines, each a record.
    Lines(Vec<u8>),
    /// One record over many lines.
    One(Vec<u8>),
    /// A line that is too long to be a record.
    TooLong,
    /// What cannot be read, and a sentence that says why.
    Refused(String),
}

impl What {
    fn is_blank(&self) -> bool {
        match self {
            What::Lines(bytes) => bytes.iter().all(u8::is_ascii_whitespace),
            What::One(_) | What::TooLong | What::Refused(_) => false,
        }
    }
}

/// Gives the pieces of a file, in their order. An error ends it; what came before was given.
pub fn cut(source: &Arc<str>, mut file: impl Read, give: &mut impl FnMut(Piece)) -> io::Result<()> {
    let is_empty = Cell::new(true);
    let mut give = |line, what: What| {
        is_empty.set(is_empty.get() && what.is_blank());
        give(Piece { source: Arc::clone(source), line, what });
    };
    let (mut held, mut line, mut in_long_line) = (Vec::new(), 1, false);
    if begins_laid_out(&mut file, &mut held)? {
        let most = u64::try_from(LONGEST_LINE + 1).unwrap_or(u64::MAX);
        file.by_ref().take(most).read_to_end(&mut held)?;
        give(1, if held.len() > LONGEST_LINE { What::TooLong } else { What::One(held) });
        return Ok(());
    }
    let mut ended = false;
    while !ended {
        if in_long_line {
            let Some(end) = held.iter().position(|byte| *byte == b'\n') else {
                held.clear();
                ended = more(&mut file, &mut held)? == 0;
                continue;
            };
            held.drain(..=end);
            (line, in_long_line) = (line + 1, false);
        }
        if let Some(end) = held.iter().rposition(|byte| *byte == b'\n') {
            let rest = held.split_off(end + 1);
            let lines = held.iter().filter(|byte| **byte == b'\n').count();
            give(line, What::Lines(std::mem::replace(&mut held, rest)));
            line += lines;
        }
        if held.len() > LONGEST_LINE {
            give(line, What::TooLong);
            held.clear();
            in_long_line = true;
        }
        ended = more(&mut file, &mut held)? == 0;
    }
    if !held.is_empty() && !in_long_line {
        give(line, What::Lines(held));
    }
    if is_empty.get() {
        give(1, What::Refused(EMPTY.to_owned()));
    }
    Ok(())
}

fn begins_laid_out(file: &mut impl Read, held: &mut Vec<u8>) -> io::Result<bool> {
    more(file, held)?;
    let start = held.get(..held.len().min(4096)).unwrap_or_default();
    let text = start.utf8_chunks().next().map(|chunk| chunk.valid()).unwrap_or_default();
    Ok(is_laid_out(text))
}

fn more(file: &mut impl Read, held: &mut Vec<u8>) -> io::Result<usize> {
    let most = u64::try_from(AT_ONCE).unwrap_or(u64::MAX);
    file.by_ref().take(most).read_to_end(held)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(bytes: &[u8]) -> Vec<(usize, String)> {
        let mut all = Vec::new();
        cut(&"a".into(), bytes, &mut |piece: Piece| {
            let what = match piece.what {
                What::Lines(bytes) => {
                    for (at, line) in String::from_utf8(bytes).unwrap().lines().enumerate() {
                        all.push((piece.line + at, line.to_owned()));
                    }
                    return;
                }
                What::One(bytes) => format!("one of {}", bytes.len()),
                What::TooLong => "too long".to_owned(),
                What::Refused(why) => why,
            };
            all.push((piece.line, what));
        })
        .unwrap();
        all
    }

    #[test]
    fn lines_keep_their_numbers_in_any_size_of_file() {
        let lines: Vec<String> = (1..60_000).map(|n| format!("line {n}")).collect();
        let all = pieces(lines.join("\n").as_bytes());
        assert_eq!(all.len(), lines.len());
        assert!(all.iter().all(|(number, line)| *line == format!("line {number}")));
        assert_eq!(pieces(b""), [(1, EMPTY.to_owned())]);
        assert_eq!(pieces(b"\n \n").last(), Some(&(1, EMPTY.to_owned())));
    }

    #[test]
    fn a_line_that_is_too_long_is_passed_over_alone() {
        let long = "x".repeat(LONGEST_LINE * 3);
        let all = pieces(format!("one\n{long}\nthree\n{long}").as_bytes());
        let expected = [(1, "one"), (2, "too long"), (3, "three"), (4, "too long")];
        assert_eq!(all, expected.map(|(line, text)| (line, text.to_owned())));
    }

    #[test]
    fn a_record_over_many_lines_is_one() {
        assert_eq!(pieces(b"{\r\n  \"a\": 1\n}\n"), [(1, "one of 14".to_owned())]);
        let long = format!("{{\n{}", " ".repeat(LONGEST_LINE));
        assert_eq!(pieces(long.as_bytes()), [(1, "too long".to_owned())]);
    }
}
