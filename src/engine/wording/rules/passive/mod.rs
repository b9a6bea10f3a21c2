//! Passives that hide who must act, or who decided.

pub mod it_is_required;
pub mod must_be_done;
pub mod was_decided;

use super::{Hit, Sentence};
use crate::wording::lexicon::Classes;
use crate::wording::tokens::{Kind, Token};

/// Whether nobody is named who does it, and the reader is not the one it is done to.
pub fn hides_the_doer(sentence: &Sentence<'_>, hit: Hit) -> bool {
    !names_doer(sentence, hit) && !about_reader(sentence, hit)
}

/// `by` and somebody, later in the clause: not a time, nor a means.
fn names_doer(sentence: &Sentence<'_>, hit: Hit) -> bool {
    let after = sentence.tokens.get(hit.to..).unwrap_or_default();
    let clause = after
        .iter()
        .take(12)
        .take_while(|token| !matches!(token.kind, Kind::Mark(';' | ':' | '.' | '?' | '!')));
    let clause: Vec<&Token> = clause.collect();
    clause.windows(2).any(|pair| {
        let [by, next] = pair else { return false };
        by.text(sentence.text).eq_ignore_ascii_case("by") && !is_time_or_means(next, sentence.text)
    })
}

fn is_time_or_means(token: &Token, text: &str) -> bool {
    const TIMES: &[&str] = &[
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "noon",
        "midnight",
        "tomorrow",
        "tonight",
        "then",
        "now",
        "close",
        "end",
        "next",
        "hand",
        "post",
        "email",
        "phone",
        "law",
        "means",
        "default",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "five",
        "four",
        "three",
        "two",
        "one",
        "eleven",
        "twelve",
        "half",
        "quarter",
        "lunchtime",
        "morning",
        "evening",
        "telephone",
        "letter",
        "courier",
        "eye",
        "mistake",
        "accident",
        "at",
        "way",
        "using",
        "bus",
        "train",
        "card",
        "cheque",
        "text",
        "yourself",
        "name",
        "date",
        "special",
        "registered",
    ];
    let word = token.text(text);
    token.kind == Kind::Number
        || token.classes.has(Classes::VING)
        || TIMES.iter().any(|time| time.eq_ignore_ascii_case(word))
}

/// Whether the subject is the reader, or we: you'll be told.
fn about_reader(sentence: &Sentence<'_>, hit: Hit) -> bool {
    let before = sentence.tokens.get(..hit.from).unwrap_or_default();
    let subject = before
        .iter()
        .rev()
        .find(|token| !token.classes.has(Classes::ADV) || token.classes.has(Classes::YOU));
    subject.is_some_and(|token| {
        ["you", "we", "i"].iter().any(|word| token.text(sentence.text).eq_ignore_ascii_case(word))
    })
}
