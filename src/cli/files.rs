//! Which files there are to read, and what each of them says. What they say together, as a course, is
//! `folder`'s matter.

use crate::shelf::Shelf;
use crate::source::Source;
use plainspoken::course::{self, CourseFile};
use plainspoken::diagnostic::Diagnostic;
use plainspoken::glossary;
use plainspoken::module::Module;
use plainspoken::parse::parse;
use plainspoken::review::Facts;
use std::fs;
use std::io;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// The name of the file that makes a folder a course.
pub const COURSE_FILE: &str = "course.toml";
/// The name of the file with the terms of a language.
pub const GLOSSARY_FILE: &str = "glossary.md";

/// A file to read.
#[derive(Clone, Debug)]
pub struct Target {
    pub path: PathBuf,
    /// As it is shown: as it was given, with forward slashes.
    pub shown: String,
}

/// A file that was read.
#[derive(Debug)]
pub struct FileRead {
    pub target: Target,
    pub source: Source,
    pub content: Content,
    pub findings: Vec<Diagnostic>,
    /// The figures of a module that was looked at as a whole.
    pub facts: Option<Facts>,
}

/// What a file holds, told by its name.
#[derive(Debug)]
pub enum Content {
    Module(Box<Module>),
    Glossary,
    Course(Box<CourseFile>),
    /// Plain text, a passage a line; only where it is asked for.
    Passages,
}

/// What a folder holds.
#[derive(Debug, Default)]
pub struct Found {
    /// Markdown files that belong to no course.
    pub files: Vec<Target>,
    /// Folders with a `course.toml`.
    pub courses: Vec<Target>,
    /// A sentence for each path that could not be read.
    pub unreadable: Vec<String>,
}

/// Reads one file, and finds what is the matter with its structure; `check` looks at more. The error is a sentence that says what to do.
pub fn read(target: Target) -> Result<FileRead, String> {
    if may_never_end(&target.path) {
        return Err(format!(
            "{} is a pipe or a device, so it is not read. Name a file or a folder.",
            target.shown
        ));
    }
    read_from(&Shelf::Disk, target)
}

/// Whether reading it may wait for ever. What a shell hands over, as in `check <(git show …)`, comes to an end.
fn may_never_end(path: &Path) -> bool {
    const HANDED_OVER: [&str; 3] = ["/dev/stdin", "/dev/fd", "/proc/self/fd"];
    !HANDED_OVER.iter().any(|place| path.starts_with(place)) && is_pipe(path)
}

/// Whether it is a pipe or a device: there, and neither a file nor a folder.
pub fn is_pipe(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|there| !there.is_file() && !there.is_dir())
}

/// The same, from wherever it lies.
pub fn read_from(shelf: &Shelf, target: Target) -> Result<FileRead, String> {
    let bytes = shelf.read(&target.path).map_err(|error| unreadable(&target.shown, &error))?;
    let source = Source::decode(bytes);
    let name = target.path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let (content, mut findings) = match name.as_ref() {
        COURSE_FILE => {
            let (file, findings) = course::read(&source.text);
            (Content::Course(Box::new(file)), findings)
        }
        GLOSSARY_FILE => (Content::Glossary, glossary::parse(&source.text).1),
        _ => {
            let parsed = parse(&source.text);
            (Content::Module(Box::new(parsed.module)), parsed.diagnostics)
        }
    };
    findings.extend(source.finding());
    Ok(FileRead { target, source, content, findings, facts: None })
}

/// The Markdown files of a folder of the course at `root`, wherever it lies. A link that leads out of the course is
/// not followed, but for one to a file that is of the same kind by its own name: a glossary that courses share.
pub fn find_in(shelf: &Shelf, root: &Path, folder: &Target) -> Found {
    if matches!(shelf, Shelf::Disk) {
        return walk(folder, Some(root));
    }
    let paths = shelf.under(&folder.path).filter(|path| is_markdown(path));
    Found { files: paths.map(|path| inside(folder, &path)).collect(), ..Found::default() }
}

/// The Markdown files and the courses of a folder. Hidden files and `README.md` are passed over.
pub fn find(folder: &Target) -> Found {
    walk(folder, None)
}

