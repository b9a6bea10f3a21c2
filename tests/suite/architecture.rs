//! What the compiler cannot enforce, by reading the sources: which part may name what, and how files begin
//! and how long they are.

use super::rust_source::{blanked, has_name, named};
use std::fmt::Write as _;
use std::fs;
use walkdir::WalkDir;

/// A source file with its comments and the contents of its strings blanked out, line for line.
struct Source {
    path: String,
    whole: String,
    code: String,
}

/// All files with this ending in these folders.
fn files(folders: &[&str], ending: &str) -> Vec<Source> {
    let entries = folders.iter().filter(|f| fs::exists(f).unwrap()).flat_map(WalkDir::new);
    let paths = entries.map(Result::unwrap).filter(|e| e.file_type().is_file()).map(|e| {
        let parts: Vec<_> = e.path().iter().map(|part| part.to_str().unwrap()).collect();
        parts.join("/")
    });
    let mut paths: Vec<String> = paths.filter(|path| path.ends_with(ending)).collect();
    paths.sort();
    assert!(!paths.is_empty(), "there are no {ending} files in {folders:?}");
    let source = |path: String| {
        let whole = fs::read_to_string(&path).unwrap();
        Source { code: blanked(&whole).0, whole, path }
    };
    paths.into_iter().map(source).collect()
}

/// Collects findings, and fails with all of them.
#[derive(Default)]
struct Findings(String);

impl Findings {
    fn add(&mut self, path: &str, line: usize, what: impl std::fmt::Display) {
        writeln!(self.0, "{path}:{line}: {what}").unwrap();
    }

    #[track_caller]
    fn done(self, instead: &str) {
        assert!(self.0.is_empty(), "\n{}{instead}\n", self.0);
    }
}

#[test]
fn the_engine_knows_no_page_clock_file_or_terminal() {
    let mut found = Findings::default();
    for source in files(&["src/engine"], ".rs") {
        // Tests may do what the engine may not; they stand last in a file.
        let code = source.code.split("#[cfg(test)]").next().unwrap();
        for (line, word) in named(
            code,
            &[
                "leptos",
                "web_sys",
                "js_sys",
                "wasm_bindgen",
                "gloo",
                "gloo_",
                "std::fs",
                "SystemTime",
                "Instant",
                "print!",
                "println!",
                "eprint!",
                "eprintln!",
                "dbg!",
                "std::thread",
                "thread",
                "std::env",
                "env",
                "std::io",
                "std::net",
                "std::process",
            ],
        ) {
            if source.path != "src/engine/course/tests.rs" {
                found.add(&source.path, line, word);
            }
        }
    }
    found.done("The engine takes text and events in and gives values out: pass it in, or give it back for the caller to do.");
}

#[test]
fn the_browser_is_reached_through_the_shell_only() {
    let mut found = Findings::default();
    for source in files(&["src"], ".rs") {
        if source.path.starts_with("src/app/shell/") {
            continue;
        }
        for (line, word) in
            named(&source.code, &["web_sys", "gloo_", "js_sys", "wasm_bindgen", "wasm_bindgen_"])
        {
            found.add(&source.path, line, word);
        }
    }
    found.done("Put it behind a function in src/app/shell, one browser power a file.");
}

#[test]
fn components_take_values_and_give_callbacks() {
    let mut found = Findings::default();
    for source in files(&["src/app/components"], ".rs") {
        for (line, word) in
            named(&source.code, &["crate::screens", "crate::store", "crate::shell", "Store"])
        {
            found.add(&source.path, line, word);
        }
        for (line, text) in source.code.lines().enumerate() {
            if text.contains("use crate::{") {
                found.add(&source.path, line + 1, "a `use` that hides which part it is from");
            }
        }
    }
    found
        .done("Take the value as an argument and the action as a callback; the screen joins them.");
}

#[test]
fn one_place_changes_the_state() {
    let mut found = Findings::default();
    for source in files(&["src/app"], ".rs") {
        if ["src/app/store.rs", "src/app/desk/store.rs", "src/app/records/store.rs"]
            .contains(&source.path.as_str())
        {
            continue;
        }
        for (at, line) in source.code.lines().enumerate() {
            let calls = line.match_indices("update(").any(|(i, _)| {
                !line[..i].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '.')
            });
            if calls || has_name(line, "session::update") {
                found.add(&source.path, at + 1, "update(");
            }
        }
    }
    found.done("Tell the store what happened: store.dispatch(Event::…).");
}

