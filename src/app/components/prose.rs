//! Prose and callouts, node by node: what has no node cannot be drawn.

use super::el::{El, View, all, el, nothing};
use super::exhibit::exhibit;
use super::icon::icon;
use super::table::table;
use super::term::term;
use plainspoken::few::Set;
use plainspoken::ids::ModuleId;
use plainspoken::prose::{Callout, Inline, Need, Prose, Target, Tone};
use plainspoken::session::Route;
use plainspoken::words;

/// What a passage needs to know of where it stands and who reads it.
#[derive(Clone)]
pub struct Reading {
    pub module: ModuleId,
    /// The folder of the module's file, relative to the page, with a `/` at its end.
    pub folder: String,
    pub needs: Set<Need>,
}

pub fn prose(blocks: &[Prose], reading: &Reading) -> View {
    all(blocks.iter().map(|block| one(block, reading)))
}

fn one(block: &Prose, reading: &Reading) -> View {
    let with = |tag, text: &[Inline]| el(tag).child(inlines(text, reading)).view();
    match block {
        Prose::Paragraph(text) => with("p", text),
        Prose::Heading(text) => with("h2", text),
        Prose::List { start: None, items } => el("ul").children(list_items(items, reading)).view(),
        Prose::List { start: Some(start), items } => {
            el("ol").attr("start", &start.to_string()).children(list_items(items, reading)).view()
        }
        Prose::Table(rows) => table(rows, reading),
        Prose::Code(code) => el("pre").attr("tabindex", "0").child(el("code").text(code)).view(),
        Prose::Quote(inner) => el("blockquote").child(prose(inner, reading)).view(),
        Prose::Rule => el("hr").view(),
        Prose::Callout(inner) => callout(inner, reading),
    }
}

fn list_items(items: &[Vec<Prose>], reading: &Reading) -> Vec<View> {
    let item = |item: &Vec<Prose>| match item.as_slice() {
        // A list of single lines stays a tight one.
        [Prose::Paragraph(text)] => el("li").child(inlines(text, reading)).view(),
        blocks => el("li").child(prose(blocks, reading)).view(),
    };
    items.iter().map(item).collect()
}

fn callout(callout: &Callout, reading: &Reading) -> View {
    let (class, drawing) = match callout.tone {
        Tone::Message => return exhibit(&callout.body, reading),
        Tone::UnderTheHood => return under_the_hood(&callout.body, reading),
        Tone::If(need) if !reading.needs.contains(&need) => return nothing(),
        Tone::AnotherWay => return nothing(),
        Tone::Do => ("callout callout--do", "#i-do"),
        Tone::Sign => ("callout callout--sign", "#i-sign"),
        Tone::Rule => ("callout callout--rule", "#i-rule"),
        Tone::Why => ("callout callout--why", "#i-why"),
        Tone::Note => ("callout callout--note", "#i-note"),
        Tone::If(_) => ("callout callout--if", "#i-you"),
    };
    let label = words::callout(callout.tone);
    let heading = el("p").class("callout__label").attr("aria-hidden", "true").text(label);
    let body = el("div").class("callout__body").child(heading).child(prose(&callout.body, reading));
    el("div")
        .class(class)
        .attr("role", "note")
        .attr("aria-label", label)
        .child(icon(drawing))
        .child(body)
        .view()
}

fn under_the_hood(body: &[Prose], reading: &Reading) -> View {
    let title = el("span").text(words::callout(Tone::UnderTheHood)).text(" ");
    let title = title.child(el("small").text(words::NOBODY_NEEDS_IT));
    el("details")
        .class("callout callout--hood")
        .child(el("summary").child(icon("#i-hood")).child(title))
        .child(el("div").class("callout__body").child(prose(body, reading)))
        .view()
}

pub fn inlines(text: &[Inline], reading: &Reading) -> View {
    match text {
        // Most text is one run of it.
        [one] => span(one, reading),
        several => all(several.iter().map(|piece| span(piece, reading))),
    }
}

fn span(piece: &Inline, reading: &Reading) -> View {
    let with = |tag, inner: &[Inline]| el(tag).child(inlines(inner, reading)).view();
    match piece {
        Inline::Text(text) => text.clone().into(),
        Inline::Emphasis(inner) => with("em", inner),
        Inline::Strong(inner) => with("strong", inner),
        Inline::Struck(inner) => with("s", inner),
        Inline::Code(code) => el("code").text(code).view(),
        Inline::Break => el("br").view(),
        Inline::Image { source, alt } => {
            let address = [&reading.folder, source.as_str()].concat();
            el("img").attr("src", &address).attr("alt", alt).attr("loading", "lazy").view()
        }
        Inline::Term { text, meaning } => term(text, meaning),
        // Parts are drawn with the message that they belong to.
        Inline::Part { text, .. } => inlines(text, reading),
        Inline::Link { to, text } => link(to, inlines(text, reading), reading).view(),
    }
}

fn link(to: &Target, text: View, reading: &Reading) -> El {
    match to {
        Target::Step(step) => {
            let address = Route::Step(reading.module.clone(), step.clone()).address();
            el("a").attr("href", &address).child(text)
        }
        // Out of the training and back again must not lose the place: another tab, and no referrer.
        Target::Web(address) if address.starts_with("http") => {
            let link = el("a")
                .attr("href", address)
                .attr("target", "_blank")
                .attr("rel", "noopener noreferrer");
            link.child(text).child(el("span").class("hush").text(words::ANOTHER_TAB))
        }
        Target::Web(address) => el("a").attr("href", address).child(text),
    }
}
