//! The contents of the report, as a printed contents page with its figures at the edge.

use super::store::Store;
use crate::components::{View, el, icon, live, nothing};
use plainspoken::office::{Office, seen};
use plainspoken::words::office::{self as words, contents, missing, part, remarks};
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;

/// The days within which something is said to run out, in the contents.
const SOON: i64 = 90;

pub fn contents(store: Store) -> View {
    let open = RwSignal::new(false);
    let figures = store.found(figures);
    let groups = live(move || {
        let figures = figures.get();
        let figure = |at: usize| figures.get(at).copied().flatten();
        let who = [
            ("missing", missing::TITLE, figure(0)),
            ("ending", part::ENDING, figure(1)),
            ("joiners", part::JOINERS, figure(2)),
            ("contractors", part::CONTRACTORS, figure(3)),
            ("unlisted", part::UNLISTED, figure(4)),
        ];
        let how_much = [("coverage", part::COVERAGE, None), ("months", part::MONTHS, None)];
        let done = [("agreed", part::AGREED, figure(5))];
        let mut say = vec![("declined", part::DECLINED, figure(7))];
        say.extend(figure(8).map(|count| ("remarks", remarks::TITLE, Some(count))));
        let know = [("sure", part::SURE, None), ("files", part::FILES, figure(6))];
        let groups = [
            group(contents::WHO, &who, open),
            group(contents::HOW_MUCH, &how_much, open),
            group(contents::DONE, &done, open),
            group(contents::SAY, &say, open),
            group(contents::KNOW, &know, open),
        ];
        crate::components::all(groups)
    });
    let list = store.slice(|office| office.list().map(|(name, _)| name.to_owned()));
    let from = live(move || match list.get() {
        None => nothing(),
        Some(name) => {
            let how = el("a").attr("href", "#/columns").text(contents::READ);
            el("p").class("contents__from").child(el("bdi").text(&name)).text(" ").child(how).view()
        }
    });
    let toggle = el("button")
        .class("files__open")
        .attr("type", "button")
        .attr("aria-controls", "contents")
        .live_attr("aria-expanded", move || Some(open.get().to_string()))
        .on("click", move |_| open.update(|open| *open = !*open))
        .child(el("span").text(contents::TITLE))
        .child(icon("#i-down"));
    let body = el("div").class("contents__body").id("contents").child(groups).child(from);
    el("nav").class("contents").attr("aria-label", contents::TITLE).child(toggle).child(body).view()
}

/// How much there is of what has a figure, in the order of the contents.
fn figures(office: &Office) -> Vec<Option<usize>> {
    let Some(report) = office.report() else { return Vec::new() };
    vec![
        Some(seen::headline(office).unwrap_or_default().open),
        Some(report.expiring(SOON).count()),
        Some(report.joiners.len()),
        Some(seen::contractors(office).len()),
        Some(report.unlisted.len()),
        Some(report.policies.len()),
        Some(office.settled().odd_lines().len()),
        Some(report.declined().count()),
        seen::remarks(office).map(|remarks| remarks.all),
    ]
}

type Entry = (&'static str, &'static str, Option<usize>);

fn group(title: &str, entries: &[Entry], open: RwSignal<bool>) -> View {
    let one = |(id, label, figure): &Entry| {
        let link = el("a").class("contents__link").attr("href", &["#", id].concat());
        let link = link.on("click", move |_| open.set(false)).child(el("span").text(label));
        let link = match figure {
            None => link,
            Some(figure) => {
                link.child(el("span").class("contents__n").text(&words::number(*figure)))
            }
        };
        el("li").child(link).view()
    };
    el("div")
        .class("contents__group")
        .child(el("h2").class("contents__title").text(title))
        .child(el("ul").class("contents__list").children(entries.iter().map(one)))
        .view()
}
