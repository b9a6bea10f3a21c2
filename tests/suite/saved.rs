//! Lines that were stored by any version must load for ever. The files in `tests/fixtures/saved` are frozen,
//! one a version: a later version gets a file of its own beside them, and they stay as they are.

use super::session::kit::{choices, m, q, whats};
use expect_test::expect;
use plainspoken::hash;
use plainspoken::ids::StepId;
use plainspoken::progress::saved::{decode, encode};
use plainspoken::progress::{
    About, Edition, Entry, Log, Method, Progress, Timestamp, file, storage,
};

const V1: &str = include_str!("../fixtures/saved/v1.jsonl");
const V2: &str = include_str!("../fixtures/saved/v2.jsonl");
/// Those of version 3 are in it.
const V4: &str = include_str!("../fixtures/saved/v4.jsonl");

fn entries(lines: &str) -> Vec<Entry> {
    lines.lines().map(|line| decode(line).unwrap_or_else(|e| panic!("{e:?}: {line}"))).collect()
}

fn log(lines: &str) -> Log {
    entries(lines).into_iter().collect()
}

#[test]
fn the_lines_are_the_ones_that_were_frozen() {
    expect!["e62b2125"].assert_eq(&hash::checksum(V1));
    expect!["cd545c36"].assert_eq(&hash::checksum(V2));
    expect!["afe9a5da"].assert_eq(&hash::checksum(V4));
}

#[test]
fn every_line_of_every_version_loads() {
    assert_eq!([V1, V2, V4].map(|lines| entries(lines).len()), [11, 19, 6]);
    for (lines, has) in [
        (
            V1,
            &[
                "step-opened",
                "choices-picked",
                "question-answered",
                "module-finished",
                "name-given",
                "needs-given",
            ][..],
        ),
        (V2, &["acknowledged", "outcome-shown", "audience-declined", "refreshed"]),
        (V4, &["link-opened", "record-issued"]),
    ] {
        let whats: Vec<String> = whats(&log(lines));
        for what in has {
            assert!(whats.iter().any(|known| known == what), "{what}");
        }
    }
}

#[test]
fn these_versions_are_still_what_is_written() {
    for lines in [V1, V2, V4] {
        for (entry, line) in entries(lines).iter().zip(lines.lines()) {
            assert_eq!(encode(entry), line, "a line that changes its shape needs a new version");
        }
    }
}

/// An older page reads what it can say itself, and leaves alone what it can't.
#[test]
fn a_line_is_written_in_the_lowest_version_that_can_say_it() {
    let versions =
        |lines: &str| -> Vec<char> { lines.lines().filter_map(|l| l.chars().nth(5)).collect() };
    assert!(versions(V1).iter().all(|version| *version == '1'));
    let older: Vec<_> = V2.lines().filter(|line| line.starts_with("{\"v\":1,")).collect();
    assert_eq!(older.len(), 3, "{older:#?}");
    assert!(older.iter().all(|line| !line.contains('=') && !line.contains("round")));
}

