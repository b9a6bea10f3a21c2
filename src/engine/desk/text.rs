//! A file's bytes as the text that is written in, and back: the byte-order mark and each line's own end are
//! kept aside, whatever mixture of them a file has.

use crate::diagnostic::{Diagnostic, Span};
use std::sync::Arc;

const MARK: char = '\u{feff}';

/// How a line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Lf,
    CrLf,
    Cr,
}

/// What a text leaves out of its file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Endings {
    mark: bool,
    /// One for each line end, in order; empty where all of them are [`End::Lf`].
    ends: Vec<End>,
}

/// Why bytes are no text to write in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoText {
    /// It holds bytes that no text has: a picture, a program, a document of a word processor.
    Binary,
    /// Text in another encoding than UTF-8.
    Encoding,
}

/// Reads bytes.
///
/// # Errors
/// [`NoText`]; nothing of the file is to be touched then.
pub fn read(bytes: &[u8]) -> Result<(Arc<str>, Endings), NoText> {
    if bytes.contains(&0) {
        // UTF-16 is full of zeros too, and begins with a mark of its own.
        let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
        return Err(if utf16 { NoText::Encoding } else { NoText::Binary });
    }
    let whole = std::str::from_utf8(bytes).map_err(|_| NoText::Encoding)?;
    let rest = whole.strip_prefix(MARK);
    let (mark, rest) = (rest.is_some(), rest.unwrap_or(whole));
    if !rest.contains('\r') {
        return Ok((rest.into(), Endings { mark, ends: Vec::new() }));
    }
    let mut text = String::with_capacity(rest.len());
    let mut ends = Vec::new();
    let mut pieces = rest.chars().peekable();
    while let Some(c) = pieces.next() {
        let end = match c {
            '\r' if pieces.next_if_eq(&'\n').is_some() => End::CrLf,
            '\r' => End::Cr,
            '\n' => End::Lf,
            c => {
                text.push(c);
                continue;
            }
        };
        text.push('\n');
        ends.push(end);
    }
    Ok((text.into(), Endings { mark, ends }))
}

impl Endings {
    /// The file that a text stands for.
    pub fn write(&self, text: &str) -> String {
        let mut file = String::with_capacity(text.len() + self.ends.len() + 3);
        if self.mark {
            file.push(MARK);
        }
        let mut ends = self.ends.iter();
        for line in text.split_inclusive('\n') {
            let words = line.strip_suffix('\n');
            file.push_str(words.unwrap_or(line));
            if words.is_some() {
                // `\n` right behind a `\r` would make one line end of the two.
                let joins = words == Some("") && file.ends_with('\r');
                file.push_str(match ends.next() {
                    Some(End::CrLf) => "\r\n",
                    Some(End::Lf) | None if !joins => "\n",
                    Some(End::Cr | End::Lf) | None => "\r",
                });
            }
        }
        file
    }

    /// Follows a change: lines before and after it keep their ends, new ones end as most lines do.
    pub fn follow(&mut self, before: &str, after: &str) {
        if self.ends.is_empty() {
            return;
        }
        let change = change(before, after);
        let lines = |text: &str, span: Span| {
            text.get(span.start..span.end).unwrap_or_default().matches('\n').count()
        };
        let first = lines(before, Span::new(0, change.old.start));
        let gone = lines(before, change.old);
        let come = lines(after, change.new);
        let usual = self.usual();
        let until = (first + gone).min(self.ends.len());
        let first = first.min(until);
        self.ends.splice(first..until, std::iter::repeat_n(usual, come));
    }

    /// How most lines end.
    fn usual(&self) -> End {
        let count = |end: End| self.ends.iter().filter(|other| **other == end).count();
        [End::CrLf, End::Cr]
            .into_iter()
            .fold(End::Lf, |most, end| if count(end) > count(most) { end } else { most })
    }
}

/// Where two texts differ: one range of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    pub old: Span,
    pub new: Span,
}