/// Where data leaves the program, or comes back.
const STORED: [&str; 17] = [
    "src/engine/catalogue.rs",
    "src/engine/export/transcript.rs",
    "src/engine/lms/access.rs",
    "src/engine/lms/cmi5.rs",
    "src/engine/lms/places.rs",
    "src/engine/lms/queue/kept.rs",
    "src/engine/lms/xapi/shape.rs",
    "src/engine/progress/file.rs",
    "src/engine/progress/saved.rs",
    "src/engine/record.rs",
    "src/engine/record/read.rs",
    "src/engine/report/json.rs",
    "src/engine/report/json/uncounted.rs",
    "src/engine/roster/saved.rs",
    "src/cli/check/json.rs",
    "src/cli/check/sarif.rs",
    "src/cli/records/json.rs",
];

#[test]
fn stored_shapes_stay_apart_from_the_ones_that_are_worked_with() {
    let mut found = Findings::default();
    for source in files(&["src"], ".rs") {
        if STORED.contains(&source.path.as_str()) {
            continue;
        }
        for (line, word) in named(&source.code, &["Serialize", "Deserialize", "serde"]) {
            found.add(&source.path, line, word);
        }
    }
    found.done(
        "Give what is stored a shape and a version of its own, in a file that tests/suite/architecture.rs lists, \
         and turn it into the one that is worked with.",
    );
}

#[test]
fn every_file_says_first_what_it_is_for() {
    let mut found = Findings::default();
    for source in
        files(&["src", "tests", "benches"], ".rs").into_iter().chain(files(&["build.rs"], ".rs"))
    {
        let first = source.whole.lines().next().unwrap_or_default();
        if !first.starts_with("//! ") {
            found.add(&source.path, 1, first);
        }
    }
    found.done("Open it with a `//!` line: what it is for, and what it leaves to others.");
}

/// Files that are long for a reason, each with the most lines that it may have.
const LONG: [(&str, usize); 0] = [];

const LONGEST: usize = 350;

#[test]
fn no_file_is_too_long_to_be_read_in_one_go() {
    let mut found = Findings::default();
    for source in files(&["src", "tests", "benches"], ".rs") {
        let lines = source.whole.lines().count();
        let reason = LONG.iter().find(|(path, _)| *path == source.path);
        let longest = reason.map_or(LONGEST, |(_, longest)| *longest);
        if lines > longest {
            found.add(&source.path, lines, format!("{lines} lines, and {longest} are the most"));
        }
    }
    found.done("Split it by what its parts are for; or list it with a reason in tests/suite/architecture.rs.");
    for (path, _) in LONG {
        let lines = fs::read_to_string(path).map(|text| text.lines().count());
        assert!(
            lines.is_ok_and(|lines| lines > LONGEST),
            "{path} needs no leave to be long any more"
        );
    }
}

#[test]
fn no_file_names_a_place_on_somebodys_machine() {
    let mut found = Findings::default();
    let folders = ["src", "tests", "benches", "content", "docs", "tools", "style"];
    let kinds = [".rs", ".md", ".toml", ".sh", ".mjs", ".html", ".css", ".json"];
    let mut all: Vec<Source> = Vec::new();
    for entry in WalkDir::new(".").max_depth(1).into_iter().map(Result::unwrap) {
        let path = entry.path().to_str().unwrap().trim_start_matches("./").to_owned();
        if entry.file_type().is_file() && kinds.iter().any(|kind| path.ends_with(kind)) {
            all.push(Source {
                whole: fs::read_to_string(&path).unwrap(),
                code: String::new(),
                path,
            });
        }
    }
    for kind in kinds {
        let there = folders.into_iter().filter(|f| {
            WalkDir::new(f)
                .into_iter()
                .flatten()
                .any(|e| e.path().to_string_lossy().ends_with(kind))
        });
        let there: Vec<_> = there.collect();
        if !there.is_empty() {
            all.extend(files(&there, kind));
        }
    }
    // Written in two parts, so that this file does not name them.
    let places = ["/ro\u{6f}t/", "/w\u{6f}rk/", "/h\u{6f}me/", "/Us\u{65}rs/"];
    for source in all {
        for (at, line) in source.whole.lines().enumerate() {
            // An address may have any path; a file has one that begins there.
            let begins = |place: &&str| {
                line.match_indices(*place).any(|(i, _)| {
                    !line[..i].ends_with(|c: char| c.is_alphanumeric() || "./-_}>".contains(c))
                })
            };
            if let Some(place) = places.iter().find(|place| begins(place)) {
                found.add(&source.path, at + 1, place);
            }
        }
    }
    found.done("Write it relative to the repository, or ask the environment where it is.");
}
