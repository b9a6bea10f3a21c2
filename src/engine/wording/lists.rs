//! The word lists: what stands in the files under `data`, how its forms are found, and what is said of each.
//! Which initialisms are spelled out is for `shorts`.

use super::check::{Checker, Match, Role, ends};
use super::explained::{self, Explained};
use super::forms;
use super::lexicon::{Classes, Lexicon};
use super::passages::Passage;
use super::patterns::{self, Pattern};
use super::rules::{Hit, Sentence};
use super::shorts;
use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Severity};
use crate::few::arrange_by;

/// Which entry of which list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    Jargon(usize),
    Wordy(usize),
}

/// The lines of the lists.
pub struct Lists {
    jargon: Vec<Jargon>,
    wordy: Vec<Wordy>,
}

struct Jargon {
    term: &'static str,
    plain: &'static str,
    explanation: &'static str,
    /// For a word that has an everyday sense: what stands near the other one.
    near: Option<&'static str>,
}

struct Wordy {
    plain: &'static str,
    verb: bool,
    note: &'static str,
    safe: bool,
}

impl Lists {
    pub fn read(lexicon: &mut Lexicon, patterns: &mut Vec<(Pattern, Role)>) -> Self {
        let mut lists = Self { jargon: Vec::new(), wordy: Vec::new() };
        for line in lines(include_str!("data/jargon.tsv")) {
            let [term, plain, explanation, near, written] = columns(line);
            let role = Role::Entry(Entry::Jargon(lists.jargon.len()));
            let near = (!near.is_empty()).then_some(near);
            lists.jargon.push(Jargon { term, plain, explanation, near });
            for form in written.split('|').chain([term]) {
                add(form, Some(inflected_last), role, lexicon, patterns);
            }
        }
        for line in lines(include_str!("data/wordy.tsv")) {
            let [phrase, plain, pos, note, safe] = columns(line);
            let role = Role::Entry(Entry::Wordy(lists.wordy.len()));
            let verb = pos == "verb";
            lists.wordy.push(Wordy { plain, verb, note, safe: safe == "yes" });
            match guard(note, "forms") {
                Some(only) => {
                    only.split('|').for_each(|form| add(form, None, role, lexicon, patterns))
                }
                None if verb => add(phrase, Some(inflected_first), role, lexicon, patterns),
                None if pos == "noun" => add(phrase, Some(plural_last), role, lexicon, patterns),
                None => add(phrase, None, role, lexicon, patterns),
            }
        }
        lists
    }
}

fn lines(data: &'static str) -> impl Iterator<Item = &'static str> {
    data.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

fn columns(line: &'static str) -> [&'static str; 5] {
    let mut columns = line.split('\t');
    std::array::from_fn(|_| columns.next().unwrap_or_default())
}

/// What a note says under a key.
fn guard<'n>(note: &'n str, key: &str) -> Option<&'n str> {
    note.split("; ").find_map(|pair| pair.strip_prefix(key)?.strip_prefix('='))
}

/// Adds a phrase as a pattern: as it stands, with American endings, with hyphens as words apart, and a term
/// of several words also with hyphens.
fn add(
    phrase: &str,
    forms: Option<fn(&mut [String])>,
    role: Role,
    lexicon: &mut Lexicon,
    patterns: &mut Vec<(Pattern, Role)>,
) {
    let american = phrase.replace("isation", "ization").replace("ise", "ize");
    let mut spellings = vec![phrase.to_owned(), american];
    if may_stand_apart(phrase) {
        spellings.push(phrase.replace('-', " "));
    }
    if matches!(role, Role::Entry(Entry::Jargon(_))) {
        spellings.push(phrase.replace(' ', "-"));
    }
    for (at, phrase) in spellings.iter().enumerate() {
        if phrase.is_empty() || spellings.iter().take(at).any(|known| known == phrase) {
            continue;
        }
        let mut words: Vec<String> = phrase.split(' ').map(str::to_owned).collect();
        if let Some(forms) = forms {
            forms(&mut words);
        }
        patterns.push((patterns::compile(&words.join(" "), lexicon), role));
    }
}

