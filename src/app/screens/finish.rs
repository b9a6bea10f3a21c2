//! The finish: what somebody can now do, the record, and whom to ask; or what is still open.

use super::courses::day;
use super::{asked, offers, record, sitting};
use crate::components::{El, Onward, all, bar, el, icon, live, name_form, nothing, prose};
use crate::components::{View, turning_icon};
use crate::shell::clock;
use crate::slice::Slice;
use crate::store::Store;
use plainspoken::minutes;
use plainspoken::prose::Prose;
use plainspoken::session::screen::{self, Finish, OpenItem};
use plainspoken::session::{Event, Route};
use plainspoken::words;

pub fn finish(store: Store) -> View {
    let view = store.slice(screen::finish);
    let done = Slice::new(move || {
        view.with(|view| view.as_ref().is_some_and(|view| view.finished.is_some()))
    });
    let body = live(move || match (done.get(), view.get_untracked()) {
        (true, Some(finish)) => complete(store, view, &finish),
        (false, Some(finish)) => open(store, view, &finish),
        (_, None) => nothing(),
    });
    el("main").class("main").id("main").child(body).view()
}

fn complete(store: Store, view: Slice<Option<Finish>>, finish: &Finish) -> View {
    let name =
        Slice::new(move || view.with(|view| view.as_ref().and_then(|view| view.name.clone())));
    let ask = live(move || match name.get() {
        Some(_) => nothing(),
        None => {
            let given = move |name| store.dispatch(Event::NameGiven { at: clock::now(), name });
            let form = name_form(words::finish::WHOSE, "", words::name::PUT, given);
            el("section").attr("aria-label", words::finish::WHOSE).child(form).view()
        }
    });
    let (route, label) = match &finish.next {
        Some((id, title)) => (Route::Module(id.clone()), words::next_module(title)),
        None => (Route::Courses, words::finish::TO_THE_LIST.to_owned()),
    };
    let onward = Onward { address: route.address(), label, main: true.into() };
    let kicker = el("p")
        .class("kicker")
        .text(&finish.taught.module.title)
        .text(" · ")
        .text(words::finish::DONE);
    all([
        kicker.view(),
        title(words::finish::TITLE),
        letter(store, finish),
        ask,
        record::section(store, view, finish),
        keep_fresh(store, finish),
        offers::hurdle(store, finish.taught.module.id.clone(), remarked(view)),
        offers::way_back(store),
        bar(Some(finish.back.address()), store.slice(screen::saving), Some(onward)),
    ])
}

fn title(text: &str) -> View {
    el("h1").id("title").attr("tabindex", "-1").text(text).view()
}

/// A thank-you note from a colleague.
fn letter(store: Store, finish: &Finish) -> View {
    let module = &finish.taught.module;
    let outcomes = module.outcomes.iter().map(|outcome| {
        let mut text = el("span").text(&outcome.text);
        if finish.credited.contains(&outcome.id) {
            text = text.text(" ").child(el("small").text(words::learning::show::IN_QUESTIONS));
        }
        el("li").child(icon("#i-tick")).child(text).view()
    });
    // Whoever showed what they know has not spent those minutes.
    let thanks = match finish.credited.is_empty() {
        true => {
            let minutes = words::minutes(minutes::of_module(module));
            el("p").text(&minutes).text(words::finish::FROM_TODAY)
        }
        false => el("p").text(words::finish::YOU_CAN),
    };
    let mut letter = el("div").class("letter prose").child(thanks);
    letter = letter.child(el("ul").class("ticks").children(outcomes));
    if let (Some(callout), Some(reading)) = (finish.keep.clone(), asked::reading(store, &module.id))
    {
        letter = letter.child(el("p").text(words::finish::KEEP));
        letter = letter.child(prose(&[Prose::Callout(callout)], &reading));
    }
    letter.child(el("p").text(words::finish::CALL_FIRST)).child(signed(store)).view()
}

fn signed(store: Store) -> El {
    let mut line = el("p").class("letter__sign");
    if let Some(contact) = store.now(|state| Some(state.catalogue()?.contact.clone())) {
        let dial = el("a").attr("href", &words::telephone(&contact.phone)).text(&contact.phone);
        line = line.child(el("b").text(&contact.name));
        line = line.child(el("span").text(&contact.role).text(", ").child(dial));
    }
    line
}

fn remarked(view: Slice<Option<Finish>>) -> Slice<bool> {
    Slice::new(move || view.with(|view| view.as_ref().is_some_and(|view| view.remarked)))
}

/// When a refresher is due, and a way to be reminded.
fn keep_fresh(store: Store, finish: &Finish) -> View {
    let Some(due) = finish.due else { return nothing() };
    let language =
        store.now(|state| state.catalogue().map(|c| c.course.language.clone())).unwrap_or_default();
    let line = el("p").text(words::fresh::DUE).child(day(due, &language)).text(".");
    el("section")
        .class("fresh")
        .attr("aria-labelledby", "fresh-label")
        .child(el("h2").id("fresh-label").text(words::fresh::TITLE))
        .child(line)
        .child(sitting::remind(store))
        .view()
}

fn open(store: Store, view: Slice<Option<Finish>>, finish: &Finish) -> View {
    let item = |item: &OpenItem| {
        let what = el("small").text(&words::open_item(&item.what, item.number));
        let text = el("span").text(&item.title).text(" ").child(what);
        let link =
            el("a").attr("href", &item.route.address()).child(turning_icon("#i-turn")).child(text);
        el("li").child(link).view()
    };
    let onward = finish.open.first().map(|first| Onward {
        address: first.route.address(),
        label: words::go_to_step(first.number),
        main: true.into(),
    });
    let declined = match finish.declined {
        true => el("p").text(words::learning::audience::SAID).view(),
        false => nothing(),
    };
    let letter = el("div")
        .class("letter prose")
        .child(declined)
        .child(el("p").text(words::finish::OPEN_LEAD))
        .child(el("ul").class("open").children(finish.open.iter().map(item)))
        .child(el("p").text(words::finish::OPEN_REST))
        .child(signed(store));
    all([
        el("p").class("kicker").text(&finish.taught.module.title).view(),
        title(&words::still_open(finish.name.as_deref(), finish.open.len())),
        letter.view(),
        offers::hurdle(store, finish.taught.module.id.clone(), remarked(view)),
        bar(Some(finish.back.address()), store.slice(screen::saving), onward),
    ])
}
