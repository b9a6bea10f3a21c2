//! Cuts a passage into words, numbers and marks. What they mean is for `lexicon`; where a sentence ends for
//! `sentences`.

use super::lexicon::{Classes, Lexicon, Word};

/// What a token is, as far as its letters tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Word,
    /// The end of a contraction: `'ll`, `n't`. People count it with the word before.
    Clitic,
    Number,
    /// A mark such as a comma.
    Mark(char),
    /// Something that is not ours to judge: a quotation, code, an address.
    Masked,
}

#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Bytes of the passage's text.
    pub start: usize,
    pub end: usize,
    pub kind: Kind,
    /// Known by the lexicon, or [`Word::NONE`].
    pub word: Word,
    pub classes: Classes,
    /// Whether a line of its own begins here.
    pub line: bool,
    /// As people count.
    pub count: u16,
}

impl Token {
    pub fn is_mark(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }

    pub fn text<'a>(&self, passage: &'a str) -> &'a str {
        passage.get(self.start..self.end).unwrap_or_default()
    }
}

/// Abbreviations that end in a full stop.
const SHORT: &[&str] = &[
    "approx", "co", "corp", "dept", "dr", "est", "etc", "ext", "fig", "inc", "jr", "ltd", "mr",
    "mrs", "ms", "no", "nos", "pp", "prof", "sr", "st", "tel", "vs",
];

/// All tokens of a text; the `masked` ranges are in order and apart.
pub fn read(text: &str, masked: &[(usize, usize)], lexicon: &Lexicon) -> Vec<Token> {
    let mut reader =
        Reader { text, lexicon, at: 0, line: true, out: Vec::with_capacity(text.len() / 5) };
    let mut masks = masked.iter();
    let mut mask = masks.next();
    while reader.at < text.len() {
        match mask {
            Some((start, end)) if reader.at >= *start => {
                reader.masked((*end).max(reader.at));
                mask = masks.next();
            }
            _ => reader.step(mask.map_or(text.len(), |(start, _)| *start)),
        }
    }
    reader.out
}

struct Reader<'a> {
    text: &'a str,
    lexicon: &'a Lexicon,
    at: usize,
    line: bool,
    out: Vec<Token>,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn push(&mut self, end: usize, kind: Kind, count: u16) {
        let (word, classes) = match kind {
            Kind::Word | Kind::Clitic | Kind::Number => {
                self.lexicon.look_up(self.text.get(self.at..end).unwrap_or_default(), kind)
            }
            Kind::Masked => (Word::NONE, Classes::MASKED),
            Kind::Mark(_) => (Word::NONE, Classes::NONE),
        };
        let line = std::mem::take(&mut self.line);
        self.out.push(Token { start: self.at, end, kind, word, classes, line, count });
        self.at = end;
    }

    fn masked(&mut self, end: usize) {
        let inside = self.text.get(self.at..end).unwrap_or_default();
        // Whole sentences that are quoted are one thing, as long as they may be.
        let whole = [". ", "? ", "! "].iter().any(|end| inside.contains(end));
        let words =
            if whole { 1 } else { inside.split_whitespace().take(usize::from(u16::MAX)).count() };
        self.push(end, Kind::Masked, u16::try_from(words).unwrap_or(u16::MAX).max(1));
    }

    /// One token, or some space.
    fn step(&mut self, limit: usize) {
        let Some(c) = self.rest().chars().next() else { return };
        if c.is_whitespace() {
            self.at += c.len_utf8();
            self.line |= c == '\n';
        } else if c.is_alphanumeric() {
            self.word(limit);
        } else {
            self.push(self.at + c.len_utf8(), Kind::Mark(c), 0);
        }
    }

    fn word(&mut self, limit: usize) {
        let rest = self.text.get(self.at..limit).unwrap_or_default();
        if rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.") {
            let long = rest.find(char::is_whitespace).unwrap_or(rest.len());
            let long = rest
                .get(..long)
                .unwrap_or_default()
                .trim_end_matches(['.', ',', ')', ';', ':', '!', '?'])
                .len();
            return self.push(self.at + long.max(1), Kind::Masked, 1);
        }
        let length = word_length(rest);
        let word = rest.get(..length).unwrap_or_default();
        if is_address(word) {
            return self.push(self.at + length, Kind::Masked, 1);
        }
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            return self.push(self.at + length, Kind::Number, 1);
        }
        let length = length + self.stop_of(word, rest.get(length..).unwrap_or_default());
        match clitic(word) {
            Some(at) => {
                self.push(self.at + at, Kind::Word, 1);
                self.push(self.at + length - at, Kind::Clitic, 0);
            }
            None => self.push(self.at + length, Kind::Word, 1),
        }
    }

    /// The length of the full stop that belongs to an abbreviation.
    fn stop_of(&self, word: &str, after: &str) -> usize {
        if !after.starts_with('.') || after.starts_with("..") {
            return 0;
        }
        let dotted = word.contains('.');
        let initial =
            word.len() == 1 && word != "I" && word.starts_with(|c: char| c.is_ascii_uppercase());
        let short = SHORT.iter().any(|short| short.eq_ignore_ascii_case(word));
        // "No." is short for number before one.
        let number = |after: &str| {
            after.trim_start_matches(['.', ' ']).starts_with(|c: char| c.is_ascii_digit())
        };
        let short = short && (!word.eq_ignore_ascii_case("no") || number(after));
        usize::from(dotted || initial || short)
    }
}

