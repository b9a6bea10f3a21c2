//! At least half of the messages are genuine: with too many fakes, people learn to distrust everything.

use super::first_line;
use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::module::{Module, Question, Task};

/// One message is no half of anything.
const LEAST: usize = 2;

pub fn look(source: &str, module: &Module) -> Option<Diagnostic> {
    let (mut genuine, mut all) = (0, 0);
    for question in module.questions() {
        let looks = looks(question);
        all += looks.len();
        genuine += looks.iter().filter(|genuine| **genuine).count();
    }
    if all < LEAST || genuine * 2 >= all {
        return None;
    }
    let fake = module.questions().find(|question| looks(question).contains(&false))?;
    let message = format!("Of {all} messages in this module, {genuine} {} genuine.", are(genuine));
    Some(
        Diagnostic::new(Code::FewGenuine, first_line(source, fake.span), message).help(
            "Make at least half of them genuine: people also need to know what they can trust.",
        ),
    )
}

fn are(n: usize) -> &'static str {
    if n == 1 { "is" } else { "are" }
}

/// Whether each of its messages is genuine.
fn looks(question: &Question) -> Vec<bool> {
    match question.task() {
        Task::LookAlike(look) => vec![look.genuine],
        Task::Inbox(messages) => messages.iter().map(|message| message.look.genuine).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::kit::times;
    use crate::codes::Code::FewGenuine;

    #[test]
    fn half_of_the_messages_are_genuine() {
        let fake = |id| {
            format!(
                "```email fake {{#{id}}}\nFrom: Pay\n\nOpen it [now][^now].\n\n[^now]: Hurry.\n```\n\n"
            )
        };
        let real = "```text real {#real}\nFrom: Ravi\n\nThe [rota][^rota].\n\n[^rota]: (fine) Expected.\n```\n\n";
        let inbox = "### Two {#two .inbox}\n\n```email real {#x}\nFrom: A\n\nHello.\n```\n\nFine.\n\n\
                     ```email real {#y}\nFrom: B\n\nHello.\n```\n\nFine.\n";
        let start = "---\n\n## A {#a}\n\n";
        for (text, found) in [
            ([start, &fake("one")].concat(), 0),
            ([start, &fake("one"), &fake("two")].concat(), 1),
            ([start, &fake("one"), real].concat(), 0),
            ([start, &fake("one"), &fake("two"), real].concat(), 1),
            ([start, &fake("one"), &fake("two"), inbox].concat(), 0),
        ] {
            assert_eq!(times(FewGenuine, &text), found, "{text}");
        }
    }
}
