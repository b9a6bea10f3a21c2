//! The list of files that are open.

use super::room::Room;
use super::store::Store;
use crate::components::{El, View, all, el, icon, live};
use crate::shell::desk::page;
use plainspoken::desk::seen::{self, FileRow};
use plainspoken::desk::{Event, Kind};
use plainspoken::words::desk as words;
use reactive_graph::prelude::*;

/// The list, and the button that opens it where it folds away.
pub const LIST: &str = "files";
pub const TOGGLE: &str = "files-open";

pub fn files(store: Store, room: Room) -> View {
    let rows = store.slice(seen::files);
    let current = store.slice(|desk| (seen::current(desk), desk.files().len()));
    let open = live(move || match current.get() {
        (None, _) => all([]),
        (Some(row), count) => {
            let small = el("small").text(&words::one_of(&row, count));
            el("span").text(words::file_title(&row)).child(small).view()
        }
    });
    let toggle = el("button")
        .class("files__open")
        .id(TOGGLE)
        .attr("type", "button")
        .attr("aria-controls", LIST)
        .live_attr("aria-expanded", move || Some(room.files_open.get().to_string()))
        .on("click", move |_| room.files_open.update(|open| *open = !*open))
        .child(icon("#i-down"))
        .child(open);
    let lists = live(move || rows.with(|rows| lists(room, rows)));
    let body = el("div").class("files__body").id(LIST).attr("tabindex", "-1");
    let body = body.child(el("div").class("files__course").child(lists)).child(ways(store));
    el("nav")
        .class("files")
        .attr("aria-label", words::files::TITLE)
        .child(toggle)
        .child(body)
        .view()
}

fn lists(room: Room, rows: &[FileRow]) -> View {
    let (modules, whole): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.kind == Kind::Module);
    all([
        list(room, "files-modules", words::files::MODULES, &modules),
        list(room, "files-whole", words::files::WHOLE, &whole),
    ])
}

fn list(room: Room, id: &str, title: &str, rows: &[&FileRow]) -> View {
    if rows.is_empty() {
        return all([]);
    }
    let list = el("ul").class("files__list").attr("aria-labelledby", id);
    all([
        el("h2").class("files__title").id(id).text(title).view(),
        list.children(rows.iter().map(|row| one(room, row))).view(),
    ])
}

fn one(room: Room, row: &FileRow) -> View {
    let id = row.id;
    let mut state = el("span").class("file__state");
    if row.is_unsaved {
        state = state.child(el("span").class("file__dot"));
        state = state.child(el("span").class("hush").text(words::files::UNSAVED));
    }
    state = state.text(&words::file_state(row));
    if row.findings > 0 {
        state = state.text(" · ").child(el("b").text(&words::to_mend(row.findings)));
    }
    let mut open = el("a")
        .class("file__open")
        .attr("href", "#/write")
        .on("click", move |event| {
            event.prevent_default();
            room.pick_file(id);
        })
        .child(el("span").class("file__name").text(words::file_title(row)))
        .child(state);
    if row.is_current {
        open = open.attr("aria-current", "page");
    }
    let close = el("button")
        .class("file__close")
        .attr("type", "button")
        .on("click", move |_| {
            room.store.dispatch(Event::ClosePressed(id));
            room.focus_text();
        })
        .child(icon("#i-close"))
        .child(el("span").class("hush").text(&words::close(&row.name)));
    el("li").class("file").child(open).child(close).view()
}

fn ways(store: Store) -> View {
    let way = |drawing| -> El {
        el("button").class("button button--quiet").attr("type", "button").child(icon(drawing))
    };
    let new = way("#i-insert")
        .attr("aria-haspopup", "dialog")
        .on("click", |_| page::ask(super::panels::NEW))
        .text(words::files::NEW);
    let zip = el("span").text(words::files::ZIP);
    let zip = way("#i-zip")
        .on("click", move |_| store.dispatch(Event::SaveCoursePressed))
        .child(zip.child(el("small").text(words::files::ZIP_KIND)));
    let package = way("#i-file")
        .attr("aria-haspopup", "dialog")
        .on("click", |_| page::ask(super::package::PACKAGE))
        .text(words::files::PACKAGE);
    el("div").class("files__ways").child(new).child(zip).child(package).view()
}
