//! The course as it was brought to the compliance desk: loose files, a folder, or a .zip of it.

use super::event::Arrived;
use crate::catalogue::Contact;
use crate::course::{self, CourseFile, is_lesson};
use crate::diagnostic::{Place, Severity};
use crate::export::pack::Files;
use crate::minutes;
use crate::module::Module;
use crate::parse;
use crate::report::Plan;
use std::collections::BTreeMap;

/// `course.toml` and the lessons, as far as they are there.
#[derive(Default)]
pub struct Course {
    files: Vec<Arrived>,
    file: Option<CourseFile>,
    /// Those in the language of the course, by place.
    modules: Vec<Module>,
}

impl Course {
    /// With more files, each in place of one of the same name.
    pub fn with(mut self, more: Vec<Arrived>) -> Self {
        self.files.retain(|known| more.iter().all(|file| file.name != known.name));
        self.files.extend(more);
        self.files.sort_by(|a, b| a.name.cmp(&b.name));
        self.file = self.root().map(|file| course::read(&text(file)).0);
        self.modules = self.read();
        self
    }

    /// The outermost `course.toml`: copies of older editions may stand in folders within that of the course.
    fn root(&self) -> Option<&Arrived> {
        let all = self.files.iter().filter(|file| is_course_file(&file.name));
        all.min_by_key(|file| depth(&file.name))
    }

    /// Those that lie as far out: the first of them counts.
    pub fn roots(&self) -> Vec<&str> {
        let outermost = self.root().map(|root| depth(&root.name));
        let all = self.files.iter().map(|file| file.name.as_str());
        all.filter(|name| is_course_file(name) && Some(depth(name)) == outermost).collect()
    }

    fn read(&self) -> Vec<Module> {
        let language = self.file.as_ref().map(|file| file.course.language.as_str());
        let lessons = self.files.iter().filter(|file| {
            let place = self.place(&file.name);
            let folder = place.split_once('/').map(|(folder, _)| folder).unwrap_or_default();
            // Files that were chosen one by one come without their folders.
            let is_ours = folder.is_empty() || language.is_none_or(|language| language == folder);
            is_ours && is_lesson(place)
        });
        lessons.map(|file| parse::parse(&text(file)).module).collect()
    }

    /// The place of a file in the folder of the course.
    fn place<'a>(&self, name: &'a str) -> &'a str {
        let folder = self.root().and_then(|course| course.name.strip_suffix(FILE));
        let folder = folder.unwrap_or_default();
        name.strip_prefix(folder).unwrap_or(name)
    }

    pub fn plan(&self) -> Plan {
        match &self.file {
            Some(file) => Plan::of(file, &self.modules),
            None => Plan::of(&course::read("").0, &self.modules),
        }
    }

    /// Whom people ask; nobody without `course.toml`.
    pub fn contact(&self) -> Option<&Contact> {
        self.file.as_ref().map(|file| &file.contact)
    }

    /// How long each module takes, by its id.
    pub fn minutes(&self) -> BTreeMap<String, u32> {
        let one = |module: &Module| (module.id.to_string(), minutes::of_module(module));
        self.modules.iter().map(one).collect()
    }

    /// Whether `course.toml` is here.
    pub fn is_named(&self) -> bool {
        self.file.is_some()
    }

    pub fn lessons(&self) -> usize {
        self.modules.len()
    }

    /// As they were brought.
    pub fn brought(&self) -> &[Arrived] {
        &self.files
    }

    /// By their places in the folder of the course.
    pub fn files(&self) -> Files {
        let file = |file: &Arrived| (self.place(&file.name).to_owned(), file.bytes.clone());
        self.files.iter().map(file).collect()
    }
}

const FILE: &str = "course.toml";

/// Whether a file is that of the course itself, by its name.
pub fn is_course_file(name: &str) -> bool {
    name.rsplit('/').next() == Some(FILE)
}

/// Whether a `course.toml` could be read to its end, and what in it does not count, in sentences with their lines. Of
/// other files there is nothing to say here.
pub fn slips(file: &Arrived) -> (bool, Vec<String>) {
    if !is_course_file(&file.name) {
        return (true, Vec::new());
    }
    let text = text(file);
    let (course, findings) = course::read(&text);
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
    let said = errors.map(|finding| {
        let line = Place::at(&text, finding.span.start).line;
        let help = finding.help.as_deref().unwrap_or_default();
        format!("line {line}: {} {help}", finding.message).trim_end().to_owned()
    });
    (course.readable, said.collect())
}

fn depth(name: &str) -> usize {
    name.matches('/').count()
}

fn text(file: &Arrived) -> String {
    String::from_utf8_lossy(&file.bytes).into_owned()
}
