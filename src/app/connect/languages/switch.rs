//! The way to another language, in the head of the page.

use super::Reader;
use crate::components::{View, el};
use crate::shell::{focus, languages, marks};
use leptos_dom::helpers::event_target_value;
use plainspoken::words::language as words;
use reactive_graph::prelude::*;

const SWITCH: &str = "language";
const SAID: &str = "language-said";

/// Puts it into the head of the page, which is drawn anew with the language. Whoever was on it is on it again.
pub fn put(reader: &'static Reader) {
    if let Some(head) = marks::lacking(".top", "#language") {
        marks::put(&head, switch(reader));
        if reader.is_chosen.replace(false) {
            focus::now(SWITCH);
        }
    }
}

fn switch(reader: &'static Reader) -> View {
    let option = |(at, code): (usize, &String)| {
        let is_now = move || reader.now.get() == at;
        let option = el("option").attr("value", &at.to_string()).attr("lang", code);
        option.text(&languages::name(code)).live_prop("selected", is_now).view()
    };
    let select = el("select")
        .class("language__box")
        .id(SWITCH)
        .attr("aria-label", words::LANGUAGE)
        .attr("aria-describedby", SAID)
        .on("change", move |event| {
            if let Ok(to) = event_target_value(&event).parse() {
                reader.turn(to, true);
            }
        })
        .children(reader.languages.iter().enumerate().map(option));
    let said = move || {
        let missing = reader.missing.get().and_then(|missing| reader.languages.get(missing));
        missing.map(|code| words::missing(&languages::name(code))).unwrap_or_default()
    };
    let said = el("p").class("language__said").id(SAID).attr("role", "status").live_text(said);
    el("div").class("language").child(select).child(said).view()
}
