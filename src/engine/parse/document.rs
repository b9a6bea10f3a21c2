//! Cuts a module's text into steps and sections by its headings. What a section with choices is worth
//! is for `question`; how all of it becomes a module for `assemble`.

use super::choices::Item;
use super::heading::Heading;
use super::kinds::On;
use super::question;
use super::reader::Reader;
use crate::codes::Code;
use crate::diagnostic::Span;
use crate::ids::OutcomeId;
use crate::module::{Choice, Pick};
use crate::prose::Prose;
use pulldown_cmark::{Event, HeadingLevel, Tag};

/// A step whose id is not settled yet.
pub struct Step<'a> {
    /// `None` for what stands before the first heading.
    pub heading: Option<Heading<'a>>,
    pub pieces: Vec<Piece<'a>>,
    pub span: Span,
    /// Something of it was reported and left out.
    pub left_out: bool,
}

pub enum Piece<'a> {
    Prose(Prose),
    Question(Box<Question<'a>>),
}

/// A sound question whose id is not settled yet.
pub struct Question<'a> {
    pub heading: Heading<'a>,
    pub outcome: Option<OutcomeId>,
    pub pick: Pick,
    pub prompt: Vec<Prose>,
    pub choices: Vec<Choice>,
    pub after: Vec<Prose>,
    pub span: Span,
}

/// What stands under one `###`.
pub struct Section<'a> {
    pub heading: Heading<'a>,
    pub prompt: Vec<Prose>,
    pub items: Vec<Item<'a>>,
    pub after: Vec<Prose>,
    /// The first line of `after`.
    pub after_place: Span,
    /// The choices go on after text that ended them.
    pub split: bool,
}

/// Reads everything.
pub fn read<'a>(reader: &mut Reader<'a>) -> Vec<Step<'a>> {
    let mut document = Document { steps: Vec::new(), section: None };
    let mut blocks = Vec::new();
    while let Some(event) = reader.peek() {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let level = *level;
                document.heading(level, reader);
            }
            Event::Start(Tag::List(start)) if document.section.is_some() => {
                let start = *start;
                document.list(start, reader);
            }
            _ => {
                let here = reader.here();
                let reports = reader.found.count();
                reader.block(1, &mut blocks);
                document.take(&mut blocks, here, reader, reports);
            }
        }
    }
    let end = reader.source.len();
    document.close(reader, end);
    document.steps
}

struct Document<'a> {
    steps: Vec<Step<'a>>,
    section: Option<Section<'a>>,
}

impl<'a> Document<'a> {
    fn heading(&mut self, level: HeadingLevel, reader: &mut Reader<'a>) {
        let Some((_, span)) = reader.next() else {
            return;
        };
        let heading = reader.heading(span);
        report_shape(&heading, level, reader);
        if level > HeadingLevel::H2 {
            self.close_section(reader, span.start);
            self.section = Some(Section {
                heading,
                prompt: Vec::new(),
                items: Vec::new(),
                after: Vec::new(),
                after_place: Span::default(),
                split: false,
            });
            return;
        }
        self.close(reader, span.start);
        if let Some((kind, marker)) = heading.attributes.kind(On::Step) {
            reader.not_supported_yet(kind, marker);
        }
        reader.report_strangers(&heading.attributes, &["scene"], &[]);
        let span = Span::new(span.start, reader.source.len());
        match self.steps.last_mut() {
            // What stood before the first heading becomes the start of the first step.
            Some(step) if step.heading.is_none() => {
                let place = reader.first_line(step.span);
                reader.find(
                    Code::TextBeforeStep,
                    place,
                    "This stands before the first step, so it is shown at the start of that step.",
                    "Move it below the first ## heading.",
                );
                step.heading = Some(heading);
                step.span = Span::new(step.span.start, span.end);
            }
            _ => {
                self.steps.push(Step {
                    heading: Some(heading),
                    pieces: Vec::new(),
                    span,
                    left_out: false,
                });
            }
        }
    }

