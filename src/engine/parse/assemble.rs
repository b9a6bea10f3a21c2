//! Makes the module of what was read: settles ids and looks up links and outcomes.

use super::document::{Piece, Question, Step};
use super::findings::Findings;
use super::front_matter::Details;
use super::heading::Heading;
use super::names::Names;
use super::reader::Reader;
use super::{Parsed, links, outcomes};
use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Span};
use crate::ids::{ModuleId, QuestionId, StepId};
use crate::module::{self, Block, Draft, Module};
use crate::prose::{Inline, plain};

pub fn module(details: Details, mut reader: Reader<'_>, mut steps: Vec<Step<'_>>) -> Parsed {
    if steps.iter().all(|step| step.heading.is_none()) {
        report_no_steps(&mut reader, &steps);
    }
    if steps.is_empty() {
        let span = Span::new(details.end, reader.source.len());
        steps.push(Step { heading: None, pieces: Vec::new(), span, left_out: false });
    }
    let mut naming =
        Naming { names: Names::default(), found: &mut reader.found, source: reader.source };
    let title = details.title.unwrap_or_else(|| "Untitled".to_owned());
    // Written ids first, so that one made from words never takes them.
    let written: Vec<Vec<Option<String>>> = steps.iter().map(|step| naming.written(step)).collect();
    let steps = steps
        .into_iter()
        .zip(written)
        .map(|(step, written)| naming.step(step, written, &title))
        .collect();
    let mut module = Module {
        id: details.id.unwrap_or_else(|| ModuleId::standing_for(&title)),
        title,
        summary: details.summary,
        revision: details.revision,
        audience: details.audience,
        renew: details.renew,
        pass: details.pass,
        clauses: details.clauses,
        outcomes: details.outcomes,
        steps,
    };
    let mut found = reader.found;
    links::resolve(&reader.step_links, &mut module, &mut found);
    outcomes::report(&reader.shown, &module.outcomes, &details.outcome_places, &mut found);
    Parsed { module, diagnostics: found.in_order() }
}

fn report_no_steps(reader: &mut Reader<'_>, steps: &[Step<'_>]) {
    let place = steps.first().map_or_else(|| reader.here(), |step| reader.first_line(step.span));
    reader.find(
        Code::NoSteps,
        place,
        "This module has no steps, so everything stands on one screen.",
        "Start each screen with a heading such as ## What to look for {#what-to-look-for}.",
    );
}

struct Naming<'r> {
    names: Names,
    found: &'r mut Findings,
    source: &'r str,
}

impl Naming<'_> {
    /// The ids that the author wrote for a step and its questions, in their order.
    fn written(&mut self, step: &Step<'_>) -> Vec<Option<String>> {
        let questions = step.pieces.iter().filter_map(|piece| match piece {
            Piece::Question(question) => Some(&question.heading),
            Piece::Prose(_) => None,
        });
        let mut written = vec![step.heading.as_ref().and_then(|heading| self.written_id(heading))];
        for heading in questions {
            written.push(self.written_id(heading));
        }
        written
    }

    fn written_id(&mut self, heading: &Heading<'_>) -> Option<String> {
        let (id, span) = heading.attributes.id?;
        Some(self.names.written(id, span, self.found))
    }

    fn step(&mut self, step: Step<'_>, written: Vec<Option<String>>, module: &str) -> module::Step {
        let mut written = written.into_iter();
        let own = written.next().flatten();
        let (id, title) = match step.heading {
            Some(heading) => {
                if step.pieces.is_empty() && !step.left_out {
                    self.found.say(
                        Code::EmptyStep,
                        heading.words,
                        "Nothing stands below this heading, so the reader sees an empty screen.",
                        "Write something below it, or leave the heading out.",
                    );
                }
                (self.id(&heading, own, "This step has no id of its own."), heading.title)
            }
            None => (self.names.derived(module).0, vec![Inline::Text(module.to_owned())]),
        };
        let mut blocks = Vec::with_capacity(step.pieces.len());
        for piece in step.pieces {
            match piece {
                Piece::Prose(prose) => blocks.push(Block::Prose(prose)),
                Piece::Question(question) => {
                    let id = written.next().flatten();
                    blocks.extend(self.question(*question, id).map(Block::Question));
                }
            }
        }
        module::Step { id: StepId::made(&id), title, blocks, span: step.span }
    }

    fn question(&mut self, found: Question<'_>, id: Option<String>) -> Option<module::Question> {
        let id = self.id(&found.heading, id, "This question has no id of its own.");
        let Question { heading, outcome, pick, prompt, choices, after, span } = found;
        module::Question::new(Draft {
            id: QuestionId::made(&id),
            title: heading.title,
            outcome,
            pick,
            prompt,
            choices,
            after,
            span,
        })
    }

    /// The written id, or one made from the heading's words, which is reported.
    fn id(&mut self, heading: &Heading<'_>, written: Option<String>, message: &str) -> String {
        if let Some(id) = written {
            return id;
        }
        let words = plain(&heading.title);
        let (id, _) = self.names.derived(&words);
        if heading.advised {
            return id;
        }
        let source = self.source;
        self.found.add(|| {
            let (place, insert) = match heading.attributes.inside {
                Some(inside) => (inside, ["#", &id, " "].concat()),
                None => {
                    let line = source.get(heading.span.start..heading.span.end).unwrap_or_default();
                    (heading.span.start + line.trim_end().len(), [" {#", &id, "}"].concat())
                }
            };
            let help = ["Write {#", &id, "} after the heading, and keep it when the words change."];
            Diagnostic::new(Code::MissingId, Span::new(place, place), message)
                .help(help.concat())
                .replace_with(insert)
        });
        id
    }
}
