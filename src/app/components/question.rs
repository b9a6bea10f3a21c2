//! The frame of an exercise: what is asked, the check, the verdict, what follows. What is done inside it
//! is drawn by the file of its kind.

use super::el::{El, View, el, live, nothing};
use super::lookalike::{about, sender};
use super::prose::{Reading, inlines, prose};
use super::{choices, inbox, sort};
use crate::slice::Slice;
use plainspoken::ids::ChoiceId;
use plainspoken::module::{Pick, Question, Task};
use plainspoken::session::screen::Asked;
use plainspoken::session::standing::Standing;
use plainspoken::session::{button_id, nudge_id};
use plainspoken::words;
use reactive_graph::callback::{Callable, Callback};
use tachys::html::event::Event;

/// What can be done with an exercise.
#[derive(Clone, Copy)]
pub struct Answering {
    pub pick: Callback<ChoiceId>,
    pub check: Callback<()>,
    /// `None` where there is one try.
    pub again: Option<Callback<()>>,
    /// Go on from one that is settled.
    pub onward: Callback<()>,
    /// Put the focus on the element with this id.
    pub focus: Callback<String>,
    /// Draws what is done in it, where that is not a choice.
    pub exercise: fn(&Question, Asking, &Reading) -> View,
    /// What helps when it did not go well twice.
    pub stuck: Callback<(), View>,
}

/// An exercise while it is on the screen.
#[derive(Clone, Copy)]
pub struct Asking {
    pub asked: Slice<Asked>,
    pub checked: Slice<bool>,
    pub pick: Callback<ChoiceId>,
}

/// The id of the `number`th thing to press in an exercise, from 1.
pub fn input_id(question: &Question, number: usize) -> String {
    [question.id.as_str(), "-", &number.to_string()].concat()
}

pub fn question(
    question: &Question,
    asked: Slice<Asked>,
    reading: &Reading,
    answering: Answering,
) -> View {
    let standing = Slice::new(move || asked.with(|asked| asked.standing));
    let checked = Slice::new(move || standing.get() != Standing::Open);
    let nudged = Slice::new(move || asked.with(|asked| asked.nudged));
    let asking = Asking { asked, checked, pick: answering.pick };
    let problem_id = nudge_id(&question.id);
    let what = choose(question.task());
    let missing = missing(question, asked);
    let problem = live(move || match nudged.get() {
        true => problem(&problem_id, &missing(), what, answering.focus),
        false => nothing(),
    });
    let verdict = el("p").class("question__verdict").attr("role", "status");
    let said = words::said(question.task());
    let stuck = Slice::new(move || asked.with(|asked| asked.stuck));
    let help = live(move || match stuck.get() && checked.get() {
        true => answering.stuck.run(()),
        false => nothing(),
    });
    el("form")
        .class("question")
        .id(question.id.as_str())
        .attr("aria-labelledby", &title_id(question))
        .flag("novalidate")
        .on("submit", move |event| {
            event.prevent_default();
            match (standing.get_untracked(), answering.again) {
                (Standing::Open, _) => answering.check.run(()),
                (Standing::NotThis, Some(again)) => again.run(()),
                (Standing::NotThis, None) | (Standing::Fits, _) => answering.onward.run(()),
            }
        })
        .on_key(choices::keys(question, asking))
        .child(problem)
        .child(fieldset(question, asking, nudged, reading, &answering))
        .child(verdict.live_text(move || words::verdict(standing.get(), said)))
        .child(afterwards(question, checked, reading))
        .child(help)
        .child(el("div").class("buttons").child(button(question, standing, answering)))
        .view()
}

fn title_id(question: &Question) -> String {
    [question.id.as_str(), "-title"].concat()
}

