//! The head of the desk: where this is, how the text is kept, and what is done with files.

use super::room::Room;
use super::store::Store;
use crate::components::{View, all, el, icon, live};
use crate::shell::desk::page;
use plainspoken::desk::Event;
use plainspoken::desk::seen::{course_title, current};
use plainspoken::words::desk as words;

/// The room of those who gather completion records.
const RECORDS: &str = "records.html";
/// Where the guide for trainers is, beside the desk.
const GUIDE: &str = "guide.html";

pub fn head(store: Store, room: Room) -> View {
    let course = store.slice(course_title);
    let name = el("p").class("masthead__name").child(icon("#i-pen"));
    let tab = el("a").class("tab").attr("href", "#/write").attr("aria-current", "page");
    let records = el("a").class("tab").attr("href", RECORDS).text(words::RECORDS);
    let rooms = el("ul").class("tabs").child(el("li").child(tab.text(words::WRITE)));
    let rooms = rooms.child(el("li").child(records));
    el("header")
        .class("masthead")
        .child(name.child(el("span").text(words::NAME)))
        .child(el("nav").attr("aria-label", words::ROOMS).child(rooms))
        .child(el("p").class("masthead__course").live_text(move || course.get()))
        .child(kept(store))
        .child(ways(store, room))
        .view()
}

fn kept(store: Store) -> View {
    let kept = store.slice(|desk| words::kept(current(desk).as_ref(), desk.keeping()));
    let class =
        move || kept.with(|(_, kind, _)| ["masthead__kept masthead__kept--", kind].concat());
    let said = live(move || {
        let (drawing, _, said) = kept.get();
        match drawing {
            "" => all([]),
            drawing => all([icon(drawing), said.into()]),
        }
    });
    el("p").live_attr("class", move || Some(class())).attr("role", "status").child(said).view()
}

fn ways(store: Store, _: Room) -> View {
    let is_empty = store.slice(|desk| desk.current().is_none());
    let guide = || {
        el("a")
            .class("masthead__guide")
            .attr("href", GUIDE)
            .attr("target", "_blank")
            .text(words::GUIDE)
            .view()
    };
    let open = || {
        el("button")
            .class("button")
            .attr("type", "button")
            .attr("aria-haspopup", "dialog")
            .on("click", |_| page::ask(super::panels::OPEN))
            .text(words::OPEN)
            .view()
    };
    let save = move || {
        el("button")
            .class("button button--main")
            .attr("type", "button")
            .on("click", move |_| store.dispatch(Event::SavePressed))
            .text(words::SAVE)
            .view()
    };
    let ways = live(move || match is_empty.get() {
        true => guide(),
        false => all([guide(), open(), save()]),
    });
    el("div").class("masthead__ways").child(ways).view()
}
