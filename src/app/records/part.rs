//! One part of the report: its head, its count, what it is, and what stands in it.

use crate::components::{El, View, el};

/// A part; `count` is how much there is in it, and may be empty.
pub fn part(id: &str, title: &str, count: &str, lead: &str) -> El {
    let name = [id, "-title"].concat();
    let head = el("div")
        .class("part__head")
        .child(el("h2").class("part__title").id(&name).attr("tabindex", "-1").text(title));
    let head =
        if count.is_empty() { head } else { head.child(el("p").class("part__n").text(count)) };
    let part = el("section").class("part").id(id).attr("aria-labelledby", &name).child(head);
    if lead.is_empty() { part } else { part.child(el("p").class("part__lead").text(lead)) }
}

pub fn button(class: &str, label: &str, pressed: impl Fn() + 'static) -> View {
    let button = el("button").class(class).attr("type", "button");
    button.on("click", move |_| pressed()).text(label).view()
}
