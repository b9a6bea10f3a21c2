//! Key files: made by chance, read again, and never written over.

use super::shown;
use crate::files::unreadable;
use plainspoken::record::seal::Key;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

const HEAD: &str = "\
# The key of our training records (Plainspoken). Whoever has it can seal a record as anybody, so keep this
# file where only those who keep the records can read it, and never send it by email.
# Keep a copy in a safe place, too: without it, nobody can tell any more whether a seal holds.
";

/// Makes a key. The error is a sentence that says what to do.
pub fn new(out: &Path) -> Result<String, String> {
    let mut chance = [0; 32];
    getrandom::fill(&mut chance).map_err(|error| {
        format!("This system gives no random numbers ({error}). Make the key on another one.")
    })?;
    let key = Key::from_chance(chance);
    put_new(out, format!("{HEAD}{}\n", key.hex()).as_bytes())?;
    Ok(format!(
        "The key is in {}. Keep it where only those who keep the records can read it, and a copy in a safe place.\n\
         Next: plainspoken records links --key {} …\n",
        shown(out),
        shown(out)
    ))
}

/// Reads a key file.
pub fn read(path: &Path) -> Result<Key, String> {
    let text = fs::read_to_string(path).map_err(|error| unreadable(&shown(path), &error))?;
    Key::parse(&text).ok_or_else(|| {
        format!(
            "{} is not a key file: it needs one line of 64 hexadecimal digits. `plainspoken records new-key` makes \
             one.",
            shown(path)
        )
    })
}

/// Writes a file that its owner alone may read, where there is none yet.
pub fn put_new(out: &Path, bytes: &[u8]) -> Result<(), String> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let write = options.open(out).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    write.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => format!(
            "{} is there already, and nothing is written over. Name another file, or move that one away.",
            shown(out)
        ),
        _ => format!("{} cannot be written ({error}). Check the folder and try again.", shown(out)),
    })
}
