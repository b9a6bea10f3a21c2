//! One file of records, read piece by piece.

use super::{Bytes, Piece};
use crate::archive::bytes::append;
use crate::archive::open::{Closed, Unpacking};
use crate::ledger::{Coming, Cutter, Run};
use crate::words::records as words;
use std::sync::Arc;

/// So many bytes are read at a time.
const PIECE: usize = 256 * 1024;

pub struct Reading {
    source: Arc<str>,
    from: From,
    cutter: Cutter,
    coming: Coming,
    /// Why it broke off, until that is said.
    why: Option<Closed>,
    /// So many bytes were read for the next piece.
    read: usize,
}

enum From {
    File { at: u64 },
    Packed { unpacking: Box<Unpacking>, given: u64 },
}

impl Reading {
    /// A file by itself.
    pub fn file(source: Arc<str>) -> Self {
        Self::new(source, From::File { at: 0 })
    }

    /// A file of an archive.
    pub fn packed(source: Arc<str>, unpacking: Unpacking) -> Self {
        Self::new(source, From::Packed { unpacking: Box::new(unpacking), given: 0 })
    }

    fn new(source: Arc<str>, from: From) -> Self {
        Self { source, from, cutter: Cutter::default(), coming: Coming::More, why: None, read: 0 }
    }

    /// The next lines; there may be none in a piece. `None` at the end.
    pub fn piece<B: Bytes + ?Sized>(&mut self, bytes: &B) -> Option<Piece> {
        if let Some(run) = self.cutter.next(self.coming) {
            return Some(self.of(run));
        }
        if self.coming != Coming::More {
            let why = words::closed(self.why.take()?);
            return Some(self.of(Run::refused(self.cutter.line(), why)));
        }
        match self.more(bytes) {
            Ok(true) => {}
            Ok(false) => self.coming = Coming::Nothing,
            Err(why) => self.break_off(why),
        }
        let run = self.cutter.next(self.coming).unwrap_or_default();
        Some(self.of(run))
    }

    /// Says why no more of it is read.
    pub fn break_off(&mut self, why: Closed) {
        (self.coming, self.why) = (Coming::Broken, Some(why));
    }

    /// Whether there is more to read.
    pub fn goes_on(&self) -> bool {
        self.coming == Coming::More
    }

    /// So many bytes were read as they lie there.
    pub fn done(&self) -> u64 {
        match &self.from {
            From::File { at } => *at,
            From::Packed { unpacking, .. } => unpacking.done(),
        }
    }

    /// So many bytes came out of the archive.
    pub fn given(&self) -> u64 {
        match &self.from {
            From::File { .. } => 0,
            From::Packed { given, .. } => *given,
        }
    }

    fn of(&mut self, run: Run) -> Piece {
        let bytes = std::mem::take(&mut self.read);
        Piece { source: Arc::clone(&self.source), run, bytes }
    }

    fn more<B: Bytes + ?Sized>(&mut self, bytes: &B) -> Result<bool, Closed> {
        let room = self.cutter.room();
        let before = room.len();
        let more = match &mut self.from {
            From::File { at } => {
                let read = append(bytes, *at, PIECE, room)?;
                *at += read as u64;
                Ok(read == PIECE)
            }
            From::Packed { unpacking, given } => {
                let more = unpacking.next(bytes, room);
                *given += (room.len() - before) as u64;
                more
            }
        };
        self.read += room.len() - before;
        more
    }
}
