//! `> [!ANOTHER-WAY]` is shown when an exercise of its step did not go well twice; without one, never.

use super::findings::{Findings, IN_WORDS};
use crate::codes::Code;
use crate::diagnostic::Span;
use crate::module::{Block, Module, Question};
use crate::prose::{Prose, Tone};

pub fn report(module: &Module, found: &mut Findings) {
    if !IN_WORDS {
        return;
    }
    for step in &module.steps {
        let another = step.blocks.iter().any(
            |block| matches!(block, Block::Prose(Prose::Callout(c)) if c.tone == Tone::AnotherWay),
        );
        if another && !step.questions().any(Question::is_scored) {
            let place = Span::new(step.span.start, step.span.start + 2);
            found.say(
                Code::AnotherWayUnseen,
                place,
                "This step has an ANOTHER-WAY and nothing to answer, so nobody is ever shown it.",
                "Move it to the step with the exercise that it helps with.",
            );
        }
    }
}
