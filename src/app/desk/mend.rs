//! The list of what there is to mend, step by step.

use super::remark;
use super::room::Room;
use super::store::Store;
use crate::components::{View, all, el, icon, live};
use crate::slice::Slice;
use plainspoken::desk::seen::{self, Finding};
use plainspoken::words::desk::{self as words, mend};
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;

/// The heading where nothing is left.
pub const NONE: &str = "mend-none";

/// The step that a finding stands in.
type Step = Option<(usize, String)>;

/// The list.
pub const LIST: &str = "mend-list";

/// So many are drawn at first: each key may change all of them.
const SOME: usize = 40;

pub fn mend(store: Store, room: Room) -> View {
    let found = store.found(seen::findings);
    let sum = store.found(|desk| words::sum(seen::counts(desk)));
    let changes = store.found(seen::changes);
    let shown = RwSignal::new(SOME);
    let places: Slice<Vec<Step>> = Slice::new(move || {
        let shown = shown.get();
        found.with(|found| found.iter().take(shown).map(|one| one.step.clone()).collect())
    });
    let list = live(move || {
        places.with(|places| match places.is_empty() {
            true => none(),
            false => steps(store, room, found, places),
        })
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

/// Drawn anew only when findings come, go, or change their step; what a finding says is drawn by itself.
fn steps(store: Store, room: Room, found: Slice<Vec<Finding>>, steps: &[Step]) -> View {
    let numbered: Vec<(usize, &Step)> = steps.iter().enumerate().collect();
    let groups = numbered.chunk_by(|(_, a), (_, b)| a == b).map(|group| {
        let list = el("ul").class("mend__list");
        let list = list.children(group.iter().map(|(number, _)| one(store, room, found, *number)));
        all([heading(group.first().and_then(|(_, step)| step.as_ref())), list.view()])
    });
    all(groups)
}

fn one(store: Store, room: Room, found: Slice<Vec<Finding>>, number: usize) -> View {
    let found = Slice::new(move || found.with(|found| found.get(number).cloned()));
    live(move || {
        found.with(|found| all(found.iter().map(|found| remark::remark(store, room, found))))
    })
}

fn heading(step: Option<&(usize, String)>) -> View {
    let heading = el("h3").class("mend__step");
    match step {
        None => heading.text(mend::TOP).view(),
        Some((number, title)) => {
            let small = el("small").text(&words::step_number(*number));
            heading.text(title).text(" ").child(small).view()
        }
    }
}
