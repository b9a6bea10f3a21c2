//! A section with choices becomes a question, or is reported and left out.

use super::choices::Item;
use super::document::{Question, Section};
use super::reader::Reader;
use crate::codes::Code;
use crate::diagnostic::Span;
use crate::ids::{ChoiceId, OutcomeId};
use crate::module::{Choice, Pick};
use crate::prose::{Inline, plain};

/// Whether the author meant a question.
pub fn is_question(section: &Section<'_>) -> bool {
    let attributes = &section.heading.attributes;
    !section.items.is_empty()
        || attributes.has("many")
        || attributes.values.iter().any(|value| value.key == "outcome")
}

/// The question, if it is sound; says of everything that keeps it from being so.
pub fn read<'a>(reader: &mut Reader<'a>, section: Section<'a>, span: Span) -> Option<Question<'a>> {
    let attributes = &section.heading.attributes;
    reader.report_strangers(attributes, &["many"], &["outcome"]);
    reader.note_outcomes(attributes);
    let outcome = attributes
        .values
        .iter()
        .find(|value| value.key == "outcome")
        .and_then(|value| OutcomeId::parse(value.value));
    let many = attributes.has("many");
    let sound = report_list(reader, &section);
    let fitting = section.items.iter().filter(|item| item.checked == Some(true)).count();
    let pick = if many || fitting > 1 { Pick::Many } else { Pick::One };
    let Section { heading, prompt, items, after, .. } = section;
    let choices = choices(reader, items);
    sound.then_some(Question { heading, outcome, pick, prompt, choices, after, span })
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
    let mut choices: Vec<Choice> = Vec::with_capacity(items.len());
    let mut names = super::names::Names::default();
    // Written ids first, so that one made from words never takes them.
    let written: Vec<Option<String>> = items
        .iter()
        .map(|item| item.id.map(|(id, span)| names.written(id, span, &mut reader.found)))
        .collect();
    for (item, written) in items.into_iter().zip(written) {
        let id = written.unwrap_or_else(|| {
            let (id, repeated) = match item.text.as_slice() {
                [Inline::Text(words)] => names.derived(words),
                text => names.derived(&plain(text)),
            };
            if repeated && !item.is_empty() {
                reader.find(
                    Code::RepeatedId,
                    item.place,
                    "Another choice of this question has the same words or id.",
                    "Word them apart, or write an id such as {#call-first} after the words.",
                );
            }
            id
        });
        choices.push(Choice {
            id: ChoiceId::made(&id),
            text: item.text,
            fits: item.checked == Some(true),
            reason: item.rest,
        });
    }
    choices
}
