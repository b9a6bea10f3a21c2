//! The course that is shipped: nothing to mend, the length that was promised, and words worth reading.

use plainspoken::module::{Pick, Task};
use plainspoken::{course, glossary, minutes, parse};
use std::collections::BTreeSet;
use std::fs;

/// Words that tire, blame or talk down; never in the interface, and never in the course.
const NEVER: [&str; 9] =
    ["wrong", "incorrect", "failed", "invalid", "oops", "simply", "just", "please note", "user"];

/// What the modules of the course take, in its order.
const MINUTES: [(&str, u32); 15] = [
    ("who-to-tell", 3),
    ("is-it-real", 5),
    ("texts-calls-codes", 4),
    ("passwords", 4),
    ("sign-in-prompts", 4),
    ("right-person", 4),
    ("devices", 5),
    ("ai-tools", 4),
    ("screen-looks-odd", 3),
    ("new-bank-details", 5),
    ("payroll-and-hiring", 5),
    ("welcome-then-check", 4),
    ("keys-and-code", 6),
    ("name-they-borrow", 6),
    ("tell-us-early", 2),
];

/// A page beside the lessons: it tells how to reach somebody, and has nothing to show.
const PAGE: &str = "tell-us-early";

/// Real places to report to; all other addresses are invented and end in `.example`.
const REAL: [&str; 1] = ["phishing.gov.uk"];

/// The modules of the course by the names of their files.
pub fn modules() -> Vec<(String, String)> {
    MINUTES
        .iter()
        .map(|(id, _)| {
            let path = format!("content/en/{id}.md");
            let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
            (path, text)
        })
        .collect()
}

fn all_files() -> Vec<(String, String)> {
    let mut files = modules();
    for path in ["content/en/glossary.md", "content/course.toml"] {
        files.push((path.to_owned(), fs::read_to_string(path).unwrap()));
    }
    files
}

