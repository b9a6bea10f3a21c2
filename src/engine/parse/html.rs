//! HTML in the text: comments pass unseen, everything else is reported and left out. The words between
//! inline tags stay.

use super::reader::Reader;
use crate::codes::Code;
use crate::diagnostic::Span;
use pulldown_cmark::Event;

impl Reader<'_> {
    /// A whole block of HTML, up to its end.
    pub fn html_block(&mut self, span: Span) {
        while matches!(self.peek(), Some(Event::Html(_) | Event::Text(_) | Event::SoftBreak)) {
            self.next();
        }
        self.next(); // The end of the block.
        let mut rest = span;
        loop {
            let text = self.slice(rest);
            let trimmed = text.trim_start();
            let start = rest.end - trimmed.len();
            rest = Span::new(start, rest.end);
            let Some(inside) = trimmed.strip_prefix("<!--") else {
                break;
            };
            let Some(length) = comment_length(inside) else {
                self.find(
                    Code::OpenComment,
                    Span::new(start, start + 4),
                    "This comment has no end, so everything below it is left out.",
                    "Write --> where the comment ends.",
                );
                return;
            };
            rest = Span::new(start + 4 + length, rest.end);
        }
        if rest.start < rest.end {
            let line = self.first_line(rest);
            let text = self.slice(line);
            // A tag alone says which it is; words after a comment are named whole.
            let tag = text.starts_with('<').then(|| text.find('>')).flatten();
            let span = tag.map_or(line, |end| Span::new(line.start, line.start + end + 1));
            self.html(span, true);
        }
    }

    /// One tag or comment among words.
    pub fn inline_html(&mut self, tag: &str, span: Span) {
        if !tag.starts_with("<!--") {
            self.html(span, false);
        }
    }

    fn html(&mut self, span: Span, block: bool) {
        let tag = self.slice(span);
        let name = name(tag);
        if tag.starts_with("</") {
            if let Some(at) = self.open_tags.iter().rposition(|open| *open == name) {
                self.open_tags.remove(at);
                return;
            }
        } else if !name.is_empty() && !tag.ends_with("/>") && self.open_tags.len() < 32 {
            self.open_tags.push(name);
        }
        let message = match (tag.starts_with('<'), block) {
            (false, _) => "Text on the same line as a comment is left out with it.",
            (true, true) => "HTML isn't shown, so this block is left out.",
            (true, false) => "HTML isn't shown, so this tag is left out.",
        };
        let help = match name.to_ascii_lowercase().as_str() {
            _ if !tag.starts_with('<') => "Start it on the next line, after an empty one.",
            "b" | "strong" => "For strong words write **words**.",
            "i" | "em" => "For emphasis write *words*.",
            "a" => "For a link write [words](https://address).",
            "img" => "For a picture write ![what it shows](file-name).",
            "br" => "For a line break end the line with a backslash (\\).",
            "details" | "summary" => "For text that folds away write > [!UNDER-THE-HOOD].",
            "table" => "For a table write rows such as | one | two |.",
            _ => "Write it as Markdown, or leave it out.",
        };
        self.find(Code::Html, span, message, help);
    }
}

/// How much of the text after `<!--` belongs to the comment, its end included.
fn comment_length(inside: &str) -> Option<usize> {
    if inside.starts_with('>') {
        return Some(1);
    }
    if inside.starts_with("->") {
        return Some(2);
    }
    let mut ends = inside.match_indices('>').map(|(at, _)| at);
    ends.find(|at| inside.get(..*at).is_some_and(|before| before.ends_with("--"))).map(|at| at + 1)
}

fn name(tag: &str) -> &str {
    let inside = tag.trim_start_matches(['<', '/']);
    let end = inside.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inside.len());
    inside.get(..end).unwrap_or_default()
}
