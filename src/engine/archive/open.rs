//! Opens a .zip that any program packed, piece by piece, so that a page stays quick and a small file that unpacks to
//! a huge one (a "zip bomb") is stopped in time (APPNOTE.TXT 6.3.10, sections 4.3 to 4.5; RFC 1951). Names in it are
//! names and nothing more: nothing is ever written to where they lead.

use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZError, MZFlush, MZStatus};

/// One file may be so many times as large as it was packed; text of records is some twenty times.
const MOST_TIMES: u64 = 200;
/// What is small may be more: a kilobyte of blanks packs very well.
const ALWAYS: u64 = 1 << 20;
/// So much may come out of one archive, in bytes.
const MOST: u64 = 4 << 30;
/// Bytes that are unpacked at a time.
const PIECE: usize = 64 * 1024;

/// Why an archive, or a file in it, is not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// It has no list of its files, or one that leads nowhere: cut off, or something else.
    NotWhole,
    /// What comes out is not what went in.
    Damaged,
    /// It needs a password.
    Locked,
    /// It is packed in a way that few programs know.
    Unknown,
    /// It would unpack to far more than it is.
    TooLarge,
}

/// A file in an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub name: String,
    /// In bytes, unpacked, as the archive says.
    pub size: u64,
    packed: u64,
    start: usize,
    method: u16,
    flags: u16,
    sum: u32,
}

impl Entry {
    pub fn is_folder(&self) -> bool {
        self.name.ends_with('/') || self.name.ends_with('\\')
    }
}

/// Whether a file begins as a .zip does.
pub fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// The files of an archive, in its order.
///
/// # Errors
/// [`Closed`]
pub fn entries(archive: &[u8]) -> Result<Vec<Entry>, Closed> {
    let end = end(archive).ok_or(Closed::NotWhole)?;
    let (count, mut at) = list(archive, end).ok_or(Closed::NotWhole)?;
    let mut entries = Vec::new();
    let mut all = 0_u64;
    for _ in 0..count {
        let (entry, next) = entry(archive, at).ok_or(Closed::NotWhole)?;
        all = all.saturating_add(entry.size);
        if all > MOST {
            return Err(Closed::TooLarge);
        }
        entries.push(entry);
        at = next;
    }
    Ok(entries)
}

/// Where the end of the list of files begins: it is the last thing but for a comment of at most 65,535 bytes.
fn end(archive: &[u8]) -> Option<usize> {
    let from = archive.len().saturating_sub(22 + 65_535);
    let tail = archive.get(from..)?;
    let at = from + tail.windows(4).rposition(|four| four == b"PK\x05\x06")?;
    (at + 22 <= archive.len()).then_some(at)
}

/// How many files there are, and where their list begins.
fn list(archive: &[u8], end: usize) -> Option<(u64, usize)> {
    let (count, start) = (u64::from(two(archive, end + 10)?), four(archive, end + 16)?);
    if count < 0xffff && start < u32::MAX {
        return Some((count, usize::try_from(start).ok()?));
    }
    // More than a plain .zip holds: a second end stands before this one.
    let place = end.checked_sub(20).filter(|at| archive.get(*at..at + 4) == Some(b"PK\x06\x07"))?;
    let second = usize::try_from(eight(archive, place + 8)?).ok()?;
    archive.get(second..second.checked_add(4)?).filter(|four| *four == b"PK\x06\x06")?;
    let start = usize::try_from(eight(archive, second + 48)?).ok()?;
    Some((eight(archive, second + 32)?, start))
}

/// One line of the list, and where the next begins.
fn entry(archive: &[u8], at: usize) -> Option<(Entry, usize)> {
    archive.get(at..at.checked_add(4)?).filter(|four| *four == b"PK\x01\x02")?;
    let [name, extra, comment] = [28, 30, 32].map(|of| two(archive, at + of).map(usize::from));
    let (name, extra, comment) = (name?, extra?, comment?);
    let start = at + 46;
    let more = archive.get(start + name..start + name + extra)?;
    let mut large = large(more);
    let mut number = |of: usize| {
        let small = four(archive, at + of)?;
        if small == u32::MAX { large.next() } else { Some(u64::from(small)) }
    };
    let (size, packed) = (number(24)?, number(20)?);
    let head = usize::try_from(number(42)?).ok()?;
    archive.get(head..head.checked_add(4)?).filter(|four| *four == b"PK\x03\x04")?;
    let [own_name, own_extra] = [26, 28].map(|of| two(archive, head + of).map(usize::from));
    let name_bytes = archive.get(start..start + name)?;
    let entry = Entry {
        name: String::from_utf8_lossy(name_bytes).into_owned(),
        size,
        packed,
        start: head + 30 + own_name? + own_extra?,
        method: two(archive, at + 10)?,
        flags: two(archive, at + 8)?,
        sum: four(archive, at + 16)?,
    };
    Some((entry, start + name + extra + comment))
}

