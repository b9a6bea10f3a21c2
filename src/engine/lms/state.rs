//! The whole standing of one learner as a short text: all that a learning system keeps for us. It names things by
//! numbers made of their ids (see [`names`]), never by their place, so that it is read by a course that has changed
//! since: what left is dropped, and what is new has not been seen. [`kept`] says what of all that happened is needed,
//! `pen` and `read` turn that into letters and back. Where the text goes is for others.
//!
//! Completion records are too long to be kept; the same are issued again from the same facts.

mod bits;
mod kept;
mod made;
mod names;
mod pen;
mod read;
#[cfg(any(feature = "author", test))]
mod worst;
mod write;

#[cfg(any(feature = "author", test))]
pub use worst::worst;
pub use write::{Left, Written, write};

use super::places::Places;
use crate::hash;
use crate::progress::Log;
use crate::session::Found;

/// Begins every state; another shape begins with another.
const VERSION: &str = "1";

/// Moments are counted from here: 2026-01-01, in milliseconds since 1970.
const EPOCH: i64 = 1_767_225_600_000;

/// So many bytes of the name of a text are enough to know it again.
const HEAD: usize = 4;

/// How many letters the checksum has.
const SUM: usize = 8;

/// Why a state was not taken. The text stays with the caller, who keeps it aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// Written by a newer version of this program.
    Newer,
    /// Not one of ours, or no longer whole.
    Damaged,
}

/// A list of what happened that leads to the standing that was written; an empty one for an empty text.
///
/// # Errors
/// [`Unread`], in which case nothing was taken.
pub fn read(text: &str, places: &Places) -> Result<Log, Unread> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(Log::default());
    }
    let version = text.get(..VERSION.len()).unwrap_or_default();
    let rest = text.get(VERSION.len()..).unwrap_or_default();
    let (sum, body) = rest.split_at_checked(SUM).ok_or(Unread::Damaged)?;
    if sum != hash::checksum(&[version, body].concat()) {
        return Err(Unread::Damaged);
    }
    if version != VERSION {
        return Err(Unread::Newer);
    }
    read::kept(body, places).map(|kept| kept.log()).ok_or(Unread::Damaged)
}

/// The same as the session takes it up: with what could not be read.
pub fn found(text: &str, places: &Places) -> Found {
    match read(text, places) {
        Ok(log) => Found { log, ..Found::default() },
        Err(Unread::Damaged) => Found { damaged: 1, ..Found::default() },
        Err(Unread::Newer) => Found { newer: vec![text.to_owned()], ..Found::default() },
    }
}

fn sealed(body: &str) -> String {
    let sum = hash::checksum(&[VERSION, body].concat());
    [VERSION, &sum, body].concat()
}
