//! Counts what the minutes of a module are made of.

use super::{SECONDS_A_MESSAGE, SECONDS_AN_EXERCISE, WORDS_A_MINUTE};
use crate::module::{Block, LookAlike, Question, Step, Task};
use crate::prose::{Inline, Prose, Tone};

/// Notes at a step, and at each of its questions, how many seconds it takes, rounded up.
pub(crate) fn measure(step: &mut Step) {
    let mut words = Words::default();
    let mut deciding = if step.ways.is_empty() { 0 } else { SECONDS_A_MESSAGE };
    words.inlines(&step.title);
    step.ways.iter().for_each(|way| words.inlines(&way.text));
    for block in &mut step.blocks {
        match block {
            Block::Prose(prose) => words.prose(prose),
            Block::Question(question) => {
                let mut own = Words::default();
                own.asked(question);
                let seconds = deciding_on(question);
                question.quick = own.seconds() + seconds;
                own.reasons(question);
                question.seconds = own.seconds() + seconds;
                words.count += own.count;
                deciding += seconds;
            }
        }
    }
    step.seconds = words.seconds() + deciding;
}

fn deciding_on(question: &Question) -> u32 {
    match question.task() {
        Task::Inbox(messages) => {
            u32::try_from(messages.len()).unwrap_or(u32::MAX).saturating_mul(SECONDS_A_MESSAGE)
        }
        Task::TryIt => 0,
        _ => SECONDS_AN_EXERCISE,
    }
}

/// Counts words between white space, across runs: `**un**done` is one.
#[derive(Default)]
struct Words {
    count: u32,
    inside: bool,
}

impl Words {
    fn seconds(&self) -> u32 {
        (self.count * 60).div_ceil(WORDS_A_MINUTE)
    }

    /// What is read before an answer.
    fn asked(&mut self, question: &Question) {
        self.inlines(&question.title);
        self.all(&question.prompt);
        match question.task() {
            Task::Choose { choices, .. } => choices.iter().for_each(|c| self.inlines(&c.text)),
            Task::LookAlike(look) => self.look(look),
            Task::Sort { items, .. } => items.iter().for_each(|item| self.inlines(&item.text)),
            Task::Order(items) => items.iter().for_each(|item| self.inlines(&item.text)),
            Task::Inbox(messages) => messages.iter().for_each(|sent| self.look(&sent.look)),
            Task::Acknowledge { statement, .. } => self.inlines(statement),
            Task::TryIt => {}
        }
    }

    /// What is read after it.
    fn reasons(&mut self, question: &Question) {
        match question.task() {
            Task::Choose { choices, .. } => choices.iter().for_each(|c| self.all(&c.reason)),
            Task::LookAlike(look) => self.notes(look),
            Task::Sort { items, .. } => items.iter().for_each(|item| self.inlines(&item.why)),
            Task::Order(items) => items.iter().for_each(|item| self.all(&item.why)),
            Task::Inbox(messages) => {
                for message in messages {
                    self.notes(&message.look);
                    self.all(&message.why);
                }
            }
            Task::Acknowledge { .. } | Task::TryIt => {}
        }
        self.all(&question.after);
    }

    fn notes(&mut self, look: &LookAlike) {
        look.notes.iter().for_each(|note| self.inlines(&note.why));
    }

    fn look(&mut self, look: &LookAlike) {
        let head = look.head.iter().map(|line| &line.value);
        let body = look.body.iter().map(|line| &line.words);
        head.chain(body).for_each(|words| self.inlines(words));
    }

    fn all(&mut self, blocks: &[Prose]) {
        for prose in blocks {
            self.prose(prose);
        }
    }

    fn prose(&mut self, prose: &Prose) {
        match prose {
            Prose::Paragraph(inlines) | Prose::Heading(inlines) => self.inlines(inlines),
            Prose::List { items, .. } => items.iter().for_each(|item| self.all(item)),
            Prose::Table(table) => {
                for cell in table.head.iter().chain(table.rows.iter().flatten()) {
                    self.inlines(cell);
                }
            }
            Prose::Code(code) => self.block(code),
            Prose::Quote(body) => self.all(body),
            Prose::Callout(callout) => match callout.tone {
                Tone::UnderTheHood | Tone::If(_) | Tone::AnotherWay => {}
                Tone::Do | Tone::Sign | Tone::Rule | Tone::Why | Tone::Note | Tone::Message => {
                    self.all(&callout.body);
                }
            },
            Prose::Rule => {}
        }
    }

    fn block(&mut self, text: &str) {
        self.inside = false;
        self.text(text);
        self.inside = false;
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        self.inside = false;
        self.run(inlines);
        self.inside = false;
    }

    fn run(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) | Inline::Code(text) | Inline::Term { text, .. } => {
                    self.text(text)
                }
                Inline::Image { alt, .. } => self.text(alt),
                Inline::Break => self.inside = false,
                Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Struck(inner)
                | Inline::Link { text: inner, .. }
                | Inline::Part { text: inner, .. } => self.run(inner),
            }
        }
    }

    fn text(&mut self, text: &str) {
        let (mut count, mut inside) = (0, self.inside);
        let mut next = |space: bool| {
            count += u32::from(!space & !inside);
            inside = !space;
        };
        if text.is_ascii() {
            // Quicker by far, for nearly every English text.
            text.bytes().for_each(|byte| next(matches!(byte, b'\t'..=b'\r' | b' ')));
        } else {
            text.chars().for_each(|c| next(c.is_whitespace()));
        }
        self.count += count;
        self.inside = inside;
    }
}
