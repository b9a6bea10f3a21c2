//! Holds the outcomes that the details promise against those that exercises show.

use super::findings::{Findings, IN_WORDS};
use super::spelling::closest;
use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Span};
use crate::ids::stand_in;
use crate::module::Outcome;

/// Reports outcomes that the details do not name, and those that no exercise shows.
pub fn report(
    shown: &[(&str, Span)],
    known: &[Outcome],
    known_places: &[Span],
    found: &mut Findings,
) {
    if !IN_WORDS {
        return;
    }
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
                Diagnostic::new(Code::UnshownOutcome, *place, "No question shows this outcome yet.")
                    .help(["Write outcome=", name, " in a question's braces."].concat())
            });
        }
    }
}
