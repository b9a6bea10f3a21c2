//! Reads the writing of `course.toml` into a [`Table`], with all of its slips. What the keys mean is for
//! [`super::values`] and its neighbours. On the parser's events alone: the crate `toml`, which is built on them too,
//! reads numbers and dates as well, and weighs 25 KiB more on the pages of the desk.

use super::tree::{Key, Kind, Made, Refused, TWICE, Table, Value};
use crate::diagnostic::Span;
use std::mem;
use toml_parser::decoder::{Encoding, ScalarKind};
use toml_parser::lexer::{Token, TokenKind};
use toml_parser::parser::{EventReceiver, parse_document};
use toml_parser::{ErrorSink, Expected, ParseError, Raw, Source, Span as Place};

/// A place that is not TOML, and the reason in the words of the parser.
#[derive(Debug, PartialEq, Eq)]
pub struct Slip {
    pub span: Span,
    pub reason: String,
}

/// How many things may stand within each other. The parser and the tree use up the stack with them.
const DEEPEST: usize = 80;
const TOO_DEEP: &str = "too many parts within each other";

/// Reads all that can be read. One slip hides no other.
pub fn read(text: &str) -> (Table, Vec<Slip>) {
    let mut tokens = Source::new(text).lex().into_vec();
    let mut errors = Vec::new();
    flatten(&mut tokens, &mut errors);
    let mut reader = Reader::new(text);
    parse_document(&tokens, &mut reader, &mut errors);
    reader.end_header(None);
    errors.append(&mut reader.errors);
    (reader.root, errors.iter().map(slip).collect())
}

/// Takes out the brackets that are too deep within others. Counted here, as the parser loses count where `{{}` stands:
/// what closes is counted only where it is sure to close something.
fn flatten(tokens: &mut Vec<Token>, errors: &mut Vec<ParseError>) {
    let mut closing = Vec::new();
    tokens.retain(|token| {
        let kind = token.kind();
        match kind {
            TokenKind::LeftSquareBracket => closing.push(TokenKind::RightSquareBracket),
            TokenKind::LeftCurlyBracket => closing.push(TokenKind::RightCurlyBracket),
            _ => {
                let shallow = closing.len() <= DEEPEST;
                return closing.pop_if(|last| *last == kind).is_none() || shallow;
            }
        }
        if closing.len() == DEEPEST + 1 {
            errors.push(ParseError::new(TOO_DEEP).with_unexpected(token.span()));
        }
        closing.len() <= DEEPEST
    });
}

fn slip(error: &ParseError) -> Slip {
    let mut reason = error.description().to_owned();
    if error.expected().is_some_and(<[_]>::is_empty) {
        reason.push_str(", expected nothing");
    }
    for (at, expected) in error.expected().unwrap_or_default().iter().enumerate() {
        reason.push_str(if at == 0 { ", expected " } else { ", " });
        match expected {
            Expected::Literal("\n") => reason.push_str("newline"),
            Expected::Literal(literal) => reason.extend(["`", literal, "`"]),
            Expected::Description(words) => reason.push_str(words),
            _ => reason.push_str("something else"),
        }
    }
    Slip { span: ours(error.unexpected().unwrap_or_default()), reason }
}

fn ours(place: Place) -> Span {
    Span::new(place.start(), place.end())
}

/// Builds the tree from what the parser meets.
struct Reader<'a> {
    text: &'a str,
    root: Table,
    /// The path of the part that is written; `None` where it has no place.
    part: Option<Vec<Key>>,
    /// What is written where it has none.
    nowhere: Table,
    header: Option<Header>,
    /// The names before the next value.
    path: Vec<Key>,
    /// Whether the next name goes on with the path.
    goes_on: bool,
    /// The brackets that are open, from the outside.
    open: Vec<Open>,
    errors: Vec<ParseError>,
}

/// A header that has begun.
struct Header {
    start: usize,
    another: bool,
}

