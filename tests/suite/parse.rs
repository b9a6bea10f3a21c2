//! Every file in `tests/fixtures/parse` and `tests/fixtures/review` says at its end what is found in it, one comment a finding:
//! `<!-- error 7:1-9 no-reason -->`, with line, first column and the column after the last one (or
//! `7:1-8:3` across lines). `UPDATE_EXPECT=1` writes those comments anew.

use plainspoken::codes::{Code, FoundIn};
use plainspoken::diagnostic::{Diagnostic, Place};
use plainspoken::review::{self, Around};
use plainspoken::{course, glossary, parse};
use std::fs;
use std::path::PathBuf;

#[test]
fn fixtures_say_what_is_found_in_them() {
    let mut seen = Vec::new();
    let mut apart = Vec::new();
    let reviewed = files("review").map(|path| (path, true));
    for (path, review) in fixtures().map(|path| (path, false)).chain(reviewed) {
        let text = fs::read_to_string(&path).unwrap();
        let (source, expected) = split(&text);
        let found =
            if review { reviewed_findings(source) } else { parse::parse(source).diagnostics };
        seen.extend(found.iter().map(|found| found.code));
        let actual: Vec<String> = found.iter().map(|found| comment(source, found)).collect();
        if actual == expected {
            continue;
        }
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            let comments: String = actual.iter().map(|line| format!("{line}\n")).collect();
            fs::write(&path, format!("{source}{comments}")).unwrap();
        } else {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            apart.push(format!("{name}\n  states {expected:#?}\n  finds {actual:#?}"));
        }
    }
    assert!(
        apart.is_empty(),
        "{}\nIf what is found is right, run UPDATE_EXPECT=1 cargo test --test suite parse",
        apart.join("\n")
    );
    let module_codes = Code::ALL.iter().filter(|code| code.page().found_in == FoundIn::Module);
    let unseen: Vec<_> = module_codes.filter(|code| !seen.contains(code)).collect();
    assert!(unseen.is_empty(), "no fixture raises {unseen:?}");
}

#[test]
fn every_code_has_an_example_each_way() {
    for code in Code::ALL.iter().copied() {
        let page = code.page();
        let find: fn(&str) -> Vec<Diagnostic> = match page.found_in {
            FoundIn::Module if is_reviewed(code) => reviewed_findings,
            FoundIn::Module => |text| parse::parse(text).diagnostics,
            FoundIn::Review => |text| review::module(text, &Around::default()).findings,
            FoundIn::Glossary => |text| glossary::parse(text).1,
            FoundIn::Course => |text| course::read(text).1,
            FoundIn::Folder => continue,
        };
        let before: Vec<Code> = find(page.before).iter().map(|found| found.code).collect();
        assert!(!before.is_empty(), "{code}: nothing is found in its example");
        assert!(before.iter().all(|found| *found == code), "{code}: {before:?}");
        assert_eq!(find(page.after), Vec::new(), "{code}: its mended example");
    }
}

#[test]
fn codes_are_kebab_case_and_one_of_a_kind() {
    let mut names: Vec<_> = Code::ALL.iter().map(|code| code.name()).collect();
    for name in &names {
        assert!(name.bytes().all(|b| b.is_ascii_lowercase() || b"-8".contains(&b)), "{name}");
        assert_eq!(Code::parse(name).map(Code::name), Some(*name));
    }
    names.sort_unstable();
    let all = names.len();
    names.dedup();
    assert_eq!(names.len(), all);
}

/// Replacements are offered where they are safe: with all of them put in, none is left to offer.
#[test]
fn replacements_mend_what_they_replace() {
    let mut mended = 0;
    let fixtures = fixtures().map(|path| fs::read_to_string(path).unwrap());
    let pages = Code::ALL.iter().map(|code| code.page());
    let pages = pages.filter(|page| page.found_in == FoundIn::Module);
    for text in fixtures.chain(pages.map(|page| page.before.to_owned())) {
        let mut now = text.clone();
        for found in parse::parse(&text).diagnostics.iter().rev() {
            let Some(replacement) = &found.replacement else {
                continue;
            };
            now.replace_range(found.span.start..found.span.end, replacement);
            mended += 1;
        }
        let left = parse::parse(&now).diagnostics;
        let left: Vec<_> = left.iter().filter(|found| found.replacement.is_some()).collect();
        assert!(left.is_empty(), "{left:#?}\n{now}");
    }
    assert!(mended > 10, "{mended}");
}

#[test]
fn findings_are_kind() {
    const NEVER: [&str; 10] = [
        "wrong",
        "incorrect",
        "failed",
        "invalid",
        "oops",
        "simply",
        "just ",
        "please",
        "user ",
        "must",
    ];
    for path in fixtures() {
        for found in parse::parse(&fs::read_to_string(path).unwrap()).diagnostics {
            let help = found.help.clone().unwrap_or_default();
            assert!(!help.is_empty(), "{found:?} has no way out");
            let words = format!("{} {help}", found.message).to_lowercase();
            for never in NEVER {
                assert!(!words.contains(never), "{never:?} in {words:?}");
            }
        }
    }
}

fn reviewed_findings(text: &str) -> Vec<Diagnostic> {
    review::module(text, &Around::default()).findings
}

/// Whether a code is raised by more than reading a module.
fn is_reviewed(code: Code) -> bool {
    code.name().starts_with("wording-") || code.name().starts_with("allow-")
}

fn fixtures() -> impl Iterator<Item = PathBuf> {
    files("parse")
}

fn files(folder: &str) -> impl Iterator<Item = PathBuf> {
    let folder = format!("{}/tests/fixtures/{folder}", env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();

    paths.into_iter()
}

/// The text, and the findings stated after it.
pub fn split(text: &str) -> (&str, Vec<&str>) {
    let stated = |line: &str| {
        ["<!-- error ", "<!-- warning ", "<!-- note "].iter().any(|start| line.starts_with(start))
    };
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let first = lines.iter().rposition(|line| !stated(line)).map_or(0, |last| last + 1);
    let (source, expected) = lines.split_at(first);
    let length = source.iter().map(|line| line.len()).sum();
    (text.split_at(length).0, expected.iter().map(|line| line.trim_end()).collect())
}

pub fn comment(source: &str, found: &Diagnostic) -> String {
    let start = Place::at(source, found.span.start);
    let end = Place::at(source, found.span.end);
    let end_line = if end.line == start.line { String::new() } else { format!("{}:", end.line) };
    format!(
        "<!-- {} {}:{}-{end_line}{} {} -->",
        found.severity.word(),
        start.line,
        start.column,
        end.column,
        found.code
    )
}
