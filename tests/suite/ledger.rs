//! Records judged together: merged in any order, corrected, chained.

use super::corrections::correction;
use super::record_kit::{DAY, chain, key, lines, noon, own, record, sealed, settle, told};
use expect_test::{Expect, expect};
use plainspoken::ledger::{Judged, Ledger, judge};
use plainspoken::progress::Timestamp;
use plainspoken::record::Record;
use plainspoken::record::seal::Key;
use proptest::prelude::*;

#[track_caller]
fn check(files: &[(&str, &str)], key: Option<&Key>, expected: Expect) {
    expected.assert_eq(&told(&settle(files, key)));
}

#[test]
fn a_whole_chain_is_accepted_in_any_order_and_surer_with_the_key() {
    let records = chain("E1", 3);
    let turned: Vec<Record> = records.iter().rev().cloned().collect();
    check(
        &[("a", &lines(&turned))],
        Some(&key()),
        expect![[r#"
        a, line 1: accepted sealed
        a, line 2: accepted sealed
        a, line 3: accepted sealed
    "#]],
    );
    let own = own(record("E1", "m0", noon("2026-03-02"), None));
    check(
        &[("a", &lines(&records[..1])), ("b", &lines(&[own]))],
        None,
        expect![[r#"
        a, line 1: accepted seal-unknown
        b, line 1: accepted self-reported
    "#]],
    );
}

#[test]
fn what_is_missing_from_a_chain_is_told() {
    let records = chain("E1", 3);
    let without = [records[0].clone(), records[2].clone()];
    check(
        &[("a", &lines(&without))],
        Some(&key()),
        expect![[r#"
        a, line 1: accepted sealed
        a, line 2: accepted sealed missing-link
    "#]],
    );
}

#[test]
fn two_devices_on_one_link_are_told_apart_from_two_people() {
    let first = chain("E1", 2);
    let other = sealed(record("E1", "m9", noon("2026-05-01"), Some(&first[0])));
    let anew = sealed(record("E1", "m8", noon("2026-05-02"), None));
    let stranger = sealed(record("E2", "m8", noon("2026-05-02"), Some(&first[1])));
    let all = [first[0].clone(), first[1].clone(), other, anew, stranger];
    check(
        &[("a", &lines(&all))],
        Some(&key()),
        expect![[r#"
        a, line 1: accepted sealed begins-again
        a, line 2: accepted sealed same-before
        a, line 3: accepted sealed same-before
        a, line 4: accepted sealed begins-again
        a, line 5: accepted sealed follows-another
    "#]],
    );
}

#[test]
fn times_that_go_back_are_told() {
    let first = sealed(record("E1", "m0", noon("2026-03-02"), None));
    let within_a_day = Timestamp(noon("2026-03-02").0 - DAY);
    let near = sealed(record("E1", "m1", within_a_day, Some(&first)));
    let far = sealed(record("E1", "m2", Timestamp(within_a_day.0 - DAY - 1000), Some(&near)));
    let mut odd = record("E1", "m3", noon("2026-03-09"), Some(&far));
    odd.outcome.started_at = Some("2026-03-10T00:00:00Z".to_owned());
    check(
        &[("a", &lines(&[first, near, far, sealed(odd)]))],
        Some(&key()),
        expect![[r#"
        a, line 1: accepted sealed
        a, line 2: accepted sealed
        a, line 3: accepted sealed out-of-order
        a, line 4: accepted sealed ends-before-it-starts
    "#]],
    );
}

#[test]
fn of_two_records_with_one_id_a_seal_tells_which_is_right() {
    let good = chain("E1", 1).remove(0);
    let mut twin = good.clone();
    twin.assurance.signature = Some("ab".repeat(32));
    let text = lines(&[good.clone(), twin, good]);
    check(
        &[("a", &text)],
        Some(&key()),
        expect![[r#"
        a, line 1: accepted sealed
        a, line 2: altered seal
        a, line 3: duplicate a, line 1
    "#]],
    );
    check(
        &[("a", &text)],
        None,
        expect![[r#"
        a, line 1: altered same-id
        a, line 2: altered same-id
        a, line 3: altered same-id
    "#]],
    );
}

#[test]
fn what_is_no_record_says_why_and_where() {
    let good = chain("E1", 1).remove(0);
    let line = good.line();
    let laid_out =
        plainspoken::record::laid_out(&line).replace("\"score\": 90", "\"score\": \"é\"");
    let newer = line.replace("\"schema_version\":1", "\"schema_version\":9");
    let mut later = good.clone();
    later.outcome.completed_at = "yesterday".to_owned();
    let later = sealed(later).line();
    let mut ledger = Ledger::default();
    ledger.add(judge("cut", 1, &line[..200], None));
    ledger.add(judge("kind", 4, &laid_out, None));
    ledger.add(judge("newer", 1, &newer, None));
    ledger.add(judge("time", 1, &later, Some(&key())));
    ledger.add(judge("junk", 1, "é: nothing", None));
    ledger.add(judge("whole", 1, &format!("\u{feff}{line}\r"), None));
    let settled = ledger.settle();
    expect![[r#"
        cut, line 1: unreadable 1:200
        junk, line 1: unreadable 1:1
        kind, line 4: unreadable 31:16
        newer, line 1: newer 9
        time, line 1: unreadable 1:455
        whole, line 1: accepted seal-unknown
    "#]]
    .assert_eq(&told(&settled));
    assert!(!settled.counts().is_all_well());
}

/// Records of a few people, some altered, corrected, repeated or cut.
fn judged() -> impl Strategy<Value = Vec<Judged>> {
    let line = (0usize..3, 0usize..4, 0usize..6, 0usize..3);
    proptest::collection::vec(line, 0..14).prop_map(|lines| {
        let chains: Vec<Vec<Record>> = ["E1", "E2", "E3"].map(|person| chain(person, 4)).to_vec();
        let mut count = 0;
        let judged = lines.into_iter().map(|(person, at, how, source)| {
            let record = chains[person][at].clone();
            let text = match how {
                0 => record.line().replace("\"score\":90", "\"score\":91"),
                1 => sealed(correction(&record, |new| new.outcome.attempts += 1)).line(),
                2 => record.line()[..at * 50].to_owned(),
                3 => own(record).line(),
                _ => record.line(),
            };
            count += 1;
            judge(["a", "b", "c"][source], count, &text, Some(&key()))
        });
        judged.collect()
    })
}

fn settled(judged: Vec<Judged>) -> String {
    let mut ledger = Ledger::default();
    judged.into_iter().for_each(|one| ledger.add(one));
    let settled = ledger.settle();
    for line in settled.lines() {
        assert_eq!(settled.verdict(line.place.source, line.place.line), Some(line.verdict));
    }
    let ids = settled.records().map(|record| (record.id, settled.place(record)));
    format!("{}{:?}{:?}", told(&settled), settled.counts(), ids.collect::<Vec<_>>())
}

proptest! {
    #[test]
    fn the_order_in_which_they_come_changes_nothing(
        (lines, shuffled) in judged().prop_flat_map(|lines| (Just(lines.clone()), Just(lines).prop_shuffle())),
    ) {
        prop_assert_eq!(settled(lines), settled(shuffled));
    }

    #[test]
    fn to_merge_twice_repeats_and_changes_nothing_else(lines in judged()) {
        let once = {
            let mut ledger = Ledger::default();
            lines.iter().cloned().for_each(|one| ledger.add(one));
            ledger.settle()
        };
        let mut ledger = Ledger::default();
        lines.iter().chain(&lines).cloned().for_each(|one| ledger.add(one));
        let twice = ledger.settle();
        let ids = |settled: &plainspoken::ledger::Settled| -> Vec<[u8; 16]> {
            settled.records().map(|record| record.id).collect()
        };
        prop_assert_eq!(ids(&once), ids(&twice));
        prop_assert_eq!(once.counts().remarked, twice.counts().remarked);
    }

    #[test]
    fn each_line_has_a_verdict(lines in judged()) {
        let count = lines.len();
        let mut ledger = Ledger::default();
        lines.into_iter().for_each(|one| ledger.add(one));
        let settled = ledger.settle();
        let counts = settled.counts();
        prop_assert_eq!(settled.lines().count(), count);
        let all = counts.accepted() + counts.duplicates + counts.superseded + counts.altered
            + counts.unreadable + counts.newer;
        prop_assert_eq!(all, count);
        prop_assert_eq!(settled.records().count(), counts.accepted());
    }

    #[test]
    fn any_text_is_judged(text in "\\PC{0,60}", at in 0usize..1300, letter in any::<char>()) {
        judge("a", 1, &text, None);
        let mut line = chain("E1", 1).remove(0).line();
        let place = line.floor_char_boundary(at);
        let end = place + line[place..].chars().next().map_or(0, char::len_utf8);
        line.replace_range(place..end, letter.encode_utf8(&mut [0; 4]));
        let settled = settle(&[("a", &line)], Some(&key()));
        // Whatever letter is another one, no record counts that its page did not seal.
        let before = chain("E1", 1).remove(0);
        for record in settled.records() {
            prop_assert_eq!(plainspoken::record::seal::id_text(&record.id), before.record_id.clone());
        }
    }
}
