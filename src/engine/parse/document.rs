//! Cuts a module's text into steps and sections by its headings. What a section is worth is for
//! `section` and the kinds behind it; how all of it becomes a module for `assemble`.

use super::choices::Item;
use super::heading::{Heading, Name};
use super::kinds::Kind;
use super::lookalike::{self, Look};
use super::reader::Reader;
use super::section::{Section, Sent};
use super::{scene, sort};
use crate::codes::Code;
use crate::diagnostic::Span;
use crate::ids::OutcomeId;
use crate::module::{Task, Way};
use crate::prose::{Inline, Prose};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Tag};

/// A step whose id is not settled yet.
pub struct Step<'a> {
    /// `None` for what stands before the first heading.
    pub heading: Option<Heading<'a>>,
    /// What its author says that it teaches.
    pub outcome: Option<OutcomeId>,
    pub pieces: Vec<Piece<'a>>,
    /// Whether it is a scene, and where it says so.
    pub scene: Option<Span>,
    pub ways: Vec<Way>,
    pub span: Span,
    /// Something of it was reported and left out.
    pub left_out: bool,
}

pub enum Piece<'a> {
    Prose(Prose),
    Exercise(Box<Exercise<'a>>),
}

/// A sound exercise whose id is not settled yet.
pub struct Exercise<'a> {
    pub name: Name<'a>,
    pub title: Vec<Inline>,
    pub outcome: Option<OutcomeId>,
    pub prompt: Vec<Prose>,
    pub task: Task,
    pub after: Vec<Prose>,
    pub span: Span,
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
            Event::Start(Tag::List(start)) if document.wants_list() => {
                let start = *start;
                document.list(start, reader);
            }
            Event::Start(Tag::Table(_)) if document.wants_table() => document.table(reader),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info)))
                if lookalike::kind(info).is_some() =>
            {
                document.message(reader);
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
            self.section = Some(Section::new(heading));
            return;
        }
        self.close(reader, span.start);
        reader.report_strangers(&heading.attributes, &["scene"], &["outcome"]);
        reader.note_outcomes(&heading.attributes);
        let scene = heading.attributes.class("scene");
        let outcome = heading.attributes.outcome();
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
                let span = Span::new(step.span.start, span.end);
                step.heading = Some(heading);
                (step.scene, step.outcome, step.span) = (scene, outcome, span);
            }
            _ => {
                let mut step = Step::new(span);
                step.heading = Some(heading);
                (step.scene, step.outcome) = (scene, outcome);
                self.steps.push(step);
            }
        }
    }

    /// Whether a list means something here: choices, an order, the ways on from a scene.
    fn wants_list(&self) -> bool {
        self.section.is_some() || self.in_scene()
    }

    fn in_scene(&self) -> bool {
        let last = self.steps.last();
        self.section.is_none() && last.is_some_and(|s| s.scene.is_some() && s.ways.is_empty())
    }

    fn wants_table(&self) -> bool {
        let sort = |section: &Section<'_>| section.kind == Some(Kind::Sort);
        self.section.as_ref().is_some_and(|s| sort(s) && s.table.is_none())
    }

    fn table(&mut self, reader: &mut Reader<'a>) {
        let table = sort::table(reader);
        if let Some(section) = &mut self.section {
            section.table = Some(table);
        }
    }

    fn list(&mut self, start: Option<u64>, reader: &mut Reader<'a>) {
        let here = reader.here();
        reader.next();
        let items = reader.items(1);
        if self.in_scene() {
            let ways = scene::ways(reader, items);
            if let Some(step) = self.steps.last_mut() {
                // Lines that are no ways have been reported.
                step.left_out |= ways.is_empty();
                step.ways = ways;
            }
            return;
        }
        match &mut self.section {
            Some(section) if section.takes(start, &items) => section.list(items, reader),
            _ => self.plain_list(start, items, here, reader),
        }
    }

    fn plain_list(
        &mut self,
        start: Option<u64>,
        items: Vec<Item<'a>>,
        here: Span,
        reader: &mut Reader<'a>,
    ) {
        let mut blocks = Vec::new();
        let reports = reader.found.count();
        reader.plain_list(start, items, &mut blocks);
        self.take(&mut blocks, here, reader, reports);
    }

    /// A message: one of an inbox, or one that stands by itself and ends whatever section it is in.
    fn message(&mut self, reader: &mut Reader<'a>) {
        let here = reader.here();
        let inbox = matches!(&self.section, Some(section) if section.kind == Some(Kind::Inbox));
        let Some(look) = lookalike::read(reader, inbox) else {
            match &mut self.section {
                Some(section) if inbox => section.messages.push(Sent::unreadable(here)),
                _ => {
                    self.close_section(reader, here.start);
                    if let Some(step) = self.step(here.start, reader) {
                        step.left_out = true;
                    }
                }
            }
            return;
        };
        if let Some(section) = self.section.as_mut().filter(|_| inbox) {
            section.messages.push(Sent::new(look, here));
            return;
        }
        self.close_section(reader, here.start);
        let exercise = exercise(look, here);
        if let Some(step) = self.step(here.start, reader) {
            step.pieces.push(Piece::Exercise(Box::new(exercise)));
        }
    }

    /// Puts blocks where they belong.
    fn take(&mut self, blocks: &mut Vec<Prose>, here: Span, reader: &Reader<'a>, reports: usize) {
        if let Some(section) = &mut self.section {
            section.take(blocks, reader.first_line(here));
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
            self.steps.push(Step::new(Span::new(start, reader.source.len())));
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
        let start = section.heading.span.start;
        let (mut pieces, left_out) = section.into_pieces(reader, end);
        if let Some(step) = self.step(start, reader) {
            step.left_out |= left_out;
            step.pieces.append(&mut pieces);
        }
    }
}

impl Step<'_> {
    pub fn new(span: Span) -> Self {
        Self {
            heading: None,
            outcome: None,
            pieces: Vec::new(),
            scene: None,
            ways: Vec::new(),
            span,
            left_out: false,
        }
    }
}

fn exercise(look: Look<'_>, span: Span) -> Exercise<'_> {
    let Look { name, outcome, look, .. } = look;
    let (title, prompt, after) = Default::default();
    Exercise { name, title, outcome, prompt, task: Task::LookAlike(look), after, span }
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
