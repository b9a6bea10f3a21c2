//! Decides together: which lines hold one and the same record, and which records stand in place of others.

use super::settled::{Fate, Remarks, Settled, Which};
use super::{Altered, Kept, Ledger, chain};
use crate::ledger::settled::Noted;
use crate::record::seal::Seal;

pub(super) fn settle(ledger: Ledger) -> Settled {
    let Ledger { strings, mut kept, mut refused } = ledger;
    let (texts, words) = strings.sorted();
    for record in &mut kept {
        record.rename(&words);
    }
    for refused in &mut refused {
        refused.rename(&words);
    }
    drop(words);
    // From here on nothing hangs on the order in which they came.
    // A record is large, so keys are put in order rather than records.
    kept.sort_by_cached_key(|record| (record.id, record.hash, record.source, record.line));
    refused.sort_unstable();
    let mut remarks = Remarks::default();
    let mut fates = identities(&kept);
    supersede(&kept, &mut fates, &mut remarks);
    chain::look(&kept, &fates, &mut remarks);
    remarks.arrange();
    let mut lines: Vec<_> =
        kept.iter().zip(0..).map(|(k, at)| (k.source, k.line, Which::Kept(at))).collect();
    lines.extend(refused.iter().zip(0..).map(|(r, at)| (r.source, r.line, Which::Refused(at))));
    lines.sort_unstable();
    Settled { texts, kept, refused, fates, remarks, lines }
}

/// Of the lines with one id, the first holds the record and the others hold it again; unless they differ. Ids are made
/// of all but the seal, so that is all in which they can.
fn identities(kept: &[Kept]) -> Vec<Fate> {
    let mut fates = Vec::with_capacity(kept.len());
    for same in kept.chunk_by(|a, b| a.id == b.id) {
        let start = fates.len();
        let differ = same.first().map(|first| first.hash) != same.last().map(|last| last.hash);
        let sure = same.iter().any(|record| record.seal == Seal::Holds);
        let mut first = None;
        for (at, record) in same.iter().enumerate() {
            let fate = match (differ, sure) {
                (true, true) if record.seal != Seal::Holds => Fate::Altered(Altered::Twin),
                (true, false) => Fate::Altered(Altered::Twins),
                _ => match first {
                    Some(first) => Fate::Duplicate(first),
                    None => {
                        first = Some(number(start + at));
                        Fate::Accepted
                    }
                },
            };
            fates.push(fate);
        }
    }
    fates
}

/// A correction stands in place of a record of the same person that is no surer than itself.
fn supersede(kept: &[Kept], fates: &mut [Fate], remarks: &mut Remarks) {
    // Which record is corrected, how unsure the correction is, which one it is.
    let mut corrections: Vec<(u32, Seal, u32)> = Vec::new();
    for ((record, fate), at) in kept.iter().zip(fates.iter()).zip(0..) {
        let (Some(corrects), Fate::Accepted) = (&record.corrects, fate) else { continue };
        let known = corrects.id.and_then(|id| find(kept, fates, &id));
        let Some((place, corrected)) = known else {
            remarks.add(at, Noted::CorrectsUnknown);
            continue;
        };
        if corrected.person_id.is_some() && corrected.person_id != record.person_id {
            remarks.add(at, Noted::CorrectsAnother(place));
        } else if corrected.seal < record.seal {
            remarks.add(at, Noted::CorrectsSurer(place));
        } else {
            corrections.push((place, record.seal, at));
        }
    }
    corrections.sort_unstable();
    for of_one in corrections.chunk_by(|a, b| a.0 == b.0) {
        let Some(((corrected, _, by), others)) = of_one.split_first() else { continue };
        if let Some(fate) = fates.get_mut(index(*corrected)) {
            *fate = Fate::Superseded(*by);
        }
        for (_, _, other) in others {
            remarks.add(*by, Noted::CorrectedTwice(*other));
            remarks.add(*other, Noted::CorrectedTwice(*by));
        }
    }
}

/// The record with an id, where there is one that holds.
fn find<'a>(kept: &'a [Kept], fates: &[Fate], id: &[u8; 16]) -> Option<(u32, &'a Kept)> {
    let start = kept.partition_point(|record| record.id < *id);
    let same = kept.iter().enumerate().skip(start).take_while(|(_, record)| record.id == *id);
    let mut same = same.filter(|(at, _)| fates.get(*at) == Some(&Fate::Accepted));
    same.next().map(|(at, record)| (number(at), record))
}

/// There is a record for each, so there are never more than fit.
pub(super) fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

pub(super) fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
