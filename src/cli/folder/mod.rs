//! A course as a folder: `course.toml`, and for each language a folder of modules with a glossary. Reads
//! all of it once, for `check`, `site` and `serve` alike.

mod pictures;
mod together;

use crate::files::{self, COURSE_FILE, Content, FileRead, GLOSSARY_FILE, Target};
use crate::parallel;
use crate::shelf::Shelf;
use plainspoken::codes::Code;
use plainspoken::course::{CourseFile, is_language};
use plainspoken::module::Module;
use plainspoken::package::Files;
use plainspoken::site::{Glossary, Lesson, Material};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Everything that was read, findings included.
#[derive(Debug, Default)]
pub struct Folder {
    /// `course.toml`, where it could be read.
    pub course: Option<FileRead>,
    pub modules: Vec<Member>,
    pub glossaries: Vec<Member>,
    /// The pictures that are shown: their address on the site, and where they lie.
    pub pictures: BTreeMap<String, PathBuf>,
    /// A sentence for each path that could not be read.
    pub unreadable: Vec<String>,
}

/// A file of a language folder.
#[derive(Debug)]
pub struct Member {
    pub language: String,
    /// Its place in the course folder, with forward slashes: `en/who-to-tell.md`.
    pub place: String,
    pub file: FileRead,
}

impl Member {
    /// What the file teaches; `None` for a glossary.
    pub fn module(&self) -> Option<&Module> {
        match &self.file.content {
            Content::Module(module) => Some(module),
            Content::Glossary | Content::Course(_) | Content::Passages => None,
        }
    }

    fn lesson(&self) -> Option<Lesson<'_>> {
        Some(Lesson {
            language: &self.language,
            place: &self.place,
            module: self.module()?,
            bytes: self.file.source.bytes(),
            has_steps: self.file.findings.iter().all(|finding| finding.code != Code::NoSteps),
        })
    }
}

impl Folder {
    pub fn course_file(&self) -> Option<&CourseFile> {
        match &self.course.as_ref()?.content {
            Content::Course(file) => Some(file),
            Content::Module(_) | Content::Glossary | Content::Passages => None,
        }
    }

    /// The modules in the language of the course.
    pub fn own_modules(&self, course: &CourseFile) -> impl Iterator<Item = &Module> {
        let own = self.modules.iter().filter(|member| member.language == course.course.language);
        own.filter_map(Member::module)
    }

    /// The course as pages are made of it.
    pub fn material<'a>(&'a self, file: &'a CourseFile) -> Material<'a> {
        let glossary = |member: &'a Member| {
            let is_its = member.place == glossary_place(&member.language);
            let text = member.file.source.text.as_str();
            is_its.then_some(Glossary { language: &member.language, text })
        };
        Material {
            file,
            lessons: self.modules.iter().filter_map(Member::lesson).collect(),
            glossaries: self.glossaries.iter().filter_map(glossary).collect(),
            pictures: self.pictures.keys().cloned().collect(),
        }
    }

    /// The files that make the course, by their places. The error is a sentence.
    pub fn sources(&self, shelf: &Shelf) -> Result<Files, String> {
        let mut files: Files = Vec::new();
        if let Some(course) = &self.course {
            files.push((COURSE_FILE.to_owned(), course.source.bytes().into()));
        }
        for member in self.modules.iter().chain(&self.glossaries) {
            files.push((member.place.clone(), member.file.source.bytes().into()));
        }
        for (address, path) in &self.pictures {
            let place = address.strip_prefix("content/").unwrap_or(address);
            let bytes = shelf.read(path);
            let bytes = bytes.map_err(|error| files::unreadable(place, &error))?;
            files.push((place.to_owned(), bytes.into()));
        }
        Ok(files)
    }

    /// Every file that was read.
    pub fn into_files(self) -> (Vec<FileRead>, Vec<String>) {
        let members = self.modules.into_iter().chain(self.glossaries).map(|member| member.file);
        (self.course.into_iter().chain(members).collect(), self.unreadable)
    }
}

/// Reads the course in a folder.
pub fn read(root: &Target) -> Folder {
    read_from(&Shelf::Disk, root)
}

/// The same, from wherever it lies.
pub fn read_from(shelf: &Shelf, root: &Target) -> Folder {
    let mut folder = Folder::default();
    let course = Target {
        path: root.path.join(COURSE_FILE),
        shown: format!("{}/{COURSE_FILE}", root.shown.trim_end_matches('/')),
    };
    let read = match shelf.is_file(&course.path) && !shelf.may_be_read(&root.path, &course.path) {
        true => Err(files::leads_out(&course.shown)),
        false => files::read_from(shelf, course),
    };
    match read {
        Ok(course) => folder.course = Some(course),
        Err(sentence) => folder.unreadable.push(sentence),
    }
    for (language, target) in languages(shelf, root, &mut folder.unreadable) {
        let found = files::find_in(shelf, &root.path, &target);
        folder.unreadable.extend(found.unreadable);
        for member in parallel::map(found.files, |file| member(shelf, root, &language, file)) {
            match member {
                Ok(member) if member.module().is_some() => folder.modules.push(member),
                Ok(member) => folder.glossaries.push(member),
                Err(sentence) => folder.unreadable.push(sentence),
            }
        }
    }
    pictures::find(shelf, root, &mut folder);
    together::check(&mut folder);
    folder
}

fn member(shelf: &Shelf, root: &Target, language: &str, target: Target) -> Result<Member, String> {
    let place = target.path.strip_prefix(&root.path).unwrap_or(&target.path);
    let place: Vec<_> = place.iter().map(|part| part.to_string_lossy()).collect();
    let place = place.join("/");
    Ok(Member { language: language.to_owned(), place, file: files::read_from(shelf, target)? })
}

/// The language folders, by name.
fn languages(shelf: &Shelf, root: &Target, unreadable: &mut Vec<String>) -> Vec<(String, Target)> {
    let names = match shelf.folders(&root.path) {
        Ok(names) => names,
        Err(error) => {
            unreadable.push(files::unreadable(&root.shown, &error));
            return Vec::new();
        }
    };
    let mut languages: Vec<(String, Target)> = names
        .into_iter()
        .filter(|name| is_language(name))
        .map(|name| {
            let path = root.path.join(&name);
            let shown = format!("{}/{name}", root.shown.trim_end_matches('/'));
            (name, Target { path, shown })
        })
        .collect();
    languages.sort_by(|a, b| a.0.cmp(&b.0));
    languages
}

/// Where the glossary of a language lies in the course folder.
pub fn glossary_place(language: &str) -> String {
    format!("{language}/{GLOSSARY_FILE}")
}