#[test]
fn what_versions_3_and_4_say_has_not_changed() {
    let progress = Progress::of(&log(V4));
    assert_eq!(progress.linked.as_ref().unwrap().person_id, "HL-1003");
    let about: Vec<About> = progress.records.iter().map(|issued| issued.about.clone()).collect();
    assert_eq!(
        about,
        [
            About::Completed(m("who-to-tell"), 2),
            About::Refreshed(m("who-to-tell"), 1),
            About::Acknowledged("acceptable-use".to_owned(), "4".to_owned()),
            About::Declined(m("paying-people"), 1),
        ]
    );
    assert!(progress.records.iter().all(|issued| issued.linked));
    let last = V4.lines().last().unwrap();
    assert!(last.starts_with(r#"{"v":4,"#), "an older page must not take it for a refresher");
    assert_eq!(V4.matches(r#"{"v":4,"#).count(), 1);
}

#[test]
fn what_version_1_says_has_not_changed() {
    let progress = Progress::of(&log(V1));
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
fn what_version_1_did_not_note_counts_as_not_noted() {
    let progress = Progress::of(&log(V1));
    let module = progress.module(&m("is-it-real")).unwrap();
    assert_eq!(module.seen.get(&StepId::parse("first").unwrap()), Some(&Edition::default()));
    assert!(progress.shown.is_empty() && progress.agreed.is_empty());
}

#[test]
fn what_version_2_says_has_not_changed() {
    let progress = Progress::of(&log(V2));
    let sorted = progress.module(&m("what-goes-where")).unwrap();
    let first = Edition { revision: 2, print: 3_735_928_559 };
    assert_eq!(sorted.seen.get(&StepId::parse("first").unwrap()), Some(&first));
    let belongs = sorted.questions.get(&q("belongs")).unwrap();
    let fits: Vec<_> = belongs.attempts.iter().map(|attempt| attempt.fits).collect();
    assert_eq!((fits, belongs.picked.clone()), (vec![false, true], None));
    assert_eq!(belongs.attempts[1].choices, choices(&["opening-times=anywhere", "rota=inside"]));
    assert_eq!(belongs.attempts[1].edition, Edition { revision: 2, print: u32::MAX });
    let order = sorted.questions.get(&q("first-hour")).unwrap();
    assert_eq!(order.picked, Some(choices(&["disconnect=1", "call=2", "write-it-down=3"])));
    let shown: Vec<_> = progress
        .shown
        .iter()
        .map(|shown| (shown.module.as_str(), shown.outcome.as_str(), shown.method))
        .collect();
    assert_eq!(
        shown,
        [("is-it-real", "spot", Method::TestedOut), ("what-goes-where", "keep-in", Method::Full)]
    );
    let declined = |id| progress.module(&m(id)).unwrap().declined;
    assert_eq!(declined("paying-people"), Some(Timestamp(1_795_000_011_000)));
    assert_eq!(declined("card-payments"), None, "taken back");
}

#[test]
fn what_was_agreed_to_and_refreshed_has_not_changed() {
    let progress = Progress::of(&log(V2));
    let [(statement, at)] = &progress.agreed[..] else { panic!("{:?}", progress.agreed) };
    assert_eq!((statement.policy.as_str(), statement.version.as_str()), ("acceptable-use", "4"));
    let words = "I’ve read the \"acceptable use\" policy, version 4 – and I will follow it. 😀";
    assert_eq!((statement.text.as_str(), at.0), (words, 1_795_000_009_000), "the first counts");
    let refreshed: Vec<_> =
        progress.refreshed.iter().map(|(at, modules)| (at.0, modules.len())).collect();
    assert_eq!(refreshed, [(1_795_000_017_000, 2), (1_795_000_018_000, 0)]);
    let of_round = |round| progress.question(round, &m("what-goes-where"), &q("belongs"));
    assert_eq!(of_round(1).unwrap().misses(), 1, "a refresher's answers are kept apart");
    assert!(of_round(0).unwrap().settled());
    assert_eq!(of_round(2), None);
}

#[test]
fn they_load_from_storage_and_from_a_file_too() {
    for lines in [V1, V2, V4] {
        let log = log(lines);
        let key =
            |line: &str| format!("plainspoken:entry:00000000000000a1:{}", hash::checksum(line));
        let value = |line: &str| format!("{} {line}", hash::checksum(line));
        assert_eq!(storage::read(lines.lines().map(|line| (key(line), value(line)))).log, log);
        let snapshot =
            ("plainspoken:snapshot:00000000000000a1:1".to_owned(), value(lines.trim_end()));
        assert_eq!(storage::read([snapshot]).log, log);
        let count = log.len();
        let head = format!(
            r#"{{"format":"plainspoken-progress","version":1,"saved_at":1790000009000,"entries":{count}}}"#
        );
        let above = format!("{head}\n{lines}");
        let whole = format!("{above}{{\"sha256\":\"{}\"}}\n", hash::sha256_hex(above.as_bytes()));
        assert_eq!(file::read(&whole), Ok((log, Vec::new())));
    }
}
