//! A completion record as its owner sees it: all of it before it is saved or sent, a line for an email, and a
//! certificate on paper.

use super::courses::moment;
use crate::components::{El, View, all, el, icon, live, nothing};
use crate::shell::{clock, page};
use crate::slice::Slice;
use crate::store::Store;
use plainspoken::progress::{Finished, Issued};
use plainspoken::record;
use plainspoken::session::screen::Finish;
use plainspoken::session::{Late, RECORD};
use plainspoken::words::{self, record as said};
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;

/// What stands on the finish about the record, and is printed.
struct Facts {
    organisation: String,
    logo: Option<String>,
    language: String,
    title: String,
    revision: u32,
    right: String,
    renew: Option<u32>,
    finished: Finished,
    /// Whether a learning system says whose it is.
    is_by_system: bool,
}

/// The record of the module that was finished.
pub fn section(store: Store, view: Slice<Option<Finish>>, finish: &Finish) -> View {
    let Some(facts) = facts(store, finish) else { return nothing() };
    let issued = Slice::new(move || view.with(|view| view.as_ref().and_then(|v| v.record.clone())));
    let name =
        Slice::new(move || view.with(|view| view.as_ref().and_then(|view| view.name.clone())));
    let copied = RwSignal::new(String::new());
    let body = live(move || {
        let name = name.get().unwrap_or_default();
        issued.with(|issued| match issued {
            None => {
                let record = el("div").class("record").child(list(&facts, None, &name));
                record.child(el("p").text(said::NOT_YET)).view()
            }
            Some(issued) => drawn(store, &facts, issued, &name, copied),
        })
    });
    el("section")
        .attr("aria-labelledby", RECORD)
        .child(el("h2").id(RECORD).attr("tabindex", "-1").text(words::finish::RECORD))
        .child(body)
        .child(el("p").class("copied").attr("role", "status").live_text(move || copied.get()))
        .view()
}

fn facts(store: Store, finish: &Finish) -> Option<Facts> {
    let finished = finish.finished.clone()?;
    let module = &finish.taught.module;
    let course = store.now(|state| state.catalogue().map(|c| c.course.clone()))?;
    Some(Facts {
        organisation: course.organisation,
        logo: course.logo,
        language: course.language,
        title: module.title.clone(),
        revision: module.revision,
        right: words::questions_right(finish.standings.right, finish.standings.questions),
        renew: module.renew_months(),
        finished,
        is_by_system: store.now(|state| state.learner().is_some()),
    })
}

fn drawn(
    store: Store,
    facts: &Facts,
    issued: &Issued,
    name: &str,
    copied: RwSignal<String>,
) -> View {
    let record = el("div").class("record").child(list(facts, Some(issued), name));
    let whole = el("details").class("whole");
    let whole = whole.child(el("summary").text(said::WHOLE)).child(el("p").text(said::WHOLE_WHY));
    let whole = whole.child(
        el("pre").class("whole__text").attr("tabindex", "0").text(&record::laid_out(&issued.line)),
    );
    let buttons = buttons(store, facts, issued, name, copied);
    all([record.child(whole).child(buttons).view(), certificate(facts, issued, name)])
}

fn fact(term: &str, value: El) -> View {
    el("div").child(el("dt").text(term)).child(value).view()
}

fn list(facts: &Facts, issued: Option<&Issued>, name: &str) -> El {
    let text = |text: &str| el("dd").text(text);
    let at = facts.finished.at;
    let renew = facts.renew.map(|months| {
        let day = clock::day(clock::months_later(at, months), &facts.language);
        fact(words::finish::RENEW, text(&day))
    });
    let name = if name.is_empty() { words::finish::NO_NAME } else { name };
    // Enough to compare by eye; the whole of it is in the record.
    let content = facts.finished.sha256.get(..12).unwrap_or_default();
    let content = el("code").attr("title", &facts.finished.sha256).text(content);
    let number = issued.map(|issued| {
        let id = el("code").text(record::id_of(&issued.line));
        fact(said::NUMBER, el("dd").child(id))
    });
    el("dl")
        .class("facts")
        .child(fact(words::finish::MODULE, text(&words::revision(&facts.title, facts.revision))))
        .child(fact(words::finish::NAME, text(name)))
        .child(fact(words::finish::FINISHED, el("dd").child(moment(at, &facts.language))))
        .child(fact(words::finish::QUESTIONS, text(&facts.right)))
        .children(renew)
        .child(fact(words::finish::CONTENT, el("dd").child(content)))
        .children(number)
}

fn buttons(
    store: Store,
    facts: &Facts,
    issued: &Issued,
    name: &str,
    copied: RwSignal<String>,
) -> El {
    let button = |drawing, label: &str| {
        el("button").class("button").attr("type", "button").child(icon(drawing)).text(label)
    };
    let about = issued.about.clone();
    let save = button("#i-file", said::SAVE).on("click", move |_| {
        store.dispatch_late(Late::SaveRecordsPressed { only: Some(about.clone()) });
    });
    let line = said::email(
        name,
        &words::revision(&facts.title, facts.revision),
        &clock::day(facts.finished.at, &facts.language),
        Some(facts.finished.score.value()),
        record::id_of(&issued.line),
    );
    let copy = button("#i-copy", said::COPY).on("click", move |_| {
        // Where the browser forbids it, the line stands there to be taken by hand.
        copied.set(if page::copy(&line) { said::COPIED.to_owned() } else { line.clone() });
    });
    let print = button("#i-print", said::PRINT).on("click", |_| page::print());
    el("div").class("buttons").child(save).child(copy).child(print)
}

/// One page of paper; not on the screen.
fn certificate(facts: &Facts, issued: &Issued, name: &str) -> View {
    let at = facts.finished.at;
    let name = if name.is_empty() { said::certificate::NOBODY } else { name };
    // A name of many words still has to go on the page with all else.
    let size = match name.chars().count() {
        0..=40 => "certificate__name",
        41..=100 => "certificate__name certificate__name--long",
        _ => "certificate__name certificate__name--longest",
    };
    let vouched = match issued.linked {
        _ if facts.is_by_system => said::certificate::SYSTEM,
        true => said::certificate::SEALED,
        false => said::certificate::SELF,
    };
    let code = |text: &str| el("dd").child(el("code").text(text));
    let renew = facts.renew.map(|months| {
        let day = clock::day(clock::months_later(at, months), &facts.language);
        fact(words::finish::RENEW, el("dd").text(&day))
    });
    let list = el("dl")
        .class("certificate__facts")
        .child(fact(words::finish::FINISHED, el("dd").text(&clock::day(at, &facts.language))))
        .child(fact(words::finish::QUESTIONS, el("dd").text(&facts.right)))
        .children(renew)
        .child(fact(said::NUMBER, code(record::id_of(&issued.line))))
        .child(fact(said::certificate::TEXT, code(&facts.finished.sha256)));
    let title = words::revision(&facts.title, facts.revision);
    let logo = facts.logo.as_ref().map(|address| {
        el("img").class("certificate__logo").attr("src", address).attr("alt", "").view()
    });
    el("section")
        .class("certificate")
        .attr("aria-hidden", "true")
        .children(logo)
        .child(el("p").class("certificate__by").text(&facts.organisation))
        .child(el("p").class("certificate__kind").text(said::certificate::TITLE))
        .child(el("p").class(size).attr("dir", "auto").text(name))
        .child(el("p").class("certificate__has").text(said::certificate::HAS_COMPLETED))
        .child(el("p").class("certificate__what").text(&title))
        .child(list)
        .child(el("p").class("certificate__proof").text(vouched))
        .view()
}
