//! `plainspoken explain`: what a code means, and one example each way; or all codes, by what they are about. The
//! words are those of `docs/codes.md`.

use plainspoken::codes::{Code, FoundIn, Group, Page};
use plainspoken::course::closest;
use plainspoken::diagnostic::Severity;

const BOLD: &str = "\x1b[1m";
const DIM: &str = "\x1b[2m";
const PLAIN: &str = "\x1b[0m";

/// A page for the terminal, coloured; the caller takes the colours out where they are not wanted.
pub fn one(name: &str) -> Result<String, String> {
    let word = name.trim().trim_matches(['[', ']', '`']).to_ascii_lowercase();
    Code::parse(&word).map(page).ok_or_else(|| unknown(&word))
}

fn page(code: Code) -> String {
    let Page { name, severity, found_in, meaning, before, after, .. } = code.page();
    let mut out = format!(
        "{}{severity}{PLAIN} {BOLD}{name}{PLAIN}\n\n",
        colour(severity),
        severity = severity.word()
    );
    out += &wrapped(meaning);
    let (this, mended) = match found_in {
        FoundIn::Folder => ("It is raised by", "It is gone with"),
        _ => ("This raises it:", "And this is mended:"),
    };
    for (lead, text, mark) in [(this, before, "\x1b[33m"), (mended, after, "\x1b[32m")] {
        let lead = lead.trim_end_matches(':');
        out += &format!("\n{BOLD}{lead}:{PLAIN}\n\n");
        for line in text.trim_end().lines() {
            out += &format!("  {mark}|{PLAIN} {line}\n");
        }
    }
    out
}

fn colour(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "\x1b[1;31m",
        Severity::Warning => "\x1b[1;33m",
        Severity::Note => "\x1b[1;34m",
    }
}

/// Every code, one a line.
pub fn all() -> String {
    let mut out = String::new();
    let widest = Code::ALL.iter().map(|code| code.name().len()).max().unwrap_or_default();
    for group in Group::ALL {
        let codes = Code::ALL.iter().filter(|code| code.page().group == *group);
        let lines: String = codes
            .map(|code| {
                let page = code.page();
                let (name, severity) = (page.name, page.severity.word());
                format!(
                    "  {name:widest$}  {DIM}{severity:7}{PLAIN}  {}\n",
                    first_sentence(page.meaning)
                )
            })
            .collect();
        if !lines.is_empty() {
            out += &format!("{BOLD}{}{PLAIN}\n{lines}\n", group.title());
        }
    }
    out + "plainspoken explain CODE says more of one of them.\n"
}

fn first_sentence(meaning: &str) -> &str {
    meaning.find(". ").and_then(|at| meaning.get(..=at)).unwrap_or(meaning)
}

fn unknown(word: &str) -> String {
    let names = || Code::ALL.iter().map(|code| code.name());
    let mut near: Vec<&str> = closest(word, names()).into_iter().collect();
    let shares = |name: &&str| {
        let of = |part: &str| part.len() > 2 && name.split('-').any(|own| own == part);
        let slip = closest(word, name.split('-')).is_some();
        !word.is_empty() && (slip || name.contains(word) || word.split('-').any(of))
    };
    for name in names().filter(shares) {
        if near.len() < MOST && !near.contains(&name) {
            near.push(name);
        }
    }
    let known = match near.as_slice() {
        [] => String::new(),
        near => format!(" Did you mean {}?", near.join(", ")),
    };
    format!("There is no code {word}.{known} plainspoken explain lists them all.")
}

/// How many codes that may be meant are named.
const MOST: usize = 5;

/// Words in lines of at most 88 characters.
fn wrapped(words: &str) -> String {
    let mut out = String::new();
    let mut width = 0;
    for word in words.split_whitespace() {
        let length = word.chars().count();
        if width > 0 && width + 1 + length > 88 {
            out.push('\n');
            width = 0;
        } else if width > 0 {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += length;
    }
    out.push('\n');
    out
}
