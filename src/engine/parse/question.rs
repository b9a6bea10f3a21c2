//! A section with choices becomes a question, or is reported and left out.

use super::choices::Item;
use super::document::Exercise;
use super::reader::Reader;
use super::section::Section;
use crate::codes::Code;
use crate::diagnostic::Span;
use crate::ids::ChoiceId;
use crate::module::{Choice, Pick, Task};

/// Whether the author meant a question.
pub fn is_question(section: &Section<'_>) -> bool {
    let attributes = &section.heading.attributes;
    !section.items.is_empty()
        || attributes.has("many")
        || attributes.has("keep-order")
        || attributes.values.iter().any(|value| value.key == "outcome")
}

/// The question, if it is sound; says of everything that keeps it from being so.
pub fn read<'a>(
    reader: &mut Reader<'a>,
    mut section: Section<'a>,
    span: Span,
) -> Option<Exercise<'a>> {
    let attributes = &section.heading.attributes;
    reader.report_strangers(attributes, &["many", "keep-order"], &["outcome"]);
    reader.note_outcomes(attributes);
    let (many, keep_order) = (attributes.has("many"), attributes.has("keep-order"));
    let sound = report_list(reader, &section);
    let fitting = section.items.iter().filter(|item| item.checked == Some(true)).count();
    let pick = if many || fitting > 1 { Pick::Many } else { Pick::One };
    let choices = choices(reader, std::mem::take(&mut section.items));
    let task = Task::Choose { pick, choices, keep_order };
    sound.then(|| section.exercise(task, reader.source, span))
}

/// Whether the list makes a question. Every reason against it is reported.
fn report_list(reader: &mut Reader<'_>, section: &Section<'_>) -> bool {
    let before = reader.found.count();
    let words = section.heading.words;
    let items = &section.items;
    if items.is_empty() {
        reader.find(
            Code::NoChoices,
            words,
            "This question has no choices below it, so it is left out.",
            "Write two or more lines that start with - [ ], and - [x] for what fits.",
        );
        return false;
    }
    for item in items {
        report_item(reader, item, section.split);
    }
    if let [only] = items.as_slice() {
        reader.find(
            Code::OneChoice,
            only.place,
            "A question needs two choices or more, so this one is left out.",
            "Add another line that starts with - [ ].",
        );
    }
    if !items.iter().any(|item| item.checked == Some(true)) {
        reader.find(
            Code::NoFittingChoice,
            words,
            "None of the choices is marked as the one that fits, so this question is left out.",
            "Write [x] in front of the choice that fits.",
        );
    }
    reader.found.count() == before && !section.split
}

fn report_item(reader: &mut Reader<'_>, item: &Item<'_>, split: bool) {
    if item.checked.is_none() {
        reader.find(
            Code::MixedChoices,
            item.place,
            "This line has no box, and others of the list have one. The question is left out.",
            "Write [ ] in front of it, or [x] if it fits.",
        );
        return;
    }
    if item.is_empty() {
        reader.find(
            Code::EmptyChoice,
            item.place,
            "This choice has no words, so the question is left out.",
            "Write the choice after its box.",
        );
        return;
    }
    // Reasons that are not indented split the list, which has been said once.
    if item.rest.is_empty() && !split {
        let help = if reader.slice(item.place).contains('\n') {
            "The reason is a paragraph of its own: leave an empty line above it, and indent it by two \
             spaces."
        } else {
            "Below it, after an empty line and indented by two spaces, say why it fits or not."
        };
        reader.find(
            Code::NoReason,
            item.place,
            "This choice has no reason, so the question is left out.",
            help,
        );
    }
}

fn choices(reader: &mut Reader<'_>, items: Vec<Item<'_>>) -> Vec<Choice> {
    let ids = reader.item_ids(&items);
    let choice = |(item, id): (Item<'_>, ChoiceId)| Choice {
        id,
        text: item.text,
        fits: item.checked == Some(true),
        reason: item.rest,
    };
    items.into_iter().zip(ids).map(choice).collect()
}
