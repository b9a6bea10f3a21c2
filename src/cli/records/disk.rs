//! A file on the disk, read from any place of it, so that it never lies in memory as a whole.

use plainspoken::sources::{Bytes, Lost};
use std::cell::RefCell;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;
use std::rc::Rc;

/// So many bytes are looked at before it is read from its start; what comes through a pipe comes only once.
const START: usize = 16;

pub struct Disk {
    file: RefCell<(File, u64)>,
    start: Vec<u8>,
    size: u64,
    trouble: Trouble,
}

/// The first thing that went wrong.
pub type Trouble = Rc<RefCell<Option<io::Error>>>;

impl Disk {
    /// Opens it; what goes wrong later is put into `trouble`.
    pub fn open(path: &Path, trouble: &Trouble) -> io::Result<Self> {
        let mut file = File::open(path)?;
        let size = file.metadata()?.len();
        let mut start = vec![0; START];
        let length = fill(&mut file, &mut start)?;
        start.truncate(length);
        let file = RefCell::new((file, length_of(length)));
        Ok(Self { file, start, size, trouble: Rc::clone(trouble) })
    }

    /// A file is mostly read on from where it is.
    fn fill(&self, from: u64, into: &mut [u8]) -> io::Result<usize> {
        let known = usize::try_from(from).ok().and_then(|from| self.start.get(from..));
        let known = known.unwrap_or_default();
        let length = known.len().min(into.len());
        let (first, rest) = into.split_at_mut(length);
        first.copy_from_slice(known.get(..length).unwrap_or_default());
        if rest.is_empty() {
            return Ok(length);
        }
        let (file, at) = &mut *self.file.borrow_mut();
        let from = from + length_of(length);
        if *at != from {
            file.seek(SeekFrom::Start(from))?;
            *at = from;
        }
        let read = fill(file, rest)?;
        *at += length_of(read);
        Ok(length + read)
    }
}

/// Reads until there is no more room, or no more to read.
fn fill(file: &mut File, into: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while let Some(room) = into.get_mut(filled..).filter(|room| !room.is_empty()) {
        match file.read(room) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

fn length_of(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

impl Bytes for Disk {
    fn size(&self) -> u64 {
        self.size
    }

    fn read(&self, from: u64, into: &mut [u8]) -> Result<usize, Lost> {
        self.fill(from, into).map_err(|error| {
            self.trouble.borrow_mut().get_or_insert(error);
            Lost
        })
    }
}
