//! Everybody who is still to do something: searched, kept to a part, and put in order as somebody wants it.

use super::part::{button, part};
use super::rows::{Cell, Head, table};
use super::store::Store;
use crate::components::{El, View, all, el, live, nothing};
use crate::shell::records as shell;
use crate::slice::Slice;
use plainspoken::office::seen::{self, Open, Sift, Sort};
use plainspoken::office::{Event, Export};
use plainspoken::report::Standing;
use plainspoken::words::office::{self as words, head, missing as said};
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;
use std::sync::Arc;

/// So many rows are drawn at first, and with each press on "Show more".
const SOME: usize = 50;
const SEARCH: &str = "missing-search";
const WHICH: &str = "missing-which";
const SORT: &str = "missing-sort";
const DEPARTMENT: &str = "missing-department";
const MANAGER: &str = "missing-manager";

/// Stands before a name that is chosen, which may be none.
const IS: &str = "=";

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

/// What asks for something, and asks nobody: who is missing may be more than those below.
fn strays(store: Store) -> View {
    let said = store.found(|office| {
        office
            .report()
            .map(|r| words::strays(&r.strays, r.short.len(), &r.uncounted))
            .unwrap_or_default()
    });
    live(move || {
        let said = said.get();
        all(said.iter().map(|said| el("p").class("part__lead").text(said).view()))
    })
}

pub fn missing(store: Store) -> View {
    let all = store.found(seen::missing);
    let wanted = RwSignal::new(Sift::default());
    let shown = RwSignal::new(SOME);
    let rows = Slice::new(move || seen::chosen(&all.get(), &wanted.get()));
    let list = live(move || {
        let (all, shown) = (all.get(), shown.get());
        rows.with(|rows| match (rows.is_empty(), all.is_empty()) {
            (true, true) => el("p").class("part__lead").text(said::NONE).view(),
            (true, false) => el("p").class("part__lead").text(said::NOTHING_SUCH).view(),
            _ => drawn(rows.iter().take(shown).filter_map(|at| all.get(*at))),
        })
    });
    let more = live(move || {
        let is_more = rows.with(Vec::len) > shown.get();
        let show = move || shown.update(|shown| *shown += SOME);
        if is_more { button("button", words::MORE, show) } else { nothing() }
    });
    let count = el("p").class("sift__said").attr("role", "status");
    let count = count.live_text(move || rows.with(|rows| words::found(rows.len())));
    // What is saved is what is shown, with what "Show more" would show.
    let save = live(move || {
        let save = move || {
            let sift = wanted.get_untracked();
            store.dispatch(Event::ExportPressed(Export::Missing(sift)));
        };
        match rows.with(Vec::len) {
            0 => nothing(),
            rows => button("button", &words::save_rows(rows), save),
        }
    });
    let head = part("missing", said::TITLE, "", "").child(strays(store));
    head.child(sift(all, wanted, shown))
        .child(count)
        .child(list)
        .child(el("p").class("part__more buttons").child(more).child(save))
        .view()
}

