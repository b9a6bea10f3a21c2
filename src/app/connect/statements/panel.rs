//! What "Your details" shows of what was sent: what arrived, what waits, what was not taken, and the way out.

use super::{POST, Post};
use crate::components::{El, View, all, el, icon, live, nothing};
use crate::shell::{clock, focus};
use crate::slice::Slice;
use crate::store::Store;
use leptos_dom::helpers::event_target_value;
use plainspoken::lms::queue::{Event, View as Sent};
use plainspoken::session::Late;
use plainspoken::words::{record, statements as words};
use reactive_graph::prelude::*;
use reactive_graph::signal::{RwSignal, signal};

const FIELD: &str = "access";
const TITLE: &str = "sent";

pub fn panel(store: Store) -> View {
    let Some(post) = POST.get() else { return nothing() };
    let sent = Slice::new(move || {
        let now = POST.get().map(|post| {
            post.moved.track();
            post.view()
        });
        now.unwrap_or_default()
    });
    let language =
        store.now(|state| state.catalogue().map(|c| c.course.language.clone())).unwrap_or_default();
    let counted = live(move || sent.with(|sent| counted(sent, &language)));
    let refused = live(move || sent.with(|sent| refused(store, post, sent)));
    // What was typed must not be redrawn away.
    let lacks = Slice::new(move || sent.with(|sent| !sent.is_in()));
    let access = live(move || access(post, lacks.get()));
    let course = &post.course;
    el("section")
        .class("sent")
        .attr("aria-labelledby", TITLE)
        .child(el("h2").id(TITLE).attr("tabindex", "-1").text(words::TITLE))
        .child(el("p").text(&words::what(course.answered, course.progressed)))
        .child(el("div").attr("role", "status").child(counted))
        .child(refused)
        .child(access)
        .view()
}

fn counted(sent: &Sent, language: &str) -> View {
    let refused: usize = sent.refused.iter().map(|(_, count)| count).sum();
    let said = words::connection(sent.connection, sent.waiting);
    let said = said.map(|said| el("p").class("sent__how").text(said).view());
    if sent.sent + sent.waiting + refused == 0 {
        return all([el("p").text(words::NOTHING).view()].into_iter().chain(said));
    }
    let latest = sent.latest.map(|at| {
        let day = clock::moment(at, language);
        el("time").attr("datetime", &clock::machine(at)).text(&day).view()
    });
    let counts = [
        (words::ARRIVED, "#i-done", sent.sent, latest),
        (words::WAITING, "#i-clock", sent.waiting, None),
        (words::REFUSED, "#i-note", refused, None),
    ];
    let shown =
        counts.into_iter().filter(|(name, _, count, _)| *count > 0 || *name == words::ARRIVED);
    let one = |(name, drawing, count, more): (&str, &'static str, usize, Option<View>)| {
        let number = el("dd").text(&count.to_string()).children(more);
        let name = el("dt").child(icon(drawing)).text(name);
        el("div").child(name).child(number).view()
    };
    all([el("dl").class("sent__counts").children(shown.map(one)).view()].into_iter().chain(said))
}

fn refused(store: Store, post: &'static Post, sent: &Sent) -> View {
    if sent.refused.is_empty() {
        return nothing();
    }
    let one = |(why, count): &(_, usize)| el("li").text(&words::why(*why, *count)).view();
    let save = button(record::SAVE_ALL, Some("#i-file"))
        .on("click", move |_| store.dispatch_late(Late::SaveRecordsPressed { only: None }));
    let again = button(words::RETRY, None).on("click", move |_| {
        post.tell(Event::RetryPressed);
        focus::soon(TITLE.to_owned());
    });
    el("div")
        .child(el("ul").class("sent__why").children(sent.refused.iter().map(one)))
        .child(el("p").text(words::SAVE_WHY))
        .child(el("div").class("buttons").child(again).child(save))
        .view()
}

fn button(label: &str, drawing: Option<&'static str>) -> El {
    let button = el("button").class("button").attr("type", "button");
    button.children(drawing.map(icon)).text(label)
}

/// Where access is pasted. Open where it is needed.
fn access(post: &'static Post, lacks: bool) -> View {
    let (unread, say_unread) = signal(false);
    let written = RwSignal::new(String::new());
    let hint = el("p").class("field__hint").id("access-hint").text(words::ACCESS_HELP);
    let field = el("input")
        .class("field__box")
        .id(FIELD)
        .attr("type", "password")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "access-hint access-unread")
        .flag("required")
        .on("input", move |event| written.set(event_target_value(&event)));
    let said = el("p")
        .class("field__hint sent__unread")
        .id("access-unread")
        .attr("role", "alert")
        .live_text(move || if unread.get() { words::UNREAD.to_owned() } else { String::new() });
    let label = el("label").class("sent__label").attr("for", FIELD).text(words::ACCESS);
    let give = el("button").class("button").attr("type", "submit").text(words::GIVE);
    let form = el("form")
        .on("submit", move |event| {
            event.prevent_default();
            let read = post.paste(&written.get_untracked());
            say_unread.set(!read);
            focus::soon(if read { TITLE } else { FIELD }.to_owned());
        })
        .child(label)
        .child(el("div").class("field").child(hint).child(field).child(said))
        .child(el("div").class("buttons").child(give));
    if lacks {
        return form.view();
    }
    let summary = el("summary").text(words::CHANGE);
    el("details").class("whole").child(summary).child(form).view()
}
