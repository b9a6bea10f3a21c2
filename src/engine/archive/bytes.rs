//! Bytes that lie somewhere, in memory or on a disk, and are read from any place. Who reads them does not know where.

use std::sync::Arc;

pub trait Bytes {
    /// How many there are.
    fn size(&self) -> u64;

    /// Fills as much as there is from this place on, and says how much that was.
    ///
    /// # Errors
    /// [`Lost`]
    fn read(&self, from: u64, into: &mut [u8]) -> Result<usize, Lost>;
}

/// They were there, and are no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lost;

impl Bytes for [u8] {
    fn size(&self) -> u64 {
        self.len() as u64
    }

    fn read(&self, from: u64, into: &mut [u8]) -> Result<usize, Lost> {
        let rest = usize::try_from(from).ok().and_then(|from| self.get(from..)).unwrap_or_default();
        let length = rest.len().min(into.len());
        if let (Some(into), Some(from)) = (into.get_mut(..length), rest.get(..length)) {
            into.copy_from_slice(from);
        }
        Ok(length)
    }
}

impl Bytes for Arc<[u8]> {
    fn size(&self) -> u64 {
        self.as_ref().size()
    }

    fn read(&self, from: u64, into: &mut [u8]) -> Result<usize, Lost> {
        self.as_ref().read(from, into)
    }
}

/// Puts so many behind what is in `out`, or fewer where they end.
pub(crate) fn append<B: Bytes + ?Sized>(
    bytes: &B,
    from: u64,
    length: usize,
    out: &mut Vec<u8>,
) -> Result<usize, Lost> {
    let before = out.len();
    out.resize(before + length, 0);
    let read = bytes.read(from, out.get_mut(before..).unwrap_or_default());
    out.truncate(before + read.unwrap_or_default());
    read
}
