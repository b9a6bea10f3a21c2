//! Which lines of a course belong on its card: the callouts that say what to notice and what to do,
//! wherever in a lesson they stand, and no line twice.

use crate::catalogue::{Catalogue, Listing};
use crate::module::{Block, Module, Question, Task};
use crate::prose::{Callout, Prose, Tone};
use crate::site::{Material, content_address, prose};
use std::collections::BTreeSet;

/// Everything on a card, in the order of the course.
pub struct Lines<'a> {
    /// What to notice.
    pub signs: Vec<Entry<'a>>,
    /// What to do, for everybody.
    pub everybody: Vec<Entry<'a>>,
    /// What to do, for some.
    pub some: Vec<Entry<'a>>,
    /// Whether it helps to say which lesson a line is from: it does where there are several.
    pub titled: bool,
}

/// The lines of one module.
pub struct Entry<'a> {
    pub listing: &'a Listing,
    pub lines: Vec<Prose>,
}

impl Lines<'_> {
    /// How many rows there are to print in a column of so many letters, about.
    pub fn rows(&self, width: usize) -> usize {
        let parts = [&self.signs, &self.everybody, &self.some];
        let heads = parts.iter().filter(|entries| !entries.is_empty()).count() * HEADING;
        let halves = parts.into_iter().flatten().map(|entry| entry.half_rows(width)).sum::<usize>();
        (heads + halves).div_ceil(2)
    }
}

/// Half rows that the heading of a part takes.
const HEADING: usize = 6;

impl Entry<'_> {
    fn half_rows(&self, width: usize) -> usize {
        let rows = |text: &str, width| text.chars().count().div_ceil(width).max(1);
        // Bullets stand in a margin of their own.
        let narrow = (width * 7 / 8).max(1);
        let title =
            rows(&self.listing.title, width) + usize::from(!self.listing.is_for_everybody());
        let lines = self.lines.iter().map(|line| match line {
            Prose::List { items, .. } => {
                items.iter().map(|item| rows(&said(&prose::item(item)), narrow)).sum()
            }
            other => rows(&said(&prose::one(other)), width),
        });
        // Half a row stands between two entries.
        2 * (title + lines.sum::<usize>()) + 1
    }
}

pub fn of<'a>(catalogue: &'a Catalogue, material: &Material<'_>) -> Lines<'a> {
    let mut lines = Lines {
        signs: Vec::new(),
        everybody: Vec::new(),
        some: Vec::new(),
        titled: catalogue.modules.len() > 1,
    };
    let (mut noticed, mut done) = (BTreeSet::new(), BTreeSet::new());
    for listing in &catalogue.modules {
        let lesson =
            material.lessons.iter().find(|lesson| content_address(lesson.place) == listing.path);
        let Some(lesson) = lesson else { continue };
        let callouts = callouts(lesson.module);
        let entry = |tone, known: &mut BTreeSet<String>| {
            let bodies = callouts.iter().filter(|callout| callout.tone == tone);
            let lines: Vec<Prose> = bodies
                .flat_map(|callout| &callout.body)
                .filter_map(|line| new(line, known))
                .collect();
            (!lines.is_empty()).then_some(Entry { listing, lines })
        };
        lines.signs.extend(entry(Tone::Sign, &mut noticed));
        let first_steps =
            if listing.is_for_everybody() { &mut lines.everybody } else { &mut lines.some };
        first_steps.extend(entry(Tone::Do, &mut done));
    }
    lines
}

/// What of a line has not been said yet. Numbered steps go together: without one that another lesson has
/// as well they would not lead to their end.
fn new(line: &Prose, known: &mut BTreeSet<String>) -> Option<Prose> {
    let mut is_new = |html: &str| {
        let said = said(html);
        !said.is_empty() && known.insert(said)
    };
    match line {
        Prose::List { start: None, items } => {
            let items: Vec<_> =
                items.iter().filter(|item| is_new(&prose::item(item))).cloned().collect();
            (!items.is_empty()).then_some(Prose::List { start: None, items })
        }
        other => is_new(&prose::one(other)).then(|| other.clone()),
    }
}

/// The words of a piece of HTML of ours, in small letters: the same however they are set.
fn said(html: &str) -> String {
    let mut within = false;
    let words: String = html
        .chars()
        .filter(|c| {
            let shown = !within && *c != '<';
            within = if within { *c != '>' } else { *c == '<' };
            shown
        })
        .flat_map(char::to_lowercase)
        .collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every callout of a module, from its first step to its last.
fn callouts(module: &Module) -> Vec<&Callout> {
    let mut found = Vec::new();
    for step in &module.steps {
        for block in &step.blocks {
            match block {
                Block::Prose(prose) => in_prose(prose, &mut found),
                Block::Question(question) => in_question(question, &mut found),
            }
        }
        step.ways.iter().for_each(|way| in_all(&way.why, &mut found));
    }
    found
}

fn in_question<'a>(question: &'a Question, found: &mut Vec<&'a Callout>) {
    in_all(&question.prompt, found);
    match question.task() {
        Task::Choose { choices, .. } => {
            choices.iter().for_each(|choice| in_all(&choice.reason, found));
        }
        Task::Order(items) => items.iter().for_each(|item| in_all(&item.why, found)),
        Task::Inbox(messages) => messages.iter().for_each(|message| in_all(&message.why, found)),
        Task::LookAlike(_) | Task::Sort { .. } | Task::Acknowledge { .. } | Task::TryIt => {}
    }
    in_all(&question.after, found);
}

fn in_all<'a>(prose: &'a [Prose], found: &mut Vec<&'a Callout>) {
    prose.iter().for_each(|block| in_prose(block, found));
}

fn in_prose<'a>(prose: &'a Prose, found: &mut Vec<&'a Callout>) {
    match prose {
        Prose::Callout(callout) => match callout.tone {
            Tone::Do | Tone::Sign => found.push(callout),
            // What an example message says is not what we say.
            Tone::Message => {}
            _ => in_all(&callout.body, found),
        },
        Prose::List { items, .. } => items.iter().for_each(|item| in_all(item, found)),
        Prose::Quote(inner) => in_all(inner, found),
        Prose::Paragraph(_)
        | Prose::Heading(_)
        | Prose::Table(_)
        | Prose::Code(_)
        | Prose::Rule => {}
    }
}
