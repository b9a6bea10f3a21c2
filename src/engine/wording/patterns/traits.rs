//! Tells at a glance that a pattern cannot match in a sentence: nearly all of three thousand cannot.

use super::{Element, How, Test};
use crate::wording::lexicon::{Classes, Word};
use crate::wording::tokens::{Kind, Token};

/// Words, marks and classes, told roughly: several words share a bit, so it only tells what is not there.
#[derive(Clone, Copy, Debug, Default)]
pub struct Traits {
    words: u128,
    classes: Classes,
}

impl Traits {
    /// Those of a sentence.
    pub fn of(tokens: &[Token]) -> Self {
        tokens.iter().map(Self::of_one).fold(Self::default(), Self::with)
    }

    fn of_one(token: &Token) -> Self {
        let word = if token.word == Word::NONE { 0 } else { word_bit(token.word) };
        let mark = if let Kind::Mark(mark) = token.kind { mark_bit(mark) } else { 0 };
        Self { words: word | mark, classes: token.classes }
    }

    fn with(self, other: Self) -> Self {
        Self { words: self.words | other.words, classes: self.classes.with(other.classes) }
    }

    /// Whether they may have something in common.
    pub fn meets(self, other: Self) -> bool {
        self.words & other.words != 0 || self.classes.has(other.classes)
    }
}

fn word_bit(word: Word) -> u128 {
    1 << (word.0 % 128)
}

/// Dashes of any length are one mark; see [`super::is_mark`].
fn mark_bit(mark: char) -> u128 {
    let mark = if matches!(mark, '–' | '—') { '-' } else { mark };
    1 << (u32::from(mark) % 128)
}

/// What a sentence must have something of for this element to match.
pub fn needed(element: &Element) -> Option<Traits> {
    match (&element.test, element.how) {
        (Test::Words(words, classes, marks), How::One) => {
            let bits = words.iter().fold(0, |bits, word| bits | word_bit(*word));
            let bits = marks.iter().fold(bits, |bits, mark| bits | mark_bit(*mark));
            Some(Traits { words: bits, classes: *classes })
        }
        (Test::Mark(mark), How::One) => {
            Some(Traits { words: mark_bit(*mark), ..Traits::default() })
        }
        (Test::Ways(ways), How::One) => ways
            .iter()
            .map(|way| way.iter().find_map(needed))
            .try_fold(Traits::default(), |all, way| Some(all.with(way?))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::check::checker;
    use crate::wording::rules::EXAMPLES;
    use crate::wording::{sentences, tokens};

    #[test]
    fn nothing_that_matches_is_passed_over() {
        let checker = checker();
        let texts = EXAMPLES.iter().flat_map(|(_, finds, leaves)| {
            [finds.0, leaves.0].map(|texts| texts.iter().take(3)).into_iter().flatten()
        });
        let mut matched = 0;
        for text in texts {
            let tokens = tokens::read(text, &[], &checker.lexicon);
            for (start, end) in sentences::split(&tokens, text) {
                let sentence = &tokens[start..end];
                let traits = Traits::of(sentence);
                for pattern in checker.patterns() {
                    if (0..sentence.len()).any(|at| pattern.find(sentence, at).is_some()) {
                        assert!(pattern.may_match(traits), "{pattern:?} in {text:?}");
                        matched += 1;
                    }
                }
            }
        }
        assert!(matched > 100, "{matched}");
    }
}
