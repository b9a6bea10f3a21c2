//! Terms and their plain meanings, as `glossary.md` gives them: a definition list, with headings and
//! comments as the author likes. Where a module first uses them is for `glossary/mark.rs`.

mod letters;
mod mark;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Span};
use crate::parse::findings::Findings;
use crate::parse::reader::Reader;
use crate::prose::{Prose, plain};
use pulldown_cmark::{Event, Options, Tag};
use std::sync::Arc;

/// The terms of a course, in the order in which they were written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glossary {
    pub entries: Vec<Entry>,
}

/// A term and what it means in plain words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub term: String,
    pub meaning: Arc<str>,
}

/// Reads `glossary.md`. Total: what cannot be read is reported and left out.
pub fn parse(source: &str) -> (Glossary, Vec<Diagnostic>) {
    let options = Options::ENABLE_DEFINITION_LIST | Options::ENABLE_STRIKETHROUGH;
    let base = source.len() - source.strip_prefix('\u{feff}').unwrap_or(source).len();
    let mut reader = Reader::new(source, base, options, Findings::default());
    let mut glossary = Glossary::default();
    while let Some(event) = reader.peek() {
        match event {
            Event::Start(Tag::DefinitionList) => {
                reader.next();
                list(&mut reader, &mut glossary);
            }
            Event::Start(Tag::Paragraph) => stray_paragraph(&mut reader),
            Event::Start(Tag::Heading { .. }) => {
                reader.next();
                reader.inlines();
                reader.next();
            }
            _ => {
                let place = reader.here();
                let mut blocks = Vec::new();
                reader.block(1, &mut blocks);
                if !blocks.is_empty() {
                    let place = reader.first_line(place);
                    stray(&mut reader, place);
                }
            }
        }
    }
    (glossary, reader.found.in_order())
}

/// A definition list whose start was taken, and its end.
fn list(reader: &mut Reader<'_>, glossary: &mut Glossary) {
    let mut open: Option<(String, Span)> = None;
    let mut body = Vec::new();
    while let Some((event, span)) = reader.next() {
        match event {
            Event::Start(Tag::DefinitionListTitle) => {
                close(reader, open.take(), &body, glossary);
                body.clear();
                let place = reader.first_line(span);
                let words = plain(&reader.inlines()).trim().to_owned();
                reader.next();
                open = Some((words, place));
            }
            Event::Start(Tag::DefinitionListDefinition) => reader.blocks_into(0, &mut body),
            _ => break,
        }
    }
    close(reader, open, &body, glossary);
}

/// Adds a term with what was read below it.
fn close(
    reader: &mut Reader<'_>,
    open: Option<(String, Span)>,
    body: &[Prose],
    glossary: &mut Glossary,
) {
    let Some((term, place)) = open else { return };
    let mut meaning = String::new();
    push_words(body, &mut meaning);
    if meaning.is_empty() || term.is_empty() {
        no_meaning(reader, place);
        return;
    }
    let repeated = |entry: &Entry| letters::same(&entry.term, &term);
    if glossary.entries.iter().any(repeated) {
        reader.find(
            Code::GlossaryRepeated,
            place,
            "This term stands further up already; the first meaning counts.",
            "Make one entry of the two.",
        );
        return;
    }
    glossary.entries.push(Entry { term, meaning: meaning.into() });
}

/// A paragraph is a term whose meaning is missing when it is as short as one.
fn stray_paragraph(reader: &mut Reader<'_>) {
    let place = reader.here();
    reader.next();
    let words = plain(&reader.inlines());
    reader.next();
    let place = reader.first_line(place);
    if words.trim().is_empty() {
        return;
    }
    let term =
        words.split_whitespace().count() <= 5 && !words.trim_end().ends_with(['.', ':', '!']);
    if term {
        no_meaning(reader, place);
    } else {
        stray(reader, place);
    }
}

fn no_meaning(reader: &mut Reader<'_>, place: Span) {
    reader.find(
        Code::GlossaryNoMeaning,
        place,
        "No meaning follows this term, so it is left out.",
        "Write it on the next line, after a colon and a space.",
    );
}

fn stray(reader: &mut Reader<'_>, place: Span) {
    reader.find(
        Code::GlossaryStray,
        place,
        "This is neither a term nor a meaning, so it is shown nowhere.",
        "Start a meaning with a colon and a space. Notes for yourself go between <!-- and -->.",
    );
}

/// The words of a meaning: it is shown as one run of plain text.
fn push_words(body: &[Prose], words: &mut String) {
    for prose in body {
        match prose {
            Prose::Paragraph(inlines) | Prose::Heading(inlines) => push(words, &plain(inlines)),
            Prose::List { items, .. } => items.iter().for_each(|item| push_words(item, words)),
            Prose::Table(table) => {
                for cell in table.head.iter().chain(table.rows.iter().flatten()) {
                    push(words, &plain(cell));
                }
            }
            Prose::Code(code) => push(words, code),
            Prose::Quote(body) => push_words(body, words),
            Prose::Callout(callout) => push_words(&callout.body, words),
            Prose::Rule => {}
        }
    }
}

fn push(words: &mut String, more: &str) {
    let more = more.trim();
    if !words.is_empty() && !more.is_empty() {
        words.push(' ');
    }
    words.push_str(more);
}
