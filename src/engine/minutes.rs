//! Honest minutes: how long a module takes, from what is in it.
//!
//! The formula: **200 words a minute, 20 seconds for every exercise (12 for every message of an inbox, and for
//! the first choice of a scene; none for something to try, which nobody has to), rounded up to whole minutes.** Words are those of headings, prose, callouts, exercises, every reason, and what is
//! shown afterwards. Words that only some readers are shown do not count: `[!UNDER-THE-HOOD]`, `[!IF …]`,
//! `[!ANOTHER-WAY]`, and the steps off the main path that a scene leads to. All reasons count although a reader
//! sees only some of them, as thinking about a choice takes about as long.

use crate::module::{Block, LookAlike, Module, Question, Step, Task};
use crate::prose::{Inline, Prose, Tone};

/// How many words are read in a minute of unhurried reading.
pub const WORDS_A_MINUTE: u32 = 200;
/// What choosing takes, beside the reading.
pub const SECONDS_AN_EXERCISE: u32 = 20;
/// The same for one message of several, and for a choice in a scene.
pub const SECONDS_A_MESSAGE: u32 = 12;

/// Whole minutes for a module, at least 1.
pub fn of_module(module: &Module) -> u32 {
    let steps = module.steps.iter().filter(|step| !step.aside);
    whole(steps.map(|step| step.seconds).sum())
}

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
        for c in text.chars() {
            let space = c.is_whitespace();
            self.count += u32::from(!space && !self.inside);
            self.inside = !space;
        }
    }
}
