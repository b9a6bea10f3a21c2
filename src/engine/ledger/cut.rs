//! Cuts a file of records into runs of whole lines, fed piece by piece, so that a large one never lies in memory as a
//! whole. What a line comes to is for [`super::judge`]; how files come is for [`crate::sources`].

use super::run::{LONGEST_LINE, Run, is_blank};
use crate::words::records as words;

/// So many bytes tell how a file holds its records.
const LOOKED_AT: usize = 4096;

/// Feed it through [`Cutter::room`], and take [`Cutter::next`] until there is none.
pub struct Cutter {
    /// What was fed and not yet given.
    held: Vec<u8>,
    /// The number of the line that it begins with, from 1.
    line: usize,
    way: Way,
    is_empty: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Not enough has been seen to tell.
    Unknown,
    Lines,
    /// One record over all of its lines.
    One,
    /// In a line that is too long; its end is looked for.
    InLongLine,
    /// Nothing more is looked at.
    Done,
}

/// What comes behind what was fed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coming {
    More,
    /// Nothing: that was all.
    Nothing,
    /// Nothing, though there should be: it broke off, so that its last line is not whole.
    Broken,
}

impl Default for Cutter {
    fn default() -> Self {
        Self { held: Vec::new(), line: 1, way: Way::Unknown, is_empty: true }
    }
}

impl Cutter {
    /// Where the next bytes are to be put, behind what is there.
    pub fn room(&mut self) -> &mut Vec<u8> {
        &mut self.held
    }

    /// The number of the line in which it is.
    pub fn line(&self) -> usize {
        self.line + usize::from(self.way == Way::InLongLine)
    }

    /// What is whole by now; `None` where more has to come, or all was given. A file with nothing in it is refused.
    pub fn next(&mut self, coming: Coming) -> Option<Run> {
        if self.way == Way::Unknown {
            if self.held.len() < LOOKED_AT && coming == Coming::More {
                return None;
            }
            self.way = if is_laid_out(&self.held) { Way::One } else { Way::Lines };
        }
        let run = match self.way {
            Way::One => self.one(coming),
            Way::InLongLine => self.skip().and_then(|()| self.lines(coming)),
            Way::Lines => self.lines(coming),
            Way::Unknown | Way::Done => None,
        };
        if run.is_none() && coming != Coming::More {
            self.way = Way::Done;
        }
        if self.way == Way::Done {
            self.held = Vec::new();
        }
        run
    }

    fn one(&mut self, coming: Coming) -> Option<Run> {
        if self.held.len() > LONGEST_LINE {
            self.way = Way::Done;
            return Some(Run::refused(self.line, words::TOO_LONG));
        }
        (coming == Coming::Nothing).then(|| {
            self.way = Way::Done;
            Run::one(self.line, std::mem::take(&mut self.held))
        })
    }

    /// Looks for the end of a line that is too long.
    fn skip(&mut self) -> Option<()> {
        let Some(end) = self.held.iter().position(|byte| *byte == b'\n') else {
            self.held.clear();
            return None;
        };
        self.held.drain(..=end);
        self.line += 1;
        self.way = Way::Lines;
        Some(())
    }

    fn lines(&mut self, coming: Coming) -> Option<Run> {
        self.whole_lines().or_else(|| self.last(coming))
    }

    fn whole_lines(&mut self) -> Option<Run> {
        let end = self.held.iter().rposition(|byte| *byte == b'\n')? + 1;
        let mut rest = Vec::with_capacity(self.held.capacity());
        rest.extend_from_slice(self.held.get(end..).unwrap_or_default());
        self.held.truncate(end);
        let bytes = std::mem::replace(&mut self.held, rest);
        let lines = bytes.iter().filter(|byte| **byte == b'\n').count();
        Some(self.given(bytes, lines))
    }

    /// What stands behind the last end of a line.
    fn last(&mut self, coming: Coming) -> Option<Run> {
        if self.held.len() > LONGEST_LINE {
            self.held.clear();
            (self.way, self.is_empty) = (Way::InLongLine, false);
            return Some(Run::refused(self.line, words::TOO_LONG));
        }
        if coming != Coming::Nothing {
            return None;
        }
        self.way = Way::Done;
        let bytes = std::mem::take(&mut self.held);
        let run = self.given(bytes, 0);
        if self.is_empty { Some(Run::refused(1, words::EMPTY)) } else { Some(run) }
    }

    fn given(&mut self, bytes: Vec<u8>, lines: usize) -> Run {
        let is_empty = |bytes: &[u8]| {
            bytes.iter().all(u8::is_ascii_whitespace)
                || bytes.split(|byte| *byte == b'\n').all(is_blank)
        };
        self.is_empty = self.is_empty && is_empty(&bytes);
        let run = Run::lines(self.line, bytes);
        self.line += lines;
        run
    }
}

