//! Each text once, as a small number. What the texts mean is nothing to it.

use std::collections::HashMap;
use std::sync::Arc;

/// A text among [`Strings`]. Once the ledger is settled, words are in the order of their texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word(u32);

/// Texts as they come in.
#[derive(Default)]
pub struct Strings {
    all: Vec<Arc<str>>,
    numbers: HashMap<Arc<str>, Word>,
    /// The file that lines come from is the same again and again.
    last: Option<Word>,
}

/// Texts in their order.
#[derive(Debug, Default)]
pub struct Sorted(Vec<Arc<str>>);

/// The new words of old ones.
#[derive(Default)]
pub struct Renamed(Vec<Word>);

impl Strings {
    pub fn word(&mut self, text: &str) -> Word {
        if let Some(last) = self.last.filter(|last| self.get(*last) == Some(text)) {
            return last;
        }
        let word = match self.numbers.get(text) {
            Some(word) => *word,
            None => self.add(text),
        };
        self.last = Some(word);
        word
    }

    fn get(&self, word: Word) -> Option<&str> {
        self.all.get(place(word)).map(AsRef::as_ref)
    }

    fn add(&mut self, text: &str) -> Word {
        // More than four thousand million different texts do not fit into memory.
        let word = Word(u32::try_from(self.all.len()).unwrap_or(u32::MAX));
        let text: Arc<str> = text.into();
        self.all.push(Arc::clone(&text));
        self.numbers.insert(text, word);
        word
    }

    /// Puts the texts in order, and says what has become of each word.
    pub fn sorted(self) -> (Sorted, Renamed) {
        drop(self.numbers);
        let mut order: Vec<(Arc<str>, Word)> =
            self.all.into_iter().zip(0..).map(|(text, old)| (text, Word(old))).collect();
        order.sort_unstable();
        let mut renamed = vec![Word(0); order.len()];
        for ((_, old), new) in order.iter().zip(0..) {
            if let Some(entry) = renamed.get_mut(place(*old)) {
                *entry = Word(new);
            }
        }
        (Sorted(order.into_iter().map(|(text, _)| text).collect()), Renamed(renamed))
    }
}

impl Sorted {
    pub fn text(&self, word: Word) -> &str {
        self.0.get(place(word)).map(AsRef::as_ref).unwrap_or_default()
    }

    pub fn by_word<T: Copy>(&self) -> ByWord<T> {
        ByWord(vec![None; self.0.len()])
    }

    pub fn word(&self, text: &str) -> Option<Word> {
        let at = self.0.binary_search_by(|other| other.as_ref().cmp(text)).ok()?;
        u32::try_from(at).ok().map(Word)
    }
}

/// Something of each text, once it is known.
pub struct ByWord<T>(Vec<Option<T>>);

impl<T: Copy> ByWord<T> {
    /// What is known of it; found where nothing is.
    pub fn get_or(&mut self, word: Word, find: impl FnOnce() -> T) -> T {
        match self.0.get_mut(place(word)) {
            Some(entry) => *entry.get_or_insert_with(find),
            None => find(), // Never: each text has its place.
        }
    }
}

impl Renamed {
    pub fn rename(&self, word: &mut Word) {
        *word = self.0.get(place(*word)).copied().unwrap_or_default();
    }

    pub fn rename_some(&self, word: &mut Option<Word>) {
        if let Some(word) = word {
            self.rename(word);
        }
    }
}

fn place(word: Word) -> usize {
    usize::try_from(word.0).unwrap_or(usize::MAX)
}
