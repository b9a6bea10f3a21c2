//! `docs/guide.md` shows every kind of block once, from the modules in `tests/fixtures/guide`, each with its
//! picture. `UPDATE_EXPECT=1` writes the page anew, and `node tests/browser/guide.mjs` its pictures.

use super::codes_page::is_kept;
use plainspoken::hash::sha256_hex;
use plainspoken::parse;
use plainspoken::templates::{self, Template};
use std::fmt::Write as _;
use std::fs;

const PATH: &str = "docs/guide.md";
const FIXTURES: &str = "tests/fixtures/guide";

#[test]
fn the_guide_is_up_to_date() {
    is_kept(PATH, &page(), "run UPDATE_EXPECT=1 cargo test --test suite guide_page");
}

#[test]
fn every_picture_is_of_the_text_beside_it() {
    let taken = fs::read_to_string("docs/guide/taken.sha256").unwrap();
    for (name, text) in fixtures() {
        let line = format!("{}  {name}\n", sha256_hex(text.as_bytes()));
        assert!(taken.contains(&line), "{name} has changed: run node tests/browser/guide.mjs");
        let picture = format!("docs/guide/{}", picture(&name));
        assert!(fs::metadata(&picture).is_ok(), "{picture} is missing");
    }
}

#[test]
fn the_examples_have_nothing_to_mend() {
    for (name, text) in fixtures() {
        assert_eq!(parse::parse(&text).diagnostics, Vec::new(), "{name}");
    }
}

/// What tells a block of this kind from others.
fn mark(piece: &Template) -> String {
    let first = piece.text.lines().next().unwrap();
    match piece.name {
        "step" => "## ".to_owned(),
        "choose" => "- [x] ".to_owned(),
        "table" => "| --- |".to_owned(),
        "image" => "![".to_owned(),
        "link" => "](https://".to_owned(),
        _ if first.starts_with("> [!") => first.to_owned(),
        _ if first.starts_with("```") => first.split([' ']).next().unwrap().to_owned(),
        _ => {
            let class = first.split(" .").nth(1).unwrap_or_else(|| panic!("{}", piece.name));
            format!(" .{}", class.split([' ', '}']).next().unwrap())
        }
    }
}

#[test]
fn every_piece_of_the_desk_is_shown() {
    let fixtures = fixtures();
    for piece in templates::ALL {
        let mark = mark(piece);
        let shown = fixtures.iter().any(|(_, text)| text.contains(&mark));
        // One answer or several: the page says how in words.
        assert!(shown || piece.name == "choose-many", "{}: {mark:?}", piece.name);
    }
}

fn fixtures() -> Vec<(String, String)> {
    let mut fixtures: Vec<_> = fs::read_dir(FIXTURES)
        .unwrap()
        .map(|file| file.unwrap())
        .map(|file| {
            let text = fs::read_to_string(file.path()).unwrap();
            (file.file_name().into_string().unwrap(), text)
        })
        .collect();
    fixtures.sort();
    fixtures
}

fn picture(name: &str) -> String {
    format!("{}.png", &name[3..name.len() - 3])
}

fn page() -> String {
    let mut page = HEAD.to_owned();
    for (name, text) in fixtures() {
        let module = parse::parse(&text).module;
        let (_, below) = text.split_once("<!-- ").unwrap();
        let (about, body) = below.split_once(" -->\n\n").unwrap();
        // The heading of the step is the same everywhere; what stands below it is the exercise.
        let shown = match body.split_once("{#step}\n\n") {
            Some((_, shown)) => shown,
            None => body,
        };
        let fence = if shown.contains("```") { "~~~" } else { "```" };
        write!(page, "\n## {}\n\n{}\n", module.title, about.replace(". ", ".\n")).unwrap();
        write!(page, "\n{fence}markdown\n{}\n{fence}\n", shown.trim_end()).unwrap();
        let picture = picture(&name);
        write!(page, "\n![{} as readers see it](guide/{picture})\n", module.title).unwrap();
    }
    page
}

const HEAD: &str = "# Every block of a lesson

A lesson is one Markdown file.
This page shows each kind of block once, with its Markdown and its picture.
On the desk, \"Insert…\" puts any of them in for you; [write.md](write.md) shows how to begin.
It is written by a test, from the modules in `tests/fixtures/guide`.

## What holds for all of them

- `## Heading {#id}` starts a step: one screen. `### Heading {#id outcome=NAME}` starts an exercise in it.
- An id stays when the words change, so nobody loses what they have done. Give each its own.
- `outcome.NAME: …` between the `---` lines at the top says what readers will be able to do. The same name in several modules means the same thing: shown in one, it counts in all.
- A step teaches the outcomes of its exercises; a step without any teaches what the next one does. `## Heading {#id outcome=NAME}` says it outright. Readers who show first what they know may leave such steps out.
- `> [!ANOTHER-WAY]` is unseen until an exercise of its step did not go well twice. Say it from another side there.
- Raise `revision:` when the meaning changes. Readers who finished before are then asked to take only the steps and exercises that changed; a mended typo costs nobody anything.
- `audience:` names whose work a module is about. With anything but `everyone`, others may say that it isn't part of their job. That becomes one of their records, and compliance decides.
- `> [!DO]`, `> [!SIGN]` and the contact of all modules are printed on one card, `card.html`.
- Minutes are counted from the text: 200 words a minute, 20 seconds for each exercise, 12 for each message of an inbox.
";
