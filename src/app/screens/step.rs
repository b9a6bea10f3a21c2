//! The step player.

use crate::components::{Answering, Onward, Reading, bar, inline, prose, question, where_am_i};
use crate::shell::{address, clock, focus};
use crate::store::Store;
use crate::words;
use leptos::prelude::*;
use plainspoken::ids::{ModuleId, QuestionId};
use plainspoken::module::{Block, Question};
use plainspoken::session::grade::Standing;
use plainspoken::session::screen::{self, StepView};
use plainspoken::session::{Event, Route};

pub fn step(store: Store) -> AnyView {
    let view = store.slice(screen::step);
    let Some((module, folder)) = place(store) else { return ().into_any() };
    let Some(shown) = view.get_untracked() else { return ().into_any() };
    let reading = Reading { module: module.clone(), folder, needs: shown.needs.clone() };
    let Some(step) = shown.taught.module.steps.get(shown.position) else { return ().into_any() };
    let questions: Vec<QuestionId> = step.questions().map(|question| question.id.clone()).collect();
    let blocks = step.blocks.iter().map(|block| match block {
        Block::Prose(text) => {
            view! { <div class="prose">{prose(std::slice::from_ref(text), &reading)}</div> }.into_any()
        }
        Block::Question(asked) => one_question(store, asked, &reading, &questions, &shown.next),
    });
    let answered = Memo::new(move |_| view.with(|view| view.as_ref().is_some_and(|view| view.answered)));
    let onward = Onward {
        address: shown.next.address(),
        label: words::CONTINUE.to_owned(),
        main: answered.into(),
    };
    view! {
        {where_am_i(view, step_address)}
        <main class="main" id="main">
            <p class="kicker">{shown.taught.module.title.clone()}</p>
            <h1 id="title" tabindex="-1">{inline(&step.title, &reading)}</h1>
            {blocks.collect_view()}
            {bar(Some(shown.back.address()), store.slice(screen::saving), Some(onward))}
        </main>
    }
    .into_any()
}

/// The module of the address, and the folder that its images are in.
pub fn place(store: Store) -> Option<(ModuleId, String)> {
    store.now(|state| {
        let module = state.route().module()?.clone();
        let path = state.catalogue()?.listing(module.as_str())?.path.clone();
        let folder = path.rfind('/').and_then(|slash| path.get(..=slash)).unwrap_or_default().to_owned();
        Some((module, folder))
    })
}

fn step_address(view: &StepView, position: usize) -> String {
    let step = view.steps.get(position).map(|step| step.id.clone());
    let module = view.taught.module.id.clone();
    step.map(|step| Route::Step(module, step).address()).unwrap_or_default()
}

fn one_question(
    store: Store,
    asked: &Question,
    reading: &Reading,
    questions: &[QuestionId],
    next: &Route,
) -> AnyView {
    let id = StoredValue::new(asked.id.clone());
    let answering = Answering {
        pick: Callback::new(move |choice| {
            store.dispatch(Event::ChoicePicked { at: clock::now(), question: id.get_value(), choice });
        }),
        check: Callback::new(move |()| {
            store.dispatch(Event::CheckPressed { at: clock::now(), question: id.get_value() });
        }),
        again: Callback::new(move |()| {
            store.dispatch(Event::TryAgainPressed { at: clock::now(), question: id.get_value() });
        }),
        onward: onward(store, questions.to_vec(), next.clone()),
        focus: Callback::new(|id: String| focus::now(&id)),
    };
    let of = asked.id.clone();
    let standing = store.slice(move |state| screen::asked(state, &of));
    question(asked, standing, reading, answering)
}

/// To the next question of this step that is open, or else to the next step.
fn onward(store: Store, questions: Vec<QuestionId>, next: Route) -> Callback<()> {
    Callback::new(move |()| {
        let open = store.now(|state| {
            questions.iter().find(|id| screen::asked(state, id).standing == Standing::Open).cloned()
        });
        match open {
            Some(question) => focus::now(&format!("{question}-1")),
            None => address::go(&next),
        }
    })
}
