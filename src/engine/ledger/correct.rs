//! Which records stand in place of others. However many correct one record, one of them counts.

use super::Kept;
use super::settle::{index, number};
use super::settled::{Fate, Noted, Remarks};
use super::strings::Sorted;
use crate::progress::Timestamp;
use crate::record::person::plain_name;
use crate::record::seal::Seal;
use std::cmp::Reverse;

/// That one record corrects another, so that the one which counts comes first of those that correct the same: the
/// surer, then the newer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Correction {
    corrected: u32,
    seal: Seal,
    completed: Reverse<Timestamp>,
    by: u32,
}

/// A correction stands in place of a record of the same person and module that is no surer than itself. Of several, one does; the
/// others, and what corrects these, have it in their place.
pub(super) fn supersede(texts: &Sorted, kept: &[Kept], fates: &mut [Fate], remarks: &mut Remarks) {
    let corrections = corrections(texts, kept, fates, remarks);
    let mut others: Vec<(u32, u32)> = Vec::new();
    for of_one in corrections.chunk_by(|a, b| a.corrected == b.corrected) {
        let Some((first, rest)) = of_one.split_first() else { continue };
        put(fates, first.corrected, first.by);
        for other in rest {
            remarks.add(first.by, Noted::CorrectedTwice(other.by));
            others.push((other.by, first.by));
        }
    }
    // No record can correct one that was made of its own number, so this comes to an end.
    while let Some((other, first)) = others.pop() {
        put(fates, other, first);
        let start = corrections.partition_point(|one| one.corrected < other);
        let theirs = corrections.iter().skip(start).take_while(|one| one.corrected == other);
        others.extend(theirs.map(|one| (one.by, first)));
    }
}

fn put(fates: &mut [Fate], corrected: u32, by: u32) {
    if let Some(fate) = fates.get_mut(index(corrected)) {
        *fate = Fate::Superseded(by);
    }
}

/// Those that may, in order; about the others there is a remark.
fn corrections(
    texts: &Sorted,
    kept: &[Kept],
    fates: &[Fate],
    remarks: &mut Remarks,
) -> Vec<Correction> {
    let mut corrections = Vec::new();
    for ((record, fate), by) in kept.iter().zip(fates).zip(0..) {
        let (Some(corrects), Fate::Accepted) = (&record.corrects, fate) else { continue };
        let Some((corrected, older)) = find(kept, fates, &corrects.id) else {
            remarks.add(by, Noted::CorrectsUnknown);
            continue;
        };
        let (seal, completed) = (record.seal, Reverse(record.completed));
        if !is_same_person(texts, older, record) {
            remarks.add(by, Noted::CorrectsAnother(corrected));
        } else if older.module_id != record.module_id {
            remarks.add(by, Noted::CorrectsModule(corrected));
        } else if older.seal < seal {
            remarks.add(by, Noted::CorrectsSurer(corrected));
        } else {
            corrections.push(Correction { corrected, seal, completed, by });
        }
    }
    corrections.sort_unstable();
    corrections
}

/// By their id. A record without one is anybody's, so what corrects it has the same name, or a seal that holds.
fn is_same_person(texts: &Sorted, older: &Kept, correction: &Kept) -> bool {
    if older.person_id.is_some() {
        return older.person_id == correction.person_id;
    }
    let name = |record: &Kept| record.name.map(|name| plain_name(texts.text(name)));
    let (was, is) = (name(older), name(correction));
    correction.seal == Seal::Holds || (was == is && was.is_some_and(|name| !name.is_empty()))
}

/// The record with an id, where there is one that holds.
fn find<'a>(kept: &'a [Kept], fates: &[Fate], id: &[u8; 16]) -> Option<(u32, &'a Kept)> {
    let start = kept.partition_point(|record| record.id < *id);
    let same = kept.iter().enumerate().skip(start).take_while(|(_, record)| record.id == *id);
    let mut same = same.filter(|(at, _)| fates.get(*at) == Some(&Fate::Accepted));
    same.next().map(|(at, record)| (number(at), record))
}
