//! `records remind`: a row with a letter for everybody who has something to do. What the letters say is the engine's
//! matter.

use super::args::{self, Given};
use super::lists::{self, Lists};
use super::{Told, export, gather, links, report as plans, shown};
use plainspoken::calendar;
use plainspoken::export::links::by_person;
use plainspoken::export::reminders::{self, Letters};
use plainspoken::minutes;
use plainspoken::progress::Timestamp;
use plainspoken::record::seal::Key;
use plainspoken::report;
use plainspoken::roster::Roster;
use plainspoken::words::records as words;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;

/// What is asked for.
pub struct Asked<'a> {
    pub lists: &'a args::Lists,
    pub course: &'a Path,
    pub as_of: Option<Timestamp>,
    pub base_url: Option<&'a str>,
    pub out: &'a Path,
}

pub fn write(given: &Given, asked: &Asked<'_>) -> Result<Told, String> {
    let mut lists = Lists::read(asked.lists)?;
    let (folder, course) = plans::course(asked.course)?;
    let plan = plans::plan_of(&folder, &course, &mut lists);
    let mut beside = std::mem::take(&mut lists.said);
    let modules = folder.own_modules(&course);
    let minutes = modules.map(|module| (module.id.to_string(), minutes::of_module(module)));
    let minutes = minutes.collect();
    let key = given.key()?;
    let links = personal(key.as_ref(), asked.base_url, &lists.roster)?;
    let gathered = gather::whole(&given.paths, key.as_ref())?;
    let as_of = asked.as_of.unwrap_or_else(plans::today);
    let roster = &lists.roster;
    let report = report::report(&gathered.settled, roster, &lists.assignments, &plan, as_of);
    beside.extend(lists::strays(&report));
    let letters = Letters { contact: &course.contact, minutes: &minutes, links: &links };
    let text = reminders::render(&report, roster, &letters);
    export::new_file(asked.out, |file| file.write_all(text.as_bytes()))?;
    let people: BTreeSet<usize> = reminders::reminded(&report).map(|duty| duty.member).collect();
    let declined = report.declined().filter_map(|(duty, at)| {
        let (member, module) = (roster.people.get(duty.member)?, report.module(duty)?);
        let day = calendar::day(at);
        Some(words::report::declined(&member.name, &member.person_id, &module.title, &day))
    });
    let declined: Vec<String> = declined.collect();
    let said = words::reminder::written(people.len(), &shown(asked.out));
    let said = said + &words::reminder::declined(&declined);
    let mut told = export::told(&gathered, said, &[], asked.out);
    beside.append(&mut told.beside);
    Ok(Told { beside, end: lists.ended(told.end, &report), ..told })
}

/// Everybody's own link, where there are a key and an address to make it from.
fn personal(
    key: Option<&Key>,
    base_url: Option<&str>,
    roster: &Roster,
) -> Result<BTreeMap<String, String>, String> {
    let (Some(key), Some(url)) = (key, base_url) else { return Ok(BTreeMap::new()) };
    Ok(by_person(roster, key, links::base(url)?))
}
