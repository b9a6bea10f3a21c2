//! Reads one record, and says where it cannot. Whether it was altered is for [`super::seal`].

use super::{Record, VERSION};
use serde::Deserialize;

/// Why a line is no record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// Written by a newer version of this program.
    Newer { version: u32 },
    /// Not a record, or no longer whole: what the reader of JSON says, and at which line and byte of it, from 1.
    Damaged { why: String, line: usize, column: usize },
}

#[derive(Deserialize)]
struct VersionOnly {
    schema_version: u32,
}

/// Reads a record. White space that a program has put in between changes nothing.
///
/// # Errors
/// [`Unread`]; nothing of it is taken then.
pub fn read(text: &str) -> Result<Record, Unread> {
    match serde_json::from_str::<Record>(text) {
        Ok(record) if (1..=VERSION).contains(&record.schema_version) => Ok(record),
        other => Err(unread(text, other.err())),
    }
}

fn unread(text: &str, error: Option<serde_json::Error>) -> Unread {
    match serde_json::from_str::<VersionOnly>(text) {
        Ok(VersionOnly { schema_version }) if schema_version > VERSION => {
            Unread::Newer { version: schema_version }
        }
        _ => Unread::Damaged {
            why: error.as_ref().map(ToString::to_string).unwrap_or_default(),
            line: error.as_ref().map_or(1, |error| error.line().max(1)),
            column: error.map_or(1, |error| error.column().max(1)),
        },
    }
}
