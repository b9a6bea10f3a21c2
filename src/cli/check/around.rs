//! What a file stands among: the words of its course, and the glossary of its language. A file that is named by
//! itself finds its course above it.

use crate::files::{COURSE_FILE, GLOSSARY_FILE};
use crate::source::Source;
use plainspoken::course::{self, is_language};
use plainspoken::glossary;
use plainspoken::review::Around;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf, absolute};
use std::sync::Arc;

/// By the folders that files lie in; each course and glossary is read once.
#[derive(Default)]
pub struct Arounds {
    by_folder: BTreeMap<PathBuf, Arc<Around>>,
    by_language: BTreeMap<PathBuf, Arc<Around>>,
}

impl Arounds {
    pub fn of(&mut self, file: &Path) -> Arc<Around> {
        let file = absolute(file).unwrap_or_else(|_| file.to_owned());
        let folder = file.parent().unwrap_or(&file).to_owned();
        if let Some(known) = self.by_folder.get(&folder) {
            return known.clone();
        }
        let around = match language_folder(&folder) {
            Some(language) => {
                self.by_language.entry(language.clone()).or_insert_with(|| read(&language)).clone()
            }
            None => Arc::default(),
        };
        self.by_folder.insert(folder, around.clone());
        around
    }
}

/// The folder of a language, beside a `course.toml`, that this folder is or lies in.
fn language_folder(folder: &Path) -> Option<PathBuf> {
    let mut folders = folder.ancestors();
    folders
        .find(|folder| {
            let name = folder.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
            let beside = || folder.parent().is_some_and(|above| above.join(COURSE_FILE).is_file());
            is_language(&name) && beside()
        })
        .map(Path::to_owned)
}

fn read(language: &Path) -> Arc<Around> {
    let text = |path: &Path| fs::read(path).ok().map(|bytes| Source::decode(bytes).text);
    let glossary = text(&language.join(GLOSSARY_FILE)).map(|text| glossary::parse(&text).0);
    let course = language.parent().and_then(|root| text(&root.join(COURSE_FILE)));
    Arc::new(Around {
        glossary: Arc::new(glossary.unwrap_or_default()),
        words: course.map(|text| course::read(&text).0.words).unwrap_or_default(),
    })
}
