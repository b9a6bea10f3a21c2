//! Ids in few bits: a number made of the id and of what it stands in, so that it stays when others come and go. What
//! two ids of a course share is nobody's name: a state is written so wide that none do, and none is taken by chance.

use super::super::places::{Kind, Place, Places, QuestionPlace};
use crate::module::VERDICT;
use crate::session::{DONE, NOT_TODAY};

/// So many bits are enough for most courses.
const NARROW: u32 = 18;
/// Where there is room, what left a course is not taken for something new in it either.
pub const WIDE: [u32; 2] = [36, 24];
const WIDEST: u32 = 60;

/// The number of an id, within what it stands in.
pub fn number(within: &[&str], id: &str, width: u32) -> u64 {
    let parts = within.iter().chain([&id]);
    let bytes = parts.flat_map(|part| part.bytes().chain([0]));
    // FNV-1a, and the end of SplitMix64, which makes every bit depend on every other.
    let mut hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^= hash >> 31;
    hash.checked_shr(64_u32.saturating_sub(width)).unwrap_or_default()
}

/// The one id that has this number; `None` where there is none, or more than one.
pub fn find<'a>(
    within: &[&str],
    mut ids: impl Iterator<Item = &'a str>,
    wanted: u64,
    width: u32,
) -> Option<&'a str> {
    let same = |id: &&str| number(within, id, width) == wanted;
    let found = ids.find(same)?;
    ids.all(|other| other == found || !same(&other)).then_some(found)
}

/// The fewest bits in which all that stand together have numbers of their own.
pub fn narrowest(places: &Places) -> u32 {
    let mut width = NARROW;
    while width < WIDEST && !is_distinct(places, width) {
        width += 6;
    }
    width
}

fn is_distinct(places: &Places, width: u32) -> bool {
    let apart = |within: &[&str], ids: Vec<&str>| {
        let mut numbers: Vec<u64> = ids.iter().map(|id| number(within, id, width)).collect();
        crate::few::sort(&mut numbers, |a, b| a < b);
        numbers.windows(2).all(|pair| matches!(pair, [a, b] if a != b))
    };
    let in_question = |module: &Place, question: &QuestionPlace| {
        let within = [module.id.as_str(), question.id.as_str()];
        apart(&within, items(question).collect())
            && apart(&within, question.places.iter().map(String::as_str).collect())
            && apart(&[], question.statements().map(|(_, text)| text).collect())
    };
    let languages = places.languages.iter().map(String::as_str);
    apart(&[super::pen::LANGUAGE], languages.collect())
        && apart(&[], places.modules.iter().map(|module| module.id.as_str()).collect())
        && places.modules.iter().all(|module| {
            let within = [module.id.as_str()];
            apart(&within, module.steps.iter().map(|step| step.id.as_str()).collect())
                && apart(&within, module.questions().map(|q| q.id.as_str()).collect())
                && apart(&within, module.outcomes.iter().map(String::as_str).collect())
                && module.questions().all(|question| in_question(module, question))
        })
}

/// What can be picked in a question, or put somewhere.
pub fn items(question: &QuestionPlace) -> impl Iterator<Item = &str> {
    let own: &[&str] = match question.kind {
        Kind::Look => &[VERDICT],
        Kind::Try => &[DONE, NOT_TODAY],
        _ => &[],
    };
    question.items.iter().map(String::as_str).chain(own.iter().copied())
}
