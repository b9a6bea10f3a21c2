//! What a reader has been told the meaning of: in this text so far, in the glossary, or by working there.

use super::lexicon::Classes;
use super::rules::{Hit, Sentence};
use super::tokens::{Kind, Token};
use crate::review::Around;

pub struct Explained {
    /// In lower case.
    terms: Vec<String>,
    /// The short forms of terms of several words, and capitals in what the glossary says.
    shorts: Vec<String>,
    /// What was reported already.
    told: Vec<String>,
}

impl Explained {
    pub fn new(around: &Around) -> Self {
        let mut explained = Self { terms: Vec::new(), shorts: Vec::new(), told: Vec::new() };
        for entry in &around.glossary.entries {
            explained.terms.push(entry.term.to_lowercase());
            explained.shorts.push(initials(&entry.term));
            let words = entry.term.split_whitespace().chain(entry.meaning.split_whitespace());
            let words = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
            explained.shorts.extend(
                words.filter(|word| word.len() > 1 && is_capitals(word)).map(str::to_owned),
            );
        }
        for known in &around.words.known {
            explained.terms.push(known.to_lowercase());
            explained.shorts.push(known.clone());
        }
        explained
    }

    pub fn knows_term(&self, term: &str) -> bool {
        self.terms.iter().chain(&self.told).any(|known| known == term || same_stem(known, term))
    }

    pub fn knows_short(&self, short: &str) -> bool {
        self.shorts.iter().any(|known| known == short)
    }

    pub fn learn_term(&mut self, term: &str) {
        self.told.push(term.to_owned());
    }

    pub fn learn_short(&mut self, short: &str) {
        self.shorts.push(short.to_owned());
    }
}

fn initials(term: &str) -> String {
    term.split([' ', '-'])
        .filter_map(|word| word.chars().next())
        .flat_map(char::to_uppercase)
        .collect()
}

fn is_capitals(word: &str) -> bool {
    word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
        && word.chars().any(char::is_uppercase)
}

/// Words such as encrypt and encryption, or a term of which the glossary has a longer one.
fn same_stem(known: &str, term: &str) -> bool {
    let alike = known.bytes().zip(term.bytes()).take_while(|(a, b)| a == b).count();
    let shorter = known.len().min(term.len());
    let one_word = !known.contains(' ') && !term.contains(' ');
    (one_word && alike >= 6 && alike + 2 >= shorter)
        || (alike == term.len()
            && known.get(alike..).is_some_and(|rest| rest.starts_with([' ', '-'])))
}

/// Whether the words around a term say what it means.
pub fn explains(sentence: &Sentence<'_>, hit: Hit) -> bool {
    let words = |at: usize| sentence.tokens.get(at).map_or("", |token| token.text(sentence.text));
    let lower = |at: usize| words(at).to_lowercase();
    let before = hit.from.checked_sub(1);
    // Called phishing; the word phishing; (phishing).
    let called = [
        "called", "named", "term", "word", "name", "calls", "call", "aka", "dubbed", "termed",
        "for", "is", "it", "this", "as", "a", "an", "too",
    ];
    let mut back = before;
    for _ in 0..3 {
        let Some(at) = back else { break };
        let word = lower(at);
        if ["called", "named", "termed", "dubbed", "calls", "call", "term", "so-called"]
            .contains(&word.as_str())
            || (word == "known" && lower(at + 1) == "as")
        {
            return true;
        }
        if !called.contains(&word.as_str()) {
            break;
        }
        back = at.checked_sub(1);
    }
    if before.is_some_and(|at| {
        matches!(words(at), "(" | "–" | "—" | ":")
            && hit.from >= 3
            && closes(sentence.tokens.get(hit.to))
    }) {
        return true;
    }
    // "What phishing means" asks, and does not say.
    if before.is_some_and(|at| lower(at) == "what") {
        return false;
    }
    // (with its meaning); its short form in brackets says nothing yet, nor does one noun more.
    let mut at = hit.to;
    if words(at) == "(" {
        if bracketed_words(sentence.tokens, at) >= 2 {
            return true;
        }
        let inside =
            sentence.tokens.iter().skip(at).take_while(|token| !token.is_mark(')')).count();
        at += inside + 1;
    }
    [at, at + 1].into_iter().any(|at| {
        let noun = at == hit.to
            || sentence
                .tokens
                .get(at.saturating_sub(1))
                .is_some_and(|token| token.count > 0 || token.is_mark(')'));
        noun && match words(at) {
            "," | "–" | "—" | ":" | "-" => after_mark(sentence, at),
            _ => says_what_it_is(sentence, at),
        }
    })
}

