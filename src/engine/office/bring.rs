//! What is brought to the compliance desk: told apart by what is in it, and by its name where that does not tell.

use super::event::{Arrived, Effect, Notice};
use super::state::Office;
use super::update::{list, read_all, say};
use crate::archive::open::{Entry, Unpacking, entries, is_zip};
use crate::course;
use crate::parse;
use crate::record::seal::Key;
use crate::report::{Plan, Taught};
use crate::roster::{Field, Roster, assignments::Assignments};
use crate::words::office as words;
use std::sync::Arc;

/// A lesson or a list in an archive may be so large, in bytes.
const SMALL: u64 = 64 << 20;

/// What a file is.
enum Kind {
    Records,
    Archive(Vec<Entry>),
    Course,
    Key(Key),
    Roster,
    Assignments,
    /// Closed to us: a sentence says why.
    Refused(String),
    Unknown,
}

/// Takes files in.
pub fn files(office: &mut Office, files: Vec<Arrived>) -> Vec<Effect> {
    let mut effects = Vec::new();
    let (mut passed_over, mut more) = (Vec::new(), false);
    for file in files {
        match kind(&file) {
            Kind::Records => {
                office.files.push(file);
                more = true;
            }
            Kind::Archive(inside) => {
                let (records, others) = opened(office, &file, &inside);
                if records {
                    office.files.push(file);
                    more = true;
                }
                effects.extend(self::files(office, others));
            }
            Kind::Course => {
                office.course.retain(|known| known.name != file.name);
                office.course.push(file);
                office.plan = plan(&office.course);
                effects.extend(super::update::again(office));
            }
            Kind::Key(key) => {
                office.key = Some(key);
                say(office, Notice::KeyTaken);
                more |= !office.files.is_empty();
            }
            Kind::Roster => {
                let remembered = office.remembered.clone();
                effects.extend(list(office, &file, remembered));
            }
            Kind::Assignments => {
                let read = Assignments::read(&file.bytes, None);
                office.assigned = Some((file.name, read));
                effects.extend(super::update::again(office));
            }
            Kind::Refused(why) => say(office, Notice::NotOpened { name: file.name, why }),
            Kind::Unknown => passed_over.push(file.name),
        }
    }
    if !passed_over.is_empty() {
        say(office, Notice::PassedOver(passed_over));
    }
    if more {
        effects.extend(read_all(office));
    }
    effects
}

/// Queues a file of records, or those of an archive.
pub fn read(office: &mut Office, file: &Arrived) {
    if !is_zip(&file.bytes) {
        office.intake.file(&file.name, file.bytes.clone());
        return;
    }
    for entry in entries(&file.bytes).unwrap_or_default().iter().filter(|entry| is_records(entry)) {
        let name = [&file.name, "/", &entry.name].concat();
        if let Err(why) = office.intake.packed(&name, &file.bytes, entry) {
            say(office, Notice::NotOpened { name, why: words::closed(why) });
        }
    }
}

fn is_records(entry: &Entry) -> bool {
    !entry.is_folder() && !is_hidden(&entry.name) && ends(&entry.name, &["json", "jsonl"])
}

/// Whether there are records in an archive, and what else of ours is in it.
fn opened(office: &mut Office, file: &Arrived, inside: &[Entry]) -> (bool, Vec<Arrived>) {
    let mut others = Vec::new();
    let others_of_ours = inside.iter().filter(|entry| {
        let known = ends(&entry.name, &["csv", "md", "toml", "tsv", "txt"]);
        known && !entry.is_folder() && !is_hidden(&entry.name) && entry.size <= SMALL
    });
    for entry in others_of_ours {
        let name = [&file.name, "/", &entry.name].concat();
        let mut bytes = Vec::new();
        let unpacked = Unpacking::of(entry).and_then(|mut unpacking| {
            while unpacking.next(&file.bytes, &mut bytes)? {}
            Ok(())
        });
        match unpacked {
            Ok(()) => others.push(Arrived { name, bytes: bytes.into() }),
            Err(why) => say(office, Notice::NotOpened { name, why: words::closed(why) }),
        }
    }
    (inside.iter().any(is_records), others)
}

fn kind(file: &Arrived) -> Kind {
    if is_hidden(&file.name) {
        return Kind::Unknown;
    }
    if is_zip(&file.bytes) || ends(&file.name, &["zip"]) {
        return match entries(&file.bytes) {
            Ok(inside) if inside.iter().any(|entry| entry.name == "xl/workbook.xml") => {
                Kind::Refused(words::WORKBOOK.to_owned())
            }
            Ok(inside) => Kind::Archive(inside),
            Err(why) => Kind::Refused(words::closed(why)),
        };
    }
    if ends(&file.name, &["json", "jsonl"]) {
        return Kind::Records;
    }
    if ends(&file.name, &["md"]) || file.name.rsplit('/').next() == Some("course.toml") {
        return Kind::Course;
    }
    let text = std::str::from_utf8(&file.bytes);
    if let Some(key) = text.ok().filter(|text| text.len() < 4096).and_then(Key::parse) {
        return Kind::Key(key);
    }
    table(&file.bytes)
}

/// A list of people, or one of who is to take what: by its columns.
fn table(bytes: &Arc<[u8]>) -> Kind {
    let assigned = Assignments::read(bytes, None);
    if assigned.mapping.column(Field::ModuleId).is_some() {
        return Kind::Assignments;
    }
    // What has no columns that mean anything is a list all the same, if it is one: its columns can be chosen.
    if Roster::read(bytes, None).columns.len() > 1 { Kind::Roster } else { Kind::Unknown }
}

fn plan(files: &[Arrived]) -> Plan {
    let text = |file: &Arrived| String::from_utf8_lossy(&file.bytes).into_owned();
    let mut plan = Plan::default();
    for file in files {
        if file.name.ends_with("course.toml") {
            plan.rules = course::read(&text(file)).0.assignments;
        } else if !file.name.ends_with("glossary.md") && !file.name.ends_with("README.md") {
            let module = parse::parse(&text(file)).module;
            let known = plan.modules.iter().any(|known| known.id == module.id.as_str());
            if !known {
                plan.modules.push(Taught {
                    id: module.id.to_string(),
                    title: module.title.clone(),
                    renew: module.renew_months(),
                });
            }
        }
    }
    order(&mut plan, files);
    plan
}

/// In the order of the course, where it says one.
fn order(plan: &mut Plan, files: &[Arrived]) {
    let course = files.iter().find(|file| file.name.ends_with("course.toml"));
    let listed =
        course.and_then(|file| course::read(&String::from_utf8_lossy(&file.bytes)).0.modules);
    let place = |id: &str| {
        let listed = listed.as_deref().unwrap_or_default();
        listed.iter().position(|one| one.id.as_str() == id).unwrap_or(usize::MAX)
    };
    plan.modules.sort_by(|a, b| place(&a.id).cmp(&place(&b.id)).then_with(|| a.id.cmp(&b.id)));
}

fn ends(name: &str, kinds: &[&str]) -> bool {
    let kind = name.rsplit_once('.').map(|(_, kind)| kind).unwrap_or_default();
    kinds.iter().any(|known| kind.eq_ignore_ascii_case(known))
}

fn is_hidden(name: &str) -> bool {
    name.split(['/', '\\']).any(|part| {
        part == "__MACOSX" || (part.starts_with('.') && !part.trim_matches('.').is_empty())
    })
}
