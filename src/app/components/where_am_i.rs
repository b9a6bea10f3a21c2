//! Which step this is, how long is left, and the way to every other step.

use super::el::{View, all, el, live, nothing};
use crate::slice::Slice;
use plainspoken::ids::StepId;
use plainspoken::session::screen::{StepLink, StepView};
use plainspoken::words;

/// `address` gives the address of a step.
pub fn where_am_i(
    step: Slice<Option<StepView>>,
    address: fn(&StepView, &StepId) -> String,
) -> View {
    let count = Slice::new(move || {
        step.with(|step| step.as_ref().map(|s| (s.here, s.steps.len(), s.seconds_left)))
    });
    let line = live(move || match count.get() {
        None => nothing(),
        Some((here, steps, left)) => {
            all([el("b").text(&words::step_of(here, steps)).view(), words::about_left(left).into()])
        }
    });
    let steps = Slice::new(move || {
        step.with(|step| step.as_ref().map(|step| (step.here, step.steps.clone())))
    });
    let links = live(move || match (steps.get(), step.get_untracked()) {
        (Some((here, steps)), Some(step)) => all(steps
            .iter()
            .enumerate()
            .map(|(at, link)| one(at == here, link, &address(&step, &link.id)))),
        _ => nothing(),
    });
    el("nav")
        .class("where")
        .attr("aria-label", words::step::STEPS)
        .child(el("p").class("where__line").child(line))
        .child(el("ol").class("where__steps").child(links))
        .view()
}

fn one(here: bool, link: &StepLink, address: &str) -> View {
    let mut anchor = el("a").class("where__link").attr("href", address);
    anchor = anchor.child(el("span").class("where__name").text(&link.title));
    let class = match (here, link.seen) {
        (true, _) => {
            anchor = anchor.attr("aria-current", "step");
            "where__step"
        }
        (false, _) if link.spared => {
            anchor = anchor.child(el("span").class("hush").text(words::learning::show::KNOWN));
            "where__step where__step--done"
        }
        (false, true) => {
            anchor = anchor.child(el("span").class("hush").text(words::step::SEEN));
            "where__step where__step--done"
        }
        (false, false) => "where__step",
    };
    el("li").class(class).child(anchor).view()
}
