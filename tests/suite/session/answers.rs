//! Answering: picking, checking, trying again. Nobody is out of tries, and nothing right is asked twice.

use super::kit::{BIKES, KITES, LAMPS, Page, choices, found, whats};
use plainspoken::progress::Fact;
use plainspoken::session::standing::Standing;
use plainspoken::session::{Effect, Source, nudge_id, screen};

#[test]
fn of_a_pick_one_the_last_pick_stands() {
    let mut page = Page::open("#/learn/lamps/on");
    page.pick("switch", "left");
    page.pick("switch", "right");
    assert_eq!(page.picks("switch"), ["right"]);
    assert_eq!(page.asked("switch").standing, Standing::Open);
}

#[test]
fn of_a_pick_many_a_second_press_takes_a_pick_back() {
    let mut page = Page::open("#/learn/lamps/colours");
    page.pick("warm", "red");
    page.pick("warm", "blue");
    page.pick("warm", "red");
    assert_eq!(page.picks("warm"), ["blue"]);
}

#[test]
fn the_same_radio_button_pressed_twice_is_one_pick() {
    let mut page = Page::open("#/learn/lamps/on");
    page.pick("switch", "left");
    let before = page.all();
    let again = page.picked("switch", "left");
    assert_eq!(page.tell(again), []);
    assert_eq!(page.all(), before);
}

#[test]
fn a_check_without_a_pick_says_so_and_takes_the_focus_there() {
    let mut page = Page::open("#/learn/lamps/on");
    let entries = page.log();
    let event = page.pressed_check("switch");
    assert_eq!(page.tell(event), [Effect::Focus(nudge_id(&super::kit::q("switch")))]);
    assert!(page.asked("switch").nudged);
    assert_eq!(page.log(), entries, "an empty answer is no answer");
    page.pick("switch", "left");
    assert!(!page.asked("switch").nudged, "it is said until something is picked");
}

#[test]
fn what_was_said_of_an_empty_check_is_gone_on_the_next_step() {
    let mut page = Page::open("#/learn/lamps/on");
    page.check("switch");
    page.go("#/learn/lamps/colours");
    page.go("#/learn/lamps/on");
    assert!(!page.asked("switch").nudged);
}

/// Of one question: what is picked, and how that stands.
#[track_caller]
fn graded(step: &str, question: &str, picks: &[&str], standing: Standing) {
    let mut page = Page::open(&format!("#/learn/lamps/{step}"));
    page.answer(question, picks);
    assert_eq!(page.asked(question).standing, standing, "{picks:?}");
    assert_eq!(page.asked(question).picked, choices(picks), "the answer stays in sight");
}

#[test]
fn exactly_what_fits_is_right() {
    graded("on", "switch", &["left"], Standing::Fits);
    graded("on", "switch", &["right"], Standing::NotThis);
    graded("colours", "warm", &["red", "amber"], Standing::Fits);
    graded("colours", "warm", &["red"], Standing::NotThis);
    graded("colours", "warm", &["red", "amber", "blue"], Standing::NotThis);
    graded("colours", "warm", &["blue"], Standing::NotThis);
}

#[test]
fn an_answer_is_written_down_with_the_revision_that_was_shown() {
    let revised = LAMPS.replace("revision: 1", "revision: 7");
    let course = [revised.as_str(), BIKES, KITES];
    let mut page =
        Page::opened_with(1, "#/learn/lamps/on", &course, plainspoken::progress::Log::default());
    page.answer("switch", &["right"]);
    let log = page.log();
    let Fact::QuestionAnswered { edition, fits, .. } = &log.iter().next_back().unwrap().fact else {
        panic!("{log:?}")
    };
    assert_eq!((edition.revision, *fits), (7, false));
}

