//! Issues completion records for what has been done, once for each thing, and never changes one. It needs the module
//! as it was shown; what is not here yet waits until it is. Loaded with the second part of the page.

use super::event::Effect;
use super::standing::Case;
use super::state::State;
use super::taught::Taught;
use super::update::keep;
use crate::calendar;
use crate::catalogue::Listing;
use crate::hash::sha256_hex;
use crate::ids::ModuleId;
use crate::module::Module;
use crate::progress::{About, Entry, Fact, Finished, Issued, Method, Statement, Timestamp};
use crate::record::{
    Acknowledgement, Assurance, Content, IdentitySource, Method as Way, Objective, Outcome, Person,
    Record, Status, VERSION, seal,
};
use std::sync::Arc;

/// Something done that has no record yet.
struct Due {
    at: Timestamp,
    about: About,
    module: ModuleId,
    statement: Option<Statement>,
}

/// Whether a record is to be issued now.
pub fn is_due(state: &State) -> bool {
    // Who somebody is may still stand in the database, or is being asked.
    state.keeping.database_read
        && state.progress.name.is_some()
        && due(state).iter().any(|due| content(state, due).is_some())
}

/// Issues what is due, in the order in which it was done. `offset` is that of the person's clock, in minutes.
pub fn issue(state: &mut State, at: Timestamp, offset: i32, build: &str) -> Vec<Effect> {
    if !is_due(state) {
        return Vec::new();
    }
    let mut effects = Vec::new();
    for due in due(state) {
        if let Some(record) = made(state, &due, offset, build) {
            let line = record.line().into();
            effects.extend(keep(state, at, Fact::RecordIssued { about: due.about, line }));
        }
    }
    effects
}

fn due(state: &State) -> Vec<Due> {
    let progress = &state.progress;
    let mut due = Vec::new();
    let mut add = |at, about: About, module: &ModuleId, statement| {
        let known = progress.records.iter().any(|issued| issued.about == about)
            || due.iter().any(|due: &Due| due.about == about);
        if !known {
            due.push(Due { at, about, module: module.clone(), statement });
        }
    };
    for (id, module) in progress.modules.iter() {
        for (revision, finished) in module.finished.iter() {
            add(finished.at, About::Completed(id.clone(), *revision), id, None);
        }
        // What was taken back before it was issued is nobody's business.
        if let Some(since) = module.declined {
            add(since, About::Declined(id.clone(), module.declines), id, None);
        }
    }
    for (number, (at, modules)) in progress.refreshed.iter().enumerate() {
        for id in modules.iter() {
            let before = progress.refreshed.iter().take(number + 1);
            let times = before.filter(|(_, modules)| modules.contains(id)).count();
            let times = u32::try_from(times).unwrap_or(u32::MAX);
            add(*at, About::Refreshed(id.clone(), times), id, None);
        }
    }
    for Entry { at, fact, .. } in state.log.iter() {
        if let Fact::Acknowledged { module, statement, .. } = fact {
            let about = About::Acknowledged(statement.policy.clone(), statement.version.clone());
            add(*at, about, module, Some(statement.clone()));
        }
    }
    crate::few::sort(&mut due, |a, b| a.at < b.at);
    due
}

/// The module that was shown; `None` until it has come, or where it cannot come any more.
fn content<'a>(state: &'a State, due: &Due) -> Option<Known<'a>> {
    if let Some(taught) = state.modules.get(&due.module).and_then(|module| module.here()) {
        let is_it = match &due.about {
            About::Completed(_, revision) => taught.module.revision == *revision,
            _ => true,
        };
        return Some(if is_it { Known::Taught(taught) } else { Known::Gone });
    }
    let listing = state.catalogue()?.listing(due.module.as_str());
    if let (About::Declined(..), Some(listing)) = (&due.about, listing) {
        // What is left alone need not be fetched.
        return Some(Known::Listed(listing));
    }
    let gone = match &due.about {
        About::Completed(_, revision) => {
            listing.is_none_or(|listing| listing.revision != *revision)
        }
        _ => listing.is_none(),
    };
    gone.then_some(Known::Gone)
}

