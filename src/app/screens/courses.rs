//! The course list: what this is, how long in all, what is next, who helps.

use crate::components::{help_form, icon, turning_icon};
use crate::shell::clock;
use crate::store::Store;
use crate::words;
use leptos::prelude::*;
use plainspoken::catalogue::Catalogue;
use plainspoken::progress::Timestamp;
use plainspoken::session::screen::{self, Courses, Help, ModuleState, Next, Row};
use plainspoken::session::{Event, Route};

pub fn courses(store: Store) -> AnyView {
    let Some(catalogue) = store.now(|state| state.catalogue().cloned()) else { return ().into_any() };
    let list = store.slice(screen::courses);
    let help = Memo::new(move |_| list.with(|list| list.help));
    let asked = move || {
        (help.get() == Help::Ask).then(|| {
            let given = move |needs| store.dispatch(Event::NeedsGiven { at: clock::now(), needs });
            view! {
                <section aria-label=words::help::TITLE>
                    {help_form(Default::default(), words::help::WHY, true, given)}
                </section>
            }
        })
    };
    let lead = catalogue.clone();
    let language = catalogue.course.language.clone();
    view! {
        <main class="main" id="main">
            <h1 id="title" tabindex="-1">{catalogue.course.title.clone()}</h1>
            <p class="lead">{catalogue.course.summary.clone()}</p>
            {move || list.with(sum)}
            {move || list.with(|list| next(list.next.as_ref(), &lead))}
            <section aria-labelledby="all-label">
                <h2 id="all-label">{words::list::WHAT_IS_IN_IT}</h2>
                {move || list.with(|list| modules(list, &language))}
            </section>
            {asked}
        </main>
    }
    .into_any()
}

fn sum(list: &Courses) -> AnyView {
    let left = (list.minutes_left < list.minutes && list.minutes_left > 0)
        .then(|| view! { ", " <b>{list.minutes_left}</b> {words::list::STILL_TO_GO} });
    let done = [&list.done.to_string(), " of ", &list.modules.len().to_string()].concat();
    view! {
        <ul class="sum">
            <li><b>{words::minutes(list.minutes)}</b> {words::list::IN_ALL} {left}</li>
            <li><b>{done}</b> {words::list::DONE}</li>
        </ul>
    }
    .into_any()
}

fn next(next: Option<&Next>, catalogue: &Catalogue) -> AnyView {
    let contact = &catalogue.contact;
    let who = view! {
        {words::list::NOT_SURE}
        {contact.name.clone()}
        {words::list::ANSWERS_ON}
        <a href=crate::components::telephone(&contact.phone)>{contact.phone.clone()}</a>
        "."
    };
    match next {
        None => view! { <div class="next"><p>{words::list::ALL_DONE}</p><p>{who}</p></div> }.into_any(),
        Some(next) => {
            let how_long = match next.state {
                ModuleState::Started { .. } => words::left_in_this_one(next.minutes_left),
                _ => words::takes_about(next.minutes_left),
            };
            view! {
                <div class="next">
                    <a class="button button--main" href=Route::Module(next.id.clone()).address()>
                        {words::start(&next.title, next.state)}
                        {turning_icon("#i-next")}
                    </a>
                    <p>{how_long} {who}</p>
                </div>
            }
            .into_any()
        }
    }
}

fn modules(list: &Courses, language: &str) -> AnyView {
    let done = |row: &&Row| matches!(row.state, ModuleState::Done { .. });
    let open: Vec<_> = list.modules.iter().filter(|row| !done(row)).map(|row| module(row, language)).collect();
    let finished: Vec<_> = list.modules.iter().filter(done).map(|row| module(row, language)).collect();
    let open = (!open.is_empty()).then(|| view! { <ol class="modules">{open}</ol> });
    let minutes: u32 = list.modules.iter().filter(done).map(|row| row.minutes).sum();
    let finished = (!finished.is_empty()).then(|| {
        view! {
            <details class="finished" open=list.next.is_none()>
                <summary>
                    {icon("#i-done")}
                    <span><b>{list.done.to_string()} {words::list::DONE}</b> ", " {words::minutes(minutes)}</span>
                </summary>
                <ol class="modules">{finished}</ol>
            </details>
        }
    });
    view! { {open} {finished} }.into_any()
}

fn module(row: &Row, language: &str) -> AnyView {
    let (drawing, route) = match row.state {
        ModuleState::NotStarted => ("#i-new", Route::Module(row.id.clone())),
        ModuleState::Started { .. } | ModuleState::Updated { .. } => ("#i-started", Route::Module(row.id.clone())),
        ModuleState::Done { .. } => ("#i-done", Route::Finish(row.id.clone())),
    };
    let date = match row.state {
        ModuleState::Done { at } | ModuleState::Updated { at } => Some(time(at, language)),
        _ => None,
    };
    let about = (!matches!(row.state, ModuleState::Done { .. }))
        .then(|| view! { <p class="module__about">{row.summary.clone()}</p> });
    let minutes = match row.state {
        ModuleState::Started { .. } => words::min_left(row.minutes_left),
        _ => words::min(row.minutes),
    };
    view! {
        <li class="module">
            {icon(drawing)}
            <div>
                <h3 class="module__title"><a href=route.address()>{row.title.clone()}</a></h3>
                {about}
                <p class="module__state">{words::module_state(row.state)} {date}</p>
            </div>
            <p class="module__minutes">{minutes}</p>
        </li>
    }
    .into_any()
}

fn time(at: Timestamp, language: &str) -> AnyView {
    view! { <time datetime=clock::machine(at)>{clock::day(at, language)}</time> }.into_any()
}
