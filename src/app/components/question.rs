//! A question: native inputs, the whole row to press, keys 1 to 9, and a reason for every choice.

use super::el::{El, el, live, nothing};
use super::icon::{icon, turning_icon};
use super::prose::{Reading, inlines, prose};
use crate::slice::Slice;
use leptos::ev::{Event, KeyboardEvent};
use leptos::prelude::*;
use plainspoken::ids::ChoiceId;
use plainspoken::module::{Choice, Pick, Question};
use plainspoken::session::grade::Standing;
use plainspoken::session::screen::Asked;
use plainspoken::session::{button_id, nudge_id};
use plainspoken::words;

/// What can be done with a question.
#[derive(Clone, Copy)]
pub struct Answering {
    pub pick: Callback<ChoiceId>,
    pub check: Callback<()>,
    pub again: Callback<()>,
    /// Go on from a question that is settled.
    pub onward: Callback<()>,
    /// Put the focus on the element with this id.
    pub focus: Callback<String>,
}

pub fn question(
    question: &Question,
    asked: Slice<Asked>,
    reading: &Reading,
    answering: Answering,
) -> AnyView {
    let standing = Slice::new(move || asked.with(|asked| asked.standing));
    let nudged = Slice::new(move || asked.with(|asked| asked.nudged));
    let (problem_id, first) = (nudge_id(&question.id), input_id(question, 0));
    let problem = live(move || match nudged.get() {
        true => problem(&problem_id, &first, answering.focus),
        false => nothing(),
    });
    let verdict = el("p").class("question__verdict").attr("role", "status");
    el("form")
        .class("question")
        .id(question.id.as_str())
        .flag("novalidate")
        .on("submit", move |event| {
            event.prevent_default();
            match standing.get_untracked() {
                Standing::Open => answering.check.run(()),
                Standing::NotThis => answering.again.run(()),
                Standing::Fits => answering.onward.run(()),
            }
        })
        .on_key(keys(question, answering.pick))
        .child(problem)
        .child(fieldset(question, asked, nudged, reading, answering))
        .child(verdict.live_text(move || words::verdict(standing.get()).to_owned()))
        .child(afterwards(question, standing, reading))
        .child(el("div").class("buttons").child(button(&button_id(&question.id), standing)))
        .view()
}

fn fieldset(
    question: &Question,
    asked: Slice<Asked>,
    nudged: Slice<bool>,
    reading: &Reading,
    answering: Answering,
) -> El {
    let help = [question.id.as_str(), "-help"].concat();
    let how = match question.pick {
        Pick::One => words::question::PICK_ONE,
        Pick::Many => words::question::PICK_MANY,
    };
    let title = el("h2").child(inlines(&question.title, reading));
    let prompt = (!question.prompt.is_empty()).then(|| {
        el("div").class("question__prompt prose").child(prose(&question.prompt, reading)).view()
    });
    let rows = question.choices().iter().enumerate();
    let rows = rows.map(|(index, choice)| row(question, index, choice, asked, reading, answering));
    let advice = live(move || match nudged.get() {
        true => words::question::CHOOSE.into_any(),
        false => nothing(),
    });
    let described = help.clone();
    el("fieldset")
        .live_attr("aria-describedby", move || nudged.get().then(|| described.clone()))
        .child(el("legend").class("question__title").child(title))
        .child(el("p").class("question__how").text(how))
        .children(prompt)
        .child(el("p").class("question__help").id(&help).child(advice))
        .child(el("ol").class("choices").children(rows))
}

/// What the author says once it has been answered.
fn afterwards(question: &Question, standing: Slice<Standing>, reading: &Reading) -> AnyView {
    let (after, reading) = (question.after.clone(), reading.clone());
    live(move || match standing.get() {
        Standing::Open => nothing(),
        _ if after.is_empty() => nothing(),
        _ => el("div").class("question__more prose").child(prose(&after, &reading)).view(),
    })
}

/// One button at one place, whatever it does next, so that it keeps the focus.
fn button(id: &str, standing: Slice<Standing>) -> El {
    let class = move || match standing.get() {
        Standing::Open => "button button--main",
        Standing::NotThis | Standing::Fits => "button",
    };
    let label = move || match standing.get() {
        Standing::Open => words::question::CHECK,
        Standing::NotThis => words::question::TRY_AGAIN,
        Standing::Fits => words::CONTINUE,
    };
    el("button")
        .id(id)
        .live_attr("class", move || Some(class().to_owned()))
        .attr("type", "submit")
        .live_text(move || label().to_owned())
}

