//! The name, asked once.

use crate::words;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

pub fn name_form(name: String, button: &'static str, given: impl Fn(String) + 'static) -> AnyView {
    let written = RwSignal::new(name);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        given(written.get_untracked());
    };
    view! {
        <form on:submit=submit>
            <div class="field">
                <label for="name">{words::name::LABEL}</label>
                <p class="field__hint" id="name-hint">{words::name::HINT}</p>
                <input
                    class="field__box"
                    id="name"
                    name="name"
                    type="text"
                    autocomplete="name"
                    maxlength="300"
                    aria-describedby="name-hint"
                    prop:value=written
                    on:input:target=move |event| written.set(event.target().value())
                />
            </div>
            <div class="buttons"><button class="button" type="submit">{button}</button></div>
        </form>
    }
    .into_any()
}
