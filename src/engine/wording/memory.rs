//! What is remembered of a text between two looks at it: somebody who writes changes one passage at a time, and
//! the others need not be read again. What is found stays the same with and without it.

use super::check::{Match, checker};
use super::grade::Counts;
use super::passages::Passage;
use super::rules::Sentence;
use super::tokens::{self, Token};
use super::{check, sentences};
use crate::few::Map;
use std::sync::Arc;

/// The passages of the latest look, by a number of their text.
#[derive(Clone, Debug, Default)]
pub struct Memory(Map<u64, Arc<Read>>);

/// A passage that was read.
#[derive(Debug)]
pub struct Read {
    text: String,
    masked: Vec<(usize, usize)>,
    pub tokens: Vec<Token>,
    pub sentences: Vec<Found>,
    pub counts: Counts,
}

/// A sentence, by its tokens, and what matches in it.
#[derive(Debug)]
pub struct Found {
    pub start: usize,
    pub end: usize,
    pub matches: Vec<Match>,
}

impl Memory {
    /// Reads passages, as far as they were not read before. What is not among them any more is forgotten.
    pub fn read(&mut self, passages: &[Passage]) -> Vec<Arc<Read>> {
        let before = std::mem::take(&mut self.0);
        let mut read = Vec::with_capacity(passages.len());
        for passage in passages {
            let number = number(passage);
            let known = self.0.get(&number).or_else(|| before.get(&number));
            let one = match known.filter(|known| known.is_of(passage)) {
                Some(known) => known.clone(),
                None => Arc::new(Read::of(passage)),
            };
            self.0.insert(number, one.clone());
            read.push(one);
        }
        read
    }
}

impl Read {
    fn of(passage: &Passage) -> Self {
        let checker = checker();
        let mut tokens = tokens::read(&passage.text, &passage.masked, &checker.lexicon);
        let ranges = sentences::split(&tokens, &passage.text);
        for (start, end) in &ranges {
            check::without_capital(tokens.get_mut(*start..*end).unwrap_or_default());
        }
        let mut counts = Counts::default();
        let mut found = Vec::with_capacity(ranges.len());
        for (start, end) in ranges {
            let tokens = tokens.get(start..end).unwrap_or_default();
            let sentence = Sentence { text: &passage.text, tokens, place: passage.place };
            let mut matches = Vec::new();
            checker.matches(&sentence, &mut matches);
            counts.add(&sentence);
            found.push(Found { start, end, matches });
        }
        let (text, masked) = (passage.text.clone(), passage.masked.clone());
        Self { text, masked, tokens, sentences: found, counts }
    }

    fn is_of(&self, passage: &Passage) -> bool {
        self.text == passage.text && self.masked == passage.masked
    }
}

/// FNV-1a, 64 bits; two texts of one number are told apart by [`Read::is_of`]. The place of a passage says nothing
/// about which words match in it.
fn number(passage: &Passage) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    passage.text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}
