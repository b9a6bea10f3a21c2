//! What stands around every screen: the head, the notices, the contact, the foot.

use super::{courses, later, lost, step};
use crate::components::{View, all, contact, el, header, live, nothing, notice};
use crate::shell::{clock, focus, page};
use crate::slice::Slice;
use crate::store::Store;
use any_spawner::Executor;
use plainspoken::catalogue::Statements;
use plainspoken::lms::Package;
use plainspoken::prose::plain;
use plainspoken::session::screen::{self, Screen, screen};
use plainspoken::session::{Event, Notice, Route, State};
use plainspoken::words;
use reactive_graph::effect::Effect;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

pub fn frame(store: Store) -> View {
    let seen = store.slice(seen);
    open_well(store, seen);
    // Until there is something to show, the course list that the site was built with stands.
    let ready = Slice::new({
        let once = AtomicBool::new(false);
        move || {
            let now = seen.get() != Screen::Loading;
            once.fetch_or(now, Relaxed) || now
        }
    });
    live(move || if ready.get() { around(store, seen) } else { nothing() })
}

fn seen(state: &State) -> Screen {
    later::or_wait(state, screen(state))
}

fn around(store: Store, seen: Slice<Screen>) -> View {
    // Without the modules: in the desk's preview, those change under the reader.
    let catalogue = store.slice(|state| {
        state.catalogue().map(|catalogue| (catalogue.course.clone(), catalogue.contact.clone()))
    });
    let head = live(move || match catalogue.get() {
        None => nothing(),
        Some((course, contact)) => header(&course, &contact, |event| {
            event.prevent_default();
            focus::now("contact");
        }),
    });
    // In the desk's preview, the text changes under the reader.
    let text = store.slice(|state| match step::shape(state) {
        Some(shape) => Ok(shape),
        None => Err(state.taught().cloned()),
    });
    let body = live(move || {
        text.with(|_| ());
        // So it does where it is read on in another language.
        catalogue.with(|_| ());
        match seen.get() {
            Screen::Loading => lost::coming(),
            Screen::Courses => courses::courses(store),
            Screen::Step(..) => step::step(store),
            Screen::NothingDue => lost::nothing_due(store),
            Screen::Unreachable => lost::unreachable(store),
            Screen::NotFound => lost::not_found(store),
            other => later::drawn(|parts| (parts.screen)(store, &other)),
        }
    });
    let aside = live(move || match catalogue.get() {
        None => nothing(),
        Some((_, person)) => contact(&person),
    });
    let is_told = page::meta(Statements::NAME).is_some();
    let foot = words::foot(page::meta(Package::NAME).is_some(), is_told);
    let skip = el("a").class("skip").attr("href", "#main").text(words::SKIP).on("click", |event| {
        event.prevent_default();
        focus::now("title");
    });
    all([
        skip.view(),
        el("div").class("band").view(),
        head,
        el("div").class("notices").attr("role", "status").child(notices(store)).view(),
        el("div").class("sheet").child(body).child(aside).view(),
        el("footer").class("foot").child(el("p").text(foot)).view(),
    ])
}

fn notices(store: Store) -> View {
    let saving = store.slice(screen::saving);
    let said = store.slice(screen::notices);
    let trouble = live(move || match words::trouble(saving.get()) {
        None => nothing(),
        Some(text) => notice(text, false, words::you::SAVE, move || {
            store.dispatch(Event::SaveToFilePressed { at: clock::now() });
        }),
    });
    let close = move || store.dispatch(Event::NoticeClosed);
    let one = move |said: &Notice| {
        let calm = matches!(
            said,
            Notice::FileTaken { .. } | Notice::Forgotten | Notice::Newer(_) | Notice::OnlyLooking
        );
        notice(&words::notice(said), calm, words::CLOSE, close)
    };
    all([trouble, live(move || all(said.get().iter().map(one)))])
}

/// Each screen sets the title and, but for the first one, takes the focus to its heading.
fn open_well(store: Store, seen: Slice<Screen>) {
    let title = store.slice(title);
    later::fetch_when_needed(store);
    Effect::new(move |_| page::set_title(&title.get()));
    Effect::new(move |before: Option<bool>| {
        if seen.get() == Screen::Loading {
            return before.unwrap_or(false);
        }
        page::remove_static();
        if before == Some(true) {
            // What draws the screen has been told by now, but may come after this.
            Executor::spawn_local(async { focus::quietly("title") });
        }
        true
    });
}

fn title(state: &State) -> String {
    let Some(catalogue) = state.catalogue() else { return words::lost::UNREACHABLE.to_owned() };
    let place = match (seen(state), state.taught()) {
        (Screen::Step(_, id), Some(taught)) => {
            let step = taught.module.step(&id).map(|step| plain(&step.title)).unwrap_or_default();
            let first = if nudged(state) {
                [words::question::ONE_THING_FIRST, ": "].concat()
            } else {
                String::new()
            };
            Some([&first, &step, " · ", &taught.module.title].concat())
        }
        (Screen::Finish(_), Some(taught)) => Some(taught.module.title.clone()),
        (Screen::Show(_), Some(taught)) => {
            Some([words::learning::show::TITLE, " · ", &taught.module.title].concat())
        }
        (Screen::Refresher, _) => Some(words::fresh::TITLE.to_owned()),
        (Screen::NothingDue, _) => Some(words::fresh::NOTHING.to_owned()),
        (Screen::Details, _) => Some(words::YOUR_DETAILS.to_owned()),
        (Screen::NotFound, _) => Some(words::lost::NOT_FOUND.to_owned()),
        (Screen::Unreachable, _) => Some(words::lost::UNREACHABLE.to_owned()),
        _ => None,
    };
    match place {
        Some(place) => [&place, " · ", &catalogue.course.title].concat(),
        None => catalogue.course.title.clone(),
    }
}

/// Whether the step at hand says that something is missing.
fn nudged(state: &State) -> bool {
    let Route::Step(_, id) = state.route() else { return false };
    let step = state.taught().and_then(|taught| taught.module.step(id));
    step.is_some_and(|step| {
        step.questions().any(|question| screen::asked(state, &question.id).nudged)
    })
}
