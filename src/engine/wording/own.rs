//! An organisation's own words to avoid, each with what it writes in their place.

use super::OwnWords;
use super::passages::Passage;
use super::rules::Sentence;
use crate::codes::Code;
use crate::diagnostic::Diagnostic;

pub struct Own<'a> {
    /// The words of each phrase, and what is written in its place.
    phrases: Vec<(Vec<&'a str>, &'a str, &'a str)>,
}

impl<'a> Own<'a> {
    pub fn new(words: &'a OwnWords) -> Self {
        let phrases = words.instead.iter().map(|(phrase, instead)| {
            (phrase.split_whitespace().collect(), phrase.as_str(), instead.as_str())
        });
        Self { phrases: phrases.filter(|(words, ..): &(Vec<_>, _, _)| !words.is_empty()).collect() }
    }

    pub fn found(&self, passage: &Passage, sentence: &Sentence<'_>, out: &mut Vec<Diagnostic>) {
        for (words, phrase, instead) in &self.phrases {
            for window in sentence.tokens.windows(words.len()) {
                let same = |(token, word): (&super::tokens::Token, &&str)| {
                    token.text(sentence.text).to_lowercase() == word.to_lowercase()
                };
                if !window.iter().zip(words).all(same) {
                    continue;
                }
                let (Some(first), Some(last)) = (window.first(), window.last()) else { continue };
                let span = passage.source(first.start, last.end);
                let says =
                    format!("Your organisation writes \"{instead}\" where this says \"{phrase}\".");
                let found = Diagnostic::new(Code::WordingWordy, span, says)
                    .help(format!("Write \"{instead}\"."))
                    .by("own-words");
                let capital = first.text(sentence.text).starts_with(char::is_uppercase)
                    && phrase.starts_with(char::is_lowercase);
                out.push(match passage.is_exact(first.start, last.end) && !capital {
                    true => found.replace_with(*instead),
                    false => found,
                });
            }
        }
    }
}
