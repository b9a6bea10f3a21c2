//! What is to be seen of the desk.

use super::document::{Document, FileId, Kind};
use super::state::Desk;
use super::text;
use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Severity, Span};
use crate::review::Facts;
use std::sync::Arc;

/// Words quoted from a text are no longer than this, in characters.
const LONGEST_QUOTE: usize = 80;

/// A file in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRow {
    pub id: FileId,
    pub name: String,
    pub place: String,
    pub kind: Kind,
    pub is_current: bool,
    pub is_unsaved: bool,
    /// How many findings there are.
    pub findings: usize,
}

pub fn files(desk: &Desk) -> Vec<FileRow> {
    let row = |file: &Document| FileRow {
        id: file.id,
        name: file.name().to_owned(),
        place: file.place.clone(),
        kind: file.kind,
        is_current: desk.current == Some(file.id),
        is_unsaved: file.unsaved,
        findings: file.findings().len(),
    };
    desk.files.iter().map(row).collect()
}

/// A finding in the list. What is under the cursor is told apart, so that a list is not drawn anew for it:
/// see [`at_cursor`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// By which events name it.
    pub number: usize,
    pub severity: Severity,
    pub code: Code,
    /// From 1.
    pub line: usize,
    /// The words that it is about; empty where it is about a place.
    pub quote: String,
    pub message: String,
    pub help: Option<String>,
    /// What may stand in their place.
    pub replacement: Option<String>,
    /// Whether a reason may be given to leave it.
    pub may_stay: bool,
}

pub fn findings(desk: &Desk) -> Vec<Finding> {
    let Some(file) = desk.current() else { return Vec::new() };
    let mut lines = Lines { text: &file.text, byte: 0, line: 1 };
    let mut seen = Vec::with_capacity(file.findings().len());
    for (number, found) in file.findings().iter().enumerate() {
        seen.push(Finding {
            number,
            severity: found.severity,
            code: found.code,
            line: lines.at(found.span.start),
            quote: quote(&file.text, found.span),
            message: found.message.clone(),
            help: found.help.clone(),
            replacement: found.replacement.clone(),
            may_stay: file.kind == Kind::Module && crate::review::may_stay(found),
        });
    }
    seen
}

/// The number of the finding that the cursor is in.
pub fn at_cursor(desk: &Desk) -> Option<usize> {
    let here = |found: &Diagnostic| (found.span.start..=found.span.end).contains(&desk.cursor);
    desk.findings().iter().position(here)
}

/// A finding as the editor marks it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub from: usize,
    pub to: usize,
    pub severity: Severity,
    pub message: String,
}

pub fn marks(desk: &Desk) -> (Option<FileId>, Vec<Mark>) {
    let Some(file) = desk.current() else { return (None, Vec::new()) };
    let places = text::units(&file.text, file.findings());
    let mark = |((from, to), found): ((usize, usize), &Diagnostic)| Mark {
        from,
        to,
        severity: found.severity,
        message: found.message.clone(),
    };
    (desk.current, places.into_iter().zip(file.findings()).map(mark).collect())
}

/// How many safe changes are offered.
pub fn changes(desk: &Desk) -> usize {
    desk.findings().iter().filter(|found| found.replacement.is_some()).count()
}

/// The figures of the current module.
pub fn figures(desk: &Desk) -> Option<Facts> {
    desk.review().map(|review| review.facts.clone())
}

/// The name and language of the course that the files belong to.
pub fn course_title(desk: &Desk) -> Option<Arc<str>> {
    let title = desk.course()?.course.title.clone();
    (!title.is_empty()).then(|| title.into())
}

fn quote(text: &str, span: Span) -> String {
    let words = text.get(span.start..span.end).unwrap_or_default();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(LONGEST_QUOTE) {
        Some((end, _)) => [words.get(..end).unwrap_or_default().trim_end(), "…"].concat(),
        None => words,
    }
}

/// Lines of rising places, counted once.
struct Lines<'a> {
    text: &'a str,
    byte: usize,
    line: usize,
}

impl Lines<'_> {
    fn at(&mut self, byte: usize) -> usize {
        if byte > self.byte {
            let between = self.text.get(self.byte..byte).unwrap_or_default();
            self.line += between.matches('\n').count();
            self.byte = byte;
        }
        self.line
    }
}
