//! A word that opens its plain meaning, where it stands.

use leptos::prelude::*;
use plainspoken::ids::StepId;
use std::sync::Arc;

pub fn term(text: String, meaning: Arc<str>) -> AnyView {
    let (open, set_open) = signal(false);
    let word = StepId::from_words(&text).map(|id| id.to_string()).unwrap_or_default();
    let id = ["term-", &word].concat();
    view! {
        <button
            class="term"
            type="button"
            aria-expanded=move || if open.get() { "true" } else { "false" }
            aria-controls=id.clone()
            on:click=move |_| set_open.update(|open| *open = !*open)
        >
            {text}
        </button>
        <span class="term__meaning" id=id hidden=move || !open.get()>
            {meaning.to_string()}
        </span>
    }
    .into_any()
}
