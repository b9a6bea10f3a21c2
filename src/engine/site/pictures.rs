//! The pictures that a module names, and where they lie in its course. Whether they are there is the caller's matter.

use super::address;
use crate::diagnostic::Span;
use crate::module::{Block, LookAlike, Module, Question, Task};
use crate::prose::{Inline, Prose};

/// What every browser shows.
const KINDS: [&str; 7] = ["svg", "png", "jpg", "jpeg", "gif", "webp", "avif"];

/// The place in the course folder of a picture that is named in a file of the folder `parent`.
///
/// # Errors
/// A sentence that says what to do.
pub fn place(parent: &str, source: &str) -> Result<String, String> {
    if source.contains("://") || source.starts_with("//") || source.starts_with("data:") {
        return Err("Copy the picture into the course folder and name it from there; pages from \
                    elsewhere are not asked for pictures."
            .to_owned());
    }
    let place = address::resolve(parent, source).ok_or(
        "Put the picture in the course folder, and write where it lies as seen from this file.",
    )?;
    let kind = place.rsplit_once('.').map(|(_, kind)| kind.to_ascii_lowercase());
    if !kind.is_some_and(|kind| KINDS.contains(&kind.as_str())) {
        return Err(format!("Browsers show pictures of these kinds: {}.", KINDS.join(", ")));
    }
    Ok(place)
}

/// Every picture of a module with the span of its step, in the order of the text.
pub fn sources(module: &Module) -> Vec<(Span, &str)> {
    let mut sources = Vec::new();
    for step in &module.steps {
        let mut inside = Vec::new();
        in_inlines(&step.title, &mut inside);
        for block in &step.blocks {
            match block {
                Block::Prose(prose) => in_prose(prose, &mut inside),
                Block::Question(question) => in_question(question, &mut inside),
            }
        }
        step.ways.iter().for_each(|way| in_all(&way.why, &mut inside));
        sources.extend(inside.into_iter().map(|source| (step.span, source)));
    }
    sources
}

fn in_question<'a>(question: &'a Question, sources: &mut Vec<&'a str>) {
    in_inlines(&question.title, sources);
    in_all(&question.prompt, sources);
    match question.task() {
        Task::Choose { choices, .. } => {
            for choice in choices {
                in_inlines(&choice.text, sources);
                in_all(&choice.reason, sources);
            }
        }
        Task::LookAlike(look) => in_look(look, sources),
        Task::Sort { items, .. } => {
            for item in items {
                in_inlines(&item.text, sources);
                in_inlines(&item.why, sources);
            }
        }
        Task::Order(items) => {
            for item in items {
                in_inlines(&item.text, sources);
                in_all(&item.why, sources);
            }
        }
        Task::Inbox(messages) => {
            for message in messages {
                in_look(&message.look, sources);
                in_all(&message.why, sources);
            }
        }
        Task::Acknowledge { statement, .. } => in_inlines(statement, sources),
        Task::TryIt => {}
    }
    in_all(&question.after, sources);
}

fn in_look<'a>(look: &'a LookAlike, sources: &mut Vec<&'a str>) {
    look.head.iter().for_each(|line| in_inlines(&line.value, sources));
    look.body.iter().for_each(|line| in_inlines(&line.words, sources));
}

fn in_all<'a>(prose: &'a [Prose], sources: &mut Vec<&'a str>) {
    for prose in prose {
        in_prose(prose, sources);
    }
}

fn in_prose<'a>(prose: &'a Prose, sources: &mut Vec<&'a str>) {
    match prose {
        Prose::Paragraph(inlines) | Prose::Heading(inlines) => in_inlines(inlines, sources),
        Prose::List { items, .. } => items.iter().for_each(|item| in_all(item, sources)),
        Prose::Table(table) => {
            for cell in table.head.iter().chain(table.rows.iter().flatten()) {
                in_inlines(cell, sources);
            }
        }
        Prose::Quote(inner) => in_all(inner, sources),
        Prose::Callout(callout) => in_all(&callout.body, sources),
        Prose::Code(_) | Prose::Rule => {}
    }
}

fn in_inlines<'a>(inlines: &'a [Inline], sources: &mut Vec<&'a str>) {
    for inline in inlines {
        match inline {
            Inline::Image { source, .. } => sources.push(source),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Struck(inner)
            | Inline::Link { text: inner, .. }
            | Inline::Part { text: inner, .. } => in_inlines(inner, sources),
            Inline::Text(_) | Inline::Code(_) | Inline::Term { .. } | Inline::Break => {}
        }
    }
}