fn closes(token: Option<&Token>) -> bool {
    token.is_none_or(|token| {
        matches!(token.kind, Kind::Mark(')' | '.' | '–' | '—' | ',' | '!' | '?'))
    })
}

pub fn bracketed_words(tokens: &[Token], open: usize) -> usize {
    let inside = tokens.iter().skip(open + 1).take_while(|token| !token.is_mark(')'));
    inside.map(|token| usize::from(token.count)).sum()
}

/// `, which`, `, that is`, `, or software that`, `, a kind of`, `: a`, `– a`.
fn after_mark(sentence: &Sentence<'_>, at: usize) -> bool {
    let word = |at: usize| {
        sentence.tokens.get(at).map_or("", |token| token.text(sentence.text)).to_lowercase()
    };
    let comma = word(at) == ",";
    let next = word(at + 1);
    match next.as_str() {
        "which" | "meaning" | "i.e." | "namely" | "short" | "where" | "when" | "or" => {
            // ", or" may begin the last of a list.
            next != "or"
                || sentence.tokens.iter().skip(at + 2).take(8).any(|token| token.is_mark(','))
                || sentence.tokens.len() > at + 5
        }
        "that" => word(at + 2) == "is",
        "a" | "an" | "any" | "our" | "one" | "the" => {
            let rest = sentence.tokens.get(at + 1..).unwrap_or_default();
            rest.iter().take(14).filter(|token| token.count > 0).count() >= 3
                && !(comma && listed(rest, sentence.text))
        }
        "such" => word(at + 2) == "as",
        _ => !comma && sentence.tokens.len() > at + 3,
    }
}

/// Whether the words that follow a comma are one more thing of a list.
fn listed(rest: &[Token], text: &str) -> bool {
    let next_mark = rest.iter().position(|token| matches!(token.kind, Kind::Mark(',' | ';')));
    let and = rest.iter().take(6).position(|token| {
        ["and", "or"].iter().any(|and| and.eq_ignore_ascii_case(token.text(text)))
    });
    match (next_mark, and) {
        (_, None) => false,
        (Some(mark), Some(and)) => and <= mark + 1,
        (None, Some(and)) => and < 4,
    }
}

/// `is when`, `means`, `stands for`, `is a message that`, `such as`.
fn says_what_it_is(sentence: &Sentence<'_>, at: usize) -> bool {
    let word = |at: usize| {
        sentence.tokens.get(at).map_or("", |token| token.text(sentence.text)).to_lowercase()
    };
    let verb = word(at);
    match verb.as_str() {
        "means" | "mean" | "refers" | "stands" | "describes" => true,
        "or" => word(at + 1) == "a" || word(at + 1) == "an",
        "is" | "are" | "'s" | "’s" => {
            let next = word(at + 1);
            let defining = [
                "when", "where", "what", "how", "any", "another", "short", "like", "called",
                "software", "someone", "somebody", "one",
            ];
            let article = matches!(next.as_str(), "a" | "an" | "the" | "our");
            let rest = sentence.tokens.get(at + 2..).unwrap_or_default();
            let says = rest.iter().any(|token| {
                ["that", "which", "who", "for", "where", "to", "of", "used", "by", "with", "from"]
                    .contains(&token.text(sentence.text))
                    || token.classes.has(Classes::VING)
            });
            let dull = rest.iter().take(3).any(|token| {
                [
                    "risk",
                    "threat",
                    "danger",
                    "problem",
                    "challenge",
                    "concern",
                    "must",
                    "priority",
                    "cause",
                    "part",
                    "most",
                    "biggest",
                    "leading",
                    "common",
                    "key",
                    "way",
                ]
                .contains(&token.text(sentence.text))
            });
            defining.contains(&next.as_str()) || (article && says && !dull)
        }
        _ => false,
    }
}
