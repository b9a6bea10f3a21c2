//! How hard a module is to read: the Flesch-Kincaid grade (Kincaid and others, 1975, for the US Navy): 0.39 words
//! a sentence, 11.8 syllables a word, less 15.59. It is shown, and decides nothing: a text that talks down can
//! have a low grade.

use super::memory::Read;
use super::passages::{Passage, Place};
use super::rules::Sentence;
use super::tokens::Kind;
use std::sync::Arc;

/// The reading grade of a text, and what it is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Grade {
    /// Years of school in the United States; 0 where there is nothing to read.
    pub grade: f32,
    pub sentences: u32,
    pub words: u32,
}

/// What a passage adds to a grade.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    sentences: u32,
    words: u32,
    syllables: u32,
}

impl Counts {
    pub fn add(&mut self, sentence: &Sentence<'_>) {
        let said = sentence.tokens.iter();
        let said = said.filter(|token| matches!(token.kind, Kind::Word | Kind::Number));
        let before = self.words;
        for token in said {
            self.words += 1;
            self.syllables += syllables_of(token.text(sentence.text));
        }
        self.sentences += u32::from(self.words > before);
    }
}

/// Of everything in a module that is ours to say, but for headings.
pub fn of(passages: &[Passage], read: &[Arc<Read>]) -> Grade {
    let mut all = Counts::default();
    for (passage, read) in passages.iter().zip(read) {
        if matches!(passage.place, Place::Heading | Place::Title | Place::Outcome | Place::Cell) {
            continue;
        }
        all.sentences += read.counts.sentences;
        all.words += read.counts.words;
        all.syllables += read.counts.syllables;
    }
    if all.words == 0 {
        return Grade::default();
    }
    let (a, w, s) = (all.sentences as f32, all.words as f32, all.syllables as f32);
    let grade = (0.39 * w / a + 11.8 * s / w - 15.59).max(0.0);
    Grade { grade, sentences: all.sentences, words: all.words }
}

/// About how many syllables a word has: its runs of vowels, without a silent e.
fn syllables_of(word: &str) -> u32 {
    let lower = word.to_lowercase();
    let mut count = 0;
    let mut vowel = false;
    for c in lower.chars() {
        let is = "aeiouyáéíóúäöüèêà".contains(c);
        count += u32::from(is && !vowel);
        vowel = is;
    }
    let silent = (lower.ends_with('e') && !lower.ends_with("le"))
        || (lower.ends_with("ed") && !lower.ends_with("ted") && !lower.ends_with("ded"));
    if silent && count > 1 {
        count -= 1;
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::Around;
    use crate::wording::{Memory, module_again};

    fn grade(source: &str) -> Grade {
        module_again(source, &Around::default(), &mut Memory::default()).1
    }

    #[test]
    fn short_words_in_short_sentences_have_a_low_grade() {
        let plain = grade("## A {#a}\n\nRing Ana. She can help. It is no bother.\n").grade;
        let hard = grade("## A {#a}\n\nUnauthorised utilisation of organisational infrastructure necessitates immediate notification of the responsible administrative authorities.\n").grade;
        assert!(plain < 3.0 && hard > 18.0, "{plain} {hard}");
        assert_eq!(grade("").grade, 0.0);
    }

    #[test]
    fn syllables_are_counted_well_enough() {
        for (word, count) in [
            ("click", 1),
            ("password", 2),
            ("simple", 2),
            ("locked", 1),
            ("wanted", 2),
            ("organisation", 5),
            ("the", 1),
        ] {
            assert_eq!(syllables_of(word), count, "{word}");
        }
    }
}
