//! Joining lists of entries, and folding them: the order in which things come never matters.

use super::made::{entries, entry, log};
use plainspoken::progress::saved::{self, Unread};
use plainspoken::progress::{Fact, Log, Progress};
use proptest::prelude::*;

fn joined(a: &Log, b: &Log) -> Log {
    let mut all = a.clone();
    all.merge(b.clone());
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn joining_is_commutative_associative_and_idempotent(a in log(30), b in log(30), c in log(30)) {
        prop_assert_eq!(joined(&a, &b), joined(&b, &a));
        prop_assert_eq!(joined(&joined(&a, &b), &c), joined(&a, &joined(&b, &c)));
        prop_assert_eq!(joined(&a, &a), a.clone());
        prop_assert_eq!(joined(&joined(&a, &b), &b), joined(&a, &b));
        prop_assert_eq!(joined(&a, &Log::default()), a);
    }

    #[test]
    fn joining_tells_whether_it_changed_anything(a in log(20), b in log(20)) {
        let mut all = a.clone();
        prop_assert_eq!(all.merge(b.clone()), all != a);
        prop_assert!(!all.merge(b));
        prop_assert!(!all.merge(a));
    }

    /// Any permutation, dealt to any number of tabs that are joined in any order.
    #[test]
    fn the_fold_does_not_depend_on_who_saw_what_first(
        (entries, shuffled) in entries(60).prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
        tabs in 1..6usize,
        backwards in any::<bool>(),
    ) {
        let whole = Progress::of(&entries.into_iter().collect());
        let mut dealt = vec![Log::default(); tabs];
        for (i, entry) in shuffled.into_iter().enumerate() {
            dealt[i % tabs].insert(entry);
        }
        if backwards {
            dealt.reverse();
        }
        let mut all = Log::default();
        for tab in dealt {
            all.merge(tab);
        }
        prop_assert_eq!(Progress::of(&all), whole);
    }

    #[test]
    fn taking_in_the_latest_entry_is_folding_anew(log in log(40)) {
        let mut progress = Progress::default();
        let mut so_far = Log::default();
        for entry in log.iter() {
            so_far.insert(entry.clone());
            progress.apply(entry);
            prop_assert_eq!(&progress, &Progress::of(&so_far));
        }
    }

    #[test]
    fn what_was_right_once_stays_so(log in log(40), more in log(40)) {
        let before = Progress::of(&log);
        let after = Progress::of(&joined(&log, &more));
        for (id, module) in before.modules.iter() {
            for (question, progress) in module.questions.iter() {
                // Two entries under one id are one entry; which of them counts is not at stake here.
                let met = more.iter().any(|entry| log.contains(&entry.id));
                prop_assert!(met || !progress.settled() || after.question(0, id, question).unwrap().settled());
            }
        }
    }

    #[test]
    fn a_line_gives_its_entry_back(entry in entry()) {
        let line = saved::encode(&entry);
        prop_assert!(!line.contains('\n'));
        prop_assert_eq!(saved::decode(&line), Ok(entry));
    }

    #[test]
    fn a_line_of_a_newer_version_is_known_as_one(entry in entry(), version in saved::VERSION + 1..u32::MAX) {
        let line = saved::encode(&entry);
        let (_, rest) = line.split_once(',').unwrap();
        let line = format!("{{\"v\":{version},{rest}");
        prop_assert_eq!(saved::decode(&line), Err(Unread::Newer));
    }

    #[test]
    fn junk_is_no_entry(junk in any::<String>()) {
        prop_assert_eq!(saved::decode(&junk), Err(Unread::Damaged));
    }

    #[test]
    fn a_line_that_was_cut_is_no_entry(entry in entry(), at in any::<prop::sample::Index>()) {
        let line = saved::encode(&entry);
        let at = line.floor_char_boundary(at.index(line.len()));
        prop_assert_eq!(saved::decode(&line[..at]), Err(Unread::Damaged));
    }
}

#[test]
fn a_newer_shape_may_lack_or_retype_everything_but_its_version() {
    for line in [r#"{"v":6}"#, r#"{"v":6,"tab":7,"what":{"kind":"x"}}"#, r#"{"seq":[],"v":9}"#] {
        assert_eq!(saved::decode(line), Err(Unread::Newer), "{line}");
    }
}

#[test]
fn a_line_whose_parts_do_not_belong_together_is_no_entry() {
    let good = r#"{"v":1,"tab":"0000000000000001","seq":1,"at":1,"what":"step-opened","module":"a","step":"b"}"#;
    let decoded = saved::decode(good).unwrap();
    assert!(matches!(decoded.fact, Fact::StepOpened { .. }));
    for (part, other) in [
        ("\"v\":1", "\"v\":0"),
        ("0000000000000001", "1"),
        ("0000000000000001", "000000000000000G"),
        ("\"seq\":1", "\"seq\":-1"),
        ("\"seq\":1", "\"seq\":9007199254740992"),
        ("\"at\":1", "\"at\":\"1\""),
        ("step-opened", "step-closed"),
        ("\"module\":\"a\"", "\"module\":\"A b\""),
        (",\"step\":\"b\"", ""),
    ] {
        let line = good.replacen(part, other, 1);
        assert_ne!(line, good, "{part}");
        assert_eq!(saved::decode(&line), Err(Unread::Damaged), "{line}");
    }
}
