//! Initialisms: whether one is spelled out where a reader first meets it. Not capitals that stand out, nor the
//! names of rooms and forms.

use super::explained::{self, Explained};
use super::lexicon::{Classes, Lexicon};
use super::passages::Passage;
use super::rules::{Hit, Sentence};
use super::tokens::{Kind, Token};
use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Severity};

const KNOWN: &str = include_str!("data/known-acronyms.txt");
const LIST: &str = include_str!("data/acronyms.tsv");

pub fn found(
    lexicon: &Lexicon,
    passage: &Passage,
    sentence: &Sentence<'_>,
    explained: &mut Explained,
    out: &mut Vec<Diagnostic>,
) {
    for (at, token) in sentence.tokens.iter().enumerate() {
        let Some(short) = short(token, sentence.text) else { continue };
        if is_known(short) || explained.knows_short(short) {
            continue;
        }
        let listed = listed(short);
        if listed.is_none()
            && (is_shouted(sentence, at) || is_a_word(lexicon, short) || is_a_label(sentence, at))
        {
            continue;
        }
        if !is_spelled_out(sentence, at, short) {
            out.push(finding(passage, token, short, listed));
        }
        explained.learn_short(short);
    }
}

/// A word in capitals, without the s of several.
fn short<'a>(token: &Token, text: &'a str) -> Option<&'a str> {
    if token.kind != Kind::Word {
        return None;
    }
    let word = token.text(text).trim_end_matches('.');
    let single = word.strip_suffix('s').filter(|word| word.len() >= 2).unwrap_or(word);
    let mixed = word.chars().filter(|c| c.is_uppercase()).count() >= 2 && listed(word).is_some();
    let capitals =
        |word: &str| word.chars().all(|c| c.is_ascii_uppercase() || c == '&' || c == '/');
    if mixed {
        return Some(word);
    }
    (capitals(single) && (2..=6).contains(&single.len())).then_some(single)
}

fn is_known(short: &str) -> bool {
    KNOWN.lines().any(|known| known == short)
}

/// What it stands for, in the list.
fn listed(short: &str) -> Option<&'static str> {
    LIST.lines().find_map(|line| {
        let mut columns = line.split('\t');
        (columns.next() == Some(short)).then(|| columns.next()).flatten()
    })
}

/// Whether it stands in a row of words in capitals.
fn is_shouted(sentence: &Sentence<'_>, at: usize) -> bool {
    let loud = |at: Option<usize>| {
        at.and_then(|at| sentence.tokens.get(at)).is_some_and(|token| {
            token.classes.has(Classes::CAPS)
                && token.end - token.start > 1
                && !is_known(token.text(sentence.text))
        })
    };
    loud(at.checked_sub(1)) || loud(Some(at + 1))
}

/// A common word, or one that has a vowel where a word has one and is longer than most initialisms.
fn is_a_word(lexicon: &Lexicon, short: &str) -> bool {
    let known = lexicon.has(short);
    let vowels = short.chars().filter(|c| "AEIOU".contains(*c)).count();
    known || (short.len() >= 5 && vowels * 2 + 1 >= short.len()) || is_roman(short)
}

fn is_roman(short: &str) -> bool {
    short.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

/// Part of a name or a code: Room AB 12, form XY.
fn is_a_label(sentence: &Sentence<'_>, at: usize) -> bool {
    let text = |at: Option<usize>| {
        at.and_then(|at| sentence.tokens.get(at))
            .map(|token| token.text(sentence.text))
            .unwrap_or_default()
    };
    let before = text(at.checked_sub(1)).to_lowercase();
    let label = [
        "room", "form", "bay", "gate", "block", "floor", "wing", "shelf", "door", "zone", "row",
        "flat", "unit", "paper", "plan", "type", "model", "box", "marked", "says", "reads", "said",
        "labelled",
    ];
    let number = sentence.tokens.get(at + 1).is_some_and(|token| {
        token.kind == Kind::Number
            && token.start - sentence.tokens.get(at).map_or(0, |t| t.end) <= 1
    });
    label.contains(&before.as_str()) || (number && before != "the")
}

/// Before it in full, behind it in brackets, or in the words that say what it means.
fn is_spelled_out(sentence: &Sentence<'_>, at: usize, short: &str) -> bool {
    let open = at.checked_sub(1).and_then(|at| sentence.tokens.get(at));
    if open.is_some_and(|token| token.is_mark('(')) && words_begin_with(sentence, at - 1, short) {
        return true;
    }
    if explained::explains(sentence, Hit { from: at, to: at + 1 }) {
        return true;
    }
    // "MFA, or multi-factor authentication": the words that follow begin with its letters.
    let after = sentence.tokens.get(at + 1..).unwrap_or_default();
    let letters: Vec<char> = after
        .iter()
        .take(9)
        .filter(|token| token.kind == Kind::Word)
        .flat_map(|token| initials(token.text(sentence.text)))
        .collect();
    contains_in_order(&letters, short) && short.len() > 2
}

/// Whether the words before a bracket begin with the letters.
fn words_begin_with(sentence: &Sentence<'_>, bracket: usize, short: &str) -> bool {
    let first = short.chars().next().map(|c| c.to_ascii_lowercase());
    let back =
        sentence.tokens.get(..bracket).unwrap_or_default().iter().rev().take(short.len() + 3);
    back.filter(|token| matches!(token.kind, Kind::Word | Kind::Number))
        .flat_map(|token| initials(token.text(sentence.text)))
        .any(|c| Some(c) == first)
}

fn initials(word: &str) -> Vec<char> {
    word.split('-').filter_map(|part| part.chars().next()).flat_map(char::to_lowercase).collect()
}

fn contains_in_order(letters: &[char], short: &str) -> bool {
    let wanted: Vec<char> = short.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    letters.windows(wanted.len().max(1)).any(|window| window == wanted)
}

fn finding(passage: &Passage, token: &Token, short: &str, listed: Option<&str>) -> Diagnostic {
    let says = format!("\"{short}\" is not spelled out here or further up.");
    let help = match listed {
        Some(long) => {
            format!("Write it in full at first: \"{long} ({short})\"; or put it in the glossary.")
        }
        None => format!(
            "Write it in full at first, with {short} in brackets; or put it in the glossary."
        ),
    };
    Diagnostic::new(Code::WordingAcronym, passage.source(token.start, token.end), says)
        .help(help)
        .at(Severity::Warning)
        .by("acronym")
}