enum Known<'a> {
    Taught(&'a Arc<Taught>),
    Listed(&'a Listing),
    /// It has left the course, or has another revision by now.
    Gone,
}

fn made(state: &State, due: &Due, offset: i32, build: &str) -> Option<Record> {
    let known = content(state, due)?;
    let module = match &known {
        Known::Taught(taught) => Some(&taught.module),
        Known::Listed(_) | Known::Gone => None,
    };
    let finished = finished(state, due);
    let (content_sha256, version) = match (&due.about, finished, &known) {
        (About::Completed(_, revision), Some(finished), _) => {
            (finished.sha256.to_string(), *revision)
        }
        (.., Known::Taught(taught)) => (taught.sha256.to_string(), taught.module.revision),
        (.., Known::Listed(listing)) => (listing.sha256.clone(), listing.revision),
        (.., Known::Gone) => (String::new(), 0),
    };
    // Another one than that of the page, where it was taken in that or has no translation.
    let of_text = state.texts.iter().find(|(sum, _)| *sum == content_sha256);
    let language = of_text.map_or(&state.catalogue()?.course.language, |(_, language)| language);
    let title = match (module, &known) {
        (Some(module), _) => module.title.clone(),
        (None, _) => {
            let listing = state.catalogue()?.listing(due.module.as_str());
            listing.map_or_else(|| due.module.to_string(), |listing| listing.title.clone())
        }
    };
    let mut record = Record {
        schema_version: VERSION,
        record_id: String::new(),
        person: person(state),
        content: Content {
            module_id: due.module.to_string(),
            title,
            version,
            content_sha256,
            language: language.clone(),
            objective_ids: module.map(objectives).unwrap_or_default(),
            clause_tags: module.map(|module| module.clauses.clone()).unwrap_or_default(),
        },
        outcome: outcome(state, due, module, finished, offset),
        acknowledgements: acknowledgements(state, due, offset),
        assurance: assurance(state, build),
        ..Record::default()
    };
    // A link seals what is its own person's; a learning system may know the learner as somebody else.
    let link = state.progress.linked.as_ref().filter(|_| state.learner.is_none());
    let secret = link.and_then(|link| seal::Secret::parse(&link.secret));
    seal::seal(&mut record, secret.as_ref());
    Some(record)
}

fn finished<'a>(state: &'a State, due: &Due) -> Option<&'a Finished> {
    let About::Completed(module, revision) = &due.about else { return None };
    state.progress.module(module)?.finished.get(revision)
}

fn person(state: &State) -> Person {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    match (&state.progress.linked, &state.learner) {
        (_, Some(learner)) => {
            Person { person_id: some(&learner.id), name: some(&learner.name), department: None }
        }
        (Some(linked), None) => Person {
            person_id: some(&linked.person_id),
            name: some(&linked.name),
            department: some(&linked.department),
        },
        (None, None) => {
            Person { name: state.progress.name.as_deref().and_then(some), ..Person::default() }
        }
    }
}

fn objectives(module: &Module) -> Vec<String> {
    module.outcomes.iter().map(|outcome| outcome.id.to_string()).collect()
}