/// A list or a table in brackets that has begun, with its names.
struct Open {
    path: Vec<Key>,
    start: usize,
    kind: Kind,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            root: Table::default(),
            part: Some(Vec::new()),
            nowhere: Table::default(),
            header: None,
            path: Vec::new(),
            goes_on: false,
            open: Vec::new(),
            errors: Vec::new(),
        }
    }

    fn raw(&self, place: Place, encoding: Option<Encoding>) -> Raw<'a> {
        let text = self.text.get(place.start()..place.end()).unwrap_or_default();
        Raw::new_unchecked(text, encoding, place)
    }

    fn note(&mut self, outcome: Result<(), Refused>) {
        if let Err((span, why)) = outcome {
            let place = Place::new_unchecked(span.start, span.end);
            self.errors.push(ParseError::new(why).with_unexpected(place));
        }
    }

    /// The names that were read; none where they would go too deep.
    fn take_path(&mut self) -> Vec<Key> {
        let path = mem::take(&mut self.path);
        let around: usize = self.open.iter().map(|open| open.path.len().max(1)).sum();
        match path.last() {
            Some(last) if around + path.len() > DEEPEST => {
                self.note(Err((last.span, TOO_DEEP)));
                Vec::new()
            }
            _ => path,
        }
    }

    fn begin_header(&mut self, place: Place, another: bool) {
        self.end_header(None);
        self.path.clear();
        self.goes_on = false;
        self.header = Some(Header { start: place.start(), another });
    }

    /// A header ends with its bracket; where that is missing, with its line.
    fn end_header(&mut self, bracket: Option<Place>) {
        let Some(header) = self.header.take() else { return };
        let mut path = self.take_path();
        self.part = None;
        self.nowhere = Table::default();
        let Some(key) = path.pop() else { return };
        let span = Span::new(header.start, bracket.map_or(key.span.end, |place| place.end()));
        let begun = if header.another {
            self.root.begin_another(&path, &key, span)
        } else {
            self.root.begin(&path, &key, span)
        };
        // A part that stands twice goes on; one whose name is taken has no place.
        path.push(key);
        let goes_on = !header.another && matches!(begun, Err((_, TWICE)));
        self.part = (begun.is_ok() || goes_on).then_some(path);
        self.note(begun);
    }

    fn begin(&mut self, place: Place, kind: Kind) {
        let path = self.take_path();
        self.open.push(Open { path, start: place.start(), kind });
    }

    /// Closes the innermost bracket where it is of that kind. The parser closes what it never opened, at times.
    fn close(&mut self, place: Place, list: bool) {
        let alike = |open: &mut Open| matches!(open.kind, Kind::List(_)) == list;
        if let Some(Open { path, start, kind }) = self.open.pop_if(alike) {
            self.add(path, Value { kind, span: Span::new(start, place.end()) });
        }
    }

    /// Puts a value where it belongs: into the bracket that is open, or the part.
    fn add(&mut self, path: Vec<Key>, value: Value) {
        let outcome = match (self.open.last_mut().map(|open| &mut open.kind), &self.part) {
            (Some(Kind::List(items)), _) => {
                items.push(value);
                Ok(())
            }
            (Some(Kind::Table(table)), _) => table.put(path, value, Made::InlineDotted),
            (None, part) => {
                let part = part.as_deref().and_then(|part| self.root.part(part));
                part.unwrap_or(&mut self.nowhere).put(path, value, Made::Dotted)
            }
            _ => Ok(()), // Never: nothing else opens.
        };
        self.note(outcome);
    }
}

impl EventReceiver for Reader<'_> {
    fn std_table_open(&mut self, place: Place, _: &mut dyn ErrorSink) {
        self.begin_header(place, false);
    }

    fn std_table_close(&mut self, place: Place, _: &mut dyn ErrorSink) {
        self.end_header(Some(place));
    }

    fn array_table_open(&mut self, place: Place, _: &mut dyn ErrorSink) {
        self.begin_header(place, true);
    }

    fn array_table_close(&mut self, place: Place, _: &mut dyn ErrorSink) {
        self.end_header(Some(place));
    }

    fn inline_table_open(&mut self, place: Place, _: &mut dyn ErrorSink) -> bool {
        self.begin(place, Kind::Table(Table::new(Made::Inline)));
        true
    }

    fn inline_table_close(&mut self, place: Place, _: &mut dyn ErrorSink) {
        self.close(place, false);
    }

    fn array_open(&mut self, place: Place, _: &mut dyn ErrorSink) -> bool {
        self.begin(place, Kind::List(Vec::new()));
        true
    }

    fn array_close(&mut self, place: Place, _: &mut dyn ErrorSink) {
        self.close(place, true);
    }

    fn simple_key(&mut self, place: Place, encoding: Option<Encoding>, _: &mut dyn ErrorSink) {
        if !mem::take(&mut self.goes_on) {
            self.path.clear();
        }
        let mut name = String::new();
        self.raw(place, encoding).decode_key(&mut name, &mut self.errors);
        self.path.push(Key { name, span: ours(place) });
    }

    fn key_sep(&mut self, _: Place, _: &mut dyn ErrorSink) {
        self.goes_on = true;
    }

    fn scalar(&mut self, place: Place, encoding: Option<Encoding>, _: &mut dyn ErrorSink) {
        let mut text = String::new();
        let kind = match self.raw(place, encoding).decode_scalar(&mut text, &mut self.errors) {
            ScalarKind::String => Kind::Text(text),
            ScalarKind::Boolean(truth) => Kind::Truth(truth),
            _ => Kind::Other,
        };
        let path = self.take_path();
        self.add(path, Value { kind, span: ours(place) });
    }

    fn comment(&mut self, place: Place, errors: &mut dyn ErrorSink) {
        self.end_header(None);
        self.raw(place, None).decode_comment(errors);
    }

    fn newline(&mut self, place: Place, errors: &mut dyn ErrorSink) {
        self.end_header(None);
        self.raw(place, None).decode_newline(errors);
    }

    fn error(&mut self, _: Place, _: &mut dyn ErrorSink) {
        self.end_header(None);
    }
}

#[cfg(test)]
mod tests;
