//! Whether each record follows the one that its person's page issued before. A remark here takes nothing away from a
//! record: people have two devices, clear a browser, or send the newest record alone.

use super::settle::{index, number};
use super::settled::{Fate, Noted, Remarks};
use super::{Kept, Word};
use crate::progress::Timestamp;
use std::collections::HashMap;

/// Clocks are set, and time zones are crossed.
const A_DAY: i64 = 24 * 60 * 60 * 1000;

pub(super) fn look(kept: &[Kept], fates: &[Fate], remarks: &mut Remarks) {
    let holds = |at: &usize| matches!(fates.get(*at), Some(Fate::Accepted | Fate::Superseded(_)));
    let whole: Vec<u32> = (0..kept.len()).filter(holds).map(number).collect();
    let record = |at: u32| kept.get(index(at));
    let by_hash: HashMap<&[u8; 32], u32> =
        whole.iter().filter_map(|at| Some((&record(*at)?.hash, *at))).collect();

    let mut following: Vec<(u32, u32)> = Vec::new();
    let mut beginning: Vec<(Word, u32)> = Vec::new();
    for at in whole {
        let Some(one) = record(at).filter(|one| one.is_from_page()) else { continue };
        if one.started.is_some_and(|started| started > one.completed) {
            remarks.add(at, Noted::EndsBeforeItStarts);
        }
        let Some(previous) = one.previous else {
            beginning.extend(one.person_id.filter(|_| one.is_sealed()).map(|person| (person, at)));
            continue;
        };
        let Some(before) = by_hash.get(&previous).copied() else {
            remarks.add(at, Noted::MissingLink);
            continue;
        };
        if let Some(earlier) = record(before) {
            match follows(one, earlier) {
                Some(remark) => remarks.add(at, remark(before)),
                None => following.push((before, at)),
            }
            if one.completed < Timestamp(earlier.completed.0.saturating_sub(A_DAY)) {
                remarks.add(at, Noted::OutOfOrder(before));
            }
        }
    }
    shared(following, Noted::SameBefore, remarks);
    shared(beginning, Noted::BeginsAgain, remarks);
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
