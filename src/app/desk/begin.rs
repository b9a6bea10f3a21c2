//! The desk with nothing on it: what it is for, and the ways to begin.

use super::panels::{example, title_form};
use super::room::Room;
use crate::components::{View, el, icon};
use crate::shell::desk::disk;
use plainspoken::words::desk::begin as words;

/// The field that asks what a module is called.
pub const TITLE: &str = "begin-title";

pub fn begin(room: Room) -> View {
    let promise = el("span").child(el("b").text(words::PROMISE)).text(words::PROMISE_WHY);
    let what = el("div")
        .class("begin__what")
        .child(el("h1").text(words::TITLE))
        .child(el("p").class("lead").text(words::LEAD))
        .child(el("p").class("begin__promise").child(icon("#i-lock")).child(promise));
    let ways = el("ul").class("begin__ways").child(start(room)).child(open(room)).child(
        el("li")
            .class("begin__way")
            .child(el("h2").text(words::EXAMPLE))
            .child(el("p").text(words::EXAMPLE_WHY))
            .child(button(words::EXAMPLE, move || example(room))),
    );
    el("div").class("begin").child(what).child(ways).view()
}

fn start(room: Room) -> View {
    let form = title_form(room, TITLE, words::CALLED, words::FOR_EXAMPLE, true);
    el("li").class("begin__way").child(el("h2").text(words::START)).child(form).view()
}

fn open(room: Room) -> View {
    let mut ways =
        el("div").class("buttons").child(button(words::OPEN_FILE, move || room.choose_files()));
    if disk::can_open_folders() {
        ways = ways.child(button(words::OPEN_FOLDER, move || room.choose_folder()));
    }
    el("li")
        .class("begin__way")
        .child(el("h2").text(words::OPEN))
        .child(el("p").text(words::OPEN_WHY))
        .child(ways)
        .view()
}

fn button(label: &str, pressed: impl Fn() + 'static) -> View {
    el("button")
        .class("button")
        .attr("type", "button")
        .on("click", move |_| pressed())
        .text(label)
        .view()
}
