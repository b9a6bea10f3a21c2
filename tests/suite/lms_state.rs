//! The short state that a learning system keeps: somebody who comes back sees exactly what they left, whatever they
//! did, and in SCORM 1.2 the whole shipped course has room.

mod changed;
mod read;
mod same;
mod walk;

pub use walk::{places_of, right};

use super::session::kit::Page;
use plainspoken::lms::places::Places;
use plainspoken::lms::state::{self, Left, Written};
use plainspoken::module::Module;
use plainspoken::parse;
use plainspoken::progress::{Entry, Fact, Log, Timestamp};
use proptest::prelude::*;
use same::assert_same;
use std::sync::LazyLock;

/// What SCORM 1.2 keeps, and what goes through the last request of a page that is closed.
const SHORT: usize = 4_096;
const LONG: usize = 30_000;

static TEXTS: LazyLock<Vec<String>> = LazyLock::new(walk::texts);
static PLACES: LazyLock<Places> = LazyLock::new(|| walk::places_of(&TEXTS));
static MODULES: LazyLock<Vec<Module>> =
    LazyLock::new(|| TEXTS.iter().map(|text| parse::parse(text).module).collect());

/// Some moment of a working day.
const START: Timestamp = Timestamp(1_790_000_000_123);

fn start() -> Page {
    walk::open(&TEXTS, 1, Log::default(), START)
}

/// The same person on another day: with all that happened, and with what a learning system kept of it.
fn next_day(page: &Page, most: usize) -> (Page, Page, Written) {
    let written = state::write(&page.log(), &PLACES, most);
    let read = state::read(&written.text, &PLACES).unwrap();
    let mut now = page.clone();
    let now = now.now();
    let of = |log| walk::open(&TEXTS, 2, log, now);
    (of(facts(page)), of(read), written)
}

/// All that happened, but for records: they are issued again.
fn facts(page: &Page) -> Log {
    let log = page.log();
    let kept = log.iter().filter(|entry| !matches!(entry.fact, Fact::RecordIssued { .. }));
    kept.cloned().collect::<Vec<Entry>>().into_iter().collect()
}

fn survives_everywhere(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}

#[test]
fn the_whole_course_half_answered_fits_and_resumes() {
    let mut page = start();
    for module in MODULES.iter() {
        walk::half_answer(&mut page, module);
    }
    let (before, after, written) = next_day(&page, SHORT);
    println!("half-answered throughout: {} of {SHORT} characters", written.text.len());
    let least = state::write(&page.log(), &PLACES, 3_100);
    println!("and in the shortest names: {}", least.text.len());
    assert_eq!(least.left, []);
    assert_eq!(written.left, []);
    assert!(written.text.len() <= SHORT && survives_everywhere(&written.text));
    let mut asked = 0;
    for module in MODULES.iter() {
        for step in &module.steps {
            let mut page = after.clone();
            page.go(&format!("#/learn/{}/{}", module.id, step.id));
            for question in step.questions().filter(|question| question.is_scored()) {
                asked += 1;
                assert!(walk::is_half_answered(&page, &question.id), "{}", question.id);
            }
        }
    }
    assert!(asked > 50, "{asked}");
    assert_same(&before, &after);
}

#[test]
fn the_longest_that_the_course_can_come_to_fits_too() {
    let worst = state::worst(&PLACES);
    println!("at worst: {worst} of {SHORT} characters");
    assert!(worst <= SHORT, "{worst}");
    let mut page = start();
    for module in MODULES.iter() {
        walk::half_answer(&mut page, module);
        walk::complete(&mut page, module);
    }
    let (before, after, written) = next_day(&page, SHORT);
    println!("completed throughout: {} of {SHORT} characters", written.text.len());
    assert_eq!(written.left, []);
    assert!(nobody_misses(&state::write(&page.log(), &PLACES, worst).left));
    assert_eq!(walk::records(&before), walk::records(&after));
    assert_eq!(walk::records(&after).len(), MODULES.len() + 3);
    assert_same(&before, &after);
}

/// What is left out before anything that a screen shows.
fn nobody_misses(left: &[Left]) -> bool {
    left.iter().all(|left| *left <= Left::Earlier)
}

#[test]
fn records_are_issued_again_letter_for_letter() {
    let mut page = start();
    for (at, module) in MODULES.iter().enumerate() {
        if at % 4 == 3 {
            walk::act(&mut page, &MODULES, (8, at, 0));
        }
        walk::complete(&mut page, module);
        // As they are issued on the page: each as soon as it is due.
        page = walk::with_records(&page);
    }
    walk::act(&mut page, &MODULES, (9, 0, 5));
    page = walk::with_records(&page);
    let (_, after, _) = next_day(&page, SHORT);
    let issued = walk::records(&page);
    assert!(issued.len() > MODULES.len() + 3, "{}", issued.len());
    assert_eq!(walk::records(&after), issued);
}

#[test]
fn nothing_that_happened_is_nothing_to_keep() {
    let (before, after, written) = next_day(&start(), SHORT);
    assert!(written.text.len() < 20, "{}", written.text);
    assert!(after.log().is_empty());
    assert!(state::read("", &PLACES).unwrap().is_empty());
    assert!(state::read(" \n", &PLACES).unwrap().is_empty());
    assert_eq!(walk::records(&before), walk::records(&after));
}

/// What somebody may do, one thing after the other.
fn deeds(up_to: usize) -> impl Strategy<Value = Vec<(u8, usize, usize)>> {
    prop::collection::vec((0..20u8, 0..1000usize, 0..1000usize), 1..up_to)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn whatever_somebody_did_they_find_it_again(first in deeds(60), then in deeds(20), narrow: bool) {
        let mut page = start();
        for deed in first {
            walk::act(&mut page, &MODULES, deed);
        }
        let most = if narrow { SHORT } else { LONG };
        let (mut before, mut after, written) = next_day(&page, most);
        prop_assert!(written.text.len() <= most && survives_everywhere(&written.text));
        prop_assert_eq!(&written.left, &[]);
        let worst = state::worst(&PLACES);
        prop_assert!(nobody_misses(&state::write(&page.log(), &PLACES, worst).left));
        prop_assert_eq!(walk::records(&before), walk::records(&after));
        assert_same(&before, &after);
        // What they do next leads to the same, and so does coming back once more.
        for deed in then {
            walk::act(&mut before, &MODULES, deed);
            walk::act(&mut after, &MODULES, deed);
        }
        let (_, after, _) = next_day(&after, most);
        let (before, _, _) = next_day(&before, most);
        prop_assert_eq!(walk::records(&before), walk::records(&after));
        assert_same(&before, &after);
    }
}
