//! The words that rules know, each with a number and the classes that it belongs to; and a guess at the
//! classes of all others, by their endings. Which words those are stands in `data/classes.txt`.

use super::forms;
use super::tokens::Kind;

/// A word's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Word(pub u16);

impl Word {
    /// Any word that no rule knows.
    pub const NONE: Word = Word(0);
}

/// A set of classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Classes(u64);

impl Classes {
    pub const NONE: Classes = Classes(0);

    pub fn has(self, other: Classes) -> bool {
        self.0 & other.0 != 0
    }

    pub fn without(self, other: Classes) -> Classes {
        Classes(self.0 & !other.0)
    }

    pub fn with(self, other: Classes) -> Classes {
        Classes(self.0 | other.0)
    }
}

macro_rules! classes {
    ($($name:ident)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Bit { $($name),* }

        impl Classes {
            $(pub const $name: Classes = Classes(1 << Bit::$name as u64);)*

            /// The class of a name, as patterns write it.
            pub fn named(name: &str) -> Option<Classes> {
                $(if name.eq_ignore_ascii_case(stringify!($name)) { return Some(Classes::$name); })*
                None
            }
        }
    };
}

classes! {
    // By shape.
    MASKED NUM CAP CAPS UNKNOWN GUESSED
    // By list and ending.
    VERB VS VED PART VING ADV ADJ NOUN NAME
    DET PREP CONJ PRON WH MODAL NOT BE HAVE DO
    // By meaning; the words stand in data/classes.txt.
    YOU WE STAFF THEY BOSS CROOK THING TASK TEACH INSULT FAULTY PRAISE SLIP DECIDE STATE BAD MINIM SOON ACT TELLING KID
}

#[derive(Debug, Default)]
pub struct Lexicon {
    /// All words in lower case, one after the other.
    text: String,
    entries: Vec<Entry>,
    slots: Vec<u16>,
}

#[derive(Debug)]
struct Entry {
    start: u32,
    length: u8,
    classes: Classes,
    /// The number that patterns go by: that of the word it stands for.
    word: Word,
}

const SLOTS: usize = 1 << 15;

impl Lexicon {
    /// The word's number; a new one when it has none. The word is in lower case.
    pub fn add(&mut self, word: &str, classes: Classes) -> Word {
        if self.slots.is_empty() {
            self.slots.resize(SLOTS, 0);
            self.push("", Classes::NONE);
        }
        if let Some(at) = self.find(word.as_bytes()) {
            let Some(entry) = self.entries.get_mut(at) else { return Word::NONE };
            entry.classes = entry.classes.with(classes);
            return entry.word;
        }
        let mut slot = hash(word.as_bytes());
        while self.slots.get(slot).is_some_and(|entry| *entry != 0) {
            slot = (slot + 1) % SLOTS;
        }
        let number = self.push(word, classes);
        if let Some(place) = self.slots.get_mut(slot) {
            *place = number.0;
        }
        number
    }

    /// Makes one word stand for another, as `'ll` does for `will`.
    pub fn alias(&mut self, word: &str, other: &str) {
        let target = self.add(other, Classes::NONE);
        let classes =
            self.entries.get(usize::from(target.0)).map_or(Classes::NONE, |entry| entry.classes);
        let number = self.add(word, classes);
        if let Some(entry) = self.entries.get_mut(usize::from(number.0)) {
            entry.word = target;
        }
    }

    fn push(&mut self, word: &str, classes: Classes) -> Word {
        // Half of the slots stay free, so that looking up stays short.
        let number = self.entries.len().min(SLOTS / 2);
        let word_number = Word(u16::try_from(number).unwrap_or(0));
        if self.entries.len() < SLOTS / 2 {
            let start = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
            self.text.push_str(word);
            let length = u8::try_from(word.len()).unwrap_or(0);
            self.entries.push(Entry { start, length, classes, word: word_number });
        }
        word_number
    }

    fn find(&self, word: &[u8]) -> Option<usize> {
        let mut slot = hash(word);
        loop {
            let at = usize::from(*self.slots.get(slot)?);
            if at == 0 {
                return None;
            }
            let entry = self.entries.get(at)?;
            let start = entry.start as usize;
            let known = self.text.as_bytes().get(start..start + usize::from(entry.length))?;
            if same(known, word) {
                return Some(at);
            }
            slot = (slot + 1) % SLOTS;
        }
    }

