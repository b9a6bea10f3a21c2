//! Holds the outcomes that the details promise against those that exercises show.

use super::findings::Findings;
use super::spelling::closest;
use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Span};
use crate::ids::{OutcomeId, stand_in};
use crate::module::{Module, Outcome, Question};

/// Settles what each step teaches: what its author says, or what its exercises show; a step without
/// either teaches what the next one on the main path does.
pub fn settle(module: &mut Module) {
    let mut next: Vec<OutcomeId> = Vec::new();
    for step in module.steps.iter_mut().rev() {
        if step.outcomes.is_empty() {
            let mut shown: Vec<_> = step.questions().filter_map(|q| q.outcome.clone()).collect();
            shown.dedup();
            let asks = step.questions().any(Question::is_needed) || !step.ways.is_empty();
            step.outcomes = if shown.is_empty() && !asks { next.clone() } else { shown };
        }
        if !step.aside {
            next.clone_from(&step.outcomes);
        }
    }
}

/// Reports outcomes that the details do not name, and those that no exercise shows.
pub fn report(
    shown: &[(&str, Span)],
    known: &[Outcome],
    known_places: &[Span],
    found: &mut Findings,
) {
    let names = || known.iter().map(|outcome| outcome.id.as_str());
    let mut meant: Vec<&str> = Vec::with_capacity(shown.len());
    for (name, span) in shown {
        meant.push(name);
        if names().any(|known| known == *name) {
            continue;
        }
        let near = closest(name, names());
        meant.extend(near);
        let help = ["Between the --- lines, add outcome.", &stand_in(name), ": and what it means."];
        let message = "The module's details name no such outcome.";
        found.guess(Code::UnknownOutcome, *span, message, near, &help.concat());
    }
    for (name, place) in names().zip(known_places) {
        if !meant.contains(&name) {
            found.add(|| {
                Diagnostic::new(Code::UnshownOutcome, *place, "No exercise shows this outcome yet.")
                    .help(["Write outcome=", name, " in an exercise's braces."].concat())
            });
        }
    }
}
