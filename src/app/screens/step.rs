//! The step player.

use super::asked::{self, Round};
use super::offers;
use crate::components::{
    Onward, Reading, View, all, bar, el, icon, inlines, live, nothing, prose, turning_icon,
    where_am_i,
};
use crate::slice::Slice;
use crate::store::Store;
use plainspoken::ids::{QuestionId, StepId};
use plainspoken::module::{Block, Step, Way};
use plainspoken::prose::Inline;
use plainspoken::session::screen::{self, StepView};
use plainspoken::session::{Route, State};
use plainspoken::words;

pub fn step(store: Store) -> View {
    let view = store.slice(screen::step);
    let Some(shown) = view.get_untracked() else { return nothing() };
    let module = shown.taught.module.id.clone();
    let Some(reading) = asked::reading(store, &module) else { return nothing() };
    let Some(step) = shown.taught.module.steps.get(shown.position) else { return nothing() };
    let questions = step.questions().filter(|question| question.is_needed());
    let round = Round {
        questions: questions.map(|question| question.id.clone()).collect(),
        next: next_of(view),
        again: true,
    };
    let numbered: Vec<(usize, &Block)> = step.blocks.iter().enumerate().collect();
    let both = |(_, a): &(usize, &Block), (_, b): &(usize, &Block)| {
        matches!((a, b), (Block::Prose(_), Block::Prose(_)))
    };
    let blocks = numbered.chunk_by(both).map(|blocks| match blocks {
        [(number, Block::Question(_))] => block(store, *number, &reading, &round),
        blocks => el("div")
            .class("prose")
            .children(blocks.iter().map(|(number, _)| block(store, *number, &reading, &round)))
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
        .child(trail(&shown))
        .child(el("h1").id("title").attr("tabindex", "-1").child(inlines(&step.title, &reading)))
        .child(offers::above(store, view))
        .children(blocks)
        .child(ways(step, view, &reading))
        .child(bar(Some(shown.back.address()), store.slice(screen::saving), Some(onward)));
    all([where_am_i(view, step_address), main.view()])
}

/// One block, drawn anew when its words change, as they do in the desk's preview.
fn block(store: Store, number: usize, reading: &Reading, round: &Round) -> View {
    let here = store.slice(move |state| step_of(state)?.blocks.get(number).cloned());
    let (reading, round) = (reading.clone(), round.clone());
    live(move || {
        here.with(|block| match block {
            Some(Block::Prose(text)) => prose(std::slice::from_ref(text), &reading),
            Some(Block::Question(question)) => {
                let taught = store.now(|state| state.taught().cloned());
                all(taught.map(|taught| asked::one(store, &taught, question, &reading, &round)))
            }
            None => nothing(),
        })
    })
}

/// What makes a step another one than before, but for the words of its blocks.
pub fn shape(state: &State) -> Option<Shape> {
    let step = step_of(state)?;
    let asked = |block: &Block| match block {
        Block::Prose(_) => None,
        Block::Question(question) => Some(question.id.clone()),
    };
    let blocks = step.blocks.iter().map(asked).collect();
    Some((step.id.clone(), step.title.clone(), step.ways.clone(), blocks))
}

type Shape = (StepId, Vec<Inline>, Vec<Way>, Vec<Option<QuestionId>>);

fn step_of(state: &State) -> Option<&Step> {
    let Route::Step(_, id) = state.route() else { return None };
    state.taught()?.module.step(id)
}

fn next_of(view: Slice<Option<StepView>>) -> Slice<Route> {
    Slice::new(move || view.with(|view| view.as_ref().map_or(Route::Courses, |v| v.next.clone())))
}

fn step_address(view: &StepView, id: &StepId) -> String {
    Route::Step(view.taught.module.id.clone(), id.clone()).address()
}

/// Where in a scene this is, and the way back to every fork.
fn trail(view: &StepView) -> View {
    if view.trail.is_empty() {
        return nothing();
    }
    let link = |(id, title): &(StepId, String)| {
        el("li").child(el("a").attr("href", &step_address(view, id)).text(title)).view()
    };
    el("nav")
        .class("trail")
        .attr("aria-label", words::tasks::scene::TRAIL)
        .child(el("ol").children(view.trail.iter().map(link)))
        .view()
}

/// The ways on from a scene.
fn ways(step: &Step, view: Slice<Option<StepView>>, reading: &Reading) -> View {
    if step.ways.is_empty() {
        return nothing();
    }
    let rows = step.ways.iter().map(|way| {
        let (to, why, reading_now) = (way.to.clone(), way.why.clone(), reading.clone());
        let taken = Slice::new(move || {
            view.with(|view| view.as_ref().is_some_and(|view| view.taken.contains(&to)))
        });
        let below = live(move || match taken.get() {
            false => nothing(),
            true => {
                let said = el("p").class("choice__verdict").child(icon("#i-tick"));
                let why = el("div").class("choice__reason").child(prose(&why, &reading_now));
                let said = said.text(words::tasks::scene::TAKEN);
                el("div").class("choice__outcome").child(said).child(why).view()
            }
        });
        let class = move || {
            Some(if taken.get() { "choice way choice--chosen" } else { "choice way" }.to_owned())
        };
        let address = Route::Step(reading.module.clone(), way.to.clone()).address();
        let text = el("span").class("choice__text").child(inlines(&way.text, reading));
        let link = el("a").class("choice__row way__link").attr("href", &address);
        let link = link.child(turning_icon("#i-next")).child(text);
        el("li").live_attr("class", class).child(link).child(below).view()
    });
    let title = el("h2").class("ways__title").id("ways").text(words::tasks::scene::CHOOSE);
    let list = el("ul").class("choices ways").attr("aria-labelledby", "ways").children(rows);
    all([title.view(), list.view()])
}
