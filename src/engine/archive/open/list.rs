//! The list of files at the end of an archive. What is in them is for [`super::unpack`].

use super::{Bytes, Closed, Entry, eight, four, two};
use crate::archive::bytes::append;

/// No list is longer, in bytes: one of a million files takes about a hundred.
const LONGEST: u64 = 256 << 20;
/// What a file takes at least, before what is packed of it.
const HEAD: u64 = 30;

/// The files of an archive, in its order.
///
/// # Errors
/// [`Closed`]
pub fn entries<B: Bytes + ?Sized>(archive: &B) -> Result<Vec<Entry>, Closed> {
    let List { count, start, length } = list(archive)?.ok_or(Closed::NotWhole)?;
    if length > LONGEST {
        return Err(Closed::TooLarge);
    }
    let mut list = Vec::new();
    append(archive, start, usize::try_from(length).unwrap_or_default(), &mut list)?;
    let (mut entries, mut at) = (Vec::new(), 0);
    while list.get(at..at + 4) == Some(b"PK\x01\x02") {
        let (entry, next) = entry(&list, at).ok_or(Closed::NotWhole)?;
        entries.push(entry);
        at = next;
    }
    // Some programs write only the lower half of a large number.
    if entries.len() as u64 & 0xffff != count & 0xffff {
        return Err(Closed::NotWhole);
    }
    mark_shared(&mut entries);
    Ok(entries)
}

struct List {
    /// How many files it has.
    count: u64,
    start: u64,
    length: u64,
}

/// The list is the last thing but for its end and a comment of at most 65,535 bytes.
fn list<B: Bytes + ?Sized>(archive: &B) -> Result<Option<List>, Closed> {
    let from = archive.size().saturating_sub(20 + 22 + 65_535);
    let mut tail = Vec::new();
    append(archive, from, 20 + 22 + 65_535, &mut tail)?;
    let Some(at) = end(&tail) else { return Ok(None) };
    let plain = (two(&tail, at + 10), four(&tail, at + 12), four(&tail, at + 16));
    let (Some(count), Some(length), Some(start)) = plain else { return Ok(None) };
    if count < u16::MAX && start < u32::MAX && length < u32::MAX {
        let (count, start, length) = (count.into(), start.into(), length.into());
        return Ok(Some(List { count, start, length }));
    }
    // More than a plain .zip holds: a second end stands before this one.
    let place = at.checked_sub(20).filter(|at| tail.get(*at..at + 4) == Some(b"PK\x06\x07"));
    let Some(second) = place.and_then(|at| eight(&tail, at + 8)) else {
        let (count, start, length) = (count.into(), start.into(), length.into());
        return Ok(Some(List { count, start, length }));
    };
    let mut large = Vec::new();
    append(archive, second, 56, &mut large)?;
    let list = || {
        large.starts_with(b"PK\x06\x06").then_some(())?;
        let (count, length, start) = (eight(&large, 32)?, eight(&large, 40)?, eight(&large, 48)?);
        Some(List { count, start, length })
    };
    Ok(list())
}

/// Where the end of the list stands: with nothing but its comment behind it, or else the last that looks like one.
fn end(tail: &[u8]) -> Option<usize> {
    let found =
        tail.windows(22).enumerate().rev().filter(|(_, end)| end.starts_with(b"PK\x05\x06"));
    let mut found = found.map(|(at, end)| (at, two(end, 20).map(usize::from).unwrap_or_default()));
    let last = found.clone().next()?.0;
    Some(found.find(|(at, comment)| at + 22 + comment == tail.len()).map_or(last, |(at, _)| at))
}

/// One line of the list, and where the next begins.
fn entry(list: &[u8], at: usize) -> Option<(Entry, usize)> {
    let [name, extra, comment] = [28, 30, 32].map(|of| two(list, at + of).map(usize::from));
    let (name, extra, comment) = (name?, extra?, comment?);
    let start = at + 46;
    let mut large = large(list.get(start + name..start + name + extra)?);
    let mut number = |of: usize| {
        let small = four(list, at + of)?;
        if small == u32::MAX { large.next() } else { Some(u64::from(small)) }
    };
    let (size, packed, head) = (number(24)?, number(20)?, number(42)?);
    let entry = Entry {
        name: String::from_utf8_lossy(list.get(start..start + name)?).into_owned(),
        size,
        packed,
        head,
        method: two(list, at + 10)?,
        flags: two(list, at + 8)?,
        sum: four(list, at + 16)?,
        is_shared: false,
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

/// Files that lie one over the other give out the same bytes again and again: a bomb without repetition. Of those, the
/// first in the archive stays.
fn mark_shared(entries: &mut [Entry]) {
    let mut order: Vec<&mut Entry> = entries.iter_mut().collect();
    order.sort_by_key(|entry| entry.head);
    let mut end = 0;
    for entry in order {
        entry.is_shared = entry.head < end;
        end = end.max(entry.head.saturating_add(HEAD).saturating_add(entry.packed));
    }
}
