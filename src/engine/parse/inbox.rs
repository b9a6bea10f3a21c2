//! `### … {.inbox}`: several messages, each with what fits and why.

use super::document::Exercise;
use super::names::Names;
use super::reader::Reader;
use super::section::{Section, Sent};
use crate::codes::Code;
use crate::diagnostic::Span;
use crate::ids::ChoiceId;
use crate::module::{Message, Task, Triage};
use std::sync::Arc;

pub fn read<'a>(
    reader: &mut Reader<'a>,
    mut section: Section<'a>,
    span: Span,
) -> Option<Exercise<'a>> {
    let sent = std::mem::take(&mut section.messages);
    if sent.len() < 2 {
        reader.find(
            Code::InboxMessages,
            section.heading.words,
            "An inbox needs two messages or more, so this one is left out.",
            "Below its heading, write a block such as ```email real {#rota}, a reason below it, and another.",
        );
        return None;
    }
    let mut names = Names::default();
    // Written ids first, so that one made from words never takes them.
    let written: Vec<Option<Arc<str>>> = sent
        .iter()
        .map(|sent| {
            let (id, span) = sent.look.as_ref()?.name.written?;
            Some(names.written(id, span, &mut reader.found))
        })
        .collect();
    // A message that was left out takes the inbox with it: what remains may teach something else.
    let messages: Vec<Option<Message>> = sent
        .into_iter()
        .zip(written)
        .map(|(sent, id)| message(reader, sent, id, &mut names))
        .collect();
    let messages = messages.into_iter().collect::<Option<Vec<Message>>>()?;
    Some(section.exercise(Task::Inbox(messages), reader.source, span))
}

fn message(
    reader: &mut Reader<'_>,
    sent: Sent<'_>,
    id: Option<Arc<str>>,
    names: &mut Names,
) -> Option<Message> {
    if sent.why.is_empty() {
        let place = reader.first_line(sent.span);
        reader.find(
            Code::NoReason,
            place,
            "No reason follows this message, so the inbox is left out.",
            "Below the message, say in a sentence what fits and why.",
        );
        return None;
    }
    let look = sent.look?;
    let usual = if look.look.genuine { Triage::Keep } else { Triage::Report };
    let id = id.unwrap_or_else(|| names.derived(&look.name.words).0);
    Some(Message {
        id: ChoiceId::made(id),
        answers: look.answers.unwrap_or_else(|| vec![usual]),
        look: look.look,
        why: sent.why,
    })
}