/// Whether a hyphen may be left out: not in plug-in, which is no more than a verb without it.
fn may_stand_apart(phrase: &str) -> bool {
    let end = phrase.rsplit('-').next().unwrap_or_default();
    phrase.contains('-') && !["in", "on", "up", "off", "out", "down", "over"].contains(&end)
}

fn inflected_last(words: &mut [String]) {
    if let Some(last) = words.last_mut() {
        *last = forms::all(last).join("|");
    }
}

fn plural_last(words: &mut [String]) {
    if let Some(last) = words.last_mut() {
        *last = format!("{last}|{}", forms::plural(last));
    }
}

fn inflected_first(words: &mut [String]) {
    if let Some(first) = words.first_mut() {
        *first = forms::all(first).join("|");
    }
}

/// What the lists say of a sentence.
pub fn found(
    checker: &Checker,
    passage: &Passage,
    sentence: &Sentence<'_>,
    matches: &[Match],
    explained: &mut Explained,
    out: &mut Vec<Diagnostic>,
) {
    let mut hits: Vec<(Hit, Entry)> = matches
        .iter()
        .filter_map(|found| match found.role {
            Role::Entry(entry) => Some((found.hit, entry)),
            _ => None,
        })
        .collect();
    // The longest first, so that a part of it says nothing more.
    arrange_by(&mut hits, |(hit, _)| (usize::MAX - (hit.to - hit.from), hit.from));
    let mut taken: Vec<Hit> = Vec::new();
    let mut jargon = Vec::new();
    for (hit, entry) in hits {
        if taken.iter().any(|other| other.from < hit.to && hit.from < other.to) {
            continue;
        }
        let says = match entry {
            Entry::Jargon(at) => {
                let Some(entry) =
                    checker.lists.jargon.get(at).filter(|entry| is_meant(entry, sentence, hit))
                else {
                    continue;
                };
                jargon.push((hit, entry));
                true
            }
            Entry::Wordy(at) => {
                match checker.lists.wordy.get(at).filter(|entry| applies(entry, sentence, hit)) {
                    Some(entry) => {
                        out.push(long_winded(entry, passage, sentence, hit));
                        true
                    }
                    None => false,
                }
            }
        };
        if says {
            taken.push(hit);
        }
    }
    arrange_by(&mut jargon, |(hit, _)| hit.from);
    for (hit, entry) in jargon {
        let known = explained.knows_term(entry.term)
            || explained.knows_term(&sentence.words(hit).to_lowercase());
        if !known && !explained::explains(sentence, hit) {
            out.push(unexplained(entry, passage, sentence, hit));
        }
        explained.learn_term(entry.term);
    }
    shorts::found(&checker.lexicon, passage, sentence, explained, out);
}

/// Whether a word is the name of something, or the label of a button: a capital inside a sentence.
fn is_name(sentence: &Sentence<'_>, hit: Hit) -> bool {
    let first = sentence.tokens.iter().position(|token| token.count > 0).unwrap_or(0);
    let capital = |at: usize| {
        sentence.tokens.get(at).is_some_and(|token| {
            token.classes.has(Classes::CAP) && !token.classes.has(Classes::CAPS)
        })
    };
    let upper = |at: usize| {
        sentence
            .tokens
            .get(at)
            .is_some_and(|token| token.text(sentence.text).starts_with(char::is_uppercase))
    };
    match hit.from == first {
        true => {
            upper(hit.from)
                && (capital(hit.to)
                    || (hit.to - hit.from > 1 && (hit.from + 1..hit.to).all(capital)))
        }
        false => (hit.from..hit.to).any(capital),
    }
}

fn is_meant(entry: &Jargon, sentence: &Sentence<'_>, hit: Hit) -> bool {
    // A term of art keeps its meaning with capitals; a single everyday word may be a name.
    if is_name(sentence, hit) && (entry.near.is_some() || hit.to - hit.from == 1) {
        return false;
    }
    entry.near.is_none_or(|near| {
        let outside =
            sentence.tokens.iter().enumerate().filter(|(at, _)| !(hit.from..hit.to).contains(at));
        outside
            .map(|(_, token)| token.text(sentence.text))
            .any(|word| near.split(' ').any(|near| is_or_are(near, word)))
    })
}

