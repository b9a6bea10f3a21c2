//! What is not checked: a statement to agree to, and a thing to try now.

use super::el::{El, View, all, el, live, nothing};
use super::icon::icon;
use super::prose::{Reading, inlines, prose};
use super::question::input_id;
use crate::slice::Slice;
use plainspoken::module::Question;
use plainspoken::prose::Inline;
use plainspoken::session::screen::Asked;
use plainspoken::session::{DONE, button_id};
use plainspoken::words::tasks::{self, try_it};
use reactive_graph::callback::{Callable, Callback};

/// `day` writes when it was agreed to; `ask` leads to the contact.
pub fn agree(
    question: &Question,
    statement: &[Inline],
    asked: Slice<Asked>,
    reading: &Reading,
    agree: Callback<()>,
    ask: Callback<()>,
    day: impl Fn(plainspoken::progress::Timestamp) -> View + Send + 'static,
) -> View {
    let agreed = Slice::new(move || asked.with(|asked| asked.agreed));
    let said = live(move || match agreed.get() {
        Some(at) => all([icon("#i-tick"), tasks::agree::AGREED.into(), day(at), ".".into()]),
        None => nothing(),
    });
    let buttons = live(move || match agreed.get() {
        Some(_) => nothing(),
        None => {
            let button = press("button button--main", tasks::agree::AGREE, move || agree.run(()));
            let ask = press("button button--plain", tasks::agree::QUESTION, move || ask.run(()));
            el("div").class("buttons").child(button).child(ask).view()
        }
    });
    let words = el("p").child(inlines(statement, reading));
    framed("question agree", "", question, reading)
        .child(el("blockquote").class("record agree__statement").child(words))
        .child(status(question).child(said))
        .child(buttons)
        .view()
}

/// Something to try now; `tried` is told whether it was done.
pub fn try_now(
    question: &Question,
    asked: Slice<Asked>,
    reading: &Reading,
    tried: Callback<bool>,
) -> View {
    // `None` before anything was said.
    let done = Slice::new(move || {
        asked.with(|asked| asked.picked.iter().next().map(|choice| choice.as_str() == DONE))
    });
    let said = live(move || match done.get() {
        Some(true) => all([icon("#i-tick"), try_it::WELL.into()]),
        Some(false) => try_it::LATER.into(),
        None => nothing(),
    });
    let buttons = live(move || {
        if done.get() == Some(true) {
            return nothing();
        }
        let mut buttons = el("div").class("buttons");
        buttons = buttons.child(press("button", try_it::DONE, move || tried.run(true)));
        if done.get().is_none() {
            let later = move || tried.run(false);
            buttons = buttons.child(press("button button--plain", try_it::NOT_TODAY, later));
        }
        buttons.view()
    });
    framed("question try", try_it::HOW, question, reading)
        .child(status(question).child(said))
        .child(buttons)
        .view()
}

fn framed(class: &str, how: &str, question: &Question, reading: &Reading) -> El {
    let title = input_id(question, 1);
    let heading =
        el("h2").id(&title).attr("tabindex", "-1").child(inlines(&question.title, reading));
    let mut section = el("section").class(class).id(question.id.as_str());
    section = section.attr("aria-labelledby", &title).child(heading);
    if !how.is_empty() {
        section = section.child(el("p").class("question__how").text(how));
    }
    let prompt = el("div").class("question__prompt prose").child(prose(&question.prompt, reading));
    section.child(prompt)
}

/// Gets the focus when the button that had it is gone.
fn status(question: &Question) -> El {
    let status = el("p").class("question__verdict").attr("role", "status");
    status.id(&button_id(&question.id)).attr("tabindex", "-1")
}

fn press(class: &str, label: &str, act: impl Fn() + 'static) -> El {
    el("button").class(class).attr("type", "button").on("click", move |_| act()).text(label)
}
