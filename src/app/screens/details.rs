//! "Your details": everything that is stored about somebody, and how to take it along or be forgotten.

use super::courses::moment;
use super::offers;
use crate::components::{
    El, View, all, bar, el, framed, help_form, icon, live, name_form, nothing,
};
use crate::connect;
use crate::shell::{clock, files, focus, page};
use crate::slice::Slice;
use crate::store::Store;
use plainspoken::catalogue::Statements;
use plainspoken::ids::ModuleId;
use plainspoken::lms::say::Learner;
use plainspoken::progress::{Issued, Statement, Timestamp};
use plainspoken::record::{self, person::Linked};
use plainspoken::session::screen::{self, Details, Kept};
use plainspoken::session::{Event, Late, Route, State};
use plainspoken::words;
use reactive_graph::prelude::*;
use reactive_graph::signal::{WriteSignal, signal};

pub fn details(store: Store) -> View {
    let view = store.slice(screen::details);
    // What was typed or ticked but not yet given must not be redrawn away.
    let name = Slice::new(move || view.with(|view| view.name.clone().unwrap_or_default()));
    let needs = Slice::new(move || view.with(|view| view.needs.clone()));
    let give_name = move |name| store.dispatch(Event::NameGiven { at: clock::now(), name });
    let give_needs = move |needs| store.dispatch(Event::NeedsGiven { at: clock::now(), needs });
    let language =
        store.now(|state| state.catalogue().map(|c| c.course.language.clone())).unwrap_or_default();
    let known = Slice::new(move || view.with(|view| (view.learner.clone(), view.linked.clone())));
    let is_in_package = known.with(|(learner, _)| learner.is_some());
    let who = live(move || match known.get() {
        (Some(learner), _) => by_system(&learner),
        (None, Some(linked)) => by_link(&linked),
        (None, None) => {
            live(move || name_form(words::name::LABEL, &name.get(), words::name::KEEP, give_name))
        }
    });
    let help_form = live(move || help_form(needs.get(), words::help::CHANGE, false, give_needs));
    let told = page::meta(Statements::NAME).is_some();
    let language_of_agreed = language.clone();
    let recorded = live(move || view.with(|view| recorded(view, &language, told)));
    el("main")
        .class("main")
        .id("main")
        .child(el("h1").id("title").attr("tabindex", "-1").text(words::YOUR_DETAILS))
        .child(el("p").class("lead").text(words::you::LEAD))
        .child(el("section").attr("aria-label", words::name::LABEL).child(who))
        .child(el("section").attr("aria-label", words::help::TITLE).child(help_form))
        .child(section("recorded", words::you::RECORDED).child(recorded))
        .child(live(move || view.with(|view| records(store, &view.records))))
        .child(live(move || connect::panel(store)))
        .child(live(move || view.with(|view| agreed(view, &language_of_agreed))))
        .child(live(move || view.with(|view| remarks(store, view.remarks))))
        .child(take_along(store, is_in_package))
        .child(offers::way_back(store))
        .children((!is_in_package).then(|| forget(store).view()))
        .child(bar(Some(Route::Courses.address()), store.slice(screen::saving), None))
        .view()
}

fn section(id: &str, title: &str) -> El {
    el("section").attr("aria-labelledby", id).child(el("h2").id(id).text(title))
}

fn recorded(details: &Details, language: &str, told: bool) -> View {
    if details.modules.is_empty() {
        return el("p").text(words::you::NOTHING).view();
    }
    let text = |text: &str| text.to_owned().into();
    let row = |kept: &Kept| {
        let (done, declined) = (kept.finished.is_some(), kept.declined);
        let what = words::recorded(done, declined, kept.steps_seen, kept.questions_answered);
        vec![text(&kept.title), text(&what), moment(kept.latest, language).view()]
    };
    let head = [words::you::MODULE, words::you::WHAT, words::you::WHEN].map(text);
    let rows = details.modules.iter().map(row).collect();
    let place = match details.learner {
        Some(_) => words::you::WHERE_IN_SYSTEM,
        None if told => words::statements::WHERE,
        None => words::you::WHERE,
    };
    let count = el("p").text(&words::entries(details.entries)).text(" ").text(place);
    all([framed(words::TABLE, head.into(), rows), count.view()])
}

/// Who they are by their personal link.
fn by_link(linked: &Linked) -> View {
    let name = el("h2").text(&words::record::who(&linked.name, &linked.department));
    all([name.view(), el("p").text(words::record::FROM_LINK).view()])
}

/// Who they are where they signed in.
fn by_system(learner: &Learner) -> View {
    let name = if learner.name.is_empty() { &learner.id } else { &learner.name };
    all([el("h2").text(name).view(), el("p").text(words::record::FROM_SYSTEM).view()])
}

