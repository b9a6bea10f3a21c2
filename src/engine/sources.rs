//! Reads files of records, however they come: one record a line, one over many lines, or a .zip of such files. The
//! compliance desk and the command line both read by it, so that a file comes to the same on both. Where the bytes lie
//! is for [`Bytes`]; what a line comes to is for [`crate::ledger`].

mod names;
mod packed;
mod reading;

pub use crate::archive::bytes::{Bytes, Lost};
pub use names::{ends_in, is_archive, is_hidden, is_record_file, shown};

use crate::archive::open::is_zip;
use crate::ledger::Run;
use names::Names;
use packed::Packed;
use reading::Reading;
use std::collections::VecDeque;
use std::sync::Arc;

/// Some lines of a file.
#[derive(Clone, Debug)]
pub struct Piece {
    /// Where they are from, for people; no two files have the same.
    pub source: Arc<str>,
    pub run: Run,
    /// So many were read for it.
    pub bytes: usize,
}

impl Piece {
    /// In place of a file that is not looked at: why, in a sentence.
    fn refused(source: Arc<str>, why: String) -> Self {
        Self { source, run: Run::refused(1, why), bytes: 0 }
    }
}

/// Files that are read one after the other, in pieces that take about the same time each.
pub struct Sources<B> {
    waiting: VecDeque<(String, B)>,
    /// What is being read, and where its bytes are.
    current: Option<(Current, B)>,
    names: Names,
    /// Files in archives that are no record files by their names.
    pub passed_over: Vec<String>,
    /// So many bytes of the files that are done.
    done: u64,
    all: u64,
}

enum Current {
    File(Reading),
    Archive(Box<Packed>),
}

impl<B> Default for Sources<B> {
    fn default() -> Self {
        Self {
            waiting: VecDeque::new(),
            current: None,
            names: Names::default(),
            passed_over: Vec::new(),
            done: 0,
            all: 0,
        }
    }
}

impl<B: Bytes> Sources<B> {
    /// One more file, in which there are records, or a .zip of them.
    pub fn add(&mut self, name: &str, bytes: B) {
        self.all = self.all.saturating_add(bytes.size());
        self.waiting.push_back((name.to_owned(), bytes));
    }

    /// The next lines, in the order of the files; there may be none in a piece. `None` at the end.
    pub fn piece(&mut self) -> Option<Piece> {
        loop {
            if let Some((current, bytes)) = &mut self.current {
                let piece = match current {
                    Current::File(file) => file.piece(bytes),
                    Current::Archive(archive) => {
                        archive.piece(bytes, &mut self.names, &mut self.passed_over)
                    }
                };
                if piece.is_some() {
                    return piece;
                }
                self.done = self.done.saturating_add(bytes.size());
                self.current = None;
            }
            let (name, bytes) = self.waiting.pop_front()?;
            let source = self.names.once(&name);
            let current = if is_packed(&name, &bytes) {
                Current::Archive(Box::new(Packed::new(source)))
            } else {
                Current::File(Reading::file(source))
            };
            self.current = Some((current, bytes));
        }
    }

    /// How far it is, in bytes as they lie there, and how far it goes.
    pub fn progress(&self) -> (u64, u64) {
        let within = self.current.as_ref().map_or(0, |(current, bytes)| match current {
            Current::File(file) => file.done(),
            Current::Archive(archive) => archive.done().min(bytes.size()),
        });
        (self.done.saturating_add(within), self.all)
    }

    /// Leaves the rest.
    pub fn stop(&mut self) {
        self.waiting.clear();
        self.current = None;
    }
}

/// Whether it is a .zip, by how it begins, or by its name.
pub fn is_packed<B: Bytes>(name: &str, bytes: &B) -> bool {
    let mut start = [0; 4];
    bytes.read(0, &mut start).is_ok() && is_zip(&start) || is_archive(name)
}