#[test]
fn nothing_is_to_be_mended() {
    let mut found = Vec::new();
    for (path, text) in all_files() {
        let diagnostics = match path.as_str() {
            "content/course.toml" => course::read(&text).1,
            "content/en/glossary.md" => glossary::parse(&text).1,
            _ => parse::parse(&text).diagnostics,
        };
        found.extend(diagnostics.into_iter().map(|d| format!("{path}: {} {}", d.code, d.message)));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_course_lists_every_module_that_is_there() {
    let text = fs::read_to_string("content/course.toml").unwrap();
    let listed: Vec<_> =
        course::read(&text).0.modules.unwrap().iter().map(|m| m.id.to_string()).collect();
    assert_eq!(listed, MINUTES.map(|(id, _)| id));
    let files =
        fs::read_dir("content/en").unwrap().map(|f| f.unwrap().file_name().into_string().unwrap());
    let files: BTreeSet<_> = files.filter(|name| name != "glossary.md").collect();
    let wanted: BTreeSet<_> = listed.iter().map(|id| format!("{id}.md")).collect();
    assert_eq!(files, wanted);
}

#[test]
fn every_module_takes_the_minutes_that_were_promised() {
    for ((path, text), (_, promised)) in modules().iter().zip(MINUTES) {
        let module = parse::parse(text).module;
        let seconds: u32 = module.steps.iter().filter(|s| !s.aside).map(|s| s.seconds).sum();
        assert_eq!(minutes::of_module(&module), promised, "{path}: {seconds} seconds");
    }
}

#[test]
fn every_module_starts_with_something_to_decide() {
    for (path, text) in modules() {
        let module = parse::parse(&text).module;
        let first = &module.steps[0];
        let asks = first.questions().next().is_some() || !first.ways.is_empty();
        assert!(asks, "{path}: the first step asks nothing");
    }
}

/// The kinds of exercises in all modules, a name each.
fn kinds() -> Vec<&'static str> {
    let mut kinds = Vec::new();
    for (_, text) in modules() {
        for step in parse::parse(&text).module.steps {
            if !step.ways.is_empty() && !step.aside {
                kinds.push("scene");
            }
            kinds.extend(step.questions().map(|question| match question.task() {
                Task::Choose { pick: Pick::One, .. } => "pick one",
                Task::Choose { pick: Pick::Many, .. } => "pick many",
                Task::LookAlike(look) => look.kind.word(),
                Task::Sort { .. } => "sort",
                Task::Order(_) => "order",
                Task::Inbox(_) => "inbox",
                Task::Acknowledge { .. } => "acknowledge",
                Task::TryIt => "try-it",
            }));
        }
    }
    kinds
}

#[test]
fn every_kind_of_exercise_is_there_twice_or_more() {
    let kinds = kinds();
    for kind in [
        "pick one",
        "pick many",
        "email",
        "text",
        "call",
        "page",
        "sort",
        "order",
        "inbox",
        "acknowledge",
        "try-it",
        "scene",
    ] {
        let count = kinds.iter().filter(|known| **known == kind).count();
        assert!(count >= 2, "{kind}: {count}");
    }
}

/// Too many fakes teach people to distrust everything.
#[test]
fn half_of_all_messages_or_more_are_genuine() {
    for (path, text) in modules() {
        let (mut genuine, mut all) = (0, 0);
        for question in parse::parse(&text).module.questions() {
            let looks: Vec<bool> = match question.task() {
                Task::LookAlike(look) => vec![look.genuine],
                Task::Inbox(messages) => messages.iter().map(|m| m.look.genuine).collect(),
                _ => continue,
            };
            all += looks.len();
            genuine += looks.iter().filter(|genuine| **genuine).count();
        }
        assert!(genuine * 2 >= all, "{path}: {genuine} of {all}");
    }
}

#[test]
fn every_outcome_can_be_shown() {
    for (path, text) in modules() {
        let module = parse::parse(&text).module;
        assert_eq!(module.outcomes.is_empty(), path.contains(PAGE), "{path}: what it promises");
        for outcome in &module.outcomes {
            let shown =
                module.questions().any(|question| question.outcome.as_ref() == Some(&outcome.id));
            assert!(shown, "{path}: no question has outcome={}", outcome.id);
        }
    }
}

#[test]
fn the_words_are_none_that_tire_blame_or_talk_down() {
    let mut found = Vec::new();
    for (path, text) in all_files() {
        for (at, line) in without_comments(&text).lines().enumerate() {
            found.extend(never_words(line).map(|word| format!("{path}:{}: {word:?}", at + 1)));
        }
    }
    assert!(found.is_empty(), "say it another way:\n{}", found.join("\n"));
}

#[test]
fn the_words_of_the_interface_are_none_of_them_either() {
    let mut found = Vec::new();
    let mut count = 0;
    for file in walkdir::WalkDir::new("src/engine").into_iter().map(Result::unwrap) {
        let path = file.path().to_str().unwrap();
        if !path.starts_with("src/engine/words") || !path.ends_with(".rs") {
            continue;
        }
        let source = fs::read_to_string(path).unwrap();
        for (line, literal) in super::rust_source::string_literals(&source) {
            count += 1;
            found.extend(never_words(&literal).map(|word| format!("{path}:{line}: {word:?}")));
        }
    }
    assert!(count > 100, "only {count} words of the interface were found");
    assert!(found.is_empty(), "say it another way:\n{}", found.join("\n"));
}

#[test]
fn addresses_are_invented_or_real_places_to_report_to() {
    let mut found = Vec::new();
    for (path, text) in all_files() {
        for (at, line) in without_comments(&text).lines().enumerate() {
            for domain in domains(line) {
                let known = domain.ends_with(".example") || REAL.contains(&domain);
                if !known {
                    found.push(format!(
                        "{path}:{}: {domain} may be somebody's; end it in .example",
                        at + 1
                    ));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn domains_are_told_from_words_and_files() {
    let found = |line| domains(line).collect::<Vec<_>>();
    assert_eq!(
        found("Write to help@shop.example, or see https://a.b.co.uk/x.html."),
        ["shop.example", "a.b.co.uk"]
    );
    assert_eq!(
        found("At 8.30 a.m. ring 020.7946, e.g. for logo.svg or course.toml… Done.Next"),
        [""; 0]
    );
    assert_eq!(
        found("`parcel-desk.com` and pay.example.net"),
        ["parcel-desk.com", "pay.example.net"]
    );
}

pub fn never_words(text: &str) -> impl Iterator<Item = &'static str> {
    let spaced: String =
        text.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words = format!(" {} ", spaced.split_whitespace().collect::<Vec<_>>().join(" "));
    NEVER.into_iter().filter(move |never| {
        // And the plural of the one that has one.
        words.contains(&format!(" {never} ")) || (*never == "user" && words.contains(" users "))
    })
}

/// The text with `<!-- … -->` and TOML comments blanked out, line for line.
fn without_comments(text: &str) -> String {
    let mut rest = text;
    let mut out = String::new();
    while let Some((before, after)) = rest.split_once("<!--") {
        let (comment, after) = after.split_once("-->").unwrap();
        out.push_str(before);
        out.push_str(&"\n".repeat(comment.matches('\n').count()));
        rest = after;
    }
    out + rest
}

/// What looks like the name of a host: labels and a last one of two letters or more that hosts end in.
fn domains(line: &str) -> impl Iterator<Item = &str> {
    const ENDS: [&str; 14] = [
        "com", "org", "net", "uk", "eu", "de", "fr", "io", "info", "co", "gov", "example", "shop",
        "me",
    ];
    let words = line.split(|c: char| !(c.is_ascii_alphanumeric() || c == '.' || c == '-'));
    words.map(|word| word.trim_matches('.')).filter(|word| {
        let end = word.rsplit_once('.').map(|(_, end)| end).unwrap_or_default();
        ENDS.contains(&end)
    })
}
