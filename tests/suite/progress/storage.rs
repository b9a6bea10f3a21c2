//! The keys and values in storage, one page at a time.

use super::made::{entries, log, simple};
use plainspoken::progress::storage::{
    Pair, Value, entry_pair, is_ours, quarantine_pair, read, read_value,
};
use plainspoken::progress::{Log, TabId};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn pairs(log: &Log) -> Vec<Pair> {
    log.iter().map(entry_pair).collect()
}

/// What storage holds once a page has tidied up.
fn tidied(mut keys: BTreeMap<String, String>, tab: u64, known: &Log) -> BTreeMap<String, String> {
    if let Some(tidying) = read(keys.clone()).tidying(&TabId::from_chance(tab), known) {
        keys.extend([tidying.write]);
        keys.retain(|key, _| !tidying.then_remove.contains(key));
    }
    keys
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn what_was_kept_is_found(log in log(30)) {
        let found = read(pairs(&log));
        prop_assert_eq!(found.log, log);
        prop_assert_eq!((found.damaged, found.newer), (vec![], Vec::<String>::new()));
    }

    #[test]
    fn what_the_database_kept_is_found(entries in entries(9)) {
        for entry in entries {
            let (_, value) = entry_pair(&entry);
            prop_assert_eq!(read_value(&value), Value::Entry(entry));
        }
    }

    #[test]
    fn every_key_is_of_one_entry(log in log(60)) {
        let pairs = pairs(&log);
        let keys: BTreeSet<_> = pairs.iter().map(|(key, _)| key.clone()).collect();
        prop_assert_eq!(keys.len(), log.len());
        prop_assert!(keys.iter().all(|key| is_ours(key)));
    }

    /// A bit flipped, a value cut short, anything in its place: it is set aside, and all else is read.
    #[test]
    fn a_damaged_value_is_set_aside_and_the_others_are_read(
        log in log(20), which in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(),
        harm in prop_oneof![Just(None), any::<u8>().prop_map(Some)], junk in prop::option::of(any::<String>()),
    ) {
        prop_assume!(!log.is_empty());
        let mut kept = pairs(&log);
        let which = which.index(kept.len());
        let (key, whole) = kept[which].clone();
        let at = at.index(whole.len());
        let value = match (junk, harm) {
            (Some(junk), _) => junk,
            (None, None) => whole[..whole.floor_char_boundary(at)].to_owned(),
            (None, Some(byte)) => {
                let mut bytes = whole.clone().into_bytes();
                bytes[at] = byte;
                String::from_utf8_lossy(&bytes).into_owned()
            }
        };
        prop_assume!(value != whole);
        prop_assert_eq!(read_value(&value), Value::Damaged);
        kept[which].1.clone_from(&value);
        let found = read(kept);
        prop_assert_eq!(found.damaged, [(key, value)]);
        let others: Log = log.iter().enumerate().filter(|(i, _)| *i != which).map(|(_, e)| e.clone()).collect();
        prop_assert_eq!(found.log, others);
    }

    #[test]
    fn other_keys_are_passed_over(log in log(9), key in any::<String>(), value in any::<String>()) {
        prop_assume!(!is_ours(&key));
        let found = read(pairs(&log).into_iter().chain([(key, value)]));
        prop_assert_eq!(found.log, log);
        prop_assert!(found.damaged.is_empty());
    }

    #[test]
    fn tidying_keeps_every_entry(all in log(160), lacking in 0..20usize, tab in 0..9u64) {
        let stored = all.iter().skip(lacking).cloned().collect();
        let known = all.iter().take(40).cloned().collect();
        let keys = tidied(pairs(&stored).into_iter().collect(), tab, &known);
        prop_assert_eq!(read(keys).log, all);
    }
}

