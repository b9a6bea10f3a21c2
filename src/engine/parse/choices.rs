//! List items, with the boxes that make them choices. What makes a sound question of them is for
//! `question`.

use super::inline::is_blank;
use super::names::Names;
use super::prose::push_paragraph;
use super::reader::Reader;
use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Span};
use crate::ids::ChoiceId;
use crate::prose::{Inline, Prose, plain};
use pulldown_cmark::{Event, Tag};
use std::sync::Arc;

/// A list item as it stands.
pub struct Item<'a> {
    /// `[x]` is `Some(true)`, `[ ]` is `Some(false)`, no box is `None`.
    pub checked: Option<bool>,
    /// Its first paragraph.
    pub text: Vec<Inline>,
    /// Where that stands; where the item starts when there is none.
    pub place: Span,
    /// `{#id}` at the end of a choice.
    pub id: Option<(&'a str, Span)>,
    pub rest: Vec<Prose>,
}

impl<'a> Reader<'a> {
    /// The items of a list whose start was taken, and its end.
    pub fn items(&mut self, depth: usize) -> Vec<Item<'a>> {
        let mut items = Vec::new();
        while let Some((Event::Start(Tag::Item), span)) = self.next() {
            items.push(self.item(span, depth));
        }
        items
    }

    fn item(&mut self, span: Span, depth: usize) -> Item<'a> {
        let mut item = Item {
            checked: None,
            text: Vec::new(),
            place: Span::new(span.start, span.start),
            id: None,
            rest: Vec::new(),
        };
        let paragraph = matches!(self.peek(), Some(Event::Start(Tag::Paragraph)));
        if paragraph {
            self.next();
        }
        item.checked = self.checkbox();
        let start = self.here().start;
        if self.at_inline() {
            item.text = self.inlines();
            let end = start + self.slice(Span::new(start, self.last_end)).trim_end().len();
            item.place = Span::new(start, end);
        }
        if item.checked.is_some() {
            self.choice_id(&mut item);
            if item.place.start == item.place.end {
                item.place = self.first_line(span);
            }
        }
        if paragraph {
            self.next();
        }
        self.blocks_into(depth, &mut item.rest);
        item
    }

    fn checkbox(&mut self) -> Option<bool> {
        if let Some(Event::TaskListMarker(checked)) = self.peek() {
            let checked = *checked;
            self.next();
            return Some(checked);
        }
        if !matches!(self.peek(), Some(Event::Text(text)) if text.starts_with('[')) {
            return None;
        }
        let start = self.here().start;
        let text = self.slice(Span::new(start, self.source.len()));
        let inside = text.strip_prefix('[')?;
        let length = inside.bytes().take(3).position(|byte| byte == b']')?;
        let inside = inside.get(..length)?;
        let checked = match inside.trim() {
            "" => false,
            "x" | "X" => true,
            _ => return None,
        };
        let span = Span::new(start, start + length + 2);
        let follows = self.slice(Span::new(span.end, self.source.len())).chars().next();
        let spaced = follows.is_none_or(char::is_whitespace);
        if spaced && inside.len() == 1 {
            // A sound box with nothing behind it, which pulldown-cmark does not take for one.
            self.skip_text_to(span.end);
            return Some(checked);
        }
        let sound = if checked { "[x]" } else { "[ ]" };
        self.found.add(|| {
            Diagnostic::new(Code::BadBox, span, "The box of this choice is not quite one.")
                .help(["Write ", sound, " and a space before the words."].concat())
                .replace_with([sound, if spaced { "" } else { " " }].concat())
        });
        self.skip_text_to(span.end);
        Some(checked)
    }

    /// Takes `{#id}` off the end of an item's words.
    pub fn choice_id(&self, item: &mut Item<'a>) {
        let written = self.slice(item.place);
        if !written.ends_with('}') {
            return;
        }
        let Some(open) = written
            .rfind('{')
            .filter(|at| written.get(at + 1..).is_some_and(|id| id.starts_with('#')))
        else {
            return;
        };
        let Some(Inline::Text(last)) = item.text.last_mut() else {
            return;
        };
        let Some(at) = last.rfind('{') else { return };
        let start = item.place.start + open;
        let id = Span::new(start + 2, item.place.end - 1);
        last.truncate(at);
        last.truncate(last.trim_end().len());
        item.id = Some((self.slice(id), id));
        item.place.end =
            item.place.start + written.get(..open).unwrap_or_default().trim_end().len();
    }

    /// An id for each item: as written, or made from its words.
    pub fn item_ids(&mut self, items: &[Item<'_>]) -> Vec<ChoiceId> {
        let mut names = Names::default();
        // Written ids first, so that one made from words never takes them.
        let written: Vec<Option<Arc<str>>> = items
            .iter()
            .map(|item| item.id.map(|(id, span)| names.written(id, span, &mut self.found)))
            .collect();
        let id = |(item, written): (&Item<'_>, Option<Arc<str>>)| {
            let id = written.unwrap_or_else(|| {
                let (id, repeated) = match item.text.as_slice() {
                    [Inline::Text(words)] => names.derived(words),
                    text => names.derived(&plain(text)),
                };
                if repeated && !item.is_empty() {
                    self.find(
                        Code::RepeatedId,
                        item.place,
                        "Another one of this list has the same words or id.",
                        "Word them apart, or write an id such as {#call-first} after the words.",
                    );
                }
                id
            });
            ChoiceId::made(id)
        };
        items.iter().zip(written).map(id).collect()
    }

    /// A list that is no question's: boxes in it mean nothing.
    pub fn plain_list(&mut self, start: Option<u64>, items: Vec<Item<'a>>, out: &mut Vec<Prose>) {
        if let Some(item) = items.iter().find(|item| item.checked.is_some()) {
            self.find(
                Code::StrayChoices,
                item.place,
                "These choices belong to no question, so they are shown as an ordinary list.",
                "Put a heading such as ### What would you do? {#id} above the list.",
            );
        }
        let items = items.into_iter().map(Item::into_blocks).collect();
        out.push(Prose::List { start, items });
    }
}

impl Item<'_> {
    pub fn into_blocks(self) -> Vec<Prose> {
        let mut blocks = Vec::with_capacity(1 + self.rest.len());
        push_paragraph(&mut blocks, self.text);
        blocks.extend(self.rest);
        blocks
    }

    pub fn is_empty(&self) -> bool {
        is_blank(&self.text)
    }
}
