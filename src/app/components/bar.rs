//! Back, saved, onward: at the same place on every screen.

use super::icon::{icon, turning_icon};
use crate::words;
use leptos::prelude::*;
use plainspoken::session::screen::Saving;

/// Where the bar leads on to.
pub struct Onward {
    pub address: String,
    pub label: String,
    /// Whether it is the one thing to do next.
    pub main: Signal<bool>,
}

pub fn bar(back: Option<String>, saving: Memo<Saving>, onward: Option<Onward>) -> AnyView {
    let back = back.map(|address| {
        view! { <a class="button" href=address>{turning_icon("#i-back")}{words::BACK}</a> }
    });
    let saved = move || match words::saving(saving.get()) {
        "" => None,
        text => Some(view! { {icon("#i-saved")}{text} }),
    };
    let onward = onward.map(|Onward { address, label, main }| {
        view! {
            <a class="button" class:button--main=main href=address id="onward">
                {label}
                {turning_icon("#i-next")}
            </a>
        }
    });
    view! { <div class="bar">{back} <p class="saved" role="status">{saved}</p> {onward}</div> }.into_any()
}