    /// Guesses the classes of words that are known only because some phrase has them. Done last.
    pub fn settle(&mut self) {
        for entry in &mut self.entries {
            let start = entry.start as usize;
            let word = self.text.get(start..start + usize::from(entry.length)).unwrap_or_default();
            if entry.classes == Classes::NONE {
                entry.classes = forms::guess(word).with(Classes::GUESSED);
            }
        }
    }

    /// The number and the classes of a word as it stands in a text.
    pub fn look_up(&self, word: &str, kind: Kind) -> (Word, Classes) {
        let shape = shape(word, kind);
        match self.find(word.as_bytes()).and_then(|at| self.entries.get(at)) {
            Some(entry) => (entry.word, entry.classes.with(shape)),
            None => (Word::NONE, forms::guess(word).with(shape).with(Classes::UNKNOWN)),
        }
    }

    /// Whether some class has it: a common word.
    pub fn has(&self, word: &str) -> bool {
        self.classes_of(word) != Classes::NONE && !self.classes_of(word).has(Classes::GUESSED)
    }

    fn classes_of(&self, word: &str) -> Classes {
        self.find(word.as_bytes())
            .and_then(|at| self.entries.get(at))
            .map_or(Classes::NONE, |entry| entry.classes)
    }
}

fn shape(word: &str, kind: Kind) -> Classes {
    if kind == Kind::Number {
        return Classes::NUM;
    }
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    if !letters.next().is_some_and(char::is_uppercase) {
        return Classes::NONE;
    }
    let mut rest = letters.peekable();
    if rest.peek().is_some() && rest.all(char::is_uppercase) {
        Classes::CAPS.with(Classes::CAP)
    } else {
        Classes::CAP
    }
}

/// Whether a text's word is a known one: small and capital letters, and both apostrophes, are the same.
fn same(known: &[u8], word: &[u8]) -> bool {
    let mut folded = folded(word);
    known.iter().all(|byte| folded.next() == Some(*byte)) && folded.next().is_none()
}

fn folded(word: &[u8]) -> impl Iterator<Item = u8> {
    let mut rest = word;
    std::iter::from_fn(move || {
        if let Some(after) = rest.strip_prefix("’".as_bytes()) {
            rest = after;
            return Some(b'\'');
        }
        let (first, after) = rest.split_first()?;
        rest = after;
        Some(first.to_ascii_lowercase())
    })
}

/// FNV-1a, by Fowler, Noll and Vo; into a slot.
fn hash(word: &[u8]) -> usize {
    let hash = folded(word)
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash ^ (hash >> 15)) as usize % SLOTS
}

/// The classes and forms that stand in `data/classes.txt`: a line for each class, a name and its words.
pub fn read(data: &str) -> Lexicon {
    let mut lexicon = Lexicon::default();
    let mut name = "";
    for line in data.lines().filter(|line| !line.starts_with('#')) {
        // A line that begins with a space goes on with the one above.
        let mut words = line.split(' ').filter(|word| !word.is_empty());
        if !line.starts_with(' ') {
            name = words.next().unwrap_or_default();
        }
        match name {
            "alias" => {
                for pair in words {
                    let (word, other) = pair.split_once('=').unwrap_or_default();
                    lexicon.alias(word, other);
                }
            }
            "verbs" => words.for_each(|word| verb(&mut lexicon, word)),
            "nouns" => words.for_each(|word| {
                lexicon.add(word, Classes::NOUN);
                lexicon.add(&forms::plural(word), Classes::NOUN);
            }),
            _ => {
                let class = Classes::named(name).unwrap_or_default();
                words.for_each(|word| {
                    lexicon.add(word, class);
                });
            }
        }
    }
    lexicon
}

/// A verb in all its forms; an irregular one is written base/past/participle.
fn verb(lexicon: &mut Lexicon, written: &str) {
    let forms = forms::of_verb(written);
    lexicon.add(&forms.base, Classes::VERB);
    lexicon.add(&forms.s, Classes::VS);
    lexicon.add(&forms.past, Classes::VED);
    lexicon.add(&forms.participle, Classes::PART);
    lexicon.add(&forms.ing, Classes::VING);
}
