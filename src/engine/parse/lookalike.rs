//! Example messages: a fence of `email`, `text`, `call` or `page`, with a head, words and notes.

use super::heading::{Attributes, Name};
use super::reader::Reader;
use super::{letter, marks};
use crate::codes::Code;
use crate::diagnostic::Span;
use crate::few;
use crate::ids::{ChoiceId, OutcomeId};
use crate::module::{Head, Line, LookAlike, LookKind, Note, Triage};
use crate::prose::{Inline, Prose, plain, push_plain};
use pulldown_cmark::{Event, Options, Tag};

/// A sound message whose id is not settled yet.
pub struct Look<'a> {
    pub name: Name<'a>,
    pub outcome: Option<OutcomeId>,
    pub look: LookAlike,
    /// What fits in an inbox, as written there.
    pub answers: Option<Vec<Triage>>,
}

/// The kind that the first word after a fence names.
pub fn kind(info: &str) -> Option<LookKind> {
    LookKind::parse(info.split([' ', '\t', '{']).next().unwrap_or_default())
}

/// Reads the fence that comes next; `None` when it was reported and left out.
pub fn read<'a>(reader: &mut Reader<'a>, in_inbox: bool) -> Option<Look<'a>> {
    let (_, span) = reader.next()?;
    let line = reader.first_line(span);
    let fence = reader.fence_length(span);
    reader.report_open_fence(Span::new(line.start, line.start + fence), span);
    let info = Span::new(line.start + fence, line.end);
    let kind = kind(reader.slice(info).trim_start())?;
    let (genuine, attributes) = opening(reader, info, in_inbox);
    if !in_inbox {
        reader.note_outcomes(&attributes);
    }
    let answers = attributes.value("answer").and_then(|value| answers(reader, value));
    let text = content(reader);
    let mut message = inside(reader, text);
    let paragraphs = std::mem::take(&mut message.paragraphs);
    let (head, body) = letter::parts(reader, kind, paragraphs, line, text);
    let (notes, whole) = message.notes(reader, &head, &body);
    let look = LookAlike { kind, genuine: genuine.unwrap_or_default(), head, body, notes };
    report_marks(reader, &look, line, text);
    // A note that says nothing has been reported, and what is missing may be it.
    if whole {
        report(reader, &look, genuine, in_inbox, line);
    }
    // In an inbox the reason below a message says what its notes might.
    let sound = look.is_sound() || (in_inbox && look.notes.is_empty());
    let place = match attributes.inside {
        Some(inside) => (inside, true),
        None => (info.end, false),
    };
    let name = Name::new(attributes.id, Some(place), || words(&look));
    (genuine.is_some() && sound && whole && !look.body.is_empty()).then(|| Look {
        name,
        outcome: attributes.outcome(),
        look,
        answers,
    })
}

/// `email fake {#id outcome=NAME}`: whether it is genuine, and the braces.
fn opening<'a>(
    reader: &mut Reader<'a>,
    info: Span,
    in_inbox: bool,
) -> (Option<bool>, Attributes<'a>) {
    let text = reader.slice(info);
    let (words, braces) = match text.find('{') {
        Some(at) => text.split_at(at),
        None => (text, ""),
    };
    let start = info.start + words.len();
    let attributes = match braces.strip_prefix('{').and_then(|inside| inside.split_once('}')) {
        Some((inside, _)) => reader.attributes_in(Span::new(start + 1, start + 1 + inside.len())),
        None => Attributes::default(),
    };
    // What an inbox shows, its heading says.
    let keys: &[&str] = if in_inbox { &["answer"] } else { &["outcome"] };
    reader.report_strangers(&attributes, &[], keys);
    let genuine = match words.split_whitespace().nth(1) {
        Some("real") => Some(true),
        Some("fake") => Some(false),
        _ => {
            reader.find(
                Code::LookAlikeVerdict,
                info,
                "This doesn't say whether the message is real or fake, so it is left out.",
                "Write real or fake after the first word, as in email fake {#payslip}.",
            );
            None
        }
    };
    (genuine, attributes)
}

