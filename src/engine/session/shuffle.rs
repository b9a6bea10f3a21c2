//! The order in which choices and items are shown: by chance, and for one person always the same, so that
//! a reload changes nothing.

use crate::ids::QuestionId;
use crate::progress::TabId;

/// What the order of one question follows from: who opened the module first, and which round it is.
pub fn seed(writer: &TabId, question: &QuestionId, round: u32) -> u64 {
    let bytes = writer.as_str().bytes().chain(question.as_str().bytes()).chain(round.to_le_bytes());
    // FNV-1a.
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The numbers below `count` in an order of their own (Fisher and Yates, with SplitMix64).
pub fn order(count: usize, mut seed: u64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    for last in (1..count).rev() {
        seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = seed;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^= bits >> 31;
        let at = usize::try_from(bits % (last as u64 + 1)).unwrap_or_default();
        order.swap(at, last);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_order_comes_about_and_each_is_whole() {
        let mut seen = std::collections::BTreeSet::new();
        for seed in 0..500 {
            let order = order(4, seed);
            let mut sorted = order.clone();
            sorted.sort_unstable();
            assert_eq!(sorted, [0, 1, 2, 3]);
            seen.insert(order);
        }
        assert_eq!(seen.len(), 24);
    }

    #[test]
    fn who_what_and_which_round_make_the_order() {
        let question = |id| QuestionId::parse(id).unwrap();
        let of = |bits, id, round| seed(&TabId::from_chance(bits), &question(id), round);
        assert_eq!(of(1, "a", 0), of(1, "a", 0));
        assert_ne!(of(1, "a", 0), of(2, "a", 0));
        assert_ne!(of(1, "a", 0), of(1, "b", 0));
        assert_ne!(of(1, "a", 0), of(1, "a", 1));
    }
}
