//! The place is kept, to the step and the half-made answer; addresses lead where they say.

use super::kit::{BIKES, KITES, LAMPS, Page, found};
use plainspoken::progress::{Log, Timestamp};
use plainspoken::session::screen::{self, Screen, screen};
use plainspoken::session::{Effect, Event, Route, Source};
use proptest::prelude::*;

/// The same person, on another day.
fn tomorrow(before: &Page, address: &str) -> Page {
    Page::opened_with(2, address, &[LAMPS, BIKES, KITES], before.log())
}

#[test]
fn a_module_opens_on_its_first_step() {
    let page = Page::open("#/learn/lamps");
    assert_eq!(page.address(), "#/learn/lamps/on");
}

#[test]
fn leading_on_leaves_no_trace_in_the_history() {
    let mut page = Page::open("#/");
    let effects = page.go("#/learn/lamps");
    let Route::Step(..) = page.state.route() else { panic!("{}", page.address()) };
    let gone: Vec<_> = effects.iter().filter(|e| matches!(e, Effect::Go { .. })).collect();
    assert!(matches!(gone[..], [Effect::Go { replace: true, .. }]), "{gone:?}");
}

#[test]
fn a_module_opens_where_it_was_left() {
    let mut page = Page::open("#/learn/lamps");
    page.go("#/learn/lamps/colours");
    assert_eq!(tomorrow(&page, "#/learn/lamps").address(), "#/learn/lamps/colours");
}

#[test]
fn going_back_a_step_is_where_it_was_left() {
    let mut page = Page::open("#/learn/lamps/off");
    page.go("#/learn/lamps/on");
    assert_eq!(tomorrow(&page, "#/learn/lamps").address(), "#/learn/lamps/on");
}

#[test]
fn each_module_has_a_place_of_its_own() {
    let mut page = Page::open("#/learn/lamps/colours");
    page.go("#/learn/kites/down");
    let mut page = tomorrow(&page, "#/learn/lamps");
    assert_eq!(page.address(), "#/learn/lamps/colours");
    page.go("#/learn/kites");
    assert_eq!(page.address(), "#/learn/kites/down");
}

#[test]
fn a_module_that_is_done_opens_at_its_start() {
    let mut page = Page::open("#/");
    page.do_lamps();
    page.go("#/done/lamps");
    assert_eq!(tomorrow(&page, "#/learn/lamps").address(), "#/learn/lamps/on");
}

#[test]
fn a_place_that_left_the_module_gives_way_to_the_first_step() {
    let page = Page::open("#/learn/lamps/colours");
    let shorter = LAMPS.replace("{#colours}", "{#hues}");
    let page = Page::opened_with(2, "#/learn/lamps", &[&shorter, BIKES, KITES], page.log());
    assert_eq!(page.address(), "#/learn/lamps/on");
}

#[test]
fn half_an_answer_is_still_there_tomorrow() {
    let mut page = Page::open("#/learn/lamps/colours");
    page.pick("warm", "red");
    page.pick("warm", "blue");
    assert_eq!(tomorrow(&page, "#/learn/lamps/colours").picks("warm"), ["blue", "red"]);
}

#[test]
fn a_reload_writes_nothing_down_again() {
    let page = Page::open("#/learn/lamps/colours");
    let again = tomorrow(&page, "#/learn/lamps/colours");
    assert_eq!(again.log(), page.log());
}

#[test]
fn nobody_is_led_on_before_all_that_is_stored_was_read() {
    let stored = Page::open("#/learn/lamps/colours").log();
    let mut page = Page::waiting("#/learn/lamps");
    page.run(found(Source::Storage, Log::default()));
    page.course_list_comes();
    assert_eq!(screen(&page.state), Screen::Loading);
    page.run(found(Source::Database, stored));
    assert_eq!(page.address(), "#/learn/lamps/colours");
}

#[test]
fn a_silent_database_holds_nobody_up() {
    let stored = Page::open("#/learn/lamps/colours").log();
    let mut page = Page::waiting("#/learn/lamps");
    page.run(found(Source::Storage, stored));
    page.course_list_comes();
    page.run(Event::DatabaseSilent { at: Timestamp(1) });
    assert_eq!(page.address(), "#/learn/lamps/colours");
}

