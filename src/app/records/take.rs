//! What can be taken along: personal links, a new key, tables.

use super::part::button;
use super::store::Store;
use crate::components::{View, el};
use crate::shell::records as shell;
use plainspoken::office::{Event, Export};
use plainspoken::words::office::take as words;

const ADDRESS: &str = "links-address";

pub fn take(store: Store) -> View {
    let links = button("button", words::LINKS_SAVE, move || {
        store.dispatch(Event::LinksPressed { address: shell::value(ADDRESS) });
    });
    let key = button("button", words::KEY_SAVE, move || {
        if let Some(chance) = shell::chance() {
            store.dispatch(Event::ExportPressed(Export::Key(chance)));
        }
    });
    let coverage = button("button", words::COVERAGE_SAVE, move || {
        store.dispatch(Event::ExportPressed(Export::Coverage));
    });
    let field = el("div")
        .class("field")
        .child(el("label").attr("for", ADDRESS).text(words::ADDRESS))
        .child(el("p").class("field__hint").id("links-hint").text(words::ADDRESS_WHY))
        .child(
            el("input")
                .class("field__box")
                .id(ADDRESS)
                .attr("type", "url")
                .attr("inputmode", "url")
                .attr("autocomplete", "off")
                .attr("aria-describedby", "links-hint"),
        );
    let one = |title: &str, why: &str, extra: Option<View>, way: View| {
        let what = el("div")
            .child(el("h2").class("export__name").text(title))
            .child(el("p").class("export__for").text(why))
            .children(extra);
        el("li").class("export").child(what).child(way).view()
    };
    let list = el("ul").class("exports").children([
        one(words::KEY, words::KEY_WHY, None, key),
        one(words::LINKS, words::LINKS_WHY, Some(field.view()), links),
        one(words::COVERAGE, "", None, coverage),
    ]);
    let forget = button("button button--plain", words::FORGET, move || {
        store.dispatch(Event::EverythingForgotten);
    });
    let page = el("div")
        .class("records__page records__page--narrow")
        .child(el("h1").id("title").attr("tabindex", "-1").text(words::TITLE))
        .child(list)
        .child(el("p").class("part__lead").text(words::COMMAND))
        .child(el("div").class("end").child(forget));
    el("div").class("records").child(page).view()
}
