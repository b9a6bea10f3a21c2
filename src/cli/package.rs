//! `plainspoken package`: a course as one file for a learning system. What is in it is the engine's matter.

use crate::check::Report;
use crate::site::pages::Pages;
use crate::{files, put, site};
use plainspoken::lms;
use plainspoken::package::{self, Format, Languages, Options};
use plainspoken::words::package as words;
use std::io::{self, ErrorKind};
use std::path::Path;

/// What is asked for, in the words of the command line.
pub struct Asked {
    pub format: String,
    pub modules: Vec<String>,
    pub report: String,
    pub language: Option<String>,
}

/// What there is to say of it.
pub struct Told {
    pub out: String,
    /// Sentences for standard error.
    pub beside: Vec<String>,
}

/// Writes the package. Gives what there is to mend in the course, and what there is to say; or a sentence on why there
/// is no package.
pub fn make(
    content: &Path,
    asked: Asked,
    pages: &Pages,
    out: &Path,
) -> Result<(Report, Result<Told, String>), String> {
    let options = Options {
        format: Format::parse(&asked.format).ok_or("That is no kind of package.")?,
        report: lms::Report::parse(&asked.report).ok_or("That is no way to report.")?,
        modules: asked.modules,
        languages: asked.language.as_deref().map_or(Languages::Own, Languages::parse),
    };
    if out.exists() {
        return Err(unwritten(out, &ErrorKind::AlreadyExists.into()));
    }
    let (shelf, folder) = site::open(content)?;
    let told = folder.sources(&shelf).and_then(|files| {
        if !folder.unreadable.is_empty() {
            return Err(
                "No package was made, because a part of the course could not be read.".to_owned()
            );
        }
        let made = package::make(&files, &pages.all(), &options);
        write(&made.map_err(|refused| words::refused(&refused))?, out)
    });
    let (files, unreadable) = folder.into_files();
    Ok((Report::of(files, unreadable), told))
}

fn write(made: &package::Made, out: &Path) -> Result<Told, String> {
    let zip = made.zip().ok_or(words::TOO_LARGE)?;
    put::create(out, &zip).map_err(|error| unwritten(out, &error))?;
    let size = zip.len() as u64;
    let shown = files::shown(out);
    Ok(Told { out: words::made(made, size, &shown), beside: words::remarks(made, size) })
}

fn unwritten(out: &Path, error: &io::Error) -> String {
    let shown = files::shown(out);
    match error.kind() {
        ErrorKind::AlreadyExists => format!(
            "{shown} is there already, and nothing is written over. Name another file, or move that one away."
        ),
        _ => format!("{shown} cannot be written ({error}). Check the folder and try again."),
    }
}
