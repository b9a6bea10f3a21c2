//! What staff see: their page, in a window of its own, and how it is looked at.

use super::room::Room;
use super::store::Store;
use crate::components::{View, el, icon, live};
use crate::shell::desk::frame;
use crate::slice::Slice;
use plainspoken::words::desk::preview as words;
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

/// The page of staff, without a course of its own.
const PAGE: &str = "preview.html";

pub fn seen(store: Store, room: Room) -> View {
    let title = el("h2").class("seen__title").id("seen-title").text(words::TITLE);
    let wide = [("#i-narrow", words::PHONE), ("#i-wide", words::COMPUTER)];
    let scheme = [("#i-sun", words::LIGHT), ("#i-moon", words::DARK)];
    let how = el("div")
        .class("seen__how")
        .child(title)
        .child(pick("width", words::HOW_WIDE, wide, room.is_wide))
        .child(pick("scheme", words::SCHEME, scheme, room.is_dark));
    let nothing = store.slice(|desk| desk.review().is_none());
    // Not fetched before there is something to show.
    let source = Slice::new({
        let once = AtomicBool::new(false);
        move || once.fetch_or(!nothing.get(), Relaxed) || !nothing.get()
    });
    let page = el("iframe")
        .class("seen__page")
        .id(frame::ID)
        .attr("name", frame::NAME)
        .attr("title", words::FRAME)
        .live_attr("src", move || source.get().then(|| PAGE.to_owned()));
    let follows = room.follows;
    let follow = el("input")
        .class("tick__box")
        .attr("type", "checkbox")
        .live_prop("checked", move || follows.get())
        .on("change", move |_| follows.update(|follows| *follows = !*follows));
    let foot = el("div")
        .class("seen__foot")
        .child(
            el("fieldset")
                .child(el("legend").class("hush").text(words::WHICH))
                .child(el("label").class("tick").child(follow).text(words::FOLLOW)),
        )
        .child(
            el("button")
                .class("button button--quiet")
                .attr("type", "button")
                .on("click", move |_| room.start_again())
                .child(icon("#i-again"))
                .text(words::AGAIN),
        );
    let hint = live(move || match nothing.get() {
        true => el("p").class("mend__sum").text(words::NOTHING).view(),
        false => crate::components::nothing(),
    });
    el("section")
        .class("seen")
        .attr("aria-labelledby", "seen-title")
        .child(how)
        .child(hint)
        .child(el("div").class("seen__stage").child(page))
        .child(foot)
        .view()
}

/// One of two, as radio buttons; the second is the one that is on.
fn pick(
    name: &str,
    legend: &str,
    ways: [(&'static str, &'static str); 2],
    second: RwSignal<bool>,
) -> View {
    let one = |(at, (drawing, label)): (usize, (&'static str, &'static str))| {
        let is_second = at == 1;
        let input = el("input")
            .class("pick__input")
            .attr("type", "radio")
            .attr("name", name)
            .live_prop("checked", move || second.get() == is_second)
            .on("change", move |_| second.set(is_second));
        el("label").class("pick__one").child(input).child(icon(drawing)).text(label).view()
    };
    el("fieldset")
        .class("pick")
        .child(el("legend").class("hush").text(legend))
        .children(ways.into_iter().enumerate().map(one))
        .view()
}
