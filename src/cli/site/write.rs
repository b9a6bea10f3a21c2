//! Writes a site into a folder: what is of a former site of ours is replaced, what is not ours stays.

use super::{SUMS, Site, sums};
use plainspoken::site::{CATALOGUE, address};
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Whether a site may be written there; the error is a sentence on why not. Nothing is changed.
pub fn may(content: &Path, out: &Path) -> Result<(), String> {
    let shown = out.display();
    if let (Ok(content), Ok(out)) = (fs::canonicalize(content), nearest(out))
        && out.starts_with(&content)
    {
        return Err(
            "Choose a folder outside the course for --out; one inside would become part of it."
                .to_owned(),
        );
    }
    let entries = match fs::read_dir(out) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(_) if out.is_file() => {
            return Err(format!("{shown} is a file. Name a folder for --out."));
        }
        Err(error) => {
            return Err(format!("{shown} cannot be read ({error}). Name another folder."));
        }
    };
    let theirs = entries.flatten().any(|entry| !is_a_hosts(&entry.file_name().to_string_lossy()));
    if !theirs || [CATALOGUE, SUMS].iter().any(|name| out.join(name).is_file()) {
        return Ok(());
    }
    Err(format!(
        "{shown} holds other files, and no site of ours to replace. Name a new or an empty folder for --out."
    ))
}

/// Whether a name is one that web hosts and their tools keep beside a site: `.git`, `.nojekyll`, `CNAME`.
fn is_a_hosts(name: &str) -> bool {
    name.starts_with('.') || name == "CNAME"
}

/// Writes the site. Every file is whole at every moment; `index.html` comes last, and what is left of a
/// former site goes after that, so that somebody on the page meanwhile finds all that it names.
pub fn write(site: &Site, out: &Path) -> Result<(), String> {
    let former = former(out);
    if former.is_empty() {
        // Should this end before its time, the next one knows that what is there is ours.
        put(out, SUMS, sums(site).as_bytes())?;
    }
    let mut written = BTreeSet::new();
    let last = |address: &str| (address == "index.html", address == CATALOGUE);
    let mut files: Vec<_> = site.files.iter().collect();
    files.sort_by_key(|(address, _)| last(address));
    for (address, file) in files {
        put(out, address, &file.bytes)?;
        written.insert(address.clone());
        if let Some(small) = &file.brotli {
            let address = format!("{address}.br");
            put(out, &address, small)?;
            written.insert(address);
        }
    }
    put(out, SUMS, sums(site).as_bytes())?;
    for address in former.difference(&written) {
        remove(out, address);
    }
    Ok(())
}

/// What the former site wrote, with the small copies.
fn former(out: &Path) -> BTreeSet<String> {
    let list = fs::read_to_string(out.join(SUMS)).unwrap_or_default();
    list.lines()
        .filter_map(|line| line.split_once("  "))
        // Nothing outside the folder, whatever the list says.
        .filter_map(|(_, address)| address::resolve("", &address::encode(address)))
        .flat_map(|address| [format!("{address}.br"), address])
        .collect()
}

fn put(out: &Path, address: &str, bytes: &[u8]) -> Result<(), String> {
    let path = place(out, address);
    if fs::read(&path).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    let sentence = |error: io::Error| {
        format!(
            "{} could not be written ({error}). Check the folder and the space left.",
            path.display()
        )
    };
    let parent = path.parent().unwrap_or(out);
    fs::create_dir_all(parent).map_err(sentence)?;
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let temporary = parent.join(format!(".{name}.new"));
    fs::write(&temporary, bytes).and_then(|()| fs::rename(&temporary, &path)).map_err(|error| {
        fs::remove_file(&temporary).ok();
        sentence(error)
    })
}

/// Removes a file of the former site, and the folders that it leaves empty. One that stays is no harm.
fn remove(out: &Path, address: &str) {
    let path = place(out, address);
    fs::remove_file(&path).ok();
    let inside = path.ancestors().skip(1).take_while(|folder| *folder != out);
    for folder in inside {
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
}

fn place(out: &Path, address: &str) -> PathBuf {
    address.split('/').fold(out.to_owned(), |path, part| path.join(part))
}

/// The real place of a path, or of what there is above it.
fn nearest(path: &Path) -> io::Result<PathBuf> {
    let path = std::path::absolute(path)?;
    let mut missing = Vec::new();
    for folder in path.ancestors() {
        if let Ok(real) = fs::canonicalize(folder) {
            return Ok(missing.iter().rev().fold(real, |path: PathBuf, part| path.join(part)));
        }
        missing.extend(folder.file_name().map(ToOwned::to_owned));
    }
    Ok(path)
}
