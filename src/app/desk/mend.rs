//! The list of what there is to mend, step by step.

use super::remark;
use super::room::Room;
use super::store::Store;
use crate::components::{View, all, el, icon, live};
use plainspoken::desk::seen::{self, Finding};
use plainspoken::words::desk::{self as words, mend};
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;

/// The heading where nothing is left.
pub const NONE: &str = "mend-none";

/// The list.
pub const LIST: &str = "mend-list";

/// So many are drawn at first: each key may change all of them.
const SOME: usize = 40;

pub fn mend(store: Store, room: Room) -> View {
    let found = store.found(seen::findings);
    let sum = store.found(|desk| words::sum(seen::counts(desk)));
    let changes = store.found(seen::changes);
    let shown = RwSignal::new(SOME);
    let list = live(move || {
        let shown = shown.get();
        found.with(|found| if found.is_empty() { none() } else { steps(store, room, found, shown) })
    });
    let sum = live(move || match sum.get() {
        said if said.is_empty() => all([]),
        said => el("p").class("mend__sum").text(&said).view(),
    });
    let all_changes = live(move || match changes.get() {
        0 | 1 => all([]),
        _ => remark::button("button mend__all", mend::ALL, move || room.change_all()),
    });
    let more = live(move || {
        let more = found.with(Vec::len) > shown.get();
        let show = move || shown.update(|shown| *shown += SOME);
        if more { remark::button("button", mend::MORE, show) } else { all([]) }
    });
    let scroll = el("div")
        .class("mend__scroll")
        .id(LIST)
        .attr("tabindex", "-1")
        .child(el("h2").class("mend__title").id("mend-title").text(mend::TITLE))
        .child(sum)
        .child(all_changes)
        .child(list)
        .child(more);
    el("section").class("mend").attr("aria-labelledby", "mend-title").child(scroll).view()
}

fn none() -> View {
    el("div")
        .class("mend__none")
        .child(icon("#i-well"))
        .child(el("h3").id(NONE).attr("tabindex", "-1").text(mend::NONE))
        .child(el("p").text(mend::NONE_WHY))
        .view()
}

fn steps(store: Store, room: Room, found: &[Finding], shown: usize) -> View {
    let found = found.get(..shown).unwrap_or(found);
    let steps = found.chunk_by(|a, b| a.step == b.step).map(|found| {
        let list = el("ul").class("mend__list");
        let list = list.children(found.iter().map(|found| remark::remark(store, room, found)));
        all([heading(found), list.view()])
    });
    all(steps)
}

fn heading(found: &[Finding]) -> View {
    let heading = el("h3").class("mend__step");
    match found.first().and_then(|found| found.step.as_ref()) {
        None => heading.text(mend::TOP).view(),
        Some((number, title)) => {
            let small = el("small").text(&words::step_number(*number));
            heading.text(title).text(" ").child(small).view()
        }
    }
}
