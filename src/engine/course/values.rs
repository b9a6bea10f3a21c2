//! Takes values out of a part of `course.toml`, and says what is expected where another kind stands.

use super::Listed;
use super::tree::{self, Value};
use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Span};
use crate::few;
use crate::ids::ModuleId;

/// A part of the file: `[course]` or `[contact]`.
pub struct Table<'a> {
    entries: Option<&'a tree::Table>,
    /// Where it begins; the start of the file when it is missing.
    pub span: Span,
}

/// A text, as it is written.
pub struct Text {
    pub value: String,
    pub span: Span,
}

impl<'a> Table<'a> {
    pub fn of(file: &'a tree::Table, name: &str) -> Self {
        let Some((key, value)) = file.entry(name) else {
            return Self { entries: None, span: Span::default() };
        };
        Self { entries: value.table(), span: key.span }
    }

    /// One of several parts of a name.
    pub fn within(part: &'a Value) -> Self {
        Self { entries: part.table(), span: part.span }
    }

    /// A text without the space around it; `None` when it is missing, empty or of another kind.
    pub fn text(&self, key: &str, findings: &mut Vec<Diagnostic>) -> Option<Text> {
        let value = self.value(key)?;
        let span = value.span;
        let Some(text) = value.text() else {
            findings.push(
                Diagnostic::new(Code::CourseFile, span, format!("`{key}` is a text."))
                    .help(format!("Put it between double quotes: `{key} = \"…\"`.")),
            );
            return None;
        };
        let text = text.trim();
        (!text.is_empty()).then(|| Text { value: text.to_owned(), span })
    }

    pub fn words(&self, key: &str, findings: &mut Vec<Diagnostic>) -> String {
        self.text(key, findings).map(|text| text.value).unwrap_or_default()
    }

    /// The language of the course; English when none is given.
    pub fn language(&self, findings: &mut Vec<Diagnostic>) -> String {
        let Some(text) = self.text("language", findings) else {
            return "en".to_owned();
        };
        if !is_language(&text.value) {
            findings.push(
                Diagnostic::new(Code::CourseFile, text.span, "This is not the code of a language.")
                    .help("Write its two or three letters, such as `en`, `de` or `pt-BR`."),
            );
            return "en".to_owned();
        }
        text.value
    }

    /// The id of the course; `None` when none is given.
    pub fn id(&self, findings: &mut Vec<Diagnostic>) -> Option<ModuleId> {
        let text = self.text("id", findings)?;
        let id = ModuleId::parse(&text.value);
        if id.is_none() {
            findings.push(
                Diagnostic::new(Code::CourseFile, text.span, "This is not the id of a course.")
                    .help("Write small letters, digits and hyphens, such as `everyday-security`, and leave it as it is from then on."),
            );
        }
        id
    }

    /// The accent colour, in lower case.
    pub fn accent(&self, findings: &mut Vec<Diagnostic>) -> Option<String> {
        let text = self.text("accent", findings)?;
        let digits = text.value.strip_prefix('#').unwrap_or_default();
        if digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Some(text.value.to_ascii_lowercase());
        }
        findings.push(
            Diagnostic::new(
                Code::CourseFile,
                text.span,
                "This colour is not in the form `#rrggbb`.",
            )
            .help("Write a # and six digits from 0 to 9 and a to f, such as `#1f6f5c`."),
        );
        None
    }

    pub fn modules(&self, findings: &mut Vec<Diagnostic>) -> Option<Vec<Listed>> {
        let value = self.value("modules")?;
        let Some(items) = value.list() else {
            findings.push(
                Diagnostic::new(Code::CourseFile, value.span, "`modules` is a list of ids.").help(
                    "Write `modules = [\"first-id\", \"second-id\"]`, in the order to be taken.",
                ),
            );
            return None;
        };
        let mut seen = few::Set::new();
        let mut listed = Vec::new();
        for item in items {
            match module_id(item) {
                Some(id) if seen.insert(id.clone()) => {
                    listed.push(Listed { id, span: item.span });
                }
                Some(id) => findings.push(
                    Diagnostic::new(
                        Code::CourseFile,
                        item.span,
                        format!("`{id}` is listed twice."),
                    )
                    .help("Keep one of the two; a module is taken once."),
                ),
                None => findings.push(
                    Diagnostic::new(Code::CourseFile, item.span, "This is not the id of a module.")
                        .help(
                            "Write the `id` of the module's first lines, such as \"who-to-tell\".",
                        ),
                ),
            }
        }
        Some(listed)
    }

    fn value(&self, key: &str) -> Option<&'a Value> {
        self.entries?.get(key)
    }
}

fn module_id(item: &Value) -> Option<ModuleId> {
    ModuleId::parse(item.text()?.trim())
}

/// Whether a word may be the code of a language (the part of BCP 47 that courses need): two or three
/// letters, then perhaps a script or a region.
pub fn is_language(word: &str) -> bool {
    let mut parts = word.split('-');
    let first = parts.next().unwrap_or_default();
    matches!(first.len(), 2 | 3)
        && first.bytes().all(|b| b.is_ascii_lowercase())
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        })
}
