//! Several messages, each opened where it stands, and decided about.

use super::choices::{Row, outcome, ticked};
use super::el::{View, el, live, nothing};
use super::lookalike;
use super::prose::{Reading, inlines, prose};
use super::question::{Asking, input_id};
use plainspoken::ids::ChoiceId;
use plainspoken::module::{LookKind, Message, Question, Triage};
use plainspoken::session::grade::triaged;
use plainspoken::session::screen::Asked;
use plainspoken::words;

/// How many things can be done with each.
pub const WAYS: usize = Triage::ALL.len();

pub fn list(question: &Question, messages: &[Message], asking: Asking, reading: &Reading) -> View {
    let items = messages.iter().enumerate().map(|(index, message)| {
        let from = lookalike::sender(&message.look);
        let first = input_id(question, index * WAYS + 1);
        let rows = Triage::ALL.iter().enumerate().map(|(number, triage)| {
            let row = Row {
                input: input_id(question, index * WAYS + number + 1),
                name: &[&first, "-way"].concat(),
                kind: "radio",
                key: None,
                fits: message.answers.contains(triage),
                ticked: true,
            };
            let id = ChoiceId::placed(message.id.as_str(), triage.word());
            row.draw(&id, words::tasks::triage(*triage).into(), asking, ticked)
        });
        let legend = [words::tasks::inbox::WITH, &from].concat();
        let fieldset = el("fieldset")
            .child(el("legend").class("hush").text(&legend))
            .child(el("ol").class("choices choices--row").children(rows));
        let mut details = el("details").class("inbox__mail");
        if index == 0 {
            details = details.flag("open");
        }
        let figure = lookalike::figure(&first, &message.look, asking, false, reading);
        el("li")
            .class("inbox__item")
            .child(details.child(summary(message, &from, reading)).child(figure))
            .child(fieldset)
            .child(below(message, asking, reading))
            .view()
    });
    el("ol").class("inbox").children(items).view()
}

fn summary(message: &Message, from: &str, reading: &Reading) -> View {
    let line = el("span").class("inbox__line").child(el("b").text(from)).text(" ");
    let subject = message.look.head.iter().find(|line| line.name == "Subject");
    let about = match (subject, message.look.kind) {
        (Some(subject), _) => el("span").child(inlines(&subject.value, reading)),
        (None, LookKind::Email) => el("span"),
        (None, kind) => el("span").text(words::tasks::example(kind)),
    };
    el("summary").child(lookalike::face(&message.look)).child(line.child(about)).view()
}

fn below(message: &Message, asking: Asking, reading: &Reading) -> View {
    let (id, answers) = (message.id.clone(), message.answers.clone());
    let (why, reading) = (message.why.clone(), reading.clone());
    live(move || {
        if !asking.checked.get() {
            return nothing();
        }
        let done = asking.asked.with(|asked| triaged(&asked.picked, &id));
        let fits = done.is_some_and(|done| answers.contains(&done));
        let what = match fits {
            true => words::choice_verdict(true, true).to_owned(),
            false => words::tasks::what_fits(&answers),
        };
        outcome(fits, &what, prose(&why, &reading))
    })
}

/// The first message that nothing has been decided about; from 0.
pub fn missing(messages: &[Message], asked: &Asked) -> usize {
    let open = |message: &Message| triaged(&asked.picked, &message.id).is_none();
    messages.iter().position(open).unwrap_or_default()
}
