//! Everything that is said about a module. Files in `tests/fixtures/review` say at their end what is found in
//! them, as those of `parse` do.

use super::content;
use super::parse::{comment, split};
use plainspoken::catalogue::Listing;
use plainspoken::codes::{Code, FoundIn};
use plainspoken::review::{self, Around};
use plainspoken::templates;
use proptest::prelude::*;
use std::fs;

#[test]
fn fixtures_say_what_is_found_in_them() {
    let mut seen = Vec::new();
    let mut paths: Vec<_> =
        fs::read_dir("tests/fixtures/review").unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        let (source, expected) = split(&text);
        let found = review::module(source, &Around::default()).findings;
        seen.extend(found.iter().map(|found| found.code));
        let actual: Vec<String> = found.iter().map(|found| comment(source, found)).collect();
        if actual != expected && std::env::var_os("UPDATE_EXPECT").is_some() {
            let comments: String = actual.iter().map(|line| format!("{line}\n")).collect();
            fs::write(&path, format!("{source}{comments}")).unwrap();
        } else {
            assert_eq!(actual, expected, "{}: UPDATE_EXPECT=1 writes it anew", path.display());
        }
    }
    let codes = Code::ALL.iter().filter(|code| code.page().found_in == FoundIn::Review);
    let unseen: Vec<_> = codes.filter(|code| !seen.contains(code)).collect();
    assert!(unseen.is_empty(), "no fixture raises {unseen:?}");
}

#[test]
fn findings_are_kind_and_show_a_way_out() {
    for path in fs::read_dir("tests/fixtures/review").unwrap().map(|entry| entry.unwrap().path()) {
        let text = fs::read_to_string(&path).unwrap();
        for found in review::module(&text, &Around::default()).findings {
            let help = found.help.clone().unwrap_or_default();
            assert!(!help.is_empty(), "{found:?} has no way out");
            let words = format!("{} {help}", found.message);
            // What it is about is quoted.
            let words: String = words.split('"').step_by(2).collect();
            assert_eq!(content::never_words(&words).collect::<Vec<_>>(), [""; 0], "{words}");
        }
    }
}

#[test]
fn what_trainers_start_from_is_written_in_our_words() {
    let never = |text: &str| content::never_words(text).collect::<Vec<_>>();
    for template in templates::ALL {
        for words in [template.title, template.what_for, template.text] {
            assert_eq!(never(words), [""; 0], "{words}");
        }
    }
    for file in templates::course("Security in plain words") {
        assert_eq!(never(&file.text), [""; 0], "{}", file.path);
    }
    for code in Code::ALL {
        assert_eq!(never(code.page().meaning), [""; 0], "{code}");
    }
}

#[test]
fn the_list_of_a_course_counts_questions_as_a_check_does() {
    let path = "tests/fixtures/parse/sample-module.md";
    let text = fs::read_to_string(path).unwrap();
    let module = plainspoken::parse::parse(&text).module;
    let listed = Listing::of(&module, String::new(), String::new(), String::new());
    let counted = review::module(&text, &Around::default()).facts.questions;
    assert_eq!((listed.questions, counted), (5, 5));
    assert_eq!(module.questions().count(), 7, "with what is agreed to, and what is to be done");
}

#[test]
fn the_course_that_is_shipped_has_nothing_to_mend_in_any_way() {
    let glossary = fs::read_to_string("content/en/glossary.md").unwrap();
    let glossary = plainspoken::glossary::parse(&glossary).0;
    let around = Around { glossary: glossary.into(), ..Around::default() };
    let mut found = Vec::new();
    for (path, text) in content::modules() {
        let findings = review::module(&text, &around).findings;
        let lines = findings.iter().map(|f| format!("{path}: {} {}", comment(&text, f), f.message));
        found.extend(lines);
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Prose with everything in it that a rule looks for, cut and joined anyhow.
fn prose() -> impl Strategy<Value = String> {
    let pieces = [
        "Press the red button. ",
        "in green ",
        "![IMG_0412](a.jpg) ",
        "[here](https://a.example) ",
        "&amp; ",
        "<https://a.example> ",
        "**bold** ",
        "`code` ",
        "\n\n",
        "\r\n",
        "| | a |\n| --- | --- |\n| b | c |\n\n",
        "> [!MESSAGE]\n> ",
        "> ",
        "- ",
        "bitte melden Sie sich bei der Bank. ",
        "Подтвердите ваш пароль сейчас ",
        "今すぐパスワードを確認してください ",
        "ß😀",
        "\u{a0}",
        "\\",
        "*",
        "_",
        "~~",
        "## Ü {#ü}\n\n",
        "### Q\n\n- [x] a\n\n  b\n\n- [ ] c\n\n  d\n\n",
        "```email fake\nFrom: x\n\n[y][^y]\n\n[^y]: z\n```\n\n",
        "<b>",
        "<!-- allow link-vague: because -->",
    ];
    prop::collection::vec(prop::sample::select(pieces.as_slice().to_vec()), 0..30).prop_map(
        |pieces| format!("---\nid: a\ntitle: A\n---\n\n## A {{#a}}\n\n{}", pieces.concat()),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn whatever_the_text_findings_stand_where_they_say(
        source in prop_oneof![prose(), crate::parse_any_text::text()],
    ) {
        let review = review::module(&source, &Around::default());
        for found in &review.findings {
            prop_assert!(source.get(found.span.start..found.span.end).is_some(), "{:?}", found);
        }
        prop_assert!(review.findings.is_sorted_by_key(|found| found.span));
        prop_assert!(review.facts.minutes >= 1 && review.facts.hoops.presses >= 1);
    }
}
