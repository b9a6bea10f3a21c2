//! Back, saved, onward: at the same place on every screen.

use super::el::{El, View, el, live, nothing};
use super::icon::{icon, turning_icon};
use crate::slice::Slice;
use plainspoken::session::screen::Saving;
use plainspoken::words;

/// Where the bar leads on to.
pub struct Onward {
    pub address: String,
    pub label: String,
    /// Whether it is the one thing to do next.
    pub main: Slice<bool>,
}

pub fn bar(back: Option<String>, saving: Slice<Saving>, onward: Option<Onward>) -> View {
    let back = back.map(|address| {
        el("a")
            .class("button")
            .attr("href", &address)
            .child(turning_icon("#i-back"))
            .text(words::BACK)
            .view()
    });
    let saved = live(move || match words::saving(saving.get()) {
        "" => nothing(),
        text => super::all([icon("#i-saved"), text.into()]),
    });
    let saved = el("p").class("saved").attr("role", "status").child(saved).view();
    el("div")
        .class("bar")
        .children(back)
        .child(saved)
        .children(onward.map(|o| El::from(o).view()))
        .view()
}

impl From<Onward> for El {
    fn from(Onward { address, label, main }: Onward) -> Self {
        let class =
            move || Some(if main.get() { "button button--main" } else { "button" }.to_owned());
        el("a")
            .live_attr("class", class)
            .attr("href", &address)
            .text(&label)
            .child(turning_icon("#i-next"))
    }
}
