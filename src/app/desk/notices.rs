//! What is to be said above the desk, with the ways out.

use super::room::Room;
use super::store::Store;
use crate::components::{View, all, el, live};
use plainspoken::desk::{Event, Notice};
use plainspoken::words::desk as words;

pub fn notices(store: Store, room: Room) -> View {
    let said = store.slice(|desk| desk.notices().to_vec());
    live(move || all(said.get().iter().map(|notice| one(store, room, notice))))
}

fn one(store: Store, room: Room, notice: &Notice) -> View {
    let button = |label: &str, events: Vec<Event>| {
        el("button")
            .class("button")
            .attr("type", "button")
            .on("click", move |_| {
                events.iter().cloned().for_each(|event| store.dispatch(event));
                room.focus_text();
            })
            .text(label)
            .view()
    };
    let ways = match notice {
        Notice::DiskDiffers { file, .. } => vec![
            button(words::MINE, vec![Event::MineKept(*file)]),
            button(words::THEIRS, vec![Event::TheirsTaken(*file)]),
        ],
        Notice::Closing { file, .. } => vec![
            button(words::KEEP_OPEN, vec![Event::NoticeClosed]),
            button(words::CLOSE_ANYWAY, vec![Event::CloseConfirmed(*file)]),
        ],
        Notice::NotSaved { .. } => vec![
            button(words::TRY_AGAIN, vec![Event::NoticeClosed, Event::SavePressed]),
            button(words::ALL_RIGHT, vec![Event::NoticeClosed]),
        ],
        _ => vec![button(words::ALL_RIGHT, vec![Event::NoticeClosed])],
    };
    let calm = matches!(notice, Notice::Restored(_));
    el("div")
        .class(if calm { "notice notice--calm" } else { "notice" })
        .child(el("p").class("notice__text").text(&words::notice(notice)))
        .child(el("div").class("buttons").children(ways))
        .view()
}
