//! How hard a module is to read: the Flesch-Kincaid grade (Kincaid and others, 1975, for the US Navy): 0.39 words
//! a sentence, 11.8 syllables a word, less 15.59. It is shown, and decides nothing: a text that talks down can
//! have a low grade.

use super::lexicon::Lexicon;
use super::passages::{self, Place};
use super::sentences;
use super::tokens::{self, Kind};

/// The reading grade of a text, and what it is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Grade {
    /// Years of school in the United States; 0 where there is nothing to read.
    pub grade: f32,
    pub sentences: u32,
    pub words: u32,
}

/// Of everything in a module that is ours to say, but for headings.
pub fn grade(source: &str) -> Grade {
    let lexicon = Lexicon::default();
    let (mut all, mut words, mut syllables) = (0u32, 0u32, 0u32);
    for passage in passages::module(source) {
        if matches!(passage.place, Place::Heading | Place::Title | Place::Outcome | Place::Cell) {
            continue;
        }
        let tokens = tokens::read(&passage.text, &passage.masked, &lexicon);
        for (start, end) in sentences::split(&tokens, &passage.text) {
            let inside = tokens.get(start..end).unwrap_or_default();
            let said =
                inside.iter().filter(|token| matches!(token.kind, Kind::Word | Kind::Number));
            let counts: Vec<u32> =
                said.map(|token| syllables_of(token.text(&passage.text))).collect();
            if !counts.is_empty() {
                all += 1;
                words += u32::try_from(counts.len()).unwrap_or(0);
                syllables += counts.iter().sum::<u32>();
            }
        }
    }
    if words == 0 {
        return Grade::default();
    }
    let (a, w, s) = (all as f32, words as f32, syllables as f32);
    Grade { grade: (0.39 * w / a + 11.8 * s / w - 15.59).max(0.0), sentences: all, words }
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
