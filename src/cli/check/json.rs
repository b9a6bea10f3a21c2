//! A report as JSON, for editors and other programs. The keys and their order stay as they are.

use super::Report;
use super::places;
use crate::files::FileRead;
use plainspoken::diagnostic::{Diagnostic, Place};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct Whole<'a> {
    files: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
    diagnostics: Vec<Finding<'a>>,
}

#[derive(Serialize)]
struct Finding<'a> {
    path: &'a str,
    code: &'static str,
    severity: &'static str,
    message: &'a str,
    help: Option<&'a str>,
    start: Position,
    end: Position,
    replacement: Option<&'a str>,
}

/// Byte (of the file) and UTF-16 unit from 0, line and column (in characters) from 1.
#[derive(Serialize)]
struct Position {
    byte: usize,
    line: usize,
    column: usize,
    utf16: usize,
}

/// One line of JSON.
pub fn render(report: &Report) -> String {
    let counts = report.counts();
    let whole = Whole {
        files: report.files.len(),
        errors: counts.errors,
        warnings: counts.warnings,
        notes: counts.notes,
        diagnostics: report.files.iter().flat_map(findings).collect(),
    };
    // Serialising plain structures of text and numbers always works.
    serde_json::to_string(&whole).unwrap_or_default() + "\n"
}

fn findings(file: &FileRead) -> Vec<Finding<'_>> {
    if file.findings.is_empty() {
        return Vec::new();
    }
    let bytes = file.findings.iter().flat_map(|finding| [finding.span.start, finding.span.end]);
    let places = places::of(&file.source.text, bytes);
    file.findings.iter().map(|finding| one(file, finding, &places)).collect()
}

fn one<'a>(
    file: &'a FileRead,
    finding: &'a Diagnostic,
    places: &BTreeMap<usize, Place>,
) -> Finding<'a> {
    let position = |byte: usize| {
        let place = places.get(&byte).copied();
        let place = place.unwrap_or_else(|| Place::at(&file.source.text, byte));
        let Place { byte, line, column, utf16 } = place;
        Position { byte: file.source.in_file(byte), line, column, utf16 }
    };
    Finding {
        path: &file.target.shown,
        code: finding.code.name(),
        severity: finding.severity.word(),
        message: &finding.message,
        help: finding.help.as_deref(),
        start: position(finding.span.start),
        end: position(finding.span.end),
        replacement: finding.replacement.as_deref(),
    }
}
