//! The pictures that the modules and `course.toml` name: where they lie, and which are missing.

use super::{Folder, Member};
use crate::address;
use crate::files::{Content, Target};
use crate::shelf::Shelf;
use plainspoken::codes::Code;
use plainspoken::course::CourseFile;
use plainspoken::diagnostic::{Diagnostic, Span};
use plainspoken::module::{Block, LookAlike, Module, Question, Task};
use plainspoken::prose::{Inline, Prose};
use std::path::{Path, PathBuf};

/// What every browser shows.
const KINDS: [&str; 7] = ["svg", "png", "jpg", "jpeg", "gif", "webp", "avif"];

/// Notes the pictures that exist, and reports the others.
pub fn find(shelf: &Shelf, root: &Target, folder: &mut Folder) {
    let mut found = Vec::new();
    for member in &mut folder.modules {
        let findings = in_module(shelf, &root.path, member, &mut found);
        member.file.findings.extend(findings);
    }
    if let Some(course) = &mut folder.course
        && let Content::Course(file) = &course.content
    {
        course.findings.extend(logo(shelf, &root.path, file, &mut found));
    }
    folder.pictures.extend(found);
}

fn logo(
    shelf: &Shelf,
    root: &Path,
    file: &CourseFile,
    found: &mut Vec<(String, PathBuf)>,
) -> Option<Diagnostic> {
    let (logo, span) = (file.course.logo.as_deref()?, file.logo?);
    match locate(shelf, root, "", logo) {
        Ok(picture) => {
            found.push(picture);
            None
        }
        Err(help) => Some(missing(logo, span, help)),
    }
}

fn in_module(
    shelf: &Shelf,
    root: &Path,
    member: &Member,
    found: &mut Vec<(String, PathBuf)>,
) -> Vec<Diagnostic> {
    let Some(module) = member.module() else {
        return Vec::new();
    };
    let (parent, _) = member.place.rsplit_once('/').unwrap_or_default();
    let mut findings = Vec::new();
    for (step, source) in sources(module) {
        match locate(shelf, root, parent, source) {
            Ok(picture) => found.push(picture),
            Err(help) => {
                let span = find_text(&member.file.source.text, step, source);
                findings.push(missing(source, span, help));
            }
        }
    }
    findings
}

fn missing(source: &str, span: Span, help: String) -> Diagnostic {
    let message = format!("The picture {source} is not there, so readers get its words instead.");
    Diagnostic::new(Code::ImageMissing, span, message).help(help)
}

/// The address of a picture on the site, and its file. The error says what to do.
pub fn locate(
    shelf: &Shelf,
    root: &Path,
    parent: &str,
    source: &str,
) -> Result<(String, PathBuf), String> {
    if source.contains("://") || source.starts_with("//") || source.starts_with("data:") {
        return Err("Copy the picture into the course folder and name it from there; pages from \
                    elsewhere are not asked for pictures."
            .to_owned());
    }
    let place = address::resolve(parent, source).ok_or(
        "Put the picture in the course folder, and write where it lies as seen from this file.",
    )?;
    let path = place.split('/').fold(root.to_owned(), |path, part| path.join(part));
    let kind = place.rsplit_once('.').map(|(_, kind)| kind.to_ascii_lowercase());
    if !kind.is_some_and(|kind| KINDS.contains(&kind.as_str())) {
        return Err(format!("Browsers show pictures of these kinds: {}.", KINDS.join(", ")));
    }
    if !shelf.is_file(&path) {
        return Err(format!("It was looked for at {place} in the course folder."));
    }
    Ok((format!("content/{place}"), path))
}

/// Where a picture is named: in its step if it can be found there, else the first line of the step.
fn find_text(text: &str, step: Span, source: &str) -> Span {
    let inside = text.get(step.start..step.end).unwrap_or_default();
    match inside.find(source) {
        Some(at) => Span::new(step.start + at, step.start + at + source.len()),
        None => {
            let line = inside.lines().next().unwrap_or_default();
            Span::new(step.start, step.start + line.len())
        }
    }
}

/// Every picture of a module with the span of its step, in the order of the text.
fn sources(module: &Module) -> Vec<(Span, &str)> {
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
