//! How soon a learning system is told: each step as it happens. Telling stops the page for a moment in most systems, so
//! what is picked, before it is checked, waits a little.

use crate::progress::{Fact, Log};

/// Milliseconds that it waits.
pub const PAUSE: i32 = 2_000;

/// Whether what has come since there were so many entries may wait.
pub fn may_wait(log: &Log, since: usize) -> bool {
    let mut new = log.iter().skip(since).peekable();
    new.peek().is_some() && new.all(|entry| matches!(entry.fact, Fact::ChoicesPicked { .. }))
}
