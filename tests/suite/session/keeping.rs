//! "Saved" is said only when it is so; what was refused is given again; entries from anywhere are joined.

use super::kit::{BIKES, KITES, LAMPS, Page, found};
use plainspoken::progress::{Entry, EntryId, Log, Timestamp};
use plainspoken::session::screen::{Saving, saving};
use plainspoken::session::{Effect, Event, Late, Source, Trouble};

/// What one event asks to be kept in both places.
#[track_caller]
fn to_keep(effects: &[Effect]) -> Vec<Entry> {
    let kept: Vec<_> = effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Keep(entries) => Some(entries.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(kept.len(), 1, "{effects:?}");
    kept.into_iter().flatten().collect()
}

/// Picks, and gives what is to be kept, before any of it is.
#[track_caller]
fn pick(page: &mut Page, question: &str, choice: &str) -> Vec<EntryId> {
    let event = page.picked(question, choice);
    let effects = page.tell(event);
    to_keep(&effects).into_iter().map(|entry| entry.id).collect()
}

fn storage(page: &mut Page, ids: &[EntryId], kept: Result<(), Trouble>) {
    assert_eq!(page.tell(Event::KeptInStorage { ids: ids.to_vec(), kept }), []);
}

fn database(page: &mut Page, ids: &[EntryId], kept: Result<(), Trouble>) {
    assert_eq!(page.tell(Event::KeptInDatabase { ids: ids.to_vec(), kept }), []);
}

#[test]
fn before_anything_happened_nothing_is_said() {
    assert_eq!(saving(&Page::open("#/").state), Saving::Nothing);
    let page = Page::open("#/learn/lamps/on");
    let again = Page::opened_with(2, "#/learn/lamps/on", &[LAMPS, BIKES, KITES], page.log());
    assert_eq!(saving(&again.state), Saving::Nothing, "a reload writes nothing");
}

#[test]
fn saved_is_said_once_the_database_has_it() {
    let mut page = Page::open("#/learn/lamps/on");
    let ids = pick(&mut page, "switch", "left");
    assert_eq!(saving(&page.state), Saving::Saving);
    storage(&mut page, &ids, Ok(()));
    assert_eq!(saving(&page.state), Saving::Saving, "storage alone may lose it in a crash");
    database(&mut page, &ids, Ok(()));
    assert_eq!(saving(&page.state), Saving::Saved);
}

#[test]
fn saved_is_said_once_the_database_has_all_of_it() {
    let mut page = Page::open("#/learn/lamps/on");
    let first = pick(&mut page, "switch", "left");
    let second = pick(&mut page, "switch", "right");
    database(&mut page, &second, Ok(()));
    assert_eq!(saving(&page.state), Saving::Saving);
    database(&mut page, &first, Ok(()));
    assert_eq!(saving(&page.state), Saving::Saved);
}

#[test]
fn either_place_alone_is_enough_to_go_on() {
    for trouble in [Trouble::Full, Trouble::Blocked] {
        let mut page = Page::open("#/learn/lamps/on");
        let ids = pick(&mut page, "switch", "left");
        storage(&mut page, &ids, Err(trouble));
        database(&mut page, &ids, Ok(()));
        assert_eq!(saving(&page.state), Saving::OnePlace(trouble));
        let mut page = Page::open("#/learn/lamps/on");
        let ids = pick(&mut page, "switch", "left");
        storage(&mut page, &ids, Ok(()));
        database(&mut page, &ids, Err(trouble));
        assert_eq!(saving(&page.state), Saving::OnePlace(trouble));
    }
}

#[test]
fn with_no_place_left_it_is_said_and_the_training_goes_on() {
    let mut page = Page::waiting("#/learn/lamps");
    page.tell(Event::KeptInStorage { ids: Vec::new(), kept: Err(Trouble::Blocked) });
    page.tell(Event::DatabaseSilent { at: Timestamp(1) });
    assert_eq!(saving(&page.state), Saving::Nowhere(Trouble::Blocked));
    page.course_list_comes();
    page.do_lamps();
    page.go("#/done/lamps");
    assert!(plainspoken::session::screen::finish(&page.state).unwrap().finished.is_some());
}

#[test]
fn what_was_refused_is_given_again_with_the_next() {
    let mut page = Page::open("#/learn/lamps/on");
    let first = pick(&mut page, "switch", "left");
    storage(&mut page, &first, Err(Trouble::Full));
    database(&mut page, &first, Ok(()));
    let second = pick(&mut page, "switch", "right");
    assert_eq!(second.len(), 2, "the one before and this one");
    assert!(second.starts_with(&first));
    storage(&mut page, &second, Ok(()));
    database(&mut page, &second, Ok(()));
    assert_eq!(saving(&page.state), Saving::Saved);
    assert_eq!(pick(&mut page, "switch", "left").len(), 1, "not a third time");
}

#[test]
fn saved_is_not_said_while_something_refused_waits_to_be_given_again() {
    let mut page = Page::open("#/learn/lamps/on");
    let first = pick(&mut page, "switch", "left");
    let second = pick(&mut page, "switch", "right");
    storage(&mut page, &first, Ok(()));
    storage(&mut page, &second, Ok(()));
    database(&mut page, &first, Err(Trouble::Blocked));
    database(&mut page, &second, Ok(()));
    assert_ne!(saving(&page.state), Saving::Saved, "the database lacks the first");
}

#[test]
fn saved_is_not_said_before_a_file_is_kept() {
    let mut other = Page::open("#/");
    other.do_lamps();
    let text = plainspoken::progress::file::write(&other.log(), &[], other.now());
    let mut page = Page::opened_with(2, "#/learn/kites/up", &[LAMPS, BIKES, KITES], Log::default());
    assert_eq!(saving(&page.state), Saving::Saved);
    let effects = page.tell(Late::FileChosen { text: Some(text) });
    assert!(!to_keep(&effects).is_empty());
    assert_eq!(saving(&page.state), Saving::Saving);
}

#[test]
fn a_database_that_answers_late_is_trusted_again() {
    let mut page = Page::waiting("#/");
    page.tell(Event::DatabaseSilent { at: Timestamp(1) });
    let at = page.now();
    let effects = page.tell(Event::NameGiven { at, name: "Dana".to_owned() });
    let ids: Vec<_> = to_keep(&effects).into_iter().map(|entry| entry.id).collect();
    assert_eq!(saving(&page.state), Saving::OnePlace(Trouble::Blocked));
    database(&mut page, &ids, Ok(()));
    assert_eq!(saving(&page.state), Saving::Saved);
}

#[test]
fn what_the_database_lacks_is_given_to_it() {
    let stored = Page::open("#/learn/lamps/colours").log();
    let mut page = Page::waiting("#/");
    page.tell(found(Source::Storage, stored.clone()));
    let effects = page.tell(found(Source::Database, Log::default()));
    assert!(
        effects.contains(&Effect::KeepInDatabase(stored.iter().cloned().collect())),
        "{effects:?}"
    );
}

#[test]
fn what_the_storage_lacks_is_brought_together_again() {
    let stored = Page::open("#/learn/lamps/colours").log();
    let mut page = Page::waiting("#/");
    page.tell(found(Source::Storage, Log::default()));
    let effects = page.tell(found(Source::Database, stored.clone()));
    let tidied = effects.iter().any(|e| matches!(e, Effect::Tidy(_, known) if *known == stored));
    assert!(tidied, "{effects:?}");
    assert_eq!(page.log(), stored);
}

#[test]
fn entries_are_joined_whatever_comes_first_and_however_often() {
    let course = [LAMPS, BIKES, KITES];
    let mut one = Page::opened_with(1, "#/learn/lamps/on", &course, Log::default());
    one.answer("switch", &["left"]);
    let mut two = Page::opened_with(2, "#/learn/kites/up", &course, Log::default());
    two.go("#/learn/kites/down");
    let mut there = Page::waiting("#/");
    let mut back = Page::waiting("#/");
    for source in [Source::Storage, Source::Database, Source::OtherTab] {
        there.tell(found(source, one.log()));
        there.tell(found(source, two.log()));
        back.tell(found(source, two.log()));
        back.tell(found(source, one.log()));
    }
    assert_eq!(there.state.progress(), back.state.progress());
    assert_eq!(there.log().len(), one.log().len() + two.log().len());
}

#[test]
fn a_new_entry_comes_after_all_that_are_known() {
    let course = [LAMPS, BIKES, KITES];
    let mut other = Page::opened_with(2, "#/learn/lamps/on", &course, Log::default());
    for _ in 0..10 {
        other.pick("switch", "left");
        other.pick("switch", "right");
    }
    let mut page = Page::opened_with(1, "#/", &course, other.log());
    let last = other.log().last().unwrap().seq;
    let at = page.now();
    page.run(Event::NameGiven { at, name: "Dana".to_owned() });
    assert_eq!(page.log().last().unwrap().seq, last + 1);
}

#[test]
fn a_clock_that_is_set_back_changes_no_order() {
    let mut page = Page::open("#/learn/lamps/on");
    page.pick("switch", "left");
    let event = Event::ChoicePicked {
        at: plainspoken::progress::Timestamp(-86_400_000),
        question: super::kit::q("switch"),
        choice: plainspoken::ids::ChoiceId::parse("right").unwrap(),
    };
    page.run(event);
    assert_eq!(page.picks("switch"), ["right"]);
    let again = Page::opened_with(2, "#/learn/lamps/on", &[LAMPS, BIKES, KITES], page.log());
    assert_eq!(again.picks("switch"), ["right"]);
}

#[test]
fn storage_emptied_behind_our_back_is_filled_again() {
    let mut page = Page::open("#/learn/lamps/on");
    page.pick("switch", "left");
    let log = page.log();
    let effects = page.tell(Event::StorageCleared);
    assert!(
        effects.iter().any(|e| matches!(e, Effect::Tidy(_, known) if *known == log)),
        "{effects:?}"
    );
    assert!(
        effects.contains(&Effect::KeepInDatabase(log.iter().cloned().collect())),
        "{effects:?}"
    );
}

#[test]
fn the_keys_are_looked_at_now_and_then() {
    let mut page = Page::open("#/learn/lamps/on");
    let mut tidied = 0;
    for i in 0..200 {
        let effects = page.pick("switch", if i % 2 == 0 { "left" } else { "right" });
        tidied += effects.iter().filter(|e| matches!(e, Effect::Tidy(..))).count();
    }
    assert!((2..=20).contains(&tidied), "{tidied} times in 200");
}

#[test]
fn what_is_written_can_be_read_after_a_file_with_a_number_as_high_as_they_go() {
    let highest = V1.lines().last().unwrap();
    let stored = [plainspoken::progress::saved::decode(highest).unwrap()].into_iter().collect();
    let mut page = Page::opened_with(1, "#/learn/lamps/on", &[LAMPS, BIKES, KITES], stored);
    page.answer("switch", &["left"]);
    for entry in page.log().iter() {
        let (key, value) = plainspoken::progress::storage::entry_pair(entry);
        let read = plainspoken::progress::storage::read_value(&value);
        assert!(matches!(read, plainspoken::progress::storage::Value::Entry(_)), "{key} {value}");
    }
}

const V1: &str = include_str!("../../fixtures/saved/v1.jsonl");
