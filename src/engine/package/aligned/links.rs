//! What names a step or a mark of a message, within the text of a translation.

use super::pairs::Pairs;
use crate::module::{Block, LookAlike, PassageMut, Question, Step};
use crate::prose::{Callout, Inline, Prose, Target};

pub struct Links<'a> {
    pub steps: &'a Pairs,
}

impl Links<'_> {
    /// In a step, but for its questions.
    pub fn within(&self, step: &mut Step) {
        let mut change = |inline: &mut Inline| self.link(inline);
        inlines(&mut step.title, &mut change);
        for way in &mut step.ways {
            way.to = self.steps.step(&way.to);
            inlines(&mut way.text, &mut change);
            all(&mut way.why, &mut change);
        }
        for block in &mut step.blocks {
            if let Block::Prose(one) = block {
                prose(one, &mut change);
            }
        }
    }

    pub fn asked(&self, question: &mut Question) {
        question.each_mut(&mut |passage| {
            let mut change = |inline: &mut Inline| self.link(inline);
            match passage {
                PassageMut::Words(words) => inlines(words, &mut change),
                PassageMut::Prose(body) | PassageMut::Reason(body) => all(body, &mut change),
            }
        });
    }

    fn link(&self, inline: &mut Inline) {
        if let Inline::Link { to: Target::Step(step), .. } = inline {
            *step = self.steps.step(step);
        }
    }
}

/// The marked parts of a message, by the notes that explain them.
pub fn marks(look: &mut LookAlike, notes: &Pairs) {
    let mut change = |inline: &mut Inline| {
        if let Inline::Part { note, .. } = inline {
            *note = notes.choice(note);
        }
    };
    look.head.iter_mut().for_each(|line| inlines(&mut line.value, &mut change));
    look.body.iter_mut().for_each(|line| inlines(&mut line.words, &mut change));
}

fn all(body: &mut [Prose], change: &mut dyn FnMut(&mut Inline)) {
    body.iter_mut().for_each(|one| prose(one, change));
}

fn prose(one: &mut Prose, change: &mut dyn FnMut(&mut Inline)) {
    match one {
        Prose::Paragraph(words) | Prose::Heading(words) => inlines(words, change),
        Prose::List { items, .. } => items.iter_mut().for_each(|item| all(item, change)),
        Prose::Table(table) => {
            let cells = table.head.iter_mut().chain(table.rows.iter_mut().flatten());
            cells.for_each(|cell| inlines(cell, change));
        }
        Prose::Quote(body) | Prose::Callout(Callout { body, .. }) => all(body, change),
        Prose::Code(_) | Prose::Rule => {}
    }
}

fn inlines(words: &mut [Inline], change: &mut dyn FnMut(&mut Inline)) {
    for inline in words {
        change(inline);
        match inline {
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Struck(inner)
            | Inline::Link { text: inner, .. }
            | Inline::Part { text: inner, .. } => inlines(inner, change),
            Inline::Text(_)
            | Inline::Code(_)
            | Inline::Image { .. }
            | Inline::Term { .. }
            | Inline::Break => {}
        }
    }
}
