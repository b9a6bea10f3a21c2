//! What is brought to the compliance desk: told apart by what is in it, and by its name where that does not tell.

use super::course::{is_course_file, slips};
use super::event::{Arrived, Effect, Notice};
use super::lists;
use super::remarks::is_remarks;
use super::state::Office;
use super::update::say;
use super::work::read_all;
use crate::archive::open::{Entry, entries, most, whole};
use crate::record::seal::Key;
use crate::roster::columns::{ASSIGNMENTS, Fit, recognised};
use crate::roster::{Field, Mapping, Problem, Roster, Weight, What, assignments::Assignments};
use crate::sources::{ends_in, is_archive, is_hidden, is_packed, is_record_file, shown};
use crate::words::office as words;
use crate::words::records::closed;
use std::collections::BTreeMap;
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
    /// What got in people's way.
    Remarks,
    /// Closed to us: a sentence says why.
    Refused(String),
    Unknown,
}

/// Takes files in.
pub fn files(office: &mut Office, files: Vec<Arrived>) -> Vec<Effect> {
    let mut effects = Vec::new();
    let (mut passed_over, mut arrived) = (Vec::new(), Vec::new());
    let (mut course, mut remarks, mut more) = (Vec::new(), 0, false);
    for file in files {
        match kind(&file) {
            Kind::Records => arrived.push(file),
            Kind::Archive(inside) => {
                let (has_records, others) = opened(office, &file, &inside, &mut passed_over);
                if has_records {
                    arrived.push(file);
                }
                effects.extend(self::files(office, others));
            }
            Kind::Course => course.push(file),
            Kind::Key(key) => {
                more |= !office.files.is_empty();
                take_key(office, &file.name, key);
            }
            Kind::Roster => effects.extend(lists::staff(office, &file)),
            Kind::Assignments => effects.extend(lists::assignments(office, file)),
            Kind::Remarks => match office.remarks.take(&file) {
                Ok(()) => remarks += 1,
                Err(why) => {
                    let why = Problem::whole(Weight::LeftOut, What::Refused(why)).message();
                    say(office, Notice::NotOpened { name: shown(&file.name), why });
                }
            },
            Kind::Refused(why) => say(office, Notice::NotOpened { name: shown(&file.name), why }),
            Kind::Unknown => passed_over.push(shown(&file.name)),
        }
    }
    if remarks > 0 {
        say_of_remarks(office, remarks);
    }
    course.retain(|file| takes_course(office, file));
    if !course.is_empty() {
        let names_one = course.iter().any(|file| is_course_file(&file.name));
        office.course = std::mem::take(&mut office.course).with(course);
        let roots = office.course.roots();
        if names_one && roots.len() > 1 {
            let all = roots.into_iter().map(shown).collect();
            say(office, Notice::ManyCourses(all));
        }
        effects.extend(super::work::again(office));
    }
    more |= keep(office, arrived);
    if !passed_over.is_empty() {
        passed_over.sort_by_cached_key(|name| is_hidden(name));
        say(office, Notice::PassedOver(passed_over));
    }
    if more {
        effects.extend(read_all(office));
    }
    effects
}

/// Says what is amiss with `course.toml`, and whether it is taken: one that is not whole takes the place of none.
fn takes_course(office: &mut Office, file: &Arrived) -> bool {
    let (is_whole, amiss) = slips(file);
    let is_taken = is_whole || !office.course.is_named();
    if !is_taken {
        let why = words::course_stays(amiss.first().map_or("", String::as_str));
        say(office, Notice::NotOpened { name: shown(&file.name), why });
    } else if !amiss.is_empty() {
        let name = shown(&file.name);
        let amiss = amiss.iter().map(|amiss| format!("{name}, {amiss}")).collect();
        say(office, Notice::LeavesOpen(amiss));
    }
    is_taken
}

fn take_key(office: &mut Office, name: &str, key: Key) {
    let before = office.key.replace(key);
    if before.is_some() && before != office.key {
        office.notices.retain(|said| *said != Notice::KeyTaken);
        say(office, Notice::OtherKeyTaken { name: shown(name) });
    } else {
        say(office, Notice::KeyTaken);
    }
}

/// Those of a .zip are said together with the others.
fn say_of_remarks(office: &mut Office, files: usize) {
    let before = office.notices.iter().find_map(|notice| match notice {
        Notice::RemarksTaken(files) => Some(*files),
        _ => None,
    });
    office.notices.retain(|notice| !matches!(notice, Notice::RemarksTaken(_)));
    say(office, Notice::RemarksTaken(before.unwrap_or_default() + files));
    office.stamp += 1;
}

