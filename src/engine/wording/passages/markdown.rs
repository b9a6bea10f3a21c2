//! Walks the Markdown of a module or a glossary, and gathers what a reader is shown in our voice.

use super::{Passage, Place, details, notes};
use crate::diagnostic::Span;
use crate::parse;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// The passages of a module, in the order of the text.
pub fn module(source: &str) -> Vec<Passage> {
    let source = &*parse::without_lone_backslashes(source);
    let mut out = Vec::new();
    let end = details::read(source, &mut out);
    let mut walk = Walk::new(source, end, Place::Body);
    walk.run(parse::OPTIONS);
    out.append(&mut walk.out);
    out
}

/// The meanings in a glossary.
pub fn glossary(source: &str) -> Vec<Passage> {
    let base = source.len() - source.strip_prefix('\u{feff}').unwrap_or(source).len();
    let mut walk = Walk::new(source, base, Place::Meaning);
    walk.run(Options::ENABLE_DEFINITION_LIST | Options::ENABLE_STRIKETHROUGH);
    walk.out
}

/// The passages of a piece of Markdown that stands at `base` in the source.
pub fn inside(text: &str, base: usize, place: Place, out: &mut Vec<Passage>) {
    let mut walk = Walk::new(text, 0, place);
    walk.run(Options::ENABLE_STRIKETHROUGH);
    for mut passage in walk.out {
        for piece in &mut passage.pieces {
            piece.source = Span::new(piece.source.start + base, piece.source.end + base);
        }
        out.push(passage);
    }
}

struct Walk<'a> {
    source: &'a str,
    base: usize,
    /// What a paragraph is that nothing else is said of.
    usual: Place,
    out: Vec<Passage>,
    open: Option<Passage>,
    /// How deep we are in what is not ours to judge: a quoted message, a term of the glossary.
    quiet: usize,
    callouts: usize,
    /// Whether we are in a table.
    cells: bool,
    /// Where the marker of a callout ends.
    marker_end: usize,
    /// Whether each list item that we are in is a choice.
    choices: Vec<bool>,
    /// Whether the words of the first paragraph of a choice have been read.
    reason: bool,
    section: Section,
    /// The first passage of the section.
    section_start: usize,
    /// The code, or the picture, that we are in, and the look-alike among it.
    code: Option<(bool, Range<usize>)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Section {
    Prose,
    /// A heading that asks something, as its braces say or as the list of choices below it tells.
    Question,
    Agree,
    Answered,
}

impl<'a> Walk<'a> {
    fn new(source: &'a str, base: usize, usual: Place) -> Self {
        Self {
            source,
            base,
            usual,
            out: Vec::new(),
            open: None,
            quiet: 0,
            callouts: 0,
            cells: false,
            marker_end: 0,
            choices: Vec::new(),
            reason: false,
            section: Section::Prose,
            section_start: 0,
            code: None,
        }
    }

