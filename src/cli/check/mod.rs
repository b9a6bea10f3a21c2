//! `plainspoken check`: reads files and folders, and gathers everything there is to say about them.

pub mod around;
pub mod figures;
pub mod human;
pub mod json;
mod places;
pub mod sarif;

use crate::files::{self, Content, FileRead, Target};
use crate::folder;
use crate::parallel;
use crate::unpack;
use around::Arounds;
use plainspoken::codes::FoundIn;
use plainspoken::diagnostic::{Diagnostic, Severity};
use plainspoken::review::{self, Around};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What was found. Files come by path, findings by place.
#[derive(Debug, Default)]
pub struct Report {
    pub files: Vec<FileRead>,
    /// A sentence for each path that could not be read.
    pub unreadable: Vec<String>,
}

/// How many findings there are of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub errors: usize,
    pub warnings: usize,
    pub notes: usize,
}

/// Reads all that is asked for, and looks at all of it.
pub fn run(paths: &[PathBuf]) -> Report {
    read(paths).reviewed().sorted()
}

/// Reads all that is asked for.
pub fn read(paths: &[PathBuf]) -> Report {
    let mut report = Report::default();
    let mut single = Vec::new();
    for path in paths {
        let target = Target { path: path.clone(), shown: files::shown(path) };
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => {
                let found = files::find(&target);
                single.extend(found.files);
                report.unreadable.extend(found.unreadable);
                for course in found.courses {
                    report.add(folder::read(&course).into_files());
                }
            }
            Ok(_) if unpack::is_packed(path) => report.unreadable.push(format!(
                "{} is packed. Unpack it and name its folder; site and serve take it as it is.",
                target.shown
            )),
            Ok(_) => {
                let name = path.file_name().map_or(path.as_path(), Path::new);
                match files::unnamed(&target.shown, name) {
                    Some(sentence) => report.unreadable.push(sentence),
                    None => single.push(target),
                }
            }
            Err(error) => report.unreadable.push(files::unreadable(&target.shown, &error)),
        }
    }
    let mut unreadable = Vec::new();
    let read = parallel::map(single, files::read);
    let read = read.into_iter().filter_map(|file| file.map_err(|e| unreadable.push(e)).ok());
    report.add((read.collect(), unreadable));
    report.sorted()
}

impl Report {
    pub fn of(files: Vec<FileRead>, unreadable: Vec<String>) -> Self {
        Self { files, unreadable }.sorted()
    }

    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for finding in self.findings() {
            match finding.severity {
                Severity::Error => counts.errors += 1,
                Severity::Warning => counts.warnings += 1,
                Severity::Note => counts.notes += 1,
            }
        }
        counts
    }

    fn findings(&self) -> impl Iterator<Item = &Diagnostic> {
        self.files.iter().flat_map(|file| &file.findings)
    }

    fn add(&mut self, (files, unreadable): (Vec<FileRead>, Vec<String>)) {
        self.files.extend(files);
        self.unreadable.extend(unreadable);
    }

    /// The same with everything that there is to say about each module.
    fn reviewed(mut self) -> Self {
        let mut arounds = Arounds::default();
        let files = std::mem::take(&mut self.files).into_iter();
        let files: Vec<_> = files.map(|file| (arounds.of(&file.target.path), file)).collect();
        self.files = parallel::map(files, |(around, file)| look(file, &around));
        self
    }

    /// The same whatever the order in which things were read. A file that was asked for twice is there
    /// once, with what was found where more is known of it: in its course.
    fn sorted(mut self) -> Self {
        self.files.sort_by(|a, b| {
            let more_first = b.findings.len().cmp(&a.findings.len());
            let by_name =
                a.target.shown.cmp(&b.target.shown).then(a.target.path.cmp(&b.target.path));
            by_name.then(more_first)
        });
        self.files.dedup_by(|later, first| {
            (&later.target.shown, &later.target.path) == (&first.target.shown, &first.target.path)
        });
        for file in &mut self.files {
            file.findings.sort_by_key(|finding| (finding.span, finding.code));
        }
        self.unreadable.sort();
        self.unreadable.dedup();
        self
    }
}

/// Looks at a module as a whole. What was found by its place in the folder stays.
fn look(mut file: FileRead, around: &Arc<Around>) -> FileRead {
    if !matches!(file.content, Content::Module(_)) {
        return file;
    }
    let review = review::module(&file.source.text, around);
    file.findings.retain(|finding| finding.code.page().found_in == FoundIn::Folder);
    file.findings.extend(review.findings);
    file.facts = Some(review.facts);
    file
}