#[test]
fn back_and_continue_go_through_every_step_to_the_finish() {
    let mut page = Page::open("#/learn/lamps/on");
    let around = |page: &Page| {
        let step = screen::step(&page.state).unwrap();
        (step.back.address(), step.next.address())
    };
    assert_eq!(around(&page), ("#/".into(), "#/learn/lamps/colours".into()));
    page.go("#/learn/lamps/colours");
    assert_eq!(around(&page), ("#/learn/lamps/on".into(), "#/learn/lamps/off".into()));
    page.go("#/learn/lamps/off");
    assert_eq!(around(&page), ("#/learn/lamps/colours".into(), "#/done/lamps".into()));
}

#[test]
fn steps_that_were_opened_are_told_from_those_that_were_not() {
    let mut page = Page::open("#/learn/lamps/on");
    page.go("#/learn/lamps/off");
    let step = screen::step(&page.state).unwrap();
    let seen: Vec<_> = step.steps.iter().map(|link| (link.title.as_str(), link.seen)).collect();
    assert_eq!(seen, [("On", true), ("Colours", false), ("Off", true)]);
    assert_eq!(step.position, 2);
}

#[test]
fn the_time_left_shrinks_with_every_answer_and_never_counts_what_is_done() {
    let mut page = Page::open("#/learn/lamps/on");
    let left = |page: &Page| screen::step(&page.state).unwrap().seconds_left;
    let whole = left(&page);
    page.go("#/learn/lamps/colours");
    let later = left(&page);
    assert!(later < whole, "{later} < {whole}");
    page.answer("warm", &["red", "amber"]);
    page.go("#/learn/lamps/off");
    let last = left(&page);
    page.go("#/learn/lamps/on");
    // The colours are answered, and so only the step itself and the last one, which is read, are left.
    assert!(left(&page) < whole - 20, "{} < {whole}", left(&page));
    assert!(last < 20, "{last}");
}

#[test]
fn addresses_that_lead_nowhere_are_the_course_list() {
    for hash in ["", "#", "#/", "#main", "//"] {
        assert_eq!(Route::parse(hash), Route::Courses, "{hash}");
    }
    let cut = super::issuing::link("E1001", "Ana Lind");
    let cut = &cut[..cut.len() - 5];
    for hash in ["#/learn", "#/learn/", "#/learn/NOT an id", "#/done", "#/x/y", "#/me/7", cut] {
        assert_eq!(Route::parse(hash), Route::Nowhere, "{hash}");
        let page = Page::open(hash);
        assert_eq!(screen(&page.state), Screen::NotFound, "{hash}");
        assert!(page.log().is_empty(), "{hash}");
    }
}

#[test]
fn a_step_or_a_module_that_is_not_in_the_course_is_not_found() {
    for address in ["#/learn/boats", "#/learn/boats/on", "#/done/boats", "#/learn/lamps/nowhere"] {
        let page = Page::open(address);
        assert_eq!(screen(&page.state), Screen::NotFound, "{address}");
        assert!(page.log().is_empty(), "{address}");
    }
}

proptest! {
    #[test]
    fn every_route_can_be_read_back(kind in 0..5u8, module in "[a-z][a-z0-9]{0,9}", step in "[a-z0-9]{1,9}(-[a-z]{1,5})?") {
        let address = match kind {
            0 => "#/".to_owned(),
            1 => format!("#/learn/{module}"),
            2 => format!("#/learn/{module}/{step}"),
            3 => format!("#/done/{module}"),
            _ => "#/you".to_owned(),
        };
        prop_assert_eq!(Route::parse(&address).address(), address);
    }

    #[test]
    fn any_hash_is_some_route(hash in any::<String>()) {
        let route = Route::parse(&hash);
        prop_assert_eq!(Route::parse(&route.address()), route);
    }
}

#[test]
fn the_step_that_is_open_is_the_place_however_late_the_database_answers() {
    let mut before = Page::open("#/learn/lamps/on");
    before.go("#/learn/lamps/off");
    // The browser was killed: the database has it, storage does not.
    let mut page = Page::waiting("#/learn/lamps/on");
    page.run(found(Source::Storage, Log::default()));
    page.course_list_comes();
    page.run(found(Source::Database, before.log()));
    assert_eq!(tomorrow(&page, "#/learn/lamps").address(), "#/learn/lamps/on");
}

/// Else two tabs on two steps would answer each other for ever.
#[test]
fn what_another_tab_writes_never_makes_this_one_write() {
    let mut here = Page::open("#/learn/lamps/on");
    let mut there = Page::opened_with(2, "#/learn/lamps/on", &[LAMPS, BIKES, KITES], here.log());
    there.go("#/learn/lamps/off");
    assert_eq!(here.tell(found(Source::OtherTab, there.log())), []);
    assert_eq!(here.log(), there.log());
}
