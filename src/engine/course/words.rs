//! `[words]`: terms that everybody at the organisation knows, and phrases that it writes in another way.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Span};
use crate::wording::OwnWords;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What the file says of words; nothing when it has no such part.
pub fn read(file: &DeTable<'_>, findings: &mut Vec<Diagnostic>) -> OwnWords {
    let mut words = OwnWords::default();
    let Some((name, value)) = file.get_key_value("words") else { return words };
    let DeValue::Table(part) = value.get_ref() else {
        findings.push(
            Diagnostic::new(Code::CourseFile, name.span(), "`words` is a part of the file.")
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

fn texts(value: &Spanned<DeValue<'_>>, findings: &mut Vec<Diagnostic>) -> Vec<String> {
    let DeValue::Array(items) = value.get_ref() else {
        findings.push(
            Diagnostic::new(Code::CourseFile, value.span(), "`known` is a list of words.")
                .help("Write `known = [\"Rotahub\", \"KYC\"]`."),
        );
        return Vec::new();
    };
    items.iter().filter_map(|item| text(item, findings)).collect()
}

fn pairs(value: &Spanned<DeValue<'_>>, findings: &mut Vec<Diagnostic>) -> Vec<(String, String)> {
    let DeValue::Table(pairs) = value.get_ref() else {
        findings.push(
            Diagnostic::new(Code::CourseFile, value.span(), "`instead` is a part with a line for each phrase.")
                .help("Write `[words.instead]`, and below it lines such as `\"service desk\" = \"help desk\"`."),
        );
        return Vec::new();
    };
    let mut all: Vec<(Span, (String, String))> = Vec::new();
    for (phrase, plain) in pairs {
        if let Some(plain) = text(plain, findings) {
            all.push((phrase.span().into(), (phrase.get_ref().trim().to_owned(), plain)));
        }
    }
    // As they are written.
    all.sort_by_key(|(span, _)| *span);
    all.into_iter().map(|(_, pair)| pair).collect()
}

fn text(value: &Spanned<DeValue<'_>>, findings: &mut Vec<Diagnostic>) -> Option<String> {
    match value.get_ref() {
        DeValue::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        _ => {
            findings.push(
                Diagnostic::new(Code::CourseFile, value.span(), "Words are a text.")
                    .help("Put them between double quotes."),
            );
            None
        }
    }
}
