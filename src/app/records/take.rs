//! What can be taken along: the auditor pack, records for other programs, letters, personal links, a new key.

use super::part::button;
use super::store::{Store, Typed};
use crate::components::{El, View, el, icon, live, nothing};
use crate::shell::records as shell;
use plainspoken::calendar;
use plainspoken::office::{Event, Export, Office, Wanted};
use plainspoken::words::office::{self as said, take as words};

const ADDRESS: &str = "course-address";
const SEED: &str = "sample-number";

pub fn take(store: Store) -> View {
    let make = move |wanted| {
        move || store.dispatch(Event::MakePressed { wanted, address: shell::value(ADDRESS) })
    };
    let export =
        move |export: fn() -> Export| move || store.dispatch(Event::ExportPressed(export()));
    let records = group(words::RECORDS)
        .child(one(words::TABLE, words::TABLE_WHY, words::SAVE, make(Wanted::Table)))
        .child(one(words::LINES, words::LINES_WHY, words::SAVE, make(Wanted::Lines)))
        .child(one(
            words::STATEMENTS,
            words::STATEMENTS_WHY,
            words::SAVE,
            make(Wanted::Statements),
        ));
    let reminders = export(|| Export::Reminders { address: shell::value(ADDRESS) });
    let coverage = export(|| Export::Coverage);
    let links = move || store.dispatch(Event::LinksPressed { address: shell::value(ADDRESS) });
    let people = group(words::PEOPLE)
        .child(one(words::COVERAGE, words::COVERAGE_WHY, words::SAVE, coverage))
        .child(one(words::REMINDERS, words::REMINDERS_WHY, words::SAVE, reminders))
        .child(one(words::LINKS, words::LINKS_WHY, words::LINKS_SAVE, links))
        .child(key(store));
    let forget = button("button button--plain", words::FORGET, move || {
        store.dispatch(Event::EverythingForgotten);
        store.set_typed(Typed::default());
        shell::set_value(ADDRESS, "");
        shell::set_value(SEED, &of_the_day(store));
    });
    let head = el("div")
        .child(el("h1").id("title").attr("tabindex", "-1").text(words::TITLE))
        .child(el("p").class("part__lead").text(words::LEAD));
    let page = el("div")
        .class("records__page records__page--narrow")
        .child(head)
        .child(making(store))
        .child(pack(store))
        .child(address(store))
        .child(
            el("section")
                .class("part")
                .child(el("h2").class("part__title").text(words::RECORDS))
                .child(records),
        )
        .child(
            el("section")
                .class("part")
                .child(el("h2").class("part__title").text(words::PEOPLE))
                .child(people),
        )
        .child(el("div").class("end").child(forget));
    el("div").class("records").child(page).view()
}

fn group(label: &str) -> El {
    el("ul").class("exports").attr("aria-label", label)
}

/// A file that can be had, and what it is for.
fn one(title: &str, why: &str, save: &str, press: impl Fn() + 'static) -> View {
    let what = el("div")
        .child(el("h3").class("export__name").text(title))
        .child(el("p").class("export__for").text(why));
    let save = el("button")
        .class("button")
        .attr("type", "button")
        .attr("aria-label", &[save, ": ", title].concat())
        .on("click", move |_| press())
        .text(save);
    el("li").class("export").child(what).child(save).view()
}

/// A new key where there is none, and else the way to forget the one that is here. The button stays the same one, so
/// that whoever presses it keeps their place.
fn key(store: Store) -> View {
    let is_here = store.slice(Office::has_key);
    let said = move |here: &'static str, none: &'static str| {
        move || if is_here.get() { here } else { none }.to_owned()
    };
    let press = move || match store.now(Office::has_key) {
        true => store.dispatch(Event::KeyForgotten),
        false => store.dispatch(Event::ExportPressed(Export::Key(shell::chance()))),
    };
    let title = said(words::KEY_HERE, words::KEY);
    let why = said(words::KEY_HERE_WHY, words::KEY_WHY);
    let label = said(words::KEY_FORGET, words::KEY_SAVE);
    let what = el("div")
        .child(el("h3").class("export__name").live_text(title))
        .child(el("p").class("export__for").live_text(why));
    let button = el("button").class("button").attr("type", "button");
    let button = button.on("click", move |_| press()).live_text(label);
    el("li").class("export").child(what).child(button).view()
}

