//! A word that opens its plain meaning, where it stands.

use super::el::{View, all, el};
use plainspoken::ids::StepId;
use reactive_graph::prelude::*;
use reactive_graph::signal::signal;

pub fn term(text: &str, meaning: &str) -> View {
    let (open, set_open) = signal(false);
    let word = StepId::from_words(text).map(|id| id.to_string()).unwrap_or_default();
    let id = ["term-", &word].concat();
    let button = el("button")
        .class("term")
        .attr("type", "button")
        .attr("aria-controls", &id)
        .live_attr("aria-expanded", move || {
            Some(if open.get() { "true" } else { "false" }.to_owned())
        })
        .on("click", move |_| set_open.update(|open| *open = !*open))
        .text(text);
    let hidden = move || (!open.get()).then(String::new);
    let span = el("span").class("term__meaning").id(&id).live_attr("hidden", hidden);
    // The space belongs to the meaning: a full stop may follow the word.
    let meaning = span.text(" ").text(meaning);
    all([button.view(), meaning.view()])
}
