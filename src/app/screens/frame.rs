//! What stands around every screen: the head, the notices, the contact, the foot.

use super::{courses, details, finish, lost, step};
use crate::components::{Offer, contact, header, notice};
use crate::shell::{clock, focus, page};
use crate::store::Store;
use crate::words;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use plainspoken::prose::plain;
use plainspoken::session::screen::{self, Screen, screen};
use plainspoken::session::{Event, Route, State};

pub fn frame(store: Store) -> impl IntoView {
    let seen = store.slice(screen);
    let catalogue = store.slice(|state| state.catalogue().cloned());
    open_well(store, seen);
    let head = move || {
        catalogue.get().map(|catalogue| {
            header(&catalogue, |event: MouseEvent| {
                event.prevent_default();
                focus::now("contact");
            })
        })
    };
    let body = move || match seen.get() {
        Screen::Loading => ().into_any(),
        Screen::Courses => courses::courses(store),
        Screen::Step(..) => step::step(store),
        Screen::Finish(_) => finish::finish(store),
        Screen::Details => details::details(store),
        Screen::Unreachable => lost::unreachable(store),
        Screen::NotFound => lost::not_found(store),
    };
    let aside = move || catalogue.get().map(|catalogue| contact(&catalogue.contact));
    let skip = |event: MouseEvent| {
        event.prevent_default();
        focus::now("title");
    };
    // Until there is something to show, the course list that the site was built with stands.
    let ready = Memo::new(move |before| before == Some(&true) || seen.get() != Screen::Loading);
    move || {
        ready.get().then(|| {
            view! {
                <a class="skip" href="#main" on:click=skip>{words::SKIP}</a>
                <div class="band"></div>
                {head}
                <div class="notices" role="status">{notices(store)}</div>
                <div class="sheet">{body} {aside}</div>
                <footer class="foot"><p>{words::FOOT}</p></footer>
            }
        })
    }
}

fn notices(store: Store) -> impl Fn() -> AnyView {
    let saving = store.slice(screen::saving);
    let said = store.slice(screen::notices);
    move || {
        let trouble = words::trouble(saving.get()).map(|text| {
            let save = move || store.dispatch(Event::SaveToFilePressed { at: clock::now() });
            notice(text.to_owned(), Some(Offer { label: words::you::SAVE, chosen: Box::new(save) }))
        });
        let close = move || Offer {
            label: words::CLOSE,
            chosen: Box::new(move || store.dispatch(Event::NoticeClosed)),
        };
        let said = said.get().iter().map(|said| notice(words::notice(said), Some(close()))).collect_view();
        view! { {trouble} {said} }.into_any()
    }
}

/// Each screen sets the title and, but for the first one, takes the focus to its heading.
fn open_well(store: Store, seen: Memo<Screen>) {
    let title = store.slice(title);
    Effect::new(move |_| page::set_title(&title.get()));
    Effect::new(move |before: Option<bool>| {
        if seen.get() == Screen::Loading {
            return before.unwrap_or(false);
        }
        page::remove_static();
        if before == Some(true) {
            focus::quietly("title");
        }
        true
    });
}

fn title(state: &State) -> String {
    let Some(catalogue) = state.catalogue() else { return words::lost::UNREACHABLE.to_owned() };
    let place = match (screen(state), state.taught()) {
        (Screen::Step(_, id), Some(taught)) => {
            let step = taught.module.step(&id).map(|step| plain(&step.title)).unwrap_or_default();
            let nudged = step_is_nudged(state);
            let first = if nudged { [words::question::ONE_THING_FIRST, ": "].concat() } else { String::new() };
            Some([&first, &step, " · ", &taught.module.title].concat())
        }
        (Screen::Finish(_), Some(taught)) => Some(taught.module.title.clone()),
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

fn step_is_nudged(state: &State) -> bool {
    let Route::Step(_, id) = state.route() else { return false };
    let step = state.taught().and_then(|taught| taught.module.step(id));
    step.is_some_and(|step| step.questions().any(|question| screen::asked(state, &question.id).nudged))
}
