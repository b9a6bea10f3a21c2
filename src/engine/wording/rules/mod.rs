//! The rules: one a file, in a folder for each code. A rule says what it looks for, when it is not meant, what
//! to write instead, and gives sentences that it must find and others that it must leave alone; without those
//! it does not build.

mod blame;
mod condescension;
mod length;
mod passive;
mod threat;
mod wordy;

use super::passages::Place;
use super::tokens::Token;
use crate::codes::Code;
use crate::diagnostic::Severity;

/// What is looked for, and what is said of it. Patterns are written as `patterns` tells.
pub struct Rule {
    pub name: &'static str,
    pub code: Code,
    pub level: Severity,
    /// What it looks for.
    pub marks: &'static [&'static str],
    /// What excuses a mark that it overlaps.
    pub unless: &'static [&'static str],
    /// What excuses every mark in its sentence.
    pub never: &'static [&'static [&'static str]],
    /// What patterns cannot say.
    pub when: fn(&Sentence<'_>, Hit) -> bool,
    /// Looks by itself, beside the patterns.
    pub find: fn(&Sentence<'_>) -> Vec<Hit>,
    /// One kind sentence about the text; `{}` stands for the words that were found.
    pub says: &'static str,
    /// What to write instead.
    pub help: &'static str,
    /// Whether the sentence stands without the words that were found.
    pub drop: bool,
}

/// A sentence and where it stands.
pub struct Sentence<'a> {
    /// Of the whole passage.
    pub text: &'a str,
    pub tokens: &'a [Token],
    pub place: Place,
}

/// The tokens that a rule has found, from one up to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    pub from: usize,
    pub to: usize,
}

impl Rule {
    /// What a rule is when nothing else is said.
    const fn new(name: &'static str, code: Code, level: Severity) -> Self {
        Self {
            name,
            code,
            level,
            marks: &[],
            unless: &[],
            never: &[],
            when: |_, _| true,
            find: |_| Vec::new(),
            says: "",
            help: "",
            drop: false,
        }
    }
}

impl<'a> Sentence<'a> {
    pub fn words(&self, hit: Hit) -> &'a str {
        let inside = self.tokens.get(hit.from..hit.to).unwrap_or_default();
        let (Some(first), Some(last)) = (inside.first(), inside.last()) else { return "" };
        self.text.get(first.start..last.end).unwrap_or_default()
    }
}

/// Sentences that a rule must find, or must leave alone: three at least.
pub struct Examples(pub &'static [&'static str]);

const fn examples(of: &'static [&'static str]) -> Examples {
    assert!(of.len() >= 3, "a rule has three sentences to find and three to leave alone");
    Examples(of)
}

macro_rules! rules {
    ($($folder:ident::$rule:ident)*) => {
        /// Every rule.
        pub static RULES: &[&Rule] = &[$(&$folder::$rule::RULE),*];

        /// The sentences that each finds, and those that it leaves alone.
        pub static EXAMPLES: &[(&Rule, Examples, Examples)] =
            &[$((&$folder::$rule::RULE, $folder::$rule::FINDS, $folder::$rule::LEAVES)),*];
    };
}

rules! {
    condescension::minimiser
    condescension::easy
    condescension::obvious
    condescension::presumed
    condescension::put_down
    condescension::scolding
    condescension::rhetorical
    condescension::baby_talk
    condescension::praise
    condescension::grading
    condescension::comparison
    condescension::shouting

    blame::weakest_link
    blame::human_error
    blame::careless
    blame::failed_to
    blame::did_harm
    blame::should_have
    blame::fault
    blame::always_never
    blame::fell_for

    threat::discipline
    threat::told_on
    threat::watched
    threat::consequences
    threat::fear

    length::long_sentence

    passive::must_be_done
    passive::was_decided
    passive::it_is_required

    wordy::nouns_for_verbs
}

/// Sentences that name a phrase to set it right.
pub const REJECTING: &[&str] = &[
    "never|not|stop|avoid|without|no-one|nobody !but ..2 call~|say~|label~|blame~|shame~|punish~",
    "is|are|was|were ..1 not|never ..2 about|for blame|blaming|catching|punishing|shame|shaming|shouting",
    "rather than|instead",
    "instead of",
    "myth|myths|unfair|untrue|unkind|unhelpful|misleading|outdated",
    "no blame|shame|fault|punishment|penalty",
    "no one|nobody is|was|will|gets|minds|expects|blames|loses|should",
    "we {do not|never|will not|would never|will never} blame|punish|judge|shame|name|tell|share|record|track|watch|monitor|report|count",
];

#[cfg(test)]
mod tests;
