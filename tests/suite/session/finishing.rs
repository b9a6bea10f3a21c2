//! When a module is complete, what is written down about it, and once only.

use super::kit::{BIKES, KITES, LAMPS, Page, found, m, whats};
use plainspoken::hash;
use plainspoken::module::Percent;
use plainspoken::progress::{Fact, Finished, Log, Timestamp};
use plainspoken::session::screen::{self, Finish, ModuleState};
use plainspoken::session::standing::Open;
use plainspoken::session::{Event, Source};

fn finish(page: &Page) -> Finish {
    screen::finish(&page.state).unwrap()
}

/// What is still open, as the finish lists it: the number of the step, and what.
fn open(page: &Page) -> Vec<(usize, &'static str)> {
    let word = |what: &Open| match what {
        Open::Unread(_) => "unread",
        Open::Unanswered(_) => "unanswered",
        Open::AnotherLook(_) => "another look",
    };
    finish(page).open.iter().map(|item| (item.number, word(&item.what))).collect()
}

/// The revisions of the lamps that are recorded as done.
fn recorded(page: &Page) -> Vec<u32> {
    let lamps = page.state.progress().module(&m("lamps")).unwrap();
    lamps.finished.iter().map(|(revision, _)| *revision).collect()
}

fn finishes(log: &Log) -> usize {
    whats(log).iter().filter(|what| *what == "module-finished").count()
}

#[test]
fn every_step_seen_and_every_question_right_is_complete() {
    let mut page = Page::open("#/");
    page.do_lamps();
    page.go("#/done/lamps");
    assert_eq!(open(&page), []);
    let finish = finish(&page);
    assert_eq!(finish.standings.right, 2);
    let Finished { sha256, score, at } = finish.finished.unwrap();
    assert_eq!(*sha256, *hash::sha256_hex(LAMPS.as_bytes()), "of the Markdown file itself");
    assert_eq!(score.value(), 100);
    assert!(at > Timestamp(0));
    assert_eq!(finish.next, Some((m("bikes"), "Bikes".to_owned())));
}

#[test]
fn what_is_open_is_named_step_by_step_and_nothing_is_recorded() {
    let mut page = Page::open("#/learn/lamps/on");
    page.go("#/done/lamps");
    assert_eq!(open(&page), [(1, "unanswered"), (2, "unread"), (3, "unread")]);
    assert_eq!(finish(&page).finished, None);
    assert_eq!(finishes(&page.log()), 0);
    page.go("#/learn/lamps/colours");
    page.answer("warm", &["blue"]);
    page.go("#/done/lamps");
    assert_eq!(open(&page), [(1, "unanswered"), (2, "another look"), (3, "unread")]);
}

#[test]
fn an_open_item_leads_to_its_step() {
    let mut page = Page::open("#/learn/lamps/on");
    page.go("#/done/lamps");
    let routes: Vec<_> = finish(&page).open.iter().map(|item| item.route.address()).collect();
    assert_eq!(routes, ["#/learn/lamps/on", "#/learn/lamps/colours", "#/learn/lamps/off"]);
}

/// The lamps, with one question of two answered right, under a pass mark.
#[track_caller]
fn with_half(pass: &str, expect_done: bool) {
    let lamps = LAMPS.replace("pass: 100%", &format!("pass: {pass}"));
    let course = [lamps.as_str(), BIKES, KITES];
    let mut page = Page::opened_with(1, "#/learn/lamps/on", &course, Log::default());
    page.answer("switch", &["right"]);
    page.go("#/learn/lamps/colours");
    page.answer("warm", &["red", "amber"]);
    page.go("#/learn/lamps/off");
    page.go("#/done/lamps");
    let finish = finish(&page);
    assert_eq!(finish.standings.score, Percent::new(50).unwrap());
    assert_eq!(finish.finished.is_some(), expect_done, "{pass}");
    assert_eq!(finish.open.is_empty(), expect_done, "{pass}");
}

#[test]
fn the_pass_mark_decides_and_reaching_it_exactly_is_enough() {
    with_half("49%", true);
    with_half("50%", true);
    with_half("51%", false);
    with_half("100%", false);
}

#[test]
fn another_look_is_asked_only_while_the_pass_mark_is_not_reached() {
    let mut page = Page::open("#/learn/lamps/on");
    page.answer("switch", &["right"]);
    page.go("#/learn/lamps/colours");
    page.answer("warm", &["red", "amber"]);
    page.go("#/learn/lamps/off");
    page.go("#/done/lamps");
    assert_eq!(open(&page), [(1, "another look")]);
    page.go("#/learn/lamps/on");
    page.again("switch");
    page.answer("switch", &["left"]);
    page.go("#/done/lamps");
    assert_eq!(open(&page), []);
    assert!(finish(&page).finished.is_some());
}

