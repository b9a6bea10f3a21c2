//! `docs/proof.md` and `docs/records.md` are written in our words, and their commands are ones that there are.

use super::cli_kit::Desk;
use super::content::never_words;
use plainspoken::review::Around;
use plainspoken::roster::assignments::Assignments;
use plainspoken::roster::columns::ASSIGNMENTS;
use plainspoken::wording::{self, OwnWords};
use std::collections::BTreeSet;
use std::fs;

const PAGES: [&str; 2] = ["docs/proof.md", "docs/records.md"];

/// What a page says in its own voice: without code, and a cell of a table at a time.
fn said(page: &str) -> Vec<String> {
    let prose = page.split("```").step_by(2);
    let lines = prose.flat_map(str::lines).filter(|line| !line.starts_with("| ---"));
    let cells = lines.flat_map(|line| line.split('|'));
    let cells = cells.map(|cell| cell.trim().trim_start_matches(['#', '-', ' ']).replace("**", ""));
    cells.filter(|cell| !cell.is_empty()).collect()
}

#[test]
fn they_need_no_mending() {
    let known =
        ["CSV", "SHA-256", "UUID", "JSON", "UTC", "UTF-8", "altered"].map(str::to_owned).to_vec();
    let words = OwnWords { known, ..OwnWords::default() };
    let around = Around { words, ..Around::default() };
    let mut found = Vec::new();
    for page in PAGES {
        for line in said(&fs::read_to_string(page).unwrap()) {
            for one in wording::passage(&line, &around) {
                let what = &line[one.span.start..one.span.end];
                found.push(format!("{page}: {} {what:?} in {line}", one.code));
            }
            // What others call their verbs is theirs.
            let parts = line.split('`').enumerate();
            let ours = parts.filter(|(at, part)| at % 2 == 0 || !part.starts_with("http"));
            let ours: String = ours.map(|(_, part)| part).collect();
            found.extend(never_words(&ours).map(|word| format!("{page}: {word:?} in {line}")));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn its_commands_are_known_with_all_that_they_are_given() {
    let page = fs::read_to_string("docs/records.md").unwrap();
    let desk = Desk::new();
    let mut commands = 0;
    for block in page.split("```sh").skip(1).filter_map(|rest| rest.split("```").next()) {
        let block = block.replace("\\\n", " ");
        for line in block.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let words: Vec<&str> = line.split_whitespace().skip(1).collect();
            let ran = desk.command(&words).output().unwrap();
            let told = String::from_utf8(ran.stderr).unwrap();
            // The key is made, so that the others get as far as looking for the lists.
            assert!(!told.contains("Usage") && !told.contains("unexpected"), "{line}: {told}");
            commands += 1;
        }
    }
    assert_eq!(commands, 7);
}

#[test]
fn the_list_of_assignments_has_the_columns_that_are_read_and_its_example_says_no_more_than_it_means()
 {
    let page = fs::read_to_string("docs/records.md").unwrap();
    let part = page.split("## The list of assignments").nth(1).unwrap();
    let part = part.split("\n## ").next().unwrap();
    let rows = part.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    let documented: BTreeSet<&str> = rows.collect();
    let read: BTreeSet<&str> = ASSIGNMENTS.iter().map(|field| field.key()).collect();
    assert_eq!(documented, read);
    let example = part.split("```csv\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let read = Assignments::read(example.as_bytes(), None);
    assert_eq!((read.questions, read.problems), (vec![], vec![]));
    assert_eq!(read.assignments.rows.len(), example.lines().count() - 1);
}
