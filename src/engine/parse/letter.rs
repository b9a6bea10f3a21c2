//! The paragraphs of an example message as its head and the lines that are drawn: who says what, what is a field.

use super::marks;
use super::reader::{Reader, offset};
use super::spelling::closest;
use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Span};
use crate::few;
use crate::module::{Head, Line, LookKind};
use crate::prose::{Inline, plain};

/// The head, and the lines below it.
pub fn parts(
    reader: &mut Reader<'_>,
    kind: LookKind,
    mut paragraphs: Vec<Vec<Inline>>,
    fence: Span,
    text: Span,
) -> (Vec<Head>, Vec<Line>) {
    let known = kind.head();
    let named = |line: &[Inline]| {
        known.iter().find(|name| marks::begins(line, name)).map(|name| (*name).to_owned())
    };
    let first = paragraphs.first().map(|first| lines(first)).unwrap_or_default();
    let mut head = Vec::new();
    if first.first().is_some_and(|line| named(line).is_some()) {
        paragraphs.remove(0);
        for mut line in first {
            match named(&line) {
                Some(name) => {
                    marks::strip(&mut line, name.len() + 1);
                    head.push(Head { name, value: line });
                }
                None => unknown_head(reader, &plain(&line), known, text),
            }
        }
    }
    // As it is drawn, and its notes are numbered.
    few::arrange_by(&mut head, |line| line.name != "Subject");
    let first = known.first().copied().unwrap_or_default();
    if !head.iter().any(|line| line.name == first) {
        reader.found.add(|| {
            let message = ["This message has no line that starts with ", first, ":"].concat();
            let help =
                ["Write ", first, ": on the first line inside the fence, then an empty line."];
            Diagnostic::new(Code::LookAlikeHead, fence, message).help(help.concat())
        });
    }
    let body = paragraphs.iter().flat_map(|paragraph| body(kind, paragraph)).collect();
    (head, body)
}

fn unknown_head(reader: &mut Reader<'_>, line: &str, known: &[&str], text: Span) {
    let word = line.split(':').next().unwrap_or_default().to_owned();
    let mut lines = reader.slice(text).lines();
    let written = lines.find(|line| line.trim_start().starts_with(&word)).unwrap_or_default();
    let start = offset(reader.source, written);
    let place = reader.first_line(Span::new(start, start + written.len()));
    let near = closest(&word, known.iter().copied()).map(str::to_owned);
    reader.found.add(|| {
        let message = ["The head of this message has a line that it can't have: ", &word, "."];
        let help = match near {
            Some(near) => ["Did you mean ", &near, "?"].concat(),
            None => ["Use ", &known.join(", "), "; then an empty line before the words."].concat(),
        };
        Diagnostic::new(Code::LookAlikeHead, place, message.concat()).help(help)
    });
}

/// A paragraph of the body as the lines that are drawn.
fn body(kind: LookKind, paragraph: &[Inline]) -> Vec<Line> {
    let whole = |words: Vec<Inline>| Line { label: String::new(), words };
    let labelled = |mut words: Vec<Inline>| match marks::label(&words) {
        Some(label) if may_label(kind, &label) => {
            marks::strip(&mut words, label.len() + 1);
            Line { label, words }
        }
        _ => whole(words),
    };
    match kind {
        LookKind::Email => vec![whole(paragraph.to_vec())],
        LookKind::Text => vec![labelled(paragraph.to_vec())],
        LookKind::Call | LookKind::Page => lines(paragraph).into_iter().map(labelled).collect(),
    }
}

fn may_label(kind: LookKind, label: &str) -> bool {
    match kind {
        LookKind::Email => false,
        LookKind::Text => label == "You",
        LookKind::Call => true,
        LookKind::Page => matches!(label, "Field" | "Button"),
    }
}

fn lines(paragraph: &[Inline]) -> Vec<Vec<Inline>> {
    paragraph.split(|inline| *inline == Inline::Break).map(<[_]>::to_vec).collect()
}
