//! Judges the records of many files in slices, so that a page that does it stays quick. How files are read is for
//! [`crate::sources`], and what each line comes to for [`crate::ledger`].

use crate::ledger::{Ledger, judge_next};
use crate::record::seal::Key;
use crate::sources::{Piece, Sources};
use std::sync::Arc;

/// How far the reading is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Records and lines that were read.
    pub lines: usize,
    /// In bytes, as the files came.
    pub done: u64,
    pub all: u64,
}

/// What is still to be read, and what came of the rest.
#[derive(Default)]
pub struct Intake {
    sources: Sources<Arc<[u8]>>,
    piece: Option<Piece>,
    pub ledger: Ledger,
    pub progress: Progress,
}

/// About so many bytes are read in a slice, however few lines are in them.
const BYTES: usize = 512 * 1024;
/// What a piece takes however small it is, in bytes that take as long.
const EACH: usize = 2 * 1024;

impl Intake {
    pub fn new(sources: Sources<Arc<[u8]>>) -> Self {
        Self { sources, ..Self::default() }
    }

    /// Judges about so many lines; tells whether there is more.
    pub fn work(&mut self, key: Option<&Key>, most: usize) -> bool {
        let until = self.progress.lines + most;
        let mut bytes = 0;
        while bytes < BYTES {
            while let Some(piece) = &mut self.piece {
                if self.progress.lines >= until {
                    return true;
                }
                match judge_next(&piece.source, &mut piece.run, key) {
                    Some(judged) => {
                        self.progress.lines += 1;
                        self.ledger.add(judged);
                    }
                    None => self.piece = None,
                }
            }
            self.piece = self.sources.piece();
            bytes += EACH + self.piece.as_ref().map_or(0, |piece| piece.bytes);
            (self.progress.done, self.progress.all) = self.sources.progress();
            if self.piece.is_none() {
                return false;
            }
        }
        true
    }

    /// Leaves the rest.
    pub fn stop(&mut self) {
        self.sources.stop();
        self.piece = None;
    }
}
