//! Key files: made by chance, read again, and never written over.

use super::args::Given;
use super::{export, shown};
use crate::files::unreadable;
use plainspoken::record::seal::Key;
use std::fs;
use std::io::Write;
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
    let text = format!("{HEAD}{}\n", key.hex());
    export::new_file(out, |file| file.write_all(text.as_bytes()))?;
    Ok(format!(
        "The key is in {}. Keep it where only those who keep the records can read it, and a copy in a safe place.\n\
         Next: plainspoken records links --key {} …\n",
        shown(out),
        shown(out)
    ))
}

impl Given {
    /// The key, where one is named. It may come through a pipe, so it is read once.
    pub fn key(&self) -> Result<Option<Key>, String> {
        self.key.as_deref().map(read).transpose()
    }
}

/// Reads a key file.
pub fn read(path: &Path) -> Result<Key, String> {
    let bytes = fs::read(path).map_err(|error| unreadable(&shown(path), &error))?;
    std::str::from_utf8(&bytes).ok().and_then(Key::parse).ok_or_else(|| {
        format!(
            "{} is not a key file: it needs one line of 64 hexadecimal digits. `plainspoken records new-key` makes \
             one.",
            shown(path)
        )
    })
}
