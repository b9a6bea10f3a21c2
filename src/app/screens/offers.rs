//! What saves time, offered and never in the way: show what you know, only what changed, this isn't part of
//! my job; and what got in the way.

use crate::components::{View, all, el, live, nothing};
use crate::shell::clock;
use crate::slice::Slice;
use crate::store::Store;
use leptos_dom::helpers::event_target_value;
use plainspoken::ids::ModuleId;
use plainspoken::session::screen::{Offer, StepView};
use plainspoken::session::{Event, Hurdle, Late, Route, THANKS};
use plainspoken::words::{self, learning};
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;

/// Above the text of a step.
pub fn above(store: Store, view: Slice<Option<StepView>>) -> View {
    let Some(shown) = view.get_untracked() else { return nothing() };
    let module = shown.taught.module.id.clone();
    let first = shown.here == 0 && shown.trail.is_empty();
    let job = if first { my_job(store, &module) } else { nothing() };
    let to = Route::Show(module).address();
    let offer = Slice::new(move || {
        view.with(|view| view.as_ref().map_or(Offer::Nothing, |view| view.offer))
    });
    let offer = live(move || {
        let Some((text, button)) = learning::offer(offer.get()) else { return nothing() };
        let button = match button {
            "" => nothing(),
            label => el("a").attr("href", &to).text(label).view(),
        };
        el("aside")
            .class("offer")
            .attr("aria-label", learning::OFFER)
            .child(el("p").text(&text).text(" ").child(button))
            .view()
    });
    all([job, offer])
}

/// Whose work a module is about, and the polite way past it.
fn my_job(store: Store, id: &ModuleId) -> View {
    let of = id.clone();
    let audience = store.now(move |state| {
        let listing = state.catalogue()?.listing(of.as_str())?;
        (!listing.is_for_everybody()).then(|| listing.audience.clone())
    });
    let Some(audience) = audience else { return nothing() };
    let (of, id) = (id.clone(), id.clone());
    let declined = store.slice(move |state| {
        state.progress().module(&of).is_some_and(|progress| progress.declined.is_some())
    });
    let told = el("p").class("audience audience--told").live_text(move || {
        let told = match declined.get() {
            true => learning::audience::SAID,
            false => learning::audience::TOLD,
        };
        told.to_owned()
    });
    let button = live(move || {
        let (id, declined) = (id.clone(), declined.get());
        let label = match declined {
            true => learning::audience::TAKE_IT,
            false => learning::audience::DECLINE,
        };
        el("button")
            .class("button button--plain")
            .attr("type", "button")
            .on("click", move |_| {
                let (at, module, declined) = (clock::now(), id.clone(), !declined);
                store.dispatch(Event::AudienceDeclined { at, module, declined });
            })
            .text(label)
            .view()
    });
    let job = el("p").class("audience").text(learning::audience::FOR).text(&audience).text(". ");
    all([job.child(button).view(), told.view()])
}

/// "What got in the way?": one press.
pub fn hurdle(store: Store, module: ModuleId, said: Slice<bool>) -> View {
    let line = RwSignal::new(String::new());
    live(move || {
        if said.get() {
            let thanks = el("p").id(THANKS).attr("tabindex", "-1").attr("role", "status");
            let thanks = thanks.text(learning::hurdle::THANKS);
            return el("section").class("help hurdle").child(thanks).view();
        }
        let button = |what: Hurdle| {
            let module = module.clone();
            let press = move |_| {
                let (module, line) = (module.clone(), line.get_untracked());
                store.dispatch_late(Late::RemarkGiven { module, what, line });
            };
            let button = el("button").class("button").attr("type", "button").on("click", press);
            button.text(words::learning::hurdle(what)).view()
        };
        let field = el("input")
            .class("field__box")
            .id("hurdle-line")
            .attr("type", "text")
            .attr("autocomplete", "off")
            .attr("maxlength", "300")
            .on("input", move |event| line.set(event_target_value(&event)));
        let label = el("label").attr("for", "hurdle-line").text(learning::hurdle::LINE);
        let fieldset = el("fieldset")
            .child(el("legend").text(learning::hurdle::TITLE))
            .child(el("p").class("help__why").text(learning::hurdle::WHY))
            .child(el("div").class("field").child(label).child(field))
            .child(el("div").class("buttons").children(Hurdle::ALL.map(button)));
        el("form")
            .class("help hurdle")
            .on("submit", |event| event.prevent_default())
            .child(fieldset)
            .view()
    })
}

/// Where the learning system wants them to go when they leave.
pub fn way_back(store: Store) -> View {
    let Some(address) = store.now(|state| state.way_back().cloned()) else { return nothing() };
    let link = el("a").class("button").attr("href", &address).attr("rel", "noreferrer");
    el("div").class("buttons").child(link.text(words::WAY_BACK)).view()
}
