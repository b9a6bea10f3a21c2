//! What is asked in a panel of its own: what to put in, to start, to open; and what a picture shows.

use super::room::Room;
use super::store::Store;
use crate::components::{View, all, el, icon, live};
use crate::shell::desk::page;
use crate::shell::{clock, focus};
use leptos_dom::helpers::event_target_value;
use plainspoken::desk::{Event, PICTURE_WORDS};
use plainspoken::templates::{self, Group, Template};
use plainspoken::words::desk::{self as words, begin, files, panels as said};
use reactive_graph::effect::Effect;
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;

pub const INSERT: &str = "insert";
pub const NEW: &str = "new";
pub const OPEN: &str = "open";
const PICTURE: &str = "picture";

pub fn panels(store: Store, room: Room) -> View {
    all([
        insert(store, room),
        new(room),
        open(room),
        super::package::package(store),
        picture(store),
    ])
}

fn panel(id: &'static str, title: &str, wide: bool, body: View) -> View {
    panel_with(id, title, wide, body, || ())
}

/// `closed` is told however somebody leaves it.
pub fn panel_with(
    id: &'static str,
    title: &str,
    wide: bool,
    body: View,
    closed: impl Fn() + 'static,
) -> View {
    let label = format!("{id}-title");
    let close = el("button")
        .class("button button--quiet")
        .attr("type", "button")
        .on("click", move |_| page::dismiss(id))
        .child(icon("#i-close"))
        .child(el("span").text(words::CLOSE));
    let head = el("div").class("panel__head");
    let head = head.child(el("h2").class("panel__title").id(&label).text(title)).child(close);
    el("dialog")
        .class(if wide { "panel panel--wide" } else { "panel" })
        .id(id)
        .attr("aria-labelledby", &label)
        .on("close", move |_| closed())
        .child(head)
        .child(el("div").class("panel__body").child(body))
        .view()
}

fn insert(store: Store, room: Room) -> View {
    let group = |group: Group| {
        let id = format!("menu-{group:?}");
        let ones = templates::ALL.iter().filter(|template| template.group == group);
        let list = el("ul").class("menu__list").attr("aria-labelledby", &id);
        el("section")
            .class("menu__group")
            .child(el("h3").class("menu__title").id(&id).text(group.title()))
            .child(list.children(ones.map(|template| piece(store, room, template))))
            .view()
    };
    let body = all([
        el("p").class("panel__lead").text(said::INSERT_LEAD).view(),
        el("div").class("menu").children(Group::ALL.map(group)).view(),
    ]);
    panel(INSERT, said::INSERT, true, body)
}

fn piece(store: Store, room: Room, template: &'static Template) -> View {
    let name = template.name;
    let first = templates::ALL.first().is_some_and(|first| first.name == name);
    one(words::drawing(name), template.title, template.what_for, first, move || {
        page::dismiss(INSERT);
        store.dispatch(Event::TemplatePicked(name));
        room.write();
    })
}

/// `first` is where the keyboard goes when the panel opens.
fn one(
    drawing: &'static str,
    name: &str,
    what_for: &str,
    first: bool,
    chosen: impl Fn() + 'static,
) -> View {
    let text = el("span").child(el("span").class("menu__name").text(name));
    let text = text.child(el("span").class("menu__for").text(what_for));
    let mut button = el("button").class("menu__one").attr("type", "button");
    if first {
        button = button.flag("autofocus");
    }
    let button = button.on("click", move |_| chosen()).child(icon(drawing)).child(text);
    el("li").child(button).view()
}

fn new(room: Room) -> View {
    let form = title_form(room, "new-module", said::MODULE, said::MODULE_HINT, false);
    let start = move |event: fn() -> Event| {
        move || {
            page::dismiss(NEW);
            room.store.dispatch(event());
            room.write();
        }
    };
    let glossary = start(|| Event::GlossaryStarted);
    let course = start(|| Event::CourseFileStarted);
    let list = el("ul")
        .class("menu__list")
        .child(one("#i-note", files::GLOSSARY, said::GLOSSARY_FOR, false, glossary))
        .child(one("#i-pen", files::COURSE, said::COURSE_FOR, false, course));
    let menu = el("div").class("menu menu--one");
    let menu = menu.child(el("h3").class("menu__title").text(said::OR)).child(list);
    panel(NEW, said::NEW, false, all([form, menu.view()]))
}

