//! "Your details": everything that is stored about somebody, and how to take it along or be forgotten.

use crate::components::{bar, help_form, icon, name_form};
use crate::shell::{clock, files, focus};
use crate::store::Store;
use crate::words;
use leptos::prelude::*;
use plainspoken::session::screen::{self, Details, Kept};
use plainspoken::session::{Event, Route};

pub fn details(store: Store) -> AnyView {
    let view = store.slice(screen::details);
    // What was typed or ticked but not yet given must not be redrawn away.
    let name = Memo::new(move |_| view.with(|view| view.name.clone().unwrap_or_default()));
    let needs = Memo::new(move |_| view.with(|view| view.needs.clone()));
    let give_name = move |name| store.dispatch(Event::NameGiven { at: clock::now(), name });
    let give_needs = move |needs| store.dispatch(Event::NeedsGiven { at: clock::now(), needs });
    let language = store.now(|state| state.catalogue().map(|c| c.course.language.clone())).unwrap_or_default();
    view! {
        <main class="main" id="main">
            <h1 id="title" tabindex="-1">{words::YOUR_DETAILS}</h1>
            <p class="lead">{words::you::LEAD}</p>
            <section aria-labelledby="name-title">
                <h2 id="name-title">{words::name::LABEL}</h2>
                {move || name_form(name.get(), words::name::KEEP, give_name)}
            </section>
            <section aria-label=words::help::TITLE>
                {move || help_form(needs.get(), words::help::CHANGE, false, give_needs)}
            </section>
            <section aria-labelledby="recorded-title">
                <h2 id="recorded-title">{words::you::RECORDED}</h2>
                {move || view.with(|view| recorded(view, &language))}
            </section>
            {take_along(store)}
            {forget(store)}
            {bar(Some(Route::Courses.address()), store.slice(screen::saving), None)}
        </main>
    }
    .into_any()
}

fn recorded(details: &Details, language: &str) -> AnyView {
    if details.modules.is_empty() {
        return view! { <p>{words::you::NOTHING}</p> }.into_any();
    }
    let row = |kept: &Kept| {
        let what = words::recorded(kept.finished.is_some(), kept.steps_seen, kept.questions_answered);
        view! {
            <tr>
                <th scope="row">{kept.title.clone()}</th>
                <td>{what}</td>
                <td><time datetime=clock::machine(kept.latest)>{clock::moment(kept.latest, language)}</time></td>
            </tr>
        }
    };
    view! {
        <div class="table" role="region" aria-label=words::you::RECORDED tabindex="0">
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words::you::MODULE}</th>
                        <th scope="col">{words::you::WHAT}</th>
                        <th scope="col">{words::you::WHEN}</th>
                    </tr>
                </thead>
                <tbody>{details.modules.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
        <p>{words::entries(details.entries)} " " {words::you::WHERE}</p>
    }
    .into_any()
}

fn take_along(store: Store) -> AnyView {
    let save = move |_| store.dispatch(Event::SaveToFilePressed { at: clock::now() });
    view! {
        <section aria-labelledby="take-title">
            <h2 id="take-title">{words::you::TAKE}</h2>
            <p>{words::you::TAKE_WHY}</p>
            <div class="buttons">
                <button class="button button--main" type="button" on:click=save>
                    {icon("#i-file")}
                    {words::you::SAVE}
                </button>
                <button class="button" type="button" on:click=|_| focus::press("load")>
                    {words::you::LOAD}
                </button>
                <input
                    id="load"
                    type="file"
                    accept=".jsonl,.json,.txt"
                    aria-label=words::you::LOAD
                    hidden
                    on:change:target=move |event| files::chosen(&event.target(), move |event| store.dispatch(event))
                />
            </div>
        </section>
    }
    .into_any()
}

fn forget(store: Store) -> AnyView {
    let (asked, ask) = signal(false);
    let open = move |_| {
        ask.set(true);
        focus::soon("forget".to_owned());
    };
    let keep = move |_| {
        ask.set(false);
        focus::now("forget-me");
    };
    let confirm = move || {
        asked.get().then(|| {
            view! {
                <div class="confirm" id="forget" role="group" aria-labelledby="forget-title" tabindex="-1">
                    <h3 id="forget-title">{words::you::FORGET_TITLE}</h3>
                    <p>{words::you::FORGET_WHAT}</p>
                    <div class="buttons">
                        <button class="button" type="button" on:click=keep>{words::you::KEEP_ALL}</button>
                        <button
                            class="button button--danger"
                            type="button"
                            on:click=move |_| store.dispatch(Event::ForgetConfirmed)
                        >
                            {words::you::FORGET_ALL}
                        </button>
                    </div>
                </div>
            }
        })
    };
    view! {
        <section aria-labelledby="forget-me-title">
            <h2 id="forget-me-title">{words::you::FORGET}</h2>
            <p>{words::you::FORGET_WHY}</p>
            <div class="buttons">
                <button
                    class="button button--danger"
                    type="button"
                    id="forget-me"
                    aria-expanded=move || if asked.get() { "true" } else { "false" }
                    on:click=open
                >
                    {words::you::FORGET}
                </button>
            </div>
            {confirm}
        </section>
    }
    .into_any()
}
