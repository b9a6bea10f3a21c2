//! A small language for what a rule looks for in the words of a sentence, and the matching of it.
//!
//! Elements stand apart by spaces: `word`, `one|another`, `report~` (in any of its forms), `@verb` (a class of
//! `lexicon`), `..3` (up to three words), `...3` (up to three tokens, marks too), a mark such as `,`, `^` (the
//! sentence starts), `/` (a clause starts), `$` (nothing but marks follows). After an element, `?` makes it
//! optional and `*` lets it stand up to four times or not at all. In front of one, `!` asks that it does not
//! come next, `<` that it stood before, `<!` that it did not. `[` and `]` say what of it is shown, and
//! `{one way|or another}` stands for one of several ways. Contractions may be written as usual.

mod traits;
mod written;

pub use traits::Traits;
pub use written::compile;

use super::lexicon::{Classes, Word};
use super::tokens::{Kind, Token};

#[derive(Debug)]
pub struct Pattern {
    elements: Vec<Element>,
    /// Of each of these the sentence has something, or it cannot match.
    needs: Vec<Traits>,
}

#[derive(Debug)]
struct Element {
    test: Test,
    how: How,
}

#[derive(Debug)]
enum Test {
    /// Words, classes and marks.
    Words(Vec<Word>, Classes, Vec<char>),
    /// One of several ways.
    Ways(Vec<Vec<Element>>),
    Mark(char),
    Start,
    Clause,
    End,
    /// Up to so many words; with marks between them or without.
    Gap(usize, bool),
    Open,
    Close,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum How {
    One,
    Optional,
    Many,
    NotAhead,
    Behind,
    NotBehind,
}

/// What a pattern can begin with, for finding it quickly.
pub enum First<'a> {
    Start,
    Words(&'a [Word], Classes),
    Mark,
}

impl Pattern {
    fn new(elements: Vec<Element>) -> Self {
        let needs = elements.iter().filter_map(traits::needed).collect();
        Self { elements, needs }
    }

    /// Whether it may match in a sentence that has these.
    pub fn may_match(&self, sentence: Traits) -> bool {
        self.needs.iter().all(|needed| sentence.meets(*needed))
    }

    /// What it can begin with: one or more, when the first of its elements are optional.
    pub fn firsts(&self) -> Vec<First<'_>> {
        let mut out = Vec::new();
        firsts(&self.elements, &mut out);
        out
    }

    /// The tokens that it shows, when it matches from a token on.
    pub fn find(&self, tokens: &[Token], at: usize) -> Option<(usize, usize)> {
        let shown = Shown { open: None, close: None };
        let (end, shown) =
            Matching { tokens }.from(Rest { elements: &self.elements, then: None }, at, shown)?;
        let (start, end) = (shown.open.unwrap_or(at), shown.close.unwrap_or(end));
        (start < end).then_some((start, end))
    }
}

/// Whether all of the elements may be passed over.
fn firsts<'a>(elements: &'a [Element], out: &mut Vec<First<'a>>) -> bool {
    for Element { test, how } in elements {
        let may_miss = matches!(how, How::Optional | How::Many);
        match (test, how) {
            (_, How::NotAhead | How::Behind | How::NotBehind) => {}
            (Test::Start, _) => {
                out.push(First::Start);
                return false;
            }
            (Test::Words(words, classes, marks), _) => {
                if !marks.is_empty() {
                    out.push(First::Mark);
                }
                out.push(First::Words(words, *classes));
                if !may_miss {
                    return false;
                }
            }
            (Test::Mark(_), _) => {
                out.push(First::Mark);
                if !may_miss {
                    return false;
                }
            }
            (Test::Ways(ways), _) => {
                let mut missed = may_miss;
                for way in ways {
                    missed |= firsts(way, out);
                }
                if !missed {
                    return false;
                }
            }
            _ => {}
        }
    }
    true
}

/// Elements that are still to match, and what comes behind the braces that they stand in.
#[derive(Clone, Copy)]
struct Rest<'a> {
    elements: &'a [Element],
    then: Option<&'a Rest<'a>>,
}

