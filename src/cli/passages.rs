//! `plainspoken words`: looks at the wording of plain text, one passage a line, each by itself. Gives back a report
//! as `check` does.

use crate::check::Report;
use crate::check::around::Arounds;
use crate::files::{self, Content, FileRead, Target};
use crate::parallel;
use crate::source::Source;
use plainspoken::diagnostic::{Diagnostic, Span};
use plainspoken::review::Around;
use plainspoken::wording;
use std::fs;
use std::io::{self, Read};
use std::path::Path;

/// Reads a file, or standard input for `-`.
pub fn run(path: &Path) -> Report {
    let target = Target { path: path.to_owned(), shown: files::shown(path) };
    match bytes(path) {
        Ok(bytes) => Report::of(vec![look(target, bytes)], Vec::new()),
        Err(error) => Report::of(Vec::new(), vec![files::unreadable(&target.shown, &error)]),
    }
}

fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    if path != Path::new("-") {
        return fs::read(path);
    }
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn look(target: Target, bytes: Vec<u8>) -> FileRead {
    let source = Source::decode(bytes);
    let around = Arounds::default().of(&target.path);
    let found = parallel::map(passages(&source.text), |(at, text)| passage(at, text, &around));
    let mut findings: Vec<Diagnostic> = found.into_iter().flatten().collect();
    findings.extend(source.finding());
    FileRead { target, source, content: Content::Passages, findings, facts: None }
}

/// Each line that says something, with its place in the text.
fn passages(text: &str) -> Vec<(usize, &str)> {
    let mut at = text.len() - text.trim_start_matches('\u{feff}').len();
    let mut passages = Vec::new();
    for line in text.get(at..).unwrap_or_default().split_inclusive('\n') {
        let words = line.trim();
        if !words.is_empty() {
            passages.push((at + line.len() - line.trim_start().len(), words));
        }
        at += line.len();
    }
    passages
}

/// What is found in one passage, by its place in the whole text.
fn passage(at: usize, text: &str, around: &Around) -> Vec<Diagnostic> {
    let mut found = wording::passage(text, around);
    for finding in &mut found {
        finding.span = Span::new(finding.span.start + at, finding.span.end + at);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passages_are_lines_with_their_places() {
        let text = "\u{feff}One.\r\n\r\n  Two. \r\n\t\nThr\u{e9}e";
        let found = passages(text);
        assert_eq!(
            found.iter().map(|(_, words)| *words).collect::<Vec<_>>(),
            ["One.", "Two.", "Thr\u{e9}e"]
        );
        assert!(found.iter().all(|(at, words)| text[*at..].starts_with(words)));
        assert_eq!(passages(" \n\n"), []);
    }
}
