//! Where the files of a course come from: the disk, or memory, where the course was packed as a .zip. A packed
//! course is named as if the .zip were its folder.

use crate::files::{self, COURSE_FILE, Target};
use crate::unpack::{self, Files};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::{fs, iter};

pub enum Shelf {
    Disk,
    /// With the path of the .zip.
    Packed(PathBuf, Files),
}

impl Shelf {
    /// The shelf of a course: its folder, or its .zip. The error is a sentence that says what to do.
    pub fn of(course: &Target) -> Result<Self, String> {
        if !unpack::is_packed(&course.path) {
            return Ok(Self::Disk);
        }
        let bytes =
            fs::read(&course.path).map_err(|error| files::unreadable(&course.shown, &error))?;
        let files = unpack::read(&course.shown, bytes, COURSE_FILE)?;
        Ok(Self::Packed(course.path.clone(), files))
    }

    pub fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        match self {
            Self::Disk => fs::read(path),
            Self::Packed(root, files) => {
                let found = place(root, path).and_then(|place| files.get(&place));
                found.cloned().ok_or_else(|| ErrorKind::NotFound.into())
            }
        }
    }

    pub fn is_file(&self, path: &Path) -> bool {
        match self {
            Self::Disk => path.is_file(),
            Self::Packed(root, files) => {
                place(root, path).is_some_and(|place| files.contains_key(&place))
            }
        }
    }

    /// Whether nothing on the way to a path leads out of the folder of the course: what is published of a course is
    /// what its author put there.
    pub fn is_inside(&self, root: &Path, path: &Path) -> bool {
        match self {
            Self::Disk => {
                let real =
                    fs::canonicalize(root).and_then(|root| Ok((root, fs::canonicalize(path)?)));
                real.is_ok_and(|(root, path)| path.starts_with(root))
            }
            Self::Packed(..) => true,
        }
    }

    /// Whether a text may be read: it is inside, or leads to a file that is a text of the same kind by its own name,
    /// such as a glossary that courses share. Its author sees all that is read of it; of a picture, nobody does.
    pub fn may_be_read(&self, root: &Path, path: &Path) -> bool {
        let same_kind = || {
            let real = fs::canonicalize(path).ok()?;
            Some(real.is_file() && real.extension()?.eq_ignore_ascii_case(path.extension()?))
        };
        self.is_inside(root, path) || same_kind().unwrap_or(false)
    }

    /// The names of the folders in a folder, and of what cannot be told to be none.
    pub fn folders(&self, path: &Path) -> io::Result<Vec<String>> {
        match self {
            Self::Disk => {
                let entries: Vec<_> = fs::read_dir(path)?.collect::<io::Result<_>>()?;
                let folders = entries.into_iter().filter(|entry| {
                    fs::metadata(entry.path()).map_or(true, |metadata| metadata.is_dir())
                });
                Ok(folders.filter_map(|entry| entry.file_name().into_string().ok()).collect())
            }
            Self::Packed(root, _) => {
                let inside = self.under(path).filter_map(|file| {
                    let mut parts = file.strip_prefix(path).ok()?.iter();
                    let first = parts.next()?.to_str()?.to_owned();
                    // A name with nothing below it is a file's.
                    parts.next().map(|_| first)
                });
                let mut names: Vec<String> = inside.collect();
                names.dedup();
                debug_assert!(path.starts_with(root));
                Ok(names)
            }
        }
    }

    /// The packed files in a folder and below it, by their places; none of the disk.
    pub fn under(&self, folder: &Path) -> Box<dyn Iterator<Item = PathBuf> + '_> {
        let Self::Packed(root, files) = self else { return Box::new(iter::empty()) };
        let folder = folder.to_owned();
        let paths = files
            .keys()
            .map(|place| place.split('/').fold(root.clone(), |path, part| path.join(part)));
        Box::new(paths.filter(move |path| path.starts_with(&folder)))
    }
}

/// The place of a file in a packed course.
fn place(root: &Path, path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> =
        path.strip_prefix(root).ok()?.iter().map(|part| part.to_str()).collect();
    Some(parts?.join("/"))
}
