//! One finding in the list: how much hangs on it, the words, why, and the ways out.

use super::panels::hint_class;
use super::room::Room;
use super::store::Store;
use crate::components::{View, all, el, icon, live, turning_icon};
use crate::shell::desk::why;
use crate::shell::focus;
use crate::slice::Slice;
use leptos_dom::helpers::event_target_value;
use plainspoken::codes::Code;
use plainspoken::desk::seen::{self, Finding, Quote};
use plainspoken::diagnostic::Severity;
use plainspoken::few;
use plainspoken::words::desk::{self as words, mend};
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;
use std::sync::Arc;

/// Where every code is explained, beside the desk.
const GUIDE: &str = "guide.html";

/// The button of a finding that the keyboard goes to.
pub fn first_button(number: usize) -> String {
    format!("remark-{number}-first")
}

pub fn remark(store: Store, room: Room, found: &Finding) -> View {
    let number = found.number;
    let is_here = store.slice(move |desk| seen::at_cursor(desk) == Some(number));
    let key: Arc<str> = found.key().into();
    let show = el("button").class("remark__show").attr("type", "button");
    let show = show.on("click", move |_| room.show(number)).text(&words::show_line(found.line));
    let head = el("div").class("remark__head").child(level(found.severity)).child(show);
    el("li")
        .class("remark")
        .id(&format!("remark-{number}"))
        .live_attr("aria-current", move || is_here.get().then(|| "true".to_owned()))
        .child(head)
        .child(quote(&found.quote))
        .child(el("p").class("remark__message").text(&words::curly(&found.message)))
        .child(all(found
            .help
            .iter()
            .map(|help| el("p").class("remark__help").text(&words::curly(help)).view())))
        .child(ways(room, found, &key))
        .child(why(room, found, &key))
        .child(leave(room, found, &key))
        .view()
}

/// How much hangs on it, as a drawing and a word.
pub fn level(severity: Severity) -> View {
    let (class, drawing) = match severity {
        Severity::Error => ("level", "#i-must"),
        Severity::Warning => ("level level--should", "#i-should"),
        Severity::Note => ("level level--could", "#i-could"),
    };
    el("span").class(class).child(icon(drawing)).text(words::severity(severity)).view()
}

pub fn button(class: &str, label: &str, pressed: impl Fn() + 'static) -> View {
    el("button")
        .class(class)
        .attr("type", "button")
        .on("click", move |_| pressed())
        .text(label)
        .view()
}

fn quote(quote: &Quote) -> View {
    if quote.words.trim().is_empty() {
        return all([]);
    }
    el("blockquote")
        .class("remark__words")
        .text(&quote.before)
        .child(el("mark").text(&quote.words))
        .text(&quote.after)
        .view()
}

fn ways(room: Room, found: &Finding, key: &Arc<str>) -> View {
    let number = found.number;
    let first = first_button(number);
    let mut ways = el("div").class("remark__ways");
    let change = found.replacement.is_some();
    if change {
        let change = el("button").class("button").id(&first).attr("type", "button");
        let change = change.on("click", move |_| room.change(number));
        ways = ways.child(change.text(&words::change(found)));
    }
    let why = fold(room.why, key, &format!("why-{number}"), None);
    let why = if change { why } else { why.id(&first) };
    ways = ways.child(why.text(mend::WHY));
    if found.may_stay {
        let reason = format!("reason-{number}");
        let leave = fold(room.leaving, key, &format!("leave-{number}"), Some(reason));
        ways = ways.child(leave.id(&format!("leave-{number}-button")).text(mend::LEAVE));
    }
    ways.view()
}

/// A button that opens something below it, and takes the keyboard to a field there.
fn fold(
    open: RwSignal<few::Set<String>>,
    key: &Arc<str>,
    controls: &str,
    field: Option<String>,
) -> crate::components::El {
    let is_open = is_open(open, key);
    let key = key.clone();
    el("button")
        .class("button button--plain")
        .attr("type", "button")
        .attr("aria-controls", controls)
        .live_attr("aria-expanded", move || Some(is_open.get().to_string()))
        .on("click", move |_| {
            let opened = open.try_update(|open| {
                let name = key.to_string();
                let was_open = open.contains(&name);
                open.remove(&name);
                if !was_open {
                    open.insert(name);
                }
                !was_open
            });
            if let (Some(true), Some(field)) = (opened, &field) {
                focus::soon(field.clone());
            }
        })
}

