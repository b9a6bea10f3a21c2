//! The pictures that the modules and `course.toml` name: where they lie, and which are missing.

use super::{Folder, Member};
use crate::files::{Content, Target};
use crate::shelf::Shelf;
use plainspoken::codes::Code;
use plainspoken::course::CourseFile;
use plainspoken::diagnostic::{Diagnostic, Span};
use plainspoken::site::pictures::{place, sources};
use std::path::{Path, PathBuf};

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
    let place = place(parent, source)?;
    let path = place.split('/').fold(root.to_owned(), |path, part| path.join(part));
    if !shelf.is_file(&path) {
        return Err(format!("It was looked for at {place} in the course folder."));
    }
    if !shelf.is_inside(root, &path) {
        return Err(format!(
            "{place} is a link that leads out of the course folder. Put the picture itself there."
        ));
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
