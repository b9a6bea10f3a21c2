//! `[[translation]]`: what the course is called in another language. Its lessons lie in a folder of that language.

use super::is_language;
use super::tree;
use super::values::Table;
use crate::codes::Code;
use crate::diagnostic::Diagnostic;

/// What the course is called in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    pub language: String,
    /// Empty where it is not said.
    pub title: String,
    pub summary: String,
}

pub fn read(file: &tree::Table, findings: &mut Vec<Diagnostic>) -> Vec<Translation> {
    let Some((name, value)) = file.entry("translation") else { return Vec::new() };
    let mut unsaid = |span| {
        findings.push(
            Diagnostic::new(Code::CourseFile, span, "This says of no language what it is.").help(
                "Write `[[translation]]` on a line of its own, and its two or three letters below: `language = \"de\"`.",
            ),
        );
    };
    let Some(parts) = value.list() else {
        unsaid(name.span);
        return Vec::new();
    };
    let mut all: Vec<Translation> = Vec::new();
    for part in parts {
        let table = Table::within(part);
        // Of another kind, a text says as little as one that is missing.
        let words = |key| table.words(key, &mut Vec::new());
        let (language, title) = (words("language"), words("title"));
        if !is_language(&language) {
            unsaid(part.span);
        } else if all.iter().all(|other| other.language != language) {
            all.push(Translation { language, title, summary: words("summary") });
        }
    }
    all
}
