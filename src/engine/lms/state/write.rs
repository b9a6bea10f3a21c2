//! A state in the room that there is. What does not fit is left out, the least needed first; what was completed, what
//! is settled and where somebody is go last. The letters themselves are `pen`'s matter.

use super::super::places::Places;
use super::kept::Kept;
use super::{names, pen, sealed};
use crate::progress::Log;

/// A state, and what of it was left out because there was no room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub text: String,
    pub left: Vec<Left>,
}

/// What is left out when there is no room, the least needed first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Left {
    /// When each outcome was shown.
    OutcomeTimes,
    /// By which text a module was completed, where that is still the one of the course: it is known by its beginning.
    Sums,
    /// What was answered before it was tried again. How it was judged stays.
    Earlier,
    /// What was answered at all, apart from how it was judged.
    Answers,
    /// The way into a scene.
    Trail,
    /// A refresher that was begun.
    Refresher,
    Name,
    /// What is picked and not yet checked.
    Picks,
    /// Which steps have been seen; where somebody is stays.
    Steps,
    /// Questions that are not settled.
    Questions,
    /// Modules, those begun long ago first.
    Modules,
}

/// All but the last, in their order.
const ORDER: [Left; 10] = [
    Left::OutcomeTimes,
    Left::Sums,
    Left::Earlier,
    Left::Answers,
    Left::Trail,
    Left::Refresher,
    Left::Name,
    Left::Picks,
    Left::Steps,
    Left::Questions,
];

/// The standing of whom `log` is about, in at most `most` UTF-16 units.
pub fn write(log: &Log, places: &Places, most: usize) -> Written {
    let mut kept = Kept::of(log, places);
    let narrow = names::narrowest(places);
    for width in names::WIDE.into_iter().map(|wide| wide.max(narrow)).chain([narrow]) {
        let text = encoded(&kept, places, width, 0);
        if text.len() <= most {
            return Written { text, left: Vec::new() };
        }
    }
    let mut left = Vec::new();
    for (at, next) in ORDER.into_iter().enumerate() {
        left.push(next);
        let text = encoded(&kept, places, narrow, at + 1);
        if text.len() <= most {
            return Written { text, left };
        }
    }
    left.push(Left::Modules);
    loop {
        let text = encoded(&kept, places, narrow, ORDER.len());
        if text.len() <= most || kept.modules.is_empty() {
            let text = if text.len() <= most { text } else { String::new() };
            return Written { text, left };
        }
        let open = kept.modules.iter().position(|module| module.finished.is_empty());
        kept.modules.remove(open.unwrap_or(0));
    }
}

/// The same in the fewest bits, with nothing left out that anybody sees.
#[cfg(any(feature = "author", test))]
pub(super) fn shortest(kept: &Kept, places: &Places) -> String {
    let unseen = ORDER.iter().take_while(|left| **left <= Left::Earlier).count();
    encoded(kept, places, names::narrowest(places), unseen)
}

fn encoded(kept: &Kept, places: &Places, width: u32, less: usize) -> String {
    let left = ORDER.get(..less).unwrap_or_default();
    sealed(&pen::text(kept, places, width, left))
}