/// Asks for the title of a new module.
pub fn title_form(
    room: Room,
    id: &'static str,
    label: &str,
    hint: &'static str,
    big: bool,
) -> View {
    let written = RwSignal::new(String::new());
    let is_asked = RwSignal::new(false);
    let hint_id = format!("{id}-hint");
    let said = move || if is_asked.get() { begin::NAME_FIRST } else { hint }.to_owned();
    let mut field = el("input").class("field__box").id(id);
    if !big {
        field = field.flag("autofocus"); // It stands first in a panel.
    }
    let field = field
        .attr("autocomplete", "off")
        .attr("maxlength", "200")
        .attr("aria-describedby", &hint_id)
        .on("input", move |event| written.set(event_target_value(&event)));
    let field = el("div")
        .class("field")
        .child(el("label").attr("for", id).text(label))
        .child(
            el("p")
                .live_attr("class", move || Some(hint_class(is_asked.get())))
                .id(&hint_id)
                .live_text(said),
        )
        .child(field);
    let class = if big { "button button--main button--big" } else { "button button--main" };
    let start = el("button").class(class).attr("type", "submit").text(said::START);
    el("form")
        .on("submit", move |event| {
            event.prevent_default();
            let title = written.get_untracked();
            if title.trim().is_empty() {
                is_asked.set(true);
                focus::now(id);
                return;
            }
            page::dismiss(NEW);
            page::clear(id);
            written.set(String::new());
            room.store.dispatch(Event::ModuleStarted { title });
            room.write();
        })
        .child(field)
        .child(el("div").class("buttons").child(start))
        .view()
}

/// A hint that asks for what is missing is set apart from one that helps.
pub fn hint_class(is_asked: bool) -> String {
    if is_asked { "field__hint field__hint--asked" } else { "field__hint" }.to_owned()
}

/// A small course to try things on.
pub fn example(room: Room) {
    room.store.dispatch(Event::CourseStarted);
    room.write();
}

fn open(room: Room) -> View {
    let then = |act: fn(Room)| {
        move || {
            page::dismiss(OPEN);
            act(room);
        }
    };
    let mut list = el("ul").class("menu__list").child(one(
        "#i-note",
        said::FILE,
        said::FILE_FOR,
        true,
        then(Room::choose_files),
    ));
    if crate::shell::desk::disk::can_open_folders() {
        let folder = then(Room::choose_folder);
        list = list.child(one("#i-open", said::FOLDER, said::FOLDER_FOR, false, folder));
    }
    list = list.child(one("#i-look", said::EXAMPLE, said::EXAMPLE_FOR, false, then(example)));
    let body = all([
        el("div").class("menu menu--one").child(list).view(),
        el("p").class("panel__lead").text(said::DROP).view(),
    ]);
    panel(OPEN, said::OPEN, false, body)
}

/// Asks what a picture shows, once one has come.
fn picture(store: Store) -> View {
    let asked = store.slice(|desk| desk.asked_about().map(str::to_owned));
    Effect::new(move |_| match asked.get() {
        Some(_) => clock::after(0, || page::ask(PICTURE)),
        None => page::dismiss(PICTURE),
    });
    let form = live(move || match asked.get() {
        None => all([]),
        Some(name) => picture_form(store, &name),
    });
    panel_with(PICTURE, said::PICTURE, false, form, move || store.dispatch(Event::PictureDropped))
}

fn picture_form(store: Store, name: &str) -> View {
    let written = RwSignal::new(String::new());
    let is_asked = RwSignal::new(false);
    let hint =
        move || if is_asked.get() { said::PICTURE_FIRST } else { said::PICTURE_HINT }.to_owned();
    let field = el("textarea")
        .class("field__box")
        .id(PICTURE_WORDS)
        .flag("autofocus")
        .attr("rows", "3")
        .attr("aria-describedby", "picture-hint")
        .on("input", move |event| written.set(event_target_value(&event)));
    let field = el("div")
        .class("field")
        .child(el("label").attr("for", PICTURE_WORDS).text(said::PICTURE_LABEL))
        .child(
            el("p")
                .live_attr("class", move || Some(hint_class(is_asked.get())))
                .id("picture-hint")
                .live_text(hint),
        )
        .child(field);
    let put = el("button").class("button button--main").attr("type", "submit");
    let out = el("button")
        .class("button button--plain")
        .attr("type", "button")
        .on("click", move |_| store.dispatch(Event::PictureDropped));
    let buttons = el("div").class("buttons").child(put.text(said::PICTURE_PUT));
    el("form")
        .on("submit", move |event| {
            event.prevent_default();
            let words = written.get_untracked();
            if words.trim().is_empty() {
                is_asked.set(true);
                focus::now(PICTURE_WORDS);
            } else {
                store.dispatch(Event::PictureTold { words });
            }
        })
        .child(field)
        .child(buttons.child(out.text(said::PICTURE_OUT)))
        .child(el("p").class("panel__lead").child(el("small").text(&words::picture_kept(name))))
        .view()
}
