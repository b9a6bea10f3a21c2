//! Somebody at the desk, with a pretended editor and disk.

use plainspoken::codes::Code;
use plainspoken::desk::seen::{self, Finding};
use plainspoken::desk::{Desk, Effect, Event, Expected, FileId, Incoming, update};
use plainspoken::diagnostic::Severity;
use plainspoken::hash::sha256_hex;
use plainspoken::package::Options;
use std::collections::BTreeMap;

/// Somebody at the desk: does what the page would do with the effects.
pub struct Writer {
    pub desk: Desk,
    pub drafts: BTreeMap<FileId, String>,
    pub saved: Vec<(String, String, Expected)>,
    pub course: Option<Vec<(String, String)>>,
    /// Packages that were wanted: the places of their files, and what they were to be.
    pub packages: Vec<(Vec<String>, Options)>,
}

/// Somebody of whom nothing was kept.
impl Default for Writer {
    fn default() -> Self {
        let mut writer = Self::coming();
        writer.does(Event::DraftsFound {
            drafts: Vec::new(),
            pictures: Vec::new(),
            unread: false,
            above: 0,
        });
        writer
    }
}

impl Writer {
    /// Somebody whose browser has not said yet what it kept.
    pub fn coming() -> Self {
        Self {
            desk: Desk::default(),
            drafts: BTreeMap::new(),
            saved: Vec::new(),
            course: None,
            packages: Vec::new(),
        }
    }

    pub fn with(place: &str, file: &str) -> Self {
        let mut writer = Self::default();
        writer.open(place, file.as_bytes());
        writer
    }

    pub fn open(&mut self, place: &str, bytes: &[u8]) {
        let file = Incoming { place: place.to_owned(), bytes: Some(bytes.to_vec()), handle: None };
        self.does(Event::FilesArrived(vec![file]));
    }

    pub fn does(&mut self, event: Event) {
        for effect in update(&mut self.desk, event) {
            match effect {
                Effect::Replace { from, to, text } => self.replace(from, to, &text),
                Effect::Insert { at, text } => self.replace(at, at, &text),
                Effect::KeepSoon(file) => self.does(Event::KeepDue(file)),
                Effect::KeepDraft { file, line } => {
                    self.drafts.insert(file, line);
                }
                Effect::DropDraft(file) => {
                    self.drafts.remove(&file);
                }
                Effect::Save { place, text, expected, .. } => {
                    self.saved.push((place, text, expected))
                }
                Effect::SaveCourse { files, .. } => {
                    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
                    self.course = Some(files.iter().map(|(p, b)| (p.clone(), text(b))).collect());
                }
                Effect::MakePackage { files, options } => {
                    let places = files.into_iter().map(|(place, _)| place).collect();
                    self.packages.push((places, options));
                }
                _ => {}
            }
        }
    }

    /// As the editor does: in UTF-16 units, and the whole text is told.
    fn replace(&mut self, from: usize, to: usize, text: &str) {
        let before: Vec<u16> = self.text().encode_utf16().collect();
        let (a, b) = (String::from_utf16(&before[..from]), String::from_utf16(&before[to..]));
        self.types(&[&a.unwrap(), text, &b.unwrap()].concat());
    }

    pub fn types(&mut self, text: &str) {
        let file = self.desk.current().unwrap().id;
        self.does(Event::Typed { file, text: text.to_owned() });
    }

    pub fn cursor_at(&mut self, words: &str) {
        let byte = self.text().find(words).unwrap();
        let unit = self.text()[..byte].encode_utf16().count();
        self.does(Event::CursorMoved { unit });
    }

    pub fn text(&self) -> String {
        self.desk.current().unwrap().text().to_string()
    }

    pub fn findings(&self) -> Vec<Finding> {
        seen::findings(&self.desk)
    }

    pub fn codes(&self) -> Vec<Code> {
        self.findings().iter().map(|found| found.code).collect()
    }

    pub fn errors(&self) -> Vec<String> {
        let errors = self.findings().into_iter().filter(|f| f.severity == Severity::Error);
        errors.map(|found| format!("{}: {}", found.line, found.message)).collect()
    }

    pub fn saves(&mut self) -> String {
        self.does(Event::SavePressed);
        let (_, text, _) = self.saved.last().unwrap().clone();
        let file = self.desk.current().unwrap().id;
        self.does(Event::Saved { file, sha256: sha256_hex(text.as_bytes()) });
        text
    }
}
