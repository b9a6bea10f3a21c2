//! One plain line above the screen, with the way out beside it.

use leptos::prelude::*;

/// What can be done about it.
pub struct Offer {
    pub label: &'static str,
    pub chosen: Box<dyn Fn()>,
}

pub fn notice(text: String, offer: Option<Offer>) -> AnyView {
    let button = offer.map(|Offer { label, chosen }| {
        view! { <button class="button" type="button" on:click=move |_| chosen()>{label}</button> }
    });
    view! { <div class="notice"><p class="notice__text">{text}</p>{button}</div> }.into_any()
}
