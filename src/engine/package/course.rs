//! A course as its files, read for a package: what of them teaches, in one language. What is the matter with them is
//! for `check` to say.

use super::Refused;
use crate::codes::Code;
use crate::course::{self, CourseFile, is_language};
use crate::ids::ModuleId;
use crate::module::Module;
use crate::parse::parse;
use crate::site::{Glossary, Lesson, Material, address, pictures};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Files by their places, with forward slashes.
pub type Files = Vec<(String, Arc<[u8]>)>;

const COURSE: &str = "course.toml";
const GLOSSARY: &str = "glossary.md";
const ABOUT: &str = "README.md";

pub struct Course {
    file: CourseFile,
    lessons: Vec<Own>,
    /// The text of the glossary.
    glossary: Option<String>,
    /// By their addresses, which begin with `content/`.
    pictures: BTreeMap<String, Arc<[u8]>>,
}

struct Own {
    place: String,
    /// In which folder it lay.
    folder: String,
    module: Module,
    bytes: Arc<[u8]>,
}

impl Course {
    /// The lessons of one language: the one that is asked for, or else the course's own.
    pub fn read(files: &Files, language: Option<&str>) -> Result<Self, Refused> {
        let find = |place: &str| files.iter().find(|(known, _)| known == place);
        let (_, bytes) = find(COURSE).ok_or(Refused::NoCourseFile)?;
        let (mut file, _) = course::read(&text(bytes));
        if let Some(language) = language {
            translate(&mut file, language);
        }
        let language = file.course.language.clone();
        let languages = languages(files);
        if !languages.contains(language.as_str()) {
            let there = languages.into_iter().map(str::to_owned).collect();
            return Err(Refused::NoLanguage { asked: language, there });
        }
        let mut lessons: Vec<Own> = files
            .iter()
            .filter(|(place, _)| folder(place) == Some(&language) && is_lesson(place))
            .filter_map(|(place, bytes)| Own::read(place, bytes))
            .collect();
        // As a walk through the folder comes by them; the first of an id is the one that counts.
        lessons.sort_by(|a, b| a.walked().cmp(b.walked()));
        let mut ids = BTreeSet::new();
        lessons.retain(|lesson| ids.insert(lesson.module.id.clone()));
        lessons.iter_mut().for_each(Own::name);
        let glossary = find(&[&language, "/", GLOSSARY].concat()).map(|(_, bytes)| text(bytes));
        let others = files.iter().filter(|(place, _)| !is_markdown(place) && place != COURSE);
        let pictures = others.map(|(place, bytes)| (format!("content/{place}"), bytes.clone()));
        Ok(Self { file, lessons, glossary, pictures: pictures.collect() })
    }

    /// Under which systems know the course again, where it says so.
    pub fn id(&self) -> Option<&ModuleId> {
        self.file.id.as_ref()
    }

    /// Takes each lesson as what it stands for; without that, it goes.
    pub fn align(&mut self, mut stands_for: impl FnMut(&Module) -> Option<Module>) {
        self.lessons.retain_mut(|lesson| match stands_for(&lesson.module) {
            Some(module) => {
                lesson.module = module;
                true
            }
            None => false,
        });
    }

    pub fn material(&self) -> Material<'_> {
        let language = self.file.course.language.as_str();
        let lesson = |own| {
            let Own { place, module, bytes, .. }: &Own = own;
            Lesson { language, place, module, bytes, has_steps: true }
        };
        Material {
            file: &self.file,
            lessons: self.lessons.iter().map(lesson).collect(),
            glossaries: self.glossary.iter().map(|text| Glossary { language, text }).collect(),
            pictures: self.pictures.keys().cloned().collect(),
        }
    }

    /// The pictures that these lessons show, and the logo, by their places in the package.
    pub fn pictures(&self, lessons: &[Lesson<'_>], logo: Option<&str>) -> Files {
        let logo = logo.and_then(address::decode);
        let shown = lessons.iter().flat_map(|lesson| {
            let (folder, _) = lesson.place.rsplit_once('/').unwrap_or_default();
            let places = pictures::sources(lesson.module).into_iter();
            places.filter_map(move |(_, source)| pictures::place(folder, source).ok())
        });
        let wanted: BTreeSet<String> =
            shown.map(|place| format!("content/{place}")).chain(logo).collect();
        let there = |place: String| Some((place.clone(), self.pictures.get(&place)?.clone()));
        wanted.into_iter().filter_map(there).collect()
    }
}

impl Own {
    /// None for a lesson without a step: there is nothing to take.
    fn read(place: &str, bytes: &Arc<[u8]>) -> Option<Self> {
        let parsed = parse(&text(bytes));
        let (folder, _) = place.rsplit_once('/').unwrap_or_default();
        let has_steps = parsed.diagnostics.iter().all(|finding| finding.code != Code::NoSteps);
        has_steps.then(|| Self {
            place: place.to_owned(),
            folder: folder.to_owned(),
            module: parsed.module,
            bytes: bytes.clone(),
        })
    }

    fn walked(&self) -> impl Iterator<Item = &str> {
        self.place.split('/')
    }

    /// Under its id, whatever its file is called: systems unpack files by their names, and some lose odd ones.
    fn name(&mut self) {
        self.place = format!("{}/{}.md", self.folder, self.module.id);
    }
}

/// The languages that have a folder with something in it, in the order of their codes.
pub fn languages(files: &Files) -> BTreeSet<&str> {
    files.iter().filter_map(|(place, _)| folder(place)).collect()
}

/// What the course is called in a language, where that is said.
fn translate(file: &mut CourseFile, language: &str) {
    let own = std::mem::replace(&mut file.course.language, language.to_owned());
    let found = file.translations.iter().find(|one| one.language == language);
    if let Some(translation) = found.filter(|_| own != language) {
        let course = &mut file.course;
        for (words, own) in
            [(&translation.title, &mut course.title), (&translation.summary, &mut course.summary)]
        {
            if !words.is_empty() {
                own.clone_from(words);
            }
        }
    }
}

/// The language in whose folder a file lies; hidden ones lie in none.
fn folder(place: &str) -> Option<&str> {
    let (folder, rest) = place.split_once('/')?;
    let is_hidden = rest.split('/').any(|part| part.starts_with('.'));
    (is_language(folder) && !is_hidden).then_some(folder)
}

fn is_markdown(place: &str) -> bool {
    place.rsplit_once('.').is_some_and(|(_, kind)| kind.eq_ignore_ascii_case("md"))
}

fn is_lesson(place: &str) -> bool {
    let name = place.rsplit('/').next().unwrap_or_default();
    is_markdown(place) && name != GLOSSARY && !name.eq_ignore_ascii_case(ABOUT)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
