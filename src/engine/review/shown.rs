//! What a module's text shows, piece by piece and with its places: links, pictures, tables and passages of
//! words. Example messages and quoted ones are left out; they are not the author's own voice.

use crate::diagnostic::Span;
use crate::parse;
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

#[derive(Debug, Default)]
pub struct Shown {
    pub links: Vec<Link>,
    pub images: Vec<Image>,
    pub tables: Vec<Table>,
    pub passages: Vec<Passage>,
}

#[derive(Debug)]
pub struct Link {
    pub span: Span,
    pub words: String,
    pub to: String,
    /// The number of the screen that it stands on.
    pub screen: usize,
    /// Written as `<address>`.
    pub bare: bool,
}

#[derive(Debug)]
pub struct Image {
    pub span: Span,
    pub alt: String,
    pub address: String,
}

#[derive(Debug)]
pub struct Table {
    /// The line with the headings.
    pub head_span: Span,
    pub head: Vec<String>,
}

/// A paragraph, a heading, a cell: words that are read in one go.
#[derive(Debug, Default)]
pub struct Passage {
    pub text: String,
    pub kind: Kind,
    /// Where its pieces stand: an offset in the text, and the place in the file.
    pieces: Vec<(usize, Span)>,
    /// Whether all of its words are bold.
    pub bold: bool,
    /// A paragraph of the step's own, in no list, quote or table.
    pub alone: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    #[default]
    Text,
    Heading,
}

impl Passage {
    /// Where a range of the text stands in the file.
    pub fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.place(start, false), self.place(end, true))
    }

    pub fn whole(&self) -> Span {
        self.span(0, self.text.len())
    }

    fn place(&self, at: usize, end: bool) -> usize {
        let after = self.pieces.partition_point(|(start, _)| *start < at || (!end && *start == at));
        let piece = after.checked_sub(1).and_then(|last| self.pieces.get(last));
        let Some((start, span)) = piece.or(self.pieces.first()) else { return 0 };
        let next = self.pieces.get(after).map_or(self.text.len(), |(next, _)| *next);
        // A piece whose text is not as it stands in the file, such as `&amp;`, counts as a whole.
        match next - start == span.end - span.start {
            true => span.start + at.saturating_sub(*start),
            false if end => span.end,
            false => span.start,
        }
    }
}

pub fn read(source: &str) -> Shown {
    let mut walk = Walk { source, ..Walk::default() };
    parse::events(source, |event, span| walk.take(event, span));
    walk.flush();
    walk.shown
}

#[derive(Default)]
struct Walk<'a> {
    source: &'a str,
    shown: Shown,
    passage: Passage,
    /// Whether some of the passage is not bold.
    plain: bool,
    bold: usize,
    /// Code, HTML and quoted messages that are open.
    silent: usize,
    quotes: Vec<bool>,
    /// Lists, quotes and tables that are open.
    inside: usize,
    screen: usize,
    links: Vec<(Link, usize)>,
    image: Option<Image>,
    table: Option<Table>,
    in_head: bool,
}

