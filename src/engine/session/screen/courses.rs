//! The course list: what this is, how long in all, what is next.

use super::super::state::State;
use crate::catalogue::Listing;
use crate::ids::ModuleId;
use crate::progress::{Finished, Timestamp};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Courses {
    /// Whole minutes of all modules.
    pub minutes: u32,
    /// Whole minutes of what is not done.
    pub minutes_left: u32,
    pub done: usize,
    /// The one obvious thing to do; `None` when all is done.
    pub next: Option<Next>,
    pub modules: Vec<Row>,
    pub help: Help,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    pub id: ModuleId,
    pub title: String,
    pub state: ModuleState,
    pub minutes_left: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub id: ModuleId,
    pub title: String,
    pub summary: String,
    pub minutes: u32,
    pub minutes_left: u32,
    pub state: ModuleState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModuleState {
    NotStarted,
    /// How many of its steps have been opened.
    Started {
        seen: usize,
        of: usize,
    },
    Done {
        at: Timestamp,
    },
    /// Done once, and revised since.
    Updated {
        at: Timestamp,
    },
}

/// Whether "What would help?" is to be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Help {
    Ask,
    /// It was answered or skipped, or what is stored has not all been read yet.
    Rest,
}

pub fn courses(state: &State) -> Courses {
    let listings = state.catalogue.here().map(|c| c.modules.as_slice()).unwrap_or_default();
    let modules: Vec<Row> = listings.iter().filter_map(|listing| row(state, listing)).collect();
    let open = |row: &&Row| !matches!(row.state, ModuleState::Done { .. });
    let latest = state.progress.latest.as_ref();
    let resumed = modules
        .iter()
        .filter(open)
        .find(|row| Some(&row.id) == latest && matches!(row.state, ModuleState::Started { .. }));
    let started = |row: &&Row| matches!(row.state, ModuleState::Started { .. });
    let next =
        resumed.or_else(|| modules.iter().find(started)).or_else(|| modules.iter().find(open));
    Courses {
        minutes: modules.iter().map(|row| row.minutes).sum(),
        minutes_left: modules.iter().map(|row| row.minutes_left).sum(),
        done: modules.iter().filter(|row| !open(row)).count(),
        next: next.map(|row| Next {
            id: row.id.clone(),
            title: row.title.clone(),
            state: row.state,
            minutes_left: row.minutes_left,
        }),
        help: match state.progress.needs {
            None if state.keeping.database_read => Help::Ask,
            _ => Help::Rest,
        },
        modules,
    }
}

fn row(state: &State, listing: &Listing) -> Option<Row> {
    let id = ModuleId::parse(&listing.id)?;
    let progress = state.progress.module(&id);
    let finished = |revision: &u32| progress.and_then(|p| p.finished.get(revision));
    let earlier = progress.and_then(|p| p.finished.values().next_back());
    let seen = progress.map_or(0, |p| p.seen.len()).min(listing.steps);
    let standing = match (finished(&listing.revision), earlier) {
        (Some(Finished { at, .. }), _) => ModuleState::Done { at: *at },
        (None, Some(Finished { at, .. })) => ModuleState::Updated { at: *at },
        (None, None) if seen > 0 => ModuleState::Started { seen, of: listing.steps },
        (None, None) => ModuleState::NotStarted,
    };
    let minutes_left = match standing {
        ModuleState::Done { .. } => 0,
        ModuleState::NotStarted | ModuleState::Updated { .. } => listing.minutes,
        ModuleState::Started { .. } => remaining(listing, seen),
    };
    Some(Row {
        id,
        title: listing.title.clone(),
        summary: listing.summary.clone(),
        minutes: listing.minutes,
        minutes_left,
        state: standing,
    })
}

/// The share of the minutes that the unopened steps have, rounded up; the module itself may not be here
/// to be asked.
fn remaining(listing: &Listing, seen: usize) -> u32 {
    let count = |steps: usize| u32::try_from(steps).unwrap_or(u32::MAX);
    let steps = count(listing.steps).max(1);
    let left = steps.saturating_sub(count(seen).saturating_sub(1));
    listing.minutes.saturating_mul(left).div_ceil(steps).max(1)
}
