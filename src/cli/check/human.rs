//! A report for people: each finding with its source underlined, and a closing line of counts.

use super::{Counts, Report, places};
use crate::files::FileRead;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet};
use plainspoken::diagnostic::{Diagnostic, Place, Severity, Span};
use std::ops::Range;

/// Findings further along a line than this, or with as much after them, are named without the line.
const LONGEST_LINE: usize = 2000;

/// Everything there is to say, coloured; the caller takes the colours out where they are not wanted.
pub fn render(report: &Report) -> String {
    let renderer = Renderer::styled();
    let mut out = String::new();
    for file in report.files.iter().filter(|file| !file.findings.is_empty()) {
        let places = places::of(&file.source.text, file.findings.iter().map(|f| f.span.start));
        for finding in &file.findings {
            let place = places.get(&finding.span.start).copied();
            let place = place.unwrap_or_else(|| Place::at(&file.source.text, finding.span.start));
            out.push_str(&renderer.render(&groups(file, finding, place)));
            out.push_str("\n\n");
        }
    }
    out
}

/// The closing line.
pub fn summary(report: &Report) -> String {
    let counts = report.counts();
    let files = match report.files.len() {
        0 => "Nothing to read here: no Markdown files".to_owned(),
        n => count(n, "file"),
    };
    if counts == Counts::default() {
        return match report.files.len() {
            0 => format!("{files}.\n"),
            _ => format!("{files}, nothing to mend.\n"),
        };
    }
    let mut parts = Vec::new();
    for (n, word) in
        [(counts.errors, "error"), (counts.warnings, "warning"), (counts.notes, "note")]
    {
        if n > 0 {
            parts.push(count(n, word));
        }
    }
    format!("{files}: {}.\n", parts.join(", "))
}

pub fn count(n: usize, word: &str) -> String {
    format!("{n} {word}{}", if n == 1 { "" } else { "s" })
}

fn groups<'a>(file: &'a FileRead, finding: &'a Diagnostic, place: Place) -> Vec<Group<'a>> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let path = plain(&file.target.shown);
    let title = level.primary_title(&finding.message).id(finding.code.name());
    let lines = lines(&file.source.text, finding.span, place);
    let Some((lines, shown)) = lines else {
        let origin = Origin::path(path).line(place.line).char_column(place.column);
        let group = title.element(origin);
        return vec![match &finding.help {
            Some(help) => group.element(Level::HELP.message(help)),
            None => group,
        }];
    };
    let mark = AnnotationKind::Primary.span(shown.clone());
    let snippet = Snippet::source(lines).line_start(place.line).path(path).annotation(mark);
    let first = title.element(snippet);
    // A replacement is shown as the line that comes of it, where that is a line.
    let patch = finding.replacement.as_ref().filter(|new| {
        !new.contains('\n')
            && finding.span.end - finding.span.start == shown.len()
            && !new.is_empty()
    });
    match (&finding.help, patch) {
        (Some(help), Some(new)) => {
            let patched = Snippet::source(lines).line_start(place.line);
            let patched = patched.patch(Patch::new(shown, new));
            vec![first, Level::HELP.secondary_title(help).element(patched)]
        }
        (Some(help), None) => vec![first.element(Level::HELP.message(help))],
        (None, _) => vec![first],
    }
}

/// The lines that a span begins on and, if they are few, goes on to; and the span within them. `None` for
/// lines too long to show, told without walking all along them: there may be a finding for every word.
fn lines(text: &str, span: Span, place: Place) -> Option<(&str, Range<usize>)> {
    if place.column > LONGEST_LINE {
        return None;
    }
    let start = text.floor_char_boundary(span.start.min(text.len()));
    let end = text.floor_char_boundary(span.end.min(text.len()));
    let from = text.get(..start)?.rfind('\n').map_or(0, |newline| newline + 1);
    let marked = text.get(start..end)?.trim_end();
    let first = marked.find('\n');
    let end = match first {
        Some(first) if marked.matches('\n').nth(3).is_some() => start + first,
        _ => start + marked.len(),
    };
    let near = text.floor_char_boundary((end + LONGEST_LINE).min(text.len()));
    let to = match text.get(end..near)?.find('\n') {
        Some(newline) => end + newline,
        None if near == text.len() => near,
        None => return None,
    };
    let lines = text.get(from..to)?.trim_end_matches('\r');
    (lines.len() <= 4 * LONGEST_LINE).then_some((lines, start - from..end - from))
}

/// A path without what would steer a terminal.
pub fn plain(path: &str) -> String {
    path.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}
