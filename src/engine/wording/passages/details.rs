//! The passages in a module's details: its title, its summary, its outcomes.

use super::{Passage, Place};
use crate::diagnostic::Span;

/// The passages, and where the details end.
pub fn read(source: &str, out: &mut Vec<Passage>) -> usize {
    let text = source.trim_start_matches(['\u{feff}', '\n', '\r', ' ', '\t']);
    let mut at = source.len() - text.len();
    let mut lines = text.split_inclusive('\n');
    match lines.next() {
        Some(line) if line.trim_end() == "---" => at += line.len(),
        _ => return source.len() - source.strip_prefix('\u{feff}').unwrap_or(source).len(),
    }
    for line in lines {
        if line.starts_with("##") {
            break;
        }
        if line.trim_end() == "---" {
            return at + line.len();
        }
        if let Some((key, value)) = line.split_once(':')
            && let Some(place) = place(key.trim())
        {
            let trimmed = value.trim().trim_matches(['"', '\'']);
            let start = at + key.len() + 1 + value.find(trimmed).unwrap_or(0);
            let mut passage = Passage::new(place);
            passage.push(trimmed, Span::new(start, start + trimmed.len()), trimmed);
            out.push(passage);
        }
        at += line.len();
    }
    at
}

fn place(key: &str) -> Option<Place> {
    match key {
        "title" => Some(Place::Title),
        "summary" => Some(Place::Summary),
        _ => key.starts_with("outcome.").then_some(Place::Outcome),
    }
}
