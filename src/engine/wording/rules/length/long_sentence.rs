//! More than 25 words in a sentence, as people count them.

use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, Hit, Rule, Sentence, examples};
use crate::wording::sentences::count;

/// The most words that a sentence may have.
const MOST: usize = 25;

pub static RULE: Rule = Rule {
    find: |sentence: &Sentence<'_>| {
        let long = count(sentence.tokens) > MOST;
        long.then_some(Hit { from: 0, to: sentence.tokens.len() }).into_iter().collect()
    },
    says: "This sentence has more than 25 words, and its start is forgotten before its end.",
    help: "Make two sentences of it, or a list.",
    ..Rule::new("long-sentence", Code::WordingLongSentence, Severity::Warning)
};

pub const FINDS: Examples = examples(&[
    "If the lift stops between two floors, press the yellow bell, wait for a voice, say which lift you are in, and stay where you are until somebody comes.",
    "The new badges, which are blue and have a photo on the back, open the side door, the bike shed, the post room and, on weekdays, the canteen too.",
    "We moved the printer to the second floor because the old room was damp, and we will move it back once the wall is dry and painted again.",
]);

pub const LEAVES: Examples = examples(&[
    "Mrs. Lane of Fern Ltd. rang at 9.30 a.m. about No. 5 Mill Street. She paid 2,500.00 euros through pay.fern.example, e.g. for chairs, tables and lamps.",
    "Lock the door.",
    "The well-known three-word passwords that our long-standing, part-time, hard-working help-desk colleagues hand out on Mondays are easy-to-read, easy-to-type and hard-to-guess.",
]);