fn outcome(
    state: &State,
    due: &Due,
    module: Option<&Module>,
    finished: Option<&Finished>,
    offset: i32,
) -> Outcome {
    let of_module = |entry: &&Entry| super::screen::module_of(&entry.fact) == Some(&due.module);
    let started = state.log.iter().find(of_module).map(|entry| entry.at);
    let status = match &due.about {
        About::Completed(..) => Status::Completed,
        About::Refreshed(..) => Status::Refreshed,
        About::Acknowledged(..) => Status::Acknowledged,
        About::Declined(..) => Status::Declined,
    };
    let completed = status == Status::Completed;
    let shown = module.filter(|_| completed).map(|module| ways(state, module)).unwrap_or_default();
    let all_tested = !shown.is_empty() && shown.iter().all(|one| one.method == Way::TestedOut);
    let counts = matches!(status, Status::Completed | Status::Refreshed);
    let expires = module.and_then(Module::renew_months).filter(|_| counts);
    let attempts = match &due.about {
        About::Completed(id, revision) => state.progress.module(id).map_or(1, |progress| {
            progress.finished.iter().filter(|(earlier, _)| *earlier <= revision).count()
        }),
        About::Refreshed(_, times) => usize::try_from(*times).unwrap_or(1),
        About::Acknowledged(..) => 1,
        About::Declined(..) => 0,
    };
    Outcome {
        status,
        method: if all_tested { Way::TestedOut } else { Way::Full },
        started_at: started.filter(|_| completed).map(|at| calendar::moment(at, offset)),
        completed_at: calendar::moment(due.at, offset),
        score: finished.map(|finished| finished.score.value()),
        pass_mark: module.filter(|_| completed).map(|module| module.pass.value()),
        attempts: u32::try_from(attempts).unwrap_or(u32::MAX),
        expires_at: expires.map(|months| {
            let local = Timestamp(due.at.0.saturating_add(i64::from(offset) * 60_000));
            calendar::day(calendar::months_later(local, months))
        }),
        objectives: shown,
    }
}

/// How each outcome was shown.
fn ways(state: &State, module: &Module) -> Vec<Objective> {
    let case = Case::new(&state.progress, module);
    let tested = |id: &crate::ids::OutcomeId| {
        let mut shown = state.progress.shown.iter().filter(|shown| shown.outcome == *id);
        case.credited().contains(id) && shown.any(|shown| shown.method == Method::TestedOut)
    };
    let one = |outcome: &crate::module::Outcome| Objective {
        objective_id: outcome.id.to_string(),
        method: if tested(&outcome.id) { Way::TestedOut } else { Way::Full },
    };
    module.outcomes.iter().map(one).collect()
}

/// Of an agreement, its statement; of a completion, those of its module.
fn acknowledgements(state: &State, due: &Due, offset: i32) -> Vec<Acknowledgement> {
    let one = |statement: &Statement, at: Timestamp| Acknowledgement {
        policy_id: statement.policy.clone(),
        version: statement.version.clone(),
        sha256: sha256_hex(statement.text.as_bytes()),
        statement: statement.text.clone(),
        acknowledged_at: calendar::moment(at, offset),
    };
    if let Some(statement) = &due.statement {
        return vec![one(statement, due.at)];
    }
    let mut all: Vec<Acknowledgement> = Vec::new();
    if let About::Completed(..) = &due.about {
        for Entry { at, fact, .. } in state.log.iter() {
            match fact {
                Fact::Acknowledged { module, statement, .. } if *module == due.module => {
                    let known = |one: &Acknowledgement| {
                        one.policy_id == statement.policy && one.version == statement.version
                    };
                    if !all.iter().any(known) {
                        all.push(one(statement, *at));
                    }
                }
                _ => {}
            }
        }
    }
    all
}

/// A chain begins anew with a personal link: what came before was not sealed by it.
fn assurance(state: &State, build: &str) -> Assurance {
    let linked = state.progress.linked.is_some();
    let mut before = state.progress.records.iter().rev().filter(|issued| issued.linked == linked);
    Assurance {
        identity_source: match linked {
            _ if state.learner.is_some() => IdentitySource::Lms,
            true => IdentitySource::PersonalLink,
            false => IdentitySource::SelfAsserted,
        },
        app_build: build.to_owned(),
        previous_hash: before.next().map(|Issued { line, .. }| seal::hash(line)),
        signature: None,
    }
}
