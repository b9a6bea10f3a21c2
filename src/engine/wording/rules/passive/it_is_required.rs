//! It is required that, it was felt that: an "it" where somebody should stand. Not weather, nor what is known of a thing.

use super::hides_the_doer;
use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "[ it {is|was|has been|had been|will be|'s|should be|must be|can be|may be|cannot be} @NOT? @ADV* {decided|agreed|felt|thought|considered|determined|noted|believed|resolved|assumed|suggested|proposed|understood|hoped|requested|required|recommended|advised|expected|accepted|intended|planned|reported|forbidden|permitted|prohibited|deemed|feared|claimed|alleged|regretted|appreciated|stressed|emphasised|emphasized|anticipated|envisaged|acknowledged|mandated|judged|observed|argued|concluded|recognised|asked|said|stated|ruled|found} ] {that|to|,|necessary|best|wise|.|by|appropriate|important|useful|how|for|essential|desirable|prudent|unnecessary|unsafe|too|if}",
        "[ there {is|was|has been|will be} {an expectation|a requirement|a decision|a feeling|agreement|a need|concern|a belief} ] {that|to|for|of}",
        "[ as {directed|instructed|required|decided|agreed|determined|requested|mandated} ] {above|below|in|by law|.|,|;}",
        "[ {unless|except where|save where|where|if} {otherwise}? {instructed|directed|authorised|authorized|agreed|stated|specified|advised|notified|permitted|approved|required|requested} ] !by",
    ],
    when: hides_the_doer,
    says: "\"{}\" leaves out who decided, or who asks.",
    help: "Name who it is: \"We decided that\", \"Ana asks you to\".",
    ..Rule::new("it-is-required", Code::WordingPassive, Severity::Warning)
};

pub const FINDS: Examples = examples(&[
    "It was decided that the gate stays shut.",
    "It is requested that visitors sign in.",
    "It was felt that the rule was too strict.",
    "It has been agreed to close early.",
]);

pub const LEAVES: Examples = examples(&[
    "It was painted blue.",
    "It was decided by the board that we close early.",
    "It is open until six.",
    "It is said by the guard each night.",
]);
