//! An example message, framed as an exhibit: quoted, not our voice.

use super::el::{View, el, nothing};
use super::icon::icon;
use super::prose::{Reading, inlines, prose};
use plainspoken::prose::{Inline, Prose, Tone, plain};
use plainspoken::words;

/// The lines of a mail's head, as an author writes them.
const HEAD: [&str; 4] = ["From", "To", "Date", SUBJECT];
const SUBJECT: &str = "Subject";

pub fn exhibit(body: &[Prose], reading: &Reading) -> View {
    let head: Vec<_> = body.iter().map_while(head_line).collect();
    let rest = prose(body.get(head.len()..).unwrap_or_default(), reading);
    let class = if head.is_empty() { "exhibit__sheet" } else { "exhibit__sheet mail" };
    let caption = el("figcaption").class("exhibit__caption").child(icon("#i-message"));
    let sheet = el("div").class(class).child(mail_head(&head, reading));
    el("figure")
        .class("exhibit")
        .child(caption.text(words::callout(Tone::Message)))
        .child(sheet.child(el("div").class("exhibit__body").child(rest)))
        .view()
}

fn mail_head(lines: &[(&'static str, Vec<Inline>)], reading: &Reading) -> View {
    if lines.is_empty() {
        return nothing();
    }
    let subject = lines.iter().find(|(name, _)| *name == SUBJECT);
    let subject = subject
        .map(|(_, value)| el("p").class("mail__subject").child(inlines(value, reading)).view());
    let rows = lines.iter().filter(|(name, _)| *name != SUBJECT).map(|(name, value)| {
        let value = el("dd").child(inlines(value, reading));
        el("div").class("mail__row").child(el("dt").text(name)).child(value).view()
    });
    el("div").class("mail__head").children(subject).child(el("dl").children(rows)).view()
}

/// `From: Ravi` as the name and what follows it.
fn head_line(block: &Prose) -> Option<(&'static str, Vec<Inline>)> {
    let Prose::Paragraph(line) = block else { return None };
    let text = plain(line);
    let name = HEAD
        .into_iter()
        .find(|name| text.strip_prefix(name).is_some_and(|rest| rest.starts_with(':')))?;
    let mut value = line.clone();
    match value.first_mut() {
        Some(Inline::Text(first)) => *first = first.get(name.len() + 1..)?.trim_start().to_owned(),
        _ => return None,
    }
    Some((name, value))
}