fn fieldset(
    question: &Question,
    asking: Asking,
    nudged: Slice<bool>,
    reading: &Reading,
    answering: &Answering,
) -> El {
    let help = [question.id.as_str(), "-help"].concat();
    let title = el("h2").id(&title_id(question));
    let (how, what) = (how(question.task()), choose(question.task()));
    let title = match question.task() {
        Task::LookAlike(look) if question.title.is_empty() => {
            // Several may stand on one screen; the eye tells them apart by what is below.
            let from = [" ", &sender(look), ": ", &about(look)].concat();
            let from = el("span").class("hush").text(&from);
            title.text(words::tasks::is_it_real(look.kind)).child(from)
        }
        _ => title.child(inlines(&question.title, reading)),
    };
    let prompt = (!question.prompt.is_empty()).then(|| {
        el("div").class("question__prompt prose").child(prose(&question.prompt, reading)).view()
    });
    let advice = live(move || match nudged.get() {
        true => what.into(),
        false => nothing(),
    });
    let body = match question.task() {
        Task::Choose { pick, choices, .. } => {
            choices::list(question, *pick, choices, asking, reading)
        }
        _ => (answering.exercise)(question, asking, reading),
    };
    // In “Show what you know”, there is one try.
    let often = if answering.again.is_some() { words::question::AS_OFTEN } else { "" };
    let described = help.clone();
    el("fieldset")
        .live_attr("aria-describedby", move || nudged.get().then(|| described.clone()))
        .child(el("legend").class("question__title").child(title))
        .child(el("p").class("question__how").text(how).text(often))
        .children(prompt)
        .child(el("p").class("question__help").id(&help).child(advice))
        .child(body)
}

fn how(task: &Task) -> &'static str {
    match task {
        Task::Choose { pick: Pick::One, .. } => words::question::PICK_ONE,
        Task::Choose { pick: Pick::Many, .. } => words::question::PICK_MANY,
        Task::LookAlike(_) => words::tasks::look::HOW,
        Task::Sort { .. } => words::tasks::sort::HOW,
        Task::Order(_) => words::tasks::order::HOW,
        Task::Inbox(_) => words::tasks::inbox::HOW,
        Task::Acknowledge { .. } | Task::TryIt => "",
    }
}

/// What is said when an answer is not whole.
fn choose(task: &Task) -> &'static str {
    match task {
        Task::LookAlike(_) => words::tasks::look::CHOOSE,
        Task::Sort { .. } => words::tasks::sort::CHOOSE,
        Task::Inbox(_) => words::tasks::inbox::CHOOSE,
        _ => words::question::CHOOSE,
    }
}

/// The first input of what is missing from an answer.
fn missing(question: &Question, asked: Slice<Asked>) -> impl Fn() -> String + Send + 'static {
    let question = question.clone();
    move || {
        let first = asked.with(|asked| match question.task() {
            Task::Sort { items, places } => sort::missing(items, asked) * places.len(),
            Task::Inbox(messages) => inbox::missing(messages, asked) * inbox::WAYS,
            _ => 0,
        });
        input_id(&question, first + 1)
    }
}

/// What the author says once it has been answered.
fn afterwards(question: &Question, checked: Slice<bool>, reading: &Reading) -> View {
    let (after, reading) = (question.after.clone(), reading.clone());
    live(move || match checked.get() && !after.is_empty() {
        true => el("div").class("question__more prose").child(prose(&after, &reading)).view(),
        false => nothing(),
    })
}

/// One button at one place, whatever it does next, so that it keeps the focus.
fn button(question: &Question, standing: Slice<Standing>, answering: Answering) -> El {
    let class = move || match standing.get() {
        Standing::Open => "button button--main",
        Standing::NotThis | Standing::Fits => "button",
    };
    let label = move || match standing.get() {
        Standing::Open => words::question::CHECK,
        Standing::NotThis if answering.again.is_some() => words::question::TRY_AGAIN,
        Standing::NotThis | Standing::Fits => words::CONTINUE,
    };
    el("button")
        .id(&button_id(&question.id))
        .live_attr("class", move || Some(class().to_owned()))
        .attr("type", "submit")
        .live_text(move || label().to_owned())
}

/// What is missing, and the way to where it is put right.
fn problem(id: &str, first: &str, what: &'static str, focus: Callback<String>) -> View {
    let title = [id, "-title"].concat();
    let target = first.to_owned();
    let go = move |event: Event| {
        event.prevent_default();
        focus.run(target.clone());
    };
    let link = el("a").attr("href", &["#", first].concat()).on("click", go).text(what);
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
