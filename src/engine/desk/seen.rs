//! What is to be seen of the desk.

use super::document::{Document, FileId, Kind, folder};
use super::state::Desk;
use super::{place, text};
use crate::codes::Code;
use crate::course::is_language;
use crate::diagnostic::{Diagnostic, Severity, Span};
use crate::few;
use crate::module::Module;
use crate::prose::plain;
use crate::review::{self, Facts};

/// Words quoted from a text are no longer than this, in characters; those around them half of it.
const LONGEST_QUOTE: usize = 90;

/// A file in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRow {
    pub id: FileId,
    pub name: String,
    pub kind: Kind,
    /// What a module is called; empty where it has no title yet.
    pub title: String,
    pub is_current: bool,
    pub is_unsaved: bool,
    /// Whole minutes, for a module.
    pub minutes: Option<u32>,
    /// How many findings there are.
    pub findings: usize,
}

pub fn files(desk: &Desk) -> Vec<FileRow> {
    desk.files.iter().map(|file| row(desk, file)).collect()
}

/// The file that is being written in, as it stands in the list.
pub fn current(desk: &Desk) -> Option<FileRow> {
    desk.current().map(|file| row(desk, file))
}

fn row(desk: &Desk, file: &Document) -> FileRow {
    let review = file.review();
    FileRow {
        id: file.id,
        name: file.name().to_owned(),
        kind: file.kind,
        title: review.map(|review| review.module.title.clone()).unwrap_or_default(),
        is_current: desk.current == Some(file.id),
        is_unsaved: file.unsaved,
        minutes: review.map(|review| review.facts.minutes),
        findings: file.findings().len(),
    }
}

/// The modules that a package can be made of: their ids and what they are called.
pub fn modules(desk: &Desk) -> Vec<(String, String)> {
    let language = desk.course().map_or("en", |course| course.course.language.as_str());
    // A file that was opened by itself is taken to be in the language of the course.
    let is_its = |file: &&Document| {
        let first = folder(&file.place).split('/').next().unwrap_or_default();
        first.is_empty() || first == language
    };
    let modules = desk.files.iter().filter(is_its).filter_map(Document::review);
    modules.map(|review| (review.module.id.to_string(), review.module.title.clone())).collect()
}

/// The languages that the course has modules in, its own first.
pub fn languages(desk: &Desk) -> Vec<String> {
    let own = desk.course().map_or("en", |course| course.course.language.as_str());
    let mut all = few::Set::new();
    for document in desk.files.iter().filter(|document| document.review().is_some()) {
        let first = folder(&document.place).split('/').next().unwrap_or_default();
        if is_language(first) && first != own {
            all.insert(first.to_owned());
        }
    }
    std::iter::once(own.to_owned()).chain(all).collect()
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
    /// The step that it stands in: its number, from 1, and its title.
    pub step: Option<(usize, String)>,
    pub quote: Quote,
    pub message: String,
    pub help: Option<String>,
    /// What may stand in place of the words.
    pub replacement: Option<String>,
    /// Whether a reason may be given to leave it.
    pub may_stay: bool,
}

/// The words that a finding is about, with some of those around them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quote {
    pub before: String,
    pub words: String,
    pub after: String,
}

impl Finding {
    /// The same for a finding that has moved: by this the page knows what somebody opened.
    pub fn key(&self) -> String {
        [self.code.name(), " ", &self.quote.words, &self.message].concat()
    }
}

pub fn findings(desk: &Desk) -> Vec<Finding> {
    let Some(file) = desk.current() else { return Vec::new() };
    let mut lines = Lines { text: &file.text, byte: 0, line: 1 };
    let module = file.review().map(|review| &review.module);
    let seen = |(number, found): (usize, &Diagnostic)| Finding {
        number,
        severity: found.severity,
        code: found.code,
        line: lines.at(found.span.start),
        step: module.and_then(|module| step(module, found.span.start)),
        quote: quote(&file.text, found.span),
        message: found.message.clone(),
        help: found.help.clone(),
        replacement: found.replacement.clone(),
        may_stay: file.kind == Kind::Module && review::may_stay(found),
    };
    file.findings().iter().enumerate().map(seen).collect()
}

