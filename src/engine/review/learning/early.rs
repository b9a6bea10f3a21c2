//! Something to decide by the second screen: people think along once they are asked.

use super::{first_line, main};
use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::module::{Module, Question, Step};

/// By which screen.
const BY: usize = 2;

pub fn look(source: &str, module: &Module) -> Option<Diagnostic> {
    let asks = |step: &Step| step.questions().any(Question::is_scored) || !step.ways.is_empty();
    if main(module).count() < BY || main(module).take(BY).any(asks) {
        return None;
    }
    let step = main(module).nth(BY - 1)?;
    let message = match main(module).position(asks) {
        Some(at) => format!("The first question comes on screen {}.", at + 1),
        None => "Nothing is asked in this module.".to_owned(),
    };
    Some(Diagnostic::new(Code::FirstQuestion, first_line(source, step.span), message).help(
        "Ask something on the first or the second screen: a small decision, before you explain.",
    ))
}

#[cfg(test)]
mod tests {
    use super::super::kit::{question, times};
    use crate::codes::Code::FirstQuestion;

    #[test]
    fn a_question_may_wait_one_screen() {
        let asked = question("q", &["+Yes", "No"]);
        for (text, found) in [
            (format!("---\n\n## A {{#a}}\n\nText.\n\n## B {{#b}}\n\n{asked}"), 0),
            (format!("---\n\n## A {{#a}}\n\nText.\n\n## B {{#b}}\n\nText.\n\n## C {{#c}}\n\n{asked}"), 1),
            ("---\n\n## A {#a}\n\nText.\n".to_owned(), 0),
            ("---\n\n## A {#a}\n\nText.\n\n## B {#b}\n\nText.\n".to_owned(), 1),
            ("---\n\n## A {#a .scene}\n\nText.\n\n- [C](#c)\n\n## C {#c}\n\nC.\n\n## D {#d}\n\nD.\n".to_owned(), 0),
        ] {
            assert_eq!(times(FirstQuestion, &text), found, "{text}");
        }
    }
}
