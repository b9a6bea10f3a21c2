//! The passages of prose in a text, each with the place that it has in a module and a way back from its
//! bytes to those of the source.

mod details;
mod markdown;
mod notes;

pub use markdown::{glossary, module};

use crate::diagnostic::Span;

/// Where the details of a module end.
pub fn body_start(source: &str) -> usize {
    details::read(source, &mut Vec::new())
}

/// Where a passage stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Title,
    Summary,
    Outcome,
    Heading,
    Body,
    /// What a question asks: its heading, and what stands above its choices.
    Prompt,
    Choice,
    /// What is said to somebody who made a choice.
    Reason,
    /// What is said once a question was answered.
    After,
    /// What somebody agrees to.
    Statement,
    /// What is said of a mark in an example message.
    Note,
    Cell,
    Callout,
    /// What the glossary says of a term.
    Meaning,
}

/// A run of prose, as it is read.
#[derive(Clone, Debug)]
pub struct Passage {
    pub text: String,
    pub place: Place,
    /// Ranges of the text that are not judged, in order and apart.
    pub masked: Vec<(usize, usize)>,
    pieces: Vec<Piece>,
}

/// A run of text and where it stands in the source.
#[derive(Clone, Copy, Debug)]
struct Piece {
    /// Where it begins in the text.
    at: usize,
    source: Span,
    /// Whether the source says the same, byte for byte.
    same: bool,
}

impl Passage {
    pub fn new(place: Place) -> Self {
        Self { text: String::new(), place, masked: Vec::new(), pieces: Vec::new() }
    }

    /// A text that stands by itself.
    pub fn plain(text: &str) -> Self {
        let mut passage = Self::new(Place::Body);
        passage.push(text, Span::new(0, text.len()), text);
        passage
    }

    /// Adds text that stands in the source as `written`.
    pub fn push(&mut self, text: &str, source: Span, written: &str) {
        self.pieces.push(Piece { at: self.text.len(), source, same: text == written });
        self.text.push_str(text);
    }

    /// Adds text that is not judged.
    pub fn push_masked(&mut self, text: &str, source: Span) {
        let start = self.text.len();
        // Whatever it is, it counts as one thing: marks inside it end nothing.
        self.push(if text.trim().is_empty() { "…" } else { text }, source, "");
        self.masked.push((start, self.text.len()));
    }

    /// Where a range of the text stands in the source.
    pub fn source(&self, start: usize, end: usize) -> Span {
        Span::new(self.source_of(start, false), self.source_of(end, true))
    }

    /// Whether a range is plain text in the source too, so that it may be replaced there.
    pub fn is_exact(&self, start: usize, end: usize) -> bool {
        let at = self.pieces.partition_point(|piece| piece.at <= start);
        let next = self.pieces.get(at).map_or(self.text.len(), |piece| piece.at);
        at.checked_sub(1).and_then(|at| self.pieces.get(at)).is_some_and(|piece| piece.same)
            && end <= next
    }

    fn source_of(&self, offset: usize, end: bool) -> usize {
        // An end belongs to the piece that it closes.
        let before = self
            .pieces
            .partition_point(|piece| if end { piece.at < offset } else { piece.at <= offset });
        let Some(piece) = before.checked_sub(1).and_then(|at| self.pieces.get(at)) else {
            return self.pieces.first().map_or(0, |piece| piece.source.start);
        };
        let inside = offset - piece.at;
        match piece.same {
            true => (piece.source.start + inside).min(piece.source.end),
            false if end => piece.source.end,
            false => piece.source.start,
        }
    }

    /// Masks what is quoted, beside what is masked already.
    pub fn mask_quotations(&mut self) {
        let quoted = super::masks::quotations(&self.text);
        if quoted.is_empty() {
            return;
        }
        let mut all = std::mem::take(&mut self.masked);
        all.extend(quoted);
        crate::few::arrange_by(&mut all, |part| *part);
        for (start, end) in all {
            match self.masked.last_mut() {
                Some((_, last)) if start < *last => *last = (*last).max(end),
                _ => self.masked.push((start, end)),
            }
        }
    }

    fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }
}