/// What is missing, and the way to where it is put right.
fn problem(id: &str, first: &str, focus: Callback<String>) -> AnyView {
    let title = [id, "-title"].concat();
    let target = first.to_owned();
    let go = move |event: Event| {
        event.prevent_default();
        focus.run(target.clone());
    };
    let link =
        el("a").attr("href", &["#", first].concat()).on("click", go).text(words::question::CHOOSE);
    el("div")
        .class("problem")
        .id(id)
        .attr("role", "alert")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", &title)
        .child(el("h2").class("problem__title").id(&title).text(words::question::ONE_THING_FIRST))
        .child(link)
        .view()
}

fn row(
    question: &Question,
    index: usize,
    choice: &Choice,
    asked: Slice<Asked>,
    reading: &Reading,
    answering: Answering,
) -> AnyView {
    let input = input_id(question, index);
    let why = [&input, "-why"].concat();
    let (id, fits) = (choice.id.clone(), choice.fits);
    let of = id.clone();
    let chosen = Slice::new(move || asked.with(|asked| asked.picked.contains(&of)));
    let checked = Slice::new(move || asked.with(|asked| asked.standing != Standing::Open));
    let kind = match question.pick {
        Pick::One => "radio",
        Pick::Many => "checkbox",
    };
    let described = why.clone();
    let field = el("input")
        .class("choice__input")
        .attr("type", kind)
        .attr("name", question.id.as_str())
        .id(&input)
        .live_prop("checked", move || chosen.get())
        .live_prop("disabled", move || checked.get())
        .live_attr("aria-describedby", move || checked.get().then(|| described.clone()))
        .on("change", move |_| answering.pick.run(id.clone()));
    let key =
        el("span").class("choice__key").attr("aria-hidden", "true").text(&(index + 1).to_string());
    let text = el("span").class("choice__text").child(inlines(&choice.text, reading));
    let label =
        el("label").class("choice__row").attr("for", &input).child(key).child(field).child(text);
    let (reason, reading) = (choice.reason.clone(), reading.clone());
    let outcome = live(move || match checked.get() {
        true => outcome(&why, fits, chosen.get(), prose(&reason, &reading)),
        false => nothing(),
    });
    let class = move || {
        let verdict = match (checked.get(), fits) {
            (false, _) => return Some("choice".to_owned()),
            (true, true) => "choice choice--fits",
            (true, false) => "choice choice--not-this",
        };
        let yours = if chosen.get() { " choice--chosen" } else { "" };
        Some([verdict, yours].concat())
    };
    el("li").live_attr("class", class).child(label).child(outcome).view()
}

/// What stands under a choice once it has been checked.
fn outcome(id: &str, fits: bool, chosen: bool, reason: AnyView) -> AnyView {
    let drawing = if fits { icon("#i-tick") } else { turning_icon("#i-turn") };
    let mut verdict = el("p").class("choice__verdict").child(drawing);
    verdict = verdict.text(words::choice_verdict(fits, chosen)).text(" ");
    if chosen {
        verdict = verdict.child(el("span").class("choice__yours").text(words::question::YOURS));
    }
    let reason = el("div").class("choice__reason").child(reason);
    el("div").class("choice__outcome").id(id).child(verdict).child(reason).view()
}

/// The keys 1 to 9 pick a choice, only while the focus is in this question (WCAG 2.1.4).
fn keys(question: &Question, pick: Callback<ChoiceId>) -> impl Fn(KeyboardEvent) + 'static {
    let ids: Vec<ChoiceId> = question.choices().iter().map(|choice| choice.id.clone()).collect();
    move |event| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let digit = match event.key().as_bytes() {
            [digit @ b'1'..=b'9'] => usize::from(digit - b'1'),
            _ => return,
        };
        if let Some(id) = ids.get(digit) {
            event.prevent_default();
            pick.run(id.clone());
        }
    }
}

fn input_id(question: &Question, index: usize) -> String {
    [question.id.as_str(), "-", &(index + 1).to_string()].concat()
}
