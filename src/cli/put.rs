//! Writes single files: a new one where there is none, or another in the place of an old one, never half of it.

use crate::files::shown;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Writes a file that is not there yet; the folders above it are made.
pub fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(|error| in_the_way(path).unwrap_or(error))?;
    }
    let mut file = fs::File::create_new(path)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).inspect_err(|_| {
        fs::remove_file(path).ok();
    })
}

/// Says which file lies where a folder is needed. The system would say of the folder that it is there already, as if it
/// were the file that was to be written.
fn in_the_way(path: &Path) -> Option<io::Error> {
    let above = path.ancestors().skip(1).find(|above| above.symlink_metadata().is_ok())?;
    let sentence = || format!("{} is no folder", shown(above));
    (!above.is_dir()).then(|| io::Error::new(io::ErrorKind::NotADirectory, sentence()))
}

/// Writes a file beside the old one and then in its place, unless somebody else has changed it meanwhile.
pub fn replace(path: &Path, before: &[u8], bytes: &[u8]) -> io::Result<()> {
    // What a link leads to is written, and the link stays.
    let path = fs::canonicalize(path)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let beside = path.with_file_name(format!(".{name}.{}.part", std::process::id()));
    let permissions = fs::metadata(&path)?.permissions();
    if permissions.readonly() {
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, "it is read-only"));
    }
    let write = || {
        let mut file = fs::File::create_new(&beside)?;
        file.write_all(bytes)?;
        file.set_permissions(permissions)?;
        file.sync_all()?;
        if fs::read(&path)? != before {
            return Err(io::Error::other("it was changed meanwhile"));
        }
        fs::rename(&beside, &path)
    };
    write().inspect_err(|_| {
        fs::remove_file(&beside).ok();
    })
}