fn step(module: &Module, byte: usize) -> Option<(usize, String)> {
    let at = module.steps.iter().rposition(|step| step.span.start <= byte)?;
    Some((at + 1, module.steps.get(at).map(|step| plain(&step.title)).unwrap_or_default()))
}

/// The number of the finding that the cursor is in.
pub fn at_cursor(desk: &Desk) -> Option<usize> {
    let here = |found: &Diagnostic| (found.span.start..=found.span.end).contains(&desk.cursor);
    // Of several, the one about the fewest words.
    let here = desk.findings().iter().enumerate().filter(|(_, found)| here(found));
    here.min_by_key(|(_, found)| found.span.end - found.span.start).map(|(number, _)| number)
}

/// A finding as the editor marks it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub from: usize,
    pub to: usize,
    pub severity: Severity,
    pub message: String,
}

/// Every finding of the file on the screen, by number.
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

/// How many findings there are: errors, warnings, notes.
pub fn counts(desk: &Desk) -> [usize; 3] {
    let of = |severity| desk.findings().iter().filter(|found| found.severity == severity).count();
    [Severity::Error, Severity::Warning, Severity::Note].map(of)
}

/// The figures of the current module.
pub fn figures(desk: &Desk) -> Option<Facts> {
    desk.review().map(|review| review.facts)
}

/// The title of the course that the files belong to; empty where there is none.
pub fn course_title(desk: &Desk) -> String {
    desk.course().map(|course| course.course.title.clone()).unwrap_or_default()
}

/// The title of the step that the cursor is in.
pub fn step_title(desk: &Desk) -> String {
    let step = desk.review().and_then(|review| place::step_at(&review.module, desk.cursor));
    step.map(|step| plain(&step.title)).unwrap_or_default()
}

fn quote(text: &str, span: Span) -> Quote {
    let words = text.get(span.start..span.end).unwrap_or_default();
    let line = words.lines().next().unwrap_or_default();
    if line.len() < words.trim_end().len() || line.chars().count() > LONGEST_QUOTE {
        return Quote { words: shortened(line), ..Quote::default() };
    }
    if words.trim().is_empty() {
        return Quote::default();
    }
    let before = text.get(..span.start).unwrap_or_default();
    let before = before.rsplit('\n').next().unwrap_or_default();
    let after = text.get(span.end..).unwrap_or_default().lines().next().unwrap_or_default();
    Quote { before: last_words(before), words: words.to_owned(), after: first_words(after) }
}

fn shortened(line: &str) -> String {
    match line.char_indices().nth(LONGEST_QUOTE) {
        Some((end, _)) => [line.get(..end).unwrap_or_default().trim_end(), "…"].concat(),
        None => line.to_owned(),
    }
}

/// What stands before, from a full stop on; not all of it where that is long.
fn last_words(line: &str) -> String {
    let sentence = line.rfind(". ").and_then(|at| line.get(at + 2..)).unwrap_or(line);
    let many = sentence.chars().count();
    if many <= LONGEST_QUOTE / 2 {
        return sentence.to_owned();
    }
    let kept: String = sentence.chars().skip(many - LONGEST_QUOTE / 2).collect();
    ["…", kept.split_once(' ').map_or(kept.as_str(), |(_, rest)| rest)].concat()
}

fn first_words(line: &str) -> String {
    let sentence = line.find(". ").and_then(|at| line.get(..=at)).unwrap_or(line);
    if sentence.chars().count() <= LONGEST_QUOTE / 2 {
        return sentence.to_owned();
    }
    let kept: String = sentence.chars().take(LONGEST_QUOTE / 2).collect();
    [kept.rsplit_once(' ').map_or(kept.as_str(), |(rest, _)| rest), "…"].concat()
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
