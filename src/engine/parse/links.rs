//! Where links and pictures may lead: the web, mail, the telephone, a step of the same module, a file
//! beside the module. Anything else is reported and its words are shown.

use super::findings::Findings;
use super::inline::{is_blank, join, push_text};
use super::reader::Reader;
use super::spelling::closest;
use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Span};
use crate::ids::StepId;
use crate::module::{Block, Module, PassageMut};
use crate::prose::{Callout, Inline, Prose, Target, plain};

/// Adds a link, or its words where it may not lead there.
pub fn link(
    reader: &mut Reader<'_>,
    address: &str,
    mail: bool,
    span: Span,
    mut text: Vec<Inline>,
    out: &mut Vec<Inline>,
) {
    let Some(to) = target(reader, address, mail, span) else {
        join(out, text);
        return;
    };
    if is_blank(&text) {
        reader.find(
            Code::LinkWords,
            span,
            "This link has no words to press.",
            "Write between the square brackets what the reader finds there.",
        );
        text.clear();
        push_text(&mut text, address);
    }
    out.push(Inline::Link { to, text });
}

fn target(reader: &mut Reader<'_>, address: &str, mail: bool, span: Span) -> Option<Target> {
    if mail {
        return Some(Target::Web(["mailto:", address].concat()));
    }
    let place = address_span(reader, address, span);
    if let Some(step) = address.strip_prefix('#') {
        let Some(id) = StepId::parse(step) else {
            reader.find(
                Code::LinkStep,
                place,
                "This link names no step.",
                "Write # and the step's id, as in [the next step](#next-step).",
            );
            return None;
        };
        reader.step_links.push((id.clone(), place));
        return Some(Target::Step(id));
    }
    if is_open(address) {
        return Some(Target::Web(address.to_owned()));
    }
    let message = if address.is_empty() {
        "This link leads nowhere, so its words are shown as text."
    } else {
        "A link can't lead there, so its words are shown as text."
    };
    reader.found.add(|| {
        let found = Diagnostic::new(Code::LinkAddress, place, message);
        if address.starts_with("www.") {
            found.help("Write https:// in front.").replace_with(["https://", address].concat())
        } else {
            found.help(
                "Links lead to https://…, http://…, mailto:…, tel:… or, with # and its id, to a step of \
                 this module.",
            )
        }
    });
    None
}

/// Whether an address starts in one of the ways that may be led to, and goes on after that.
fn is_open(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once(':') else {
        return false;
    };
    let is = |known: &str| scheme.eq_ignore_ascii_case(known);
    if is("http") || is("https") {
        return rest.strip_prefix("//").is_some_and(|host| !host.trim_matches('/').is_empty());
    }
    (is("mailto") || is("tel")) && !rest.is_empty()
}

/// Adds a picture, or its words where its file may not be used.
pub fn image(
    reader: &mut Reader<'_>,
    address: &str,
    span: Span,
    words: &[Inline],
    out: &mut Vec<Inline>,
) {
    let alt = plain(words);
    if !is_beside(address) {
        let place = address_span(reader, address, span);
        reader.find(
            Code::ImageAddress,
            place,
            "A picture comes from a file beside the module, so this one is left out.",
            "Put the file into the module's folder and write its name, such as padlock.svg.",
        );
        push_text(out, &alt);
        return;
    }
    if alt.trim().is_empty() {
        reader.find(
            Code::ImageWords,
            span,
            "This picture has no words for people who can't see it.",
            "Say between the square brackets what it shows: ![A padlock](padlock.svg).",
        );
    }
    out.push(Inline::Image { source: address.to_owned(), alt });
}

/// A file in the module's folder or below it, under a name that means the same on every server.
fn is_beside(address: &str) -> bool {
    !address.is_empty()
        && !address.contains([':', '\\', '?', '#'])
        && address.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

/// The address as it stands in the text; the whole link where it stands elsewhere.
fn address_span(reader: &Reader<'_>, address: &str, span: Span) -> Span {
    if address.is_empty() {
        return span;
    }
    match reader.slice(span).rfind(address) {
        Some(at) => Span::new(span.start + at, span.start + at + address.len()),
        None => span,
    }
}

/// Reports links to steps that the module does not have, and turns them into their words.
pub fn resolve(links: &[(StepId, Span)], module: &mut Module, found: &mut Findings) {
    let mut lost = false;
    for (id, span) in links {
        if module.step(id).is_some() {
            continue;
        }
        lost = true;
        let steps = module.steps.iter().map(|step| step.id.as_str());
        let near = closest(id.as_str(), steps).map(|near| ["#", near].concat());
        found.guess(
            Code::LinkStep,
            *span,
            "This module has no step with that id, so the link's words are shown as text.",
            near.as_deref(),
            "Write the id that stands in braces after the step's heading.",
        );
    }
    if lost {
        let steps: Vec<StepId> = module.steps.iter().map(|step| step.id.clone()).collect();
        for step in &mut module.steps {
            unlink(&mut step.title, &steps);
            for block in &mut step.blocks {
                match block {
                    Block::Prose(prose) => unlink_prose(prose, &steps),
                    Block::Question(question) => question.each_mut(&mut |passage| match passage {
                        PassageMut::Words(words) => unlink(words, &steps),
                        PassageMut::Prose(prose) | PassageMut::Reason(prose) => {
                            unlink_all(prose, &steps);
                        }
                    }),
                }
            }
            step.ways.iter_mut().for_each(|way| unlink_all(&mut way.why, &steps));
        }
    }
}

fn unlink_all(blocks: &mut [Prose], steps: &[StepId]) {
    for prose in blocks {
        unlink_prose(prose, steps);
    }
}

fn unlink_prose(prose: &mut Prose, steps: &[StepId]) {
    match prose {
        Prose::Paragraph(inlines) | Prose::Heading(inlines) => unlink(inlines, steps),
        Prose::List { items, .. } => items.iter_mut().for_each(|item| unlink_all(item, steps)),
        Prose::Table(table) => {
            for cell in table.head.iter_mut().chain(table.rows.iter_mut().flatten()) {
                unlink(cell, steps);
            }
        }
        Prose::Quote(body) | Prose::Callout(Callout { body, .. }) => unlink_all(body, steps),
        Prose::Code(_) | Prose::Rule => {}
    }
}

fn unlink(inlines: &mut Vec<Inline>, steps: &[StepId]) {
    let mut out = Vec::with_capacity(inlines.len());
    for mut inline in inlines.drain(..) {
        match &mut inline {
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) => {
                unlink(inner, steps);
            }
            Inline::Link { to: Target::Step(id), text } if !steps.contains(id) => {
                join(&mut out, std::mem::take(text));
                continue;
            }
            _ => {}
        }
        join(&mut out, vec![inline]);
    }
    *inlines = out;
}
