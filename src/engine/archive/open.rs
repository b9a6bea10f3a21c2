//! Opens a .zip that any program packed, piece by piece, so that a page stays quick and a small file that unpacks to
//! a huge one (a "zip bomb") is stopped in time (APPNOTE.TXT 6.3.10, sections 4.3 to 4.5; RFC 1951). Names in it are
//! names and nothing more: nothing is ever written to where they lead.

mod list;
mod unpack;

pub use list::entries;
pub use unpack::{Unpacking, whole};

use super::bytes::{Bytes, Lost};

/// An archive may hold so much, or so many times its own size, in bytes: records grow tenfold or so.
const LEAST: u64 = 64 << 20;
const TIMES: u64 = 100;
/// And no more than this.
const MOST: u64 = 16 << 30;

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
    /// It lies in the same place of the archive as another one.
    Shared,
    /// It cannot be read from where it is.
    Lost,
}

/// A file in an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub name: String,
    /// In bytes, unpacked, as the archive says.
    pub size: u64,
    packed: u64,
    /// Where it begins, with a head of its own.
    head: u64,
    method: u16,
    flags: u16,
    sum: u32,
    is_shared: bool,
}

impl Entry {
    pub fn is_folder(&self) -> bool {
        self.name.ends_with('/') || self.name.ends_with('\\')
    }
}

impl From<Lost> for Closed {
    fn from(Lost: Lost) -> Self {
        Self::Lost
    }
}

/// Whether a file begins as a .zip does.
pub fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// How much may come out of an archive, all of its files together.
pub fn most<B: Bytes + ?Sized>(archive: &B) -> u64 {
    archive.size().saturating_mul(TIMES).clamp(LEAST, MOST)
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