/// `answer=report,check`; `None` where a word of it has no meaning.
fn answers(reader: &mut Reader<'_>, value: &super::heading::Value<'_>) -> Option<Vec<Triage>> {
    let answers: Option<Vec<Triage>> = value.value.split(',').map(Triage::parse).collect();
    if answers.is_none() {
        reader.found.say(
            Code::InboxAnswer,
            value.value_span,
            "This is nothing that can be done with a message, so real ones are kept and fakes reported.",
            "Write keep, report or check; two that both fit with a comma, as in answer=report,check.",
        );
    }
    answers
}

/// Takes the rest of the fence, and tells where the words in it stand.
fn content(reader: &mut Reader<'_>) -> Span {
    let start = reader.here().start;
    let mut end = start;
    while let Some(Event::Text(_)) = reader.peek() {
        end = reader.here().end;
        reader.next();
    }
    reader.next();
    Span::new(start, end)
}

/// The words of a message, and its notes with the places where they begin.
#[derive(Default)]
struct Inside {
    paragraphs: Vec<Vec<Inline>>,
    notes: Vec<(String, Vec<Inline>, Span)>,
}

fn inside<'a>(reader: &mut Reader<'a>, body: Span) -> Inside {
    let source = reader.source.get(..body.end).unwrap_or_default();
    let options = Options::ENABLE_FOOTNOTES;
    let found = std::mem::take(&mut reader.found);
    let mut inner = Reader::new(source, body.start, options, found);
    inner.message = true;
    let mut message = Inside::default();
    while let Some(event) = inner.peek() {
        if let Event::Start(Tag::FootnoteDefinition(label)) = event {
            let (label, place) = (label.to_string(), inner.here());
            inner.next();
            let mut blocks = Vec::new();
            inner.blocks_into(1, &mut blocks);
            let place = inner.first_line(place);
            message.notes.push((label, flat(blocks), place));
            continue;
        }
        let mut blocks = Vec::new();
        inner.block(1, &mut blocks);
        for block in blocks {
            paragraphs(block, &mut message.paragraphs);
        }
    }
    reader.found = inner.found;
    reader.step_links.append(&mut inner.step_links);
    message
}

/// What a block says, as paragraphs.
fn paragraphs(block: Prose, out: &mut Vec<Vec<Inline>>) {
    match block {
        Prose::Paragraph(text) | Prose::Heading(text) => out.push(text),
        Prose::List { items, .. } => {
            for item in items {
                let mut text = vec![Inline::Text("• ".to_owned())];
                super::inline::join(&mut text, flat(item));
                out.push(text);
            }
        }
        Prose::Quote(body) => body.into_iter().for_each(|block| paragraphs(block, out)),
        Prose::Code(code) => out.push(vec![Inline::Text(code.trim_end().to_owned())]),
        Prose::Rule => out.push(vec![Inline::Text("⁂".to_owned())]),
        Prose::Table(_) | Prose::Callout(_) => {}
    }
}

/// Blocks as one run of words.
fn flat(blocks: Vec<Prose>) -> Vec<Inline> {
    let mut all = Vec::new();
    blocks.into_iter().for_each(|block| paragraphs(block, &mut all));
    let mut out = Vec::new();
    for (at, paragraph) in all.into_iter().enumerate() {
        if at > 0 {
            super::inline::push_text(&mut out, " ");
        }
        for inline in paragraph {
            match inline {
                // A note is one passage, however its author broke the lines.
                Inline::Break => super::inline::push_text(&mut out, " "),
                other => super::inline::push(&mut out, other),
            }
        }
    }
    out
}

