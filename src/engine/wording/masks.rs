//! Finds what is quoted in a text: words between quotation marks or backticks. They are somebody else's, or
//! named to be looked at, and are not judged.

/// No quotation is longer, in bytes: a mark that is never closed must not hide a whole page.
const LONGEST: usize = 600;

/// The ranges of quotations with their marks, in order and apart.
pub fn quotations(text: &str) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut skip = 0;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if at >= skip {
            let inside = at + c.len_utf8();
            let close = closing(c, before, text.get(inside..).unwrap_or_default());
            if let Some(end) = close.and_then(|close| end(text, inside, close)) {
                out.push((at, end));
                skip = end;
            }
        }
        before = c;
    }
    out
}

/// The mark that would close a quotation which opens here, if one may.
fn closing(c: char, before: char, after: &str) -> Option<char> {
    let next = after.chars().next().unwrap_or(' ');
    let opens = !before.is_alphanumeric() && !next.is_whitespace();
    match c {
        '"' if opens => Some('"'),
        '“' => Some('”'),
        '„' => Some('“'),
        '«' => Some('»'),
        '`' => Some('`'),
        '‘' if opens => Some('’'),
        // The same mark as an apostrophe: only where a word begins behind it.
        '\'' if opens && next.is_alphanumeric() => Some('\''),
        _ => None,
    }
}

/// Where the quotation ends: behind its closing mark.
fn end(text: &str, from: usize, close: char) -> Option<usize> {
    let limit = text.floor_char_boundary((from + LONGEST).min(text.len()));
    let inside = text.get(from..limit)?;
    let mut before = ' ';
    let mut line_end = false;
    for (at, c) in inside.char_indices() {
        if c == '\n' {
            if line_end {
                return None;
            }
            line_end = true;
        } else if !c.is_whitespace() {
            line_end = false;
        }
        if c == close && at > 0 {
            let after = inside.get(at + c.len_utf8()..).unwrap_or_default().chars().next();
            let single = matches!(close, '\'' | '’');
            let ends =
                !single || (!after.is_some_and(char::is_alphanumeric) && !before.is_whitespace());
            if ends {
                return Some(from + at + c.len_utf8());
            }
        }
        before = c;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, quoted: &[&str]) {
        let found: Vec<&str> = quotations(text).into_iter().map(|(a, b)| &text[a..b]).collect();
        assert_eq!(found, quoted);
    }

    #[test]
    fn quotations_are_found_and_apostrophes_left() {
        check("He said \"Just click\" twice.", &["\"Just click\""]);
        check(
            "Don't say 'simply' or ‘it's easy’ or “user error”.",
            &["'simply'", "‘it's easy’", "“user error”"],
        );
        check("The users' list isn't the staff's.", &[]);
        check("Type `rm -rf` or «ja» now", &["`rm -rf`", "«ja»"]);
        check("An \"open one", &[]);
        check("An \"open one\n\nand a\" second", &[]);
        check("5'2\" and 'tis", &[]);
    }
}
