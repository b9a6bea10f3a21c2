//! What the README shows works as it says.

use plainspoken::{course, glossary, minutes, parse};
use std::fs;
use std::path::Path;

fn readme() -> String {
    fs::read_to_string("README.md").unwrap()
}

/// The fenced block whose opening fence is this line.
#[track_caller]
fn block(fence: &str) -> String {
    let text = readme();
    let start =
        text.find(&format!("\n{fence}\n")).unwrap_or_else(|| panic!("no {fence} in README.md"));
    let body = &text[start + fence.len() + 2..];
    let close = fence.chars().take_while(|c| *c == '`').collect::<String>();
    body[..body.find(&format!("\n{close}\n")).unwrap() + 1].to_owned()
}

#[test]
fn the_first_module_has_nothing_to_mend() {
    let source = block("````markdown");
    let parsed = parse::parse(&source);
    assert!(parsed.diagnostics.is_empty(), "{:#?}", parsed.diagnostics);
    assert!(parsed.module.questions().next().is_some());
    assert_eq!(minutes::of_module(&parsed.module), 1);
    let name = format!("{}.md", parsed.module.id);
    assert!(readme().contains(&name), "the README says to save it as {name}");
}

#[test]
fn the_first_course_has_nothing_to_mend() {
    let (file, found) = course::read(&block("```toml"));
    assert!(found.is_empty(), "{found:#?}");
    let listed: Vec<_> = file.modules.unwrap().iter().map(|m| m.id.to_string()).collect();
    assert_eq!(listed, [parse::parse(&block("````markdown")).module.id.to_string()]);
}

#[test]
fn the_first_glossary_has_nothing_to_mend() {
    let (terms, found) = glossary::parse(&block("````md"));
    assert!(found.is_empty(), "{found:#?}");
    assert_eq!(terms.entries.len(), 1);
}

/// The folder map: `path/  what it is for`.
#[test]
fn the_map_names_what_is_there_and_all_of_it() {
    let map = block("```text");
    let mut named = Vec::new();
    let mut folders: Vec<&str> = Vec::new();
    for line in map.lines() {
        let depth = line.len() - line.trim_start().len();
        let name = line.trim_start().split("  ").next().unwrap();
        assert!(line.trim_start().contains("  "), "say what {name} is for");
        folders.truncate(depth / 2);
        let path = format!("{}{name}", folders.concat());
        let there = Path::new(&path).exists();
        assert!(there, "README.md names {path}, which is not there");
        named.push(path.trim_end_matches('/').to_owned());
        folders.push(name);
    }
    for folder in ["src", "src/engine", "src/app", "src/cli", "tests"] {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path().to_str().unwrap().to_owned();
            // A file that opens a folder of the same name is named with it; test regressions come and go.
            let folder = path.trim_end_matches(".rs");
            let known = |path: &str| named.iter().any(|name| name == path);
            let quiet = path.ends_with("proptest-regressions") || path.ends_with("node_modules");
            assert!(quiet || known(&path) || known(folder), "README.md does not name {path}");
        }
    }
}

#[test]
fn every_link_leads_to_a_file_that_is_there() {
    let text = readme();
    // The screenshot comes with the pages.
    for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        let outside = target.starts_with("https://") || target.starts_with('#');
        assert!(
            outside || target == "docs/screenshot.png" || Path::new(target).exists(),
            "{target}"
        );
    }
}

/// The address of a heading, as web pages of repositories make it.
fn anchor(heading: &str) -> String {
    let words = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = words.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

#[test]
fn every_link_of_the_guide_leads_to_what_is_there() {
    for file in fs::read_dir("docs").unwrap().map(Result::unwrap) {
        let path = file.path();
        if path.extension().is_none_or(|kind| kind != "md") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let prose = text.split("```").step_by(2).flat_map(|part| part.split("~~~").step_by(2));
        let links = prose.flat_map(|part| part.split("](").skip(1));
        for link in links.filter_map(|rest| rest.split(')').next()) {
            if link.starts_with("https://") {
                continue;
            }
            let (name, part) = link.split_once('#').unwrap_or((link, ""));
            let target = if name.is_empty() { path.clone() } else { Path::new("docs").join(name) };
            assert!(target.exists(), "{}: {link}", path.display());
            let is_there = || {
                let text = fs::read_to_string(&target).unwrap();
                text.lines().any(|line| line.starts_with('#') && anchor(line) == part)
            };
            assert!(part.is_empty() || is_there(), "{}: {link}", path.display());
        }
    }
}

#[test]
fn it_is_written_one_sentence_a_line_in_our_words() {
    let mut found = Vec::new();
    let mut fenced = false;
    for (at, line) in readme().lines().enumerate() {
        if line.starts_with("```") {
            fenced = !fenced;
        }
        if fenced {
            continue;
        }
        // The number of a step is no sentence.
        let line = line.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches('.');
        let two = [". ", "? ", "! "].iter().any(|end| {
            line.match_indices(end)
                .any(|(i, _)| line[i + 2..].starts_with(|c: char| c.is_uppercase()))
        });
        if two {
            found.push(format!("README.md:{}: more than one sentence", at + 1));
        }
        found.extend(
            super::content::never_words(line).map(|w| format!("README.md:{}: {w:?}", at + 1)),
        );
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
