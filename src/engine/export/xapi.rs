//! Records as xAPI 1.0.3 statements. Ids are made of the records' own, so sending them twice changes nothing. What was
//! superseded is there, and voided. `docs/records.md` says which verb stands for what. Sending them is for others.

mod iri;
mod shape;

pub use iri::{Base, NotAnAddress};

use super::{Entry, Exported, utc_exact};
use crate::calendar::read_moment;
use crate::hash::sha256_hex;
use crate::record::seal::id_text;
use crate::record::{Acknowledgement, Record, Status};
use crate::words::records as words;
use shape::{
    Account, Activity, Actor, Context, Definition, Grouping, Object, Outcome, Score, Statement,
    Verb,
};
use std::collections::BTreeMap;

/// What stands before the names of our extensions. Nobody can own the domain, so nobody can mean something else by it.
const OURS: &str = "https://plainspoken.example/xapi/";

const COMPLETED: (&str, &str) = ("http://adlnet.gov/expapi/verbs/completed", "completed");
const PASSED: (&str, &str) = ("http://adlnet.gov/expapi/verbs/passed", "passed");
const ACKNOWLEDGED: (&str, &str) =
    ("http://activitystrea.ms/schema/1.0/acknowledge", "acknowledged");
const WAIVED: (&str, &str) = ("https://w3id.org/xapi/adl/verbs/waived", "waived");
const VOIDED: (&str, &str) = ("http://adlnet.gov/expapi/verbs/voided", "voided");

const MODULE: &str = "http://adlnet.gov/expapi/activities/module";
const COURSE: &str = "http://adlnet.gov/expapi/activities/course";
const DOCUMENT: &str = "http://id.tincanapi.com/activitytype/document";

/// The statements of a record, each a line of JSON without a line end: what was done, then each statement that was
/// agreed to; and where a correction stands in its place, what takes these back.
pub fn statements(exported: &Exported<'_>, base: &Base) -> Vec<String> {
    let Exported { record, entry, .. } = exported;
    let mut all = vec![done(record, entry, base)];
    let agreed = record.acknowledgements.iter().enumerate();
    all.extend(agreed.map(|(at, one)| acknowledged(record, entry, base, at, one)));
    if entry.superseded.is_some() {
        let ids: Vec<String> = all.iter().map(|statement| statement.id.clone()).collect();
        all.extend(ids.iter().filter_map(|id| voided(id, entry, base)));
    }
    all.iter().map(Statement::line).collect()
}

/// All statements of several records as one JSON array, for what takes no lines.
pub fn array(lines: impl IntoIterator<Item = String>) -> String {
    let mut out = String::from("[");
    for (at, line) in lines.into_iter().enumerate() {
        out.push_str(if at == 0 { "\n" } else { ",\n" });
        out.push_str(&line);
    }
    out + "\n]\n"
}

/// The id of the statement about a record: the record's own with a 5 for the version, as many stores know none above 5.
pub fn statement_id(record_id: &str) -> String {
    let (start, rest) = record_id.split_at_checked(14).unwrap_or((record_id, ""));
    [start, "5", rest.get(1..).unwrap_or_default()].concat()
}

fn done<'a>(record: &'a Record, entry: &Entry<'_>, base: &'a Base) -> Statement<'a> {
    let outcome = &record.outcome;
    let passed = outcome.score.zip(outcome.pass_mark).map(|(score, mark)| score >= mark);
    let is_done = matches!(outcome.status, Status::Completed | Status::Refreshed);
    let (id, says) = match outcome.status {
        Status::Completed | Status::Refreshed if passed == Some(true) => PASSED,
        Status::Completed | Status::Refreshed => COMPLETED,
        Status::Acknowledged => ACKNOWLEDGED,
        Status::Excused => WAIVED,
    };
    let language = iri::language(&record.content.language);
    Statement {
        id: statement_id(&record.record_id),
        actor: actor(record, base),
        verb: Verb { id, display: map("en", says) },
        object: Object::Activity(Activity {
            object_type: "Activity",
            id: base.module(&record.content.module_id),
            definition: Some(Definition {
                name: Some(map(language, &record.content.title)),
                kind: MODULE,
            }),
        }),
        result: is_done.then(|| Outcome {
            score: outcome.score.map(score),
            success: passed,
            completion: Some(true),
            response: None,
        }),
        context: context(record, entry, base),
        timestamp: utc_exact(read_moment(&outcome.completed_at).unwrap_or_default()),
    }
}

