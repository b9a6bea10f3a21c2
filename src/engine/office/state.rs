//! Everything that the compliance desk knows, as plain data. What changes it is in `update`.

use super::course::Course;
use super::event::{Arrived, Notice};
use super::intake::{Intake, Progress};
use super::remarks::Remarks;
use crate::ledger::{Settled, Settling};
use crate::progress::Timestamp;
use crate::record::seal::Key;
use crate::report::{From, Plan, Report, Reporting};
use crate::roster::assignments::{self, Assignments};
use crate::roster::{self, Mapping, Roster};
use crate::sources::Sources;
use std::sync::Arc;

#[derive(Default)]
pub struct Office {
    /// The day that the report is of.
    pub(super) as_of: Timestamp,
    /// That of the machine, when the page was opened.
    pub(super) today: Timestamp,
    pub(super) list: Option<List>,
    /// What is remembered of the columns of an earlier list.
    pub(super) remembered: Option<Mapping>,
    pub(super) assigned: Option<(Arrived, assignments::Read)>,
    pub(super) key: Option<Key>,
    pub(super) course: Course,
    /// Files of records, in the order in which they came.
    pub(super) files: Vec<Arrived>,
    pub(super) remarks: Remarks,
    pub(super) stage: Stage,
    pub(super) intake: Intake,
    /// Whether the reading was stopped before its end.
    pub(super) stopped: bool,
    /// After so many lines, the reading stops: it was stopped there before.
    pub(super) most: Option<usize>,
    pub(super) settling: Settling,
    /// What was read anew, until the report of it is made.
    pub(super) fresh: Option<Arc<Settled>>,
    pub(super) reporting: Reporting,
    /// Of one piece with the report, whatever is being worked at; as what it was made from is.
    pub(super) settled: Arc<Settled>,
    pub(super) report: Option<Arc<Report>>,
    pub(super) from: MadeFrom,
    pub(super) making: Option<Making>,
    pub(super) notices: Vec<Notice>,
    /// Rises whenever the report is another one, or the remarks are.
    pub(super) stamp: u64,
}

/// What the report that there is to see was made from.
#[derive(Default)]
pub(super) struct MadeFrom {
    pub list: Option<Arc<roster::Read>>,
    pub key: Option<Key>,
    /// How many of the files are in it, and how far they were read.
    pub files: usize,
    pub progress: Progress,
    pub stopped: bool,
}

/// A staff list as it was read.
pub(super) struct List {
    pub name: String,
    pub bytes: Arc<[u8]>,
    pub read: Arc<roster::Read>,
}

/// What is being made beside the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Making {
    pub name: String,
    pub done: u64,
    pub all: u64,
}

static NOBODY: Roster = Roster { people: Vec::new() };

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

    /// Whether records are being taken in, from the first of them to the report.
    pub fn is_gathering(&self) -> bool {
        match self.stage {
            Stage::Idle => false,
            Stage::Reading | Stage::Settling => true,
            Stage::Reporting => self.fresh.is_some(),
        }
    }

    /// How much of the work is done, in thousandths. Most of it is reading.
    pub fn done(&self) -> u64 {
        let steps = |(done, all): (usize, usize)| (done * 100 / all.max(1)) as u64;
        let Progress { done, all, .. } = self.intake.progress;
        match self.stage {
            Stage::Idle => 0,
            Stage::Reading => done.min(all) * 800 / all.max(1),
            Stage::Settling => 800 + steps(self.settling.progress()),
            Stage::Reporting => 900 + steps(self.reporting.progress()),
        }
    }

    /// The day of the report; where there is none, that of the next.
    pub fn as_of(&self) -> Timestamp {
        self.report.as_ref().map_or(self.as_of, |report| report.as_of)
    }

    pub fn today(&self) -> Timestamp {
        self.today
    }

    pub(super) fn remarks(&self) -> &Remarks {
        &self.remarks
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

    pub fn course(&self) -> &Course {
        &self.course
    }

    /// The staff list: its name, and all that was made of it.
    pub fn list(&self) -> Option<(&str, &Arc<roster::Read>)> {
        self.list.as_ref().map(|list| (list.name.as_str(), &list.read))
    }

    /// Everybody on the list of the report; where there is none, on that of the next.
    pub fn roster(&self) -> &Roster {
        let next = || self.list.as_ref().map(|list| &list.read);
        let list = if self.report.is_some() { self.from.list.as_ref() } else { next() };
        list.map_or(&NOBODY, |read| &read.roster)
    }

    /// What the next report is made from.
    pub(super) fn next<'a>(&'a self, plan: &'a Plan) -> From<'a> {
        static NOTHING: Assignments = Assignments { rows: Vec::new() };
        From {
            settled: self.fresh.as_ref().unwrap_or(&self.settled),
            roster: self.list.as_ref().map_or(&NOBODY, |list| &list.read.roster),
            assignments: self.assigned.as_ref().map_or(&NOTHING, |(_, read)| &read.assignments),
            plan,
            as_of: self.as_of,
        }
    }

    pub fn settled(&self) -> &Arc<Settled> {
        &self.settled
    }

    pub fn report(&self) -> Option<&Arc<Report>> {
        self.report.as_ref()
    }

    pub fn making(&self) -> Option<&Making> {
        self.making.as_ref()
    }

    /// Whether reading was stopped before its end.
    pub fn was_stopped(&self) -> bool {
        self.from.stopped
    }

    /// The files of records, to be read anew: the same lines in the same places each time.
    pub fn sources(&self) -> Sources<Arc<[u8]>> {
        let mut sources = Sources::default();
        self.files.iter().for_each(|file| sources.add(&file.name, file.bytes.clone()));
        sources
    }

    /// How many files of records there are.
    pub fn files(&self) -> usize {
        self.files.len()
    }
}
