//! The progress file: the same lines as in storage, between a first line that says what it is and a last
//! line that says that it is whole. It is read whole or refused whole.

use super::entry::Timestamp;
use super::log::Log;
use super::saved::{self, Unread};
use crate::hash;
use serde::{Deserialize, Serialize};

/// The version of the file's first and last line.
const FORMAT: u32 = 1;
const KIND: &str = "plainspoken-progress";

#[derive(Serialize, Deserialize)]
struct Head {
    format: String,
    version: u32,
    /// Milliseconds since 1970, UTC.
    saved_at: i64,
    entries: usize,
}

// A completion has a `sha256` too, among other things.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Foot {
    /// Of everything above this line.
    sha256: String,
}

/// Why a file was refused. Lines count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The first line is not that of a progress file.
    NotOurs,
    /// Made by a newer version of this program.
    Newer,
    /// Something is missing at the end, as after a download that broke off.
    CutShort,
    /// A line that cannot be read.
    Line(usize),
    /// Every line can be read, but they are not the ones that were saved.
    Altered,
}

/// The whole file. `newer` are lines of newer versions, carried along as they are.
pub fn write(log: &Log, newer: &[String], at: Timestamp) -> String {
    let head = Head {
        format: KIND.to_owned(),
        version: FORMAT,
        saved_at: at.0,
        entries: log.len() + newer.len(),
    };
    let mut text = serde_json::to_string(&head).unwrap_or_default();
    text.push('\n');
    // Line breaks stand between the tokens of JSON, never within one, and mean as much as a space.
    let newer = newer.iter().map(|line| line.replace(['\r', '\n'], " "));
    for line in log.iter().map(saved::encode).chain(newer) {
        text.push_str(&line);
        text.push('\n');
    }
    let foot = Foot { sha256: hash::sha256_hex(text.as_bytes()) };
    text.push_str(&serde_json::to_string(&foot).unwrap_or_default());
    text.push('\n');
    text
}

/// What a file holds.
///
/// # Errors
/// [`Refusal`], in which case nothing was taken.
pub fn read(text: &str) -> Result<(Log, Vec<String>), Refusal> {
    // An editor or a mail program may have added a byte-order mark or changed the line ends.
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
    let head: Head = serde_json::from_str(first).map_err(|_| Refusal::NotOurs)?;
    match (head.format.as_str(), head.version) {
        (KIND, FORMAT) => {}
        (KIND, version) if version > FORMAT => return Err(Refusal::Newer),
        _ => return Err(Refusal::NotOurs),
    }
    let (body, foot) = rest.trim_end().rsplit_once('\n').unwrap_or(("", rest.trim_end()));
    let foot: Foot = serde_json::from_str(foot).map_err(|_| Refusal::CutShort)?;
    let (log, newer) = lines(body)?;
    let above = text.trim_end().rfind('\n').and_then(|end| text.get(..=end)).unwrap_or_default();
    if foot.sha256 != hash::sha256_hex(above.as_bytes()) {
        return Err(Refusal::Altered);
    }
    Ok((log, newer))
}

fn lines(body: &str) -> Result<(Log, Vec<String>), Refusal> {
    let (mut log, mut newer) = (Log::default(), Vec::new());
    for (above, line) in body.lines().enumerate() {
        match saved::decode(line) {
            Ok(entry) => {
                log.insert(entry);
            }
            Err(Unread::Newer) => newer.push(line.to_owned()),
            Err(Unread::Damaged) => return Err(Refusal::Line(above + 2)),
        }
    }
    Ok((log, newer))
}
