//! The exercise kinds and what marks each in the text. Those that the player does not have yet are
//! recognised here, so that they are reported and left out instead of shown as something else.

use super::reader::Reader;
use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Span};

/// An exercise kind that is still to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    LookAlike,
    Sort,
    Order,
    Acknowledge,
    TryIt,
    Scene,
}

/// Where a marker stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// The first word after the fence: ```` ```email ````.
    Fence,
    /// A class of a `##` heading.
    Step,
    /// A class of a `###` heading.
    Section,
}

/// The one table from marker to kind. A kind that is built moves from here to its own reader.
const MARKERS: [(On, &str, Kind); 9] = [
    (On::Fence, "email", Kind::LookAlike),
    (On::Fence, "text", Kind::LookAlike),
    (On::Fence, "call", Kind::LookAlike),
    (On::Fence, "page", Kind::LookAlike),
    (On::Section, "sort", Kind::Sort),
    (On::Section, "order", Kind::Order),
    (On::Section, "acknowledge", Kind::Acknowledge),
    (On::Section, "try-it", Kind::TryIt),
    (On::Step, "scene", Kind::Scene),
];

impl Kind {
    pub fn find(on: On, marker: &str) -> Option<Self> {
        MARKERS.iter().find(|row| row.0 == on && row.1 == marker).map(|row| row.2)
    }

    /// What is left out, in words.
    fn words(self) -> &'static str {
        match self {
            Kind::LookAlike => "Messages drawn as the real thing",
            Kind::Sort => "Sorting exercises",
            Kind::Order => "Ordering exercises",
            Kind::Acknowledge => "Statements to agree to",
            Kind::TryIt => "Things to try now",
            Kind::Scene => "Branching scenes",
        }
    }
}

impl Reader<'_> {
    /// Says of an exercise that its kind is still to come.
    pub fn not_supported_yet(&mut self, kind: Kind, marker: Span) {
        let outcome = match kind {
            Kind::Scene => " aren't supported here yet, so this step is shown as an ordinary one.",
            _ => " aren't supported here yet, so this one is left out.",
        };
        self.found.add(|| {
            let message = [kind.words(), outcome].concat();
            Diagnostic::new(Code::NotSupportedYet, marker, message)
                .help("Keep it for a later version, or ask a question with choices meanwhile.")
        });
    }
}