/// Whether it is the word, or more than one of it.
fn is_or_are(known: &str, word: &str) -> bool {
    known.eq_ignore_ascii_case(word)
        || word.strip_suffix('s').is_some_and(|one| known.eq_ignore_ascii_case(one))
}

fn applies(entry: &Wordy, sentence: &Sentence<'_>, hit: Hit) -> bool {
    let word = |at: Option<usize>| {
        at.and_then(|at| sentence.tokens.get(at))
            .map(|token| token.text(sentence.text))
            .unwrap_or_default()
    };
    let among =
        |words: &str, word: &str| words.split(' ').any(|known| known.eq_ignore_ascii_case(word));
    let (before, after) = (word(hit.from.checked_sub(1)), word(Some(hit.to)));
    !is_name(sentence, hit)
        && guard(entry.note, "only-before").is_none_or(|words| among(words, after))
        && guard(entry.note, "not-before").is_none_or(|words| !among(words, after))
        && guard(entry.note, "only-after").is_none_or(|words| among(words, before))
        && guard(entry.note, "not-after").is_none_or(|words| !among(words, before))
}

fn unexplained(entry: &Jargon, passage: &Passage, sentence: &Sentence<'_>, hit: Hit) -> Diagnostic {
    let (start, end, _) = ends(sentence, hit);
    let says = format!(
        "\"{}\" may be new to a reader, and nothing here says yet what it means.",
        sentence.words(hit)
    );
    let help = match entry.plain {
        "" => format!("Say it beside the word, or put it in the glossary: {}", entry.explanation),
        plain => {
            format!("Write \"{plain}\", or say beside it what it means.")
        }
    };
    Diagnostic::new(Code::WordingJargon, passage.source(start, end), says)
        .help(help)
        .at(Severity::Warning)
        .by("jargon")
}

fn long_winded(entry: &Wordy, passage: &Passage, sentence: &Sentence<'_>, hit: Hit) -> Diagnostic {
    let (start, end, _) = ends(sentence, hit);
    let written = sentence.words(hit);
    let plain = match entry.verb {
        true => in_the_form_of(written, entry),
        false => entry.plain.to_owned(),
    };
    let says = format!("\"{written}\" takes longer to read than it needs to.");
    let help = match plain.as_str() {
        "" => "Leave it out.".to_owned(),
        plain => format!("Write \"{plain}\"."),
    };
    let found = Diagnostic::new(Code::WordingWordy, passage.source(start, end), says)
        .help(help)
        .by("wordy");
    let plural = !entry.verb
        && written.ends_with('s')
        && !entry.plain.ends_with('s')
        && guard(entry.note, "forms").is_none();
    if !entry.safe || plain.is_empty() || plural || !passage.is_exact(start, end) {
        return found;
    }
    found.replace_with(match written.starts_with(char::is_uppercase) {
        true => capital(&plain),
        false => plain,
    })
}

/// The plain wording in the form that the verb was written in.
fn in_the_form_of(written: &str, entry: &Wordy) -> String {
    let first = written.split(' ').next().unwrap_or_default().to_lowercase();
    let (head, rest) = entry.plain.split_once(' ').unwrap_or((entry.plain, ""));
    let verb = forms::of_verb(head);
    let (key, form) = if first.ends_with("ing") {
        ("ing", verb.ing)
    } else if first.ends_with("ed")
        || [
            "gave",
            "given",
            "made",
            "took",
            "taken",
            "held",
            "had",
            "brought",
            "came",
            "undertook",
            "undertaken",
            "put",
        ]
        .contains(&first.as_str())
    {
        ("past", verb.past)
    } else if first.ends_with('s') && !first.ends_with("ss") {
        ("third", verb.s)
    } else {
        return entry.plain.to_owned();
    };
    match guard(entry.note, key) {
        Some(given) => given.to_owned(),
        None if rest.is_empty() => form,
        None => format!("{form} {rest}"),
    }
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
