//! `[words]`: terms that everybody at the organisation knows, and phrases that it writes in another way.

use super::tree::{Key, Table, Value};
use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::wording::OwnWords;

/// What the file says of words; nothing when it has no such part.
pub fn read(file: &Table, findings: &mut Vec<Diagnostic>) -> OwnWords {
    let mut words = OwnWords::default();
    let Some((name, value)) = file.entry("words") else { return words };
    let Some(part) = value.table() else {
        findings.push(
            Diagnostic::new(Code::CourseFile, name.span, "`words` is a part of the file.")
                .help("Write `[words]` on a line of its own, and `known = [\"…\"]` below it."),
        );
        return words;
    };
    if let Some(known) = part.get("known") {
        words.known = texts(known, findings);
    }
    if let Some(instead) = part.get("instead") {
        words.instead = pairs(instead, findings);
    }
    words
}

fn texts(value: &Value, findings: &mut Vec<Diagnostic>) -> Vec<String> {
    let Some(items) = value.list() else {
        findings.push(
            Diagnostic::new(Code::CourseFile, value.span, "`known` is a list of words.")
                .help("Write `known = [\"Rotahub\", \"KYC\"]`."),
        );
        return Vec::new();
    };
    items.iter().filter_map(|item| text(item, findings)).collect()
}

fn pairs(value: &Value, findings: &mut Vec<Diagnostic>) -> Vec<(String, String)> {
    let Some(pairs) = value.table() else {
        findings.push(
            Diagnostic::new(Code::CourseFile, value.span, "`instead` is a part with a line for each phrase.")
                .help("Write `[words.instead]`, and below it lines such as `\"service desk\" = \"help desk\"`."),
        );
        return Vec::new();
    };
    let pair = |(phrase, plain): (&Key, &Value)| {
        Some((phrase.name.trim().to_owned(), text(plain, findings)?))
    };
    pairs.iter().filter_map(pair).collect()
}

fn text(value: &Value, findings: &mut Vec<Diagnostic>) -> Option<String> {
    let text = value.text().map(str::trim).filter(|text| !text.is_empty());
    if text.is_none() {
        findings.push(
            Diagnostic::new(Code::CourseFile, value.span, "Words are a text.")
                .help("Put them between double quotes."),
        );
    }
    text.map(str::to_owned)
}
