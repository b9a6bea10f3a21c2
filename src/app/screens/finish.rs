//! The finish: what somebody can now do, the record, and whom to ask; or what is still open.

use super::step::place;
use crate::components::{Onward, Reading, bar, icon, name_form, prose, telephone, turning_icon};
use crate::shell::{clock, page};
use crate::store::Store;
use crate::words;
use leptos::prelude::*;
use plainspoken::catalogue::Contact;
use plainspoken::progress::Finished;
use plainspoken::prose::Prose;
use plainspoken::session::screen::{self, Finish, OpenItem};
use plainspoken::session::{Event, Route};

pub fn finish(store: Store) -> AnyView {
    let view = store.slice(screen::finish);
    let done = Memo::new(move |_| view.with(|view| view.as_ref().is_some_and(|view| view.finished.is_some())));
    let body = move || {
        let _again = done.get();
        match view.get_untracked() {
            Some(finish) if finish.finished.is_some() => complete(store, view, &finish),
            Some(finish) => open(store, &finish),
            None => ().into_any(),
        }
    };
    view! { <main class="main" id="main">{body}</main> }.into_any()
}

fn complete(store: Store, view: Memo<Option<Finish>>, finish: &Finish) -> AnyView {
    let module = &finish.taught.module;
    let minutes = words::minutes(plainspoken::minutes::of_module(module));
    let outcomes = module.outcomes.iter().map(|outcome| {
        view! { <li>{icon("#i-tick")}<span>{outcome.text.clone()}</span></li> }
    });
    let keep = finish.keep.clone().zip(place(store)).map(|(callout, (id, folder))| {
        let reading = Reading { module: id, folder, needs: Default::default() };
        view! { <p>{words::finish::KEEP}</p> {prose(&[Prose::Callout(callout)], &reading)} }
    });
    let name = Memo::new(move |_| view.with(|view| view.as_ref().and_then(|view| view.name.clone())));
    let ask = move || {
        name.get().is_none().then(|| {
            let given = move |name| store.dispatch(Event::NameGiven { at: clock::now(), name });
            view! {
                <section aria-labelledby="name-label">
                    <h2 id="name-label">{words::finish::WHOSE}</h2>
                    {name_form(String::new(), words::name::PUT, given)}
                </section>
            }
        })
    };
    let onward = match &finish.next {
        Some((id, title)) => Onward {
            address: Route::Module(id.clone()).address(),
            label: words::next_module(title),
            main: true.into(),
        },
        None => Onward {
            address: Route::Courses.address(),
            label: words::finish::TO_THE_LIST.to_owned(),
            main: true.into(),
        },
    };
    view! {
        <p class="kicker">{module.title.clone()} " · " {words::finish::DONE}</p>
        <h1 id="title" tabindex="-1">{words::finish::TITLE}</h1>
        <div class="letter prose">
            <p>{minutes} {words::finish::FROM_TODAY}</p>
            <ul class="ticks">{outcomes.collect_view()}</ul>
            {keep}
            <p>{words::finish::CALL_FIRST}</p>
            {signed(store)}
        </div>
        {ask}
        {record(store, finish, name)}
        {bar(Some(finish.back.address()), store.slice(screen::saving), Some(onward))}
    }
    .into_any()
}

fn record(store: Store, finish: &Finish, name: Memo<Option<String>>) -> AnyView {
    let Some(Finished { at, sha256, .. }) = finish.finished.clone() else { return ().into_any() };
    let module = &finish.taught.module;
    let language = store.now(|state| state.catalogue().map(|c| c.course.language.clone())).unwrap_or_default();
    let shown = move || name.get().unwrap_or_else(|| words::finish::NO_NAME.to_owned());
    let right = words::questions_right(finish.standings.right, finish.standings.questions);
    let renew = months(&module.renew).map(|months| {
        let by = clock::months_later(at, months);
        view! {
            <div>
                <dt>{words::finish::RENEW}</dt>
                <dd><time datetime=clock::machine(by)>{clock::day(by, &language)}</time></dd>
            </div>
        }
    });
    // Enough to compare by eye; the whole of it is in the progress file.
    let content = sha256.get(..12).unwrap_or_default().to_owned();
    view! {
        <section aria-labelledby="record-label">
            <h2 id="record-label">{words::finish::RECORD}</h2>
            <div class="record">
                <dl class="facts">
                    <div>
                        <dt>{words::finish::MODULE}</dt>
                        <dd>{words::revision(&module.title, module.revision)}</dd>
                    </div>
                    <div><dt>{words::finish::NAME}</dt><dd>{shown}</dd></div>
                    <div>
                        <dt>{words::finish::FINISHED}</dt>
                        <dd><time datetime=clock::machine(at)>{clock::moment(at, &language)}</time></dd>
                    </div>
                    <div><dt>{words::finish::QUESTIONS}</dt><dd>{right}</dd></div>
                    {renew}
                    <div>
                        <dt>{words::finish::CONTENT}</dt>
                        <dd><code title=sha256.to_string()>{content}</code></dd>
                    </div>
                </dl>
                <div class="buttons">
                    <button class="button" type="button" on:click=|_| page::print()>
                        {icon("#i-print")}
                        {words::finish::PRINT}
                    </button>
                </div>
            </div>
        </section>
    }
    .into_any()
}

/// "12 months" as a number of months.
fn months(renew: &str) -> Option<u32> {
    let (number, unit) = renew.trim().split_once(' ')?;
    let number: u32 = number.parse().ok()?;
    match unit.trim_end_matches('s') {
        "month" => Some(number),
        "year" => number.checked_mul(12),
        _ => None,
    }
}

fn open(store: Store, finish: &Finish) -> AnyView {
    let item = |item: &OpenItem| {
        view! {
            <li>
                <a href=item.route.address()>
                    {turning_icon("#i-turn")}
                    <span>{item.title.clone()} " " <small>{words::open_item(&item.what, item.number)}</small></span>
                </a>
            </li>
        }
    };
    let onward = finish.open.first().map(|first| Onward {
        address: first.route.address(),
        label: words::go_to_step(first.number),
        main: true.into(),
    });
    view! {
        <p class="kicker">{finish.taught.module.title.clone()}</p>
        <h1 id="title" tabindex="-1">{words::still_open(finish.name.as_deref(), finish.open.len())}</h1>
        <div class="letter prose">
            <p>{words::finish::OPEN_LEAD}</p>
            <ul class="open">{finish.open.iter().map(item).collect_view()}</ul>
            <p>{words::finish::OPEN_REST}</p>
            {signed(store)}
        </div>
        {bar(Some(finish.back.address()), store.slice(screen::saving), onward)}
    }
    .into_any()
}

fn signed(store: Store) -> Option<AnyView> {
    let Contact { name, role, phone, .. } = store.now(|state| Some(state.catalogue()?.contact.clone()))?;
    let address = telephone(&phone);
    Some(
        view! {
            <p class="letter__sign"><b>{name}</b><span>{role} ", " <a href=address>{phone}</a></span></p>
        }
        .into_any(),
    )
}
