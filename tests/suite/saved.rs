//! Lines that were stored by version 1 must load for ever. `tests/fixtures/saved/v1.jsonl` is frozen: a
//! later version gets a file of its own beside it, and this one stays as it is.

use super::session::kit::{choices, m, q, whats};
use expect_test::expect;
use plainspoken::hash;
use plainspoken::progress::saved::{decode, encode};
use plainspoken::progress::{Entry, Log, Progress, file, storage};

const V1: &str = include_str!("../fixtures/saved/v1.jsonl");

fn entries() -> Vec<Entry> {
    V1.lines().map(|line| decode(line).unwrap_or_else(|e| panic!("{e:?}: {line}"))).collect()
}

#[test]
fn the_lines_are_the_ones_that_were_frozen() {
    expect!["e62b2125"].assert_eq(&hash::checksum(V1));
}

#[test]
fn every_line_of_version_1_loads() {
    assert_eq!(entries().len(), 11);
    let whats: Vec<String> = whats(&entries().into_iter().collect());
    for what in [
        "step-opened",
        "choices-picked",
        "question-answered",
        "module-finished",
        "name-given",
        "needs-given",
    ] {
        assert!(whats.iter().any(|known| known == what), "{what}");
    }
}

#[test]
fn version_1_is_still_what_is_written() {
    for (entry, line) in entries().iter().zip(V1.lines()) {
        assert_eq!(encode(entry), line, "a line that changes its shape needs a new version");
    }
}

#[test]
fn what_they_say_has_not_changed() {
    let progress = Progress::of(&entries().into_iter().collect());
    assert_eq!(progress.name.as_deref(), Some("Siân \"Dana\" O’Neill 😀"));
    assert!(progress.needs.unwrap().is_empty(), "the latest entry says none");
    assert_eq!(progress.latest, Some(m("is-it-real")), "seq and then the writer give the order");
    assert_eq!(progress.modules.iter().count(), 2);
    let module = progress.modules.get(&m("who-to-tell")).unwrap();
    assert_eq!(module.place, None, "after a completion it begins at the start");
    let strange = module.questions.get(&q("strange-page")).unwrap();
    let attempts: Vec<_> =
        strange.attempts.iter().map(|a| (a.choices.clone(), a.fits, a.at.0)).collect();
    assert_eq!(
        attempts,
        [
            (choices(&["wait-and-see"]), false, 1_790_000_002_000),
            (choices(&["ring-priya-and-say-what-you-saw"]), true, 1_790_000_004_000),
        ]
    );
    assert!(module.questions.get(&q("worth-reporting")).unwrap().settled());
    let finished = module.finished.get(&1).unwrap();
    assert_eq!((finished.score.value(), finished.at.0), (83, 1_790_000_006_000));
    assert_eq!(*finished.sha256, *hash::sha256_hex(b"abc"));
}

#[test]
fn they_load_from_storage_and_from_a_file_too() {
    let log: Log = entries().into_iter().collect();
    let key = |line: &str| format!("plainspoken:entry:00000000000000a1:{}", hash::checksum(line));
    let value = |line: &str| format!("{} {line}", hash::checksum(line));
    assert_eq!(storage::read(V1.lines().map(|line| (key(line), value(line)))).log, log);
    let snapshot = ("plainspoken:snapshot:00000000000000a1:1".to_owned(), value(V1.trim_end()));
    assert_eq!(storage::read([snapshot]).log, log);
    let head =
        r#"{"format":"plainspoken-progress","version":1,"saved_at":1790000009000,"entries":11}"#;
    let above = format!("{head}\n{V1}");
    let whole = format!("{above}{{\"sha256\":\"{}\"}}\n", hash::sha256_hex(above.as_bytes()));
    assert_eq!(file::read(&whole), Ok((log, Vec::new())));
}