fn sift(all: Slice<Arc<Vec<Open>>>, wanted: RwSignal<Sift>, shown: RwSignal<usize>) -> View {
    let read = move || {
        shown.set(SOME);
        let at = |id: &str| shell::value(id).parse::<usize>().unwrap_or_default();
        let only = STANDINGS.get(at(WHICH)).and_then(|(_, only)| *only);
        let sort = SORTS.get(at(SORT)).map(|(_, sort)| *sort).unwrap_or_default();
        let name = |id: &str| shell::value(id).strip_prefix(IS).map(str::to_owned);
        let (query, department, manager) = (shell::value(SEARCH), name(DEPARTMENT), name(MANAGER));
        wanted.set(Sift { query, only, department, manager, sort });
    };
    let search = el("input").class("field__box").id(SEARCH).attr("type", "search");
    let search = search.attr("autocomplete", "off").on("input", move |_| read());
    let choice = |id: &str, labels: Vec<&str>| {
        let option = |(at, label): (usize, &str)| option(&at.to_string(), label, false);
        let select = el("select").class("field__box").id(id).on("change", move |_| read());
        select.children(labels.into_iter().enumerate().map(option))
    };
    let which = choice(WHICH, STANDINGS.iter().map(|(label, _)| *label).collect());
    let sort = choice(SORT, SORTS.iter().map(|(label, _)| *label).collect());
    let departments = Slice::new(move || all.with(|all| seen::departments(all)));
    let managers = Slice::new(move || all.with(|all| seen::managers(all)));
    let department = live(move || {
        let chosen = wanted.with_untracked(|wanted| wanted.department.clone());
        departments.with(|names| among(DEPARTMENT, said::DEPARTMENT, names, chosen, read))
    });
    let manager = live(move || {
        let chosen = wanted.with_untracked(|wanted| wanted.manager.clone());
        managers.with(|names| among(MANAGER, said::MANAGER, names, chosen, read))
    });
    el("form")
        .class("sift")
        .attr("role", "search")
        .attr("aria-label", said::TITLE)
        .on("submit", |event| event.prevent_default())
        .child(one("sift__one sift__one--search", SEARCH, said::SEARCH, search))
        .child(department)
        .child(manager)
        .child(one("sift__one", WHICH, said::WHICH, which))
        .child(one("sift__one", SORT, said::SORT, sort))
        .view()
}

fn one(class: &str, id: &str, label: &str, field: El) -> View {
    el("div").class(class).child(el("label").attr("for", id).text(label)).child(field).view()
}

fn option(value: &str, label: &str, is_chosen: bool) -> View {
    let option = el("option").attr("value", value).text(label);
    if is_chosen { option.flag("selected").view() } else { option.view() }
}

/// One of these names, or all; nothing where there is nothing to choose.
fn among(
    id: &str,
    label: &str,
    names: &[(String, usize)],
    chosen: Option<String>,
    read: impl Fn() + 'static,
) -> View {
    if names.len() < 2 && chosen.is_none() {
        return nothing();
    }
    let select = el("select").class("field__box").id(id).on("change", move |_| read());
    let mut options = vec![option("", said::EVERYBODY, chosen.is_none())];
    // Chosen, and gone with another day: it stays chosen, with nothing in it.
    let gone = chosen.iter().filter(|chosen| names.iter().all(|(name, _)| name != *chosen));
    let gone: Vec<(String, usize)> = gone.map(|name| (name.clone(), 0)).collect();
    for (name, count) in names.iter().chain(&gone) {
        let is_chosen = chosen.as_ref() == Some(name);
        options.push(option(&[IS, name].concat(), &words::of_so_many(name, *count), is_chosen));
    }
    one("sift__one", id, label, select.children(options))
}

fn drawn<'a>(rows: impl Iterator<Item = &'a Open>) -> View {
    let heads = [
        Head(head::PERSON, false),
        Head(said::DEPARTMENT, false),
        Head(said::MANAGER, false),
        Head(said::MODULE, false),
        Head(said::DUE, true),
        Head(head::DAYS, true),
    ];
    table(said::TITLE, "rows--people", &heads, rows.map(row).collect())
}

fn row(open: &Open) -> Vec<Cell> {
    let due = open.due.map(words::short_date).unwrap_or_default();
    vec![
        name(&open.name, &open.person_id),
        Cell::Text(open.department.clone()),
        Cell::Text(open.manager.clone()),
        Cell::Long(module(open)),
        Cell::Figure(due, if open.due.is_some() { said::DUE } else { "" }, ""),
        match open.days_late {
            0 => Cell::Figure(String::new(), "", ""),
            days => {
                Cell::Late(words::number(usize::try_from(days).unwrap_or_default()), "days late")
            }
        },
    ]
}

/// With what they say of it.
pub fn module(open: &Open) -> String {
    match open.declined {
        Some(_) => [&open.module, " (", said::NOT_MY_JOB, ")"].concat(),
        None => open.module.clone(),
    }
}

/// Somebody, with the way to all that is known of them.
pub fn name(name: &str, id: &str) -> Cell {
    let address = ["#/person/", &shell::encoded(id)].concat();
    Cell::Name(words::called(name, id).to_owned(), Some(address))
}