/// The numbers that did not fit into four bytes, in their order.
fn large(extra: &[u8]) -> impl Iterator<Item = u64> + '_ {
    let mut at = 0;
    let mut found: &[u8] = &[];
    while let (Some(kind), Some(length)) = (two(extra, at), two(extra, at + 2)) {
        let end = at + 4 + usize::from(length);
        if kind == 1 {
            found = extra.get(at + 4..end).unwrap_or_default();
        }
        at = end;
    }
    found.chunks_exact(8).filter_map(|bytes| eight(bytes, 0))
}

/// A file that is being unpacked.
pub struct Unpacking {
    entry: Entry,
    state: Option<Box<InflateState>>,
    /// How far its packed bytes have been read.
    read: usize,
    given: u64,
    sum: u32,
    table: Box<[u32; 256]>,
}

impl Unpacking {
    /// Begins.
    ///
    /// # Errors
    /// [`Closed`]
    pub fn of(entry: &Entry) -> Result<Self, Closed> {
        if entry.flags & 1 != 0 {
            return Err(Closed::Locked);
        }
        if entry.size > ALWAYS.max(entry.packed.saturating_mul(MOST_TIMES)) {
            return Err(Closed::TooLarge);
        }
        let state = match entry.method {
            0 => None,
            8 => Some(InflateState::new_boxed(DataFormat::Raw)),
            _ => return Err(Closed::Unknown),
        };
        Ok(Self {
            entry: entry.clone(),
            state,
            read: 0,
            given: 0,
            sum: u32::MAX,
            table: Box::new(super::table()),
        })
    }

    /// The next piece, put behind what is in `out`; `false` once that was the last.
    ///
    /// # Errors
    /// [`Closed`]; what came before may not be relied on either.
    pub fn next(&mut self, archive: &[u8], out: &mut Vec<u8>) -> Result<bool, Closed> {
        let start = self.entry.start;
        let packed = usize::try_from(self.entry.packed).map_err(|_| Closed::NotWhole)?;
        let end = start.checked_add(packed).ok_or(Closed::NotWhole)?;
        let packed = archive.get(start..end).ok_or(Closed::NotWhole)?;
        let rest = packed.get(self.read..).unwrap_or_default();
        let from = out.len();
        let last = match &mut self.state {
            None => {
                let piece = rest.get(..PIECE.min(rest.len())).unwrap_or_default();
                out.extend_from_slice(piece);
                self.read += piece.len();
                self.read == packed.len()
            }
            Some(state) => {
                out.resize(from + PIECE, 0);
                let to = out.get_mut(from..).unwrap_or_default();
                let done = inflate(state, rest, to, MZFlush::None);
                self.read += done.bytes_consumed;
                out.truncate(from + done.bytes_written);
                match done.status {
                    Ok(MZStatus::StreamEnd) => true,
                    Ok(_) if done.bytes_written > 0 || done.bytes_consumed > 0 => false,
                    Ok(_) | Err(MZError::Buf) => return Err(Closed::NotWhole),
                    Err(_) => return Err(Closed::Damaged),
                }
            }
        };
        let piece = out.get(from..).unwrap_or_default();
        self.sum = super::summed(self.sum, piece, &self.table);
        self.given += piece.len() as u64;
        if self.given > self.entry.size {
            return Err(Closed::Damaged);
        }
        if last && (self.given != self.entry.size || !self.sum != self.entry.sum) {
            return Err(Closed::Damaged);
        }
        Ok(!last)
    }
}

fn two(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn four(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

fn eight(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(bytes.get(at..at.checked_add(8)?)?.try_into().ok()?))
}
