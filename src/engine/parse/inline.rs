//! The words inside a block: emphasis, links, pictures, breaks. Whether an address may be led to is for
//! `links`; what becomes of HTML for `html`.

use super::links;
use super::marks;
use super::reader::{DEEPEST_INLINE, Reader};
use crate::codes::Code;
use crate::diagnostic::Span;
use crate::prose::Inline;
use pulldown_cmark::{Event, LinkType, Tag};

/// About as long as a line and a half.
const ANOTHER_LINE: usize = 150;

impl<'a> Reader<'a> {
    /// Reads up to the end of what encloses the words, and leaves that end standing.
    pub fn inlines(&mut self) -> Vec<Inline> {
        self.inlines_at(0)
    }

    fn inlines_at(&mut self, depth: usize) -> Vec<Inline> {
        // Most paragraphs are one run of text.
        let mut out = Vec::with_capacity(1);
        // How many elements were opened here that are too deep to have a node of their own.
        let mut dissolved = 0usize;
        loop {
            if dissolved > 0 && matches!(self.peek(), Some(Event::End(_))) {
                dissolved -= 1;
                self.next();
                continue;
            }
            if !self.at_inline() {
                return out;
            }
            let Some((event, span)) = self.next() else {
                return out;
            };
            match event {
                Event::Text(text) => self.text(&text, &mut out),
                Event::Code(code) => out.push(Inline::Code(code.into_string())),
                Event::SoftBreak if self.message => out.push(Inline::Break),
                Event::SoftBreak => push_text(&mut out, " "),
                Event::HardBreak => out.push(Inline::Break),
                Event::InlineHtml(tag) => self.inline_html(&tag, span),
                Event::FootnoteReference(note) if self.message => marks::mark(&note, &mut out),
                Event::FootnoteReference(_) => self.find(
                    Code::Footnote,
                    span,
                    "Notes are for example messages; in ordinary text this mark is left out.",
                    "Put the words into the text itself, or leave them out.",
                ),
                Event::Start(tag) if depth >= DEEPEST_INLINE => {
                    if dissolved == 0 {
                        self.too_deep(span);
                    }
                    dissolved += 1;
                    drop(tag);
                }
                Event::Start(tag) => self.element(tag, span, depth + 1, &mut out),
                _ => {}
            }
        }
    }

    /// Adds words; makes room at once for a paragraph of several lines.
    fn text(&self, text: &str, out: &mut Vec<Inline>) {
        if let Some(Inline::Text(before)) = out.last_mut() {
            before.push_str(text);
            return;
        }
        let goes_on = matches!(self.peek(), Some(Event::SoftBreak | Event::Text(_)));
        let mut run = String::with_capacity(text.len() + if goes_on { ANOTHER_LINE } else { 0 });
        run.push_str(text);
        out.push(Inline::Text(run));
    }

    fn element(&mut self, tag: Tag<'a>, span: Span, depth: usize, out: &mut Vec<Inline>) {
        let inner = self.inlines_at(depth);
        self.next(); // The end of the element.
        match tag {
            Tag::Emphasis => out.push(Inline::Emphasis(inner)),
            Tag::Strong => out.push(Inline::Strong(inner)),
            Tag::Strikethrough => out.push(Inline::Struck(inner)),
            Tag::Link { link_type, dest_url, .. } => {
                let mail = link_type == LinkType::Email;
                links::link(self, &dest_url, mail, span, inner, out);
            }
            Tag::Image { dest_url, .. } => links::image(self, &dest_url, span, &inner, out),
            _ => join(out, inner),
        }
    }

    pub fn too_deep(&mut self, span: Span) {
        let span = self.first_line(span);
        self.find(
            Code::TooDeep,
            span,
            "This stands inside too many others, so its words are shown without its form.",
            "Bring it out by a few levels.",
        );
    }
}

/// Adds words, to the run before where there is one.
pub fn push_text(out: &mut Vec<Inline>, text: &str) {
    match out.last_mut() {
        Some(Inline::Text(before)) => before.push_str(text),
        _ => out.push(Inline::Text(text.to_owned())),
    }
}

/// Adds something, with touching runs of text made one.
pub fn push(out: &mut Vec<Inline>, inline: Inline) {
    match (out.last_mut(), inline) {
        (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
        (_, inline) => out.push(inline),
    }
}

/// Adds all of `inner`, likewise.
pub fn join(out: &mut Vec<Inline>, inner: Vec<Inline>) {
    inner.into_iter().for_each(|inline| push(out, inline));
}

/// Whether there is nothing to read or to see.
pub fn is_blank(inlines: &[Inline]) -> bool {
    inlines.iter().all(|inline| match inline {
        Inline::Text(text) => text.trim().is_empty(),
        Inline::Break => true,
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) => is_blank(inner),
        Inline::Code(_) | Inline::Link { .. } | Inline::Image { .. } | Inline::Term { .. } => false,
        Inline::Part { text, .. } => is_blank(text),
    })
}
