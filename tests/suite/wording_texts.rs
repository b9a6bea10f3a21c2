//! The texts that we ship say nothing that the wording checker would mend: the course, its glossary, and every
//! word of the interface and of findings.

use super::content;
use super::rust_source::string_literals;
use plainspoken::diagnostic::{Diagnostic, Place};
use plainspoken::review::Around;
use plainspoken::wording::OwnWords;
use plainspoken::{course, glossary, wording};
use std::fmt::Write as _;
use std::fs;

fn around() -> Around {
    let text = fs::read_to_string("content/en/glossary.md").unwrap();
    let file = course::read(&fs::read_to_string("content/course.toml").unwrap()).0;
    Around { glossary: glossary::parse(&text).0.into(), words: file.words }
}

fn say(path: &str, text: &str, found: &[Diagnostic], out: &mut String) {
    for one in found {
        let line = Place::at(text, one.span.start).line;
        let words = text.get(one.span.start..one.span.end).unwrap();
        writeln!(out, "{path}:{line}: {} ({}) {words:?}", one.code, one.rule.unwrap_or_default())
            .unwrap();
    }
}

#[test]
fn the_course_needs_no_mending() {
    let around = around();
    let mut out = String::new();
    for (path, text) in content::modules() {
        say(&path, &text, &wording::module(&text, &around), &mut out);
    }
    let path = "content/en/glossary.md";
    let text = fs::read_to_string(path).unwrap();
    say(path, &text, &wording::glossary(&text, &around), &mut out);
    assert!(out.is_empty(), "\n{out}");
}

/// Words of the interface that are meant as they are, each with a reason.
const ALLOWED: [(&str, &str); 1] = [("Try again", "a button that repeats what did not work")];

#[test]
fn the_interface_needs_no_mending() {
    let words = OwnWords {
        known: ["SHA-256", "HTML", "UTF-8", "ISO", "TOML", "JSON", "CSV", "XML", "altered"]
            .map(str::to_owned)
            .to_vec(),
        ..OwnWords::default()
    };
    let around = Around { words, ..around() };
    let mut out = String::new();
    for entry in walkdir::WalkDir::new("src/engine").into_iter().map(Result::unwrap) {
        let path = entry.path().to_str().unwrap();
        let ours = path.starts_with("src/engine/words") || path.starts_with("src/engine/codes");
        if !ours || !path.ends_with(".rs") {
            continue;
        }
        let source = fs::read_to_string(path).unwrap();
        for (line, literal) in string_literals(&source) {
            // What an example shows is a whole file; and a name is no prose.
            let example = literal.contains("\\n") || literal.contains("{#");
            if example || !literal.contains(' ') || ALLOWED.iter().any(|(text, _)| *text == literal)
            {
                continue;
            }
            for one in wording::passage(&literal, &around) {
                writeln!(
                    out,
                    "{path}:{line}: {} ({}) {:?} in {literal:?}",
                    one.code,
                    one.rule.unwrap(),
                    &literal[one.span.start..one.span.end]
                )
                .unwrap();
            }
        }
    }
    assert!(out.is_empty(), "\n{out}");
}

/// Terms that trainers meet in the guide because they type them, or hand them to somebody who knows them.
const TERMS: [&str; 15] = [
    "SHA-256", "HTML", "UTF-8", "UTF-16", "TOML", "JSON", "SARIF", "CI", "LMS", "SCORM", "HTTPS",
    "CSV", "UUID", "UTC", // The verdict on a record.
    "altered",
];

#[test]
fn the_guide_needs_no_mending() {
    let words = OwnWords { known: TERMS.map(str::to_owned).to_vec(), ..OwnWords::default() };
    let around = Around { words, ..Around::default() };
    let mut out = String::new();
    for file in fs::read_dir("docs").unwrap().map(Result::unwrap) {
        let path = file.path().to_str().unwrap().to_owned();
        if !path.ends_with(".md") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        say(&path, &text, &wording::module(&text, &around), &mut out);
    }
    assert!(out.is_empty(), "\n{out}");
}

#[test]
fn plain_lessons_raise_nothing() {
    for name in ["odd-message", "lock-the-screen"] {
        let path = format!("tests/fixtures/wording/{name}.md");
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.split_whitespace().count() >= 500, "{path} is short");
        let mut out = String::new();
        let found = plainspoken::review::module(&text, &Around::default()).findings;
        say(&path, &text, &found, &mut out);
        assert!(out.is_empty(), "\n{out}");
    }
}
