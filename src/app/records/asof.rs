//! The day that the report is of, to be chosen.

use super::part::button;
use super::store::Store;
use crate::components::{View, el, live, nothing};
use crate::shell::records as shell;
use plainspoken::calendar;
use plainspoken::office::{Event, seen};
use plainspoken::words::office as words;

const FIELD: &str = "as-of";
const HINT: &str = "as-of-hint";
/// A year that is still being typed begins with noughts.
const FIRST: &str = "2000-01-01";
const LAST: &str = "2199-12-31";

pub fn as_of(store: Store) -> View {
    let day = store.found(seen::day);
    let chosen = move |_| {
        let text = shell::value(FIELD);
        // What is no day yet changes nothing.
        if let Some(day) = calendar::read_day(&text).filter(|_| (FIRST..=LAST).contains(&&*text)) {
            store.dispatch(Event::DayChosen(day));
        }
    };
    let field = el("input")
        .class("field__box")
        .id(FIELD)
        .attr("type", "date")
        .attr("min", FIRST)
        .attr("max", LAST)
        .attr("value", &calendar::day(store.now(|office| office.as_of())))
        .attr("aria-describedby", HINT)
        .on("change", chosen);
    let back = live(move || {
        let day = day.get();
        let (today, is_today) = (day.today, day.as_of == day.today);
        let back = move || {
            shell::set_value(FIELD, &calendar::day(today));
            store.dispatch(Event::DayChosen(today));
        };
        if is_today { nothing() } else { button("button", words::TODAY, back) }
    });
    let says = el("p").class("asof__says").attr("role", "status");
    let says = says.live_text(move || words::day_says(&day.get()));
    el("div")
        .class("asof")
        .child(
            el("div")
                .class("asof__day")
                .child(el("label").attr("for", FIELD).text(words::AS_OF))
                .child(field)
                .child(back),
        )
        .child(el("p").class("asof__hint").id(HINT).text(words::DAY_HINT))
        .child(says)
        .view()
}
