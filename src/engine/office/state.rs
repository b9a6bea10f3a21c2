//! Everything that the compliance desk knows, as plain data. What changes it is in `update`.

use super::event::{Arrived, Notice};
use super::intake::{Intake, Progress};
use crate::ledger::Settled;
use crate::progress::Timestamp;
use crate::record::seal::Key;
use crate::report::{Plan, Report};
use crate::roster::assignments::{self, Assignments};
use crate::roster::{self, Mapping, Roster};
use std::sync::Arc;

#[derive(Default)]
pub struct Office {
    /// The day that the report is of.
    pub(super) as_of: Timestamp,
    pub(super) list: Option<List>,
    /// What is remembered of the columns of an earlier list.
    pub(super) remembered: Option<Mapping>,
    pub(super) assigned: Option<(String, assignments::Read)>,
    pub(super) key: Option<Key>,
    /// `course.toml` and lessons, by name.
    pub(super) course: Vec<Arrived>,
    pub(super) plan: Plan,
    /// Files of records, in the order in which they came.
    pub(super) files: Vec<Arrived>,
    pub(super) stage: Stage,
    pub(super) intake: Intake,
    /// Whether the reading was stopped before its end.
    pub(super) stopped: bool,
    pub(super) settled: Arc<Settled>,
    pub(super) report: Option<Arc<Report>>,
    pub(super) notices: Vec<Notice>,
    /// Rises whenever the report is another one.
    pub(super) stamp: u64,
}

/// A staff list as it was read.
pub(super) struct List {
    pub name: String,
    pub bytes: Arc<[u8]>,
    pub read: Arc<roster::Read>,
}

/// What is being worked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    #[default]
    Idle,
    Reading,
    /// Looking at all records together.
    Settling,
    /// Setting them against the staff list.
    Reporting,
}

impl Office {
    pub fn stage(&self) -> Stage {
        self.stage
    }

    pub fn progress(&self) -> Progress {
        self.intake.progress
    }

    pub fn as_of(&self) -> Timestamp {
        self.as_of
    }

    pub fn stamp(&self) -> u64 {
        self.stamp
    }

    pub fn has_key(&self) -> bool {
        self.key.is_some()
    }

    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// The staff list: its name, and all that was made of it.
    pub fn list(&self) -> Option<(&str, &Arc<roster::Read>)> {
        self.list.as_ref().map(|list| (list.name.as_str(), &list.read))
    }

    pub fn roster(&self) -> &Roster {
        static NOBODY: Roster = Roster { people: Vec::new() };
        self.list.as_ref().map_or(&NOBODY, |list| &list.read.roster)
    }

    pub(super) fn assignments(&self) -> Assignments {
        self.assigned.as_ref().map(|(_, read)| read.assignments.clone()).unwrap_or_default()
    }

    pub fn settled(&self) -> &Arc<Settled> {
        &self.settled
    }

    pub fn report(&self) -> Option<&Arc<Report>> {
        self.report.as_ref()
    }

    /// Whether reading was stopped before its end.
    pub fn was_stopped(&self) -> bool {
        self.stopped
    }

    /// How many files of records there are.
    pub fn files(&self) -> usize {
        self.files.len()
    }
}
