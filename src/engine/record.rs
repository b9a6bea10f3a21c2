//! The completion record: who completed which version of what, when, how, with what result, and how sure that is.
//! A record is one line of JSON; `docs/record.schema.json` is its published schema. It is issued once and never
//! changed: a correction is a record of its own that supersedes another. How records are kept in order and judged
//! together is for [`crate::ledger`].
//!
//! It holds no answers that did not fit, no times per screen, and no addresses of machines.

pub mod person;
mod read;
pub mod seal;

pub use read::{Unread, read};

use serde::{Deserialize, Serialize};

/// The newest version of the shape. What is newer is left as it is, and said so.
pub const VERSION: u32 = 1;

/// One record. Its fields have the names that the field uses, and stand in this order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    pub schema_version: u32,
    /// A UUID (RFC 9562, version 8) made of what the record says, so that the same record always has the same one and
    /// one that was changed no longer has its own; see [`seal::id`].
    pub record_id: String,
    pub person: Person,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assignment: Option<Assignment>,
    pub content: Content,
    pub outcome: Outcome,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub acknowledgements: Vec<Acknowledgement>,
    pub assurance: Assurance,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub correction: Option<Correction>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exception: Option<Exception>,
}

/// Whose record it is, as they were when it was issued.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// As the staff list has it; `None` for somebody who came without a personal link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person_id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<String>,
}

/// Why it was to be done, and by when. The page does not know it; compliance may write it into a correction.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assignment {
    pub assignment_id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cycle: Option<String>,
    /// `joiner`, `annual`, `role`, `policy` or `incident`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assigned_at: Option<String>,
    /// A day: `2026-11-30`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_at: Option<String>,
}

/// What was completed: the exact version.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Content {
    pub module_id: String,
    pub title: String,
    /// The author's count of revisions.
    pub version: u32,
    /// Of the Markdown file, byte for byte, as `sha256sum` prints it.
    pub content_sha256: String,
    /// BCP 47.
    pub language: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub objective_ids: Vec<String>,
    /// Such as `PCI DSS 12.6.3`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clause_tags: Vec<String>,
}

/// With what result.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    pub status: Status,
    pub method: Method,
    /// RFC 3339, with the offset of the person's clock: `2026-11-22T09:30:00+01:00`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started_at: Option<String>,
    /// The same. Told by the person's own device.
    pub completed_at: String,
    /// In whole percent; `None` where nothing is scored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<u8>,
    /// In whole percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pass_mark: Option<u8>,
    /// How many times the module has been completed, this time included; from 1. Of what was declined, 0.
    pub attempts: u32,
    /// The first day on which it no longer counts: `2027-11-22`; `None` where it does not expire.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<String>,
    /// One for each outcome of the module.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub objectives: Vec<Objective>,
}

/// How one outcome was shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    pub objective_id: String,
    pub method: Method,
}

/// What the record is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// The module is complete, whatever the method.
    #[default]
    Completed,
    /// What was completed before was refreshed.
    Refreshed,
    /// A statement was agreed to, apart from a completion.
    Acknowledged,
    /// Somebody is excused; the record's `exception` says why, by whom, until when.
    Excused,
    /// The person says that the module is not part of their job. Nothing was completed.
    Declined,
}

/// How it was completed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Step by step.
    #[default]
    Full,
    /// By its questions alone.
    TestedOut,
    /// On paper, or in another way that somebody else vouches for.
    Alternative,
    InPerson,
}

/// What was agreed to, word for word.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acknowledgement {
    pub policy_id: String,
    pub version: String,
    /// Of the statement below.
    pub sha256: String,
    pub statement: String,
    /// RFC 3339.
    pub acknowledged_at: String,
}

/// What vouches for the record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assurance {
    pub identity_source: IdentitySource,
    /// The version of the program that issued it.
    pub app_build: String,
    /// SHA-256 of the record that this person's page issued before; see [`seal::hash`]. `None` for the first.
    pub previous_hash: Option<String>,
    /// HMAC-SHA-256 by the person's secret; see [`seal`]. `None` without a personal link.
    pub signature: Option<String>,
}

/// Where it is known from whose record it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum IdentitySource {
    /// They said so themselves.
    #[default]
    SelfAsserted,
    PersonalLink,
    Lms,
    Sso,
}

/// That this record stands in place of another. The other stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    pub supersedes_id: String,
    pub by: String,
    pub reason: String,
}

/// That somebody is excused.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    pub reason: String,
    pub approver: String,
    /// The first day on which they are no longer: `2027-01-31`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}

/// The id of a record that is given as its line, without reading the rest.
pub fn id_of(line: &str) -> &str {
    const BEFORE: &str = "\"record_id\":\"";
    let start = line.find(BEFORE).map(|at| at + BEFORE.len());
    start.and_then(|start| line.get(start..)?.split('"').next()).unwrap_or_default()
}

/// The name in a record that is given as its line, which somebody may have put right since; empty where it has none.
pub fn name_of(line: &str) -> String {
    const BEFORE: &str = "\"name\":\"";
    let mut letters = line.split_once(BEFORE).map_or("", |(_, rest)| rest).chars();
    let mut name = String::new();
    while let Some(letter) = letters.next().filter(|letter| *letter != '"') {
        // A name has no control characters, which are all else that a line escapes.
        name.extend(if letter == '\\' { letters.next() } else { Some(letter) });
    }
    name
}

/// The line of a record as people read it: one thing a line, and nothing left out.
pub fn laid_out(line: &str) -> String {
    let mut out = String::with_capacity(line.len() * 2);
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    let new_line = |out: &mut String, depth: usize| {
        out.push('\n');
        out.push_str(&"  ".repeat(depth));
    };
    for letter in line.chars() {
        if quoted {
            out.push(letter);
            (quoted, escaped) = (escaped || letter != '"', !escaped && letter == '\\');
            continue;
        }
        match letter {
            '{' | '[' => {
                out.push(letter);
                depth += 1;
                new_line(&mut out, depth);
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                new_line(&mut out, depth);
                out.push(letter);
            }
            ',' => {
                out.push(letter);
                new_line(&mut out, depth);
            }
            ':' => out.push_str(": "),
            '"' => {
                quoted = true;
                out.push(letter);
            }
            letter => out.push(letter),
        }
    }
    out
}

impl Record {
    /// The record as one line of JSON, without a line end: what is saved, sealed and hashed.
    pub fn line(&self) -> String {
        // Strings and numbers under string keys always serialise.
        serde_json::to_string(self).unwrap_or_default()
    }
}
