//! Reads `course.toml`: who offers the course, whom to ask, and in which order its modules are taken.
//! Total, as [`crate::parse`] is. Which files the folder really holds is the caller's matter.

mod assignment;
mod keys;
mod statements;
mod toml;
mod translation;
mod tree;
mod values;
mod words;

pub use crate::parse::spelling::closest;
pub use assignment::Rule;
pub use translation::Translation;
pub use values::is_language;

use crate::catalogue::{Contact, Course, Statements};
use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Span};
use crate::few;
use crate::ids::ModuleId;
use crate::wording::OwnWords;
use values::Table;

/// A `course.toml` that says all that is needed, to start from.
pub const EXAMPLE: &str = r#"[course]
title = "Security, in plain words"
organisation = "Harbour Foods"
summary = "Five short modules. They take about 20 minutes in all."
language = "en"

[contact]
name = "Priya Nair"
role = "Security help line"
phone = "+44 20 7946 0112"
email = "help@harbour.example"
hours = "Monday to Friday, 8 to 6"
"#;

/// What `course.toml` says. A text that is missing is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseFile {
    /// By which learning systems know the course again, under whatever title.
    pub id: Option<ModuleId>,
    /// With the address of the logo as it is written: relative to `course.toml`.
    pub course: Course,
    pub contact: Contact,
    /// Where the logo is named.
    pub logo: Option<Span>,
    /// Whether all of the text is TOML; where it is not, parts may be missing that were written.
    pub readable: bool,
    /// The organisation's own words.
    pub words: OwnWords,
    /// The order in which the modules are meant to be taken; `None` when it is left open.
    pub modules: Option<Vec<Listed>>,
    /// Who is to take what, and by when.
    pub assignments: Vec<Rule>,
    /// The learning record store that hears what people do.
    pub statements: Option<Statements>,
    /// What the course is called in other languages, by their codes.
    pub translations: Vec<Translation>,
}

/// A module named in the order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub id: ModuleId,
    pub span: Span,
}

/// Whether a Markdown file in a course is a lesson, by its place: a glossary and a page for trainers are none.
pub fn is_lesson(place: &str) -> bool {
    let name = place.rsplit('/').next().unwrap_or_default();
    let reserved =
        ["glossary.md", "readme.md"].iter().any(|other| name.eq_ignore_ascii_case(other));
    name.ends_with(".md") && !reserved
}

/// Reads the text of `course.toml`. Findings come in the order of the text.
pub fn read(source: &str) -> (CourseFile, Vec<Diagnostic>) {
    let (table, slips) = toml::read(source);
    let mut findings: Vec<Diagnostic> = slips.iter().map(|slip| syntax(source, slip)).collect();
    let readable = findings.is_empty();

    // What a slip in the writing may have swallowed or moved is not reported as well.
    if readable {
        keys::unknown(&table, &mut findings);
    }
    let course = Table::of(&table, "course");
    let contact = Table::of(&table, "contact");
    let file = CourseFile {
        readable,
        id: course.id(&mut findings),
        logo: course.text("logo", &mut findings).map(|text| text.span),
        modules: course.modules(&mut findings),
        words: words::read(&table, &mut findings),
        assignments: assignment::read(&table, &mut findings),
        statements: statements::read(&table, &mut findings),
        translations: translation::read(&table, &mut findings),
        course: Course {
            title: course.words("title", &mut findings),
            organisation: course.words("organisation", &mut findings),
            summary: course.words("summary", &mut findings),
            language: course.language(&mut findings),
            accent: course.accent(&mut findings),
            logo: course.text("logo", &mut Vec::new()).map(|text| text.value),
        },
        contact: Contact {
            name: contact.words("name", &mut findings),
            role: contact.words("role", &mut findings),
            phone: contact.words("phone", &mut findings),
            email: contact.words("email", &mut findings),
            hours: contact.words("hours", &mut findings),
        },
    };
    if readable {
        missing(&file, course.span, contact.span, &mut findings);
    }
    few::arrange_by(&mut findings, |finding| finding.span);
    (file, findings)
}

fn missing(file: &CourseFile, course: Span, contact: Span, findings: &mut Vec<Diagnostic>) {
    if file.course.title.is_empty() {
        findings.push(
            Diagnostic::new(Code::CourseFile, course, "The course has no title.")
                .help("Under `[course]`, write `title = \"…\"`."),
        );
    }
    if file.contact.name.is_empty() {
        findings.push(
            Diagnostic::new(Code::CourseFile, contact, "Nobody is named for people to ask.").help(
                "Under `[contact]`, write `name = \"…\"`: a person, or a help line by its name.",
            ),
        );
    }
    if file.contact.phone.is_empty() && file.contact.email.is_empty() {
        findings.push(
            Diagnostic::new(Code::CourseFile, contact, "The contact has no phone and no email.")
                .help("Under `[contact]`, write `phone = \"…\"`, `email = \"…\"` or both."),
        );
    }
}

fn syntax(source: &str, slip: &toml::Slip) -> Diagnostic {
    let end = source.floor_char_boundary(slip.span.end);
    let span = Span::new(source.floor_char_boundary(slip.span.start), end);
    // The reader of TOML speaks to programmers; one of its words is not one of ours.
    let reason =
        slip.reason.replace("invalid", "unreadable").replace(", expected literal string", "");
    Diagnostic::new(Code::CourseFile, span, format!("This line cannot be read: {reason}."))
        .help("Each line is `key = \"text\"`, with the text between straight double quotes.")
}

#[cfg(test)]
mod tests;
