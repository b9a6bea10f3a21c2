//! "What would help?": optional, asked once, changed at any time.

use super::{View, el};
use plainspoken::few::Set;
use plainspoken::prose::Need;
use plainspoken::session::KEEP_NEEDS;
use plainspoken::words;
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;

/// `skippable` where it is asked for the first time.
pub fn help_form(
    needs: Set<Need>,
    why: &str,
    skippable: bool,
    given: impl Fn(Set<Need>) + Copy + 'static,
) -> View {
    let picked = RwSignal::new(needs);
    let fieldset = el("fieldset")
        .child(el("legend").text(words::help::TITLE))
        .child(el("p").class("help__why").text(why))
        .child(el("ul").class("choices").children(Need::ALL.map(|need| row(need, picked))));
    let mut buttons = el("div").class("buttons");
    buttons = buttons.child(
        el("button").class("button").id(KEEP_NEEDS).attr("type", "submit").text(words::help::USE),
    );
    if skippable {
        let skip = el("button").class("button button--plain").attr("type", "button");
        buttons =
            buttons.child(skip.on("click", move |_| given(Set::new())).text(words::help::SKIP));
    }
    el("form")
        .class("help")
        .on("submit", move |event| {
            event.prevent_default();
            given(picked.get_untracked());
        })
        .child(fieldset)
        .child(buttons)
        .view()
}

fn row(need: Need, picked: RwSignal<Set<Need>>) -> View {
    let id = ["help-", need.word()].concat();
    let toggle = move |_| {
        picked.update(|picked| {
            if !picked.remove(&need) {
                picked.insert(need);
            }
        });
    };
    let input = el("input")
        .class("choice__input")
        .attr("type", "checkbox")
        .id(&id)
        .attr("name", "help")
        .live_prop("checked", move || picked.with(|picked| picked.contains(&need)))
        .on("change", toggle);
    let text = el("span").class("choice__text").text(words::need(need));
    let label = el("label").class("choice__row").attr("for", &id).child(input).child(text);
    el("li").class("choice").child(label).view()
}
