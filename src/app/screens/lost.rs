//! When something did not arrive, or is not there: what happened, what is safe, the way out.

use super::later;
use crate::components::{Onward, View, bar, el};
use crate::store::Store;
use plainspoken::session::screen;
use plainspoken::session::{Event, Route};
use plainspoken::words;

/// It is being fetched; said when that takes a moment.
pub fn coming() -> View {
    let coming = el("p").class("lead coming").attr("role", "status").text(words::COMING);
    el("main").class("main").id("main").child(coming).view()
}

pub fn unreachable(store: Store) -> View {
    let again = el("button")
        .class("button button--main")
        .attr("type", "button")
        .on("click", move |_| {
            store.dispatch(Event::FetchRetried);
            later::fetch_again();
        })
        .text(words::lost::FETCH_AGAIN);
    let buttons = el("div").class("buttons").child(again);
    let back = bar(Some(Route::Courses.address()), store.slice(screen::saving), None);
    said(words::lost::UNREACHABLE, words::lost::UNREACHABLE_WHY, Some(buttons.view()), back)
}

pub fn not_found(store: Store) -> View {
    said(words::lost::NOT_FOUND, words::lost::NOT_FOUND_WHY, None, to_the_list(store))
}

/// There is nothing to refresh now.
pub fn nothing_due(store: Store) -> View {
    said(words::fresh::NOTHING, words::fresh::NOTHING_WHY, None, to_the_list(store))
}

fn to_the_list(store: Store) -> View {
    let onward = Onward {
        address: Route::Courses.address(),
        label: words::lost::TO_THE_LIST.to_owned(),
        main: true.into(),
    };
    bar(None, store.slice(screen::saving), Some(onward))
}

fn said(what: &str, why: &str, way_out: Option<View>, bar: View) -> View {
    el("main")
        .class("main")
        .id("main")
        .child(el("h1").id("title").attr("tabindex", "-1").text(what))
        .child(el("div").class("prose").child(el("p").class("lead").text(why)).children(way_out))
        .child(bar)
        .view()
}