/// Keeps files of records; one that is brought again is there once. Tells whether there are more now.
fn keep(office: &mut Office, arrived: Vec<Arrived>) -> bool {
    let before = office.files.len();
    let mut known: BTreeMap<String, Vec<Arc<[u8]>>> = BTreeMap::new();
    for file in office.files.iter().cloned() {
        known.entry(file.name).or_default().push(file.bytes);
    }
    for file in arrived {
        let same = known.entry(file.name.clone()).or_default();
        if !same.contains(&file.bytes) {
            same.push(file.bytes.clone());
            office.files.push(file);
        }
    }
    office.files.len() > before
}

/// Takes what else of ours is in an archive, and tells whether there is anything for the table of verdicts.
fn opened(
    office: &mut Office,
    file: &Arrived,
    inside: &[Entry],
    passed_over: &mut Vec<String>,
) -> (bool, Vec<Arrived>) {
    let (mut has_records, mut others, mut left) = (false, Vec::new(), most(&file.bytes));
    for entry in inside.iter().filter(|entry| !entry.is_folder()) {
        if is_record_file(&entry.name) || is_archive(&entry.name) {
            has_records = true;
            continue;
        }
        let name = [&file.name, "/", &entry.name].concat();
        let is_ours = ends_in(&entry.name, &["csv", "md", "toml", "tsv", "txt"]);
        if !is_ours || is_hidden(&entry.name) {
            passed_over.push(shown(&name));
            continue;
        }
        match whole(&file.bytes, entry, SMALL.min(left)) {
            Ok(bytes) => {
                left = left.saturating_sub(entry.size);
                others.push(Arrived { name, bytes: bytes.into() });
            }
            Err(why) => say(office, Notice::NotOpened { name: shown(&name), why: closed(why) }),
        }
    }
    (has_records || inside.iter().all(Entry::is_folder), others)
}

fn kind(file: &Arrived) -> Kind {
    if is_hidden(&file.name) {
        return Kind::Unknown;
    }
    if is_packed(&file.name, &file.bytes) {
        return match entries(&file.bytes) {
            Ok(inside) if inside.iter().any(|entry| entry.name == "xl/workbook.xml") => {
                Kind::Refused(words::WORKBOOK.to_owned())
            }
            Ok(inside) => Kind::Archive(inside),
            // Where it is read, it is said why not.
            Err(_) => Kind::Records,
        };
    }
    if is_record_file(&file.name) {
        return Kind::Records;
    }
    if ends_in(&file.name, &["md"]) || is_course_file(&file.name) {
        return Kind::Course;
    }
    let text = std::str::from_utf8(&file.bytes);
    if let Some(key) = text.ok().filter(|text| text.len() < 4096).and_then(Key::parse) {
        return Kind::Key(key);
    }
    if ends_in(&file.name, &["key"]) {
        return Kind::Refused(words::NO_KEY.to_owned());
    }
    table(&file.bytes)
}

/// A list of people, one of who is to take what, or remarks: by its columns.
fn table(bytes: &[u8]) -> Kind {
    let bytes = start(bytes);
    if is_remarks(bytes) {
        return Kind::Remarks;
    }
    let roster = Roster::read(bytes, None);
    if assigns(&Assignments::read(bytes, None).mapping, &roster.mapping) {
        return Kind::Assignments;
    }
    // What has no columns that mean anything is a list all the same, if it is one: its columns can be chosen.
    if roster.columns.len() > 1 { Kind::Roster } else { Kind::Unknown }
}

/// A staff list may have a column “Training”, too. Beside its modules, a list of assignments says for whom each is, by
/// when or in which round, or it names nobody.
fn assigns(mapping: &Mapping, of_staff: &Mapping) -> bool {
    const THEIRS: [Field; 8] = [
        Field::Who,
        Field::AssignmentId,
        Field::Cycle,
        Field::Assigned,
        Field::Due,
        Field::ExceptionReason,
        Field::ExceptionApprover,
        Field::ExceptionUntil,
    ];
    const NAMES: [Field; 4] = [Field::Name, Field::FirstName, Field::LastName, Field::Email];
    // A column “Group” will do for whom it is, and is on many a staff list.
    let is_named = |field: &Field| {
        let means = mapping.column(*field).and_then(|heading| recognised(heading, ASSIGNMENTS));
        means == Some((*field, Fit::Named))
    };
    let names_nobody = NAMES.iter().all(|field| of_staff.column(*field).is_none());
    let has_modules = mapping.column(Field::ModuleId).is_some();
    has_modules && (names_nobody || THEIRS.iter().any(is_named))
}

/// What tells which table it is: a list of a large organisation takes a while to read, and that is done once.
fn start(bytes: &[u8]) -> &[u8] {
    const LOOKED_AT: usize = 64 * 1024;
    let Some(start) = bytes.get(..LOOKED_AT) else { return bytes };
    let is_wide = start.starts_with(b"\xff\xfe") || start.starts_with(b"\xfe\xff");
    // Not within a letter, of which there are those of several bytes.
    let end = start.iter().rposition(|byte| *byte == b'\n').filter(|_| !is_wide);
    end.and_then(|end| start.get(..=end)).unwrap_or(start)
}
