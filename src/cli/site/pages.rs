//! The built pages that a site is made from: those that this program carries, or those of a folder.

use super::File;
use crate::files;
use plainspoken::package::Files;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use walkdir::WalkDir;

/// The pages put in by `build.rs`.
const CARRIED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/pages.rs"));
const TEMPLATE: &str = "index.html";
/// The rooms of the desk, and the page in the trainer's that shows what staff see.
pub const DESK: [&str; 3] = ["desk.html", "preview.html", "records.html"];

/// Pages by name, as trunk built them.
#[derive(Debug)]
pub struct Pages(BTreeMap<String, File>);

/// The pages of a folder, or else those carried along. The error is a sentence.
pub fn load(folder: Option<&Path>) -> Result<Pages, String> {
    let files = match folder {
        Some(folder) => read(folder)?,
        None => CARRIED.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec())).collect(),
    };
    if !files.contains_key(TEMPLATE) {
        return Err(match folder {
            Some(folder) => {
                format!("{} holds no built pages: it has no {TEMPLATE}.", folder.display())
            }
            None => "This plainspoken was built without its pages. Build it with `make build`."
                .to_owned(),
        });
    }
    Ok(Pages(with_small_copies(files)))
}

impl Pages {
    /// The page that the course is written into.
    pub fn template(&self) -> Result<String, String> {
        let file = self.0.get(TEMPLATE).ok_or("The pages have no index.html.")?;
        String::from_utf8(file.bytes.clone()).map_err(|_| "index.html is not UTF-8.".to_owned())
    }

    /// A page of the desk; `None` where the pages were built without it.
    pub fn desk(&self, name: &str) -> Option<String> {
        String::from_utf8(self.0.get(name)?.bytes.clone()).ok()
    }

    /// Everything but the templates.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &File)> {
        self.0
            .iter()
            .map(|(name, file)| (name.as_str(), file))
            .filter(|(name, _)| *name != TEMPLATE && !DESK.contains(name))
    }

    /// Every file, the templates too, as packages are made of them.
    pub fn all(&self) -> Files {
        let file = |(name, file): (&String, &File)| (name.clone(), file.bytes.as_slice().into());
        self.0.iter().map(file).collect()
    }

    pub fn names(&self) -> Vec<&str> {
        self.assets().map(|(name, _)| name).collect()
    }
}

fn read(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, String> {
    let mut files = BTreeMap::new();
    let walk = WalkDir::new(folder).into_iter().filter_entry(|entry| {
        entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
    });
    for entry in walk {
        let entry = entry.map_err(|error| match (error.path(), error.io_error()) {
            (Some(path), Some(cause)) => files::unreadable(&files::shown(path), cause),
            _ => format!("The pages cannot be read ({error})."),
        })?;
        if !entry.file_type().is_file() {
            continue;
        }
        let name = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let name: Vec<_> = name.iter().map(|part| part.to_string_lossy()).collect();
        let bytes = fs::read(entry.path())
            .map_err(|error| files::unreadable(&files::shown(entry.path()), &error))?;
        files.insert(name.join("/"), bytes);
    }
    Ok(files)
}

/// Each file with its small copy: the `.br` beside it. Pages that are still being written have none, and
/// making them would take longer than sending the whole.
fn with_small_copies(mut files: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, File> {
    let names: Vec<String> = files.keys().filter(|name| !name.ends_with(".br")).cloned().collect();
    names
        .into_iter()
        .filter_map(|name| {
            let bytes = files.remove(&name)?;
            let brotli = files.remove(&format!("{name}.br"));
            Some((name, File { bytes, brotli }))
        })
        .collect()
}
