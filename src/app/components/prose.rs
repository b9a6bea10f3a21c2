//! Prose and callouts, node by node: what has no node cannot be drawn.

use super::exhibit::exhibit;
use super::icon::icon;
use super::table::table;
use super::term::term;
use crate::words;
use leptos::prelude::*;
use plainspoken::ids::ModuleId;
use plainspoken::prose::{Callout, Inline, Need, Prose, Target, Tone};
use plainspoken::session::Route;
use std::collections::BTreeSet;

/// What a passage needs to know of where it stands and who reads it.
#[derive(Clone)]
pub struct Reading {
    pub module: ModuleId,
    /// The folder of the module's file, relative to the page, with a `/` at its end.
    pub folder: String,
    pub needs: BTreeSet<Need>,
}

pub fn prose(blocks: &[Prose], reading: &Reading) -> AnyView {
    blocks.iter().map(|block| one(block, reading)).collect_view().into_any()
}

/// Text that stands alone, such as a title.
pub fn inline(text: &[Inline], reading: &Reading) -> AnyView {
    inlines(text, reading)
}

fn one(block: &Prose, reading: &Reading) -> AnyView {
    match block {
        Prose::Paragraph(text) => view! { <p>{inlines(text, reading)}</p> }.into_any(),
        Prose::Heading(text) => view! { <h2>{inlines(text, reading)}</h2> }.into_any(),
        Prose::List { start: None, items } => view! { <ul>{list_items(items, reading)}</ul> }.into_any(),
        Prose::List { start: Some(start), items } => {
            view! { <ol start=start.to_string()>{list_items(items, reading)}</ol> }.into_any()
        }
        Prose::Table(rows) => table(rows, reading),
        Prose::Code(code) => view! { <pre tabindex="0"><code>{code.clone()}</code></pre> }.into_any(),
        Prose::Quote(inner) => view! { <blockquote>{prose(inner, reading)}</blockquote> }.into_any(),
        Prose::Rule => view! { <hr /> }.into_any(),
        Prose::Callout(inner) => callout(inner, reading),
    }
}

fn list_items(items: &[Vec<Prose>], reading: &Reading) -> AnyView {
    let item = |item: &Vec<Prose>| match item.as_slice() {
        // A list of single lines stays a tight one.
        [Prose::Paragraph(text)] => view! { <li>{inlines(text, reading)}</li> }.into_any(),
        blocks => view! { <li>{prose(blocks, reading)}</li> }.into_any(),
    };
    items.iter().map(item).collect_view().into_any()
}

fn callout(callout: &Callout, reading: &Reading) -> AnyView {
    let (class, drawing) = match callout.tone {
        Tone::Message => return exhibit(&callout.body, reading),
        Tone::UnderTheHood => return under_the_hood(&callout.body, reading),
        Tone::If(need) if !reading.needs.contains(&need) => return ().into_any(),
        Tone::AnotherWay => return ().into_any(),
        Tone::Do => ("callout callout--do", "#i-do"),
        Tone::Sign => ("callout callout--sign", "#i-sign"),
        Tone::Rule => ("callout callout--rule", "#i-rule"),
        Tone::Why => ("callout callout--why", "#i-why"),
        Tone::Note => ("callout callout--note", "#i-note"),
        Tone::If(_) => ("callout callout--if", "#i-you"),
    };
    let label = words::callout(callout.tone);
    view! {
        <div class=class role="note" aria-label=label>
            {icon(drawing)}
            <div class="callout__body">
                <p class="callout__label" aria-hidden="true">{label}</p>
                {prose(&callout.body, reading)}
            </div>
        </div>
    }
    .into_any()
}

fn under_the_hood(body: &[Prose], reading: &Reading) -> AnyView {
    view! {
        <details class="callout callout--hood">
            <summary>
                {icon("#i-hood")}
                <span>{words::callout(Tone::UnderTheHood)} " " <small>{words::NOBODY_NEEDS_IT}</small></span>
            </summary>
            <div class="callout__body">{prose(body, reading)}</div>
        </details>
    }
    .into_any()
}

pub fn inlines(text: &[Inline], reading: &Reading) -> AnyView {
    text.iter().map(|piece| span(piece, reading)).collect_view().into_any()
}

fn span(piece: &Inline, reading: &Reading) -> AnyView {
    match piece {
        Inline::Text(text) => text.clone().into_any(),
        Inline::Emphasis(inner) => view! { <em>{inlines(inner, reading)}</em> }.into_any(),
        Inline::Strong(inner) => view! { <strong>{inlines(inner, reading)}</strong> }.into_any(),
        Inline::Struck(inner) => view! { <s>{inlines(inner, reading)}</s> }.into_any(),
        Inline::Code(code) => view! { <code>{code.clone()}</code> }.into_any(),
        Inline::Break => view! { <br /> }.into_any(),
        Inline::Image { source, alt } => {
            view! { <img src=[&reading.folder, source.as_str()].concat() alt=alt.clone() loading="lazy" /> }.into_any()
        }
        Inline::Term { text, meaning } => term(text.clone(), meaning.clone()),
        Inline::Link { to: Target::Step(step), text } => {
            let address = Route::Step(reading.module.clone(), step.clone()).address();
            view! { <a href=address>{inlines(text, reading)}</a> }.into_any()
        }
        Inline::Link { to: Target::Web(address), text } => {
            // Out of the training and back again must not lose the place: another tab, and no referrer.
            let web = address.starts_with("http");
            view! {
                <a
                    href=address.clone()
                    target=web.then_some("_blank")
                    rel=web.then_some("noopener noreferrer")
                >
                    {inlines(text, reading)}
                </a>
            }
            .into_any()
        }
    }
}
