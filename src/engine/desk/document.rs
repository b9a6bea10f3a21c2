//! One file that is being written: its text, what it is, and what there is to mend in it.

use super::text::Endings;
use crate::course::{self, CourseFile};
use crate::diagnostic::Diagnostic;
use crate::glossary::{self, Glossary};
use crate::review::{self, Around, Memory, Review};
use std::sync::Arc;

/// A number that a file has for as long as it is on the desk, also when the page is opened again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// What a file is, told by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Module,
    Glossary,
    Course,
}

impl Kind {
    /// `None` for what the desk does not write in.
    pub fn of(place: &str) -> Option<Self> {
        let name = name(place);
        match name {
            "course.toml" => Some(Kind::Course),
            "glossary.md" => Some(Kind::Glossary),
            _ => {
                let ending = name.rsplit_once('.').map(|(_, ending)| ending)?;
                let readme = name.eq_ignore_ascii_case("README.md");
                (ending.eq_ignore_ascii_case("md") && !readme).then_some(Kind::Module)
            }
        }
    }
}

/// The last part of a place.
pub fn name(place: &str) -> &str {
    place.rsplit('/').next().unwrap_or(place)
}

/// The folder of a place: its language, in a course.
pub fn folder(place: &str) -> &str {
    place.rsplit_once('/').map_or("", |(folder, _)| folder)
}

#[derive(Clone, Debug)]
pub struct Document {
    pub id: FileId,
    /// In the folder of the course, with forward slashes: `en/who-to-tell.md`.
    pub place: String,
    pub kind: Kind,
    pub(super) text: Arc<str>,
    pub(super) endings: Endings,
    /// SHA-256 of the file as it was last read or written; `None` when it never was on a disk.
    pub(super) disk: Option<String>,
    /// The same as text, where it has been here since the page was opened.
    pub(super) disk_text: Option<Arc<str>>,
    /// Whether the text is another one than on the disk.
    pub(super) unsaved: bool,
    /// What was found in the text as it is; `None` when it has not been looked at yet.
    pub(super) found: Option<Found>,
    /// When it was written in last: the highest of all files is the one that the desk opens with.
    pub(super) used: u64,
    /// What the latest look remembers.
    pub(super) memory: Memory,
}

/// What came of looking at a text.
#[derive(Clone, Debug)]
pub(super) enum Found {
    Module(Arc<Review>),
    Glossary(Arc<Glossary>, Arc<[Diagnostic]>),
    Course(Arc<CourseFile>, Arc<[Diagnostic]>),
}

impl Document {
    pub fn name(&self) -> &str {
        name(&self.place)
    }

    pub fn text(&self) -> &Arc<str> {
        &self.text
    }

    /// The file as it would be saved.
    pub fn file(&self) -> String {
        self.endings.write(&self.text)
    }

    pub fn is_unsaved(&self) -> bool {
        self.unsaved
    }

    /// What there is to mend, in the order of the text.
    pub fn findings(&self) -> &[Diagnostic] {
        match &self.found {
            None => &[],
            Some(Found::Module(review)) => &review.findings,
            Some(Found::Glossary(_, findings) | Found::Course(_, findings)) => findings,
        }
    }

    /// What a module came to, once it has been looked at.
    pub fn review(&self) -> Option<&Arc<Review>> {
        match &self.found {
            Some(Found::Module(review)) => Some(review),
            _ => None,
        }
    }

    /// Looks at the text as it is.
    pub(super) fn look(&mut self, around: &Around) {
        self.found = Some(match self.kind {
            Kind::Module => {
                let review = review::module_again(&self.text, around, &mut self.memory);
                Found::Module(Arc::new(review))
            }
            Kind::Glossary => {
                let (glossary, findings) = glossary::parse(&self.text);
                Found::Glossary(Arc::new(glossary), findings.into())
            }
            Kind::Course => {
                let (file, findings) = course::read(&self.text);
                Found::Course(Arc::new(file), findings.into())
            }
        });
    }
}