#[test]
fn a_module_without_questions_is_complete_once_it_was_seen() {
    let mut page = Page::open("#/learn/kites/up");
    page.go("#/learn/kites/down");
    page.go("#/done/kites");
    assert_eq!(finish(&page).finished.unwrap().score.value(), 100);
    assert_eq!(finish(&page).next, Some((m("lamps"), "Lamps".to_owned())));
}

#[test]
fn the_line_to_keep_is_the_last_thing_to_do() {
    let mut page = Page::open("#/");
    page.do_lamps();
    page.go("#/done/lamps");
    let keep = finish(&page).keep.unwrap();
    assert!(format!("{:?}", keep.body).contains("Switch it off."), "{keep:?}");
}

#[test]
fn a_completion_is_written_down_once() {
    let mut page = Page::open("#/");
    page.do_lamps();
    for address in ["#/done/lamps", "#/", "#/done/lamps", "#/learn/lamps/on", "#/done/lamps"] {
        page.go(address);
    }
    assert_eq!(finishes(&page.log()), 1);
    let mut tomorrow = Page::opened_with(2, "#/done/lamps", &[LAMPS, BIKES, KITES], page.log());
    tomorrow.go("#/learn/lamps/on");
    tomorrow.go("#/done/lamps");
    assert_eq!(finishes(&tomorrow.log()), 1);
}

#[test]
fn two_tabs_that_finish_at_once_are_one_completion() {
    let mut page = Page::open("#/");
    page.do_lamps();
    let course = [LAMPS, BIKES, KITES];
    let mut one = Page::opened_with(2, "#/learn/lamps/off", &course, page.log());
    let mut two = Page::opened_with(3, "#/learn/lamps/off", &course, page.log());
    two.now();
    one.go("#/done/lamps");
    two.go("#/done/lamps");
    one.run(found(Source::OtherTab, two.log()));
    two.run(found(Source::OtherTab, one.log()));
    assert_eq!(one.state.progress(), two.state.progress());
    assert_eq!(recorded(&one), [1], "both are kept, one counts");
    assert_eq!(finish(&one).finished, finish(&two).finished);
    one.go("#/");
    one.go("#/done/lamps");
    assert_eq!(finishes(&one.log()), 2, "and none is added");
}

#[test]
fn the_score_is_worked_out_and_stored_only_with_a_completion() {
    let mut page = Page::open("#/");
    page.do_lamps();
    let lines = |page: &Page| {
        page.log().iter().map(plainspoken::progress::saved::encode).collect::<Vec<_>>()
    };
    assert!(lines(&page).iter().all(|line| !line.contains("score")));
    page.go("#/done/lamps");
    assert!(lines(&page).last().unwrap().contains("\"score\":100"));
    let log = page.log();
    let Fact::ModuleFinished { revision, .. } = &log.iter().next_back().unwrap().fact else {
        panic!("{log:?}")
    };
    assert_eq!(*revision, 1);
}

/// Done in its first revision, and opened again when there is a second that asks something else.
fn revised(address: &str) -> Page {
    let mut page = Page::open("#/");
    page.do_lamps();
    page.go("#/done/lamps");
    let lamps =
        LAMPS.replace("revision: 1", "revision: 2").replace("Which are warm?", "Warm ones?");
    Page::opened_with(2, address, &[&lamps, BIKES, KITES], page.log())
}

#[test]
fn a_revised_module_says_so_and_keeps_what_was_done() {
    let page = revised("#/");
    let rows = screen::courses(&page.state).modules;
    assert!(matches!(rows[0].state, ModuleState::Updated { .. }), "{:?}", rows[0]);
    assert_eq!(rows[0].minutes_left, rows[0].minutes);
    assert_eq!(recorded(&page), [1], "the first completion is never lost");
}

#[test]
fn each_revision_has_a_completion_of_its_own() {
    let mut page = revised("#/learn/lamps/colours");
    page.answer("warm", &["red", "amber"]);
    page.go("#/done/lamps");
    page.go("#/");
    page.go("#/done/lamps");
    assert_eq!(recorded(&page), [1, 2]);
    assert_eq!(finishes(&page.log()), 2);
    let rows = screen::courses(&page.state).modules;
    assert!(matches!(rows[0].state, ModuleState::Done { .. }), "{:?}", rows[0]);
}

#[test]
fn a_revision_that_was_never_opened_is_not_recorded_as_done() {
    assert_eq!(recorded(&revised("#/done/lamps")), [1]);
}

#[test]
fn a_revised_module_opens_at_what_has_changed() {
    assert_eq!(revised("#/learn/lamps").address(), "#/learn/lamps/colours");
}

#[test]
fn a_name_is_on_the_record_once_it_is_given() {
    let mut page = Page::open("#/");
    page.do_lamps();
    page.go("#/done/lamps");
    assert_eq!(finish(&page).name, None);
    let at = page.now();
    page.run(Event::NameGiven { at, name: "Dana".to_owned() });
    assert_eq!(finish(&page).name.as_deref(), Some("Dana"));
}
