//! What is taken along from the compliance desk: at once where it is quick, beside the page where it takes long.

use super::event::{Effect, Export, Notice};
use super::parcel::{Parcel, Wanted};
use super::seen::{self, Sift};
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
        return only(office, Notice::NeedsRoster);
    }
    let Some(key) = office.key.clone() else { return only(office, Notice::NeedsKey) };
    let Some(base) = links::base(before_place(address)) else {
        return only(office, Notice::NeedsAddress);
    };
    vec![offer("links.csv".to_owned(), links::render(office.roster(), &key, base))]
}

/// A new key. It is used once it is brought: nobody can tell here whether it was saved, and links of a key that is
/// nowhere would be worth nothing.
fn key(office: &mut Office, chance: Option<[u8; 32]>) -> Vec<Effect> {
    if office.has_key() {
        return only(office, Notice::KeyIsHere);
    }
    let Some(chance) = chance else { return only(office, Notice::NoChance) };
    let text = [words::KEY_FILE, &Key::from_chance(chance).hex(), "\n"].concat();
    let name = "plainspoken.key".to_owned();
    only(office, Notice::KeyOffered { name: name.clone() });
    vec![offer(name, text)]
}

/// What is quick to make.
pub fn file(office: &mut Office, export: Export) -> Vec<Effect> {
    match export {
        Export::Coverage => coverage(office),
        Export::Missing(sift) => missing(office, &sift),
        Export::Reminders { address } => reminders(office, &address),
        Export::Key(chance) => key(office, chance),
    }
}

fn coverage(office: &mut Office) -> Vec<Effect> {
    let Some(report) = office.report().cloned() else { return only(office, Notice::NeedsRecords) };
    let text = csv::render(&report, office.roster(), By::Module);
    vec![offer(format!("coverage-{}.csv", calendar::day(office.as_of)), text)]
}

fn missing(office: &mut Office, sift: &Sift) -> Vec<Effect> {
    let mut text = MARK.to_owned();
    write_row(&mut text, words::MISSING_COLUMNS);
    let rows = seen::missing(office);
    for row in seen::chosen(&rows, sift).iter().filter_map(|at| rows.get(*at)) {
        write_row(&mut text, row.cells());
    }
    vec![offer(format!("missing-{}.csv", calendar::day(office.as_of)), text)]
}

/// A letter to everybody with something open.
fn reminders(office: &mut Office, address: &str) -> Vec<Effect> {
    if office.roster().people.is_empty() {
        return only(office, Notice::NeedsRoster);
    }
    let Some(contact) = office.course.contact().cloned() else {
        return only(office, Notice::NeedsCourse);
    };
    let Some(report) = office.report().cloned() else { return only(office, Notice::NeedsRecords) };
    let (roster, address) = (office.roster(), before_place(address));
    let links = match &office.key {
        _ if address.is_empty() => BTreeMap::new(),
        Some(key) => match links::base(address) {
            Some(base) => links::by_person(roster, key, base),
            None => return only(office, Notice::NeedsAddress),
        },
        None => BTreeMap::new(),
    };
    let minutes = office.course.minutes();
    let letters = Letters { contact: &contact, minutes: &minutes, links: &links };
    let name = format!("reminders-{}.csv", calendar::day(office.as_of));
    let text = reminders::render(&report, roster, &letters);
    // Whoever brings one of the two for them may think that they are in it.
    if links.is_empty() && (office.has_key() || !address.is_empty()) {
        only(office, Notice::WithoutLinks { name: name.clone() });
    }
    vec![offer(name, text)]
}

/// The auditor pack, of a sample that this number draws.
pub fn pack(office: &mut Office, seed: &str, address: &str) -> Vec<Effect> {
    match seed.trim().parse() {
        Ok(seed) => make(office, Wanted::Pack { seed }, address),
        // Another number would draw another sample, and the pack would say that it is the one that was asked for.
        Err(_) => {
            let typed = seed.trim().chars().take(60).collect();
            only(office, Notice::NeedsNumber { typed })
        }
    }
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
        return only(office, needs);
    }
    office.notices.clear();
    office.making = Some(Making { name: wanted.name(office.as_of), done: 0, all: 1 });
    vec![Effect::Make(Parcel::of(office, wanted, address))]
}

/// Says this and nothing else.
fn only(office: &mut Office, notice: Notice) -> Vec<Effect> {
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
