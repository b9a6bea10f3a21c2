//! The course list: what this is, how long in all, what is next.

use super::super::fresh;
use super::super::standing::Case;
use super::super::state::{Loading, State};
use crate::catalogue::Listing;
use crate::ids::{ModuleId, StepId};
use crate::minutes;
use crate::progress::{Finished, Timestamp};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Courses {
    /// Whole minutes of all modules.
    pub minutes: u32,
    /// Whole minutes of what is not done.
    pub minutes_left: u32,
    pub done: usize,
    /// Of how many: those for everybody, and what else was taken up.
    pub of: usize,
    /// The one obvious thing to do; `None` when all is done.
    pub next: Option<Next>,
    pub modules: Vec<Row>,
    pub help: Help,
    /// Whether a refresher is due.
    pub fresh: bool,
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
    /// Whose work it is about; `None` when it is for everybody.
    pub audience: Option<String>,
}

impl Row {
    /// Whether it is still to be done by this person.
    pub fn is_open(&self) -> bool {
        match self.state {
            ModuleState::Done { .. } | ModuleState::NotMine { .. } => false,
            ModuleState::NotStarted => self.audience.is_none(),
            ModuleState::Started { .. } | ModuleState::Updated { .. } => true,
        }
    }

    fn is_done(&self) -> bool {
        matches!(self.state, ModuleState::Done { .. })
    }
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
    /// Done once, and changed since in what it teaches.
    Updated {
        at: Timestamp,
    },
    /// They say that it isn't part of their job.
    NotMine {
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
    let open = |row: &&Row| row.is_open();
    let latest = state.progress.latest.as_ref();
    let started = |row: &&Row| matches!(row.state, ModuleState::Started { .. });
    let resumed = modules.iter().filter(open).find(|row| Some(&row.id) == latest && started(row));
    let next =
        resumed.or_else(|| modules.iter().find(started)).or_else(|| modules.iter().find(open));
    // What is for some only counts once somebody has taken it up.
    let mine = || modules.iter().filter(|row| row.is_open() || row.is_done());
    Courses {
        minutes: mine().map(|row| row.minutes).sum(),
        minutes_left: mine().filter(open).map(|row| row.minutes_left).sum(),
        done: modules.iter().filter(|row| row.is_done()).count(),
        of: mine().count(),
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
        fresh: !fresh::due(state).is_empty(),
        modules,
    }
}

fn row(state: &State, listing: &Listing) -> Option<Row> {
    let id = ModuleId::parse(&listing.id)?;
    let progress = state.progress.module(&id);
    let finished = progress.and_then(|p| p.finished.get(&listing.revision));
    let earlier = progress.and_then(|p| p.finished.values().next_back());
    // Only the module itself can tell what of it has changed or is off the main path, or was shown elsewhere.
    let taught = state.modules.get(&id).and_then(Loading::here);
    let counts = |step: &StepId| {
        taught.is_none_or(|taught| taught.module.step(step).is_some_and(|step| !step.aside))
    };
    let seen = progress.map_or(0, |p| p.seen.iter().filter(|(step, _)| counts(step)).count());
    let seen = seen.min(listing.steps);
    let case = taught.map(|taught| Case::new(&state.progress, &taught.module));
    let unchanged = || case.as_ref().is_some_and(|case| case.standings().open.is_empty());
    let standing = match (finished, earlier) {
        (Some(Finished { at, .. }), _) => ModuleState::Done { at: *at },
        (None, Some(Finished { at, .. })) if unchanged() => ModuleState::Done { at: *at },
        (None, Some(Finished { at, .. })) => ModuleState::Updated { at: *at },
        (None, None) => match progress.and_then(|progress| progress.declined) {
            Some(at) => ModuleState::NotMine { at },
            None if seen > 0 => ModuleState::Started { seen, of: listing.steps },
            None => ModuleState::NotStarted,
        },
    };
    let open = |case: &Case<'_>| minutes::whole(case.seconds_open());
    let minutes_left = match (standing, &case) {
        (ModuleState::Done { .. } | ModuleState::NotMine { .. }, _) => 0,
        (ModuleState::Updated { .. }, Some(case)) => open(case),
        (ModuleState::Started { .. }, _) => remaining(listing, seen),
        (ModuleState::NotStarted | ModuleState::Updated { .. }, _) => listing.minutes,
    };
    let audience = listing.audience.as_str();
    Some(Row {
        id,
        title: listing.title.clone(),
        summary: listing.summary.clone(),
        minutes: listing.minutes,
        minutes_left,
        state: standing,
        audience: (!listing.is_for_everybody()).then(|| audience.to_owned()),
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
