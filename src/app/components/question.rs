//! A question: native inputs, the whole row to press, keys 1 to 9, and a reason for every choice.

use super::icon::{icon, turning_icon};
use super::prose::{Reading, inlines, prose};
use crate::words;
use leptos::ev::{KeyboardEvent, MouseEvent, SubmitEvent};
use leptos::prelude::*;
use plainspoken::ids::ChoiceId;
use plainspoken::module::{Choice, Pick, Question};
use plainspoken::session::grade::Standing;
use plainspoken::session::nudge_id;
use plainspoken::session::screen::Asked;

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

pub fn question(question: &Question, asked: Memo<Asked>, reading: &Reading, answering: Answering) -> AnyView {
    let id = question.id.to_string();
    let help = [&id, "-help"].concat();
    let standing = move || asked.with(|asked| asked.standing);
    let nudged = move || asked.with(|asked| asked.nudged);
    let how = match question.pick {
        Pick::One => words::question::PICK_ONE,
        Pick::Many => words::question::PICK_MANY,
    };
    let prompt = (!question.prompt.is_empty())
        .then(|| view! { <div class="question__prompt prose">{prose(&question.prompt, reading)}</div> });
    let choices = question.choices().iter().enumerate();
    let choices = choices.map(|(i, c)| choice(question, i, c, asked, reading, answering)).collect_view();
    let (after, after_reading) = (question.after.clone(), reading.clone());
    let more = move || {
        (standing() != Standing::Open && !after.is_empty())
            .then(|| view! { <div class="question__more prose">{prose(&after, &after_reading)}</div> })
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        match standing() {
            Standing::Open => answering.check.run(()),
            Standing::NotThis => answering.again.run(()),
            Standing::Fits => answering.onward.run(()),
        }
    };
    let label = move || match standing() {
        Standing::Open => words::question::CHECK,
        Standing::NotThis => words::question::TRY_AGAIN,
        Standing::Fits => words::CONTINUE,
    };
    let first = input_id(question, 0);
    let problem = problem(nudge_id(&question.id), first, answering.focus);
    let described = help.clone();
    view! {
        <form class="question" id=id novalidate on:submit=submit on:keydown=keys(question, answering.pick)>
            {move || nudged().then(|| problem())}
            <fieldset aria-describedby=move || nudged().then(|| described.clone())>
                <legend class="question__title"><h2>{inlines(&question.title, reading)}</h2></legend>
                <p class="question__how">{how}</p>
                {prompt}
                <p class="question__help" id=help>{move || nudged().then_some(words::question::CHOOSE)}</p>
                <ol class="choices">{choices}</ol>
            </fieldset>
            <p class="question__verdict" role="status">{move || words::verdict(standing())}</p>
            {more}
            <div class="buttons">
                <button class="button" class:button--main=move || standing() == Standing::Open type="submit">
                    {label}
                </button>
            </div>
        </form>
    }
    .into_any()
}

/// What is missing, where to put it right, and the way there.
fn problem(id: String, first: String, focus: Callback<String>) -> impl Fn() -> AnyView {
    move || {
        let title = [&id, "-title"].concat();
        let labelled = title.clone();
        let (address, target) = (["#", &first].concat(), first.clone());
        let go = move |event: MouseEvent| {
            event.prevent_default();
            focus.run(target.clone());
        };
        view! {
            <div class="problem" id=id.clone() role="alert" tabindex="-1" aria-labelledby=labelled>
                <h2 class="problem__title" id=title>{words::question::ONE_THING_FIRST}</h2>
                <a href=address on:click=go>{words::question::CHOOSE}</a>
            </div>
        }
        .into_any()
    }
}

fn choice(
    question: &Question,
    index: usize,
    choice: &Choice,
    asked: Memo<Asked>,
    reading: &Reading,
    answering: Answering,
) -> AnyView {
    let input = input_id(question, index);
    let why = [&input, "-why"].concat();
    let label_for = input.clone();
    let (id, fits) = (choice.id.clone(), choice.fits);
    let chosen = {
        let id = id.clone();
        Memo::new(move |_| asked.with(|asked| asked.picked.contains(&id)))
    };
    let checked = Memo::new(move |_| asked.with(|asked| asked.standing != Standing::Open));
    let (reason, reading_why) = (choice.reason.clone(), reading.clone());
    let outcome = {
        let why = why.clone();
        move || {
            checked.get().then(|| {
                let yours = chosen.get().then(|| view! { <span class="choice__yours">{words::question::YOURS}</span> });
                view! {
                    <div class="choice__outcome" id=why.clone()>
                        <p class="choice__verdict">
                            {if fits { icon("#i-tick") } else { turning_icon("#i-turn") }}
                            {words::choice_verdict(fits, chosen.get())} " " {yours}
                        </p>
                        <div class="choice__reason">{prose(&reason, &reading_why)}</div>
                    </div>
                }
            })
        }
    };
    let kind = match question.pick {
        Pick::One => "radio",
        Pick::Many => "checkbox",
    };
    view! {
        <li
            class="choice"
            class:choice--fits=move || checked.get() && fits
            class:choice--not-this=move || checked.get() && !fits
            class:choice--chosen=move || checked.get() && chosen.get()
        >
            <label class="choice__row" for=label_for>
                <span class="choice__key" aria-hidden="true">{(index + 1).to_string()}</span>
                <input
                    class="choice__input"
                    type=kind
                    name=question.id.to_string()
                    id=input
                    prop:checked=chosen
                    disabled=checked
                    aria-describedby=move || checked.get().then(|| why.clone())
                    on:change=move |_| answering.pick.run(id.clone())
                />
                <span class="choice__text">{inlines(&choice.text, reading)}</span>
            </label>
            {outcome}
        </li>
    }
    .into_any()
}

/// The keys 1 to 9 pick a choice, only while the focus is in this question (WCAG 2.1.4).
fn keys(question: &Question, pick: Callback<ChoiceId>) -> impl Fn(KeyboardEvent) + 'static {
    let ids: Vec<ChoiceId> = question.choices().iter().map(|choice| choice.id.clone()).collect();
    move |event| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let digit = event.key().parse::<usize>().ok().and_then(|digit| digit.checked_sub(1));
        if let Some(id) = digit.and_then(|index| ids.get(index)) {
            event.prevent_default();
            pick.run(id.clone());
        }
    }
}

fn input_id(question: &Question, index: usize) -> String {
    format!("{}-{}", question.id, index + 1)
}
