//! A translation stands for the same module: it gets the ids, the prints and all that counts from the module in the
//! course's own language, so that what was done in one language is done in the other. Start at [`aligned`].
//!
//! Ids that were made from words differ with the words. Of each kind, one that both have is the same thing in both, and
//! the others are taken in their order. What would be judged in another way is no translation.

mod links;
mod pairs;

use crate::ids::{ChoiceId, OutcomeId};
use crate::module::{
    Block, Choice, Draft, Item, LookAlike, Message, Module, Note, Outcome, Print, Question, Ranked,
    Step, Task,
};
use crate::prose::plain;
use links::Links;
use pairs::Pairs;

/// Why a text is not taken for a translation of a module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unlike {
    /// It is of another revision: of this one, and that of the course's own language.
    Revision(u32, u32),
    /// It has so many steps, and the module so many.
    Steps(usize, usize),
    /// This step asks something else, or in another order.
    Step(String),
    /// It is taught for something else: other outcomes.
    Outcomes,
}

/// The translation, under the names that the module has.
///
/// # Errors
/// [`Unlike`]
pub fn aligned(own: &Module, translation: &Module) -> Result<Module, Unlike> {
    if own.revision != translation.revision {
        return Err(Unlike::Revision(translation.revision, own.revision));
    }
    if own.steps.len() != translation.steps.len() {
        return Err(Unlike::Steps(translation.steps.len(), own.steps.len()));
    }
    let names = |module: &Module| module.steps.iter().map(|step| step.id.to_string()).collect();
    let steps = Pairs::of(names(own), names(translation)).ok_or(Unlike::Outcomes)?;
    let links = Links { steps: &steps };
    let both = own.steps.iter().zip(&translation.steps);
    let one = |(own, step): (&Step, &Step)| {
        one_step(own, step, &links).ok_or_else(|| Unlike::Step(plain(&step.title)))
    };
    Ok(Module {
        id: own.id.clone(),
        title: translation.title.clone(),
        summary: translation.summary.clone(),
        revision: own.revision,
        audience: audience(own, translation),
        renew: own.renew.clone(),
        pass: own.pass,
        clauses: own.clauses.clone(),
        outcomes: outcomes(own, translation).ok_or(Unlike::Outcomes)?,
        steps: both.map(one).collect::<Result<_, _>>()?,
    })
}

/// Whether it is for everybody is said in the course's own language; whose work it is about, in this one.
fn audience(own: &Module, translation: &Module) -> String {
    let is_for_all = own.is_for_everybody() || translation.is_for_everybody();
    let from = if is_for_all { own } else { translation };
    from.audience.clone()
}

fn outcomes(own: &Module, translation: &Module) -> Option<Vec<Outcome>> {
    let names =
        |module: &Module| module.outcomes.iter().map(|outcome| outcome.id.to_string()).collect();
    let pairs = Pairs::of(names(own), names(translation))?;
    let one = |outcome: &Outcome| Outcome {
        id: OutcomeId::made(pairs.own(outcome.id.as_str())),
        text: outcome.text.clone(),
    };
    Some(translation.outcomes.iter().map(one).collect())
}

fn one_step(own: &Step, step: &Step, links: &Links<'_>) -> Option<Step> {
    let is_same = links.steps.own(step.id.as_str()) == own.id.as_str()
        && own.aside == step.aside
        && own.ways.len() == step.ways.len()
        && own.questions().count() == step.questions().count();
    if !is_same {
        return None;
    }
    let names = |step: &Step| step.questions().map(|question| question.id.to_string()).collect();
    let pairs = Pairs::of(names(own), names(step))?;
    let mut asked = own.questions();
    let mut blocks = Vec::new();
    for block in &step.blocks {
        blocks.push(match block {
            Block::Prose(prose) => Block::Prose(prose.clone()),
            Block::Question(question) => {
                let own = asked.next()?;
                let is_same = pairs.own(question.id.as_str()) == own.id.as_str();
                Block::Question(is_same.then(|| one_question(own, question, links))??)
            }
        });
    }
    let mut aligned = Step {
        id: own.id.clone(),
        title: step.title.clone(),
        outcomes: own.outcomes.clone(),
        blocks,
        ways: step.ways.clone(),
        aside: own.aside,
        seconds: step.seconds,
        print: Print::of(own.print()),
        span: step.span,
    };
    links.within(&mut aligned);
    let leads = |step: &Step| step.ways.iter().map(|way| way.to.clone()).collect::<Vec<_>>();
    (leads(own) == leads(&aligned)).then_some(aligned)
}

