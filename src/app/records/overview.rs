//! Who is missing, in one sentence and one picture; then everything that the report holds, part by part.

use super::rows::bar;
use super::store::Store;
use super::{asof, contents, declined, lists, missing, remarks, turns};
use crate::components::{El, View, el, live, svg};
use plainspoken::office::seen::{self, Headline};
use plainspoken::words::office as words;

pub fn overview(store: Store) -> View {
    let page = el("div").class("records__page").child(headline(store)).child(asof::as_of(store));
    let mut parts = turns::in_turn(store, &PARTS).into_iter();
    let records = el("div").class("records").children(parts.next());
    records.child(page.children(parts)).view()
}

/// The contents, and then the parts of the page in their order.
const PARTS: [fn(Store) -> View; 13] = [
    contents::contents,
    missing::missing,
    declined::declined,
    lists::coverage,
    lists::ending,
    lists::months,
    lists::joiners,
    lists::contractors,
    lists::apart,
    lists::agreed,
    remarks::remarks,
    lists::sure,
    lists::files,
];

fn headline(store: Store) -> View {
    let seen = store.found(|office| {
        let records = office.report().map(|report| report.lines.accepted()).unwrap_or_default();
        let listed = office.list().map(|(_, read)| read.roster.people.len());
        let counted = words::counted(records, office.files(), listed, office.was_stopped());
        (seen::headline(office).unwrap_or_default(), office.as_of(), counted)
    });
    live(move || {
        let seen = seen.get();
        let (headline, day, counted) = &*seen;
        let (first, second, third) = words::headline(headline);
        let title = el("h1").class("headline").id("title").attr("tabindex", "-1");
        let title = title
            .child(el("span").class("headline__day").text(&words::date(*day)))
            .child(el("b").text(&first))
            .text(words::HAVE_COMPLETED)
            .child(el("b").text(&second))
            .text(&third);
        let Headline { done, open, overdue, .. } = *headline;
        let picture =
            el("div").class("headline__bar").child(bar(done, open - overdue, overdue)).child(
                el("ul")
                    .class("headline__parts")
                    .child(key("share__done", done, words::head::COMPLETE))
                    .child(key("share__time", open - overdue, words::head::TIME))
                    .child(key("share__late", overdue, words::head::OVERDUE)),
            );
        let from = el("p").class("headline__from").text(counted).text(&words::beside(headline));
        el("div").child(title).child(picture).child(from).view()
    })
}

fn key(class: &str, count: usize, label: &str) -> El {
    let part = svg("rect").attr("class", class).attr("x", "1").attr("y", "8%");
    let part = part.attr("width", "92%").attr("height", "84%");
    let sign = svg("svg").attr("class", "share share--key").attr("aria-hidden", "true").child(part);
    let said =
        el("span").child(el("b").text(&words::number(count))).text(" ").text(&label.to_lowercase());
    el("li").child(sign).child(said)
}