impl Walk<'_> {
    fn take(&mut self, event: Event<'_>, span: Span) {
        match event {
            Event::Start(tag) => self.open(tag, span),
            Event::End(tag) => self.close(tag),
            Event::Text(text) => self.words(&text, span),
            // What stands in code is a name or an address, and no language of its own.
            Event::Code(_) => self.words("·", span),
            Event::SoftBreak | Event::HardBreak => self.words(" ", span),
            _ => {}
        }
    }

    fn open(&mut self, tag: Tag<'_>, span: Span) {
        match tag {
            Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_) => self.silent += 1,
            Tag::BlockQuote(_) => {
                self.flush();
                let text = self.source.get(span.start..span.end).unwrap_or_default();
                let inside = text.trim_start_matches(['>', ' ', '\t']);
                let head = inside.get(.."[!MESSAGE".len()).unwrap_or_default();
                let message = head.eq_ignore_ascii_case("[!MESSAGE");
                self.silent += usize::from(message);
                self.quotes.push(message);
                self.inside += 1;
            }
            Tag::Heading { level, .. } => {
                self.flush();
                self.passage.kind = Kind::Heading;
                self.screen += usize::from(level <= pulldown_cmark::HeadingLevel::H2);
            }
            Tag::Strong => self.bold += 1,
            Tag::Emphasis | Tag::Strikethrough => {}
            Tag::Link { link_type, dest_url, .. } => {
                let bare = link_type == LinkType::Autolink;
                let (to, words) = (dest_url.into_string(), String::new());
                let link = Link { span, words, to, screen: self.screen, bare };
                self.links.push((link, self.passage.text.len()));
            }
            Tag::Image { dest_url, .. } => {
                let address = dest_url.into_string();
                self.image = Some(Image { span, alt: String::new(), address });
            }
            Tag::Table(_) | Tag::Item | Tag::FootnoteDefinition(_) => {
                self.flush();
                self.inside += 1;
            }
            Tag::Paragraph => {
                self.flush();
                self.passage.alone = self.inside == 0;
            }
            Tag::TableHead => {
                self.in_head = true;
                let text = self.source.get(span.start..span.end).unwrap_or_default();
                let line = text.lines().next().unwrap_or_default().trim_end();
                let head_span = Span::new(span.start, span.start + line.len());
                self.table = Some(Table { head_span, head: Vec::new() });
            }
            _ => self.flush(),
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) => {
                self.silent = self.silent.saturating_sub(1);
            }
            TagEnd::BlockQuote(_) => {
                self.flush();
                self.inside = self.inside.saturating_sub(1);
                let message = self.quotes.pop().unwrap_or_default();
                self.silent = self.silent.saturating_sub(usize::from(message));
            }
            TagEnd::Table | TagEnd::Item | TagEnd::FootnoteDefinition => {
                self.flush();
                self.inside = self.inside.saturating_sub(1);
            }
            TagEnd::Strong => self.bold = self.bold.saturating_sub(1),
            TagEnd::Emphasis | TagEnd::Strikethrough => {}
            TagEnd::Link => {
                let Some((mut link, from)) = self.links.pop() else { return };
                link.words = self.passage.text.get(from..).unwrap_or_default().trim().to_owned();
                if self.silent == 0 {
                    self.shown.links.push(link);
                }
            }
            TagEnd::Image => {
                let image = self.image.take();
                if let Some(image) = image.filter(|_| self.silent == 0) {
                    // A picture that is pressed is named by its words.
                    self.words(&image.alt.clone(), image.span);
                    self.shown.images.push(image);
                }
            }
            TagEnd::TableCell => {
                let words = self.passage.text.trim().to_owned();
                if let Some(table) = self.table.as_mut().filter(|_| self.in_head) {
                    table.head.push(words);
                }
                self.flush();
            }
            TagEnd::TableHead => {
                self.in_head = false;
                let table = self.table.take();
                self.shown.tables.extend(table.filter(|_| self.silent == 0));
            }
            _ => self.flush(),
        }
    }

    fn words(&mut self, text: &str, span: Span) {
        if let Some(image) = &mut self.image {
            image.alt.push_str(text);
            return;
        }
        if self.silent > 0 {
            return;
        }
        self.plain |= self.bold == 0 && !text.trim().is_empty();
        self.passage.pieces.push((self.passage.text.len(), span));
        self.passage.text.push_str(text);
    }

    fn flush(&mut self) {
        let mut passage = std::mem::take(&mut self.passage);
        let plain = std::mem::take(&mut self.plain);
        if !passage.text.trim().is_empty() {
            passage.bold = !plain;
            self.shown.passages.push(passage);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "---\nid: a\ntitle: A\n---\n\n## One {#one}\n\nSee **this &amp; [that](https://a.example)**.\n\n\
        > [!MESSAGE]\n> [Not](https://b.example) ours\n\n```email fake\n[no](https://c.example)\n```\n\n\
        ![A lock](lock.svg)\n\n| | Be |\n| --- | --- |\n| c | `d` |\n\n**All of it**\n";

    #[test]
    fn everything_that_is_shown_is_there_with_its_place() {
        let shown = read(TEXT);
        let links: Vec<_> = shown.links.iter().map(|link| (&*link.words, &*link.to)).collect();
        assert_eq!(links, [("that", "https://a.example")]);
        assert_eq!(
            (shown.images[0].alt.as_str(), &*shown.images[0].address),
            ("A lock", "lock.svg")
        );
        assert_eq!(shown.tables[0].head, ["", "Be"]);
        let texts: Vec<_> = shown.passages.iter().map(|passage| &*passage.text).collect();
        assert_eq!(texts, ["One", "See this & that.", "A lock", "Be", "c", "·", "All of it"]);
        let passage = &shown.passages[1];
        let at = passage.text.find("that").unwrap();
        let span = passage.span(at, at + 4);
        assert_eq!(&TEXT[span.start..span.end], "that");
        assert_eq!(&TEXT[shown.passages[6].whole().start..][..9], "All of it");
        assert!(shown.passages[6].bold && !shown.passages[1].bold);
    }
}
