//! Honest minutes: how long a module takes, from what is in it.
//!
//! The formula: **200 words a minute, and 20 seconds for every question, rounded up to whole minutes.**
//! Words are those of headings, prose, callouts, questions, their choices, every reason, and what is
//! shown afterwards. Words that only some readers are shown do not count: `[!UNDER-THE-HOOD]`,
//! `[!IF …]`, `[!ANOTHER-WAY]`. All reasons count although a reader sees only some of them, as thinking
//! about a choice takes about as long.

use crate::module::{Block, Module, Step};
use crate::prose::{Inline, Prose, Tone};

/// How many words are read in a minute of unhurried reading.
pub const WORDS_A_MINUTE: u32 = 200;
/// What choosing takes, beside the reading.
pub const SECONDS_A_QUESTION: u32 = 20;

/// Whole minutes for a module, at least 1.
pub fn of_module(module: &Module) -> u32 {
    whole(module.steps.iter().map(seconds).sum())
}

/// Seconds for one step, rounded up.
pub fn seconds(step: &Step) -> u32 {
    let mut words = Words::default();
    let mut questions = 0;
    words.inlines(&step.title);
    for block in &step.blocks {
        match block {
            Block::Prose(prose) => words.prose(prose),
            Block::Question(question) => {
                questions += 1;
                words.inlines(&question.title);
                words.all(&question.prompt);
                for choice in question.choices() {
                    words.inlines(&choice.text);
                    words.all(&choice.reason);
                }
                words.all(&question.after);
            }
        }
    }
    (words.count * 60).div_ceil(WORDS_A_MINUTE) + questions * SECONDS_A_QUESTION
}

/// Seconds as whole minutes, rounded up, at least 1.
pub fn whole(seconds: u32) -> u32 {
    seconds.div_ceil(60).max(1)
}

/// Counts words between white space, across runs: `**un**done` is one.
#[derive(Default)]
struct Words {
    count: u32,
    inside: bool,
}

impl Words {
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
                | Inline::Link { text: inner, .. } => self.run(inner),
            }
        }
    }

    fn text(&mut self, text: &str) {
        for c in text.chars() {
            let space = c.is_whitespace();
            self.count += u32::from(!space && !self.inside);
            self.inside = !space;
        }
    }
}
