//! The notes in an example message: what we say of it. The message itself is somebody else's.

use super::{Passage, Place, markdown};

/// Adds the notes of the message that stands at `base`.
pub fn read(message: &str, base: usize, out: &mut Vec<Passage>) {
    let mut at = 0;
    let mut lines = message.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let start = at;
        at += line.len();
        let Some(mut from) = begins(line) else { continue };
        // It goes on until an empty line, or the next one.
        while let Some(next) =
            lines.peek().filter(|next| !next.trim().is_empty() && begins(next).is_none())
        {
            at += next.len();
            lines.next();
        }
        let words = message.get(start + from..at).unwrap_or_default();
        if words.starts_with("(fine)") {
            from += "(fine)".len();
        }
        let words = message.get(start + from..at).unwrap_or_default();
        markdown::inside(words, base + start + from, Place::Note, out);
    }
}

/// Where the words of a note begin, in a line that begins one.
fn begins(line: &str) -> Option<usize> {
    let trimmed = line.trim_start();
    let inside = trimmed.strip_prefix("[^")?;
    let (label, words) = inside.split_once("]:")?;
    let skipped = line.len() - trimmed.len() + 2 + label.len() + 2;
    Some(skipped + words.len() - words.trim_start().len())
}
