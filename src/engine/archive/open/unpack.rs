//! One file of an archive, unpacked piece by piece.

use super::{Bytes, Closed, Entry, two};
use crate::archive::bytes::append;
use crate::archive::sum::Sum;
use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZError, MZFlush, MZStatus};

/// One file may be so many times as large as it was packed; text of records is some twenty times.
const MOST_TIMES: u64 = 200;
/// What is small may be more: a kilobyte of blanks packs very well.
const ALWAYS: u64 = 1 << 20;
/// Bytes that are read, or unpacked, at a time.
const PIECE: usize = 256 * 1024;

/// A file that is being unpacked.
pub struct Unpacking {
    state: Option<Box<InflateState>>,
    size: u64,
    packed: u64,
    sum: u32,
    /// Where the packed bytes are that were not read yet.
    at: u64,
    end: u64,
    /// What was read and not yet unpacked: from `used` on.
    held: Vec<u8>,
    used: usize,
    given: u64,
    summed: Sum,
}

impl Unpacking {
    /// Begins.
    ///
    /// # Errors
    /// [`Closed`]
    pub fn of<B: Bytes + ?Sized>(archive: &B, entry: &Entry) -> Result<Self, Closed> {
        if entry.flags & 1 != 0 {
            return Err(Closed::Locked);
        }
        if entry.is_shared {
            return Err(Closed::Shared);
        }
        if entry.size > ALWAYS.max(entry.packed.saturating_mul(MOST_TIMES)) {
            return Err(Closed::TooLarge);
        }
        let state = match entry.method {
            0 => None,
            8 => Some(InflateState::new_boxed(DataFormat::Raw)),
            _ => return Err(Closed::Unknown),
        };
        let mut head = Vec::new();
        append(archive, entry.head, 30, &mut head)?;
        let whole = head.starts_with(b"PK\x03\x04").then_some(&head).ok_or(Closed::NotWhole)?;
        let [name, extra] = [26, 28].map(|of| two(whole, of).map(u64::from));
        let (name, extra) = name.zip(extra).ok_or(Closed::NotWhole)?;
        let at = entry.head.saturating_add(30 + name + extra);
        let end = at.saturating_add(entry.packed);
        if end > archive.size() {
            return Err(Closed::NotWhole);
        }
        Ok(Self {
            state,
            size: entry.size,
            packed: entry.packed,
            sum: entry.sum,
            at,
            end,
            held: Vec::new(),
            used: 0,
            given: 0,
            summed: Sum::default(),
        })
    }

    /// So many bytes of the archive were read.
    pub fn done(&self) -> u64 {
        self.packed - (self.end - self.at)
    }

    /// The next piece, put behind what is in `out`; `false` once that was the last.
    ///
    /// # Errors
    /// [`Closed`]; what came before may not be relied on either.
    pub fn next<B: Bytes + ?Sized>(
        &mut self,
        archive: &B,
        out: &mut Vec<u8>,
    ) -> Result<bool, Closed> {
        if self.used == self.held.len() {
            self.used = 0;
            self.held.clear();
            let length = usize::try_from(self.end - self.at).unwrap_or(PIECE).min(PIECE);
            self.at += append(archive, self.at, length, &mut self.held)? as u64;
        }
        let from = out.len();
        let last = match &mut self.state {
            None => {
                out.extend_from_slice(&self.held);
                self.used = self.held.len();
                self.held.is_empty() || self.at == self.end
            }
            Some(state) => {
                // One more than there should be tells whether there are more.
                let left = usize::try_from(self.size - self.given).unwrap_or(PIECE);
                out.resize(from + PIECE.min(left.saturating_add(1)), 0);
                let rest = self.held.get(self.used..).unwrap_or_default();
                let to = out.get_mut(from..).unwrap_or_default();
                let done = inflate(state, rest, to, MZFlush::None);
                self.used += done.bytes_consumed;
                out.truncate(from + done.bytes_written);
                match done.status {
                    Ok(MZStatus::StreamEnd) => true,
                    Ok(_) if done.bytes_written > 0 || done.bytes_consumed > 0 => false,
                    Ok(_) | Err(MZError::Buf) => return Err(Closed::NotWhole),
                    Err(_) => return Err(Closed::Damaged),
                }
            }
        };
        self.check(out, from, last)?;
        Ok(!last)
    }

    /// No more than was said is given out, and nothing else.
    fn check(&mut self, out: &mut Vec<u8>, from: usize, last: bool) -> Result<(), Closed> {
        let left = self.size - self.given;
        let more = (out.len() - from) as u64 > left;
        if more {
            out.truncate(from + usize::try_from(left).unwrap_or_default());
        }
        let piece = out.get(from..).unwrap_or_default();
        self.summed.add(piece);
        self.given += piece.len() as u64;
        let whole = self.given == self.size && self.summed.number() == self.sum;
        if more || (last && !whole) { Err(Closed::Damaged) } else { Ok(()) }
    }
}

/// All of a file that is no larger than this.
///
/// # Errors
/// [`Closed`]
pub fn whole<B: Bytes + ?Sized>(archive: &B, entry: &Entry, most: u64) -> Result<Vec<u8>, Closed> {
    if entry.size > most {
        return Err(Closed::TooLarge);
    }
    let (mut unpacking, mut out) = (Unpacking::of(archive, entry)?, Vec::new());
    while unpacking.next(archive, &mut out)? {}
    Ok(out)
}
