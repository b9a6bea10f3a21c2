//! The exercise kinds that a `###` heading can be marked as, and what each takes in its braces.

use super::heading::Attributes;
use crate::diagnostic::Span;

/// What stands under a `###` heading, when it says so itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Sort,
    Order,
    Inbox,
    Acknowledge,
    TryIt,
}

/// The one table from marker to kind.
const MARKERS: [(&str, Kind); 5] = [
    ("sort", Kind::Sort),
    ("order", Kind::Order),
    ("inbox", Kind::Inbox),
    ("acknowledge", Kind::Acknowledge),
    ("try-it", Kind::TryIt),
];

impl Kind {
    /// The first class that marks one.
    pub fn of(attributes: &Attributes<'_>) -> Option<(Self, Span)> {
        attributes.classes.iter().find_map(|(name, span)| {
            Some((MARKERS.iter().find(|(marker, _)| marker == name)?.1, *span))
        })
    }

    /// The classes and the keys that its braces may hold.
    pub fn braces(self) -> (&'static [&'static str], &'static [&'static str]) {
        match self {
            Kind::Sort => (&["sort"], &["outcome"]),
            Kind::Order => (&["order"], &["outcome", "either"]),
            Kind::Inbox => (&["inbox"], &["outcome"]),
            Kind::Acknowledge => (&["acknowledge"], &["policy", "version"]),
            Kind::TryIt => (&["try-it"], &[]),
        }
    }
}
