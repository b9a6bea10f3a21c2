//! "What would help?": optional, asked once, changed at any time.

use crate::words;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use plainspoken::prose::Need;
use std::collections::BTreeSet;

/// `skippable` where it is asked for the first time.
pub fn help_form(
    needs: BTreeSet<Need>,
    why: &'static str,
    skippable: bool,
    given: impl Fn(BTreeSet<Need>) + Copy + 'static,
) -> AnyView {
    let picked = RwSignal::new(needs);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        given(picked.get_untracked());
    };
    let skip = skippable.then(|| {
        view! {
            <button class="button button--plain" type="button" on:click=move |_| given(BTreeSet::new())>
                {words::help::SKIP}
            </button>
        }
    });
    let row = |need: Need| {
        let id = ["help-", need.word()].concat();
        let label_for = id.clone();
        let toggle = move |_| {
            picked.update(|picked| {
                if !picked.remove(&need) {
                    picked.insert(need);
                }
            });
        };
        view! {
            <li class="choice">
                <label class="choice__row" for=label_for>
                    <input
                        class="choice__input"
                        type="checkbox"
                        id=id
                        name="help"
                        prop:checked=move || picked.with(|picked| picked.contains(&need))
                        on:change=toggle
                    />
                    <span class="choice__text">{words::need(need)}</span>
                </label>
            </li>
        }
    };
    view! {
        <form class="help" on:submit=submit>
            <fieldset>
                <legend>{words::help::TITLE}</legend>
                <p class="help__why">{why}</p>
                <ul class="choices">{Need::ALL.map(row).collect_view()}</ul>
            </fieldset>
            <div class="buttons">
                <button class="button" type="submit">{words::help::USE}</button>
                {skip}
            </div>
        </form>
    }
    .into_any()
}
