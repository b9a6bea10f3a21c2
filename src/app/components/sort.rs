//! Each thing to its place: a row of places for every item.

use super::choices::{Row, outcome, ticked};
use super::el::{View, el, live, nothing};
use super::prose::{Reading, inlines};
use super::question::{Asking, input_id};
use plainspoken::ids::ChoiceId;
use plainspoken::module::{Item, Place, Question};
use plainspoken::prose::plain;
use plainspoken::session::grade::placed;
use plainspoken::session::screen::Asked;
use plainspoken::words;

pub fn list(
    question: &Question,
    items: &[Item],
    places: &[Place],
    asking: Asking,
    reading: &Reading,
) -> View {
    let order = asking.asked.get_untracked().order;
    let rows = order.iter().filter_map(|at| items.get(*at)).enumerate().map(|(index, item)| {
        let name = input_id(question, index * places.len() + 1);
        let rows = places.iter().enumerate().map(|(number, place)| {
            let id = ChoiceId::placed(item.id.as_str(), place.id.as_str());
            let row = Row {
                input: input_id(question, index * places.len() + number + 1),
                name: &[&name, "-place"].concat(),
                kind: "radio",
                key: None,
                fits: place.id == item.place,
                ticked: true,
            };
            row.draw(&id, inlines(&place.text, reading), asking, ticked)
        });
        let fieldset = el("fieldset")
            .child(el("legend").child(inlines(&item.text, reading)))
            .child(el("ol").class("choices choices--row").children(rows));
        let outcome = below(item, places, asking, reading);
        el("li").class("sort__item").child(fieldset).child(outcome).view()
    });
    el("ol").class("sort").children(rows).view()
}

fn below(item: &Item, places: &[Place], asking: Asking, reading: &Reading) -> View {
    let right = ChoiceId::placed(item.id.as_str(), item.place.as_str());
    let place = places.iter().find(|place| place.id == item.place);
    let place = place.map(|place| plain(&place.text)).unwrap_or_default();
    let (why, reading) = (item.why.clone(), reading.clone());
    live(move || {
        if !asking.checked.get() {
            return nothing();
        }
        let fits = asking.asked.with(|asked| asked.picked.contains(&right));
        let what = match fits {
            true => words::choice_verdict(true, true).to_owned(),
            false => words::tasks::belongs(&place),
        };
        outcome(fits, &what, el("p").child(inlines(&why, &reading)).view())
    })
}

/// The first item, in the order of this person, that has no place yet; from 0.
pub fn missing(items: &[Item], asked: &Asked) -> usize {
    let open = |at: &usize| items.get(*at).is_some_and(|i| placed(&asked.picked, &i.id).is_none());
    asked.order.iter().position(open).unwrap_or_default()
}
