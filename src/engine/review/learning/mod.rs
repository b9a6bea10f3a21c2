//! Whether a module teaches: asks early, gives no answer away, shows enough that is genuine, and keeps its
//! promise of minutes. One file a rule.

mod early;
mod genuine;
mod length;
mod right_answer;

use crate::diagnostic::{Diagnostic, Span};
use crate::module::{Module, Question, Step};
use crate::prose::plain;

/// `promised`: the most minutes, where the details give them.
pub fn look(source: &str, module: &Module, promised: Option<u32>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    found.extend(early::look(source, module));
    right_answer::look(source, module, &mut found);
    found.extend(genuine::look(source, module));
    found.extend(length::look(source, module, promised));
    found
}

/// The steps that everybody takes.
fn main(module: &Module) -> impl Iterator<Item = &Step> {
    module.steps.iter().filter(|step| !step.aside)
}

/// The first line of a span.
fn first_line(source: &str, span: Span) -> Span {
    let text = source.get(span.start..span.end).unwrap_or_default();
    let start = span.start + text.len() - text.trim_start().len();
    let line = text.trim_start().lines().next().unwrap_or_default();
    Span::new(start, start + line.trim_end().len())
}

/// The line of a detail; else the first line of the file.
fn detail(source: &str, keys: &[&str]) -> Span {
    let mut at = 0;
    let mut best: Option<(usize, Span)> = None;
    for (number, line) in source.split_inclusive('\n').enumerate() {
        let words = line.trim_end();
        if (number > 0 && words == "---") || words.starts_with("##") {
            break;
        }
        let key = words.split_once(':').map_or("", |(key, _)| key.trim());
        if let Some(rank) = keys.iter().position(|known| *known == key)
            && best.is_none_or(|(before, _)| rank < before)
        {
            best = Some((rank, Span::new(at, at + words.len())));
        }
        at += line.len();
    }
    let whole = Span::new(source.len() - source.trim_start_matches('\u{feff}').len(), source.len());
    best.map_or_else(|| first_line(source, whole), |(_, span)| span)
}

/// What a question is called in a sentence.
fn called(question: &Question) -> String {
    match plain(&question.title).trim() {
        "" => format!("`{}`", question.id),
        title => format!("\"{title}\""),
    }
}

#[cfg(test)]
mod kit {
    use crate::codes::Code;
    use crate::review::{self, Around};

    /// How often a code is found in a module with this text below its title.
    pub fn times(code: Code, rest: &str) -> usize {
        let source = format!("---\nid: a\ntitle: A\n{rest}");
        let findings = review::module(&source, &Around::default()).findings;
        findings.iter().filter(|found| found.code == code).count()
    }

    /// A question with these choices; the one that begins with a + fits.
    pub fn question(name: &str, choices: &[&str]) -> String {
        let mut text = format!("### Question {name}? {{#{name}}}\n\n");
        for choice in choices {
            let (mark, words) = match choice.strip_prefix('+') {
                Some(words) => ('x', words),
                None => (' ', *choice),
            };
            text += &format!("- [{mark}] {words}\n\n  A reason.\n\n");
        }
        text
    }
}
