//! What statements say (xAPI 1.0.3): of a completion record, of an answer, of a step. `docs/records.md` says which verb
//! stands for what. Ids are made of those of what is told, so that telling it twice changes nothing. Exports and the
//! page say it alike; how statements are sent is for [`super::queue`].

mod iri;
pub(crate) mod shape;

pub use iri::{Base, NotAnAddress};

use crate::calendar::{moment, read_moment};
use crate::hash::sha256_hex;
use crate::progress::Timestamp;
use crate::record::{Acknowledgement, Person, Record, Status};
use crate::words::record as words;
use shape::{
    Account, Activities, Activity, Actor, Context, Definition, Object, Outcome, Score, Statement,
    Verb,
};
use std::collections::BTreeMap;

/// What stands before the names of our extensions. Nobody can own the domain, so nobody can mean something else by it.
pub(crate) const OURS: &str = "https://plainspoken.example/xapi/";

const COMPLETED: (&str, &str) = ("http://adlnet.gov/expapi/verbs/completed", "completed");
const FAILED: (&str, &str) = ("http://adlnet.gov/expapi/verbs/failed", "failed");
const PASSED: (&str, &str) = ("http://adlnet.gov/expapi/verbs/passed", "passed");
const ACKNOWLEDGED: (&str, &str) =
    ("http://activitystrea.ms/schema/1.0/acknowledge", "acknowledged");
const WAIVED: (&str, &str) = ("https://w3id.org/xapi/adl/verbs/waived", "waived");
/// "Indicates that the actor has rejected the object" (Activity Streams, and the Tin Can registry).
const DECLINED: (&str, &str) = ("http://activitystrea.ms/schema/1.0/reject", "declined");
pub(super) const ANSWERED: (&str, &str) = ("http://adlnet.gov/expapi/verbs/answered", "answered");
pub(super) const PROGRESSED: (&str, &str) =
    ("http://adlnet.gov/expapi/verbs/progressed", "progressed");

pub(super) const MODULE: &str = "http://adlnet.gov/expapi/activities/module";
const COURSE: &str = "http://adlnet.gov/expapi/activities/course";
const DOCUMENT: &str = "http://id.tincanapi.com/activitytype/document";
pub(super) const QUESTION: &str = "http://adlnet.gov/expapi/activities/question";

/// Who is told of, where the course stands. What launched the page may say who it is in its own words.
#[derive(Clone, Copy, Debug)]
pub struct Teller<'a> {
    base: &'a Base,
    /// The actor of a launch, as JSON: goes into each statement byte for byte.
    actor: Option<&'a str>,
    registration: Option<&'a str>,
}

impl<'a> Teller<'a> {
    pub fn new(base: &'a Base) -> Self {
        Self { base, actor: None, registration: None }
    }

    /// With what a launch says.
    pub fn launched(self, actor: Option<&'a str>, registration: Option<&'a str>) -> Self {
        Self { actor, registration, ..self }
    }

