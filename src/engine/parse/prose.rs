//! Blocks of prose: paragraphs, lists, tables, code. What makes a list a question is for `choices`;
//! quotes are for `callout`.

use super::inline::is_blank;
use super::reader::{DEEPEST_BLOCK, Reader};
use crate::codes::Code;
use crate::diagnostic::Span;
use crate::prose::{Inline, Prose, Table};
use pulldown_cmark::{CodeBlockKind, Event, Tag};

impl<'a> Reader<'a> {
    /// Everything up to the end of the block that encloses it; takes that end.
    pub fn blocks_into(&mut self, depth: usize, out: &mut Vec<Prose>) {
        // How many blocks were opened here that are too deep to have a node of their own.
        let mut dissolved = 0usize;
        loop {
            match self.peek() {
                None => return,
                Some(Event::End(_)) => {
                    self.next();
                    if dissolved == 0 {
                        return;
                    }
                    dissolved -= 1;
                }
                Some(Event::Start(
                    Tag::BlockQuote(_) | Tag::List(_) | Tag::Item | Tag::FootnoteDefinition(_),
                )) if depth >= DEEPEST_BLOCK => {
                    let span = self.here();
                    if dissolved == 0 {
                        self.too_deep(span);
                    }
                    dissolved += 1;
                    self.next();
                }
                Some(_) => self.block(depth + 1, out),
            }
        }
    }

    /// The next block. Always takes at least one event.
    pub fn block(&mut self, depth: usize, out: &mut Vec<Prose>) {
        if self.at_inline() {
            push_paragraph(out, self.inlines());
            return;
        }
        let Some((event, span)) = self.next() else {
            return;
        };
        match event {
            Event::Start(Tag::Paragraph) => self.rest_of_paragraph(out),
            Event::Start(Tag::Heading { .. }) => {
                let heading = self.heading(span);
                self.report_strangers(&heading.attributes, &[], &[]);
                out.push(Prose::Heading(heading.title));
            }
            Event::Start(Tag::BlockQuote(_)) => self.quote(depth, out),
            Event::Start(Tag::List(start)) => {
                let items = self.items(depth);
                self.plain_list(start, items, out);
            }
            Event::Start(Tag::CodeBlock(kind)) => self.code(&kind, span, out),
            Event::Start(Tag::HtmlBlock) => self.html_block(span),
            Event::Start(Tag::Table(_)) => out.push(Prose::Table(self.table())),
            Event::Start(Tag::FootnoteDefinition(_)) => {
                let line = self.first_line(span);
                self.find(
                    Code::Footnote,
                    line,
                    "Notes are for example messages; the words are shown where they stand.",
                    "Put the words into the text itself, or leave them out.",
                );
                self.blocks_into(depth, out);
            }
            Event::Start(_) => self.blocks_into(depth, out),
            Event::Rule => out.push(Prose::Rule),
            _ => {}
        }
    }

    /// The words of a paragraph whose start was taken, and its end.
    pub fn rest_of_paragraph(&mut self, out: &mut Vec<Prose>) {
        let start = self.here().start;
        push_paragraph(out, self.inlines());
        let span = Span::new(start, self.last_end);
        let text = self.slice(span);
        if text.starts_with("-[") || text.starts_with("*[") {
            self.report_hugging_boxes(span);
        }
        self.next();
    }

    /// `-[ ]` at the start of a line is no list, and was surely meant as one.
    fn report_hugging_boxes(&mut self, span: Span) {
        let mut start = span.start;
        for line in self.slice(span).split_inclusive('\n') {
            let text = line.trim_start();
            let box_ = text.get(1..).unwrap_or_default();
            if text.starts_with(['-', '*'])
                && ["[ ]", "[x]", "[X]", "[]"].iter().any(|sound| box_.starts_with(sound))
            {
                let at = start + line.len() - text.len();
                self.found.offer(
                    Code::BadBox,
                    Span::new(at, at + 1),
                    "Without a space after this mark, the line is no choice of a list.",
                    "Write - [ ] with a space before and after the box.",
                    "- ",
                );
            }
            start += line.len();
        }
    }

    fn table(&mut self) -> Table {
        let mut table = Table { head: Vec::new(), rows: Vec::new() };
        while let Some((event, _)) = self.next() {
            match event {
                Event::Start(Tag::TableHead) => table.head = self.cells(),
                Event::Start(Tag::TableRow) => {
                    let mut row = self.cells();
                    row.resize_with(table.head.len(), Vec::new);
                    table.rows.push(row);
                }
                _ => break,
            }
        }
        table
    }

    fn cells(&mut self) -> Vec<Vec<Inline>> {
        let mut cells = Vec::new();
        while let Some((Event::Start(Tag::TableCell), _)) = self.next() {
            cells.push(self.inlines());
            self.next();
        }
        cells
    }

    fn code(&mut self, kind: &CodeBlockKind<'_>, span: Span, out: &mut Vec<Prose>) {
        let mut code = String::new();
        while let Some(Event::Text(text)) = self.peek() {
            code.push_str(text);
            self.next();
        }
        self.next();
        let line = self.first_line(span);
        match kind {
            CodeBlockKind::Indented => {
                self.find(
                    Code::IndentedCode,
                    line,
                    "This text is indented so far that it is shown as code.",
                    "Indent a reason by two spaces. For code, put ``` on the lines before and after.",
                );
            }
            CodeBlockKind::Fenced(info) => {
                let fence = self.fence_length(span);
                let after = Span::new(line.start + fence, line.end);
                self.report_open_fence(Span::new(line.start, line.start + fence), span);
                if super::lookalike::kind(info).is_some() {
                    self.find(
                        Code::LookAlikePlace,
                        after,
                        "An example message can't stand inside a list, a quote or a reason, so it is shown \
                         as code.",
                        "Put it below the step's text, with its fence at the start of the line.",
                    );
                }
            }
        }
        out.push(Prose::Code(code));
    }

    pub fn fence_length(&self, span: Span) -> usize {
        let text = self.slice(span);
        text.len() - text.trim_start_matches(['`', '~']).len()
    }

    /// A fence that is never closed takes in everything that follows.
    pub fn report_open_fence(&mut self, fence: Span, span: Span) {
        let text = self.slice(span).trim_end();
        let mark = self.slice(fence);
        let last = text.rfind('\n').and_then(|newline| text.get(newline..)).unwrap_or_default();
        if !last.trim_start_matches(['\n', ' ', '\t', '>']).starts_with(mark) {
            self.find(
                Code::OpenFence,
                fence,
                "No closing line follows, so everything below is taken for code.",
                "Repeat these marks on a line of their own where the code ends.",
            );
        }
    }
}

/// Adds a paragraph, unless nothing is left of it.
pub fn push_paragraph(out: &mut Vec<Prose>, inlines: Vec<Inline>) {
    if !is_blank(&inlines) {
        out.push(Prose::Paragraph(inlines));
    }
}
