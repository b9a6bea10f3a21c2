//! An example message, framed as an exhibit: quoted, not our voice.

use super::icon::icon;
use super::prose::{Reading, inlines, prose};
use crate::words;
use leptos::prelude::*;
use plainspoken::prose::{Inline, Prose, Tone, plain};

/// The lines of a mail's head, as an author writes them.
const HEAD: [&str; 3] = ["From", "To", "Date"];
const SUBJECT: &str = "Subject";

pub fn exhibit(body: &[Prose], reading: &Reading) -> AnyView {
    let head: Vec<_> = body.iter().map_while(head_line).collect();
    let rest = prose(body.get(head.len()..).unwrap_or_default(), reading);
    let class = if head.is_empty() { "exhibit__sheet" } else { "exhibit__sheet mail" };
    view! {
        <figure class="exhibit">
            <figcaption class="exhibit__caption">{icon("#i-message")}{words::callout(Tone::Message)}</figcaption>
            <div class=class>{mail_head(&head, reading)} <div class="exhibit__body">{rest}</div></div>
        </figure>
    }
    .into_any()
}

fn mail_head(lines: &[(&'static str, Vec<Inline>)], reading: &Reading) -> Option<AnyView> {
    if lines.is_empty() {
        return None;
    }
    let subject = lines.iter().find(|(name, _)| *name == SUBJECT).map(|(_, value)| {
        view! { <p class="mail__subject">{inlines(value, reading)}</p> }
    });
    let rows = lines.iter().filter(|(name, _)| *name != SUBJECT).map(|(name, value)| {
        view! { <div class="mail__row"><dt>{*name}</dt><dd>{inlines(value, reading)}</dd></div> }
    });
    Some(view! { <div class="mail__head">{subject} <dl>{rows.collect_view()}</dl></div> }.into_any())
}

/// `From: Ravi` as the name and what follows it.
fn head_line(block: &Prose) -> Option<(&'static str, Vec<Inline>)> {
    let Prose::Paragraph(line) = block else { return None };
    let text = plain(line);
    let name = HEAD.into_iter().chain([SUBJECT]).find(|name| {
        text.strip_prefix(name).is_some_and(|rest| rest.starts_with(':'))
    })?;
    let mut value = line.clone();
    match value.first_mut() {
        Some(Inline::Text(first)) => *first = first.get(name.len() + 1..)?.trim_start().to_owned(),
        _ => return None,
    }
    Some((name, value))
}
