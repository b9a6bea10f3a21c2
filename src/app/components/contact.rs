//! The named person to ask, and the head of the page that leads there.

use super::icon::icon;
use crate::words;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use plainspoken::catalogue::{Catalogue, Contact};

/// Stands on every screen, at the same place.
pub fn contact(contact: &Contact) -> AnyView {
    let Contact { name, role, phone, email, hours } = contact.clone();
    let (dial, write) = (telephone(&phone), ["mailto:", &email].concat());
    view! {
        <aside class="contact" id="contact" tabindex="-1" aria-labelledby="contact-label">
            <h2 class="contact__label" id="contact-label">{words::PERSON_TO_ASK}</h2>
            <p class="contact__name">{name}</p>
            <p>{role}</p>
            <ul class="contact__ways">
                <li class="contact__way contact__way--phone">
                    {icon("#i-phone")} <a href=dial>{phone}</a>
                </li>
                <li class="contact__way">
                    {icon("#i-mail")} <a href=write>{email}</a>
                </li>
            </ul>
            <p class="contact__hours">{hours}</p>
        </aside>
    }
    .into_any()
}

/// The organisation, the way to the contact, and the way to one's own details.
pub fn header(catalogue: &Catalogue, to_contact: impl Fn(MouseEvent) + 'static) -> AnyView {
    let logo = catalogue.course.logo.clone().map(|address| {
        view! { <img class="top__logo" src=address alt="" width="36" height="36" /> }
    });
    view! {
        <header class="top">
            <a class="top__home" href="#/">{logo} <span class="top__name">{catalogue.course.organisation.clone()}</span></a>
            <a class="top__link top__link--ask" href="#contact" on:click=to_contact>
                {icon("#i-phone")}
                {words::ask(&catalogue.contact.name)}
            </a>
            <a class="top__link" href="#/you">{words::YOUR_DETAILS}</a>
        </header>
    }
    .into_any()
}

/// The `tel:` address of a number as people write it.
pub fn telephone(number: &str) -> String {
    let digits = number.chars().filter(|c| c.is_ascii_digit() || *c == '+');
    "tel:".chars().chain(digits).collect()
}
