//! The course list: what this is, how long in all, what is next, who helps.

use super::later;
use crate::components::{El, View, all, el, help_form, icon, live, nothing, turning_icon};
use crate::shell::clock;
use crate::slice::Slice;
use crate::store::Store;
use plainspoken::catalogue::{Catalogue, Contact};
use plainspoken::progress::Timestamp;
use plainspoken::session::screen::{self, Courses, Help, ModuleState, Next, Row};
use plainspoken::session::{Event, Route};
use plainspoken::words;
use std::sync::Arc;

pub fn courses(store: Store) -> View {
    let Some(catalogue) = store.now(|state| state.catalogue().cloned()) else { return nothing() };
    let list = store.slice(screen::courses);
    let title = el("h1").id("title").attr("tabindex", "-1").text(&catalogue.course.title);
    let lead = el("p").class("lead").text(&catalogue.course.summary);
    let rows = with(&catalogue, move |catalogue| {
        list.with(|list| modules(list, &catalogue.course.language))
    });
    el("main")
        .class("main")
        .id("main")
        .child(title)
        .child(lead)
        .child(live(move || list.with(sum)))
        .child(with(&catalogue, move |catalogue| {
            list.with(|list| next(list.next.as_ref(), catalogue))
        }))
        .child(live(move || if list.with(|list| list.fresh) { fresh() } else { nothing() }))
        .child(rows)
        .child(
            el("p")
                .class("card-link")
                .child(el("a").attr("href", "card.html").text(words::card::LINK)),
        )
        .child(stopped(store))
        .child(ask(store, list))
        .view()
}

/// A refresher is due.
fn fresh() -> View {
    let go = el("a").class("button").attr("href", &Route::Fresh.address());
    el("aside")
        .class("notice notice--calm offer")
        .attr("aria-label", words::fresh::TITLE)
        .child(el("p").class("notice__text").text(words::fresh::ROW))
        .child(go.text(words::fresh::START))
        .view()
}

/// Somebody who left a lesson half way may say what got in the way.
fn stopped(store: Store) -> View {
    let half = store.now(|state| {
        let next = screen::courses(state).next?;
        matches!(next.state, ModuleState::Started { .. }).then_some(next.id)
    });
    let Some(module) = half else { return nothing() };
    let said = store.slice(|state| state.remarked().is_some());
    let form = live(move || later::drawn(|parts| (parts.hurdle)(store, module.clone(), said)));
    el("details")
        .class("stopped")
        .on("toggle", |_| later::fetch())
        .child(el("summary").text(words::learning::hurdle::STOPPED))
        .child(form)
        .view()
}

fn with(catalogue: &Arc<Catalogue>, view: impl Fn(&Catalogue) -> View + Send + 'static) -> View {
    let catalogue = catalogue.clone();
    live(move || view(&catalogue))
}

fn ask(store: Store, list: Slice<Courses>) -> View {
    let help = Slice::new(move || list.with(|list| list.help));
    live(move || match help.get() {
        Help::Rest => nothing(),
        Help::Ask => {
            let given = move |needs| store.dispatch(Event::NeedsGiven { at: clock::now(), needs });
            let form = help_form(Default::default(), words::help::WHY, true, given);
            el("section").attr("aria-label", words::help::TITLE).child(form).view()
        }
    })
}

fn sum(list: &Courses) -> View {
    let mut minutes = el("li").child(bold(&words::minutes(list.minutes))).text(words::list::IN_ALL);
    if list.minutes_left < list.minutes && list.minutes_left > 0 {
        minutes = minutes
            .text(", ")
            .child(bold(&list.minutes_left.to_string()))
            .text(words::list::STILL_TO_GO);
    }
    let done = bold(&words::done_of(list.done, list.of));
    el("ul").class("sum").child(minutes).child(el("li").child(done).text(words::list::DONE)).view()
}

fn bold(text: &str) -> El {
    el("b").text(text)
}

fn next(next: Option<&Next>, catalogue: &Catalogue) -> View {
    let Some(next) = next else {
        let thanks = el("p").text(words::list::ALL_DONE);
        return el("div")
            .class("next")
            .child(thanks)
            .child(who(el("p"), &catalogue.contact))
            .view();
    };
    let how_long = match next.state {
        ModuleState::Started { .. } => words::left_in_this_one(next.minutes_left),
        _ => words::takes_about(next.minutes_left),
    };
    let go = el("a")
        .class("button button--main")
        .attr("href", &Route::Module(next.id.clone()).address())
        .text(&words::start(&next.title, next.state))
        .child(turning_icon("#i-next"));
    el("div").class("next").child(go).child(who(el("p").text(&how_long), &catalogue.contact)).view()
}

