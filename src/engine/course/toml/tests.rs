//! That the crate `toml`, which reads the same parser's events, would read the same.

use super::*;
use ::toml::de::{DeTable, DeValue};
use proptest::prelude::*;
use std::fmt::Write as _;

/// The tree as lines: what stands where.
fn lines(table: &Table, said: &mut String) {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by(|(a, _), (b, _)| a.name.cmp(&b.name));
    for (key, value) in entries {
        write!(said, "{:?} {:?} ", key.name, key.span).unwrap();
        line(value, said);
    }
}

fn line(value: &Value, said: &mut String) {
    write!(said, "{:?} ", value.span).unwrap();
    match &value.kind {
        Kind::Text(text) => writeln!(said, "{text:?}").unwrap(),
        Kind::Truth(_) | Kind::Other => writeln!(said, "other").unwrap(),
        Kind::List(items) | Kind::Parts(items) => {
            writeln!(said, "[").unwrap();
            items.iter().for_each(|item| line(item, said));
            writeln!(said, "]").unwrap();
        }
        Kind::Table(table) => {
            writeln!(said, "{{").unwrap();
            lines(table, said);
            writeln!(said, "}}").unwrap();
        }
    }
}

/// The same lines of the crate `toml`.
fn their_lines(table: &DeTable<'_>, said: &mut String) {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by(|(a, _), (b, _)| a.get_ref().cmp(b.get_ref()));
    for (key, value) in entries {
        write!(said, "{:?} {:?} ", key.get_ref(), Span::from(key.span())).unwrap();
        their_line(value, said);
    }
}

fn their_line(value: &::toml::Spanned<DeValue<'_>>, said: &mut String) {
    write!(said, "{:?} ", Span::from(value.span())).unwrap();
    match value.get_ref() {
        DeValue::String(text) => writeln!(said, "{text:?}").unwrap(),
        DeValue::Array(items) => {
            writeln!(said, "[").unwrap();
            items.iter().for_each(|item| their_line(item, said));
            writeln!(said, "]").unwrap();
        }
        DeValue::Table(table) => {
            writeln!(said, "{{").unwrap();
            their_lines(table, said);
            writeln!(said, "}}").unwrap();
        }
        _ => writeln!(said, "other").unwrap(),
    }
}

const TAKEN: &str = "a key with a value has no keys below it";

/// What both make of a text: the tree, and the slips without those said twice of one place.
fn both(text: &str) -> [(String, Vec<(Span, String)>); 2] {
    let (table, slips) = read(text);
    let mut ours = String::new();
    lines(&table, &mut ours);
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut theirs = String::new();
    their_lines(table.get_ref(), &mut theirs);
    let errors = errors
        .iter()
        .map(|error| (error.span().unwrap_or_default().into(), error.message().to_owned()));
    [(ours, once(slips.into_iter().map(|slip| (slip.span, slip.reason)))), (theirs, once(errors))]
}

/// Days and times are not looked into here: none is asked for, so what stands in their place is reported.
fn once(slips: impl Iterator<Item = (Span, String)>) -> Vec<(Span, String)> {
    let taken = |why: &str| why.starts_with("cannot extend value of type");
    let time = |why: &str| ["date", "time", "offset"].iter().any(|word| why.contains(word));
    let mut slips: Vec<_> = slips
        .map(|(span, why)| (span, if taken(&why) { TAKEN.to_owned() } else { why }))
        .filter(|(_, why)| !time(why))
        .collect();
    slips.sort();
    slips.dedup();
    slips
}

fn key() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => "[a-d]",
        1 => "course|title|known|instead",
        1 => "\"[a-c é]\"",
        1 => "'[a-c]'",
    ];
    prop::collection::vec(word, 1..3).prop_map(|words| words.join("."))
}

