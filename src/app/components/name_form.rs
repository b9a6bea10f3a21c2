//! The name, asked once.

use super::{View, el};
use leptos_dom::helpers::event_target_value;
use plainspoken::session::KEEP_NAME;
use plainspoken::words;
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;

/// `heading` stands above and names the field. A name that was given may be taken back; where it is asked
/// for, the button says when there is none.
pub fn name_form(
    heading: &str,
    name: &str,
    button: &str,
    given: impl Fn(String) + 'static,
) -> View {
    let written = RwSignal::new(name.to_owned());
    let mut field = el("input")
        .class("field__box")
        .id("name")
        .attr("name", "name")
        .attr("type", "text")
        .attr("value", name)
        .attr("autocomplete", "name")
        .attr("maxlength", "300")
        .attr("aria-describedby", "name-hint")
        .on("input", move |event| written.set(event_target_value(&event)));
    if name.is_empty() {
        field = field.flag("required");
    }
    let hint = el("p").class("field__hint").id("name-hint").text(words::name::HINT);
    let send = el("button").class("button").id(KEEP_NAME).attr("type", "submit").text(button);
    el("form")
        .on("submit", move |event| {
            event.prevent_default();
            given(written.get_untracked());
        })
        .child(el("h2").child(el("label").attr("for", "name").text(heading)))
        .child(el("div").class("field").child(hint).child(field))
        .child(el("div").class("buttons").child(send))
        .view()
}
