//! Long work at the compliance desk, in slices between which the page can draw: reading records, looking at them
//! together, and setting them against the staff list. Each slice is short; how they follow each other is all that is
//! here. The report of before stays until the next one is whole.

use super::event::{Effect, Notice};
use super::intake::Intake;
use super::state::{MadeFrom, Office, Stage};
use super::update::say;
use crate::ledger::Settling;
use crate::report::{Report, Reporting};
use std::sync::Arc;

/// So many lines are judged between two moments in which the page can draw.
const SLICE: usize = 400;

/// Reads all records anew: more have come, or another key.
pub fn read_all(office: &mut Office) -> Vec<Effect> {
    office.intake = Intake::new(office.sources());
    (office.fresh, office.stopped) = (None, false);
    begin(office, Stage::Reading)
}

/// Sets what is settled against the list once more.
pub fn again(office: &mut Office) -> Vec<Effect> {
    if matches!(office.stage, Stage::Reading | Stage::Settling) {
        return Vec::new(); // It will be.
    }
    office.reporting = Reporting::default();
    begin(office, Stage::Reporting)
}

/// Where something is being worked at already, the next slice has been asked for.
fn begin(office: &mut Office, stage: Stage) -> Vec<Effect> {
    let before = std::mem::replace(&mut office.stage, stage);
    if before == Stage::Idle { vec![Effect::WorkSoon] } else { Vec::new() }
}

/// Does one slice.
pub fn slice(office: &mut Office) -> Vec<Effect> {
    match office.stage {
        Stage::Idle => {}
        Stage::Reading => {
            if !read(office) {
                office.settling = Settling::of(std::mem::take(&mut office.intake.ledger));
                office.stage = Stage::Settling;
            }
        }
        Stage::Settling => {
            if let Some(settled) = office.settling.step() {
                office.settling = Settling::default();
                office.fresh = Some(Arc::new(settled));
                office.reporting = Reporting::default();
                office.stage = Stage::Reporting;
            }
        }
        Stage::Reporting => {
            let mut reporting = std::mem::take(&mut office.reporting);
            let report = reporting.step(&office.next(&office.course.plan()));
            office.reporting = reporting;
            if let Some(report) = report {
                finish(office, report);
            }
        }
    }
    if office.stage == Stage::Idle { Vec::new() } else { vec![Effect::WorkSoon] }
}

/// Judges some lines; tells whether there is more.
fn read(office: &mut Office) -> bool {
    let left = office.most.map_or(SLICE, |most| most.saturating_sub(office.intake.progress.lines));
    left > 0 && office.intake.work(office.key.as_ref(), left.min(SLICE))
}

/// From here on the report is another one.
fn finish(office: &mut Office, report: Report) {
    if let Some(settled) = office.fresh.take() {
        office.settled = settled;
    }
    office.report = Some(Arc::new(report));
    office.from = MadeFrom {
        list: office.list.as_ref().map(|list| list.read.clone()),
        key: office.key.clone(),
        files: office.files.len(),
        progress: office.intake.progress,
        stopped: office.stopped,
    };
    office.reporting = Reporting::default();
    office.stage = Stage::Idle;
    office.stamp += 1;
}

/// What has been read counts. Once all has been read, and is being looked at, the report of before stays.
pub fn stop(office: &mut Office) {
    match office.stage {
        Stage::Idle => {}
        Stage::Reading => {
            office.intake.stop();
            office.stopped = true;
            say(office, Notice::Stopped);
        }
        Stage::Settling | Stage::Reporting => {
            office.notices.clear();
            office.as_of = office.as_of();
            // A report without records has nothing to do with a key.
            if office.from.files > 0 {
                office.key = office.from.key.clone();
            }
            office.files.truncate(office.from.files);
            office.intake = Intake::default();
            office.intake.progress = office.from.progress;
            (office.stopped, office.fresh) = (office.from.stopped, None);
            (office.settling, office.reporting) = (Settling::default(), Reporting::default());
            office.stage = Stage::Idle;
            say(office, Notice::LeftOff);
        }
    }
}
