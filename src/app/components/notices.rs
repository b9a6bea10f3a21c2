//! One plain line above the screen, with the way out beside it.

use super::{View, el};

/// `calm` for neutral news; otherwise it is about something that does not work as it should.
pub fn notice(text: &str, calm: bool, button: &str, chosen: impl Fn() + 'static) -> View {
    let class = if calm { "notice notice--calm" } else { "notice" };
    let button = el("button")
        .class("button")
        .attr("type", "button")
        .on("click", move |_| chosen())
        .text(button);
    el("div").class(class).child(el("p").class("notice__text").text(text)).child(button).view()
}