fn is_open(open: RwSignal<few::Set<String>>, key: &Arc<str>) -> Slice<bool> {
    let key = key.clone();
    Slice::new(move || open.with(|open| open.contains(&key.to_string())))
}

/// What the code means, with an example each way. Fetched only when somebody asks.
fn why(room: Room, found: &Finding, key: &Arc<str>) -> View {
    let is_open = is_open(room.why, key);
    let code = found.code;
    let said = RwSignal::new(None);
    let body = live(move || {
        if !is_open.get() {
            return all([]);
        }
        match said.get() {
            Some(texts) => explained(code, texts),
            None => {
                why::tell(code.name(), move |texts| said.set(texts));
                all([])
            }
        }
    });
    el("div")
        .class("why")
        .id(&format!("why-{}", found.number))
        .live_attr("hidden", move || (!is_open.get()).then(String::new))
        .child(body)
        .view()
}

fn explained(code: Code, [meaning, before, after]: [String; 3]) -> View {
    let example = |text: &str| {
        el("pre").class("why__example why__example--code").attr("tabindex", "0").text(text)
    };
    let label = el("p").class("why__label").child(turning_icon("#i-turn")).text(mend::BEFORE);
    let mended = el("p").class("why__label why__label--after");
    let mended = mended.child(icon("#i-tick")).text(mend::AFTER);
    let address = [GUIDE, "#", code.name()].concat();
    let link = el("a").attr("href", &address).attr("target", "_blank");
    all([
        el("p").text(&meaning).view(),
        el("div").class("why__each").child(label).child(example(&before)).view(),
        el("div").class("why__each").child(mended).child(example(&after)).view(),
        el("p").child(link.text(&words::in_the_guide(code.name()))).view(),
    ])
}

/// The field for why a finding is left as it is.
fn leave(room: Room, found: &Finding, key: &Arc<str>) -> View {
    if !found.may_stay {
        return all([]);
    }
    let is_open = is_open(room.leaving, key);
    let number = found.number;
    let (key, found) = (key.clone(), found.clone());
    let form = live(move || match is_open.get() {
        true => reason(room, &found, &key),
        false => all([]),
    });
    el("div").id(&format!("leave-{number}")).child(form).view()
}

fn reason(room: Room, found: &Finding, key: &Arc<str>) -> View {
    let number = found.number;
    let (field, hint_id) = (format!("reason-{number}"), format!("hint-{number}"));
    let name = key.to_string();
    let written = room.reasons.with_untracked(|reasons| reasons.get(&name).cloned());
    let is_asked = RwSignal::new(false);
    let label = el("label").attr("for", &field).text(mend::REASON);
    let hint = el("p")
        .live_attr("class", move || Some(hint_class(is_asked.get())))
        .id(&hint_id)
        .live_text(move || {
            if is_asked.get() { mend::REASON_FIRST } else { mend::REASON_HINT }.to_owned()
        });
    let close = {
        let name = name.clone();
        move || {
            room.leaving.update(|open| {
                open.remove(&name);
            });
            focus::soon(format!("leave-{number}-button"));
        }
    };
    let escape = close.clone();
    let input = {
        let name = name.clone();
        el("input")
            .class("field__box")
            .id(&field)
            .attr("maxlength", "300")
            .attr("autocomplete", "off")
            .attr("value", &written.unwrap_or_default())
            .attr("aria-describedby", &hint_id)
            .on_key(move |event| {
                if event.key() == "Escape" {
                    escape();
                }
            })
            .on("input", move |event| {
                let words = event_target_value(&event);
                room.reasons.update(|reasons| reasons.insert(name.clone(), words));
            })
    };
    let submit = el("button").class("button").attr("type", "submit").text(mend::LEAVE_IT);
    let buttons = el("div").class("buttons").child(submit);
    let found = found.clone();
    el("form")
        .class("leave")
        .on("submit", move |event| {
            event.prevent_default();
            let reason = room.reasons.with_untracked(|reasons| reasons.get(&name).cloned());
            match reason.filter(|reason| !reason.trim().is_empty()) {
                Some(reason) => room.leave(&found, reason),
                None => {
                    is_asked.set(true);
                    focus::soon(format!("reason-{number}"));
                }
            }
        })
        .child(el("div").class("field").child(label).child(hint).child(input))
        .child(buttons.child(button("button button--plain", words::CLOSE, close)))
        .view()
}
