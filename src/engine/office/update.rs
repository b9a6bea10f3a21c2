//! The one function that changes the compliance desk.

use super::event::{Arrived, Effect, Event, Export, Notice};
use super::intake::Intake;
use super::state::{List, Office, Stage};
use super::{bring, take};
use crate::report::report;
use crate::roster::{Mapping, Roster};
use std::sync::Arc;

/// So many lines are judged between two moments in which the page can draw.
const SLICE: usize = 250;

/// Takes in what happened, and gives what is to be done about it.
pub fn update(office: &mut Office, event: Event) -> Vec<Effect> {
    match event {
        Event::Opened { today, remembered } => {
            office.as_of = today;
            office.remembered = remembered.and_then(|json| Mapping::from_json(&json));
            Vec::new()
        }
        Event::FilesArrived(files) => {
            office.notices.clear();
            bring::files(office, files)
        }
        Event::Worked => work(office),
        Event::StopPressed if office.stage == Stage::Reading => {
            office.intake.stop();
            office.stopped = true;
            say(office, Notice::Stopped);
            Vec::new()
        }
        Event::StopPressed => Vec::new(),
        Event::ColumnChosen { field, heading } => {
            remap(office, |mapping| mapping.choose(field, heading.as_deref()))
        }
        Event::OrderChosen { heading, order } => {
            remap(office, |mapping| mapping.choose_order(&heading, order))
        }
        Event::DayChosen(day) => {
            office.as_of = day;
            again(office)
        }
        Event::KeyForgotten => {
            office.key = None;
            read_all(office)
        }
        Event::EverythingForgotten => {
            let (as_of, remembered) = (office.as_of, office.remembered.take());
            *office = Office { as_of, remembered, stamp: office.stamp + 1, ..Office::default() };
            Vec::new()
        }
        Event::LinksPressed { address } => take::links(office, &address),
        Event::ExportPressed(Export::Key(chance)) => take::key(office, chance),
        Event::ExportPressed(export) => take::file(office, export),
        Event::NoticeClosed => {
            office.notices.clear();
            Vec::new()
        }
    }
}

/// Says something in place of the same said before.
pub(super) fn say(office: &mut Office, notice: Notice) {
    office.notices.retain(|said| *said != notice);
    office.notices.push(notice);
}

/// Reads all records anew: more have come, or another key.
pub(super) fn read_all(office: &mut Office) -> Vec<Effect> {
    office.intake = Intake::default();
    office.stopped = false;
    for file in office.files.clone() {
        bring::read(office, &file);
    }
    office.stage = Stage::Reading;
    vec![Effect::WorkSoon]
}

/// Sets what is settled against the list once more.
pub(super) fn again(office: &mut Office) -> Vec<Effect> {
    if office.stage != Stage::Idle {
        return Vec::new(); // It will be.
    }
    office.stage = Stage::Reporting;
    vec![Effect::WorkSoon]
}

fn work(office: &mut Office) -> Vec<Effect> {
    match office.stage {
        Stage::Idle => return Vec::new(),
        Stage::Reading => {
            if !office.intake.work(office.key.as_ref(), SLICE) {
                office.stage = Stage::Settling;
            }
        }
        Stage::Settling => {
            let ledger = std::mem::take(&mut office.intake.ledger);
            office.settled = Arc::new(ledger.settle());
            office.stage = Stage::Reporting;
        }
        Stage::Reporting => {
            let assignments = office.assignments();
            let made =
                report(&office.settled, office.roster(), &assignments, &office.plan, office.as_of);
            office.report = Some(Arc::new(made));
            office.stage = Stage::Idle;
            office.stamp += 1;
            return Vec::new();
        }
    }
    vec![Effect::WorkSoon]
}

/// Takes a staff list in with what is known of its columns.
pub(super) fn list(office: &mut Office, file: &Arrived, mapping: Option<Mapping>) -> Vec<Effect> {
    let read = Arc::new(Roster::read(&file.bytes, mapping.as_ref()));
    let remember = Effect::Remember(read.mapping.to_json());
    office.remembered = Some(read.mapping.clone());
    office.list = Some(List { name: file.name.clone(), bytes: file.bytes.clone(), read });
    let mut effects = vec![remember];
    effects.extend(again(office));
    effects
}

fn remap(office: &mut Office, change: impl FnOnce(&mut Mapping)) -> Vec<Effect> {
    let Some(known) = &office.list else { return Vec::new() };
    let mut mapping = known.read.mapping.clone();
    change(&mut mapping);
    let file = Arrived { name: known.name.clone(), bytes: known.bytes.clone() };
    list(office, &file, Some(mapping))
}
