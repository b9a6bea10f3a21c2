//! Everybody who is still to do something: searched, kept to a part, and put in order as somebody wants it.

use super::part::{button, part};
use super::rows::{Cell, Head, table};
use super::store::Store;
use crate::components::{View, el, live, nothing};
use crate::shell::records as shell;
use plainspoken::office::seen::{self, Open, Sort};
use plainspoken::office::{Event, Export};
use plainspoken::report::Standing;
use plainspoken::words::office::{self as words, head, missing as said};
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;

/// So many rows are drawn at first, and with each press on "Show more".
const SOME: usize = 50;
const SEARCH: &str = "missing-search";
const WHICH: &str = "missing-which";
const SORT: &str = "missing-sort";

const STANDINGS: [(&str, Option<Standing>); 4] = [
    (said::ALL, None),
    (said::OVERDUE, Some(Standing::Overdue)),
    (said::EXPIRED, Some(Standing::Expired)),
    (said::TIME, Some(Standing::Missing)),
];
const SORTS: [(&str, Sort); 5] = [
    (said::LATE, Sort::Late),
    (said::NAME, Sort::Name),
    (said::DEPARTMENT, Sort::Department),
    (said::MANAGER, Sort::Manager),
    (said::MODULE, Sort::Module),
];

/// What somebody looks for.
type Wanted = (String, Option<Standing>, Sort);

pub fn missing(store: Store) -> View {
    let all = store.found(seen::missing);
    let wanted = RwSignal::new((String::new(), None, Sort::default()));
    let shown = RwSignal::new(SOME);
    let rows = crate::slice::Slice::new(move || {
        let (query, only, sort) = wanted.get();
        seen::chosen(all.get().to_vec(), &query, only, sort)
    });
    let list = live(move || {
        let shown = shown.get();
        rows.with(|rows| match rows.is_empty() {
            true => el("p").class("part__lead").text(said::NONE).view(),
            false => drawn(rows.get(..shown.min(rows.len())).unwrap_or_default()),
        })
    });
    let more = live(move || {
        let is_more = rows.with(Vec::len) > shown.get();
        let show = move || shown.update(|shown| *shown += SOME);
        if is_more { button("button", words::MORE, show) } else { nothing() }
    });
    let count = el("p").class("sift__said").attr("role", "status");
    let count = count.live_text(move || rows.with(|rows| words::found(rows.len())));
    let save = button("button", said::SAVE, move || {
        store.dispatch(Event::ExportPressed(Export::Missing));
    });
    let head = part("missing", said::TITLE, "", "");
    head.child(sift(wanted, shown))
        .child(count)
        .child(list)
        .child(el("p").class("part__more buttons").child(more).child(save))
        .view()
}

fn sift(wanted: RwSignal<Wanted>, shown: RwSignal<usize>) -> View {
    let read = move || {
        shown.set(SOME);
        let at = |id: &str| shell::value(id).parse::<usize>().unwrap_or_default();
        let only = STANDINGS.get(at(WHICH)).and_then(|(_, only)| *only);
        let sort = SORTS.get(at(SORT)).map(|(_, sort)| *sort).unwrap_or_default();
        wanted.set((shell::value(SEARCH), only, sort));
    };
    let search = el("input").class("field__box").id(SEARCH).attr("type", "search");
    let search = search.attr("autocomplete", "off").on("input", move |_| read());
    let choice = |id: &str, labels: Vec<&str>| {
        let option = |(at, label): (usize, &str)| {
            el("option").attr("value", &at.to_string()).text(label).view()
        };
        let select = el("select").class("field__box").id(id).on("change", move |_| read());
        select.children(labels.into_iter().enumerate().map(option))
    };
    let one = |class: &str, id: &str, label: &str, field| {
        el("div").class(class).child(el("label").attr("for", id).text(label)).child(field)
    };
    let which = choice(WHICH, STANDINGS.iter().map(|(label, _)| *label).collect());
    let sort = choice(SORT, SORTS.iter().map(|(label, _)| *label).collect());
    el("form")
        .class("sift")
        .attr("role", "search")
        .attr("aria-label", said::TITLE)
        .on("submit", |event| event.prevent_default())
        .child(one("sift__one sift__one--search", SEARCH, said::SEARCH, search))
        .child(one("sift__one", WHICH, said::WHICH, which))
        .child(one("sift__one", SORT, said::SORT, sort))
        .view()
}

fn drawn(rows: &[Open]) -> View {
    let heads = [
        Head(head::PERSON, false),
        Head(said::DEPARTMENT, false),
        Head(said::MANAGER, false),
        Head(said::MODULE, false),
        Head(said::DUE, true),
        Head(head::DAYS, true),
    ];
    table(said::TITLE, "rows--people", &heads, rows.iter().map(row).collect())
}

fn row(open: &Open) -> Vec<Cell> {
    let due = open.due.map(words::short_date).unwrap_or_default();
    vec![
        name(&open.name, &open.person_id),
        Cell::Text(open.department.clone()),
        Cell::Text(open.manager.clone()),
        Cell::Long(open.module.clone()),
        Cell::Figure(due, if open.due.is_some() { said::DUE } else { "" }, ""),
        match open.days_late {
            0 => Cell::Figure(String::new(), "", ""),
            days => {
                Cell::Late(words::number(usize::try_from(days).unwrap_or_default()), "days late")
            }
        },
    ]
}

/// Somebody, with the way to all that is known of them.
pub fn name(name: &str, id: &str) -> Cell {
    let address = ["#/person/", &shell::encoded(id)].concat();
    Cell::Name(words::called(name, id).to_owned(), Some(address))
}
