//! The wording checker: finds what talks down, blames, threatens or hides its meaning, says why in one kind
//! sentence, and stays quiet about text that is fine.
//!
//! `passages` gathers what a reader is shown, `tokens` and `sentences` cut it up, `rules` and `lists` say what
//! is looked for, and `check` looks. Which comments silence a finding is for [`crate::review`].

mod check;
mod explained;
mod forms;
mod grade;
mod lexicon;
mod lists;
mod masks;
mod memory;
mod own;
mod passages;
mod patterns;
mod rules;
mod sentences;
mod shorts;
mod tokens;

pub use grade::Grade;
pub use memory::Memory;

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::review::Around;
use passages::Passage;

/// What an organisation says of its own words, in `course.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnWords {
    /// Terms and short forms that everybody there knows.
    pub known: Vec<String>,
    /// Words to avoid, each with what to write in its place.
    pub instead: Vec<(String, String)>,
}

/// What a rule goes by, and sentences that show what it is about.
#[derive(Clone, Copy, Debug)]
pub struct RuleExamples {
    pub rule: &'static str,
    pub code: Code,
    /// It finds something in each of these.
    pub finds: &'static [&'static str],
    /// And nothing in any of these.
    pub leaves: &'static [&'static str],
}

/// Every rule with its examples.
pub fn examples() -> impl Iterator<Item = RuleExamples> {
    rules::EXAMPLES.iter().map(|(rule, finds, leaves)| RuleExamples {
        rule: rule.name,
        code: rule.code,
        finds: finds.0,
        leaves: leaves.0,
    })
}

/// Whether a code is one of this checker's.
pub fn is_about_words(code: Code) -> bool {
    RULED.contains(&code)
}

const RULED: [Code; 8] = [
    Code::WordingCondescension,
    Code::WordingBlame,
    Code::WordingThreat,
    Code::WordingJargon,
    Code::WordingAcronym,
    Code::WordingWordy,
    Code::WordingLongSentence,
    Code::WordingPassive,
];

/// Where the text of a module begins, below its details.
pub(crate) fn body_start(source: &str) -> usize {
    passages::body_start(source)
}

/// Looks at the words of a module: all that a reader sees, but for quoted messages, code and addresses.
pub fn module(source: &str, around: &Around) -> Vec<Diagnostic> {
    module_again(source, around, &mut Memory::default()).0
}

/// The same, and how hard it is to read, with what is remembered of an earlier look at it.
pub fn module_again(
    source: &str,
    around: &Around,
    memory: &mut Memory,
) -> (Vec<Diagnostic>, Grade) {
    let passages = passages::module(source);
    let read = memory.read(&passages);
    (check::read(&passages, &read, around), grade::of(&passages, &read))
}

/// Looks at the meanings in a `glossary.md`. Its own terms count as known.
pub fn glossary(source: &str, around: &Around) -> Vec<Diagnostic> {
    check::passages(&passages::glossary(source), around)
}

/// Looks at one passage of plain text that stands by itself: a line of an email, of a slide, of a poster.
pub fn passage(text: &str, around: &Around) -> Vec<Diagnostic> {
    let mut passage = Passage::plain(text);
    passage.mask_quotations();
    check::passages(&[passage], around)
}