fn walk(folder: &Target, root: Option<&Path>) -> Found {
    let mut found = Found::default();
    let mut walk = WalkDir::new(&folder.path).follow_links(true).sort_by_file_name().into_iter();
    while let Some(entry) = walk.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                found.unreadable.extend(blocked(folder, &error));
                continue;
            }
        };
        if is_hidden(&entry) {
            if entry.file_type().is_dir() {
                walk.skip_current_dir();
            }
            continue;
        }
        let target = inside(folder, entry.path());
        let may_be_read = !entry.path_is_symlink()
            || root.is_none_or(|root| Shelf::Disk.may_be_read(root, entry.path()));
        if entry.file_type().is_dir() {
            if !may_be_read {
                found.unreadable.push(leads_out(&target.shown));
                walk.skip_current_dir();
            } else if entry.path().join(COURSE_FILE).is_file() {
                found.courses.push(target);
                walk.skip_current_dir();
            }
        } else if entry.file_type().is_file() && is_markdown(entry.path()) {
            let sentence = match may_be_read {
                true => unnamed(&target.shown, place(folder, entry.path())),
                false => Some(leads_out(&target.shown)),
            };
            match sentence {
                Some(sentence) => found.unreadable.push(sentence),
                None => found.files.push(target),
            }
        }
    }
    found
}

/// A sentence about a path that could not be read, and what to do.
pub fn unreadable(shown: &str, error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => format!("There is no {shown}. Check how it is spelled."),
        ErrorKind::PermissionDenied => {
            format!("{shown} may not be read by you. Change its permissions and try again.")
        }
        ErrorKind::IsADirectory => format!("{shown} is a folder, and a file is needed."),
        _ => format!("{shown} cannot be read ({error}). Check the file and try again."),
    }
}

/// A sentence about a link that is not followed, and what to do.
pub fn leads_out(shown: &str) -> String {
    format!(
        "{shown} is a link that leads out of the course folder, so it is not read. Put what it leads to there."
    )
}

/// A sentence about a name whose letters cannot be read: shown, it would be that of other files, too.
pub fn unnamed(shown: &str, name: &Path) -> Option<String> {
    let sentence =
        || format!("{shown} has letters in its name that cannot be read ({name:?}). Rename it.");
    name.to_str().is_none().then(sentence)
}

/// A path as it is shown: with forward slashes, and without one at the end.
pub fn shown(path: &Path) -> String {
    let mut shown = path.to_string_lossy().into_owned();
    if cfg!(windows) {
        shown = shown.replace('\\', "/");
    }
    while shown.len() > 1 && shown.ends_with('/') {
        shown.pop();
    }
    shown
}

/// What a path inside a folder is shown as.
fn inside(folder: &Target, path: &Path) -> Target {
    let mut shown = folder.shown.clone();
    for part in place(folder, path) {
        if !shown.ends_with('/') {
            shown.push('/');
        }
        shown.push_str(&part.to_string_lossy());
    }
    Target { path: path.to_owned(), shown }
}

fn place<'a>(folder: &Target, path: &'a Path) -> &'a Path {
    path.strip_prefix(&folder.path).unwrap_or(path)
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.')
}

fn is_markdown(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("md"))
        && !name.eq_ignore_ascii_case("README.md")
}

/// A sentence about what stopped a walk through a folder, where it matters: what is hidden, a link that leads back to
/// a folder above it, and one that leads nowhere and is not named like what is read, all hide nothing.
pub fn blocked(folder: &Target, error: &walkdir::Error) -> Option<String> {
    let path = error.path()?;
    let cause = error.io_error()?;
    let is_folder = error.depth() == 0;
    // An editor may hold a file with a link that is named after it and leads nowhere.
    let is_hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    let is_read = is_markdown(path) || path.file_name().is_some_and(|name| name == COURSE_FILE);
    let is_needed = cause.kind() != ErrorKind::NotFound || is_read;
    let matters = is_folder || (is_needed && !is_hidden);
    matters.then(|| unreadable(&inside(folder, path).shown, cause))
}
