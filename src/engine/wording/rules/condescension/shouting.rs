//! Shouting: whole phrases in capitals, rows of exclamation marks. Not one word that stands out, nor names.

use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::lexicon::Classes;
use crate::wording::rules::{Examples, Hit, Rule, Sentence, examples};
use crate::wording::tokens::{Kind, Token};

pub static RULE: Rule = Rule {
    marks: &["[ ! ! ]", "[ ? ! ]", "[ ! ? ]"],
    find,
    says: "\"{}\" reads as shouting.",
    help: "Write it in small letters with a full stop; put what matters most first.",
    ..Rule::new("shouting", Code::WordingCondescension, Severity::Error)
};

/// Three words or more in a row that are all in capitals; two, where they are the whole sentence.
fn find(sentence: &Sentence<'_>) -> Vec<Hit> {
    let mut out = Vec::new();
    let mut run: Option<Hit> = None;
    let mut words = 0;
    let all = sentence.tokens.iter().filter(|token| token.kind == Kind::Word).count();
    for (at, token) in sentence
        .tokens
        .iter()
        .enumerate()
        .map(|(at, token)| (at, Some(token)))
        .chain([(sentence.tokens.len(), None)])
    {
        match token {
            Some(token) if is_loud(token, sentence.text, run.is_some()) => {
                words += usize::from(token.kind == Kind::Word);
                run = Some(Hit { from: run.map_or(at, |run| run.from), to: at + 1 });
            }
            Some(token)
                if run.is_some() && matches!(token.kind, Kind::Mark(',' | '\'') | Kind::Clitic) => {
            }
            _ => {
                let enough = words >= 3 || (words == 2 && words == all);
                out.extend(run.take().filter(|_| enough));
                words = 0;
            }
        }
    }
    out
}

fn is_loud(token: &Token, text: &str, within: bool) -> bool {
    let short = within && matches!(token.text(text), "A" | "I");
    // A name of letters only, such as HR, is known by its length and by standing in no list of words.
    let name = token.classes.has(Classes::UNKNOWN) && token.end - token.start <= 3;
    token.kind == Kind::Word && (short || (token.classes.has(Classes::CAPS) && !name))
}

pub const FINDS: Examples = examples(&[
    "DO NOT OPEN THE ATTACHMENT.",
    "Stop now!!!",
    "Remember: NEVER SHARE YOUR CODE with anybody.",
]);

pub const LEAVES: Examples = examples(&[
    "Do NOT plug in a stick that you found.",
    "The UK, EU and US have rules of their own.",
    "The door says PUSH, so push.",
    "Good morning!",
]);