fn who(line: El, contact: &Contact) -> El {
    let dial = el("a").attr("href", &words::telephone(&contact.phone)).text(&contact.phone);
    line.text(words::list::NOT_SURE)
        .text(&contact.name)
        .text(words::list::ANSWERS_ON)
        .child(dial)
        .text(".")
}

fn modules(list: &Courses, language: &str) -> View {
    let done = |row: &&Row| matches!(row.state, ModuleState::Done { .. });
    let past = |row: &&Row| matches!(row.state, ModuleState::NotMine { .. });
    let rows = |which: &dyn Fn(&&Row) -> bool| -> Vec<View> {
        list.modules.iter().filter(which).map(|row| module(row, language)).collect()
    };
    let open = rows(&|row| !done(row) && !past(row) && row.audience.is_none());
    let some = rows(&|row| !done(row) && !past(row) && row.audience.is_some());
    let mut sections = Vec::new();
    if !open.is_empty() {
        sections.push(section("all-label", words::list::WHAT_IS_IN_IT, open));
    }
    if !some.is_empty() {
        sections.push(section("some-label", words::learning::audience::SOME, some));
    }
    let minutes = list.modules.iter().filter(done).map(|row| row.minutes).sum();
    let count = bold(&list.done.to_string()).text(words::list::DONE);
    let text = el("span").child(count).text(", ").text(&words::minutes(minutes));
    sections.push(folded("#i-done", text, "", rows(&done), list.next.is_none()));
    let text = el("span").text(words::learning::audience::DECLINED);
    let why = words::learning::audience::SAID_OF_THESE;
    sections.push(folded("#i-new", text, why, rows(&past), false));
    all(sections)
}

fn section(id: &str, title: &str, rows: Vec<View>) -> View {
    el("section")
        .attr("aria-labelledby", id)
        .child(el("h2").id(id).text(title))
        .child(el("ol").class("modules").children(rows))
        .view()
}

/// What is out of the way, and still there.
fn folded(drawing: &'static str, title: El, why: &str, rows: Vec<View>, open: bool) -> View {
    if rows.is_empty() {
        return nothing();
    }
    let mut details = el("details").class("finished");
    if open {
        details = details.flag("open");
    }
    let summary = el("summary").child(icon(drawing)).child(title);
    let why = if why.is_empty() { nothing() } else { el("p").class("audience").text(why).view() };
    details.child(summary).child(why).child(el("ol").class("modules").children(rows)).view()
}

fn module(row: &Row, language: &str) -> View {
    let (class, drawing, route) = match row.state {
        ModuleState::NotStarted | ModuleState::NotMine { .. } => {
            ("module", "#i-new", Route::Module(row.id.clone()))
        }
        ModuleState::Started { .. } | ModuleState::Updated { .. } => {
            ("module module--started", "#i-started", Route::Module(row.id.clone()))
        }
        ModuleState::Done { .. } => {
            ("module module--done", "#i-done", Route::Finish(row.id.clone()))
        }
    };
    let mut state = el("p").class("module__state").text(&words::module_state(row.state));
    if let ModuleState::Done { at } | ModuleState::Updated { at } | ModuleState::NotMine { at } =
        row.state
    {
        state = state.child(day(at, language));
    }
    let title = el("a").attr("href", &route.address()).text(&row.title);
    let mut about = el("div").child(el("h3").class("module__title").child(title));
    if let Some(audience) = &row.audience {
        let line = el("p").class("module__audience").text(words::learning::audience::FOR);
        about = about.child(line.text(audience));
    }
    if !matches!(row.state, ModuleState::Done { .. }) {
        about = about.child(el("p").class("module__about").text(&row.summary));
    }
    let minutes = match row.state {
        ModuleState::Started { .. } | ModuleState::Updated { .. } => {
            words::min_left(row.minutes_left)
        }
        _ => words::min(row.minutes),
    };
    let minutes = el("p").class("module__minutes").text(&minutes);
    el("li").class(class).child(icon(drawing)).child(about.child(state)).child(minutes).view()
}

pub fn day(at: Timestamp, language: &str) -> El {
    el("time").attr("datetime", &clock::machine(at)).text(&clock::day(at, language))
}

pub fn moment(at: Timestamp, language: &str) -> El {
    el("time").attr("datetime", &clock::machine(at)).text(&clock::moment(at, language))
}
