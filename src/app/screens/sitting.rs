//! Exercises without their lesson: showing what one knows, and the refresher.

use super::asked::{self, Round};
use super::courses::day;
use crate::components::{El, Onward, View, all, bar, el, icon, live, nothing};
use crate::shell::{clock, page};
use crate::slice::Slice;
use crate::store::Store;
use plainspoken::session::screen::{self, Sitting};
use plainspoken::session::{Late, Route, State};
use plainspoken::words::{self, learning};

/// The questions of a module first.
pub fn show(store: Store) -> View {
    let lead = el("p").class("lead").text(learning::show::LEAD);
    let shown = live_part(store, screen::show, |sitting, _| shown(sitting));
    sitting(store, screen::show, false, learning::show::TITLE, lead, shown)
}

/// What was hardest, some months later.
pub fn refresher(store: Store) -> View {
    let minutes = store.now(|state| screen::refresher(state).map_or(1, |sitting| sitting.minutes));
    let lead = el("p").class("lead").text(learning::fresh::LEAD);
    let lead = lead.text(&words::minutes(minutes)).text(".");
    let done = live_part(store, screen::refresher, |sitting, language| {
        let Some(due) = sitting.due.filter(|_| sitting.answered == sitting.questions.len()) else {
            return nothing();
        };
        let line = el("p").text(learning::fresh::DONE).child(day(due, language)).text(".");
        el("div").class("notice notice--calm offer").child(line.class("notice__text")).view()
    });
    let body = all([done, remind(store).view()]);
    sitting(store, screen::refresher, true, learning::fresh::TITLE, lead, body)
}

fn sitting(
    store: Store,
    of: fn(&State) -> Option<Sitting>,
    again: bool,
    title: &str,
    lead: El,
    after: View,
) -> View {
    let view = store.slice(of);
    let Some(shown) = view.get_untracked() else { return nothing() };
    // What is shown here may spare the steps that it would have led to.
    let next = Slice::new(move || {
        view.with(|view| view.as_ref().map_or(Route::Courses, |view| view.next.clone()))
    });
    let round = Round {
        questions: shown.questions.iter().map(|(_, id)| id.clone()).collect(),
        next,
        again,
    };
    let questions = shown.questions.iter().filter_map(|(taught, id)| {
        let reading = asked::reading(store, &taught.module.id)?;
        Some(asked::one(store, taught, taught.module.question(id)?, &reading, &round))
    });
    let done = Slice::new(move || {
        view.with(|view| view.as_ref().is_some_and(|view| view.answered == view.questions.len()))
    });
    let label = match again {
        true => words::finish::TO_THE_LIST,
        false => learning::show::TO_THE_LESSON,
    };
    let bar = live(move || {
        let address = next.get().address();
        let onward = Onward { address, label: label.to_owned(), main: done };
        let back = Some(Route::Courses.address());
        bar(back, store.slice(screen::saving), Some(onward))
    });
    let kicker = shown.questions.first().filter(|_| !again);
    let kicker =
        kicker.map(|(taught, _)| el("p").class("kicker").text(&taught.module.title).view());
    el("main")
        .class("main")
        .id("main")
        .children(kicker)
        .child(el("h1").id("title").attr("tabindex", "-1").text(title))
        .child(lead)
        .children(questions)
        .child(el("div").attr("role", "status").child(after))
        .child(bar)
        .view()
}

fn live_part(
    store: Store,
    of: fn(&State) -> Option<Sitting>,
    draw: fn(&Sitting, &str) -> View,
) -> View {
    let view = store.slice(of);
    let language =
        store.now(|state| state.catalogue().map(|c| c.course.language.clone())).unwrap_or_default();
    live(move || view.with(|view| view.as_ref().map_or_else(nothing, |view| draw(view, &language))))
}

/// What has been shown, and how much of the lesson is left.
fn shown(sitting: &Sitting) -> View {
    if sitting.shown.is_empty() {
        return nothing();
    }
    let line = |text: &String| el("li").child(icon("#i-tick")).text(text).view();
    let rest = [&learning::rest(sitting.minutes_left), learning::show::SKIPPED].concat();
    el("section")
        .class("shown prose")
        .child(el("h2").text(learning::show::SHOWN))
        .child(el("ul").class("ticks").children(sitting.shown.iter().map(line)))
        .child(el("p").text(&rest))
        .view()
}

/// A calendar file: there is no server to remind anybody.
pub fn remind(store: Store) -> El {
    let button = el("button").class("button").attr("type", "button").on("click", move |_| {
        let page = page::address();
        let (at, offset) = (clock::now(), clock::offset());
        store.dispatch_late(Late::ReminderPressed { at, offset, page });
    });
    let button = button.child(icon("#i-calendar")).text(learning::fresh::REMIND);
    el("div").class("buttons").child(button)
}
