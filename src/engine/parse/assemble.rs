//! Makes the module of what was read: settles ids and looks up links and outcomes.

use super::document::{Exercise, Piece, Step};
use super::findings::Findings;
use super::front_matter::Details;
use super::heading::Name;
use super::names::Names;
use super::reader::Reader;
use super::{Parsed, another_way, links, outcomes, scene};
use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Span};
use crate::ids::{ModuleId, QuestionId, StepId};
use crate::minutes;
use crate::module::{self, Block, Draft, Module, Print};
use crate::prose::Inline;
use std::sync::Arc;

pub fn module(details: Details, mut reader: Reader<'_>, mut steps: Vec<Step<'_>>) -> Parsed {
    if steps.iter().all(|step| step.heading.is_none()) {
        report_no_steps(&mut reader, &steps);
    }
    if steps.is_empty() {
        let span = Span::new(details.end, reader.source.len());
        steps.push(Step::new(span));
    }
    let scenes: Vec<_> = steps.iter().map(|step| step.scene).collect();
    let mut naming = Naming { names: Names::default(), found: &mut reader.found };
    let title = details.title.unwrap_or_else(|| "Untitled".to_owned());
    // Written ids first, so that one made from words never takes them.
    let written: Vec<Vec<Option<Arc<str>>>> =
        steps.iter().map(|step| naming.written(step)).collect();
    let steps = steps
        .into_iter()
        .zip(written)
        .map(|(step, written)| naming.step(step, written, &title, reader.source))
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
    scene::settle(&mut module.steps, &scenes, &mut found);
    outcomes::settle(&mut module);
    another_way::report(&reader.another_ways, &module, &mut found);
    module.steps.iter_mut().for_each(minutes::measure);
    outcomes::report(&reader.shown, &module.outcomes, &details.outcome_places, &mut found);
    Parsed { module, diagnostics: found.in_order(), promised: details.promised }
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
}

impl Naming<'_> {
    /// The ids that the author wrote for a step and its exercises, in their order.
    fn written(&mut self, step: &Step<'_>) -> Vec<Option<Arc<str>>> {
        let own = step.heading.as_ref().and_then(|heading| heading.attributes.id);
        let exercises = step.pieces.iter().filter_map(|piece| match piece {
            Piece::Exercise(exercise) => Some(exercise.name.written),
            Piece::Prose(_) => None,
        });
        std::iter::once(own)
            .chain(exercises)
            .map(|written| {
                let (id, span) = written?;
                Some(self.names.written(id, span, self.found))
            })
            .collect()
    }

    fn step(
        &mut self,
        step: Step<'_>,
        written: Vec<Option<Arc<str>>>,
        module: &str,
        source: &str,
    ) -> module::Step {
        let mut written = written.into_iter();
        let own = written.next().flatten();
        let (id, title) = match step.heading {
            Some(heading) => {
                if step.pieces.is_empty() && step.ways.is_empty() && !step.left_out {
                    self.found.say(
                        Code::EmptyStep,
                        heading.words,
                        "Nothing stands below this heading, so the reader sees an empty screen.",
                        "Write something below it, or leave the heading out.",
                    );
                }
                let name = heading.name(source);
                (self.id(&name, own, "This step has no id of its own."), heading.title)
            }
            None => (self.names.derived(module).0, vec![Inline::Text(module.to_owned())]),
        };
        let mut blocks = Vec::with_capacity(step.pieces.len());
        for piece in step.pieces {
            match piece {
                Piece::Prose(prose) => blocks.push(Block::Prose(prose)),
                Piece::Exercise(exercise) => {
                    let id = written.next().flatten();
                    blocks.extend(self.question(*exercise, id).map(Block::Question));
                }
            }
        }
        module::Step {
            id: StepId::made(id),
            title,
            outcomes: step.outcome.into_iter().collect(),
            blocks,
            ways: step.ways,
            aside: false,
            seconds: 0,
            print: Print::default(),
            span: step.span,
        }
    }

    fn question(&mut self, found: Exercise<'_>, id: Option<Arc<str>>) -> Option<module::Question> {
        let id = self.id(&found.name, id, "This exercise has no id of its own.");
        let Exercise { title, outcome, prompt, task, after, span, .. } = found;
        module::Question::new(Draft {
            id: QuestionId::made(id),
            title,
            outcome,
            prompt,
            task,
            after,
            seconds: 0,
            quick: 0,
            print: Print::default(),
            span,
        })
    }

    /// The written id, or one made from its words, which is reported.
    fn id(&mut self, name: &Name<'_>, written: Option<Arc<str>>, message: &str) -> Arc<str> {
        if let Some(id) = written {
            return id;
        }
        let (id, _) = self.names.derived(&name.words);
        let Some((place, inside)) = name.place else { return id };
        self.found.add(|| {
            let insert = match inside {
                true => ["#", &id, " "].concat(),
                false => [" {#", &id, "}"].concat(),
            };
            let help = ["Write {#", &id, "} there, and keep it when the words change."];
            Diagnostic::new(Code::MissingId, Span::new(place, place), message)
                .help(help.concat())
                .replace_with(insert)
        });
        id
    }
}
