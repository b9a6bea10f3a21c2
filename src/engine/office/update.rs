//! The one function that changes the compliance desk.

use super::event::{Effect, Event, Notice};
use super::lists::remap;
use super::state::Office;
use super::work::{self, again, read_all};
use super::{bring, take};
use crate::roster::Mapping;
use crate::sources::shown;
use crate::words::office as words;

/// Takes in what happened, and gives what is to be done about it.
pub fn update(office: &mut Office, event: Event) -> Vec<Effect> {
    match event {
        Event::Opened { today, remembered } => {
            (office.as_of, office.today) = (today, today);
            office.remembered = remembered.and_then(|json| Mapping::from_json(&json));
            Vec::new()
        }
        Event::FilesArrived(files) => {
            office.notices.clear();
            bring::files(office, files)
        }
        Event::FilesUnread(names) => {
            for name in names {
                let (name, why) = (shown(&name), words::UNREAD.to_owned());
                say(office, Notice::NotOpened { name, why });
            }
            Vec::new()
        }
        Event::Worked => work::slice(office),
        Event::StopPressed => {
            work::stop(office);
            Vec::new()
        }
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
        Event::AlikeChosen { each } => {
            office.remarks.each = each;
            office.stamp += 1;
            Vec::new()
        }
        Event::KeyForgotten => {
            office.key = None;
            office.notices.clear();
            say(office, Notice::KeyForgotten);
            if office.files.is_empty() { Vec::new() } else { read_all(office) }
        }
        Event::EverythingForgotten => {
            let (as_of, today, stamp) = (office.as_of, office.today, office.stamp + 1);
            let remembered = office.remembered.take();
            *office = Office { as_of, today, remembered, stamp, ..Office::default() };
            vec![Effect::StopMaking]
        }
        Event::LinksPressed { address } => take::links(office, &address),
        Event::ExportPressed(export) => take::file(office, export),
        Event::MakePressed { wanted, address } => take::make(office, wanted, &address),
        Event::PackPressed { seed, address } => take::pack(office, &seed, &address),
        Event::MakingWent { done, all } => {
            if let Some(making) = &mut office.making {
                (making.done, making.all) = (done, all);
            }
            Vec::new()
        }
        Event::MakingDone(about) => made(office, |name| Notice::Made { name, about }),
        Event::MakingFailed => made(office, |name| Notice::NotMade { name }),
        Event::StopMakingPressed => {
            office.making = None;
            vec![Effect::StopMaking]
        }
        Event::OfferFailed { name } => {
            office.notices.retain(|said| !matches!(said, Notice::KeyOffered { .. }));
            say(office, Notice::NotOffered { name });
            Vec::new()
        }
        Event::NoticeClosed => {
            office.notices.clear();
            Vec::new()
        }
    }
}

fn made(office: &mut Office, notice: impl FnOnce(String) -> Notice) -> Vec<Effect> {
    if let Some(making) = office.making.take() {
        say(office, notice(making.name));
    }
    Vec::new()
}

/// Says something in place of the same said before.
pub(super) fn say(office: &mut Office, notice: Notice) {
    office.notices.retain(|said| *said != notice);
    office.notices.push(notice);
}
