//! When something did not arrive, or is not there: what happened, what is safe, the way out.

use crate::components::{Onward, bar};
use crate::store::Store;
use crate::words;
use leptos::prelude::*;
use plainspoken::session::screen;
use plainspoken::session::{Event, Route};

pub fn unreachable(store: Store) -> AnyView {
    view! {
        <main class="main" id="main">
            <h1 id="title" tabindex="-1">{words::lost::UNREACHABLE}</h1>
            <div class="prose">
                <p class="lead">{words::lost::UNREACHABLE_WHY}</p>
                <div class="buttons">
                    <button
                        class="button button--main"
                        type="button"
                        on:click=move |_| store.dispatch(Event::FetchRetried)
                    >
                        {words::lost::FETCH_AGAIN}
                    </button>
                </div>
            </div>
            {bar(Some(Route::Courses.address()), store.slice(screen::saving), None)}
        </main>
    }
    .into_any()
}

pub fn not_found(store: Store) -> AnyView {
    let onward = Onward {
        address: Route::Courses.address(),
        label: words::lost::TO_THE_LIST.to_owned(),
        main: true.into(),
    };
    view! {
        <main class="main" id="main">
            <h1 id="title" tabindex="-1">{words::lost::NOT_FOUND}</h1>
            <div class="prose"><p class="lead">{words::lost::NOT_FOUND_WHY}</p></div>
            {bar(None, store.slice(screen::saving), Some(onward))}
        </main>
    }
    .into_any()
}
