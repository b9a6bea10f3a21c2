//! Walks pulldown-cmark's events one at a time, with a look at the next, and keeps what was found on
//! the way. What the events mean is for the files beside it.

use super::findings::Findings;
use crate::codes::Code;
use crate::diagnostic::Span;
use crate::ids::StepId;
use pulldown_cmark::{CowStr, Event, OffsetIter, Options, Parser, Tag};

/// Quotes and lists inside each other beyond this are dissolved: the stack of a page is small.
pub const DEEPEST_BLOCK: usize = 8;
/// The same for emphasis, links and the like.
pub const DEEPEST_INLINE: usize = 8;

pub struct Reader<'a> {
    /// The whole file; every span counts from its start.
    pub source: &'a str,
    pub found: Findings,
    /// Links to steps, to be looked up once all steps are known.
    pub step_links: Vec<(StepId, Span)>,
    /// The outcomes that some exercise shows, as written.
    pub shown: Vec<(&'a str, Span)>,
    /// The marks of ANOTHER-WAY callouts.
    pub another_ways: Vec<Span>,
    /// Whether the words are those of an example message: its lines are kept, and its notes marked.
    pub message: bool,
    /// HTML tags that were reported and wait for their end, which needs no finding of its own.
    pub open_tags: Vec<&'a str>,
    /// Where the last event that was taken ends.
    pub last_end: usize,
    base: usize,
    events: OffsetIter<'a>,
    ahead: Option<(Event<'a>, Span)>,
}

impl<'a> Reader<'a> {
    /// Reads `source` from `base` on, which must be a character boundary to read anything at all.
    pub fn new(source: &'a str, base: usize, options: Options, found: Findings) -> Self {
        let body = source.get(base..).unwrap_or_default();
        let mut reader = Self {
            source,
            found,
            step_links: Vec::new(),
            shown: Vec::new(),
            another_ways: Vec::new(),
            message: false,
            open_tags: Vec::new(),
            last_end: base,
            base,
            events: Parser::new_ext(body, options).into_offset_iter(),
            ahead: None,
        };
        reader.advance();
        reader
    }

    pub fn peek(&self) -> Option<&Event<'a>> {
        self.ahead.as_ref().map(|(event, _)| event)
    }

    /// Where the next event stands; the end of the text when there is none.
    pub fn here(&self) -> Span {
        let end = self.source.len();
        self.ahead.as_ref().map_or(Span::new(end, end), |(_, span)| *span)
    }

    pub fn next(&mut self) -> Option<(Event<'a>, Span)> {
        let taken = self.ahead.take();
        if let Some((_, span)) = &taken {
            self.last_end = span.end;
        }
        self.advance();
        taken
    }

    fn advance(&mut self) {
        self.ahead = self.events.next().map(|(event, range)| {
            (event, Span { start: range.start + self.base, end: range.end + self.base })
        });
    }

    /// Passes over text up to an offset, which may lie inside a run of text, and over the space behind.
    pub fn skip_text_to(&mut self, offset: usize) {
        while let Some((Event::Text(text), span)) = &self.ahead {
            if span.end <= offset {
                self.next();
                continue;
            }
            if span.start < offset || text.starts_with([' ', '\t']) {
                let rest = self.slice(Span::new(offset.max(span.start), span.end)).trim_start();
                let span = Span::new(span.end - rest.len(), span.end);
                self.ahead = Some((Event::Text(CowStr::Borrowed(rest)), span));
            }
            break;
        }
    }

    pub fn slice(&self, span: Span) -> &'a str {
        self.source.get(span.start..span.end).unwrap_or_default()
    }

    /// The first line of a span, without the space around it.
    pub fn first_line(&self, span: Span) -> Span {
        let text = self.slice(span);
        let line = text.trim_start().lines().next().unwrap_or_default();
        let start = span.start + (text.len() - text.trim_start().len());
        Span::new(start, start + line.trim_end().len())
    }

    pub fn find(&mut self, code: Code, span: Span, message: &str, help: &str) {
        self.found.say(code, span, message, help);
    }

    /// Whether the next event belongs inside a paragraph.
    pub fn at_inline(&self) -> bool {
        match self.peek() {
            Some(Event::Start(tag)) => matches!(
                tag,
                Tag::Emphasis
                    | Tag::Strong
                    | Tag::Strikethrough
                    | Tag::Superscript
                    | Tag::Subscript
                    | Tag::Link { .. }
                    | Tag::Image { .. }
            ),
            Some(Event::End(_) | Event::Rule) | None => false,
            Some(_) => true,
        }
    }
}

/// Where a part of a text stands in it; 0 for what is no part of it.
pub fn offset(text: &str, part: &str) -> usize {
    let at = (part.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
    if at <= text.len() { at } else { 0 }
}
