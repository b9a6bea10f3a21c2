//! The text: what can be put in, the editor, the finding at the cursor, and the figures.

use super::remark::{self, level};
use super::room::Room;
use super::store::Store;
use crate::components::{El, View, all, el, icon, live};
use crate::shell::desk::{editor, page};
use plainspoken::desk::seen::{self, Finding};
use plainspoken::review::Facts;
use plainspoken::words::desk as words;
use reactive_graph::prelude::*;

/// The element that the editor is in.
pub const TEXT: &str = "text";

pub fn writing(store: Store, room: Room) -> View {
    let title = el("h2").class("hush").id("writing-title").text(words::writing::TITLE);
    el("section")
        .class("writing")
        .attr("aria-labelledby", "writing-title")
        // The list that folds away lies over the tools.
        .on("focusin", move |_| room.files_open.set(false))
        .child(title)
        .child(tools(store, room))
        .child(
            // The open figures lie over the text.
            el("div")
                .class("writing__text")
                .id(TEXT)
                .on("focusin", move |_| room.figures_open.set(false)),
        )
        .child(here(store, room))
        .child(tally(store, room))
        .view()
}

fn tools(store: Store, room: Room) -> View {
    let quiet = |drawing| -> El {
        el("button").class("button button--quiet").attr("type", "button").child(icon(drawing))
    };
    let run = |drawing, label: &str, command: &'static str, can: fn((bool, bool)) -> bool| {
        quiet(drawing)
            .attr("title", label)
            .live_attr("aria-disabled", move || {
                (!can(room.undoable.get())).then(|| "true".to_owned())
            })
            .on("click", move |_| {
                editor::run(command);
                room.undoable.set(editor::undoable());
            })
            .child(el("span").class("tools__word").text(label))
            .view()
    };
    let is_module = store.slice(|desk| desk.review().is_some());
    let insert = move || {
        quiet("#i-insert")
            .attr("aria-haspopup", "dialog")
            .on("click", |_| page::ask(super::panels::INSERT))
            .text(words::writing::INSERT)
            .view()
    };
    let play = move || {
        let word = el("span").class("tools__word").text(words::writing::FROM_HERE);
        let label = el("span").text(words::writing::PLAY).child(word);
        let play = el("button").class("button button--quiet tools__end").attr("type", "button");
        play.on("click", move |_| room.play()).child(icon("#i-play")).child(label).view()
    };
    let for_module = move |view: &dyn Fn() -> View| if is_module.get() { view() } else { all([]) };
    el("div")
        .class("tools")
        .attr("role", "group")
        .attr("aria-label", words::writing::TITLE)
        .child(live(move || for_module(&insert)))
        .child(run("#i-undo", words::writing::UNDO, "undo", |(undo, _)| undo))
        .child(run("#i-redo", words::writing::REDO, "redo", |(_, redo)| redo))
        .child(run("#i-look", words::writing::FIND, "find", |_| true))
        .child(live(move || for_module(&play)))
        .view()
}

/// The finding at the cursor, where the list of them is not in sight.
fn here(store: Store, room: Room) -> View {
    let found = store.slice(|desk| {
        let at = seen::at_cursor(desk)?;
        seen::findings(desk).into_iter().nth(at)
    });
    live(move || found.with(|found| found.as_ref().map_or_else(|| all([]), |f| here_is(room, f))))
}

fn here_is(room: Room, found: &Finding) -> View {
    let number = found.number;
    let what = el("p").class("here__what").child(level(found.severity));
    let what = what.child(el("b").text(&words::curly(&found.message)));
    let mut ways = el("div").class("buttons");
    if found.replacement.is_some() {
        ways = ways.child(remark::button("button", &words::change(found), move || {
            room.change(number);
            editor::focus();
        }));
    }
    let more = remark::button("button button--plain", words::writing::MORE, move || {
        room.more(number);
    });
    el("div").class("here").child(what).child(ways.child(more)).view()
}

fn tally(store: Store, room: Room) -> View {
    let facts = store.slice(seen::figures);
    let line = live(move || facts.with(|facts| facts.as_ref().map_or_else(|| all([]), line)));
    let rows =
        live(move || facts.with(|facts| all(facts.iter().flat_map(words::figures).map(row))));
    el("details")
        .class("tally")
        .live_prop("open", move || room.figures_open.get())
        .child(el("summary").class("tally__line").child(line).on("click", move |event| {
            event.prevent_default();
            room.figures_open.update(|open| *open = !*open);
        }))
        .child(
            el("div")
                .class("tally__all")
                .attr("role", "group")
                .attr("aria-label", words::writing::ALL_FIGURES)
                .attr("tabindex", "0")
                .child(el("dl").child(rows)),
        )
        .view()
}

/// The figures that are always in sight.
fn line(facts: &Facts) -> View {
    let parts = words::figures_line(facts).into_iter().map(|part| {
        let span = el("span").class(if part.is_extra { "tally__more" } else { "" });
        span.text(part.before).child(el("b").text(&part.figure)).text(&part.after).view()
    });
    let all_figures = el("span").class("hush").text(words::writing::ALL_FIGURES).view();
    all(parts.chain([all_figures]))
}

fn row((term, said, small): (&'static str, String, &'static str)) -> View {
    let mut figure = el("dd").text(&said);
    if !small.is_empty() {
        figure = figure.child(el("small").text(small));
    }
    el("div").class("tally__row").child(el("dt").text(term)).child(figure).view()
}
