//! The exact lessons that were seen, found by their SHA-256 among the files of the course, and which clause each module
//! answers.

use super::{Pack, Writing};
use crate::course;
use crate::export::csv::list;
use crate::hash::sha256_hex;
use crate::minutes;
use crate::module::Module;
use crate::parse;
use crate::table::{MARK, write_row};
use crate::words::records::pack as words;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub struct Lessons<'a> {
    /// The title of the course; empty where `course.toml` is not there.
    pub course: String,
    pub organisation: String,
    /// The lessons of the course as it is now, by place.
    now: Vec<Lesson<'a>>,
    /// By SHA-256: lessons that records are about.
    seen: BTreeMap<String, &'a Arc<[u8]>>,
    /// By SHA-256: those that are not among the files of the course.
    pub missing: BTreeMap<&'a str, Missing<'a>>,
}

struct Lesson<'a> {
    place: &'a str,
    sha256: String,
    module: Module,
}

/// A lesson that is not here.
#[derive(Default)]
pub struct Missing<'a> {
    /// Module, version and language, as records say it.
    pub said: BTreeSet<(&'a str, u32, &'a str)>,
    pub records: usize,
}

impl<'a> Lessons<'a> {
    pub fn of(pack: &Pack<'a>) -> Self {
        let mut files: Vec<&(String, Arc<[u8]>)> = pack.course.iter().collect();
        files.sort_unstable();
        let text = |bytes: &'a [u8]| str::from_utf8(bytes).ok();
        let toml = files.iter().find(|(place, _)| place == "course.toml");
        let toml = toml.and_then(|(_, bytes)| text(bytes)).unwrap_or_default();
        let (file, _) = course::read(toml);
        let sums: BTreeMap<String, &Arc<[u8]>> =
            files.iter().map(|(_, bytes)| (sha256_hex(bytes), bytes)).collect();
        let lesson = |(place, bytes): &&'a (String, Arc<[u8]>)| {
            is_lesson(place).then_some(())?;
            let module = parse::parse(text(bytes)?).module;
            Some(Lesson { place, sha256: sha256_hex(bytes), module })
        };
        let now = files.iter().filter_map(lesson).collect();
        let (mut seen, mut missing) = (BTreeMap::new(), BTreeMap::<&str, Missing>::new());
        for (record, _) in pack.settled.whole() {
            let sha256 = pack.settled.text(record.content_sha256);
            match sums.get(sha256) {
                Some(bytes) => {
                    if !seen.contains_key(sha256) {
                        seen.insert(sha256.to_owned(), *bytes);
                    }
                }
                None => {
                    let missing = missing.entry(sha256).or_default();
                    let text = |word| pack.settled.text(word);
                    let said = (text(record.module_id), record.version, text(record.language));
                    missing.said.insert(said);
                    missing.records += 1;
                }
            }
        }
        Self {
            course: file.course.title,
            organisation: file.course.organisation,
            now,
            seen,
            missing,
        }
    }

    /// One row for each module and clause, by clause; those without one stand last.
    pub fn curriculum(&self) -> String {
        let mut rows: Vec<[String; 12]> = Vec::new();
        for Lesson { place, sha256, module } in &self.now {
            let none = [String::new()];
            let clauses = if module.clauses.is_empty() { &none[..] } else { &module.clauses };
            let outcomes = module.outcomes.iter().map(|outcome| outcome.text.as_str());
            let outcomes = list(outcomes);
            let language = place.split('/').next().unwrap_or_default();
            rows.extend(clauses.iter().map(|clause| {
                [
                    clause.clone(),
                    module.id.to_string(),
                    module.title.clone(),
                    language.to_owned(),
                    module.revision.to_string(),
                    minutes::of_module(module).to_string(),
                    module.audience.clone(),
                    module.renew.clone(),
                    module.pass.value().to_string(),
                    outcomes.clone(),
                    sha256.clone(),
                    (*place).to_owned(),
                ]
            }));
        }
        rows.sort_by(|a, b| {
            let key = |row: &[String; 12]| row.first().is_none_or(String::is_empty);
            (key(a), a).cmp(&(key(b), b))
        });
        let mut out = MARK.to_owned();
        write_row(&mut out, COLUMNS);
        rows.iter().for_each(|row| write_row(&mut out, row));
        out
    }

    /// `content/`
    pub fn write(&self, writing: &mut Writing<'_>) {
        for (sha256, bytes) in &self.seen {
            writing.begin(&["content/", sha256, ".md"].concat());
            writing.add(bytes);
        }
        if !self.missing.is_empty() {
            writing.whole("content/missing.txt", &words::missing(&self.missing));
        }
    }
}

const COLUMNS: [&str; 12] = [
    "clause",
    "module_id",
    "title",
    "language",
    "revision",
    "minutes",
    "audience",
    "renew",
    "pass_mark",
    "outcomes",
    "content_sha256",
    "file",
];

/// A lesson in the folder of a language.
fn is_lesson(place: &str) -> bool {
    let folder = place.split_once('/').map(|(folder, _)| folder);
    folder.is_some_and(course::is_language) && course::is_lesson(place)
}
