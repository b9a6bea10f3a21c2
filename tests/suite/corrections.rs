//! Which of several records counts, where some correct others.

use super::record_kit::{chain, key, lines, noon, own, record, sealed, settle, told};
use expect_test::{Expect, expect};
use plainspoken::record::seal::Key;
use plainspoken::record::{Correction, Record};

#[track_caller]
fn check(files: &[(&str, &str)], key: Option<&Key>, expected: Expect) {
    expected.assert_eq(&told(&settle(files, key)));
}

pub fn correction(of: &Record, by: fn(&mut Record)) -> Record {
    let mut new = of.clone();
    new.correction = Some(Correction {
        supersedes_id: of.record_id.clone(),
        by: "Priya Nair".to_owned(),
        reason: "The name was misspelled.".to_owned(),
    });
    by(&mut new);
    new
}

#[test]
fn a_correction_stands_in_place_of_what_it_names_and_is_corrected_in_turn() {
    let old = chain("E1", 1).remove(0);
    let new = sealed(correction(&old, |new| new.outcome.score = Some(80)));
    let newer = sealed(correction(&new, |new| new.outcome.score = Some(85)));
    check(
        &[("a", &lines(&[newer.clone(), old.clone(), new.clone()]))],
        Some(&key()),
        expect![[r#"
        a, line 1: accepted sealed
        a, line 2: superseded a, line 3
        a, line 3: superseded a, line 1
    "#]],
    );
    check(
        &[("a", &lines(&[newer, old]))],
        Some(&key()),
        expect![[r#"
        a, line 1: accepted sealed corrects-unknown
        a, line 2: accepted sealed
    "#]],
    );
}

#[test]
fn nobody_corrects_what_is_surer_or_somebody_elses() {
    let old = chain("E1", 1).remove(0);
    let unsure = own(correction(&old, |new| new.outcome.score = Some(80)));
    let mut unsure_but_named = unsure.clone();
    unsure_but_named.person.person_id = Some("E1".to_owned());
    plainspoken::record::seal::seal(&mut unsure_but_named, None);
    let anothers = sealed(correction(&old, |new| new.person.person_id = Some("E2".to_owned())));
    let first = sealed(correction(&old, |new| new.outcome.score = Some(80)));
    let second = sealed(correction(&old, |new| new.outcome.score = Some(81)));
    check(
        &[("a", &lines(&[old.clone(), unsure, unsure_but_named, anothers]))],
        Some(&key()),
        expect![[r#"
        a, line 1: accepted sealed
        a, line 2: accepted self-reported corrects-another
        a, line 3: accepted self-reported corrects-surer
        a, line 4: accepted sealed corrects-another
    "#]],
    );
    check(
        &[("a", &lines(&[old, first, second]))],
        Some(&key()),
        expect![[r#"
            a, line 1: superseded a, line 3
            a, line 2: superseded a, line 3
            a, line 3: accepted sealed corrected-twice
        "#]],
    );
}

#[test]
fn what_is_about_another_module_is_not_corrected() {
    let old = chain("E1", 1).remove(0);
    let other = sealed(correction(&old, |new| new.content.module_id = "m7".to_owned()));
    check(
        &[("a", &lines(&[old, other]))],
        Some(&key()),
        expect![[r#"
            a, line 1: accepted sealed
            a, line 2: accepted sealed corrects-another-module
        "#]],
    );
}

#[test]
fn of_two_corrections_the_surer_counts_and_then_the_newer() {
    let old = own(record("E1", "m0", noon("2026-03-02"), None));
    let later =
        |new: &mut Record| new.outcome.completed_at = "2026-03-09T12:00:00+01:00".to_owned();
    let sure = sealed(correction(&old, |new| new.person.person_id = Some("E1".to_owned())));
    let newer = own(correction(&old, later));
    let older = own(correction(&old, |new| new.outcome.score = Some(85)));
    let on_older = own(correction(&older, |new| new.outcome.score = Some(86)));
    let all = [old, older, newer, on_older, sure];
    check(
        &[("a", &lines(&all[..4]))],
        Some(&key()),
        expect![[r#"
            a, line 1: superseded a, line 3
            a, line 2: superseded a, line 3
            a, line 3: accepted self-reported corrected-twice
            a, line 4: superseded a, line 3
        "#]],
    );
    check(
        &[("a", &lines(&all))],
        Some(&key()),
        expect![[r#"
            a, line 1: superseded a, line 5
            a, line 2: superseded a, line 5
            a, line 3: superseded a, line 5
            a, line 4: superseded a, line 5
            a, line 5: accepted sealed corrected-twice corrected-twice
        "#]],
    );
}

#[test]
fn what_names_nobody_is_corrected_under_its_name_or_by_a_seal() {
    let old = own(record("E1", "m0", noon("2026-03-02"), None));
    let same = own(correction(&old, |new| new.person.name = Some("name  of e1".to_owned())));
    let another = own(correction(&old, |new| new.person.name = Some("Name of E2".to_owned())));
    let nobody = own(correction(&old, |new| new.person.name = None));
    check(
        &[("a", &lines(&[old.clone(), another.clone(), nobody]))],
        Some(&key()),
        expect![[r#"
            a, line 1: accepted self-reported
            a, line 2: accepted self-reported corrects-another
            a, line 3: accepted self-reported corrects-another
        "#]],
    );
    check(
        &[("a", &lines(&[old.clone(), same]))],
        Some(&key()),
        expect![[r#"
            a, line 1: superseded a, line 2
            a, line 2: accepted self-reported
        "#]],
    );
    let sure = sealed(correction(&old, |new| new.person.person_id = Some("E2".to_owned())));
    let text = lines(&[old, sure]);
    check(
        &[("a", &text)],
        Some(&key()),
        expect![[r#"
            a, line 1: superseded a, line 2
            a, line 2: accepted sealed
        "#]],
    );
}
