//! What got in people's way: a bar for each reason, each module, and their own words. Not there until somebody brings
//! such a table.

use super::part::{button, part};
use super::rows::{Cell, Head, share_of, table};
use super::store::Store;
use crate::components::{View, all, el, live, nothing, svg};
use plainspoken::office::seen::{self, Module, Remarks, Words};
use plainspoken::office::{Event, Office};
use plainspoken::words::office::{self as words, missing, remarks as said};
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;

/// So many remarks are drawn at first.
const SOME: usize = 25;

pub fn remarks(store: Store) -> View {
    let seen = store.found(seen::remarks);
    let shown = RwSignal::new(SOME);
    live(move || {
        let seen = seen.get();
        let Some(remarks) = &*seen else { return nothing() };
        let part = part("remarks", said::TITLE, "", said::WHY)
            .child(bars(remarks))
            .child(el("p").class("part__note").text(&said::from(remarks)))
            .child(alike(store, remarks))
            .child(modules(remarks));
        part.child(own_words(remarks.words.clone(), shown)).view()
    })
}

/// Under the things to bring, where there is nothing else to be seen yet.
pub fn alone(store: Store) -> View {
    let is_alone = store.slice(|office: &Office| office.files() == 0);
    live(move || if is_alone.get() { remarks(store) } else { nothing() })
}

fn bars(remarks: &Remarks) -> View {
    let most = remarks.reasons.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1);
    let one = |(reason, count): &(String, usize)| {
        let bar = svg("rect").attr("x", "0").attr("height", "100%");
        let bar = bar.attr("width", &share_of(*count, most));
        let bar = svg("svg").attr("class", "reasons__bar").attr("aria-hidden", "true").child(bar);
        el("li")
            .class("reasons__one")
            .child(el("span").class("reasons__what").text(reason))
            .child(bar)
            .child(el("b").class("reasons__n").text(&words::number(*count)))
            .view()
    };
    el("ul").class("reasons").children(remarks.reasons.iter().map(one)).view()
}

/// Files that are the same may be one file twice, or two people who said the same.
fn alike(store: Store, remarks: &Remarks) -> View {
    let told = said::alike(remarks);
    if told.is_empty() {
        return nothing();
    }
    let each = !remarks.each;
    let label = if each { said::EACH } else { said::ONCE };
    let choose = move || store.dispatch(Event::AlikeChosen { each });
    let choose = match remarks.others {
        0 => nothing(),
        _ => el("p").class("part__more").child(button("button", label, choose)).view(),
    };
    all([el("p").class("part__note").text(&told).view(), choose])
}

fn modules(remarks: &Remarks) -> View {
    let heads =
        [Head(missing::MODULE, false), Head(said::HOW_OFTEN, true), Head(said::REASON, false)];
    let row = |module: &Module| {
        vec![
            Cell::Name(module.title.clone(), None),
            Cell::Figure(words::number(module.all), said::HOW_OFTEN, ""),
            Cell::Long(said::reasons(&module.reasons)),
        ]
    };
    let rows = remarks.modules.iter().map(row).collect();
    let title = el("h3").class("part__sub").text(said::BY_MODULE).view();
    all([title, table(said::BY_MODULE, "rows--reasons", &heads, rows)])
}

fn own_words(all_words: Vec<Words>, shown: RwSignal<usize>) -> View {
    if all_words.is_empty() {
        return nothing();
    }
    let count = all_words.len();
    let list = live(move || {
        let one = |words: &Words| {
            let about = said::about(&words.module, &words.what);
            el("li")
                .class("own__one")
                .child(el("p").class("own__words").child(el("bdi").text(&words.words)))
                .child(el("p").class("own__about").text(&about))
                .view()
        };
        let some = all_words.get(..shown.get().min(count)).unwrap_or_default();
        el("ul").class("own").children(some.iter().map(one)).view()
    });
    let more = live(move || {
        let show = move || shown.update(|shown| *shown *= 4);
        match count > shown.get() {
            true => el("p").class("part__more").child(button("button", words::MORE, show)).view(),
            false => nothing(),
        }
    });
    all([el("h3").class("part__sub").text(said::WORDS).view(), list, more])
}
