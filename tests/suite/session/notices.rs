//! What is said once, above whatever is on the screen, is there long enough to be read.

use super::kit::{LAMPS, Page, found};
use plainspoken::progress::{Log, TabId, Timestamp};
use plainspoken::session::screen::notices;
use plainspoken::session::{Event, Found, Notice, Source};

fn odd(from: Source, newer: &[&str], damaged: usize) -> Event {
    let newer = newer.iter().map(|line| (*line).to_owned()).collect();
    let found = Found { log: Log::default(), newer, damaged };
    Event::EntriesFound { at: Timestamp(1), from, found }
}

#[test]
fn what_could_not_be_read_is_said() {
    let mut page = Page::open("#/");
    page.run(odd(Source::Storage, &[], 2));
    assert_eq!(notices(&page.state), [Notice::Damaged(2)]);
}

#[test]
fn lines_of_a_newer_version_are_counted_once() {
    let mut page = Page::open("#/");
    page.run(odd(Source::Storage, &["{\"v\":2}"], 0));
    page.run(odd(Source::Database, &["{\"v\":2}"], 0));
    assert_eq!(notices(&page.state), [Notice::Newer(1)]);
    page.run(odd(Source::OtherTab, &["{\"v\":2}", "{\"v\":3}"], 0));
    assert_eq!(notices(&page.state), [Notice::Newer(2)]);
}

#[test]
fn lines_of_a_newer_version_go_into_the_progress_file() {
    let mut page = Page::open("#/");
    page.run(odd(Source::Storage, &["{\"v\":2}"], 0));
    let at = page.now();
    let effects = page.tell(Event::SaveToFilePressed { at });
    assert!(format!("{effects:?}").contains(r#"\n{\"v\":2}\n"#), "{effects:?}");
}

#[test]
fn a_notice_can_be_closed_and_is_gone_on_the_next_screen() {
    let mut page = Page::open("#/");
    page.run(odd(Source::Storage, &[], 1));
    page.run(Event::NoticeClosed);
    assert_eq!(notices(&page.state), []);
    page.run(odd(Source::Storage, &[], 1));
    page.go("#/you");
    assert_eq!(notices(&page.state), []);
}

#[test]
fn a_notice_stays_while_the_screen_does() {
    let mut page = Page::open("#/learn/lamps/on");
    page.run(odd(Source::Storage, &[], 1));
    page.pick("switch", "left");
    page.check("switch");
    assert_eq!(notices(&page.state), [Notice::Damaged(1)]);
}

#[test]
fn that_everything_was_forgotten_can_be_read() {
    let mut page = Page::open("#/you");
    page.run(Event::Forgotten { tab: TabId::from_chance(99) });
    assert_eq!(notices(&page.state), [Notice::Forgotten]);
}

#[test]
fn what_is_said_at_the_start_outlives_being_led_on_to_a_step() {
    let mut page = Page::waiting("#/learn/lamps");
    page.course = vec![("lamps".to_owned(), LAMPS.to_owned())];
    page.run(odd(Source::Storage, &[], 1));
    page.run(found(Source::Database, Log::default()));
    page.course_list_comes();
    assert_eq!(page.address(), "#/learn/lamps/on");
    assert_eq!(notices(&page.state), [Notice::Damaged(1)]);
}
