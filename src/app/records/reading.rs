//! Records being read: how far, and a way to stop.

use super::part::button;
use super::store::Store;
use crate::components::{View, el};
use plainspoken::office::{Event, Office, Stage};
use plainspoken::words::office as words;

pub fn reading(store: Store) -> View {
    let progress = store.slice(|office| (office.progress(), office.stage()));
    let lines = move || progress.with(|(progress, _)| words::read(progress.lines));
    let place = move || {
        progress.with(|(progress, stage)| match stage {
            Stage::Reading => words::megabytes(progress.done, progress.all),
            Stage::Settling => words::reading::TOGETHER.to_owned(),
            Stage::Reporting | Stage::Idle => words::reading::AGAINST.to_owned(),
        })
    };
    // Told to those who hear the page once in ten thousand, not with every slice.
    let told = store.slice(|office| office.progress().lines / 10_000 * 10_000);
    let done = store.slice(Office::done);
    let bar = el("progress").class("reading__bar").attr("max", "1000");
    let bar = bar.attr("aria-label", words::reading::BAR);
    let bar = bar.live_attr("value", move || Some(done.get().to_string()));
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
