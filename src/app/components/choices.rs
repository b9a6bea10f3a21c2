//! Rows of choices: native inputs, the whole row to press, and what stands under a row once it was checked.

use super::el::{El, View, all, el, live, nothing};
use super::icon::{icon, turning_icon};
use super::prose::{Reading, inlines, prose};
use super::question::{Asking, input_id};
use crate::slice::Slice;
use plainspoken::ids::ChoiceId;
use plainspoken::module::{Choice, Pick, Question, Task};
use plainspoken::words;
use reactive_graph::callback::Callable;
use tachys::html::event::KeyboardEvent;

/// The choices of a pick-one or pick-many, in the order of this person.
pub fn list(
    question: &Question,
    pick: Pick,
    choices: &[Choice],
    asking: Asking,
    reading: &Reading,
) -> View {
    let order = asking.asked.get_untracked().order;
    let rows = order.iter().filter_map(|at| choices.get(*at)).enumerate().map(|(index, choice)| {
        let (reason, reading_now) = (choice.reason.clone(), reading.clone());
        let row = Row {
            input: input_id(question, index + 1),
            name: question.id.as_str(),
            kind: if pick == Pick::One { "radio" } else { "checkbox" },
            key: Some(index + 1),
            fits: choice.fits,
            ticked: false,
        };
        row.draw(&choice.id, inlines(&choice.text, reading), asking, move |fits, chosen| {
            let why = el("div").class("choice__reason").child(prose(&reason, &reading_now));
            all([verdict(fits, chosen), why.view()])
        })
    });
    el("ol").class("choices").children(rows).view()
}

/// A row that can be picked.
pub struct Row<'a> {
    pub input: String,
    pub name: &'a str,
    pub kind: &'static str,
    /// The digit that picks it.
    pub key: Option<usize>,
    pub fits: bool,
    /// Whether a tick beside its words says that it fits; what else there is to say stands elsewhere.
    pub ticked: bool,
}

impl Row<'_> {
    /// `outcome` gives what stands under it once it was checked.
    pub fn draw(
        self,
        id: &ChoiceId,
        text: View,
        asking: Asking,
        outcome: impl Fn(bool, bool) -> View + Send + 'static,
    ) -> View {
        let Self { input, name, kind, key, fits, ticked } = self;
        let why = [&input, "-why"].concat();
        let (chosen, checked) = (picked(asking, id), asking.checked);
        let described = why.clone();
        let field = field(&input, name, kind, id, asking)
            .class("choice__input")
            .live_attr("aria-describedby", move || {
                (checked.get() && !ticked).then(|| described.clone())
            });
        let key = key.map(|key| {
            let key = key.to_string();
            el("span").class("choice__key").attr("aria-hidden", "true").text(&key).view()
        });
        let label = el("label").class("choice__row").attr("for", &input).children(key);
        let text = el("span").class("choice__text").child(text);
        let outcome: Box<dyn Fn(bool, bool) -> View + Send> = Box::new(outcome);
        let outcome = live(move || match checked.get() {
            true if ticked => nothing(),
            true => {
                let below = el("div").class("choice__outcome").id(&why);
                below.child(outcome(fits, chosen.get())).view()
            }
            false => nothing(),
        });
        let tick = live(move || match ticked && fits && checked.get() {
            true => all([icon("#i-tick"), hushed(words::choice_verdict(true, true))]),
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
        el("li")
            .live_attr("class", class)
            .child(label.child(field).child(text).child(tick))
            .child(outcome)
            .view()
    }
}

fn hushed(words: &str) -> View {
    el("span").class("hush").text(words).view()
}

/// Nothing but the tick.
pub fn ticked(_fits: bool, _chosen: bool) -> View {
    nothing()
}

/// Whether something is picked.
pub fn picked(asking: Asking, id: &ChoiceId) -> Slice<bool> {
    let (id, asked) = (id.clone(), asking.asked);
    Slice::new(move || asked.with(|asked| asked.picked.contains(&id)))
}

/// A native input that picks something, and is done with once the answer was checked.
pub fn field(input: &str, name: &str, kind: &str, id: &ChoiceId, asking: Asking) -> El {
    let (chosen, checked, pick) = (picked(asking, id), asking.checked, asking.pick);
    let id = id.clone();
    el("input")
        .attr("type", kind)
        .attr("name", name)
        .id(input)
        .live_prop("checked", move || chosen.get())
        .live_prop("disabled", move || checked.get())
        .on("change", move |_| pick.run(id.clone()))
}

/// Whether it fits, in words and with a drawing.
pub fn verdict(fits: bool, chosen: bool) -> View {
    let drawing = if fits { icon("#i-tick") } else { turning_icon("#i-turn") };
    let mut verdict = el("p").class("choice__verdict").child(drawing);
    verdict = verdict.text(words::choice_verdict(fits, chosen)).text(" ");
    if chosen {
        verdict = verdict.child(el("span").class("choice__yours").text(words::question::YOURS));
    }
    verdict.view()
}

/// What stands under an item of several once all were checked; `what` says what fits where it did not.
pub fn outcome(fits: bool, what: &str, reason: View) -> View {
    let (class, drawing) = match fits {
        true => ("choice__outcome outcome outcome--fits", icon("#i-tick")),
        false => ("choice__outcome outcome outcome--not-this", turning_icon("#i-turn")),
    };
    let verdict = el("p").class("choice__verdict").child(drawing).text(what);
    el("div")
        .class(class)
        .child(verdict)
        .child(el("div").class("choice__reason").child(reason))
        .view()
}

/// The keys 1 to 9 pick a choice, only while the focus is in this question (WCAG 2.1.4).
pub fn keys(question: &Question, asking: Asking) -> impl Fn(KeyboardEvent) + 'static {
    let order = asking.asked.get_untracked().order;
    let ids: Vec<ChoiceId> = match question.task() {
        Task::Choose { choices, .. } => {
            order.iter().filter_map(|at| Some(choices.get(*at)?.id.clone())).collect()
        }
        _ => Vec::new(),
    };
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
            asking.pick.run(id.clone());
        }
    }
}
