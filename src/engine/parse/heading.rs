//! Headings and the braces after them: `## Words {#id .class key=value}`. What a level means is for
//! `document`.

use super::reader::{Reader, offset};
use crate::codes::Code;
use crate::diagnostic::Span;
use crate::ids::OutcomeId;
use crate::prose::{Inline, plain};
use pulldown_cmark::Event;

pub struct Heading<'a> {
    pub title: Vec<Inline>,
    /// Where its words stand; an empty span after the marks when there are none.
    pub words: Span,
    pub span: Span,
    pub attributes: Attributes<'a>,
    /// Written as text with a line of `===` or `---` below.
    pub underlined: bool,
    /// Reported with advice that comes before any about its id.
    pub advised: bool,
}

/// What stands in the braces.
#[derive(Default)]
pub struct Attributes<'a> {
    /// Where the inside of the braces starts.
    pub inside: Option<usize>,
    pub id: Option<(&'a str, Span)>,
    /// `.word`, without the dot; the span has it.
    pub classes: Vec<(&'a str, Span)>,
    /// `key=value`.
    pub values: Vec<Value<'a>>,
    /// Anything else.
    pub others: Vec<Span>,
}

pub struct Value<'a> {
    pub key: &'a str,
    pub value: &'a str,
    pub span: Span,
    pub value_span: Span,
}

impl<'a> Reader<'a> {
    /// A heading whose start was taken, and its end.
    pub fn heading(&mut self, span: Span) -> Heading<'a> {
        let start = self.here().start;
        let title = self.inlines();
        let words = if title.is_empty() {
            let text = self.slice(span);
            let marks = text.len() - text.trim_start_matches(['#', ' ']).len();
            let marks = self.slice(Span::new(span.start, span.start + marks)).trim_end().len();
            Span::new(span.start, span.start + marks)
        } else {
            let text = self.slice(Span::new(start, self.last_end)).trim_end();
            Span::new(start, start + text.len())
        };
        while !matches!(self.peek(), Some(Event::End(_)) | None) {
            self.next();
        }
        self.next();
        let underlined = !self.slice(span).starts_with('#');
        let attributes = self.attributes(span, underlined);
        let open_braces = attributes.inside.is_none() && has_open_braces(&title);
        if open_braces {
            self.find(
                Code::HeadingBraces,
                words,
                "The braces of this heading don't close at the end of its line, so they are shown as \
                 words.",
                "Write them last on the line, as in ## Heading {#id}.",
            );
        }
        let advised = underlined || open_braces || title.is_empty();
        Heading { title, words, span, attributes, underlined, advised }
    }

    /// Reads the braces at the end of a heading's line, by the same rule by which pulldown-cmark takes
    /// them off the words.
    fn attributes(&self, span: Span, underlined: bool) -> Attributes<'a> {
        let mut text = self.slice(span).trim_end();
        if underlined {
            text = text.rsplit_once('\n').map_or("", |(above, _)| above).trim_end();
        }
        let Some(open) = text.strip_suffix('}').and_then(|text| text.rfind('{')) else {
            return Attributes::default();
        };
        let end = span.start + text.len() - 1;
        let inside = Span::new(span.start + open + 1, end);
        if self.slice(inside).contains(['<', '>', '\\', '\n', '}']) {
            return Attributes::default();
        }
        self.attributes_in(inside)
    }

    /// Reads what stands between braces.
    pub fn attributes_in(&self, inside: Span) -> Attributes<'a> {
        let mut attributes = Attributes { inside: Some(inside.start), ..Attributes::default() };
        let text = self.slice(inside);
        for word in text.split_ascii_whitespace() {
            let start = inside.start + offset(text, word);
            let span = Span::new(start, start + word.len());
            if let Some(id) = word.strip_prefix('#') {
                if attributes.id.is_none() {
                    attributes.id = Some((id, Span::new(start + 1, span.end)));
                } else {
                    attributes.others.push(span);
                }
            } else if let Some(class) = word.strip_prefix('.') {
                attributes.classes.push((class, span));
            } else if let Some((key, value)) = word.split_once('=') {
                let value_span = Span::new(start + key.len() + 1, span.end);
                attributes.values.push(Value { key, value, span, value_span });
            } else {
                attributes.others.push(span);
            }
        }
        attributes
    }

    /// Reports what has no meaning in these braces.
    pub fn report_strangers(&mut self, found: &Attributes<'a>, classes: &[&str], keys: &[&str]) {
        let strange_class = found.classes.iter().filter(|(class, _)| !classes.contains(class));
        let strange_value = found.values.iter().filter(|value| !keys.contains(&value.key));
        let strangers: Vec<Span> = strange_class
            .map(|(_, span)| *span)
            .chain(strange_value.map(|value| value.span))
            .chain(found.others.iter().copied())
            .collect();
        for span in strangers {
            self.find(
                Code::UnknownAttribute,
                span,
                "This has no meaning in the braces of this heading, so it is passed over.",
                "A step takes {#id}, outcome=NAME and .scene; an exercise takes {#id}, outcome=NAME and its \
                 kind; a question also .many and .keep-order. Leave out anything else.",
            );
        }
    }

    /// Remembers which outcomes these braces name.
    pub fn note_outcomes(&mut self, attributes: &Attributes<'a>) {
        let outcomes = attributes.values.iter().filter(|value| value.key == "outcome");
        self.shown.extend(outcomes.map(|value| (value.value, value.value_span)));
    }
}

impl Attributes<'_> {
    pub fn has(&self, class: &str) -> bool {
        self.classes.iter().any(|(name, _)| *name == class)
    }

    /// Where a class stands.
    pub fn class(&self, class: &str) -> Option<Span> {
        self.classes.iter().find(|(name, _)| *name == class).map(|(_, span)| *span)
    }

    pub fn value(&self, key: &str) -> Option<&Value<'_>> {
        self.values.iter().find(|value| value.key == key)
    }

    pub fn outcome(&self) -> Option<OutcomeId> {
        OutcomeId::parse(self.value("outcome")?.value)
    }
}

/// How something is to be named: by its author, or else after its words.
pub struct Name<'a> {
    pub written: Option<(&'a str, Span)>,
    /// Empty where an author has written an id.
    pub words: String,
    /// Where its author would write an id, and whether braces are there already; `None` where other
    /// advice comes first.
    pub place: Option<(usize, bool)>,
}

impl<'a> Heading<'a> {
    pub fn name(&self, source: &str) -> Name<'a> {
        let place = match self.attributes.inside {
            Some(inside) => (inside, true),
            None => {
                let line = source.get(self.span.start..self.span.end).unwrap_or_default();
                (self.span.start + line.trim_end().len(), false)
            }
        };
        let place = (!self.advised).then_some(place);
        Name::new(self.attributes.id, place, || plain(&self.title))
    }
}

impl<'a> Name<'a> {
    pub fn new(
        written: Option<(&'a str, Span)>,
        place: Option<(usize, bool)>,
        words: impl FnOnce() -> String,
    ) -> Self {
        let words = if written.is_some() { String::new() } else { words() };
        Self { written, words, place }
    }
}

/// Whether words hold what was meant to be braces.
fn has_open_braces(title: &[Inline]) -> bool {
    title.iter().any(|inline| match inline {
        Inline::Text(text) => text.split('{').skip(1).any(|rest| rest.starts_with('#')),
        _ => false,
    })
}
