//! What the browser keeps of a file that is being written: one line of JSON, with its version. A line that
//! cannot be read is left where it is.

use super::document::{Document, FileId, Kind};
use super::text;
use crate::hash::sha256_hex;
use serde::{Deserialize, Serialize};

const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Line {
    version: u32,
    id: u32,
    place: String,
    /// The file as it would be saved, line ends and all.
    file: String,
    /// SHA-256 of the file on the disk.
    disk: Option<String>,
    /// The highest of all drafts is the one that was written in last.
    used: u64,
}

/// A file as it was left.
#[derive(Clone, Debug)]
pub struct Draft {
    pub document: Document,
    pub used: u64,
}

pub fn write_draft(document: &Document, used: u64) -> String {
    let line = Line {
        version: VERSION,
        id: document.id.0,
        place: document.place.clone(),
        file: document.file(),
        disk: document.disk.clone(),
        used,
    };
    // Serialising plain text and numbers always works.
    serde_json::to_string(&line).unwrap_or_default()
}

/// The drafts that can be read, the one that was written in last at the end; and how many cannot.
pub fn read_drafts(lines: &[String]) -> (Vec<Draft>, usize) {
    let mut drafts: Vec<Draft> = lines.iter().filter_map(|line| read(line)).collect();
    drafts.sort_by_key(|draft| draft.used);
    let unread = lines.len() - drafts.len();
    (drafts, unread)
}

fn read(line: &str) -> Option<Draft> {
    let line: Line = serde_json::from_str(line).ok()?;
    if line.version > VERSION {
        return None;
    }
    let (text, endings) = text::read(line.file.as_bytes()).ok()?;
    let document = Document {
        id: FileId(line.id),
        kind: Kind::of(&line.place)?,
        place: line.place,
        text,
        endings,
        unsaved: line.disk.as_ref() != Some(&sha256_hex(line.file.as_bytes())),
        disk: line.disk,
        disk_text: None,
        found: None,
    };
    Some(Draft { document, used: line.used })
}