/// The smallest range that makes one text the other.
pub fn change(before: &str, after: &str) -> Change {
    let same = |(a, b): &(u8, u8)| a == b;
    let start = before.bytes().zip(after.bytes()).take_while(same).count();
    let start = before.floor_char_boundary(start).min(after.floor_char_boundary(start));
    let most = before.len().min(after.len()) - start;
    let end = before.bytes().rev().zip(after.bytes().rev()).take(most).take_while(same).count();
    let old = before.ceil_char_boundary(before.len() - end);
    let new = after.ceil_char_boundary(after.len() - end);
    Change { old: Span::new(start, old), new: Span::new(start, new) }
}

/// Offsets in bytes, rising, as UTF-16 units, which is what editors count in.
pub struct Units<'a> {
    text: &'a str,
    byte: usize,
    unit: usize,
}

impl<'a> Units<'a> {
    pub fn of(text: &'a str) -> Self {
        Self { text, byte: 0, unit: 0 }
    }

    /// The unit at a byte. Asking backwards begins anew.
    pub fn at(&mut self, byte: usize) -> usize {
        if byte < self.byte {
            (self.byte, self.unit) = (0, 0);
        }
        let byte = self.text.floor_char_boundary(byte.min(self.text.len()));
        let between = self.text.get(self.byte..byte).unwrap_or_default();
        self.unit += between.chars().map(char::len_utf16).sum::<usize>();
        self.byte = byte;
        self.unit
    }
}

/// The byte at a UTF-16 unit; one inside a character counts as its start.
pub fn byte_at(text: &str, unit: usize) -> usize {
    let mut units = 0;
    for (byte, c) in text.char_indices() {
        units += c.len_utf16();
        if units > unit {
            return byte;
        }
    }
    text.len()
}

/// The places of findings in units, in their order.
pub fn units(text: &str, findings: &[Diagnostic]) -> Vec<(usize, usize)> {
    let mut units = Units::of(text);
    findings.iter().map(|found| (units.at(found.span.start), units.at(found.span.end))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_text_is_told_apart() {
        assert_eq!(read(b"\x89PNG\0\x01"), Err(NoText::Binary));
        assert_eq!(read(b"\xff\xfea\0"), Err(NoText::Encoding));
        assert_eq!(read(b"caf\xe9"), Err(NoText::Encoding));
    }

    #[test]
    fn a_new_line_ends_as_most_lines_do() {
        let (text, mut endings) = read(b"a\r\nb\r\nc\nd").unwrap();
        let after = "a\nnew\nb\nc\nd";
        endings.follow(&text, after);
        assert_eq!(endings.write(after), "a\r\nnew\r\nb\r\nc\nd");
    }

    proptest! {
        #[test]
        fn a_file_that_was_not_changed_is_the_same_file(file in "\u{feff}?[ab\r\n\u{e9}😀]{0,40}") {
            let (text, endings) = read(file.as_bytes()).unwrap();
            prop_assert!(!text.contains('\r'));
            prop_assert_eq!(endings.write(&text), file);
        }

        #[test]
        fn lines_that_were_not_touched_keep_their_ends(
            file in "([ab]{0,3}(\r\n|\r|\n)){1,8}",
            at in 0usize..8, added in "[xyz\n]{1,4}",
        ) {
            let (text, mut endings) = read(file.as_bytes()).unwrap();
            let at = at.min(text.len());
            let after = [&text[..at], &added, &text[at..]].concat();
            endings.follow(&text, &after);
            // Taking the change back gives the first file again, whatever it was.
            let mut back = endings.clone();
            back.follow(&after, &text);
            prop_assert_eq!(back.ends.len(), text.matches('\n').count() * usize::from(!back.ends.is_empty()));
            let lines = |file: &str| read(file.as_bytes()).unwrap().0.to_string();
            prop_assert_eq!(lines(&endings.write(&after)), after);
        }

        #[test]
        fn a_change_makes_one_text_the_other(before in "[aé😀\n]{0,12}", after in "[aé😀\n]{0,12}") {
            let Change { old, new } = change(&before, &after);
            let made = [&before[..old.start], &after[new.start..new.end], &before[old.end..]].concat();
            prop_assert_eq!(made, after);
        }

        #[test]
        fn units_and_bytes_lead_to_each_other(text in "[aé😀\n]{0,12}") {
            for (byte, _) in text.char_indices() {
                prop_assert_eq!(byte_at(&text, Units::of(&text).at(byte)), byte);
            }
        }
    }
}
