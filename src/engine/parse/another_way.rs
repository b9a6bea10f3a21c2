//! `> [!ANOTHER-WAY]` is shown when an exercise did not go well twice: one of its step, or else of the next step
//! that has any. Without one, it never is.

use super::findings::Findings;
use crate::codes::Code;
use crate::diagnostic::Span;
use crate::module::{Module, Question, Step};

pub fn report(places: &[Span], module: &Module, found: &mut Findings) {
    let asks = |step: &Step| step.questions().any(Question::is_scored);
    for place in places {
        let mut from = module.steps.iter().skip_while(|step| step.span.end <= place.start);
        let Some(step) = from.next() else { continue };
        if !asks(step) && (step.aside || !from.any(|later| !later.aside && asks(later))) {
            found.say(
                Code::AnotherWayUnseen,
                *place,
                "Nothing is asked in this step or after it, so nobody is ever shown this ANOTHER-WAY.",
                "Move it to the step with the exercise that it helps with, or to one before that.",
            );
        }
    }
}