/// What of a match is shown.
#[derive(Clone, Copy)]
struct Shown {
    open: Option<usize>,
    close: Option<usize>,
}

struct Matching<'t> {
    tokens: &'t [Token],
}

impl Matching<'_> {
    /// Where the rest ends when it matches from a token on.
    fn from(&self, rest: Rest<'_>, at: usize, shown: Shown) -> Option<(usize, Shown)> {
        let Some((Element { test, how }, after)) = rest.elements.split_first() else {
            return match rest.then {
                Some(then) => self.from(*then, at, shown),
                None => Some((at, shown)),
            };
        };
        let next = Rest { elements: after, then: rest.then };
        let passes = match test {
            Test::Open => return self.from(next, at, Shown { open: Some(at), ..shown }),
            Test::Close => return self.from(next, at, Shown { close: Some(at), ..shown }),
            Test::Gap(count, marks) => return self.gap(next, at, shown, *count, *marks),
            Test::Ways(ways) => {
                let again = Rest { elements: rest.elements, then: rest.then };
                let then = if *how == How::Many { &again } else { &next };
                // Each round takes a word, so that going round ends.
                let round = |way: &Vec<Element>| {
                    let (end, _) = self.from(Rest { elements: way, then: None }, at, shown)?;
                    (end > at)
                        .then(|| self.from(Rest { elements: way, then: Some(then) }, at, shown))?
                };
                let found = match how {
                    How::Many => ways.iter().find_map(round),
                    _ => ways.iter().find_map(|way| {
                        self.from(Rest { elements: way, then: Some(then) }, at, shown)
                    }),
                };
                return found.or_else(|| (*how != How::One).then(|| self.from(next, at, shown))?);
            }
            Test::Start => self.tokens.iter().take(at).all(is_quiet),
            Test::Clause => self.starts_clause(at),
            Test::End => self.tokens.iter().skip(at).all(is_quiet),
            Test::Words(..) | Test::Mark(_) => match how {
                How::One => return self.holds(test, at).then(|| self.from(next, at + 1, shown))?,
                How::Optional | How::Many => {
                    let most = if *how == How::Many { 4 } else { 1 };
                    let most = (0..most).take_while(|ahead| self.holds(test, at + ahead)).count();
                    return (0..=most).rev().find_map(|taken| self.from(next, at + taken, shown));
                }
                How::NotAhead => !self.holds(test, at),
                How::Behind => at.checked_sub(1).is_some_and(|at| self.holds(test, at)),
                How::NotBehind => !at.checked_sub(1).is_some_and(|at| self.holds(test, at)),
            },
        };
        passes.then(|| self.from(next, at, shown))?
    }

    fn gap(
        &self,
        next: Rest<'_>,
        at: usize,
        shown: Shown,
        count: usize,
        marks: bool,
    ) -> Option<(usize, Shown)> {
        for to in at..=at + count {
            if let Some(end) = self.from(next, to, shown) {
                return Some(end);
            }
            let token = self.tokens.get(to)?;
            if !marks && matches!(token.kind, Kind::Mark(c) if c != '/') {
                return None;
            }
        }
        None
    }

    fn holds(&self, test: &Test, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        match test {
            Test::Mark(mark) => is_mark(token, *mark),
            Test::Words(words, classes, marks) => {
                token.classes.has(*classes)
                    || (token.word != Word::NONE && words.binary_search(&token.word).is_ok())
                    || marks.iter().any(|mark| is_mark(token, *mark))
            }
            _ => false,
        }
    }

    fn starts_clause(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).and_then(|at| self.tokens.get(at)) else {
            return true;
        };
        match before.kind {
            Kind::Mark(_) => true,
            _ => before.classes.has(Classes::CONJ),
        }
    }
}

fn is_mark(token: &Token, mark: char) -> bool {
    matches!(token.kind, Kind::Mark(found) if found == mark || (mark == '-' && matches!(found, '–' | '—')))
}

/// Whether it says nothing: a mark.
fn is_quiet(token: &Token) -> bool {
    matches!(token.kind, Kind::Mark(_))
}
