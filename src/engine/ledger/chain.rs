//! Whether each record follows the one that its person's page issued before. A remark here takes nothing away from a
//! record: people have two devices, clear a browser, or send the newest record alone.

use super::settle::index;
use super::settled::{Fate, Noted, Remarks};
use super::{Kept, Word};
use crate::calendar::DAY;
use crate::progress::Timestamp;

/// For each record the one that it says it follows, where that is here. Both sides are put in order and gone through
/// once, by the beginnings of their hashes: with hundreds of thousands, a look into a map for each would take far longer.
pub(super) fn befores(kept: &[Kept], fates: &[Fate]) -> Vec<Option<u32>> {
    let record = |at: u32| kept.get(index(at));
    let mut hashes: Vec<(u64, u32)> =
        whole(kept, fates).map(|(one, at)| (beginning(&one.hash), at)).collect();
    let mut wanted: Vec<(u64, u32)> = whole(kept, fates)
        .filter_map(|(one, at)| Some((beginning(one.previous.as_ref()?), at)))
        .collect();
    hashes.sort_unstable();
    wanted.sort_unstable();
    let mut befores = vec![None; kept.len()];
    let mut rest = hashes.as_slice();
    for (start, at) in wanted {
        while let Some((_, after)) = rest.split_first().filter(|((other, _), _)| *other < start) {
            rest = after;
        }
        let previous = record(at).and_then(|one| one.previous);
        let alike = rest.iter().take_while(|(other, _)| *other == start).map(|(_, other)| *other);
        let same = |other: &u32| record(*other).map(|one| one.hash) == previous;
        if let Some(before) = befores.get_mut(index(at)) {
            *before = alike.into_iter().find(same);
        }
    }
    befores
}

/// The records that are what they were when they were issued, with their numbers.
fn whole<'a>(kept: &'a [Kept], fates: &'a [Fate]) -> impl Iterator<Item = (&'a Kept, u32)> {
    let all = kept.iter().zip(0..).zip(fates);
    all.filter(|(_, fate)| matches!(fate, Fate::Accepted | Fate::Superseded(_))).map(|(one, _)| one)
}

pub(super) fn look(kept: &[Kept], fates: &[Fate], befores: &[Option<u32>], remarks: &mut Remarks) {
    let mut following: Vec<(u32, u32)> = Vec::new();
    let mut first: Vec<(Word, u32)> = Vec::new();
    for (one, at) in whole(kept, fates).filter(|(one, _)| one.is_from_page()) {
        if one.started.is_some_and(|started| started > one.completed) {
            remarks.add(at, Noted::EndsBeforeItStarts);
        }
        if one.previous.is_none() {
            first.extend(one.person_id.filter(|_| one.is_sealed()).map(|person| (person, at)));
            continue;
        }
        let Some(before) = befores.get(index(at)).copied().flatten() else {
            remarks.add(at, Noted::MissingLink);
            continue;
        };
        if let Some(earlier) = kept.get(index(before)) {
            match follows(one, earlier) {
                Some(remark) => remarks.add(at, remark(before)),
                None => following.push((before, at)),
            }
            // Clocks are set, and time zones are crossed.
            if one.completed < Timestamp(earlier.completed.0.saturating_sub(DAY)) {
                remarks.add(at, Noted::OutOfOrder(before));
            }
        }
    }
    shared(following, Noted::SameBefore, remarks);
    shared(first, Noted::BeginsAgain, remarks);
}

fn beginning(hash: &[u8; 32]) -> u64 {
    hash.first_chunk().map_or(0, |eight| u64::from_be_bytes(*eight))
}

/// What keeps a record from following another.
fn follows(one: &Kept, earlier: &Kept) -> Option<fn(u32) -> Noted> {
    let others = one.person_id != earlier.person_id || one.is_sealed() != earlier.is_sealed();
    others.then_some(Noted::FollowsAnother as fn(u32) -> Noted)
}

/// Remarks on all that share what only one can have, each with another of them.
fn shared<T: Ord + Copy>(mut all: Vec<(T, u32)>, remark: fn(u32) -> Noted, remarks: &mut Remarks) {
    all.sort_unstable();
    for same in all.chunk_by(|a, b| a.0 == b.0) {
        let [(_, first), (_, second), ..] = same else { continue };
        for (_, at) in same {
            remarks.add(*at, remark(if at == first { *second } else { *first }));
        }
    }
}
