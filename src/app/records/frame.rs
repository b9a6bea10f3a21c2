//! The whole page of records: its head, what is said above it, and whichever screen it is.

use super::part::button;
use super::store::Store;
use super::{begin, columns, overview, person, reading, take};
use crate::components::{View, all, el, icon, live, nothing};
use crate::shell::{focus, records as shell};
use plainspoken::office::{Event, Notice, Office, Stage};
use plainspoken::words::office as words;
use reactive_graph::effect::Effect;

/// The other room of the desk, and the guide beside it.
const WRITE: &str = "desk.html";
const GUIDE: &str = "guide.html";

/// Which screen is to be drawn.
#[derive(Clone, PartialEq, Eq)]
enum Screen {
    Begin,
    Reading,
    Overview,
    Columns,
    Take,
    Person(String),
}

fn screen(store: Store) -> crate::slice::Slice<Screen> {
    let (is_gathering, place) = (store.slice(Office::is_gathering), store.place());
    let has_list = store.slice(|office| office.list().is_some());
    let is_bare = store.slice(|office| office.files() == 0);
    let is_reported = store.slice(|office| office.report().is_some());
    crate::slice::Slice::new(move || {
        let place = place.get();
        let mut parts = place.trim_matches('/').splitn(2, '/');
        match (parts.next().unwrap_or_default(), parts.next()) {
            _ if is_gathering.get() => Screen::Reading,
            ("columns", _) if has_list.get() => Screen::Columns,
            ("take", _) => Screen::Take,
            ("bring", _) => Screen::Begin,
            _ if is_bare.get() || !is_reported.get() => Screen::Begin,
            ("person", Some(id)) => Screen::Person(shell::decoded(id)),
            _ => Screen::Overview,
        }
    })
}

pub fn frame(store: Store) -> View {
    let screen = screen(store);
    // Whoever comes to another screen begins at its heading; not at the very first.
    Effect::new(move |before: Option<Screen>| {
        let now = screen.get();
        if before.is_some_and(|before| before != now) {
            focus::soon("title".to_owned());
        }
        now
    });
    // What was brought beside a report is in it once it has been read.
    let stage = store.slice(|office| office.stage());
    Effect::new(move |before: Option<Stage>| {
        let now = stage.get();
        let is_done = before == Some(Stage::Reporting) && now == Stage::Idle;
        if is_done && store.now(|office| office.files() > 0) && shell::place() == "/bring" {
            shell::go("/");
        }
        now
    });
    let body = live(move || match screen.get() {
        Screen::Begin => begin::begin(store),
        Screen::Reading => reading::reading(store),
        Screen::Overview => overview::overview(store),
        Screen::Columns => columns::columns(store),
        Screen::Take => take::take(store),
        Screen::Person(id) => person::person(store, &id),
    });
    let anew = store.slice(|office| match office.stage() {
        Stage::Reporting if !office.is_gathering() => Some(office.done().saturating_sub(900)),
        _ => None,
    });
    let anew = live(move || match anew.get() {
        None => nothing(),
        Some(done) => el("progress")
            .class("reading__anew")
            .attr("max", "100")
            .attr("value", &done.to_string())
            .attr("aria-label", words::reading::ANEW)
            .view(),
    });
    let notices = el("div").class("desk__notices").attr("role", "alert").child(notices(store));
    let main = el("main").class("desk__main").id("main").child(notices).child(anew).child(body);
    let skip = el("a").class("skip").attr("href", "#main").text(words::SKIP).on("click", |event| {
        event.prevent_default();
        focus::now("title");
    });
    el("div").class("desk").child(skip).child(head(store)).child(main).view()
}

fn head(store: Store) -> View {
    let tab = |address: &str, label: &str| el("a").class("tab").attr("href", address).text(label);
    let rooms = el("ul")
        .class("tabs")
        .child(el("li").child(tab(WRITE, words::WRITE)))
        .child(el("li").child(tab("#/", words::PAGE).attr("aria-current", "page")));
    let kept = el("p").class("masthead__kept masthead__kept--here").child(icon("#i-lock"));
    let has_report = store.slice(|office| office.report().is_some());
    let ways = live(move || {
        let guide = el("a").class("masthead__guide").attr("href", GUIDE).text(words::GUIDE).view();
        match has_report.get() {
            false => guide,
            true => {
                let link = |address: &str, class: &str, label: &str| {
                    el("a").class(class).attr("href", address).text(label).view()
                };
                let bring = link("#/bring", "button", words::contents::BRING);
                all([guide, bring, link("#/take", "button button--main", words::take::TITLE)])
            }
        }
    });
    el("header")
        .class("masthead")
        .child(
            el("p")
                .class("masthead__name")
                .child(icon("#i-pen"))
                .child(el("span").text(words::NAME)),
        )
        .child(el("nav").attr("aria-label", words::ROOMS).child(rooms))
        .child(kept.text(words::HERE))
        .child(el("div").class("masthead__ways").child(ways))
        .view()
}

fn notices(store: Store) -> View {
    let said = store.slice(|office| office.notices().to_vec());
    let one = move |notice: &Notice| {
        let calm = match notice {
            Notice::Made { about, .. } => about.left_out + about.missing_lessons == 0,
            Notice::KeyTaken
            | Notice::KeyForgotten
            | Notice::RemarksTaken(_)
            | Notice::Replaced { .. } => true,
            _ => false,
        };
        let close = button("button", words::ALL_RIGHT, move || store.dispatch(Event::NoticeClosed));
        let choose = match notice {
            Notice::KeyOffered { .. } | Notice::NeedsKey => {
                button("button", words::bring::CHOOSE_KEY, move || store.bring(false))
            }
            _ => nothing(),
        };
        el("div")
            .class(if calm { "notice notice--calm" } else { "notice" })
            .child(el("p").class("notice__text").text(&words::notice(notice)))
            .child(el("div").class("buttons").child(choose).child(close))
            .view()
    };
    live(move || said.with(|said| all(said.iter().map(one))))
}
