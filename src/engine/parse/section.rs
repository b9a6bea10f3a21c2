//! What stands under one `###`: gathers it, and hands it to the kind of exercise that it is.

use super::choices::Item;
use super::document::{Exercise, Piece};
use super::heading::Heading;
use super::kinds::Kind;
use super::lookalike::Look;
use super::reader::Reader;
use super::sort::RawTable;
use super::{agree, inbox, order, question, sort};
use crate::codes::Code;
use crate::diagnostic::Span;
use crate::prose::Prose;

pub struct Section<'a> {
    pub heading: Heading<'a>,
    pub kind: Option<Kind>,
    pub prompt: Vec<Prose>,
    pub items: Vec<Item<'a>>,
    pub table: Option<RawTable>,
    pub messages: Vec<Sent<'a>>,
    pub after: Vec<Prose>,
    /// The first line of `after`.
    pub after_place: Span,
    /// The choices go on after text that ended them.
    pub split: bool,
}

/// A message of an inbox.
pub struct Sent<'a> {
    /// `None` when it was reported and left out.
    pub look: Option<Look<'a>>,
    pub why: Vec<Prose>,
    pub span: Span,
}

impl<'a> Sent<'a> {
    pub fn new(look: Look<'a>, span: Span) -> Self {
        Self { look: Some(look), why: Vec::new(), span }
    }

    pub fn unreadable(span: Span) -> Self {
        Self { look: None, why: Vec::new(), span }
    }
}

impl<'a> Section<'a> {
    pub fn new(heading: Heading<'a>) -> Self {
        Self {
            kind: Kind::of(&heading.attributes).map(|(kind, _)| kind),
            heading,
            prompt: Vec::new(),
            items: Vec::new(),
            table: None,
            messages: Vec::new(),
            after: Vec::new(),
            after_place: Span::default(),
            split: false,
        }
    }

    /// Whether this list is what the section is about.
    pub fn takes(&self, start: Option<u64>, items: &[Item<'_>]) -> bool {
        match self.kind {
            Some(Kind::Order) => start.is_some() && self.items.is_empty(),
            Some(Kind::Sort | Kind::Inbox | Kind::TryIt) => false,
            Some(Kind::Acknowledge) | None => items.iter().any(|item| item.checked.is_some()),
        }
    }

    pub fn list(&mut self, items: Vec<Item<'a>>, reader: &mut Reader<'a>) {
        if !self.items.is_empty() && !self.after.is_empty() && !self.split {
            self.split = true;
            reader.find(
                Code::SplitChoices,
                self.after_place,
                "The list of choices ends above this text, and goes on below it.",
                "Indent the text by two spaces so that it belongs to the choice above it, or give the next \
                 list its own ### heading.",
            );
        }
        self.items.extend(items);
    }

    /// Takes text, before or after what the section is about.
    pub fn take(&mut self, blocks: &mut Vec<Prose>, place: Span) {
        if let Some(message) = self.messages.last_mut() {
            message.why.append(blocks);
        } else if self.items.is_empty() && self.table.is_none() {
            self.prompt.append(blocks);
        } else {
            if self.after.is_empty() {
                self.after_place = place;
            }
            self.after.append(blocks);
        }
    }

    /// What the step gets of it, and whether something was left out.
    pub fn into_pieces(self, reader: &mut Reader<'a>, end: usize) -> (Vec<Piece<'a>>, bool) {
        let span = Span::new(self.heading.span.start, end);
        let Some(kind) = self.kind else {
            if question::is_question(&self) {
                return piece(question::read(reader, self, span));
            }
            reader.report_strangers(&self.heading.attributes, &[], &[]);
            let mut pieces = vec![Piece::Prose(Prose::Heading(self.heading.title))];
            pieces.extend(self.prompt.into_iter().map(Piece::Prose));
            return (pieces, false);
        };
        let (classes, keys) = kind.braces();
        reader.report_strangers(&self.heading.attributes, classes, keys);
        if keys.contains(&"outcome") {
            reader.note_outcomes(&self.heading.attributes);
        }
        let read = match kind {
            Kind::Sort => sort::read,
            Kind::Order => order::read,
            Kind::Inbox => inbox::read,
            Kind::Acknowledge => agree::acknowledge,
            Kind::TryIt => agree::try_it,
        };
        piece(read(reader, self, span))
    }

    /// The exercise, once its task is known.
    pub fn exercise(self, task: crate::module::Task, source: &str, span: Span) -> Exercise<'a> {
        let outcome = self.heading.attributes.outcome();
        let name = self.heading.name(source);
        let Self { heading, prompt, after, .. } = self;
        Exercise { name, title: heading.title, outcome, prompt, task, after, span }
    }
}

fn piece(exercise: Option<Exercise<'_>>) -> (Vec<Piece<'_>>, bool) {
    match exercise {
        Some(exercise) => (vec![Piece::Exercise(Box::new(exercise))], false),
        None => (Vec::new(), true),
    }
}
