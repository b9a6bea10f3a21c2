//! Three things to bring, in their order.

use super::part::button;
use super::remarks;
use super::store::Store;
use crate::components::{El, View, el, icon, live, nothing};
use plainspoken::office::Office;
use plainspoken::words::office::bring as words;

pub fn begin(store: Store) -> View {
    let what = el("div")
        .class("bring__what")
        .child(el("h1").id("title").attr("tabindex", "-1").text(words::TITLE))
        .child(el("p").class("bring__lead").text(words::LEAD))
        .child(
            el("p")
                .class("begin__promise")
                .child(icon("#i-lock"))
                .child(el("span").text(words::PROMISE)),
        );
    let choose = |class: &str, label: &str, whole| button(class, label, move || store.bring(whole));
    let list = thing(store, words::LIST, words::NEEDED, words::LIST_WHY, |o| o.list().is_some())
        .child(
            el("div")
                .class("buttons")
                .child(choose("button button--main", words::CHOOSE_LIST, false))
                .child(how_it_was_read(store)),
        );
    let records =
        thing(store, words::RECORDS, words::NEEDED, words::RECORDS_WHY, |o| o.files() > 0).child(
            el("div")
                .class("buttons")
                .child(choose("button", words::CHOOSE_FILES, false))
                .child(choose("button", words::CHOOSE_FOLDER, true)),
        );
    let key = thing(store, words::KEY, words::KEY_WHEN, words::KEY_WHY, Office::has_key)
        .child(el("div").class("buttons").child(choose("button", words::CHOOSE_KEY, false)));
    let things = el("ol").class("bring__things").child(list).child(records).child(key);
    let links = el("a")
        .class("button button--plain")
        .attr("href", "#/take")
        .text(plainspoken::words::office::take::LINKS);
    let links =
        el("li").child(links).child(el("span").text(plainspoken::words::office::take::LINKS_WHY));
    let others = el("ul").class("bring__others").child(links).child(
        el("li")
            .child(choose("button button--plain", words::CHOOSE_FOLDER, true))
            .child(el("span").text(words::COURSE_WHY)),
    );
    // What got in the way is worth a look without any records.
    let remarks = remarks::alone(store);
    el("div").class("bring").child(what).child(things).child(others).child(remarks).view()
}

/// The way to the columns of the list, once there is one.
fn how_it_was_read(store: Store) -> View {
    let has_list = store.slice(|office| office.list().is_some());
    live(move || match has_list.get() {
        false => nothing(),
        true => {
            let link = el("a").class("button").attr("href", "#/columns");
            link.text(plainspoken::words::office::contents::READ).view()
        }
    })
}

fn thing(
    store: Store,
    title: &str,
    when: &str,
    why: &str,
    is_here: impl Fn(&Office) -> bool + Send + Sync + 'static,
) -> El {
    let is_here = store.slice(is_here);
    let here = live(move || match is_here.get() {
        false => nothing(),
        true => el("p").class("bring__here").child(icon("#i-tick")).text(words::HAVE).view(),
    });
    el("li")
        .class("bring__thing")
        .child(el("h2").text(title).text(" ").child(el("small").text(when)))
        .child(el("p").text(why))
        .child(here)
}
