//! Markdown in, a module and findings out. Total: any text gives a module, and every mistake is
//! reported in one go. Start at [`parse`].

mod agree;
mod another_way;
mod assemble;
mod callout;
mod choices;
mod document;
pub(crate) mod findings;
mod front_matter;
mod heading;
mod html;
mod inbox;
mod inline;
mod kinds;
mod letter;
mod links;
mod lone;
mod lookalike;
mod marks;
mod names;
mod order;
mod outcomes;
mod prose;
mod question;
pub(crate) mod reader;
mod scene;
mod section;
mod sort;
pub(crate) mod spelling;

use crate::diagnostic::{Diagnostic, Span};
use crate::module::Module;
use findings::Findings;
use pulldown_cmark::{Event, Options, Parser};
use reader::Reader;

pub(crate) use lone::without_lone_backslashes;
pub(crate) use lookalike::kind as look_alike;

/// What came of a module's text.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// Always whole, with at least one step; what could not be read is left out of it.
    pub module: Module,
    /// In the order of the text.
    pub diagnostics: Vec<Diagnostic>,
    /// The most minutes that its author promises; no part of what staff get.
    pub promised: Option<u32>,
}

/// The Markdown that modules are written in, beyond CommonMark.
pub(crate) const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    // Notes belong to example messages; elsewhere they are reported.
    .union(Options::ENABLE_FOOTNOTES);

/// Reads a module. Spans in what comes back count bytes of `source` as it was given.
pub fn parse(source: &str) -> Parsed {
    let source = &*lone::without_lone_backslashes(source);
    let mut found = Findings::default();
    let details = front_matter::read(source, &mut found);
    let mut reader = Reader::new(source, details.end, OPTIONS, found);
    let steps = document::read(&mut reader);
    assemble::module(details, reader, steps)
}

/// The Markdown of a module's text below its details, event by event, for those who look at more than what
/// becomes of it.
pub(crate) fn events(source: &str, mut take: impl FnMut(Event<'_>, Span)) {
    let read = &*lone::without_lone_backslashes(source);
    let start = front_matter::read(read, &mut Findings::default()).end;
    let body = read.get(start..).unwrap_or_default();
    for (event, range) in Parser::new_ext(body, OPTIONS).into_offset_iter() {
        take(event, Span::new(range.start + start, range.end + start));
    }
}