fn one_question(own: &Question, question: &Question, links: &Links<'_>) -> Option<Question> {
    let mut aligned = Question::new(Draft {
        id: own.id.clone(),
        title: question.title.clone(),
        outcome: own.outcome.clone(),
        prompt: question.prompt.clone(),
        task: task(own.task(), question.task())?,
        after: question.after.clone(),
        seconds: question.seconds,
        quick: question.quick,
        print: Print::of(own.print()),
        span: question.span,
    })?;
    links.asked(&mut aligned);
    Some(aligned)
}

/// The same task, judged alike whatever is picked.
fn task(own: &Task, task: &Task) -> Option<Task> {
    Some(match (own, task) {
        (
            Task::Choose { pick, choices: owns, .. },
            Task::Choose { pick: other, choices, keep_order },
        ) => {
            let pairs = named(owns, choices, |choice: &Choice| &choice.id)?;
            let one = |choice: &Choice| Choice { id: pairs.choice(&choice.id), ..choice.clone() };
            let choices: Vec<Choice> = choices.iter().map(one).collect();
            let same =
                |own: &Choice| choices.iter().any(|c| (&c.id, c.fits) == (&own.id, own.fits));
            let is_same = pick == other && owns.iter().all(same);
            let (pick, keep_order) = (*pick, *keep_order);
            is_same.then_some(Task::Choose { pick, choices, keep_order })?
        }
        (Task::LookAlike(own), Task::LookAlike(look)) => Task::LookAlike(alike(own, look)?),
        (Task::Sort { items: owns, places: homes }, Task::Sort { items, places }) => {
            let homes = named(homes, places, |place| &place.id)?;
            let pairs = named(owns, items, |item: &Item| &item.id)?;
            let one = |item: &Item| Item {
                id: pairs.choice(&item.id),
                place: homes.choice(&item.place),
                ..item.clone()
            };
            let items: Vec<Item> = items.iter().map(one).collect();
            let same =
                |own: &Item| items.iter().any(|i| (&i.id, &i.place) == (&own.id, &own.place));
            let mut places = places.clone();
            places.iter_mut().for_each(|place| place.id = homes.choice(&place.id));
            owns.iter().all(same).then_some(Task::Sort { items, places })?
        }
        (Task::Order(owns), Task::Order(items)) => {
            let pairs = named(owns, items, |item: &Ranked| &item.id)?;
            let one = |item: &Ranked| Ranked { id: pairs.choice(&item.id), ..item.clone() };
            let items: Vec<Ranked> = items.iter().map(one).collect();
            let same = |own: &Ranked| items.iter().any(|i| (&i.id, i.rank) == (&own.id, own.rank));
            owns.iter().all(same).then_some(Task::Order(items))?
        }
        (Task::Inbox(owns), Task::Inbox(messages)) => {
            let pairs = named(owns, messages, |message: &Message| &message.id)?;
            let one = |message: &Message| {
                let id = pairs.choice(&message.id);
                let own = owns.iter().find(|own| own.id == id)?;
                let is_same = own.answers == message.answers;
                let look = alike(&own.look, &message.look)?;
                is_same.then(|| Message { id, look, ..message.clone() })
            };
            Task::Inbox(messages.iter().map(one).collect::<Option<_>>()?)
        }
        (
            Task::Acknowledge { policy, version, .. },
            Task::Acknowledge { policy: other, version: later, .. },
        ) => (policy == other && version == later).then(|| task.clone())?,
        (Task::TryIt, Task::TryIt) => Task::TryIt,
        _ => return None,
    })
}

fn alike(own: &LookAlike, look: &LookAlike) -> Option<LookAlike> {
    let pairs = named(&own.notes, &look.notes, |note: &Note| &note.id)?;
    let mut look = look.clone();
    for note in &mut look.notes {
        note.id = pairs.choice(&note.id);
    }
    let same =
        |own: &Note| look.notes.iter().any(|note| (&note.id, note.fine) == (&own.id, own.fine));
    let is_same =
        own.kind == look.kind && own.genuine == look.genuine && own.notes.iter().all(same);
    links::marks(&mut look, &pairs);
    is_same.then_some(look)
}

/// Things that can be picked, paired by their ids.
fn named<T>(own: &[T], theirs: &[T], id: impl Fn(&T) -> &ChoiceId) -> Option<Pairs> {
    let ids = |things: &[T]| things.iter().map(|thing| id(thing).to_string()).collect();
    Pairs::of(ids(own), ids(theirs))
}