/// Whether a file that begins so holds one record, laid out over many lines, rather than one a line.
fn is_laid_out(start: &[u8]) -> bool {
    let start = start.get(..start.len().min(LOOKED_AT)).unwrap_or_default();
    let text = start.utf8_chunks().next().map(|chunk| chunk.valid()).unwrap_or_default();
    let text = text.trim_start_matches('\u{feff}').trim_start();
    // A record on one line goes on after its bracket.
    text.split_once('\n').is_some_and(|(first, _)| first.trim_end() == "{")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::Text;
    use proptest::prelude::*;

    /// All lines of a file that is fed in pieces of these sizes, over and over.
    fn cut(bytes: &[u8], sizes: &[usize], end: Coming) -> Vec<(usize, String)> {
        let (mut cutter, mut all, mut at) = (Cutter::default(), Vec::new(), 0);
        let mut sizes = sizes.iter().cycle();
        let mut take = |cutter: &mut Cutter, coming| {
            while let Some(mut run) = cutter.next(coming) {
                while let Some((line, text)) = run.next_line() {
                    let text = match text {
                        Text::Record(bytes) => bytes.escape_ascii().to_string(),
                        Text::Refused(why) => why.to_owned(),
                    };
                    all.push((line, text));
                }
            }
        };
        while at < bytes.len() {
            let to = bytes.len().min(at + sizes.next().unwrap());
            cutter.room().extend_from_slice(&bytes[at..to]);
            at = to;
            take(&mut cutter, Coming::More);
        }
        take(&mut cutter, end);
        all
    }

    #[track_caller]
    fn check(bytes: &[u8], expected: &[(usize, &str)]) {
        let expected: Vec<_> =
            expected.iter().map(|(at, text)| (*at, (*text).to_owned())).collect();
        for sizes in [&[usize::MAX / 2][..], &[300_000], &[70_000, 1]] {
            assert_eq!(cut(bytes, sizes, Coming::Nothing), expected);
        }
    }

    #[test]
    fn lines_keep_their_numbers_and_blank_ones_are_passed_over() {
        check(
            b"one\n\n \t\r\ntwo\r\n\xef\xbb\xbf\nthree",
            &[(1, "one"), (4, "two\\r"), (6, "three")],
        );
        check(b"a\n\xff\n", &[(1, "a"), (2, "\\xff")]);
    }

    #[test]
    fn a_file_with_nothing_in_it_is_refused() {
        for blank in ["", "\n", "\n \n\t", "\u{feff}", "\u{feff}\n\u{a0}\n"] {
            check(blank.as_bytes(), &[(1, words::EMPTY)]);
        }
        check("\n".repeat(100_000).as_bytes(), &[(1, words::EMPTY)]);
    }

    #[test]
    fn a_line_that_is_too_long_is_refused_alone() {
        let most = "x".repeat(LONGEST_LINE);
        let long = "x".repeat(LONGEST_LINE + 1);
        let text = format!("one\n{long}\n{most}\n{long}{long}\nfive\n{long}");
        check(
            text.as_bytes(),
            &[
                (1, "one"),
                (2, words::TOO_LONG),
                (3, &most),
                (4, words::TOO_LONG),
                (5, "five"),
                (6, words::TOO_LONG),
            ],
        );
    }

    #[test]
    fn a_record_over_many_lines_is_one() {
        check(b"{\r\n  \"a\": 1\n}\n", &[(1, "{\\r\\n  \\\"a\\\": 1\\n}\\n")]);
        check(b"{", &[(1, "{")]);
        let long = format!("{{\n{}", " ".repeat(LONGEST_LINE));
        check(long.as_bytes(), &[(1, words::TOO_LONG)]);
        // Where the bracket stands at the end of what is looked at, nothing can be told.
        let late = format!("{}{{\"a\":1}}\nb", " ".repeat(LOOKED_AT - 1));
        assert_eq!(cut(late.as_bytes(), &[7], Coming::Nothing).len(), 2);
    }

    #[test]
    fn what_broke_off_gives_its_whole_lines() {
        let lines = |bytes: &[u8]| cut(bytes, &[5], Coming::Broken);
        assert_eq!(lines(b"one\ntwo\nthr"), [(1, "one".to_owned()), (2, "two".to_owned())]);
        assert_eq!(lines(b"{\n\"a\":"), []);
        assert_eq!(lines(b""), []);
        let mut cutter = Cutter::default();
        cutter.room().extend_from_slice(b"one\ntwo\nthr");
        assert!(cutter.next(Coming::Broken).is_some() && cutter.next(Coming::Broken).is_none());
        assert_eq!(cutter.line(), 3);
    }

    proptest! {
        #[test]
        fn the_same_lines_whatever_the_pieces(
            lines in proptest::collection::vec("[ {}\"a-c\u{e9}\r\u{feff}]{0,12}|\\{", 0..20),
            tail in proptest::collection::vec(any::<u8>(), 0..12),
            blanks in prop_oneof![Just(0_usize), 4080..4100_usize],
            sizes in proptest::collection::vec(1_usize..40, 1..6),
        ) {
            let mut bytes = vec![b' '; blanks];
            bytes.extend_from_slice(lines.join("\n").as_bytes());
            bytes.extend_from_slice(&tail);
            for end in [Coming::Nothing, Coming::Broken] {
                prop_assert_eq!(cut(&bytes, &sizes, end), cut(&bytes, &[bytes.len().max(1)], end));
            }
            // Nothing is lost: every line is there, or blank.
            let all = cut(&bytes, &sizes, Coming::Nothing);
            if !is_laid_out(&bytes) && all != [(1, words::EMPTY.to_owned())] {
                let there = bytes.split(|byte| *byte == b'\n').zip(1..).filter(|(line, _)| !is_blank(line));
                let there: Vec<_> = there.map(|(line, at)| (at, line.escape_ascii().to_string())).collect();
                prop_assert_eq!(all, there);
            }
        }
    }
}
