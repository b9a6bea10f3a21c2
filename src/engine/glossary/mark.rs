//! Marks the first use of each term in a module, so that it can open its plain meaning there. Only in
//! prose that is ours to speak: not in headings, links, code, choices or quoted messages.

use super::letters::{is_capitals, lower};
use super::{Entry, Glossary};
use crate::module::{Block, Module, PassageMut};
use crate::prose::{Inline, Prose, Tone};
use std::sync::Arc;

impl Glossary {
    /// The module with the first use of each term marked, in reading order.
    ///
    /// A use in words that only some readers are shown (a reason, `[!IF …]`, `[!ANOTHER-WAY]`, folded
    /// text) is marked too, and does not count as the first one for everybody else. A term in capitals,
    /// such as IT, is found in capitals only.
    #[must_use]
    pub fn mark(&self, mut module: Module) -> Module {
        if self.entries.is_empty() {
            return module;
        }
        let mut marking = Marking::new(&self.entries);
        for step in module.steps.iter_mut().filter(|step| !step.aside) {
            for block in &mut step.blocks {
                match block {
                    Block::Prose(prose) => marking.prose(prose),
                    Block::Question(question) => question.each_mut(&mut |passage| match passage {
                        PassageMut::Prose(prose) => marking.all(prose),
                        PassageMut::Reason(reason) => marking.aside(reason),
                        PassageMut::Words(_) => {}
                    }),
                }
            }
        }
        module
    }
}

struct Marking<'g> {
    entries: &'g [Entry],
    /// The first letter of each term, in lower case.
    firsts: Vec<char>,
    used: Vec<bool>,
}

impl<'g> Marking<'g> {
    fn new(entries: &'g [Entry]) -> Self {
        let first = |entry: &Entry| entry.term.chars().next().map_or(' ', lower);
        let firsts = entries.iter().map(first).collect();
        Self { entries, firsts, used: vec![false; entries.len()] }
    }

    fn all(&mut self, blocks: &mut [Prose]) {
        for prose in blocks {
            self.prose(prose);
        }
    }

    /// Words that not every reader is shown.
    fn aside(&mut self, blocks: &mut [Prose]) {
        let used = self.used.clone();
        self.all(blocks);
        self.used = used;
    }

    fn prose(&mut self, prose: &mut Prose) {
        match prose {
            Prose::Paragraph(inlines) => self.inlines(inlines),
            Prose::List { items, .. } => items.iter_mut().for_each(|item| self.all(item)),
            Prose::Table(table) => {
                for cell in table.head.iter_mut().chain(table.rows.iter_mut().flatten()) {
                    self.inlines(cell);
                }
            }
            Prose::Quote(body) => self.all(body),
            Prose::Callout(callout) => match callout.tone {
                Tone::Message => {}
                Tone::If(_) | Tone::AnotherWay | Tone::UnderTheHood => {
                    self.aside(&mut callout.body)
                }
                Tone::Do | Tone::Sign | Tone::Rule | Tone::Why | Tone::Note => {
                    self.all(&mut callout.body);
                }
            },
            Prose::Heading(_) | Prose::Code(_) | Prose::Rule => {}
        }
    }

    fn inlines(&mut self, inlines: &mut Vec<Inline>) {
        let mut out = Vec::with_capacity(inlines.len());
        for mut inline in inlines.drain(..) {
            match &mut inline {
                Inline::Text(text) => {
                    let text = std::mem::take(text);
                    self.text(text, &mut out);
                    continue;
                }
                Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) => {
                    self.inlines(inner);
                }
                _ => {}
            }
            out.push(inline);
        }
        *inlines = out;
    }

    fn text(&mut self, text: String, out: &mut Vec<Inline>) {
        let mut done = 0;
        // Nothing is looked for before this: it is part of a term that was found.
        let mut next = 0;
        let mut before = ' ';
        for (at, c) in text.char_indices() {
            let starts = c.is_alphanumeric() && !is_joined(before);
            before = c;
            if !starts || at < next {
                continue;
            }
            let Some((number, length)) = text.get(at..).and_then(|rest| self.find(c, rest)) else {
                continue;
            };
            next = at + length;
            let (Some(used), Some(entry)) = (self.used.get_mut(number), self.entries.get(number))
            else {
                continue;
            };
            if std::mem::replace(used, true) {
                continue;
            }
            let words = text.get(done..at).unwrap_or_default();
            if !words.is_empty() {
                out.push(Inline::Text(words.to_owned()));
            }
            out.push(Inline::Term {
                text: text.get(at..next).unwrap_or_default().to_owned(),
                meaning: Arc::clone(&entry.meaning),
            });
            done = next;
        }
        if done == 0 {
            out.push(Inline::Text(text));
        } else if let Some(rest) = text.get(done..)
            && !rest.is_empty()
        {
            out.push(Inline::Text(rest.to_owned()));
        }
    }

    /// The longest term that the text starts with, and how many bytes of the text it takes.
    fn find(&self, first: char, text: &str) -> Option<(usize, usize)> {
        let first = lower(first);
        let mut longest = None;
        for (number, (entry, letter)) in self.entries.iter().zip(&self.firsts).enumerate() {
            if *letter == first
                && let Some(length) = length(&entry.term, text)
                && longest.is_none_or(|(_, least)| length > least)
            {
                longest = Some((number, length));
            }
        }
        longest
    }
}

/// How many bytes of the text are the term, with a plural s where there is one.
fn length(term: &str, text: &str) -> Option<usize> {
    let capitals = is_capitals(term);
    let mut chars = text.char_indices();
    for wanted in term.chars() {
        let (_, found) = chars.next()?;
        if found != wanted && (capitals || lower(found) != lower(wanted)) {
            return None;
        }
    }
    let end = chars.offset();
    let rest = chars.as_str();
    if ends_word(rest) {
        return Some(end);
    }
    rest.strip_prefix('s').filter(|rest| ends_word(rest)).map(|_| end + 1)
}

/// Whether a word has ended: `mail.` has, `mail.example` and `mail-order` go on.
fn ends_word(rest: &str) -> bool {
    let mut chars = rest.chars();
    match chars.next() {
        Some('-' | '.' | '_' | '@') => !chars.next().is_some_and(char::is_alphanumeric),
        next => !next.is_some_and(char::is_alphanumeric),
    }
}

/// Whether what follows belongs to the same word.
fn is_joined(before: char) -> bool {
    before.is_alphanumeric() || matches!(before, '-' | '.' | '_' | '@')
}