    pub(super) fn base(&self) -> &'a Base {
        self.base
    }

    pub(super) fn actor(&self) -> Option<&'a str> {
        self.actor
    }

    pub(super) fn registration(&self) -> Option<String> {
        self.registration.map(str::to_owned)
    }

    /// What was done, then each statement that was agreed to.
    pub(crate) fn record(&self, record: &'a Record) -> Vec<Statement<'a>> {
        let mut all = vec![self.done(record)];
        let agreed = record.acknowledgements.iter().enumerate();
        all.extend(agreed.map(|(at, one)| self.acknowledged(record, at, one)));
        all
    }

    fn done(&self, record: &'a Record) -> Statement<'a> {
        let outcome = &record.outcome;
        let passed = outcome.score.zip(outcome.pass_mark).map(|(score, mark)| score >= mark);
        let is_done = matches!(outcome.status, Status::Completed | Status::Refreshed);
        // It completes nothing. Stores may have it as completed from an earlier version, and take no other body under an
        // id that they know.
        let is_short = is_done && passed == Some(false);
        let id = if is_short {
            uuid(&["failed", &record.record_id])
        } else {
            statement_id(&record.record_id)
        };
        let (verb, says) = match outcome.status {
            Status::Completed | Status::Refreshed => match passed {
                Some(true) => PASSED,
                Some(false) => FAILED,
                None => COMPLETED,
            },
            Status::Acknowledged => ACKNOWLEDGED,
            Status::Excused => WAIVED,
            Status::Declined => DECLINED,
        };
        let language = iri::language(&record.content.language);
        Statement {
            id,
            actor: self.account(record),
            given: self.actor,
            verb: Verb { id: verb, display: map("en", says) },
            object: Object::Activity(Activity {
                object_type: "Activity",
                id: self.base.module(&record.content.module_id),
                definition: Some(Definition {
                    name: Some(map(language, &record.content.title)),
                    kind: MODULE,
                }),
            }),
            result: is_done.then(|| Outcome {
                score: outcome.score.map(score),
                success: passed,
                completion: Some(!is_short),
                response: None,
            }),
            context: self.context(record),
            timestamp: utc_exact(read_moment(&outcome.completed_at).unwrap_or_default()),
        }
    }

    fn acknowledged(
        &self,
        record: &'a Record,
        at: usize,
        one: &'a Acknowledgement,
    ) -> Statement<'a> {
        let (verb, says) = ACKNOWLEDGED;
        let name = words::policy(&one.policy_id, &one.version);
        Statement {
            id: uuid(&["acknowledged", &record.record_id, &at.to_string()]),
            actor: self.account(record),
            given: self.actor,
            verb: Verb { id: verb, display: map("en", says) },
            object: Object::Activity(Activity {
                object_type: "Activity",
                id: self.base.policy(&one.policy_id, &one.version),
                definition: Some(Definition { name: Some(map("en", &name)), kind: DOCUMENT }),
            }),
            result: Some(Outcome { response: Some(one.statement.clone()), ..Outcome::default() }),
            context: Context { revision: Some(one.version.clone()), ..self.context(record) },
            timestamp: utc_exact(read_moment(&one.acknowledged_at).unwrap_or_default()),
        }
    }

    fn account(&self, record: &Record) -> Option<Actor<'a>> {
        let name = || account_name(&record.person, &record.record_id);
        self.actor.is_none().then(|| account(self.base, name()))
    }

    fn context(&self, record: &'a Record) -> Context<'a> {
        let content = &record.content;
        let assignment = record.assignment.as_ref();
        let of = assignment.map(|assignment| assignment.assignment_id.as_str()).unwrap_or_default();
        // The same with and without the key: a store refuses another body under an id that it knows.
        let assurance = match record.assurance.signature {
            Some(_) => "seal-unknown",
            None => "self-reported",
        };
        let mut extensions = BTreeMap::new();
        let mut add = |name: &str, value: serde_json::Value| {
            extensions.insert([OURS, name].concat(), value);
        };
        add("record-id", record.record_id.as_str().into());
        add("content-sha256", content.content_sha256.as_str().into());
        add("revision", content.version.into());
        add("status", words::status_word(record.outcome.status).into());
        add("method", words::method_word(record.outcome.method).into());
        add("assurance", assurance.into());
        add("attempts", record.outcome.attempts.into());
        if !content.clause_tags.is_empty() {
            add("clause-tags", content.clause_tags.clone().into());
        }
        if let Some(expires) = &record.outcome.expires_at {
            add("expires", expires.as_str().into());
        }
        if let Some(assignment) = assignment {
            add("assignment", assignment.assignment_id.as_str().into());
        }
        let name = account_name(&record.person, &record.record_id);
        let registered = || registration(self.base, &name, of);
        Context {
            registration: Some(self.registration().unwrap_or_else(registered)),
            activities: Some(Activities { parent: None, grouping: [course(self.base)] }),
            revision: Some(content.version.to_string()),
            platform: Some(["Plainspoken ", &record.assurance.app_build].concat()),
            language: Some(iri::language(&content.language)),
            extensions,
        }
    }
}

/// The id of the statement about a record: the record's own with a 5 for the version, as many stores know none above 5.
pub fn statement_id(record_id: &str) -> String {
    let (start, rest) = record_id.split_at_checked(14).unwrap_or((record_id, ""));
    [start, "5", rest.get(1..).unwrap_or_default()].concat()
}

/// The same person, taking the same course, for the same reason.
pub(super) fn registration(base: &Base, account: &str, of: &str) -> String {
    uuid(&["registration", base.address(), account, of])
}

pub(super) fn course(base: &Base) -> Activity<'static> {
    Activity {
        object_type: "Activity",
        id: base.address().to_owned(),
        definition: Some(Definition { name: None, kind: COURSE }),
    }
}

pub(crate) fn account(base: &Base, name: String) -> Actor<'_> {
    Actor { object_type: "Agent", account: Account { home_page: base.address(), name } }
}

/// The person's id. For somebody without one, what their name comes to: the same for the same name, and it names nobody.
/// Without a name, somebody of this one thing's own.
pub(super) fn account_name(person: &Person, thing: &str) -> String {
    let short = |text: &str| sha256_hex(text.as_bytes()).get(..32).unwrap_or_default().to_owned();
    match (person.person_id.as_deref(), person.name.as_deref().map(str::trim)) {
        (Some(id), _) if !id.is_empty() => id.to_owned(),
        (_, Some(name)) if !name.is_empty() => ["by-name:", &short(name)].concat(),
        _ => ["unnamed:", thing].concat(),
    }
}

fn score(percent: u8) -> Score {
    Score { scaled: f64::from(percent.min(100)) / 100.0, raw: percent.min(100), min: 0, max: 100 }
}

pub(crate) fn map<'a>(language: &'a str, text: &str) -> BTreeMap<&'a str, String> {
    BTreeMap::from([(language, text.to_owned())])
}

/// A UUID made of these words, of the version for those that are made of names.
pub(crate) fn uuid(words: &[&str]) -> String {
    let digits = sha256_hex(words.join("\n").as_bytes());
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    [part(0, 8), "-", part(8, 12), "-5", part(13, 16), "-a", part(17, 20), "-", part(20, 32)]
        .concat()
}

/// A time in UTC with thousandths, as learning record stores take it: `2026-11-22T08:30:07.000Z`.
pub(crate) fn utc_exact(at: Timestamp) -> String {
    let thousandths = (1000 + at.0.rem_euclid(1000)).to_string();
    let written = moment(at, 0);
    let seconds = written.strip_suffix("+00:00").unwrap_or(&written);
    [seconds, ".", thousandths.get(1..).unwrap_or_default(), "Z"].concat()
}
