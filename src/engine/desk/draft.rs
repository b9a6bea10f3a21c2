//! What the browser keeps of a file that is being written: a few lines on it, then the file as it would be saved.
//! What cannot be read is left where it is.

use super::document::{Document, FileId, Kind};
use super::text;
use crate::few;
use crate::hash::sha256_hex;
use crate::review::Memory;

/// Begins every draft; the number rises with the shape.
const HEAD: &str = "plainspoken-draft 1";

/// The lines: the head, the file's number, its turn, the SHA-256 of what is on the disk (`-` for nothing), its place.
pub fn write_draft(document: &Document) -> String {
    let (id, turn) = (document.id.0.to_string(), document.used.to_string());
    let disk = document.disk.as_deref().unwrap_or("-");
    [HEAD, &id, &turn, disk, &document.place, &document.file()].join("\n")
}

/// The drafts that can be read, the one that was written in last at the end; and how many cannot.
pub fn read_drafts(lines: &[String]) -> (Vec<Document>, usize) {
    let mut drafts: Vec<Document> = lines.iter().filter_map(|line| read(line)).collect();
    few::arrange_by(&mut drafts, |draft| draft.used);
    let unread = lines.len() - drafts.len();
    // Of two copies of a file, the later one.
    let mut latest: Vec<Document> = Vec::new();
    for draft in drafts {
        latest.retain(|other| other.id != draft.id);
        latest.push(draft);
    }
    (latest, unread)
}

/// The number of the file of which a draft is; `None` where it cannot be read.
pub fn number(draft: &str) -> Option<FileId> {
    read(draft).map(|draft| draft.id)
}

/// Whether two drafts say the same of a file, whatever their numbers and turns are.
pub fn is_same(one: &str, other: &str) -> bool {
    fn said(draft: &str) -> Option<&str> {
        draft.splitn(4, '\n').nth(3)
    }
    said(one) == said(other)
}

/// The same draft under another number.
pub fn renumbered(draft: &str, number: FileId) -> String {
    let mut lines: Vec<&str> = draft.splitn(3, '\n').collect();
    let number = number.0.to_string();
    lines.get_mut(1).into_iter().for_each(|line| *line = &number);
    lines.join("\n")
}

fn read(draft: &str) -> Option<Document> {
    let mut parts = draft.splitn(6, '\n');
    let mut next = || parts.next();
    if next()? != HEAD {
        return None;
    }
    let (id, used) = (next()?.parse().ok()?, next()?.parse().ok()?);
    let disk = Some(next()?.to_owned()).filter(|disk| disk != "-");
    let (place, file) = (next()?.to_owned(), next()?);
    let (text, endings) = text::read(file.as_bytes()).ok()?;
    Some(Document {
        id: FileId(id),
        kind: Kind::of(&place)?,
        place,
        text,
        endings,
        unsaved: disk.as_ref() != Some(&sha256_hex(file.as_bytes())),
        disk,
        disk_text: None,
        found: None,
        used,
        memory: Memory::default(),
    })
}