fn acknowledged<'a>(
    record: &'a Record,
    entry: &Entry<'_>,
    base: &'a Base,
    at: usize,
    one: &'a Acknowledgement,
) -> Statement<'a> {
    let (verb, says) = ACKNOWLEDGED;
    let name = words::export::policy(&one.policy_id, &one.version);
    Statement {
        id: uuid(&["acknowledged", &record.record_id, &at.to_string()]),
        actor: actor(record, base),
        verb: Verb { id: verb, display: map("en", says) },
        object: Object::Activity(Activity {
            object_type: "Activity",
            id: base.policy(&one.policy_id, &one.version),
            definition: Some(Definition { name: Some(map("en", &name)), kind: DOCUMENT }),
        }),
        result: Some(Outcome {
            score: None,
            success: None,
            completion: None,
            response: Some(&one.statement),
        }),
        context: Context { revision: Some(one.version.clone()), ..context(record, entry, base) },
        timestamp: utc_exact(read_moment(&one.acknowledged_at).unwrap_or_default()),
    }
}

/// Takes a statement back. Who keeps the records says so, not the person it is about.
fn voided<'a>(id: &str, entry: &Entry<'_>, base: &'a Base) -> Option<Statement<'a>> {
    let by = entry.superseded?;
    let (verb, says) = VOIDED;
    let mut extensions = BTreeMap::new();
    for (name, value) in [
        ("superseded-by", id_text(&by.id).as_str()),
        ("corrected-by", by.by),
        ("reason", by.reason),
    ] {
        extensions.insert([OURS, name].concat(), value.into());
    }
    Some(Statement {
        id: uuid(&["voided", id]),
        actor: account(base, "keeper-of-records".to_owned()),
        verb: Verb { id: verb, display: map("en", says) },
        object: Object::Reference { object_type: "StatementRef", id: id.to_owned() },
        result: None,
        context: Context { extensions, ..Context::default() },
        timestamp: utc_exact(by.at),
    })
}

fn actor<'a>(record: &Record, base: &'a Base) -> Actor<'a> {
    account(base, account_name(record))
}

fn account(base: &Base, name: String) -> Actor<'_> {
    Actor { object_type: "Agent", account: Account { home_page: base.address(), name } }
}

/// The person's id. For somebody without one, what their name comes to: the same for the same name, and it names nobody.
/// Without a name, each record is somebody's of its own.
fn account_name(record: &Record) -> String {
    let short = |text: &str| sha256_hex(text.as_bytes()).get(..32).unwrap_or_default().to_owned();
    let person = &record.person;
    match (person.person_id.as_deref(), person.name.as_deref().map(str::trim)) {
        (Some(id), _) if !id.is_empty() => id.to_owned(),
        (_, Some(name)) if !name.is_empty() => ["by-name:", &short(name)].concat(),
        _ => ["unnamed:", &record.record_id].concat(),
    }
}

fn context<'a>(record: &'a Record, entry: &Entry<'_>, base: &'a Base) -> Context<'a> {
    let content = &record.content;
    let assignment = record.assignment.as_ref();
    let of = assignment.map(|assignment| assignment.assignment_id.as_str()).unwrap_or_default();
    let mut extensions = BTreeMap::new();
    let mut add = |name: &str, value: serde_json::Value| {
        extensions.insert([OURS, name].concat(), value);
    };
    add("record-id", record.record_id.as_str().into());
    add("content-sha256", content.content_sha256.as_str().into());
    add("revision", content.version.into());
    add("status", words::status_word(record.outcome.status).into());
    add("method", words::method_word(record.outcome.method).into());
    add("assurance", words::seal_word(entry.seal).into());
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
    Context {
        registration: Some(uuid(&["registration", base.address(), &account_name(record), of])),
        grouping: Some(Grouping {
            grouping: [Activity {
                object_type: "Activity",
                id: base.address().to_owned(),
                definition: Some(Definition { name: None, kind: COURSE }),
            }],
        }),
        revision: Some(content.version.to_string()),
        platform: Some(["Plainspoken ", &record.assurance.app_build].concat()),
        language: Some(iri::language(&content.language)),
        extensions,
    }
}

fn score(percent: u8) -> Score {
    Score { scaled: f64::from(percent.min(100)) / 100.0, raw: percent.min(100), min: 0, max: 100 }
}

fn map<'a>(language: &'a str, text: &str) -> BTreeMap<&'a str, String> {
    BTreeMap::from([(language, text.to_owned())])
}

/// A UUID made of these words, of the version for those that are made of names.
fn uuid(words: &[&str]) -> String {
    let digits = sha256_hex(words.join("\n").as_bytes());
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    [part(0, 8), "-", part(8, 12), "-5", part(13, 16), "-a", part(17, 20), "-", part(20, 32)]
        .concat()
}
