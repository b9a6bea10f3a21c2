//! Cuts the tokens of a passage into sentences, and counts their words as people count.

use super::lexicon::Classes;
use super::tokens::{Kind, Token};

/// Nobody writes a sentence of so many tokens; what never ends is cut here, so that rules stay quick.
const LONGEST: usize = 500;

/// The ranges of tokens that are sentences, in order and without gaps.
pub fn split(tokens: &[Token], text: &str) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, token) in tokens.iter().enumerate() {
        let far = at - start >= LONGEST;
        if far || (at > start && token.line && starts_line(tokens, at, text)) {
            out.push((start, at));
            start = at;
        }
        if ends(tokens, at, text) {
            out.push((start, at + 1));
            start = at + 1;
        }
    }
    if start < tokens.len() {
        out.push((start, tokens.len()));
    }
    out
}

/// How many words there are, as people count: a hyphenated one is one, and so is a number.
pub fn count(tokens: &[Token]) -> usize {
    tokens.iter().map(|token| usize::from(token.count)).sum()
}

/// Whether a new line is more than a line that was broken: an empty line stands before, or it is an item.
fn starts_line(tokens: &[Token], at: usize, text: &str) -> bool {
    let (Some(before), Some(token)) =
        (at.checked_sub(1).and_then(|at| tokens.get(at)), tokens.get(at))
    else {
        return true;
    };
    let between = text.get(before.end..token.start).unwrap_or_default();
    between.matches('\n').count() > 1
        || matches!(token.kind, Kind::Mark('-' | '*' | '•' | '#' | '>' | '+'))
}

fn ends(tokens: &[Token], at: usize, text: &str) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let next = tokens.get(at + 1);
    match token.kind {
        // Several marks, and a bracket behind them, end it together.
        Kind::Mark('.' | '!' | '?' | '…') => {
            let Some(next) = next else { return true };
            if is_closing(next) || (token.is_mark('.') && next.is_mark('.')) {
                return false;
            }
            let soft = token.is_mark('…')
                || at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|t| t.is_mark('.'));
            !soft || starts_upper(next, text)
        }
        Kind::Mark(')' | ']' | '"' | '”' | '\'' | '’') => {
            let before = at.checked_sub(1).and_then(|at| tokens.get(at));
            before.is_some_and(|t| matches!(t.kind, Kind::Mark('.' | '!' | '?')))
                && next.is_none_or(|n| !is_closing(n) && starts_upper(n, text))
        }
        // A quotation that ends a sentence ends the one around it, when another begins.
        Kind::Masked => {
            let inside = token.text(text).trim_end_matches(['"', '”', '\'', '’', '»', '“']);
            inside.contains(' ')
                && inside.ends_with(['.', '!', '?'])
                && next.is_some_and(|n| starts_upper(n, text))
        }
        Kind::Word => {
            let word = token.text(text);
            // "Press L. Then go" ends; "L. Smith" does not.
            let single =
                word.chars().count() == 2 && next.is_some_and(|n| !n.classes.has(Classes::UNKNOWN));
            let may_end = ["a.m.", "p.m.", "etc.", "ltd.", "inc.", "co.", "corp."];
            word.ends_with('.')
                && next.is_none_or(|n| starts_upper(n, text))
                && (next.is_none()
                    || single
                    || may_end.iter().any(|end| end.eq_ignore_ascii_case(word)))
        }
        _ => false,
    }
}

fn is_closing(token: &Token) -> bool {
    matches!(token.kind, Kind::Mark('.' | '!' | '?' | '…' | ')' | ']' | '"' | '”' | '’' | '\''))
}

fn starts_upper(token: &Token, text: &str) -> bool {
    token
        .text(text)
        .trim_start_matches(['"', '“', '\'', '‘', '('])
        .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::lexicon::Lexicon;
    use crate::wording::tokens;

    #[track_caller]
    fn check(text: &str, sentences: &[&str]) {
        let tokens =
            tokens::read(text, &super::super::masks::quotations(text), &Lexicon::default());
        let found: Vec<&str> = split(&tokens, text)
            .into_iter()
            .map(|(a, b)| &text[tokens[a].start..tokens[b - 1].end])
            .collect();
        assert_eq!(found, sentences);
    }

    #[test]
    fn abbreviations_domains_and_numbers_end_nothing() {
        check(
            "Meet at 9 a.m. or 5 p.m. today. Bring it.",
            &["Meet at 9 a.m. or 5 p.m. today.", "Bring it."],
        );
        check(
            "Ask Dr. Lee of Fern Ltd. in No. 5. Then go.",
            &["Ask Dr. Lee of Fern Ltd. in No. 5.", "Then go."],
        );
        check("We open at 9 a.m. Ring then.", &["We open at 9 a.m.", "Ring then."]);
        check(
            "Use v2.1.3, e.g. from pay.example. It costs 3.50. Ok?",
            &["Use v2.1.3, e.g. from pay.example.", "It costs 3.50.", "Ok?"],
        );
        check(
            "J. K. Smith rang. Wait... then go. Wait… Then go!",
            &["J. K. Smith rang.", "Wait... then go.", "Wait…", "Then go!"],
        );
    }

    #[test]
    fn quotations_brackets_and_lines_end_what_they_should() {
        check("He said \"Stop. Now.\" Then he left.", &["He said \"Stop. Now.\"", "Then he left."]);
        check("Really?! (Yes.) Good.", &["Really?!", "(Yes.)", "Good."]);
        check(
            "One line\nbroken here\n\nAnother\n- an item\n- two",
            &["One line\nbroken here", "Another", "- an item", "- two"],
        );
    }

    #[test]
    fn words_are_counted_as_people_count() {
        let text = "Don't re-use 3,000 well-known passwords: it's \"far too many\" (I'd say).";
        let tokens =
            tokens::read(text, &super::super::masks::quotations(text), &Lexicon::default());
        assert_eq!(count(&tokens), 11);
    }
}
