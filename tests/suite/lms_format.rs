//! What is said to a SCORM runtime keeps to the rules of both standards, and to Moodle's where they are stricter.

use super::session::kit::{choices, m, q};
use plainspoken::few::Set;
use plainspoken::ids::ChoiceId;
use plainspoken::lms::Kind as Scorm;
use plainspoken::lms::format::{self, response::response};
use plainspoken::lms::places::{Kind, QuestionPlace};
use plainspoken::module::Percent;
use plainspoken::progress::Timestamp;
use proptest::prelude::*;
use std::collections::BTreeSet;

#[test]
fn times_scores_and_words_are_as_the_standards_write_them() {
    assert_eq!(format::time_12(65_300), "0000:01:05.30");
    assert_eq!(format::time_12(u64::MAX), "9999:59:59.99");
    assert_eq!([0, 9, 1_500, 65_350].map(format::duration), ["PT0S", "PT0S", "PT1.5S", "PT65.35S"]);
    let at = Timestamp(1_795_255_200_123);
    assert_eq!(format::timestamp(at), "2026-11-21T10:00:00.0Z");
    assert_eq!(format::time_of_day(at, 60), "11:00:00");
    let scores = [0, 5, 80, 99, 100].map(|value| Percent::new(value).unwrap());
    assert_eq!(scores.map(format::scaled), ["0", "0.05", "0.8", "0.99", "1"]);
    assert_eq!(scores.map(format::raw), ["0", "5", "80", "99", "100"]);
    assert_eq!(format::result(Scorm::Scorm12, false), "wrong");
    assert_eq!(format::result(Scorm::Scorm2004, false), "incorrect");
    assert_eq!(format::result(Scorm::Scorm12, true), "correct");
}

fn question(kind: Kind, items: &[&str], places: &[&str]) -> QuestionPlace {
    let owned = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
    QuestionPlace { kind, items: owned(items), places: owned(places), ..QuestionPlace::default() }
}

#[test]
fn answers_of_every_kind_are_told() {
    let told = |question: &QuestionPlace, picks: &[&str]| {
        let of =
            |scorm| response(scorm, question, &choices(picks)).map(|told| (told.kind, told.text));
        (of(Scorm::Scorm12), of(Scorm::Scorm2004))
    };
    let both = |kind, short: &str, long: &str| {
        (Some((kind, short.to_owned())), Some((kind, long.to_owned())))
    };
    let many = question(Kind::Many, &["red", "light-blue", "amber"], &[]);
    assert_eq!(told(&many, &["amber", "light-blue"]), both("choice", "c,b", "amber[,]light_blue"));
    let look = question(Kind::Look, &["sender", "the-link"], &[]);
    assert_eq!(told(&look, &["it=fake", "the-link"]), both("choice", "0,b", "it.fake[,]the_link"));
    let sort = question(Kind::Sort, &["rota", "hours"], &["inside", "any-where"]);
    assert_eq!(
        told(&sort, &["rota=any-where", "hours=inside"]),
        both("matching", "b.a,a.b", "hours[.]inside[,]rota[.]any_where")
    );
    let order = question(Kind::Order, &["a", "b", "c"], &[]);
    assert_eq!(told(&order, &["a=2", "b=3", "c=1"]), both("sequencing", "c,a,b", "c[,]a[,]b"));
    let inbox = question(Kind::Inbox, &["one", "two"], &[]);
    assert_eq!(
        told(&inbox, &["one=check", "two=keep"]),
        both("matching", "a.c,b.a", "one[.]check[,]two[.]keep")
    );
    assert_eq!(told(&question(Kind::Try, &[], &[]), &["done"]), (None, None));
    assert_eq!(told(&many, &[]), (None, None));
    assert_eq!(told(&many, &["gone"]).0, None, "what has left has no letter");
}

/// An id as authors may write it.
fn id() -> impl Strategy<Value = String> {
    "[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,7}"
}

fn is_short_identifier(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"_.".contains(&byte);
    (1..=250).contains(&text.len()) && text.bytes().all(allowed)
}

/// A pattern of digits: `9` stands for one, everything else for itself.
fn looks_like(text: &str, pattern: &str) -> bool {
    let fits = |(byte, wanted): (u8, u8)| {
        if wanted == b'9' { byte.is_ascii_digit() } else { byte == wanted }
    };
    text.len() == pattern.len() && text.bytes().zip(pattern.bytes()).all(fits)
}

