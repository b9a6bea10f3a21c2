//! Whether everybody can use a module: those who hear it, those who do not see colours or pictures, those who
//! jump from link to link. One file a rule.

mod alt;
mod bold_heading;
mod colour;
mod language;
mod link_words;
mod table_head;
mod twins;

use super::shown;
use crate::diagnostic::Diagnostic;

pub fn look(source: &str) -> Vec<Diagnostic> {
    let shown = shown::read(source);
    let mut found = Vec::new();
    found.extend(shown.images.iter().filter_map(|image| alt::look(source, image)));
    found.extend(shown.links.iter().filter_map(link_words::look));
    twins::look(&shown.links, &mut found);
    found.extend(shown.tables.iter().filter_map(table_head::look));
    found.extend(shown.passages.iter().filter_map(bold_heading::look));
    for passage in &shown.passages {
        colour::look(passage, &mut found);
    }
    language::look(&shown.passages, &mut found);
    found
}

/// Words as they are compared: lower case, with single spaces, without marks at either end.
fn bare(words: &str) -> String {
    let lower = words.to_lowercase();
    let trimmed = lower.trim_matches(|c: char| !c.is_alphanumeric());
    trimmed.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod kit {
    use crate::codes::Code;
    use crate::review::{self, Around};

    /// What a text below a module's first heading raises: the part of it that is marked.
    pub fn marked(code: Code, body: &str) -> Vec<String> {
        let source = format!("---\nid: a\ntitle: A\n---\n\n## First {{#first}}\n\n{body}\n");
        let findings = review::module(&source, &Around::default()).findings;
        let of = findings.iter().filter(|found| found.code == code);
        of.map(|found| source[found.span.start..found.span.end].to_owned()).collect()
    }

    /// Each of these raises the code.
    #[track_caller]
    pub fn raised(code: Code, bodies: &[&str]) {
        for body in bodies {
            assert_eq!(marked(code, body).len(), 1, "{code}: {body}");
        }
    }

    /// None of these does.
    #[track_caller]
    pub fn quiet(code: Code, bodies: &[&str]) {
        for body in bodies {
            assert_eq!(marked(code, body), [""; 0], "{code}: {body}");
        }
    }
}