#[test]
fn trying_again_keeps_the_picks_that_fit() {
    let mut page = Page::open("#/learn/lamps/colours");
    page.answer("warm", &["red", "blue"]);
    page.again("warm");
    assert_eq!(page.picks("warm"), ["red"]);
    assert_eq!(page.asked("warm").standing, Standing::Open);
    page.answer("warm", &["amber"]);
    assert_eq!(page.asked("warm").standing, Standing::Fits);
}

#[test]
fn trying_a_pick_one_again_starts_afresh() {
    let mut page = Page::open("#/learn/lamps/on");
    page.answer("switch", &["right"]);
    page.again("switch");
    assert_eq!(page.picks("switch"), [""; 0]);
    assert_eq!(page.asked("switch").standing, Standing::Open);
}

#[test]
fn there_are_always_more_tries() {
    let mut page = Page::open("#/learn/lamps/on");
    for _ in 0..50 {
        page.answer("switch", &["right"]);
        page.again("switch");
    }
    page.answer("switch", &["left"]);
    assert_eq!(page.asked("switch").standing, Standing::Fits);
}

#[test]
fn what_is_right_is_never_asked_again() {
    let mut page = Page::open("#/learn/lamps/on");
    page.answer("switch", &["left"]);
    let before = page.all();
    for event in
        [page.picked("switch", "right"), page.pressed_check("switch"), page.pressed_again("switch")]
    {
        assert_eq!(page.tell(event), []);
    }
    assert_eq!(page.all(), before);
}

#[test]
fn what_is_right_stays_so_whatever_another_tab_did_before_or_after() {
    let mut here = Page::open("#/learn/lamps/on");
    here.answer("switch", &["left"]);
    let mut there =
        Page::opened_with(2, "#/learn/lamps/on", &[LAMPS, BIKES, KITES], Default::default());
    for _ in 0..5 {
        there.answer("switch", &["right"]);
        there.again("switch");
    }
    there.pick("switch", "right");
    here.run(found(Source::OtherTab, there.log()));
    assert_eq!(here.asked("switch").standing, Standing::Fits);
    assert_eq!(here.picks("switch"), ["left"], "the answer that fits is the one in sight");
}

#[test]
fn an_answer_from_another_tab_is_seen_here() {
    let mut here = Page::open("#/learn/lamps/on");
    here.pick("switch", "right");
    let mut there = Page::opened_with(2, "#/learn/lamps/on", &[LAMPS, BIKES, KITES], here.log());
    there.answer("switch", &["left"]);
    here.run(found(Source::OtherTab, there.log()));
    assert_eq!(here.asked("switch").standing, Standing::Fits);
}

#[test]
fn a_choice_that_left_the_question_is_no_answer_to_it() {
    let mut page = Page::open("#/learn/lamps/colours");
    page.pick("warm", "blue");
    let without = LAMPS.replace("- [ ] Blue {#blue}\n\n  Cool.\n\n", "");
    let mut page =
        Page::opened_with(2, "#/learn/lamps/colours", &[&without, BIKES, KITES], page.log());
    page.check("warm");
    assert!(page.asked("warm").nudged, "nothing that is on the screen was picked");
    page.answer("warm", &["red", "amber"]);
    assert_eq!(page.asked("warm").standing, Standing::Fits);
}

#[test]
fn going_on_is_the_next_thing_once_the_step_is_answered() {
    let mut page = Page::open("#/learn/lamps/on");
    let answered = |page: &Page| screen::step(&page.state).unwrap().answered;
    assert!(!answered(&page));
    page.answer("switch", &["right"]);
    assert!(answered(&page), "an answer is enough; it need not fit");
    page.again("switch");
    assert!(!answered(&page));
    page.go("#/learn/lamps/off");
    assert!(answered(&page), "there is nothing to answer");
}

#[test]
fn what_happened_is_written_down_in_its_order() {
    let mut page = Page::open("#/learn/lamps/on");
    page.answer("switch", &["right"]);
    page.again("switch");
    assert_eq!(
        whats(&page.log()),
        ["step-opened", "choices-picked", "question-answered", "choices-picked"]
    );
}