    fn list(&mut self, start: Option<u64>, reader: &mut Reader<'a>) {
        let here = reader.here();
        reader.next();
        let items = reader.items(1);
        let choices = items.iter().any(|item| item.checked.is_some());
        match &mut self.section {
            Some(section) if choices => {
                if !section.items.is_empty() && !section.after.is_empty() && !section.split {
                    section.split = true;
                    reader.find(
                        Code::SplitChoices,
                        section.after_place,
                        "The list of choices ends above this text, and goes on below it.",
                        "Indent the text by two spaces so that it belongs to the choice above it, or \
                         give the next list its own ### heading.",
                    );
                }
                section.items.extend(items);
            }
            _ => {
                let mut blocks = Vec::new();
                let reports = reader.found.count();
                reader.plain_list(start, items, &mut blocks);
                self.take(&mut blocks, here, reader, reports);
            }
        }
    }

    /// Puts blocks where they belong.
    fn take(&mut self, blocks: &mut Vec<Prose>, here: Span, reader: &Reader<'a>, reports: usize) {
        if let Some(section) = &mut self.section {
            if section.items.is_empty() {
                section.prompt.append(blocks);
            } else {
                if section.after.is_empty() {
                    section.after_place = reader.first_line(here);
                }
                section.after.append(blocks);
            }
            return;
        }
        let left_out = reader.found.count() > reports;
        if blocks.is_empty() && (!left_out || self.steps.is_empty()) {
            return;
        }
        let step = self.step(here.start, reader);
        if let Some(step) = step {
            step.left_out |= left_out;
            step.pieces.extend(blocks.drain(..).map(Piece::Prose));
        }
    }

    /// The step that is being read; made when there is none yet.
    fn step(&mut self, start: usize, reader: &Reader<'a>) -> Option<&mut Step<'a>> {
        if self.steps.is_empty() {
            let span = Span::new(start, reader.source.len());
            self.steps.push(Step { heading: None, pieces: Vec::new(), span, left_out: false });
        }
        self.steps.last_mut()
    }

    fn close(&mut self, reader: &mut Reader<'a>, end: usize) {
        self.close_section(reader, end);
        if let Some(step) = self.steps.last_mut() {
            step.span = Span::new(step.span.start, end);
        }
    }

    fn close_section(&mut self, reader: &mut Reader<'a>, end: usize) {
        let Some(section) = self.section.take() else {
            return;
        };
        let span = Span::new(section.heading.span.start, end);
        let mut pieces = Vec::new();
        let mut left_out = false;
        if let Some((kind, marker)) = section.heading.attributes.kind(On::Section) {
            reader.not_supported_yet(kind, marker);
            reader.note_outcomes(&section.heading.attributes);
            left_out = true;
        } else if question::is_question(&section) {
            match question::read(reader, section, span) {
                Some(question) => pieces.push(Piece::Question(Box::new(question))),
                None => left_out = true,
            }
        } else {
            reader.report_strangers(&section.heading.attributes, &[], &[]);
            pieces.push(Piece::Prose(Prose::Heading(section.heading.title)));
            pieces.extend(section.prompt.into_iter().map(Piece::Prose));
        }
        if let Some(step) = self.step(span.start, reader) {
            step.left_out |= left_out;
            step.pieces.append(&mut pieces);
        }
    }
}

/// Reports a heading that is written in a way that means something else than it seems to.
fn report_shape(heading: &Heading<'_>, level: HeadingLevel, reader: &mut Reader<'_>) {
    if heading.title.is_empty() {
        reader.find(
            Code::EmptyHeading,
            heading.words,
            "This heading has no words.",
            "Say in a few words what the reader finds below it.",
        );
    }
    if heading.underlined {
        reader.find(
            Code::UnderlinedHeading,
            heading.words,
            "The line of marks right below this text makes it a heading, which starts a new step.",
            "For a line across the page, leave an empty line above the marks; for a step, write ## in \
             front of the text.",
        );
        return;
    }
    let (meant, message) = match level {
        HeadingLevel::H1 => ("##", "A heading with one # is taken for a step."),
        HeadingLevel::H2 | HeadingLevel::H3 => return,
        _ => ("###", "A heading with more than three # is taken for one with three."),
    };
    let marks = Span::new(heading.span.start, heading.span.start + level as usize);
    reader.found.offer(
        Code::HeadingLevel,
        marks,
        message,
        "Steps start with ##; questions and headings inside a step with ###.",
        meant,
    );
}
