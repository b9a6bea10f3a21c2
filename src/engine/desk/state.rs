//! Everything that the desk knows, as plain data.

use super::document::{Document, FileId, Found, Kind, folder, name};
use super::event::{Event, Notice};
use crate::course::CourseFile;
use crate::diagnostic::Diagnostic;
use crate::few::{Map, Set};
use crate::glossary::Glossary;
use crate::review::{Around, Review};
use crate::session::Trouble;
use std::sync::Arc;

/// A text longer than this, in bytes, is looked at when there is a pause in the typing: about 15,000 words.
const LONG: usize = 100_000;

#[derive(Clone, Debug, Default)]
pub struct Desk {
    /// Whether it is known what was kept from last time, or that nothing can be known of it.
    pub(super) is_read: bool,
    /// What happened before: a file that came then would take the number of one that was kept, and its place.
    pub(super) early: Vec<Event>,
    pub(super) files: Vec<Document>,
    pub(super) current: Option<FileId>,
    /// The number that a new file got last.
    pub(super) last: u32,
    /// Rises whenever a file is turned to, so that the desk opens with the one that was left.
    pub(super) used: u64,
    /// In bytes of the current text.
    pub(super) cursor: usize,
    /// The folder that was opened, by its name.
    pub(super) folder: Option<String>,
    pub(super) pictures: Map<String, Picture>,
    /// A picture that waits for its words.
    pub(super) asked_about: Option<(String, Arc<[u8]>)>,
    /// What files have become on the disk meanwhile.
    pub(super) theirs: Map<FileId, Vec<u8>>,
    pub(super) packing: Packing,
    pub(super) keeping: Keeping,
    /// Files of which the latest words are not in the browser's store.
    pub(super) not_kept: Set<FileId>,
    pub(super) notices: Vec<Notice>,
    /// Rises whenever what was found may be something else.
    pub(super) stamp: u64,
}

#[derive(Clone, Debug)]
pub(super) struct Picture {
    pub bytes: Arc<[u8]>,
    /// Where the preview finds it.
    pub address: Option<String>,
}

/// How well what is typed is kept in the browser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    #[default]
    Nothing,
    Waiting,
    Kept,
    Trouble(Trouble),
}

/// What becomes of a package for a learning system.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Packing {
    #[default]
    Nothing,
    Making,
    /// What came of it, in words.
    Told(String),
}

impl Desk {
    /// Whether it is known what was kept from last time. Nothing can be begun before.
    pub fn is_read(&self) -> bool {
        self.is_read
    }

    pub fn packing(&self) -> &Packing {
        &self.packing
    }

    pub fn files(&self) -> &[Document] {
        &self.files
    }

    pub fn file(&self, id: FileId) -> Option<&Document> {
        self.files.iter().find(|file| file.id == id)
    }

    pub(super) fn file_mut(&mut self, id: FileId) -> Option<&mut Document> {
        self.files.iter_mut().find(|file| file.id == id)
    }

    /// The file that is being written in.
    pub fn current(&self) -> Option<&Document> {
        self.file(self.current?)
    }

    /// Another number whenever what was found, or what the preview shows, may be something else. Telling that by
    /// itself would take as long as finding it.
    pub fn stamp(&self) -> u64 {
        self.stamp
    }

    pub fn keeping(&self) -> Keeping {
        self.keeping
    }

    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// The folder that was opened, by its name.
    pub fn folder(&self) -> Option<&str> {
        self.folder.as_deref()
    }

    /// The name of the picture that waits for its words.
    pub fn asked_about(&self) -> Option<&str> {
        self.asked_about.as_ref().map(|(place, _)| name(place))
    }

    /// What is found in the current file.
    pub fn findings(&self) -> &[Diagnostic] {
        self.current().map(Document::findings).unwrap_or_default()
    }

    /// What the current module came to.
    pub fn review(&self) -> Option<&Arc<Review>> {
        self.current()?.review()
    }

    pub(super) fn course(&self) -> Option<&Arc<CourseFile>> {
        self.files.iter().find_map(|file| match &file.found {
            Some(Found::Course(course, _)) => Some(course),
            _ => None,
        })
    }

    /// The glossary that stands beside a file.
    pub(super) fn glossary(&self, place: &str) -> Option<&Arc<Glossary>> {
        let beside = self.files.iter().filter(|file| folder(&file.place) == folder(place));
        beside.into_iter().find_map(|file| match &file.found {
            Some(Found::Glossary(glossary, _)) => Some(glossary),
            _ => None,
        })
    }

    /// What a file stands among.
    pub(super) fn around(&self, place: &str) -> Around {
        Around {
            glossary: self.glossary(place).cloned().unwrap_or_default(),
            words: self.course().map(|course| course.words.clone()).unwrap_or_default(),
        }
    }

    /// Looks at a file, and at every module when it says what their words mean.
    pub(super) fn look(&mut self, id: FileId) {
        let Some((place, kind)) = self.file(id).map(|file| (file.place.clone(), file.kind)) else {
            return;
        };
        let around = self.around(&place);
        self.stamp += 1;
        if let Some(file) = self.file_mut(id) {
            file.look(&around);
        }
        if kind != Kind::Module {
            self.look_at_modules();
        }
    }

    pub(super) fn look_at_modules(&mut self) {
        let modules = self.files.iter().filter(|file| file.kind == Kind::Module);
        for id in modules.map(|file| file.id).collect::<Vec<_>>() {
            self.look(id);
        }
    }

    /// Whether a file is looked at only when there is a pause.
    pub(super) fn is_long(&self, id: FileId) -> bool {
        self.file(id).is_some_and(|file| file.text.len() > LONG)
    }
}