/// Every completion record, as it was made.
fn records(store: Store, records: &[Issued]) -> View {
    if records.is_empty() {
        return nothing();
    }
    let one = |issued: &Issued| {
        let title = issued.about.module().map(|id| store.now(|state| title_of(state, id)));
        let about = words::record::about(&issued.about, &title.unwrap_or_default());
        let text = el("pre").class("whole__text").attr("tabindex", "0");
        let whole = el("details").class("whole").child(el("summary").text(&about));
        el("li").child(whole.child(text.text(&record::laid_out(&issued.line)))).view()
    };
    let save = el("button")
        .class("button")
        .attr("type", "button")
        .on("click", move |_| store.dispatch_late(Late::SaveRecordsPressed { only: None }))
        .child(icon("#i-file"))
        .text(words::record::SAVE_ALL);
    section("records", words::record::YOURS)
        .child(el("p").text(words::record::YOURS_WHY))
        .child(el("ul").class("wholes").children(records.iter().map(one)))
        .child(el("div").class("buttons").child(save))
        .view()
}

fn title_of(state: &State, id: &ModuleId) -> String {
    let listing = state.catalogue().and_then(|catalogue| catalogue.listing(id.as_str()));
    listing.map_or_else(|| id.to_string(), |listing| listing.title.clone())
}

/// What was agreed to, word for word.
fn agreed(details: &Details, language: &str) -> View {
    if details.agreed.is_empty() {
        return nothing();
    }
    let one = |(statement, at): &(Statement, Timestamp)| {
        let words =
            el("blockquote").class("record agree__statement").child(el("p").text(&statement.text));
        let what = [&statement.policy, ", ", &statement.version, ", "].concat();
        el("li").child(words).child(el("p").text(&what).child(moment(*at, language))).view()
    };
    let list = el("ul").class("agreements").children(details.agreed.iter().map(one));
    section("agreed", words::tasks::agree::TITLE).child(list).view()
}

/// What got in the way, kept without a name.
fn remarks(store: Store, count: usize) -> View {
    if count == 0 {
        return nothing();
    }
    let save = el("button")
        .class("button")
        .attr("type", "button")
        .on("click", move |_| store.dispatch_late(Late::SaveRemarksPressed))
        .child(icon("#i-file"))
        .text(words::learning::hurdle::SAVE);
    section("remarks", words::learning::hurdle::KEPT)
        .child(el("p").text(&words::learning::remarks(count)))
        .child(el("div").class("buttons").child(save))
        .view()
}

fn take_along(store: Store, is_in_package: bool) -> El {
    let save = el("button")
        .class("button button--main")
        .attr("type", "button")
        .on("click", move |_| store.dispatch(Event::SaveToFilePressed { at: clock::now() }));
    let load =
        el("button").class("button").attr("type", "button").on("click", |_| focus::press("load"));
    let chooser = el("input")
        .id("load")
        .attr("type", "file")
        .attr("accept", ".jsonl,.json,.txt")
        .attr("aria-label", words::you::LOAD)
        .flag("hidden")
        .on("change", move |_| {
            files::chosen("load", move |text| store.dispatch_late(Late::FileChosen { text }))
        });
    let buttons = el("div")
        .class("buttons")
        .child(save.child(icon("#i-file")).text(words::you::SAVE))
        .child(load.text(words::you::LOAD))
        .child(chooser);
    let why = if is_in_package { words::you::TAKE_FROM_SYSTEM } else { words::you::TAKE_WHY };
    section("take", words::you::TAKE).child(el("p").text(why)).child(buttons)
}

fn forget(store: Store) -> El {
    let (asked, ask) = signal(false);
    let confirm = live(move || if asked.get() { confirm(store, ask) } else { nothing() });
    let button = el("button")
        .class("button button--danger")
        .attr("type", "button")
        .id("forget-me")
        .live_attr("aria-expanded", move || Some(asked.get().to_string()))
        .on("click", move |_| {
            ask.set(true);
            focus::soon("forget".to_owned());
        });
    section("forget-title", words::you::FORGET)
        .child(el("p").text(words::you::FORGET_WHY))
        .child(el("div").class("buttons").child(button.text(words::you::FORGET)))
        .child(confirm)
}

fn confirm(store: Store, ask: WriteSignal<bool>) -> View {
    let keep = el("button").class("button").attr("type", "button").on("click", move |_| {
        ask.set(false);
        focus::now("forget-me");
    });
    let forget = el("button")
        .class("button button--danger")
        .attr("type", "button")
        .on("click", move |_| store.dispatch(Event::ForgetConfirmed));
    let buttons = el("div").class("buttons").child(keep.text(words::you::KEEP_ALL));
    el("div")
        .class("confirm")
        .id("forget")
        .attr("role", "group")
        .attr("aria-labelledby", "forget-what")
        .attr("tabindex", "-1")
        .child(el("h3").id("forget-what").text(words::you::FORGET_TITLE))
        .child(el("p").text(words::you::FORGET_WHAT))
        .child(buttons.child(forget.text(words::you::FORGET_ALL)))
        .view()
}
