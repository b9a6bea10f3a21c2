//! What is taken along from the compliance desk: at once where it is quick, beside the page where it takes long.

use super::event::{Effect, Export, Notice};
use super::parcel::{Parcel, Wanted};
use super::seen;
use super::state::{Making, Office};
use super::update::say;
use crate::calendar;
use crate::export::links;
use crate::export::reminders::{self, Letters};
use crate::export::xapi::Base;
use crate::record::seal::Key;
use crate::report::csv::{self, By};
use crate::table::{MARK, write_row};
use crate::words::office as words;
use std::collections::BTreeMap;

/// One personal link a person, as a table.
pub fn links(office: &mut Office, address: &str) -> Vec<Effect> {
    if office.roster().people.is_empty() {
        return missing(office, Notice::NeedsRoster);
    }
    let Some(key) = office.key.clone() else { return missing(office, Notice::NeedsKey) };
    let Some(base) = links::base(before_place(address)) else {
        return missing(office, Notice::NeedsAddress);
    };
    vec![offer("links.csv".to_owned(), links::render(office.roster(), &key, base))]
}

/// A new key, which is taken in at once.
pub fn key(office: &mut Office, chance: [u8; 32]) -> Vec<Effect> {
    let key = Key::from_chance(chance);
    let text = [words::KEY_FILE, &key.hex(), "\n"].concat();
    office.key = Some(key);
    let mut effects = vec![offer("plainspoken.key".to_owned(), text)];
    if !office.files.is_empty() {
        effects.extend(super::work::read_all(office));
    }
    effects
}

pub fn file(office: &mut Office, export: Export) -> Vec<Effect> {
    let Some(report) = office.report().cloned() else { return Vec::new() };
    let day = calendar::day(office.as_of);
    match export {
        Export::Coverage => {
            let text = csv::render(&report, office.roster(), By::Module);
            vec![offer(format!("coverage-{day}.csv"), text)]
        }
        Export::Missing(sift) => {
            let mut text = MARK.to_owned();
            write_row(&mut text, words::MISSING_COLUMNS);
            let rows = seen::missing(office);
            for row in seen::chosen(&rows, &sift).iter().filter_map(|at| rows.get(*at)) {
                write_row(&mut text, row.cells());
            }
            vec![offer(format!("missing-{day}.csv"), text)]
        }
        Export::Reminders { address } => reminders(office, &address),
        Export::Key(_) => Vec::new(),
    }
}

/// A letter to everybody with something open.
fn reminders(office: &mut Office, address: &str) -> Vec<Effect> {
    if office.roster().people.is_empty() {
        return missing(office, Notice::NeedsRoster);
    }
    let Some(contact) = office.course.contact().cloned() else {
        return missing(office, Notice::NeedsCourse);
    };
    let Some(report) = office.report().cloned() else { return Vec::new() };
    let (roster, address) = (office.roster(), before_place(address));
    let links = match &office.key {
        _ if address.is_empty() => BTreeMap::new(),
        Some(key) => match links::base(address) {
            Some(base) => links::by_person(roster, key, base),
            None => return missing(office, Notice::NeedsAddress),
        },
        None => BTreeMap::new(),
    };
    let minutes = office.course.minutes();
    let letters = Letters { contact: &contact, minutes: &minutes, links: &links };
    let name = format!("reminders-{}.csv", calendar::day(office.as_of));
    vec![offer(name, reminders::render(&report, roster, &letters))]
}

/// Something that takes long, once all that it needs is there.
pub fn make(office: &mut Office, wanted: Wanted, address: &str) -> Vec<Effect> {
    let is_pack = matches!(wanted, Wanted::Pack { .. });
    let needs = if office.files.is_empty() {
        Some(Notice::NeedsRecords)
    } else if is_pack && office.roster().people.is_empty() {
        Some(Notice::NeedsRoster)
    } else if is_pack && !office.course.is_named() {
        Some(Notice::NeedsCourse)
    } else if wanted == Wanted::Statements && Base::parse(address).is_err() {
        Some(Notice::NeedsAddress)
    } else {
        None
    };
    if let Some(needs) = needs {
        return missing(office, needs);
    }
    office.notices.clear();
    office.making = Some(Making { name: wanted.name(office.as_of), done: 0, all: 1 });
    vec![Effect::Make(Parcel::of(office, wanted, address))]
}

fn missing(office: &mut Office, notice: Notice) -> Vec<Effect> {
    office.notices.clear();
    say(office, notice);
    Vec::new()
}

/// An address as it is copied from the address bar, without the place within the page.
fn before_place(address: &str) -> &str {
    address.trim().split('#').next().unwrap_or_default()
}

fn offer(name: String, text: String) -> Effect {
    Effect::Offer { name, bytes: text.into_bytes() }
}
