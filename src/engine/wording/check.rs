//! Runs the rules and the lists over passages, in the order of the text, and keeps what was explained on the way.

use super::explained::Explained;
use super::lexicon::{self, Classes, Lexicon};
use super::lists::{self, Lists};
use super::memory::{Found, Memory, Read};
use super::own;
use super::passages::Passage;
use super::patterns::{self, First, Pattern, Traits};
use super::rules::{Hit, RULES, Rule, Sentence};
use super::tokens::{self, Kind};
use crate::diagnostic::Diagnostic;
use crate::few::arrange_by;
use crate::review::Around;
use std::sync::{Arc, OnceLock};

/// Everything that is looked for, made once.
pub struct Checker {
    pub lexicon: Lexicon,
    pub lists: Lists,
    patterns: Vec<(Pattern, Role)>,
    /// By the number of the word that a pattern begins with.
    by_word: Vec<Vec<u16>>,
    by_class: Vec<(Classes, u16)>,
    by_mark: Vec<u16>,
    at_start: Vec<u16>,
}

/// What it means when a pattern matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Mark(usize),
    Unless(usize),
    Never(usize),
    /// An entry of a list.
    Entry(lists::Entry),
}

/// A match in a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Match {
    pub role: Role,
    pub hit: Hit,
}

static CHECKER: OnceLock<Checker> = OnceLock::new();

pub fn checker() -> &'static Checker {
    CHECKER.get_or_init(Checker::new)
}

impl Checker {
    fn new() -> Self {
        let mut lexicon = lexicon::read(include_str!("data/classes.txt"));
        let mut written = Vec::new();
        for (at, rule) in RULES.iter().enumerate() {
            written.extend(rule.marks.iter().map(|mark| (*mark, Role::Mark(at))));
            written.extend(rule.unless.iter().map(|mark| (*mark, Role::Unless(at))));
            let never = rule.never.iter().copied().flatten();
            written.extend(never.map(|mark| (*mark, Role::Never(at))));
        }
        let mut patterns = Vec::new();
        for (text, role) in written {
            patterns.push((patterns::compile(text, &mut lexicon), role));
        }
        let lists = Lists::read(&mut lexicon, &mut patterns);
        let mut checker = Self {
            lexicon,
            lists,
            patterns,
            by_word: Vec::new(),
            by_class: Vec::new(),
            by_mark: Vec::new(),
            at_start: Vec::new(),
        };
        checker.lexicon.settle();
        checker.index();
        checker
    }

    #[cfg(test)]
    pub fn patterns(&self) -> impl Iterator<Item = &Pattern> {
        self.patterns.iter().map(|(pattern, _)| pattern)
    }

    fn index(&mut self) {
        for (at, (pattern, _)) in self.patterns.iter().enumerate() {
            let Ok(number) = u16::try_from(at) else { return };
            for first in pattern.firsts() {
                match first {
                    First::Start => self.at_start.push(number),
                    First::Mark => self.by_mark.push(number),
                    First::Words(words, classes) => {
                        for word in words {
                            let place = usize::from(word.0);
                            if self.by_word.len() <= place {
                                self.by_word.resize_with(place + 1, Vec::new);
                            }
                            if let Some(known) = self.by_word.get_mut(place)
                                && known.last() != Some(&number)
                            {
                                known.push(number);
                            }
                        }
                        if classes != Classes::NONE {
                            self.by_class.push((classes, number));
                        }
                    }
                }
            }
        }
    }

    /// Everything that matches in a sentence.
    pub fn matches(&self, sentence: &Sentence<'_>, out: &mut Vec<Match>) {
        out.clear();
        let traits = Traits::of(sentence.tokens);
        for at in 0..sentence.tokens.len() {
            let Some(token) = sentence.tokens.get(at) else { break };
            if at == 0 {
                self.try_all(&self.at_start, sentence, at, traits, out);
            }
            if matches!(token.kind, Kind::Mark(_)) {
                self.try_all(&self.by_mark, sentence, at, traits, out);
                continue;
            }
            if let Some(known) =
                self.by_word.get(usize::from(token.word.0)).filter(|_| token.word.0 > 0)
            {
                self.try_all(known, sentence, at, traits, out);
            }
            for (classes, number) in &self.by_class {
                if token.classes.has(*classes) {
                    self.try_one(*number, sentence, at, traits, out);
                }
            }
        }
    }

    fn try_all(
        &self,
        numbers: &[u16],
        sentence: &Sentence<'_>,
        at: usize,
        traits: Traits,
        out: &mut Vec<Match>,
    ) {
        for number in numbers {
            self.try_one(*number, sentence, at, traits, out);
        }
    }

    fn try_one(
        &self,
        number: u16,
        sentence: &Sentence<'_>,
        at: usize,
        traits: Traits,
        out: &mut Vec<Match>,
    ) {
        let found =
            self.patterns.get(usize::from(number)).filter(|(pattern, _)| pattern.may_match(traits));
        let Some((pattern, role)) = found else { return };
        if let Some((from, to)) = pattern.find(sentence.tokens, at) {
            out.push(Match { role: *role, hit: Hit { from, to } });
        }
    }
}

