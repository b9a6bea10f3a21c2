//! `### … {.order}` and an ordered list in the right order; `either=2-3` where some may change places.

use super::document::Exercise;
use super::heading::Value;
use super::reader::Reader;
use super::section::Section;
use crate::codes::Code;
use crate::diagnostic::Span;
use crate::module::{Ranked, Task};

pub fn read<'a>(
    reader: &mut Reader<'a>,
    mut section: Section<'a>,
    span: Span,
) -> Option<Exercise<'a>> {
    let mut items = std::mem::take(&mut section.items);
    let words = section.heading.words;
    let before = reader.found.count();
    if items.len() < 2 {
        reader.find(
            Code::OrderList,
            words,
            "This is marked as something to put in order, and no list of two lines or more follows. It is \
             left out.",
            "Write a list that starts with 1. in the right order.",
        );
        return None;
    }
    for item in &mut items {
        reader.choice_id(item);
        if item.is_empty() {
            reader.find(
                Code::EmptyChoice,
                item.place,
                "This line has no words, so the exercise is left out.",
                "Write what is to be done after its number.",
            );
        }
    }
    let ids = reader.item_ids(&items);
    let count = items.len();
    let either = section.heading.attributes.value("either");
    let groups = either.map(|value| groups(reader, value, count)).unwrap_or_default();
    let rank = |place: usize| {
        let group = groups.iter().find(|(from, to)| (*from..=*to).contains(&place));
        u32::try_from(group.map_or(place, |(from, _)| *from)).unwrap_or(u32::MAX)
    };
    let ranked = items.into_iter().zip(ids).enumerate().map(|(at, (item, id))| Ranked {
        id,
        text: item.text,
        rank: rank(at + 1),
        why: item.rest,
    });
    let task = Task::Order(ranked.collect());
    let sound = reader.found.count() == before;
    sound.then(|| section.exercise(task, reader.source, span))
}

/// `2-3,5-6` as places from 1; at most all but one of the lines.
fn groups(reader: &mut Reader<'_>, value: &Value<'_>, count: usize) -> Vec<(usize, usize)> {
    let range = |text: &str| {
        let (from, to) = text.split_once('-')?;
        let (from, to): (usize, usize) = (from.parse().ok()?, to.parse().ok()?);
        (1 <= from && from < to && to <= count && to - from + 1 < count).then_some((from, to))
    };
    let groups: Option<Vec<_>> = value.value.split(',').map(range).collect();
    let apart = |groups: &Vec<(usize, usize)>| {
        groups.windows(2).all(|pair| matches!(pair, [(_, end), (start, _)] if end < start))
    };
    match groups.filter(apart) {
        Some(groups) => groups,
        None => {
            reader.found.say(
                Code::OrderEither,
                value.value_span,
                "These are no places of the list that may change with each other.",
                "Write the first and the last of them, as in either=2-3; several with commas, and not all.",
            );
            Vec::new()
        }
    }
}
