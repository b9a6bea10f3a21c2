//! Records as xAPI 1.0.3 statements. What was superseded is there, and voided. `docs/records.md` says which verb stands
//! for what. What a statement says is for [`crate::lms::xapi`]; sending them is for others.

pub use crate::lms::xapi::{Base, NotAnAddress, statement_id};

use super::{Entry, Exported};
use crate::lms::xapi::shape::{Context, Object, Statement, Verb};
use crate::lms::xapi::{OURS, Teller, account, map, utc_exact, uuid};
use crate::record::seal::id_text;
use std::collections::BTreeMap;

const VOIDED: (&str, &str) = ("http://adlnet.gov/expapi/verbs/voided", "voided");

/// The statements of a record, each a line of JSON without a line end: what was done, then each statement that was
/// agreed to; and where a correction stands in its place, what takes these back.
pub fn statements(exported: &Exported<'_>, base: &Base) -> Vec<String> {
    let Exported { record, entry, .. } = exported;
    let mut all = Teller::new(base).record(record);
    if entry.superseded.is_some() {
        let ids: Vec<String> = all.iter().map(|statement| statement.id.clone()).collect();
        all.extend(ids.iter().filter_map(|id| voided(id, entry, base)));
    }
    all.iter().map(Statement::line).collect()
}

/// Takes a statement back. Who keeps the records says so, not the person it is about.
fn voided<'a>(id: &str, entry: &Entry<'_>, base: &'a Base) -> Option<Statement<'a>> {
    let by = entry.superseded?;
    let (by_id, (verb, says)) = (id_text(&by.id), VOIDED);
    let mut extensions = BTreeMap::new();
    for (name, value) in
        [("superseded-by", by_id.as_str()), ("corrected-by", by.by), ("reason", by.reason)]
    {
        extensions.insert([OURS, name].concat(), value.into());
    }
    Some(Statement {
        // With the correction: where another one comes to stand there, that is another statement.
        id: uuid(&["voided", id, &by_id]),
        actor: Some(account(base, "keeper-of-records".to_owned())),
        given: None,
        verb: Verb { id: verb, display: map("en", says) },
        object: Object::Reference { object_type: "StatementRef", id: id.to_owned() },
        result: None,
        context: Context { extensions, ..Context::default() },
        timestamp: utc_exact(by.at),
    })
}
