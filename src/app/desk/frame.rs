//! The whole desk: its head, what is said above it, the room with its three panes, and what is asked.

use super::room::{Pane, Room};
use super::store::Store;
use super::{begin, files, head, mend, notices, panels, seen, writing};
use crate::components::{View, all, el, icon, live};
use crate::shell::desk::{editor, frame as preview};
use crate::shell::page;
use crate::slice::Slice;
use plainspoken::desk::{self, Desk};
use plainspoken::words::desk as words;
use reactive_graph::effect::Effect;
use reactive_graph::prelude::*;

pub fn frame(store: Store, room: Room) -> View {
    let is_empty = store.slice(|desk| desk.current().is_none());
    let said = room.said;
    el("div")
        .class("desk")
        .child(skip())
        .child(head::head(store, room))
        .child(main(store, room, is_empty))
        .child(
            el("p").class("hush").id("said").attr("role", "status").live_text(move || said.get()),
        )
        .child(panels::panels(store, room))
        .view()
}

fn main(store: Store, room: Room, is_empty: Slice<bool>) -> View {
    let notices = el("div").class("desk__notices").attr("role", "alert");
    // Not before it is known what was kept: whoever has files here has begun.
    let begins = store.slice(|desk| desk.is_read() && desk.current().is_none());
    let begin = live(move || if begins.get() { begin::begin(room) } else { all([]) });
    el("main")
        .class("desk__main")
        .child(notices.child(notices::notices(store, room)))
        .child(begin)
        .child(inside(store, room, is_empty))
        .child(foot(store, room, is_empty))
        .view()
}

fn skip() -> View {
    el("a")
        .class("skip")
        .attr("href", "#text")
        .text(words::SKIP)
        .on("click", |event| {
            event.prevent_default();
            editor::focus();
        })
        .view()
}

/// Always in the page, so that the editor and the preview stay what they are.
fn inside(store: Store, room: Room, is_empty: Slice<bool>) -> View {
    let title = store.slice(title);
    let scheme = |dark| if dark { "dark" } else { "light" };
    let width = |wide| if wide { "wide" } else { "phone" };
    el("div")
        .class("room")
        .id("room")
        .live_attr("hidden", move || is_empty.get().then(String::new))
        .live_attr("data-pane", move || Some(room.pane.get().word().to_owned()))
        .live_attr("data-side", move || Some(room.side.get().word().to_owned()))
        .live_attr("data-width", move || Some(width(room.is_wide.get()).to_owned()))
        .live_attr("data-scheme", move || Some(scheme(room.is_dark.get()).to_owned()))
        .child(el("h1").class("hush").live_text(move || title.get()))
        .child(files::files(store, room))
        .child(writing::writing(store, room))
        .child(
            el("div")
                .class("room__side")
                .child(side_tabs(store, room))
                .child(seen::seen(store, room))
                .child(mend::mend(store, room)),
        )
        .view()
}

fn title(desk: &Desk) -> String {
    desk::seen::current(desk).map(|row| words::file_title(&row).to_owned()).unwrap_or_default()
}

fn side_tabs(store: Store, room: Room) -> View {
    let tab = |pane: Pane, label: &str| {
        el("button")
            .class("tab")
            .attr("type", "button")
            .live_attr("aria-pressed", move || Some((room.side.get() == pane).to_string()))
            .on("click", move |_| room.turn_to(pane))
            .text(label)
    };
    el("div")
        .class("tabs tabs--side")
        .attr("role", "group")
        .attr("aria-label", words::preview::SHOW)
        .child(tab(Pane::Preview, words::preview::TITLE))
        .child(tab(Pane::Mend, words::mend::TITLE).child(count(store)))
        .view()
}

/// On narrow screens, what is in front is chosen at the foot.
fn foot(store: Store, room: Room, is_empty: Slice<bool>) -> View {
    let tab = |pane: Pane, drawing: &'static str, label: &str| {
        el("button")
            .class("tab")
            .attr("type", "button")
            .live_attr("aria-pressed", move || Some((room.pane.get() == pane).to_string()))
            .on("click", move |_| room.turn_to(pane))
            .child(icon(drawing))
            .text(label)
    };
    let tabs = el("div")
        .class("tabs")
        .attr("role", "group")
        .attr("aria-label", words::preview::SHOW)
        .child(tab(Pane::Write, "#i-pen", words::WRITE))
        .child(tab(Pane::Preview, "#i-narrow", words::preview::TAB))
        .child(tab(Pane::Mend, "#i-should", words::mend::TITLE).child(count(store)));
    el("div")
        .class("desk__panes")
        .live_attr("hidden", move || is_empty.get().then(String::new))
        .child(tabs)
        .view()
}

fn count(store: Store) -> View {
    let count = store.found(|desk| desk.findings().len());
    live(move || match count.get() {
        0 => all([]),
        count => all([" ".into(), el("span").class("tab__count").text(&count.to_string()).view()]),
    })
}

/// Keeps the editor's marks, the preview and the title of the page up with the text.
pub fn follow(store: Store, room: Room) {
    let marks = store.found(desk::seen::marks);
    Effect::new(move |_| marks.with(|(_, marks)| editor::mark(marks)));
    let shown = store.found(desk::shown);
    let step = store.slice(desk::step);
    Effect::new(move |_| {
        let step = step.get().filter(|_| room.follows.get());
        // What is shown stays while a glossary is written.
        shown.with(|shown| shown.iter().for_each(|shown| preview::show(shown, step.as_ref())));
    });
    let changed = store.slice(|desk| (desk.stamp(), desk.current().map(|file| file.text().len())));
    Effect::new(move |_| changed.with(|_| room.undoable.set(editor::undoable())));
    let name = store.slice(|desk| desk.current().map(|file| words::text_of(file.name())));
    Effect::new(move |_| name.with(|name| name.iter().for_each(|name| editor::name(name))));
    let title = store.slice(title);
    Effect::new(move |_| {
        let title = title.get();
        page::set_title(&match title.as_str() {
            "" => words::NAME.to_owned(),
            title => [title, " · ", words::NAME].concat(),
        });
    });
}
