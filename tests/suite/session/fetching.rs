//! What is fetched, when, and what happens when it does not come.

use super::kit::{KITES, LAMPS, Page, fetched_text, found, m};
use plainspoken::progress::Log;
use plainspoken::session::screen::{Screen, screen};
use plainspoken::session::{Effect, Event, Route, Source, Wanted};

fn module(id: &str) -> Wanted {
    Wanted::Module(m(id), format!("content/en/{id}.txt"))
}

fn went(address: &str, page: &mut Page) -> Event {
    Event::AddressChanged { at: page.now(), route: Route::parse(address) }
}

/// A page whose course list has come and whose storage is empty.
fn listed(address: &str) -> Page {
    let mut page = Page::waiting(address);
    page.tell(found(Source::Storage, Log::default()));
    page.tell(found(Source::Database, Log::default()));
    let catalogue = page.catalogue();
    let event = page.fetched(Wanted::Catalogue, Some(catalogue));
    page.tell(event);
    page
}

#[test]
fn the_course_list_needs_no_module() {
    let mut page = Page::waiting("#/");
    assert_eq!(screen(&page.state), Screen::Loading);
    let catalogue = page.catalogue();
    let event = page.fetched(Wanted::Catalogue, Some(catalogue));
    assert_eq!(page.tell(event), []);
    assert_eq!(screen(&page.state), Screen::Courses);
}

#[test]
fn the_module_of_the_address_is_fetched_once_its_listing_is_known() {
    let mut page = Page::waiting("#/learn/lamps/on");
    let catalogue = page.catalogue();
    let event = page.fetched(Wanted::Catalogue, Some(catalogue));
    assert_eq!(page.tell(event), [Effect::Fetch(module("lamps"))]);
    assert_eq!(screen(&page.state), Screen::Loading);
    let event = page.fetched(module("lamps"), Some(fetched_text(LAMPS)));
    page.tell(event);
    assert!(matches!(screen(&page.state), Screen::Step(..)));
}

#[test]
fn a_module_is_fetched_once() {
    let mut page = listed("#/");
    let event = went("#/learn/lamps", &mut page);
    assert_eq!(page.tell(event), [Effect::Fetch(module("lamps"))]);
    let event = went("#/learn/lamps/on", &mut page);
    assert_eq!(page.tell(event), []);
}

#[test]
fn the_next_module_is_fetched_ahead_once_something_was_answered() {
    let mut page = Page::open("#/learn/lamps/on");
    page.pick("switch", "left");
    let fetches = |effects: Vec<Effect>| -> Vec<_> {
        effects.into_iter().filter(|effect| matches!(effect, Effect::Fetch(_))).collect()
    };
    assert_eq!(fetches(page.check("switch")), [Effect::Fetch(module("bikes"))]);
    page.go("#/learn/lamps/colours");
    assert_eq!(fetches(page.check("warm")), []);
}

#[test]
fn a_course_list_that_did_not_come_can_be_fetched_again() {
    for text in [None, Some("<!doctype html>".to_owned()), Some("{}".to_owned())] {
        let mut page = Page::waiting("#/learn/lamps/on");
        let event = page.fetched(Wanted::Catalogue, text);
        page.tell(event);
        assert_eq!(screen(&page.state), Screen::Unreachable);
        assert_eq!(page.tell(Event::FetchRetried), [Effect::Fetch(Wanted::Catalogue)]);
        assert_eq!(screen(&page.state), Screen::Loading);
        assert_eq!(page.tell(Event::FetchRetried), [], "it is under way");
        page.course_list_comes();
        assert!(matches!(screen(&page.state), Screen::Step(..)));
    }
}

#[test]
fn a_module_that_did_not_come_can_be_fetched_again() {
    let cut = fetched_text(LAMPS);
    for text in [None, Some(cut[..cut.len() / 2].to_owned()), Some("<!doctype html>".to_owned())] {
        let mut page = listed("#/learn/lamps/on");
        let event = page.fetched(module("lamps"), text);
        page.tell(event);
        assert_eq!(screen(&page.state), Screen::Unreachable);
        assert_eq!(page.run(Event::FetchRetried)[0], Effect::Fetch(module("lamps")));
        assert!(matches!(screen(&page.state), Screen::Step(..)));
    }
}

#[test]
fn without_the_network_the_rest_of_the_page_still_works() {
    let mut page = listed("#/learn/lamps/on");
    let event = page.fetched(module("lamps"), None);
    page.tell(event);
    page.go("#/");
    assert_eq!(screen(&page.state), Screen::Courses);
    page.go("#/you");
    assert_eq!(screen(&page.state), Screen::Details);
}

#[test]
fn a_module_whose_fetch_ahead_did_not_come_is_fetched_when_it_is_wanted() {
    let mut page = Page::open("#/learn/lamps/on");
    page.pick("switch", "left");
    let event = page.pressed_check("switch");
    page.tell(event);
    let event = page.fetched(module("bikes"), None);
    page.tell(event);
    let event = went("#/learn/bikes", &mut page);
    assert_eq!(page.tell(event), [Effect::Fetch(module("bikes"))]);
}

#[test]
fn what_was_opened_meanwhile_is_not_disturbed_by_what_comes_late() {
    let mut page = listed("#/learn/lamps/on");
    page.go("#/learn/kites/up");
    let before = page.log();
    let event = page.fetched(module("lamps"), Some(fetched_text(LAMPS)));
    page.run(event);
    assert_eq!(page.address(), "#/learn/kites/up");
    assert_eq!(page.log(), before);
    assert_eq!(page.state.taught().unwrap().module.id, m("kites"));
    assert!(KITES.contains("id: kites"));
}
