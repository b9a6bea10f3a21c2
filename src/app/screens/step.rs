//! The step player.

use crate::components::{
    Answering, Onward, Reading, all, bar, el, inlines, nothing, prose, question, where_am_i,
};
use crate::shell::{address, clock, focus};
use crate::slice::Slice;
use crate::store::Store;
use leptos::prelude::*;
use plainspoken::ids::{ModuleId, QuestionId};
use plainspoken::module::{Block, Question};
use plainspoken::session::grade::Standing;
use plainspoken::session::screen::{self, StepView};
use plainspoken::session::{Event, Route};
use plainspoken::words;

pub fn step(store: Store) -> AnyView {
    let view = store.slice(screen::step);
    let Some((module, folder)) = place(store) else { return nothing() };
    let Some(shown) = view.get_untracked() else { return nothing() };
    let reading = Reading { module, folder, needs: shown.needs.clone() };
    let Some(step) = shown.taught.module.steps.get(shown.position) else { return nothing() };
    let questions: Vec<QuestionId> = step.questions().map(|question| question.id.clone()).collect();
    let blocks = step.blocks.chunk_by(|a, b| matches!((a, b), (Block::Prose(_), Block::Prose(_))));
    let blocks = blocks.map(|blocks| match blocks {
        [Block::Question(asked)] => one_question(store, asked, &reading, &questions, &shown.next),
        blocks => el("div")
            .class("prose")
            .children(blocks.iter().map(|block| text(block, &reading)))
            .view(),
    });
    let answered =
        Slice::new(move || view.with(|view| view.as_ref().is_some_and(|view| view.answered)));
    let onward =
        Onward { address: shown.next.address(), label: words::CONTINUE.to_owned(), main: answered };
    let main = el("main")
        .class("main")
        .id("main")
        .child(el("p").class("kicker").text(&shown.taught.module.title))
        .child(el("h1").id("title").attr("tabindex", "-1").child(inlines(&step.title, &reading)))
        .children(blocks)
        .child(bar(Some(shown.back.address()), store.slice(screen::saving), Some(onward)));
    all([where_am_i(view, step_address), main.view()])
}

/// The module of the address, and the folder that its images are in.
pub fn place(store: Store) -> Option<(ModuleId, String)> {
    store.now(|state| {
        let module = state.route().module()?.clone();
        let path = state.catalogue()?.listing(module.as_str())?.path.clone();
        let folder =
            path.rfind('/').and_then(|slash| path.get(..=slash)).unwrap_or_default().to_owned();
        Some((module, folder))
    })
}

fn text(block: &Block, reading: &Reading) -> AnyView {
    match block {
        Block::Prose(text) => prose(std::slice::from_ref(text), reading),
        Block::Question(_) => nothing(),
    }
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
            store.dispatch(Event::ChoicePicked {
                at: clock::now(),
                question: id.get_value(),
                choice,
            });
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
            Some(question) => focus::now(&[question.as_str(), "-1"].concat()),
            None => address::go(&next),
        }
    })
}
