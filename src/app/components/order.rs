//! Rows that move up and down, by buttons alone.

use super::choices::outcome;
use super::el::{El, View, all, el, live};
use super::icon::icon;
use super::prose::{Reading, inlines, prose};
use super::question::{Asking, input_id};
use crate::slice::Slice;
use plainspoken::few;
use plainspoken::ids::ChoiceId;
use plainspoken::module::{Question, Ranked};
use plainspoken::prose::plain;
use plainspoken::session::move_id;
use plainspoken::words;
use reactive_graph::callback::Callable;
use reactive_graph::prelude::*;
use reactive_graph::signal::{WriteSignal, signal};

pub fn list(question: &Question, items: &[Ranked], asking: Asking, reading: &Reading) -> View {
    let asked = asking.asked;
    let order = Slice::new(move || asked.with(|asked| asked.order.clone()));
    let (said, say) = signal(String::new());
    let (owned, reading, of) = (items.to_vec(), reading.clone(), question.clone());
    let rows = live(move || {
        let (checked, order) = (asking.checked.get(), order.get());
        let ranked: Vec<&Ranked> = order.iter().filter_map(|at| owned.get(*at)).collect();
        let mut ranks: Vec<u32> = ranked.iter().map(|item| item.rank).collect();
        few::sort(&mut ranks, |a, b| a < b);
        let rows = ranked.iter().enumerate().map(|(at, item)| {
            let place = el("span").class("order__place").text(&(at + 1).to_string());
            let text = el("span").class("order__text").child(inlines(&item.text, &reading));
            let row = el("div").class("order__row").child(place).child(text);
            if !checked {
                let moves = moves(&of, item, at, ranked.len(), asking, say);
                return el("li").class("choice").child(row.child(moves)).view();
            }
            let fits = ranks.get(at) == Some(&item.rank);
            let class = match fits {
                true => "choice choice--fits",
                false => "choice choice--not-this choice--chosen",
            };
            let right = ranks.iter().position(|rank| *rank == item.rank).unwrap_or_default();
            let what = match fits {
                true => words::choice_verdict(true, true).to_owned(),
                false => words::tasks::its_place(right + 1),
            };
            let below = outcome(fits, &what, prose(&item.why, &reading));
            el("li").class(class).child(row).child(below).view()
        });
        all(rows.collect::<Vec<_>>())
    });
    let list = el("ol").class("choices order").id(&input_id(question, 1)).attr("tabindex", "-1");
    let status = el("p").class("hush").attr("role", "status").live_text(move || said.get());
    all([list.child(rows).view(), status.view()])
}

fn moves(
    question: &Question,
    item: &Ranked,
    at: usize,
    of: usize,
    asking: Asking,
    say: WriteSignal<String>,
) -> El {
    let words = plain(&item.text);
    let button = |up: bool| {
        let label = if up { words::tasks::order::UP } else { words::tasks::order::DOWN };
        let to = if up { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to < of) };
        let mut button = el("button")
            .class("order__move")
            .attr("type", "button")
            .id(&move_id(&question.id, &item.id, up))
            .attr("aria-label", &[label, &words].concat())
            .child(icon("#i-next"));
        if to.is_none() {
            button = button.attr("aria-disabled", "true");
        }
        let (id, words, pick) = (item.id.clone(), words.clone(), asking.pick);
        button.on("click", move |_| {
            if let Some(to) = to {
                say.set(words::tasks::now_at(&words, to + 1, of));
                pick.run(ChoiceId::placed(id.as_str(), &(to + 1).to_string()));
            }
        })
    };
    el("span").class("order__moves").child(button(true)).child(button(false))
}