#[test]
fn values_that_are_no_lines_of_ours_are_damaged() {
    let (key, _) = entry_pair(&simple(1, 1));
    for value in [
        "",
        " ",
        "null",
        "undefined",
        "{}",
        "e3b0c442",
        "\u{fffd}\u{fffd}",
        "e3b0c442 {}",
        "[object Object]",
    ] {
        assert_eq!(read([(key.clone(), value.to_owned())]).damaged.len(), 1, "{value:?}");
    }
}

#[test]
fn damage_is_moved_to_a_key_that_is_no_longer_read_and_stays_one_key() {
    let (key, _) = entry_pair(&simple(1, 1));
    let (aside, value) = quarantine_pair(&key, "junk");
    assert_eq!(value, "junk");
    assert!(!is_ours(&aside), "{aside}");
    assert!(aside.starts_with(plainspoken::progress::storage::PREFIX), "{aside}");
    assert_eq!(quarantine_pair(&key, "junk").0, aside);
    assert_ne!(quarantine_pair(&key, "other junk").0, aside);
}

#[test]
fn lines_of_a_newer_version_are_left_alone() {
    let sealed = |line: &str| format!("{} {line}", plainspoken::hash::checksum(line));
    let newer = [
        ("plainspoken:entry:0000000000000009:1".to_owned(), sealed("{\"v\":6,\"x\":1}")),
        ("plainspoken:entry:0000000000000009:2".to_owned(), "{\"v\":6}".to_owned()),
        (
            "plainspoken:snapshot:0000000000000009:7".to_owned(),
            sealed("{\"v\":6,\"x\":2}\n{\"v\":6,\"x\":3}"),
        ),
    ];
    let ours: Log = (1..=100).map(|seq| simple(1, seq)).collect();
    let keys: BTreeMap<_, _> = pairs(&ours).into_iter().chain(newer.clone()).collect();
    let found = read(keys.clone());
    assert_eq!(
        found.newer,
        ["{\"v\":6,\"x\":1}", "{\"v\":6}", "{\"v\":6,\"x\":2}", "{\"v\":6,\"x\":3}"]
    );
    assert!(found.damaged.is_empty());
    let keys = (0..5).fold(keys, |keys, tab| tidied(keys, tab, &ours));
    for (key, value) in newer {
        assert_eq!(keys.get(&key), Some(&value), "{key}");
    }
}

#[test]
fn a_few_keys_are_left_as_they_are() {
    let few: Log = (1..=20).map(|seq| simple(1, seq)).collect();
    assert_eq!(read(pairs(&few)).tidying(&TabId::from_chance(1), &few), None);
}

#[test]
fn what_the_storage_lacks_is_written_however_little_it_is() {
    let few: Log = (1..=3).map(|seq| simple(1, seq)).collect();
    let keys = tidied(BTreeMap::new(), 1, &few);
    assert_eq!(read(keys.clone()).log, few);
    assert_eq!(tidied(keys.clone(), 1, &few), keys, "and once");
}

#[test]
fn the_keys_stay_few_and_the_newest_two_snapshots_are_kept() {
    let mut keys = BTreeMap::new();
    let mut all = Log::default();
    for seq in 1..=2000 {
        let entry = simple(seq % 3, seq);
        keys.extend([entry_pair(&entry)]);
        all.insert(entry);
        if seq % 50 == 0 {
            keys = tidied(keys, seq % 3, &all);
            let found = read(keys.clone());
            assert_eq!(found.log, all, "after {seq}");
        }
        assert!(keys.len() < 200, "{} keys after {seq}", keys.len());
    }
    let snapshots: Vec<_> = keys.keys().filter(|key| key.contains("snapshot")).collect();
    assert_eq!(snapshots.len(), 2, "{snapshots:?}");
    // Whichever one is damaged, nothing is lost that a snapshot alone held for long.
    let oldest: Log = all.iter().take(1800).cloned().collect();
    for damaged in snapshots {
        let mut keys = keys.clone();
        keys.insert(damaged.clone(), "junk".to_owned());
        let found = read(keys);
        assert!(oldest.iter().all(|entry| found.log.contains(&entry.id)), "without {damaged}");
    }
}
