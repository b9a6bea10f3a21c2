//! Records being read: how far, and a way to stop.

use super::part::button;
use super::store::Store;
use crate::components::{View, el, live};
use plainspoken::office::{Event, Stage};
use plainspoken::words::office as words;

pub fn reading(store: Store) -> View {
    let progress = store.slice(|office| (office.progress(), office.stage()));
    let lines = move || progress.with(|(progress, _)| words::read(progress.lines));
    let place = move || {
        progress.with(|(progress, stage)| match stage {
            Stage::Reading => words::megabytes(progress.done, progress.all),
            _ => words::reading::TOGETHER.to_owned(),
        })
    };
    // Told to those who hear the page once in ten thousand, not with every slice.
    let told = store.slice(|office| office.progress().lines / 10_000 * 10_000);
    let bar = live(move || {
        let (value, most) = progress.with(|(progress, _)| (progress.done, progress.all));
        el("progress")
            .class("reading__bar")
            .attr("max", &most.max(1).to_string())
            .attr("value", &value.min(most).to_string())
            .attr("aria-label", words::reading::BAR)
            .view()
    });
    let stop = button("button button--big", words::reading::STOP, move || {
        store.dispatch(Event::StopPressed);
    });
    let body = el("div")
        .class("reading")
        .child(el("h1").class("reading__n").id("title").attr("tabindex", "-1").live_text(lines))
        .child(el("div").child(bar).child(el("p").class("reading__where").live_text(place)))
        .child(
            el("div")
                .class("reading__stop")
                .child(stop)
                .child(el("p").text(words::reading::STOP_WHY)),
        )
        .child(
            el("p").class("hush").attr("role", "status").live_text(move || words::read(told.get())),
        );
    el("div").class("records").child(el("div").class("records__page").child(body)).view()
}