/// How far a word reaches: letters and digits, and what joins them.
fn word_length(rest: &str) -> usize {
    let mut chars = rest.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, c)) = chars.next() {
        if !c.is_alphanumeric() {
            let next = chars.peek().map_or(' ', |(_, next)| *next);
            if !joins(before, c, next) {
                return at;
            }
        }
        before = c;
    }
    rest.len()
}

fn joins(before: char, c: char, next: char) -> bool {
    let digits = before.is_ascii_digit() && next.is_ascii_digit();
    match c {
        '\'' | '’' => next.is_alphabetic() && before.is_alphanumeric(),
        '-' | '_' | '\u{2011}' => next.is_alphanumeric() && before.is_alphanumeric(),
        // A capital after a small letter starts a sentence whose space is missing.
        '.' => next.is_alphanumeric() && !(before.is_lowercase() && next.is_uppercase()),
        ',' | ':' => digits,
        '@' => next.is_alphanumeric(),
        '&' => before.is_uppercase() && next.is_uppercase(),
        '/' => digits,
        _ => false,
    }
}

/// An address, or the name of a file.
fn is_address(word: &str) -> bool {
    if word.contains('@') {
        return true;
    }
    let Some((name, end)) = word.rsplit_once('.') else { return false };
    end.len() >= 2
        && end.bytes().all(|b| b.is_ascii_alphanumeric())
        && name.chars().any(char::is_alphabetic)
        && name.len() >= 2
}

/// Where the end of a contraction begins.
fn clitic(word: &str) -> Option<usize> {
    if word.eq_ignore_ascii_case("cannot") {
        return Some(3);
    }
    let at = word.rfind(['\'', '’'])?;
    let end = word.get(at..)?.trim_start_matches(['\'', '’']);
    if end.eq_ignore_ascii_case("t") {
        let head = word.get(..at)?;
        return head.ends_with(['n', 'N']).then(|| at - 1).filter(|at| *at > 0);
    }
    let known = ["s", "ll", "re", "ve", "d", "m"];
    known.iter().any(|known| known.eq_ignore_ascii_case(end)).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, words: &[&str]) {
        let lexicon = Lexicon::default();
        let tokens = read(text, &[], &lexicon);
        let found: Vec<&str> = tokens.iter().map(|token| token.text(text)).collect();
        assert_eq!(found, words);
    }

    #[test]
    fn words_are_told_from_marks() {
        check("Don't click, I'll call.", &["Do", "n't", "click", ",", "I", "'ll", "call", "."]);
        check("You can’t; Ana’s well-known", &["You", "ca", "n’t", ";", "Ana", "’s", "well-known"]);
        check(
            "At 9 a.m. in No. 5, e.g. 3.5%",
            &["At", "9", "a.m.", "in", "No.", "5", ",", "e.g.", "3.5", "%"],
        );
        check("Is it no. Yes.", &["Is", "it", "no", ".", "Yes", "."]);
        check(
            "Write to a@b.example, see x.example/y.",
            &["Write", "to", "a@b.example", ",", "see", "x.example", "/", "y", "."],
        );
        check(
            "https://a.example/x?y. Mr. J. Smith",
            &["https://a.example/x?y", ".", "Mr.", "J.", "Smith"],
        );
        check("end.Next R&D I.", &["end", ".", "Next", "R&D", "I", "."]);
        check("cannot 'quoted'", &["can", "not", "'", "quoted", "'"]);
    }

    #[test]
    fn any_text_is_survived() {
        let lexicon = Lexicon::default();
        for text in [
            "'t",
            "n't",
            "’",
            "a’",
            "é.É",
            "www.",
            "http://",
            "@",
            "a@",
            "1.",
            "..",
            "\u{200b}",
            "😀-😀",
        ] {
            for token in read(text, &[], &lexicon) {
                assert!(text.get(token.start..token.end).is_some(), "{text:?} {token:?}");
            }
        }
    }
}