/// What there is to say of passages that are read in this order.
pub fn passages(all: &[Passage], around: &Around) -> Vec<Diagnostic> {
    read(all, &Memory::default().read(all), around)
}

/// The same, of passages that were read.
pub fn read(all: &[Passage], read: &[Arc<Read>], around: &Around) -> Vec<Diagnostic> {
    let checker = checker();
    let mut explained = Explained::new(around);
    let own = own::Own::new(&around.words);
    let mut out = Vec::new();
    for (passage, read) in all.iter().zip(read) {
        for Found { start, end, matches } in &read.sentences {
            let mut found = Vec::new();
            let inside = read.tokens.get(*start..*end).unwrap_or_default();
            let sentence = Sentence { text: &passage.text, tokens: inside, place: passage.place };
            rules(passage, &sentence, matches, &mut found);
            lists::found(checker, passage, &sentence, matches, &mut explained, &mut found);
            own.found(passage, &sentence, &mut found);
            apart(&mut found);
            out.append(&mut found);
        }
    }
    out
}

/// A capital that begins a sentence makes no name of a word that is known.
pub fn without_capital(sentence: &mut [tokens::Token]) {
    let first = sentence.iter_mut().find(|token| token.count > 0);
    if let Some(token) =
        first.filter(|token| !token.classes.has(Classes::CAPS.with(Classes::UNKNOWN)))
    {
        token.classes = token.classes.without(Classes::CAP);
    }
}

/// What the rules say of a sentence.
fn rules(passage: &Passage, sentence: &Sentence<'_>, matches: &[Match], out: &mut Vec<Diagnostic>) {
    for (at, rule) in RULES.iter().enumerate() {
        let marks =
            matches.iter().filter(|found| found.role == Role::Mark(at)).map(|found| found.hit);
        let excused = |hit: Hit| {
            matches.iter().any(|found| match found.role {
                Role::Never(rule) => rule == at,
                Role::Unless(rule) => {
                    rule == at && found.hit.from < hit.to && hit.from < found.hit.to
                }
                _ => false,
            })
        };
        for hit in marks.chain((rule.find)(sentence)) {
            if !excused(hit) && (rule.when)(sentence, hit) {
                out.push(finding(rule, passage, sentence, hit));
            }
        }
    }
}

fn finding(
    rule: &'static Rule,
    passage: &Passage,
    sentence: &Sentence<'_>,
    hit: Hit,
) -> Diagnostic {
    let words = sentence.words(hit);
    let says = rule.says.replace("{}", words);
    let (start, end, instead) = match rule.drop {
        true => {
            Some(dropped(sentence, hit)).filter(|(start, end, _)| passage.is_exact(*start, *end))
        }
        false => None,
    }
    .unwrap_or_else(|| ends(sentence, hit));
    let found = Diagnostic::new(rule.code, passage.source(start, end), says)
        .help(rule.help)
        .at(rule.level)
        .by(rule.name);
    match instead.filter(|_| passage.is_exact(start, end)) {
        Some(instead) => found.replace_with(instead),
        None => found,
    }
}

pub fn ends(sentence: &Sentence<'_>, hit: Hit) -> (usize, usize, Option<String>) {
    let start = sentence.tokens.get(hit.from).map_or(0, |token| token.start);
    let end = hit
        .to
        .checked_sub(1)
        .and_then(|at| sentence.tokens.get(at))
        .map_or(start, |token| token.end);
    (start, end, None)
}

/// The words with the comma and the space behind them; the next word takes their capital.
fn dropped(sentence: &Sentence<'_>, hit: Hit) -> (usize, usize, Option<String>) {
    let (start, end, _) = ends(sentence, hit);
    let mut next = hit.to;
    if sentence.tokens.get(next).is_some_and(|token| token.is_mark(',')) {
        next += 1;
    }
    let Some(after) = sentence.tokens.get(next).filter(|token| token.kind == Kind::Word) else {
        return (start, end, None);
    };
    let capital = sentence.words(hit).starts_with(char::is_uppercase);
    match after.text(sentence.text).chars().next().filter(|_| capital) {
        Some(first) => {
            (start, after.start + first.len_utf8(), Some(first.to_uppercase().collect()))
        }
        None => (start, after.start, Some(String::new())),
    }
}

/// Leaves one finding of a code where several overlap: the gravest, and of those the first.
fn apart(found: &mut Vec<Diagnostic>) {
    arrange_by(found, |one| (one.severity, one.span.start, usize::MAX - one.span.end));
    let mut kept: Vec<Diagnostic> = Vec::new();
    for one in found.drain(..) {
        let overlaps = |other: &Diagnostic| {
            other.code == one.code
                && other.span.start < one.span.end
                && one.span.start < other.span.end
        };
        if !kept.iter().any(overlaps) {
            kept.push(one);
        }
    }
    *found = kept;
}
