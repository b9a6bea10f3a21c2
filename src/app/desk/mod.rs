//! The trainer's desk: an editor with what staff see beside it, and what there is to mend. What happens is told
//! to [`plainspoken::desk`]; what is only looks (which pane, how wide) stays here.

mod begin;
mod files;
mod frame;
mod head;
mod mend;
mod notices;
mod package;
mod panels;
mod remark;
mod room;
mod seen;
mod store;
mod writing;

use crate::components;
use crate::shell::desk::{drafts, editor, frame as preview, page};
use plainspoken::desk::Desk;
use plainspoken::words::desk as words;
use reactive_graph::owner::Owner;
use store::Store;

/// Draws the desk.
pub fn open() {
    let Some(root) = page::root() else { return };
    let owner = Owner::new();
    owner.with(|| {
        let store = Store::new(Desk::default());
        let room = room::Room::new(store);
        let tell = move |event| store.dispatch(event);
        components::draw(&root, frame::frame(store, room));
        let labels = editor::Labels {
            label: words::writing::TITLE,
            placeholder: words::writing::PLACEHOLDER,
        };
        editor::start(writing::TEXT, &labels, tell, move |key, finding| room.key(key, finding));
        preview::start();
        frame::follow(store, room);
        page::on_keys(move |key, shift| room.shortcut(key, shift));
        page::on_drop(move |files| files.into_iter().for_each(|file| store.dropped(file)));
        drafts::open(tell);
    });
    std::mem::forget(owner);
}
