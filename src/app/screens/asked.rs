//! An exercise on a screen, whichever that is: what is done with it becomes an event.

use super::courses::day;
use super::later;
use crate::components::{
    Answering, Reading, View, agree, all, el, icon, nothing, prose, question, try_now,
};
use crate::shell::{address, clock, focus};
use crate::slice::Slice;
use crate::store::Store;
use plainspoken::ids::{ModuleId, QuestionId};
use plainspoken::module::{Question, Task};
use plainspoken::session::screen::{self, Asked};
use plainspoken::session::standing::Standing;
use plainspoken::session::{Event, Route, Taught};
use plainspoken::words::{self, learning::stuck};
use reactive_graph::callback::Callback;
use reactive_graph::owner::StoredValue;
use reactive_graph::prelude::*;
use std::sync::Arc;

/// Exercises that are on one screen, and what follows them.
#[derive(Clone)]
pub struct Round {
    pub questions: Vec<QuestionId>,
    pub next: Slice<Route>,
    /// Whether an answer may be tried again.
    pub again: bool,
}

/// What a module needs to know of where it stands and who reads it.
pub fn reading(store: Store, module: &ModuleId) -> Option<Reading> {
    store.now(|state| {
        let path = state.catalogue()?.listing(module.as_str())?.path.clone();
        let folder =
            path.rfind('/').and_then(|slash| path.get(..=slash)).unwrap_or_default().to_owned();
        let needs = state.progress().needs.clone().unwrap_or_default();
        Some(Reading { module: module.clone(), folder, needs })
    })
}

pub fn one(
    store: Store,
    taught: &Arc<Taught>,
    asked: &Question,
    reading: &Reading,
    round: &Round,
) -> View {
    let id = StoredValue::new(asked.id.clone());
    let of = asked.id.clone();
    let standing = store.slice(move |state| screen::asked(state, &of));
    let tell = move |event: fn(plainspoken::progress::Timestamp, QuestionId) -> Event| {
        store.dispatch(event(clock::now(), id.get_value()));
    };
    if let Task::Acknowledge { .. } | Task::TryIt = asked.task() {
        return later::drawn(|parts| (parts.unchecked)(store, asked, standing, reading));
    }
    later::fetch_soon();
    let again =
        Callback::new(move |()| tell(|at, question| Event::TryAgainPressed { at, question }));
    let (help, seen) = (taught.clone(), reading.clone());
    let answering = Answering {
        pick: Callback::new(move |choice| {
            let (at, question) = (clock::now(), id.get_value());
            store.dispatch(Event::ChoicePicked { at, question, choice });
        }),
        check: Callback::new(move |()| tell(|at, question| Event::CheckPressed { at, question })),
        again: round.again.then_some(again),
        onward: onward(store, round),
        focus: Callback::new(|id: String| focus::now(&id)),
        exercise: |question, asking, reading| {
            later::drawn(|parts| (parts.exercise)(question, asking, reading))
        },
        stuck: Callback::new(move |()| {
            later::drawn(|parts| (parts.another_way)(store, &help, &id.get_value(), &seen))
        }),
    };
    question(asked, standing, reading, answering)
}

/// What is not checked: a statement to agree to, a thing to try.
pub fn unchecked(
    store: Store,
    asked: &Question,
    standing: Slice<Asked>,
    reading: &Reading,
) -> View {
    let id = StoredValue::new(asked.id.clone());
    match asked.task() {
        Task::Acknowledge { statement, .. } => {
            let agreed = Callback::new(move |()| {
                store.dispatch(Event::Agreed { at: clock::now(), question: id.get_value() });
            });
            let ask = Callback::new(move |()| focus::now("contact"));
            agree(asked, statement, standing, reading, agreed, ask, dated(store))
        }
        Task::TryIt => {
            let tried = Callback::new(move |done| {
                let (at, question) = (clock::now(), id.get_value());
                store.dispatch(Event::Tried { at, question, done });
            });
            try_now(asked, standing, reading, tried)
        }
        _ => nothing(),
    }
}

fn dated(store: Store) -> impl Fn(plainspoken::progress::Timestamp) -> View + Send + 'static {
    let language =
        store.now(|state| state.catalogue().map(|c| c.course.language.clone())).unwrap_or_default();
    move |at| day(at, &language).view()
}

/// To the next exercise of this screen that is open, or else to the next screen.
fn onward(store: Store, round: &Round) -> Callback<()> {
    let Round { questions, next, .. } = round.clone();
    Callback::new(move |()| {
        let open = store.now(|state| {
            let open = |id: &&QuestionId| screen::asked(state, id).standing == Standing::Open;
            questions.iter().find(open).cloned()
        });
        match open {
            Some(question) => focus::now(&[question.as_str(), "-1"].concat()),
            None => address::go(&next.get_untracked()),
        }
    })
}

/// When it did not go well twice: another way of saying it, the passage, a person.
pub fn another_way(store: Store, taught: &Taught, id: &QuestionId, reading: &Reading) -> View {
    let ways = screen::other_ways(&taught.module, id);
    let ways: Vec<View> = ways.into_iter().map(|body| prose(body, reading)).collect();
    let passage = screen::passage(taught, id).map(|(module, step, title)| {
        let address = Route::Step(module, step).address();
        let text = el("span").text(stuck::READ).text(&title);
        let link = el("a").attr("href", &address).child(icon("#i-look")).child(text);
        // Where the passage is on this very screen, its beginning is where to go.
        let link = link.on("click", |_| focus::now("title"));
        el("li").child(link).view()
    });
    let contact = store.now(|state| Some(state.catalogue()?.contact.clone())).map(|contact| {
        let text = el("span").text(stuck::ASK).text(&contact.name).text(", ").text(&contact.phone);
        let dial = el("a").attr("href", &words::telephone(&contact.phone));
        el("li").child(dial.child(icon("#i-phone")).child(text)).view()
    });
    let title = [id.as_str(), "-stuck"].concat();
    let heading = el("h3").class("callout__label").id(&title).text(stuck::TITLE);
    let body = el("div").class("callout__body").child(heading).children(ways);
    let callout = el("div").class("callout callout--another").child(icon("#i-way")).child(body);
    let links = el("ul").class("open").children(passage).children(contact);
    el("section")
        .class("stuck prose")
        .attr("aria-labelledby", &title)
        .child(all([callout.view(), links.view()]))
        .view()
}
