//! Lines that follow one another, and what stands in each. Where they are cut from a file is for [`super::cut`].

use crate::words::records as words;
use std::borrow::Cow;

/// Longer lines are not looked at, in bytes: a record is a few thousand.
pub const LONGEST_LINE: usize = 1024 * 1024;

/// Lines that follow one another, to be taken one by one.
#[derive(Clone, Debug, Default)]
pub struct Run {
    /// The number of the next line, from 1.
    line: usize,
    at: usize,
    what: What,
}

#[derive(Clone, Debug, Default)]
enum What {
    #[default]
    Nothing,
    Lines(Vec<u8>),
    One(Vec<u8>),
    Refused(Cow<'static, str>),
}

/// What stands in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text<'a> {
    /// What is to be a record: some bytes, and not blank.
    Record(&'a [u8]),
    /// Not looked at; a sentence says why.
    Refused(&'a str),
}

impl Run {
    /// A line that is not looked at, and a sentence that says why.
    pub fn refused(line: usize, why: impl Into<Cow<'static, str>>) -> Self {
        Self { line, at: 0, what: What::Refused(why.into()) }
    }

    pub(super) fn lines(line: usize, bytes: Vec<u8>) -> Self {
        Self { line, at: 0, what: What::Lines(bytes) }
    }

    /// One record over many lines.
    pub(super) fn one(line: usize, bytes: Vec<u8>) -> Self {
        Self { line, at: 0, what: What::One(bytes) }
    }

    /// The next line and its number; blank ones are passed over.
    pub fn next_line(&mut self) -> Option<(usize, Text<'_>)> {
        let Self { line, at, what } = self;
        let at_once = |at: &mut usize| (std::mem::replace(at, 1) == 0).then_some(*line);
        match what {
            What::Nothing => None,
            What::One(bytes) => at_once(at).map(|line| (line, Text::Record(bytes))),
            What::Refused(why) => at_once(at).map(|line| (line, Text::Refused(why))),
            What::Lines(bytes) => line_of(bytes, at, line),
        }
    }
}

fn line_of<'a>(bytes: &'a [u8], at: &mut usize, line: &mut usize) -> Option<(usize, Text<'a>)> {
    while let Some(rest) = bytes.get(*at..).filter(|rest| !rest.is_empty()) {
        let length = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
        let (text, number) = (rest.get(..length).unwrap_or_default(), *line);
        *at += length + 1;
        *line += 1;
        if length > LONGEST_LINE {
            return Some((number, Text::Refused(words::TOO_LONG)));
        }
        if !is_blank(text) {
            return Some((number, Text::Record(text)));
        }
    }
    None
}

/// Whether a line has nothing in it.
pub fn is_blank(line: &[u8]) -> bool {
    match line.first() {
        None => return true,
        Some(b'{') => return false, // As nearly all lines are.
        Some(_) => {}
    }
    let text = std::str::from_utf8(line);
    text.is_ok_and(|text| text.trim_start_matches('\u{feff}').trim().is_empty())
}