proptest! {
    #[test]
    fn every_length_of_time_is_legal(milliseconds: u64) {
        let time = format::time_12(milliseconds);
        prop_assert!(looks_like(&time, "9999:99:99.99"), "{}", time);
        let part = |from: usize| time[from..from + 2].parse::<u32>().unwrap();
        prop_assert!(part(5) < 60 && part(8) < 60);
        let long = format::duration(milliseconds);
        let seconds = long.strip_prefix("PT").unwrap().strip_suffix('S').unwrap();
        let (whole, hundredths) = seconds.split_once('.').unwrap_or((seconds, "0"));
        prop_assert!(whole.bytes().chain(hundredths.bytes()).all(|byte| byte.is_ascii_digit()));
        prop_assert!((1..=2).contains(&hundredths.len()));
        prop_assert_eq!(whole.parse::<u64>().unwrap(), milliseconds / 1_000);
    }

    #[test]
    fn every_moment_is_legal(at: i64, offset in -900..900i32) {
        let moment = format::timestamp(Timestamp(at));
        prop_assert!(looks_like(&moment, "9999-99-99T99:99:99.9Z"), "{}", moment);
        let year: u32 = moment[..4].parse().unwrap();
        prop_assert!((1970..=2038).contains(&year));
        let time = format::time_of_day(Timestamp(at), offset);
        prop_assert!(looks_like(&time, "99:99:99"), "{}", time);
        prop_assert!(time[..2].parse::<u32>().unwrap() < 24);
    }

    #[test]
    fn every_score_is_legal(value in 0..=100u8) {
        let score = Percent::new(value).unwrap();
        let scaled: f64 = format::scaled(score).parse().unwrap();
        prop_assert!((scaled - f64::from(value) / 100.0).abs() < 1e-9);
        prop_assert_eq!(format::raw(score), value.to_string());
    }

    #[test]
    fn the_names_of_exercises_are_legal_and_unlike(all in prop::collection::btree_set((id(), id(), 0..3u32), 1..40)) {
        let names: BTreeSet<String> = all
            .iter()
            .map(|(module, question, round)| format::interaction(&m(module), &q(question), *round))
            .collect();
        prop_assert_eq!(names.len(), all.len());
        prop_assert!(names.iter().all(|name| is_short_identifier(name)));
    }

    #[test]
    fn every_answer_is_legal(ids in prop::collection::btree_set(id(), 1..60), kind in 0..6usize) {
        let kind = [Kind::One, Kind::Many, Kind::Look, Kind::Sort, Kind::Order, Kind::Inbox][kind];
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let question = question(kind, &ids, &["in-side", "out"]);
        let picks: Set<ChoiceId> = ids.iter().enumerate().map(|(at, id)| match kind {
            Kind::Sort => ChoiceId::placed(id, if at % 2 == 0 { "in-side" } else { "out" }),
            Kind::Order => ChoiceId::placed(id, &(at + 1).to_string()),
            Kind::Inbox => ChoiceId::placed(id, "report"),
            _ => ChoiceId::parse_pick(id).unwrap(),
        }).collect();
        let long = response(Scorm::Scorm2004, &question, &picks).unwrap().text;
        let entries: BTreeSet<&str> = long.split("[,]").collect();
        prop_assert_eq!(entries.len(), ids.len().min(36), "each once, at most 36");
        prop_assert!(entries.iter().flat_map(|entry| entry.split("[.]")).all(is_short_identifier));
        let short = response(Scorm::Scorm12, &question, &picks).unwrap().text;
        prop_assert!(short.len() <= 255);
        let letters = |entry: &str| {
            let paired = matches!(kind, Kind::Sort | Kind::Inbox);
            let parts: Vec<&str> = entry.split('.').collect();
            let letter = |part: &&str| {
                part.len() == 1 && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            };
            parts.len() == if paired { 2 } else { 1 } && parts.iter().all(letter)
        };
        prop_assert!(short.split(',').all(letters), "{}", short);
        let once: BTreeSet<&str> = short.split(',').collect();
        prop_assert_eq!(once.len(), short.split(',').count());
    }
}
