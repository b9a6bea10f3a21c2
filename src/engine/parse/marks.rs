//! The marks in an example message: `[phrase][^note]`, `[link](address)[^note]`, or a bare `[^note]` after the
//! words that it is about.

use crate::ids::ChoiceId;
use crate::prose::{Inline, Target, plain};

/// Makes a part of what stands before a mark: the brackets that end there, or the link, or the words since
/// the line or the sentence began.
pub fn mark(label: &str, out: &mut Vec<Inline>) {
    let note = ChoiceId::standing_for(label);
    let text = match out.last() {
        Some(Inline::Text(text)) if text.ends_with(']') => bracketed(out).unwrap_or_default(),
        Some(Inline::Link { to, text }) if !is_bare(to, text) => out.pop().into_iter().collect(),
        _ => sentence(out),
    };
    out.push(Inline::Part { note, text });
}

/// Whether a link shows its own address.
fn is_bare(to: &Target, text: &[Inline]) -> bool {
    let shown = plain(text);
    matches!(to, Target::Web(address) if *address == shown || address.strip_prefix("mailto:") == Some(&shown))
}

/// Takes `[words]` off the end.
fn bracketed(out: &mut Vec<Inline>) -> Option<Vec<Inline>> {
    if let Some(Inline::Text(last)) = out.last_mut() {
        last.pop();
    }
    let opens = |inline: &Inline| matches!(inline, Inline::Text(text) if text.contains('['));
    let Some(at) = out.iter().rposition(opens) else {
        // No bracket opens: what looked like its end belongs to the words.
        if let Some(Inline::Text(last)) = out.last_mut() {
            last.push(']');
        }
        return Some(sentence(out));
    };
    let mut taken = out.split_off(at);
    let Some(Inline::Text(first)) = taken.first_mut() else { return None };
    let open = first.rfind('[')?;
    let inside = first.get(open + 1..)?.to_owned();
    first.truncate(open);
    let before = std::mem::replace(first, inside);
    push(out, before);
    taken.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
    Some(taken)
}

/// Takes the words since the line, or the sentence, began.
fn sentence(out: &mut Vec<Inline>) -> Vec<Inline> {
    let line = out.iter().rposition(|inline| matches!(inline, Inline::Break | Inline::Part { .. }));
    let mut taken = out.split_off(line.map_or(0, |at| at + 1));
    let ended = taken.iter().enumerate().rev().find_map(|(at, inline)| match inline {
        Inline::Text(text) => ends_in(text).map(|end| (at, end)),
        _ => None,
    });
    if let Some((at, end)) = ended {
        let rest = taken.split_off(at);
        out.append(&mut taken);
        taken = rest;
        if let Some(Inline::Text(first)) = taken.first_mut() {
            let words = first.get(end..).unwrap_or_default().to_owned();
            first.truncate(end);
            push(out, std::mem::replace(first, words));
        }
    } else if let Some(Inline::Text(first)) = taken.first_mut() {
        // The space after an earlier part is not part of this one.
        let words = first.trim_start().to_owned();
        let space = first.len() - words.len();
        first.truncate(space);
        push(out, std::mem::replace(first, words));
    }
    taken
}

/// Where the last sentence of a text begins, when another one ends before it.
fn ends_in(text: &str) -> Option<usize> {
    let body = text.trim_end();
    [". ", "? ", "! "].iter().filter_map(|end| Some(body.rfind(end)? + end.len())).max()
}

fn push(out: &mut Vec<Inline>, text: String) {
    if !text.is_empty() {
        out.push(Inline::Text(text));
    }
}

/// Whether a line begins with `Name:`.
pub fn begins(line: &[Inline], name: &str) -> bool {
    label(line).is_some_and(|label| label == name)
}

/// What stands before the first colon of a line, when it is as short as a name.
pub fn label(line: &[Inline]) -> Option<String> {
    let first = match line.first()? {
        Inline::Part { text, .. } => text.first()?,
        other => other,
    };
    let Inline::Text(text) = first else { return None };
    let (label, rest) = text.split_once(':')?;
    let name = label.split(' ').count() <= 3 && !label.is_empty();
    (name && (rest.is_empty() || rest.starts_with(' '))).then(|| label.to_owned())
}

/// Takes so many bytes, and the space after them, off the beginning of a line.
pub fn strip(line: &mut Vec<Inline>, bytes: usize) {
    let first = match line.first_mut() {
        Some(Inline::Part { text, .. }) => text,
        _ => line,
    };
    if let Some(Inline::Text(text)) = first.first_mut() {
        *text = text.get(bytes..).unwrap_or_default().trim_start().to_owned();
        if text.is_empty() {
            first.remove(0);
        }
    }
}

/// Every part with the words that it is about, in order.
pub fn parts(text: &[Inline], out: &mut Vec<(ChoiceId, String)>) {
    for inline in text {
        match inline {
            Inline::Part { note, text } => out.push((note.clone(), plain(text))),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Struck(inner)
            | Inline::Link { text: inner, .. } => parts(inner, out),
            _ => {}
        }
    }
}

/// Whether a note begins with `(fine)`, and the rest of it.
pub fn fine(mut why: Vec<Inline>) -> (bool, Vec<Inline>) {
    let Some(Inline::Text(first)) = why.first_mut() else { return (false, why) };
    let rest = first.trim_start().strip_prefix("(fine)").map(|rest| rest.trim_start().to_owned());
    let fine = rest.is_some();
    if let Some(rest) = rest {
        *first = rest;
    }
    if first.trim().is_empty() {
        why.remove(0);
    }
    (fine, why)
}
