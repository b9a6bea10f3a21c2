//! The course list: its minutes, how each module stands, and the one obvious thing to do next.

use super::kit::{BIKES, KITES, LAMPS, Page, m};
use plainspoken::session::screen::{Courses, ModuleState, Next, courses};

fn list(page: &Page) -> Courses {
    courses(&page.state)
}

#[track_caller]
fn next(page: &Page, id: &str) -> Next {
    let next = list(page).next.unwrap();
    assert_eq!(next.id, m(id));
    next
}

#[test]
fn at_first_nothing_is_done_and_the_first_module_is_next() {
    let page = Page::open("#/");
    let list = list(&page);
    assert_eq!(list.done, 0);
    assert_eq!(list.minutes, list.modules.iter().map(|row| row.minutes).sum::<u32>());
    assert_eq!(list.minutes_left, list.minutes);
    assert_eq!(next(&page, "lamps").state, ModuleState::NotStarted);
    let titles: Vec<_> = list.modules.iter().map(|row| row.title.as_str()).collect();
    assert_eq!(titles, ["Lamps", "Bikes", "Kites"], "in the order of the course");
}

#[test]
fn a_module_that_was_started_is_next() {
    let mut page = Page::open("#/learn/bikes/ride");
    page.go("#/");
    assert_eq!(next(&page, "bikes").state, ModuleState::Started { seen: 1, of: 1 });
}

#[test]
fn of_two_that_were_started_the_latest_is_next() {
    let mut page = Page::open("#/learn/lamps/on");
    page.go("#/learn/kites/up");
    page.go("#/");
    next(&page, "kites");
    page.go("#/learn/lamps/colours");
    page.go("#/");
    assert_eq!(next(&page, "lamps").state, ModuleState::Started { seen: 2, of: 3 });
}

#[test]
fn after_one_is_done_another_that_was_started_comes_before_a_new_one() {
    let mut page = Page::open("#/learn/kites/up");
    page.do_lamps();
    page.go("#/done/lamps");
    page.go("#/");
    next(&page, "kites");
}

#[test]
fn minutes_left_shrink_as_steps_are_opened_and_end_at_nothing() {
    let long = LAMPS.replace("Good night.", &"word ".repeat(500));
    let mut page = Page::opened_with(1, "#/", &[&long, BIKES, KITES], Default::default());
    let left = |page: &Page| list(page).modules[0].minutes_left;
    let whole = left(&page);
    page.go("#/learn/lamps/on");
    page.go("#/learn/lamps/colours");
    let later = left(&page);
    assert!(later < whole && later >= 1, "{later} of {whole}");
    page.do_lamps();
    page.go("#/done/lamps");
    assert_eq!(left(&page), 0);
    let list = list(&page);
    assert_eq!((list.done, list.minutes_left), (1, list.minutes - whole));
}

#[test]
fn when_all_is_done_nothing_is_next() {
    let mut page = Page::open("#/");
    page.do_lamps();
    page.go("#/done/lamps");
    page.go("#/learn/bikes/ride");
    page.answer("side", &["ours"]);
    page.go("#/done/bikes");
    page.go("#/learn/kites/up");
    page.go("#/learn/kites/down");
    page.go("#/done/kites");
    let list = list(&page);
    assert_eq!((list.done, list.minutes_left, list.next), (3, 0, None));
    assert!(list.modules.iter().all(|row| matches!(row.state, ModuleState::Done { .. })));
}

#[test]
fn a_module_with_fewer_steps_than_were_seen_counts_no_more_than_it_has() {
    let mut page = Page::open("#/learn/lamps/on");
    page.go("#/learn/lamps/colours");
    page.go("#/learn/lamps/off");
    let short = KITES.replace("kites", "lamps");
    let page = Page::opened_with(2, "#/", &[&short, BIKES], page.log());
    assert_eq!(list(&page).modules[0].state, ModuleState::Started { seen: 2, of: 2 });
    assert!(list(&page).modules[0].minutes_left >= 1);
}
