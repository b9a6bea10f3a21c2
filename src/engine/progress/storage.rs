//! Under which keys entries are kept in the browser's key-value storage, and how the keys are kept few
//! without ever losing one.
//!
//! Every key is written once and never changed, so two tabs cannot overwrite each other. A key is removed
//! only by a page that has read it and has since written a snapshot with all of its entries; of snapshots
//! the newest two are kept, so one may be damaged without loss.

use super::entry::TabId;
use super::log::Log;
use super::saved::{self, Unread};
use crate::hash;

/// Every key of ours begins with this.
pub const PREFIX: &str = "plainspoken:";
/// Set for a moment when somebody asks to be forgotten, so that other open tabs forget too.
pub const FORGET: &str = "plainspoken:forget";
/// Begins the key of a remark on what got in the way; what follows is chance.
pub const REMARK: &str = "plainspoken:remark:";
const ENTRY: &str = "plainspoken:entry:";
const SNAPSHOT: &str = "plainspoken:snapshot:";
const NEWER: &str = "plainspoken:newer:";
const QUARANTINE: &str = "plainspoken:quarantine:";

/// More loose entries than this, and a snapshot is due.
const LOOSE: usize = 60;

/// A key and its value, as found or as to be written.
pub type Pair = (String, String);

/// What was found under our keys.
#[derive(Debug, Default)]
pub struct Found {
    pub log: Log,
    /// Values that cannot be read, to be moved aside.
    pub damaged: Vec<Pair>,
    /// Lines of newer versions; their keys are left alone.
    pub newer: Vec<String>,
    loose: Vec<(String, Log)>,
    snapshots: Vec<(String, Log)>,
}

/// The key and value that keep one entry; the value is also what the database keeps.
pub fn entry_pair(entry: &super::Entry) -> Pair {
    let key = format!("{ENTRY}{}:{}", entry.id.tab.as_str(), entry.id.seq);
    (key, sealed(&saved::encode(entry)))
}

/// The key and value that keep one line of a newer version.
pub fn newer_pair(line: &str) -> Pair {
    (format!("{NEWER}{}", hash::checksum(line)), sealed(line))
}

/// Where a damaged value is moved to. The same damage found twice stays one key.
pub fn quarantine_pair(key: &str, value: &str) -> Pair {
    let name = key.strip_prefix(PREFIX).unwrap_or(key);
    (format!("{QUARANTINE}{name}:{}", hash::checksum(value)), value.to_owned())
}

/// Whether a key holds, or held, entries.
pub fn is_ours(key: &str) -> bool {
    [ENTRY, SNAPSHOT, NEWER].iter().any(|ours| key.starts_with(ours))
}

/// Reads what stands under our keys; other keys are passed over.
pub fn read(pairs: impl IntoIterator<Item = Pair>) -> Found {
    let mut found = Found::default();
    for (key, value) in pairs {
        if is_ours(&key) {
            found.take(key, value);
        }
    }
    found
}

/// A snapshot to write, and the keys that it makes superfluous. Nothing is to be removed unless the
/// snapshot was written and reads back the same.
#[derive(Debug, PartialEq, Eq)]
pub struct Tidying {
    pub write: Pair,
    pub then_remove: Vec<String>,
}

impl Found {
    /// What to do so that the keys stay few and hold all of `known`, which may have come from elsewhere;
    /// `None` while both is so.
    pub fn tidying(&self, tab: &TabId, known: &Log) -> Option<Tidying> {
        let complete = known.iter().all(|entry| self.log.contains(&entry.id));
        if complete && self.loose.len() <= LOOSE && self.snapshots.len() <= 3 {
            return None;
        }
        let mut all = self.log.clone();
        all.merge(known.clone());
        let next = self.snapshots.iter().map(|(key, _)| number(key)).max().unwrap_or(0) + 1;
        let write = (format!("{SNAPSHOT}{}:{next}", tab.as_str()), sealed(&lines(&all)));
        let older = self.snapshots.iter().max_by_key(|(key, log)| (log.len(), number(key)));
        let held =
            |log: &Log| older.is_some_and(|(_, kept)| log.iter().all(|e| kept.contains(&e.id)));
        let snapshots =
            self.snapshots.iter().filter(|(key, _)| older.is_none_or(|(kept, _)| kept != key));
        let loose = self.loose.iter().filter(|(_, log)| held(log));
        let then_remove = snapshots.chain(loose).map(|(key, _)| key.clone()).collect();
        Some(Tidying { write, then_remove })
    }

    fn take(&mut self, key: String, value: String) {
        let Some(lines) = unsealed(&value) else {
            // A newer version may seal its lines another way.
            match saved::decode(&value) {
                Err(Unread::Newer) => self.newer.push(value),
                _ => self.damaged.push((key, value)),
            }
            return;
        };
        let (mut log, mut newer) = (Log::default(), Vec::new());
        for line in lines.lines() {
            match saved::decode(line) {
                Ok(entry) => {
                    log.insert(entry);
                }
                Err(Unread::Newer) => newer.push(line.to_owned()),
                Err(Unread::Damaged) => {
                    self.damaged.push((key, value));
                    return;
                }
            }
        }
        self.log.merge(log.clone());
        if !newer.is_empty() {
            // Not counted among the keys that may be removed: a newer version's data stays as it is.
            self.newer.append(&mut newer);
        } else if key.starts_with(SNAPSHOT) {
            self.snapshots.push((key, log));
        } else {
            self.loose.push((key, log));
        }
    }
}

/// What one value that the database kept holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Entry(super::Entry),
    /// The line of a newer version.
    Newer(String),
    Damaged,
}

pub fn read_value(value: &str) -> Value {
    let line = unsealed(value).unwrap_or(value);
    match saved::decode(line) {
        Ok(entry) if line != value => Value::Entry(entry),
        Err(Unread::Newer) => Value::Newer(line.to_owned()),
        // An entry that is not sealed may have lost a part that nobody would miss.
        Ok(_) | Err(Unread::Damaged) => Value::Damaged,
    }
}

fn lines(log: &Log) -> String {
    let lines: Vec<String> = log.iter().map(saved::encode).collect();
    lines.join("\n")
}

fn sealed(text: &str) -> String {
    format!("{} {text}", hash::checksum(text))
}

fn unsealed(value: &str) -> Option<&str> {
    let (sum, text) = value.split_once(' ')?;
    (sum == hash::checksum(text)).then_some(text)
}

/// The number at the end of a snapshot's key.
fn number(key: &str) -> u64 {
    key.rsplit(':').next().and_then(|digits| digits.parse().ok()).unwrap_or(0)
}
