//! Decides together: which lines hold one and the same record. Which records stand in place of others is for
//! [`super::correct`], and whether they follow each other for [`super::chain`].

use super::settled::{Fate, Settled, Which};
use super::strings::{Renamed, Strings};
use super::{Altered, Kept, Ledger, chain, correct};
use crate::record::seal::Seal;

/// The work of settling, in steps between which a page can draw. All of them together are the one way to settle.
#[derive(Default)]
pub struct Settling {
    strings: Strings,
    words: Renamed,
    befores: Vec<Option<u32>>,
    settled: Settled,
    done: usize,
}

/// None of them hangs on the order in which the records came.
const STEPS: [fn(&mut Settling); 8] = [
    Settling::sort_texts,
    Settling::rename,
    Settling::sort_records,
    Settling::tell_apart,
    Settling::correct,
    Settling::find_befores,
    Settling::follow,
    Settling::sort_lines,
];

impl Settling {
    pub fn of(ledger: Ledger) -> Self {
        let Ledger { strings, kept, refused } = ledger;
        let settled = Settled { kept, refused, ..Settled::default() };
        Self { strings, settled, ..Self::default() }
    }

    /// Takes the next step; gives what came of all once that was the last.
    pub fn step(&mut self) -> Option<Settled> {
        if let Some(step) = STEPS.get(self.done) {
            step(self);
            self.done += 1;
        }
        (self.done == STEPS.len()).then(|| std::mem::take(&mut self.settled))
    }

    /// How many steps are done, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        (self.done, STEPS.len())
    }

    fn sort_texts(&mut self) {
        (self.settled.texts, self.words) = std::mem::take(&mut self.strings).sorted();
    }

    fn rename(&mut self) {
        let words = std::mem::take(&mut self.words);
        for record in &mut self.settled.kept {
            record.rename(&words);
        }
        for refused in &mut self.settled.refused {
            refused.rename(&words);
        }
    }

    fn sort_records(&mut self) {
        sort_records(&mut self.settled.kept);
        self.settled.refused.sort_unstable();
    }

    fn tell_apart(&mut self) {
        self.settled.fates = identities(&self.settled.kept);
    }

    fn correct(&mut self) {
        let Settled { texts, kept, fates, remarks, .. } = &mut self.settled;
        correct::supersede(texts, kept, fates, remarks);
    }

    fn find_befores(&mut self) {
        self.befores = chain::befores(&self.settled.kept, &self.settled.fates);
    }

    fn follow(&mut self) {
        let Settled { kept, fates, remarks, .. } = &mut self.settled;
        chain::look(kept, fates, &std::mem::take(&mut self.befores), remarks);
        remarks.arrange();
    }

    fn sort_lines(&mut self) {
        let Settled { kept, refused, lines, .. } = &mut self.settled;
        lines.extend(kept.iter().zip(0..).map(|(k, at)| (k.source, k.line, Which::Kept(at))));
        lines.extend(refused.iter().zip(0..).map(|(r, at)| (r.source, r.line, Which::Refused(at))));
        lines.sort_unstable();
    }
}

/// A record is large, so the beginnings of their ids are put in order rather than records; the rest is only looked at
/// where those are the same.
fn sort_records(kept: &mut [Kept]) {
    let beginning = |record: &Kept| record.id.first_chunk().copied().map(u64::from_be_bytes);
    let mut order: Vec<(Option<u64>, u32)> = kept.iter().map(beginning).zip(0..).collect();
    let whole = |at: u32| {
        kept.get(index(at)).map(|record| (record.id, record.hash, record.source, record.line))
    };
    order.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| whole(a.1).cmp(&whole(b.1))));
    let mut order: Vec<u32> = order.into_iter().map(|(_, at)| at).collect();
    let from = |order: &[u32], at: usize| order.get(at).map_or(at, |at| index(*at));
    for at in 0..kept.len() {
        // Whatever stood in an earlier place has gone to where that place took its own from.
        let mut place = from(&order, at);
        while place < at {
            place = from(&order, place);
        }
        if let Some(entry) = order.get_mut(at) {
            *entry = number(place);
        }
        kept.swap(at, place);
    }
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

/// There is a record for each, so there are never more than fit.
pub(super) fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

pub(super) fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
