//! `docs/codes.md` has every code on one page. `UPDATE_EXPECT=1` writes it anew.

use plainspoken::codes::{Code, FoundIn};
use plainspoken::course;
use plainspoken::diagnostic::Severity;
use plainspoken::glossary;
use plainspoken::review::{self, Around};
use std::fmt::Write as _;
use std::fs;

const PATH: &str = "docs/codes.md";

#[test]
fn the_page_of_codes_is_up_to_date() {
    is_kept(PATH, &page(), "run UPDATE_EXPECT=1 cargo test --test suite codes_page");
}

#[test]
fn what_is_mended_has_no_error_of_any_kind() {
    let mut left = Vec::new();
    for code in Code::ALL {
        let page = code.page();
        let found = match page.found_in {
            FoundIn::Module | FoundIn::Review => {
                review::module(page.after, &Around::default()).findings
            }
            FoundIn::Glossary => glossary::parse(page.after).1,
            FoundIn::Course => course::read(page.after).1,
            FoundIn::Folder => Vec::new(),
        };
        let errors = found.into_iter().filter(|found| found.severity == Severity::Error);
        left.extend(errors.map(|found| format!("{code}: {}: {}", found.code, found.message)));
    }
    assert!(left.is_empty(), "{}", left.join("\n"));
}

/// Whether a page that a test writes is the one that is kept in the repository; `how` says how to write it.
pub fn is_kept(path: &str, page: &str, how: &str) {
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(path, page).unwrap();
    }
    let kept = fs::read_to_string(path).unwrap_or_default();
    // Compared by line, so that the first one that differs is shown.
    for (at, (kept, new)) in kept.lines().zip(page.lines()).enumerate() {
        assert_eq!(kept, new, "{path}:{}: {how}", at + 1);
    }
    assert!(kept == page, "{path} has {} lines: {how}", kept.lines().count());
}

fn page() -> String {
    let mut text = String::from(
        "# What `plainspoken check` can find\n\n\
         Each finding carries one of these codes.\n\
         A code keeps its name and its meaning once it is shipped.\n\
         None of them stops the rest of the file from being read.\n\n\
         An *error* is something you wrote that does not reach the reader, or that hurts who reads it.\n\
         A *warning* works, and should be better before anybody is sent it.\n\
         A *note* is good to know.\n\n\
         This page is written by a test, from `src/engine/codes`.\n",
    );
    for (found_in, title, lead) in [
        (FoundIn::Module, "In a module", "Each example is a whole file."),
        (
            FoundIn::Review,
            "In a module, for its readers",
            "Each example is a whole file. It is about who can use it, and what they learn from it.",
        ),
        (FoundIn::Glossary, "In the glossary", "Each example is a whole `glossary.md`."),
        (FoundIn::Course, "In course.toml", "Each example is a whole `course.toml`."),
        (FoundIn::Folder, "In the folder of a course", "Each example is what is in the folder."),
    ] {
        write!(text, "\n## {title}\n\n{lead}\n").unwrap();
        for code in Code::ALL.iter().filter(|code| code.page().found_in == found_in) {
            section(&mut text, *code);
        }
    }
    text
}

fn section(text: &mut String, code: Code) {
    let page = code.page();
    write!(text, "\n### {code}\n\n*{}.* ", capital(page.severity.word())).unwrap();
    // One sentence a line; a full stop within a word ends none.
    writeln!(text, "{}", page.meaning.replace(". ", ".\n")).unwrap();
    let kind = match page.found_in {
        FoundIn::Module | FoundIn::Review | FoundIn::Glossary => "markdown",
        FoundIn::Course => "toml",
        FoundIn::Folder => "text",
    };
    for (lead, example) in [("This raises it:", page.before), ("And this is mended:", page.after)] {
        write!(text, "\n{lead}\n\n").unwrap();
        let longest =
            example.lines().map(|line| line.chars().take_while(|c| *c == '`').count()).max();
        let fence = "`".repeat(longest.unwrap_or(0).max(2) + 1);
        writeln!(text, "{fence}{kind}\n{}\n{fence}", example.trim_end_matches('\n')).unwrap();
    }
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