    fn run(&mut self, options: Options) {
        let body = self.source.get(self.base..).unwrap_or_default();
        for (event, range) in Parser::new_ext(body, options).into_offset_iter() {
            let range = range.start + self.base..range.end + self.base;
            self.event(event, range);
        }
        self.close();
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text, range),
            Event::Code(text) if self.quiet == 0 => {
                self.passage().push_masked(&text, range.into());
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some(open) = &mut self.open {
                    open.push(" ", range.into(), "");
                }
            }
            Event::TaskListMarker(_) => self.choice(),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Heading { level, classes, .. } => {
                self.close();
                self.section_start = self.out.len();
                self.section = match level {
                    _ if classes.iter().any(|class| **class == *"acknowledge") => Section::Agree,
                    HeadingLevel::H1 | HeadingLevel::H2 if classes.is_empty() => Section::Prose,
                    _ if classes.is_empty() => Section::Prose,
                    _ => Section::Question,
                };
                let place =
                    if self.section == Section::Question { Place::Prompt } else { Place::Heading };
                self.open = Some(Passage::new(place));
            }
            Tag::Item => {
                self.close();
                self.choices.push(false);
            }
            Tag::BlockQuote(_) => {
                self.close();
                self.quote(range);
            }
            Tag::CodeBlock(kind) => {
                self.close();
                let look = matches!(&kind, CodeBlockKind::Fenced(info) if parse::look_alike(info).is_some());
                self.code = Some((look, range.end..range.end));
            }
            Tag::Table(_) => {
                self.close();
                self.cells = true;
            }
            Tag::Image { .. } | Tag::DefinitionListTitle => self.quiet += 1,
            Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Link { .. }
            | Tag::Superscript
            | Tag::Subscript => {}
            _ => self.close(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Item => {
                self.close();
                self.choices.pop();
            }
            TagEnd::Paragraph => {
                self.close();
                self.reason |= self.choices.last() == Some(&true);
            }
            TagEnd::BlockQuote(_) => {
                self.close();
                self.callouts = self.callouts.saturating_sub(1);
                self.quiet = self.quiet.saturating_sub(usize::from(self.quiet > 0));
            }
            TagEnd::Table => {
                self.close();
                self.cells = false;
            }
            TagEnd::CodeBlock => {
                if let Some((true, range)) = self.code.take() {
                    let message = self.source.get(range.clone()).unwrap_or_default();
                    notes::read(message, range.start, &mut self.out);
                }
            }
            TagEnd::Image | TagEnd::DefinitionListTitle => {
                self.quiet = self.quiet.saturating_sub(1);
            }
            // A strong lead such as "A story from Ana:" stands by itself.
            TagEnd::Strong => {
                if let Some(open) = self.open.as_mut().filter(|open| open.text.ends_with(':')) {
                    let end = open.source(open.text.len(), open.text.len()).end;
                    open.push("\n\n", Span::new(end, end), "");
                }
            }
            TagEnd::Emphasis
            | TagEnd::Strikethrough
            | TagEnd::Link
            | TagEnd::Superscript
            | TagEnd::Subscript => {}
            TagEnd::List(_) => {
                self.close();
                if self.section == Section::Question && self.choices.is_empty() {
                    self.section = Section::Answered;
                }
            }
            _ => self.close(),
        }
    }

    /// A quotation: a message of somebody else's, or a callout of ours.
    fn quote(&mut self, range: Range<usize>) {
        let inside = self.source.get(range.clone()).unwrap_or_default();
        let trimmed = inside.trim_start_matches(['>', ' ', '\t']);
        let marker =
            trimmed.strip_prefix("[!").and_then(|rest| rest.split_once(']')).map(|(word, _)| word);
        if let Some(word) = marker {
            self.marker_end = range.start + inside.len() - trimmed.len() + word.len() + 3;
        }
        // Inside a quoted message everything is quoted.
        self.quiet +=
            usize::from(self.quiet > 0 || marker.is_some_and(|word| word.trim() == "MESSAGE"));
        self.callouts += 1;
    }

    /// The box in front of a choice.
    fn choice(&mut self) {
        if let Some(last) = self.choices.last_mut() {
            *last = true;
        }
        self.reason = false;
        if self.section == Section::Agree {
            return;
        }
        self.section = Section::Question;
        for passage in self.out.iter_mut().skip(self.section_start) {
            if matches!(passage.place, Place::Heading | Place::Body) {
                passage.place = Place::Prompt;
            }
        }
    }

    fn text(&mut self, text: &str, range: Range<usize>) {
        if let Some((_, code)) = &mut self.code {
            code.start = code.start.min(range.start);
            code.end = code.end.max(range.end);
            return;
        }
        if self.quiet > 0 || range.end <= self.marker_end {
            return;
        }
        let source = self.source;
        let written = source.get(range.clone()).unwrap_or_default();
        self.passage().push(text, range.into(), written);
    }

    fn passage(&mut self) -> &mut Passage {
        let place = self.place();
        self.open.get_or_insert_with(|| Passage::new(place))
    }

    fn place(&self) -> Place {
        match self.choices.last() {
            Some(true) if self.section == Section::Agree => Place::Statement,
            Some(true) if self.reason => Place::Reason,
            Some(true) => Place::Choice,
            _ if self.cells => Place::Cell,
            _ if self.callouts > 0 => Place::Callout,
            _ if self.section == Section::Answered => Place::After,
            _ if self.section == Section::Question => Place::Prompt,
            _ => self.usual,
        }
    }

    fn close(&mut self) {
        if let Some(mut passage) = self.open.take()
            && !passage.is_empty()
        {
            passage.mask_quotations();
            self.out.push(passage);
        }
    }
}
