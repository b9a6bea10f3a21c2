//! Reads the records of many files in slices, so that a page that does it stays quick: a file, a record laid out over
//! many lines, or a .zip of them, however they come. What each line comes to is for [`crate::ledger`].

use crate::archive::open::{Closed, Entry, Unpacking};
use crate::ledger::{Judged, LONGEST_LINE, Ledger, is_laid_out, judge_bytes};
use crate::record::seal::Key;
use crate::words::records as words;
use std::collections::VecDeque;
use std::sync::Arc;

/// How far the reading is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Records and lines that were read.
    pub lines: usize,
    /// In bytes, unpacked.
    pub done: u64,
    pub all: u64,
}

/// What is still to be read, and what came of the rest.
#[derive(Default)]
pub struct Intake {
    waiting: VecDeque<Source>,
    pub ledger: Ledger,
    pub progress: Progress,
}

struct Source {
    name: String,
    from: From,
    /// Bytes that were taken from it and not yet judged.
    held: Vec<u8>,
    /// How many of those have been looked at.
    looked: usize,
    /// The number of the next line, from 1.
    line: usize,
    kind: Kind,
    ended: bool,
}

enum From {
    File { bytes: Arc<[u8]>, at: usize },
    Packed { archive: Arc<[u8]>, unpacking: Box<Unpacking> },
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Nothing of it has been seen.
    Unknown,
    Lines,
    /// One record over all of its lines.
    One,
    /// In a line that is too long; its end is looked for.
    InLongLine,
}

/// So many bytes are taken at a time.
const PIECE: usize = 64 * 1024;

impl Intake {
    /// A file of records.
    pub fn file(&mut self, name: &str, bytes: Arc<[u8]>) {
        self.progress.all += bytes.len() as u64;
        self.wait(name, From::File { bytes, at: 0 });
    }

    /// A file of records in an archive.
    ///
    /// # Errors
    /// Why it is not opened.
    pub fn packed(&mut self, name: &str, archive: &Arc<[u8]>, entry: &Entry) -> Result<(), Closed> {
        let unpacking = Box::new(Unpacking::of(entry)?);
        self.progress.all += entry.size;
        self.wait(name, From::Packed { archive: archive.clone(), unpacking });
        Ok(())
    }

    fn wait(&mut self, name: &str, from: From) {
        self.waiting.push_back(Source {
            name: name.to_owned(),
            from,
            held: Vec::new(),
            looked: 0,
            line: 1,
            kind: Kind::Unknown,
            ended: false,
        });
    }

    /// Judges about so many lines; tells whether there is more.
    pub fn work(&mut self, key: Option<&Key>, most: usize) -> bool {
        let mut left = most;
        while left > 0 {
            let Some(source) = self.waiting.front_mut() else { return false };
            match source.next(key, &mut self.progress) {
                Some(judged) => {
                    left -= 1;
                    self.progress.lines += 1;
                    self.ledger.add(judged);
                }
                None => {
                    self.waiting.pop_front();
                }
            }
        }
        !self.waiting.is_empty()
    }

    /// Leaves the rest.
    pub fn stop(&mut self) {
        self.waiting.clear();
    }
}

impl Source {
    /// What the next line comes to; empty ones are passed over. `None` at the end.
    fn next(&mut self, key: Option<&Key>, progress: &mut Progress) -> Option<Judged> {
        loop {
            if self.kind == Kind::Unknown && (self.held.len() >= 4096 || self.ended) {
                let start = self.held.get(..self.held.len().min(4096)).unwrap_or_default();
                let text = start.utf8_chunks().next().map(|chunk| chunk.valid());
                let one = is_laid_out(text.unwrap_or_default());
                self.kind = if one { Kind::One } else { Kind::Lines };
            }
            let judged = match self.kind {
                Kind::Unknown => None,
                Kind::One if self.held.len() > LONGEST_LINE => {
                    self.ended = true;
                    self.held.clear();
                    self.from = From::File { bytes: Arc::default(), at: 0 };
                    return Some(self.refused(words::TOO_LONG));
                }
                Kind::One if self.ended => {
                    let all = std::mem::take(&mut self.held);
                    judge_bytes(&self.name, self.line, &all, key)
                }
                Kind::One => None,
                Kind::InLongLine => {
                    self.skip_line();
                    None
                }
                Kind::Lines => match self.line(key) {
                    Ok(judged) => judged,
                    Err(()) => continue,
                },
            };
            if judged.is_some() {
                return judged;
            }
            if self.ended {
                return None;
            }
            if let Err(why) = self.more(progress) {
                self.ended = true;
                self.held.clear();
                return Some(self.refused(&crate::words::office::closed(why)));
            }
        }
    }

    /// The next whole line that is held; an error for one that is empty. Nothing where none is whole.
    fn line(&mut self, key: Option<&Key>) -> Result<Option<Judged>, ()> {
        let rest = self.held.get(self.looked..).unwrap_or_default();
        let length = match rest.iter().position(|byte| *byte == b'\n') {
            Some(end) => end + 1,
            None if rest.len() > LONGEST_LINE => {
                let judged = self.refused(words::TOO_LONG);
                self.held.clear();
                (self.looked, self.kind) = (0, Kind::InLongLine);
                return Ok(Some(judged));
            }
            None if self.ended && !rest.is_empty() => rest.len(),
            None => return Ok(None),
        };
        let bytes = rest.get(..length).unwrap_or_default();
        let judged = judge_bytes(&self.name, self.line, bytes, key);
        self.looked += length;
        self.line += 1;
        judged.map(Some).ok_or(())
    }

    fn skip_line(&mut self) {
        match self.held.iter().position(|byte| *byte == b'\n') {
            Some(end) => {
                self.looked = end + 1;
                self.line += 1;
                self.kind = Kind::Lines;
            }
            None => self.held.clear(),
        }
    }

    fn more(&mut self, progress: &mut Progress) -> Result<(), Closed> {
        self.held.drain(..self.looked.min(self.held.len()));
        self.looked = 0;
        let before = self.held.len();
        match &mut self.from {
            From::File { bytes, at } => {
                let piece = bytes.get(*at..bytes.len().min(*at + PIECE)).unwrap_or_default();
                self.held.extend_from_slice(piece);
                *at += piece.len();
                self.ended = *at >= bytes.len();
            }
            From::Packed { archive, unpacking } => {
                self.ended = !unpacking.next(archive, &mut self.held)?;
            }
        }
        progress.done += (self.held.len() - before) as u64;
        Ok(())
    }

    fn refused(&self, why: &str) -> Judged {
        Judged::unreadable(&self.name, self.line, 1, why.to_owned())
    }
}
