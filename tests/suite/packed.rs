//! A module that was packed for the page unpacks to the same; anything else is no module.

use super::modules::markdown;
use super::parse_any_text::text;
use plainspoken::packed::{Packed, read, write};
use plainspoken::{glossary, hash, parse};
use proptest::prelude::*;
use std::fs;

fn packed(markdown: &str, terms: &str) -> Packed {
    let module = glossary::parse(terms).0.mark(parse::parse(markdown).module);
    Packed { module, sha256: hash::sha256_hex(markdown.as_bytes()) }
}

fn sample() -> String {
    fs::read_to_string("tests/fixtures/parse/sample-module.md").unwrap()
}

const TERMS: &str =
    "Link\n: Words that open a page when you press them.\n\nPassword\n: Yours – alone 😀.\n";

/// With its prints, which equal modules need not share.
fn comes_back_the_same(packed: &Packed) -> Result<(), TestCaseError> {
    let text = write(packed);
    let again = read(&text);
    prop_assert_eq!(again.as_ref(), Some(packed));
    prop_assert_eq!(again.map(|again| write(&again)), Some(text));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_module_comes_back_the_same(markdown in text()) {
        comes_back_the_same(&packed(&markdown, TERMS))?;
    }

    #[test]
    fn a_module_with_exercises_of_every_kind_comes_back_the_same(markdown in markdown()) {
        comes_back_the_same(&packed(&markdown, TERMS))?;
    }

    #[test]
    fn junk_is_no_module(junk in any::<String>(), numbers in "plainspoken-module 2;([0-9]{1,20};?[a-z]{0,3}){0,40}") {
        prop_assert_eq!(read(&junk), None);
        prop_assert_eq!(read(&numbers), None);
    }

    #[test]
    fn a_changed_byte_never_panics(place in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = write(&packed(&sample(), TERMS)).into_bytes();
        let place = place.index(bytes.len());
        bytes[place] = byte;
        read(&String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn a_module_that_was_cut_anywhere_or_goes_on_is_none() {
    let whole = write(&packed(&sample(), TERMS));
    assert!(read(&whole).is_some());
    for end in (0..whole.len()).filter(|end| whole.is_char_boundary(*end)) {
        assert_eq!(read(&whole[..end]), None, "cut at {end}");
    }
    assert_eq!(read(&format!("{whole}\n")), None);
    assert_eq!(read(&format!("{whole}0;")), None);
}

#[test]
fn a_number_that_promises_too_much_is_refused_at_once() {
    for count in ["18446744073709551615;", "99999999999999999999999;", "4294967296;", "-1;", ";"] {
        assert_eq!(read(&format!("plainspoken-module 2;{count}")), None, "{count}");
        let ids = "0;1;a1;a0;0;1;0;0;80;";
        assert_eq!(read(&format!("plainspoken-module 2;{ids}{count}")), None, "{count}");
    }
}

#[test]
fn another_version_is_refused() {
    let whole = write(&packed(&sample(), TERMS));
    assert_eq!(read(&whole.replacen("module 2;", "module 3;", 1)), None);
}

#[test]
fn the_shipped_course_comes_back_the_same() {
    let terms = fs::read_to_string("content/en/glossary.md").unwrap();
    for (_, text) in super::content::modules() {
        let packed = packed(&text, &terms);
        assert_eq!(read(&write(&packed)), Some(packed));
    }
}

/// A page in WebAssembly may have as little stack as this.
#[test]
fn deep_nesting_needs_little_stack() {
    let deep = |open: &str| format!("## S\n\n{}x\n", open.repeat(3000));
    let small = std::thread::Builder::new().stack_size(128 * 1024);
    let done = small.spawn(move || {
        for text in [deep("> "), deep("- "), deep("> - "), deep("> [!DO]\n> "), deep("*a **b ")] {
            let packed = packed(&text, "");
            assert_eq!(read(&write(&packed)), Some(packed));
        }
        read(&format!("plainspoken-module 2;0;1;a1;a0;0;1;0;0;80;{}", "1;5;".repeat(10_000)));
    });
    done.unwrap().join().unwrap();
}