fn address(store: Store) -> View {
    let typed = move |_| {
        store.set_typed(Typed { address: shell::value(ADDRESS), ..store.typed() });
    };
    let input = input(ADDRESS).attr("type", "url").attr("inputmode", "url");
    let input = input.attr("value", &store.typed().address).on("input", typed);
    field(ADDRESS, words::ADDRESS, words::ADDRESS_WHY).class("field address").child(input).view()
}

fn field(id: &str, label: &str, why: &str) -> El {
    let hint = [id, "-hint"].concat();
    el("div")
        .class("field")
        .child(el("label").attr("for", id).text(label))
        .child(el("p").class("field__hint").id(&hint).text(why))
}

fn input(id: &str) -> El {
    let input = el("input").class("field__box").id(id).attr("autocomplete", "off");
    input.attr("aria-describedby", &[id, "-hint"].concat())
}

fn pack(store: Store) -> View {
    let typed = move |_| {
        store.set_typed(Typed { seed: Some(shell::value(SEED)), ..store.typed() });
    };
    let seed = store.typed().seed.unwrap_or_else(|| of_the_day(store));
    let seed = input(SEED).attr("inputmode", "numeric").attr("value", &seed).on("input", typed);
    let seed = field(SEED, words::SEED, words::SEED_WHY).child(seed);
    let press = move || {
        let (seed, address) = (shell::value(SEED), shell::value(ADDRESS));
        store.dispatch(Event::PackPressed { seed, address });
    };
    let save = button("button button--main button--big", words::PACK_SAVE, press);
    let end = el("div").class("pack__end").child(save).child(el("p").text(words::PACK_TEST));
    el("section")
        .class("pack")
        .attr("aria-labelledby", "pack-title")
        .child(el("h2").class("pack__title").id("pack-title").text(words::PACK))
        .child(el("p").class("pack__for").text(words::PACK_WHY))
        .child(el("div").class("pack__fields").child(seed).child(course(store)))
        .child(end)
        .view()
}

/// The day is a number that somebody can say again.
fn of_the_day(store: Store) -> String {
    calendar::day(store.now(Office::as_of)).replace('-', "")
}

/// Whether the course is here, and the way to bring it.
fn course(store: Store) -> View {
    let has = store.slice(|office| (office.course().is_named(), office.course().lessons()));
    live(move || {
        let (is_named, lessons) = has.get();
        let field = el("div").class("field").child(el("p").text(words::COURSE));
        if is_named && lessons > 0 {
            let here = el("p").class("field__hint pack__said").child(icon("#i-tick"));
            return field.child(here.text(&said::course(lessons))).view();
        }
        let choose = button("button", words::COURSE_FOLDER, move || store.bring(true));
        field
            .child(el("p").class("field__hint").text(words::COURSE_MISSING))
            .child(el("div").class("pack__folder").child(choose))
            .view()
    })
}

/// What is being made, how far it is, and a way to stop.
fn making(store: Store) -> View {
    let name = store.slice(|office| office.making().map(|making| making.name.clone()));
    let percent = store.slice(|office| {
        let making = office.making()?;
        making.done.saturating_mul(100).checked_div(making.all)
    });
    let told = el("p")
        .class("hush")
        .attr("role", "status")
        .live_text(move || name.get().map(|name| said::making(&name)).unwrap_or_default());
    let shown = live(move || {
        let Some(name) = name.get() else { return nothing() };
        let bar = el("progress")
            .class("reading__bar")
            .attr("max", "100")
            .attr("aria-label", words::MAKING)
            .live_attr("value", move || Some(percent.get().unwrap_or_default().to_string()));
        let stop = button("button", words::STOP, move || store.dispatch(Event::StopMakingPressed));
        el("div")
            .class("making")
            .child(el("p").class("making__what").text(&said::making(&name)))
            .child(bar)
            .child(stop)
            .view()
    });
    el("div").child(told).child(shown).view()
}