impl Inside {
    /// The notes in the order of their marks, and whether each says something; reports those without a mark.
    fn notes(self, reader: &mut Reader<'_>, head: &[Head], body: &[Line]) -> (Vec<Note>, bool) {
        let mut marked = Vec::new();
        let texts = head.iter().map(|line| &line.value).chain(body.iter().map(|line| &line.words));
        texts.for_each(|text| marks::parts(text, &mut marked));
        let (mut notes, mut whole) = (Vec::<Note>::new(), true);
        for (label, why, place) in self.notes {
            let id = ChoiceId::standing_for(&label);
            let Some((_, part)) = marked.iter().find(|(known, _)| *known == id) else {
                reader.find(
                    Code::NoteNoMark,
                    place,
                    "Nothing in the message is marked with this note, so it is left out.",
                    "Write the note's mark after the words that it is about, as in [words][^name].",
                );
                continue;
            };
            let (fine, why) = marks::fine(why);
            if why.is_empty() {
                reader.find(
                    Code::NoReason,
                    place,
                    "This note doesn't say why, so the message is left out.",
                    "After the colon, say what gives it away; or (fine) and why it is harmless.",
                );
                whole = false;
                continue;
            }
            if notes.iter().any(|known| known.id == id) {
                reader.find(
                    Code::RepeatedId,
                    place,
                    "This message has another note for the same mark, so this one is left out.",
                    "Give each mark a name of its own, and a note.",
                );
                continue;
            }
            notes.push(Note { id, fine, part: part.clone(), why });
        }
        let position = |note: &Note| marked.iter().position(|(id, _)| *id == note.id);
        few::arrange_by(&mut notes, position);
        (notes, whole)
    }
}

/// Says of every mark that has no note, and so stands in the message as it is written.
fn report_marks(reader: &mut Reader<'_>, look: &LookAlike, line: Span, text: Span) {
    let texts = look.head.iter().map(|l| &l.value).chain(look.body.iter().map(|l| &l.words));
    let mut words = String::new();
    texts.for_each(|text| push_plain(text, &mut words));
    let mut marks: Vec<&str> = words
        .match_indices("[^")
        .filter_map(|(at, _)| words.get(at..)?.split_inclusive([']', ' ']).next())
        .filter(|mark| mark.ends_with(']'))
        .collect();
    few::arrange(&mut marks, Ord::cmp);
    marks.dedup();
    for mark in marks {
        let at = reader.slice(text).find(mark).map(|at| text.start + at);
        let place = at.map_or(line, |at| Span::new(at, at + mark.len()));
        let help = ["At the end of the message, write ", mark, ": and why."].concat();
        reader.find(Code::MarkNoNote, place, "This mark has no note in the message.", &help);
    }
}

/// Says of everything that keeps a message from teaching anything.
fn report(
    reader: &mut Reader<'_>,
    look: &LookAlike,
    genuine: Option<bool>,
    in_inbox: bool,
    place: Span,
) {
    if look.body.is_empty() {
        reader.find(
            Code::LookAlikeEmpty,
            place,
            "This message has no words, so it is left out.",
            "Leave an empty line after its head, and write what it says.",
        );
        return;
    }
    let sign = look.notes.iter().any(|note| !note.fine);
    // In an inbox the reason below a message says what its notes might.
    let needed = !(in_inbox && look.notes.is_empty());
    match genuine {
        Some(false) if !sign && needed => reader.find(
            Code::NoSign,
            place,
            "Nothing in this fake is marked as a sign, so it is left out.",
            "Mark what gives it away, as in [hurry][^hurry], and say why below: [^hurry]: why.",
        ),
        Some(true) if sign => reader.find(
            Code::SignInReal,
            place,
            "This message is real, and a note in it doesn't say (fine). It is left out.",
            "Start the note with (fine), or write fake after the first word.",
        ),
        Some(true) if look.notes.is_empty() && needed => reader.find(
            Code::NoSign,
            place,
            "Nothing in this real message says why it is fine, so it is left out.",
            "Mark a harmless part, as in [words][^name], and write [^name]: (fine) and why.",
        ),
        _ => {}
    }
}

/// What a message without an id is named after.
fn words(look: &LookAlike) -> String {
    let named = |name| look.head.iter().find(|line: &&Head| line.name == name);
    let line = named("Subject").or_else(|| named("Title")).or_else(|| look.head.first());
    line.map(|line| plain(&line.value)).unwrap_or_default()
}