fn scalar() -> impl Strategy<Value = String> {
    let escape = prop_oneof!["[a-z ü'#\\[]", r#"\\(n|t|"|\\|u00e9|U0001F600|x41|e)"#];
    let texts = prop::collection::vec(escape, 0..5).prop_map(|parts| parts.concat());
    prop_oneof![
        texts.prop_map(|text| format!("\"{text}\"")),
        "'[a-z\"\\\\ é]{0,5}'",
        "\"\"\"\n?[a-z é'\n]{0,9}(\\\\\n +)?b\"\"\"",
        "'''\r?\n?[a-z \\\\\"\n]{0,9}b'''",
        "[1-9][0-9]{0,4}|0x[0-9a-f]{1,4}|[+-]?[0-9]\\.[0-9]e[0-9]|-?inf|nan|true|false",
        "2024-05-0[1-9]([T ]12:00:00(Z|\\+02:00)?)?|12:00:00",
    ]
}

fn value() -> impl Strategy<Value = String> {
    scalar().prop_recursive(3, 12, 4, |inner| {
        let pair = (key(), inner.clone()).prop_map(|(key, value)| format!("{key} = {value}"));
        prop_oneof![
            prop::collection::vec(inner, 0..4).prop_map(|all| format!("[ {} ]", all.join(",\n"))),
            prop::collection::vec(pair, 0..4).prop_map(|all| format!("{{ {} }}", all.join(", "))),
        ]
    })
}

fn file() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        6 => (key(), value()).prop_map(|(key, value)| format!("{key} = {value}")),
        3 => key().prop_map(|key| format!("[{key}]")),
        1 => key().prop_map(|key| format!("[[ {key} ]]")),
        1 => "# [a-zü\"]{0,5}",
        1 => Just(String::new()),
    ];
    prop::collection::vec(line, 0..12).prop_map(|lines| lines.join("\n"))
}

proptest! {
    /// Keys that stand twice are among them, and are refused at the same places.
    #[test]
    fn a_file_is_read_as_the_crate_toml_reads_it(text in file()) {
        let [(ours, our_slips), (theirs, their_slips)] = both(&text);
        prop_assert_eq!(&our_slips, &their_slips);
        if their_slips.is_empty() {
            prop_assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn no_slip_of_the_crate_toml_is_missed(parts in prop::collection::vec(prop_oneof![
        "[\\[\\]{}=.,\"'#\n\r\t \\\\]", key(), scalar(), Just(" = ".to_owned()), Just("\n".to_owned()),
    ], 0..30)) {
        let text = parts.concat();
        let [(_, ours), (_, theirs)] = both(&text);
        // What stands twice depends on how much of a text with slips is read, and here more of it is.
        let written = |(_, why): &&(Span, String)| why != TAKEN && why != "duplicate key";
        prop_assert_eq!(ours.is_empty(), theirs.is_empty());
        for slip in theirs.iter().filter(written) {
            prop_assert!(ours.contains(slip), "{slip:?} {ours:?}");
        }
    }

    #[test]
    fn any_text_is_survived(text in "(\\PC|[\\[\\]{}=.,\"'#\n\r\t \\\\\u{0}]){0,60}") {
        let (_, findings) = crate::course::read(&text);
        for finding in findings {
            prop_assert!(text.get(finding.span.start..finding.span.end).is_some());
        }
    }
}

#[test]
fn a_slip_does_not_hide_what_follows() {
    for slip in ["title", "title = = \"x\"", "[contact\nx = 1", "x = { [1], a = 1 }", "= 1"] {
        let text = format!("{slip}\n[words]\nknown = \"ü\"\n");
        let (table, slips) = read(&text);
        assert!(!slips.is_empty(), "{text}");
        let known = table.get("words").and_then(|words| words.table()?.get("known")?.text());
        assert_eq!(known, Some("ü"), "{text}");
    }
}

#[test]
fn things_within_each_other_do_not_use_up_the_stack() {
    let inner = format!("{}b", "a.".repeat(79));
    for within in ["[", "{a=", "{{}a=", "{[]a=", "[}", "[{}{{}a=", &format!("{{{inner}=")] {
        let text = format!("x = {}", within.repeat(20_000));
        let (_, slips) = read(&text);
        assert!(slips.iter().any(|slip| slip.reason == TOO_DEEP), "{within}");
    }
}
