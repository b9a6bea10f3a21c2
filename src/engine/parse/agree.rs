//! `### … {.acknowledge policy=NAME version=N}` with the statement that is agreed to, and `### … {.try-it}`.

use super::document::Exercise;
use super::reader::Reader;
use super::section::Section;
use crate::codes::Code;
use crate::diagnostic::Span;
use crate::module::Task;

pub fn acknowledge<'a>(
    reader: &mut Reader<'a>,
    mut section: Section<'a>,
    span: Span,
) -> Option<Exercise<'a>> {
    let before = reader.found.count();
    let words = section.heading.words;
    let value = |key| section.heading.attributes.value(key).map(|value| value.value.to_owned());
    let (policy, version) = (value("policy"), value("version"));
    if policy.as_deref().is_none_or(str::is_empty) || version.as_deref().is_none_or(str::is_empty) {
        reader.find(
            Code::AcknowledgePolicy,
            words,
            "This doesn't say which policy is agreed to and in which version, so it is left out.",
            "Write both in the braces, as in {#use .acknowledge policy=acceptable-use version=4}.",
        );
    }
    let mut items = std::mem::take(&mut section.items).into_iter();
    let statement = match (items.next(), items.next()) {
        (Some(item), None) if item.checked.is_some() && !item.is_empty() => {
            section.after.splice(0..0, item.rest);
            item.text
        }
        _ => {
            reader.find(
                Code::AcknowledgeStatement,
                words,
                "One statement to agree to has to stand here, so this is left out.",
                "Write it on one line that starts with - [ ], word for word.",
            );
            Vec::new()
        }
    };
    let task = Task::Acknowledge {
        policy: policy.unwrap_or_default(),
        version: version.unwrap_or_default(),
        statement,
    };
    let sound = reader.found.count() == before;
    sound.then(|| section.exercise(task, reader.source, span))
}

pub fn try_it<'a>(
    reader: &mut Reader<'a>,
    section: Section<'a>,
    span: Span,
) -> Option<Exercise<'a>> {
    if section.prompt.is_empty() {
        reader.find(
            Code::EmptyTryIt,
            section.heading.words,
            "This doesn't say what to do now, so it is left out.",
            "Below the heading, say in a sentence or two what to do.",
        );
        return None;
    }
    Some(section.exercise(Task::TryIt, reader.source, span))
}
