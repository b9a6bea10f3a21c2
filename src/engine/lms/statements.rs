//! Which statements are made of what happened, and their bytes. Each has an id that is made of that of what it tells:
//! two tabs, two devices and a queue that is made anew tell one thing under one id. Sending them is for
//! [`super::queue`].

use super::xapi::shape::{
    Activities, Activity, Context, Definition, Object, Outcome, Statement, Verb,
};
use super::xapi::{self, OURS, Teller, account, account_name, map, utc_exact, uuid};
use crate::few::Set;
use crate::ids::{ChoiceId, ModuleId, QuestionId};
use crate::progress::{Edition, Entry, EntryId, Fact, Log, Progress, Timestamp};
use crate::record::{self, Person};
use crate::session::{DONE, NOT_TODAY};
use std::collections::BTreeMap;

/// What is told beside completion records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    pub answered: bool,
    pub progressed: bool,
}

/// A statement with its final bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    pub id: String,
    /// When that happened of which it tells.
    pub at: Timestamp,
    /// JSON, without a line end.
    pub body: String,
}

/// The statements of what is in the log and not among `told`, which it joins. What waits until somebody has said whose
/// it is, is told once they have.
pub fn made(
    log: &Log,
    progress: &Progress,
    teller: &Teller<'_>,
    wanted: Wanted,
    told: &mut Set<EntryId>,
) -> Vec<Made> {
    let mut all = Vec::new();
    for entry in log.iter().filter(|entry| is_told(&entry.fact, wanted)) {
        if told.contains(&entry.id) {
            continue;
        }
        if let Some(statements) = of(entry, progress, teller) {
            told.insert(entry.id.clone());
            all.extend(statements);
        }
    }
    all
}

fn is_told(fact: &Fact, wanted: Wanted) -> bool {
    match fact {
        Fact::RecordIssued { .. } => true,
        Fact::QuestionAnswered { .. } => wanted.answered,
        Fact::StepOpened { .. } => wanted.progressed,
        _ => false,
    }
}

/// `None` where it is not known yet whose it is.
fn of(entry: &Entry, progress: &Progress, teller: &Teller<'_>) -> Option<Vec<Made>> {
    let one = |statement: Statement<'_>| {
        Some(vec![Made { at: entry.at, body: statement.line(), id: statement.id }])
    };
    match &entry.fact {
        // Two tabs may have issued it; the first of them stands, and it alone is told.
        Fact::RecordIssued { line, .. } => {
            let stands = progress.records.iter().any(|issued| issued.line == *line);
            Some(if stands { of_record(entry.at, line, teller) } else { Vec::new() })
        }
        Fact::QuestionAnswered { module, question, choices, fits, edition, round } => {
            let what = Answer { module, question, choices, fits: *fits, round: *round };
            one(answered(entry, &what, *edition, &Narrator::of(entry, progress, *teller)?))
        }
        Fact::StepOpened { module, step, edition } => {
            let who = Narrator::of(entry, progress, *teller)?;
            one(progressed(entry, module, step.as_str(), *edition, &who))
        }
        _ => Some(Vec::new()),
    }
}

fn of_record(at: Timestamp, line: &str, teller: &Teller<'_>) -> Vec<Made> {
    // One that a newer version wrote is told by a page of that version.
    let Ok(record) = record::read(line) else { return Vec::new() };
    let statements = teller.record(&record);
    let one = |statement: Statement<'_>| Made { at, body: statement.line(), id: statement.id };
    statements.into_iter().map(one).collect()
}

/// An answer that was checked.
struct Answer<'a> {
    module: &'a ModuleId,
    question: &'a QuestionId,
    choices: &'a Set<ChoiceId>,
    fits: bool,
    round: u32,
}

/// Whose it is.
struct Narrator<'a> {
    teller: Teller<'a>,
    account: String,
}

impl<'a> Narrator<'a> {
    /// `None` until they have come by a link or said their name; or rather not, by an empty one.
    fn of(entry: &Entry, progress: &Progress, teller: Teller<'a>) -> Option<Self> {
        let name = progress.name.clone();
        if name.is_none() && teller.actor().is_none() {
            return None;
        }
        let person_id = progress.linked.as_ref().map(|linked| linked.person_id.clone());
        let person = Person { person_id, name, department: None };
        Some(Self { teller, account: account_name(&person, entry.id.tab.as_str()) })
    }

    fn statement(&self, entry: &Entry, verb: (&'static str, &str), object: Told) -> Statement<'a> {
        let base = self.teller.base();
        let Told { id, object, kind, parent, result, edition, extensions } = object;
        let activity = |id: String, kind: &'static str| Activity {
            object_type: "Activity",
            id,
            definition: Some(Definition { name: None, kind }),
        };
        let actor = account(base, self.account.clone());
        let registered = || xapi::registration(base, &self.account, "");
        Statement {
            id,
            actor: self.teller.actor().is_none().then_some(actor),
            given: self.teller.actor(),
            verb: Verb { id: verb.0, display: map("en", verb.1) },
            object: Object::Activity(activity(object, kind)),
            result,
            context: Context {
                registration: Some(self.teller.registration().unwrap_or_else(registered)),
                activities: Some(Activities {
                    parent: parent.map(|id| [activity(id, xapi::MODULE)]),
                    grouping: [xapi::course(base)],
                }),
                revision: Some(edition.revision.to_string()),
                extensions,
                ..Context::default()
            },
            timestamp: utc_exact(entry.at),
        }
    }
}

/// What is particular to one statement.
struct Told {
    id: String,
    object: String,
    kind: &'static str,
    /// The activity that it is a part of.
    parent: Option<String>,
    result: Option<Outcome>,
    edition: Edition,
    extensions: BTreeMap<String, serde_json::Value>,
}

fn answered<'a>(
    entry: &Entry,
    what: &Answer<'_>,
    edition: Edition,
    who: &Narrator<'a>,
) -> Statement<'a> {
    let base = who.teller.base();
    let picked: Vec<&str> = what.choices.iter().map(ChoiceId::as_str).collect();
    // What was tried, or left for another day, is never checked.
    let unchecked = matches!(picked.as_slice(), [one] if [DONE, NOT_TODAY].contains(one));
    let mut extensions = BTreeMap::new();
    if what.round > 0 {
        extensions.insert([OURS, "refresher"].concat(), what.round.into());
    }
    let told = Told {
        id: entry_id("answered", entry),
        object: base.question(what.module.as_str(), what.question.as_str()),
        kind: xapi::QUESTION,
        parent: Some(base.module(what.module.as_str())),
        result: Some(Outcome {
            success: (!unchecked).then_some(what.fits),
            response: Some(picked.join("[,]")),
            ..Outcome::default()
        }),
        edition,
        extensions,
    };
    who.statement(entry, xapi::ANSWERED, told)
}

/// A step was opened. How far that is of the whole depends on the lesson as it is now, so it is for others to say.
fn progressed<'a>(
    entry: &Entry,
    module: &ModuleId,
    step: &str,
    edition: Edition,
    who: &Narrator<'a>,
) -> Statement<'a> {
    let told = Told {
        id: entry_id("progressed", entry),
        object: who.teller.base().module(module.as_str()),
        kind: xapi::MODULE,
        parent: None,
        result: None,
        edition,
        extensions: BTreeMap::from([([OURS, "step"].concat(), step.into())]),
    };
    who.statement(entry, xapi::PROGRESSED, told)
}

fn entry_id(what: &str, entry: &Entry) -> String {
    uuid(&[what, entry.id.tab.as_str(), &entry.id.seq.to_string()])
}
