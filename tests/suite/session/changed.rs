//! Only what changed: a revision costs those who completed the module nothing but what is new in it.

use super::kit::{KITES, LAMPS, Page, whats};
use plainspoken::session::screen::{self, ModuleState, Offer, Row};
use plainspoken::session::standing::Standing;

fn done() -> Page {
    let mut page = Page::opened_with(1, "#/", &[LAMPS, KITES], Default::default());
    page.do_lamps();
    page.go("#/done/lamps");
    assert!(page.finish().finished.is_some());
    page
}

/// The lamps with a raised revision, and one thing of them another.
fn revised(old: &str, new: &str) -> String {
    assert!(LAMPS.contains(old), "{old}");
    LAMPS.replace("revision: 1", "revision: 2").replace(old, new)
}

fn row(page: &Page) -> Row {
    screen::courses(&page.state).modules[0].clone()
}

fn opened_again(text: &str, address: &str) -> Page {
    done().with(2, address, &[text, KITES])
}

fn is_done(page: &Page) -> bool {
    matches!(row(page).state, ModuleState::Done { .. })
}

#[test]
fn one_changed_question_is_all_that_is_offered() {
    let long = |text: &str| text.replace("Good night.", &"word ".repeat(500));
    let mut page = Page::opened_with(1, "#/", &[&long(LAMPS)], Default::default());
    page.do_lamps();
    page.go("#/done/lamps");
    let new = long(&revised("Which are warm?", "Which of them are warm?"));
    let mut page = page.with(2, "#/", &[&new]);
    let listed = row(&page);
    assert!(matches!(listed.state, ModuleState::Updated { .. }), "{listed:?}");
    assert_eq!((listed.minutes, listed.minutes_left), (4, 1));
    assert_eq!(screen::courses(&page.state).minutes_left, 1);
    page.go("#/learn/lamps");
    assert_eq!(page.address(), "#/learn/lamps/colours");
    let step = page.step();
    assert_eq!(step.offer, Offer::Changed { minutes: 1 });
    let spared: Vec<_> = step.steps.iter().map(|step| step.spared).collect();
    assert_eq!(spared, [true, false, true]);
    assert_eq!((step.back.address(), step.next.address()), ("#/".into(), "#/done/lamps".into()));
    assert_eq!(page.asked("warm").standing, Standing::Open);
    page.answer("warm", &["red", "amber"]);
    page.go("#/done/lamps");
    let finish = page.finish();
    assert_eq!((finish.standings.right, finish.standings.questions), (2, 2));
    assert!(finish.finished.is_some());
    assert_eq!(whats(&page.log()).iter().filter(|what| *what == "module-finished").count(), 2);
}

#[test]
fn a_slip_that_was_mended_elsewhere_costs_nothing() {
    for (old, new) in [("Good night.", "Good nihgt!"), ("Switch it off", "Switch **it** off")] {
        let page = opened_again(&revised(old, new), "#/");
        assert!(is_done(&page), "{new}: {:?}", row(&page));
        assert_eq!(row(&page).minutes_left, 0);
        let page = opened_again(&LAMPS.replace(old, new), "#/");
        assert!(is_done(&page), "{new} without a new revision");
    }
}

#[test]
fn a_slip_that_was_mended_beside_a_changed_question_costs_only_that() {
    let text = revised("Good night.", "Good nihgt!").replace("Which are warm?", "Warm ones?");
    let mut page = opened_again(&text, "#/done/lamps");
    let open: Vec<_> = page.finish().open.iter().map(|item| item.route.address()).collect();
    assert_eq!(open, ["#/learn/lamps/colours"]);
    page.go("#/learn/lamps/on");
    assert_eq!(page.asked("switch").standing, Standing::Fits, "what is the same stays answered");
}

#[test]
fn without_a_new_revision_nothing_is_asked_again() {
    for (old, new) in
        [("Which are warm?", "Which of them are warm?"), ("Good night.", "Other words.")]
    {
        let page = opened_again(&LAMPS.replace(old, new), "#/done/lamps");
        assert!(page.finish().finished.is_some(), "{new}");
        assert!(is_done(&opened_again(&LAMPS.replace(old, new), "#/")), "{new}");
    }
}

#[test]
fn a_new_revision_in_which_nothing_changed_shows_as_done() {
    let page = opened_again(&revised("revision: 1", "revision: 2"), "#/");
    assert!(is_done(&page), "{:?}", row(&page));
    assert_eq!((row(&page).minutes_left, screen::courses(&page.state).done), (0, 1));
    assert_eq!(screen::courses(&page.state).next.unwrap().id.as_str(), "kites");
}

const NEW: &str = "### Is it on? {#is-on}\n\n- [x] Yes {#left}\n\n  It is.\n\n- [ ] No {#right}\n\n  It is on.\n\n## Colours";

#[test]
fn a_new_question_is_never_shown_as_answered() {
    for text in [revised("## Colours", NEW), LAMPS.replace("## Colours", NEW)] {
        let page = opened_again(&text, "#/learn/lamps/on");
        assert_eq!(page.asked("is-on").standing, Standing::Open);
        assert!(page.asked("is-on").picked.is_empty());
        assert_eq!(page.asked("switch").standing, Standing::Fits);
    }
    let page = opened_again(&revised("## Colours", NEW), "#/");
    assert!(matches!(row(&page).state, ModuleState::Updated { .. }));
}

#[test]
fn a_new_step_is_all_that_is_left_to_read() {
    let page = opened_again(
        &revised("## Off", "## New {#new}\n\nSomething new.\n\n## Off"),
        "#/learn/lamps",
    );
    assert_eq!(page.address(), "#/learn/lamps/new");
    assert_eq!(page.step().next.address(), "#/done/lamps");
}

#[test]
fn a_question_or_a_step_that_left_costs_nothing() {
    let without = revised("## Off {#off}\n\nGood night.\n\n> [!DO]\n> Switch it off.\n", "");
    assert!(is_done(&opened_again(&without, "#/")));
}

#[test]
fn the_changed_step_is_not_left_out_while_somebody_is_on_it() {
    let mut page =
        opened_again(&revised("Good night.", "Lock the door, and hide the key."), "#/learn/lamps");
    assert_eq!(page.address(), "#/learn/lamps/off");
    page.go("#/done/lamps");
    assert!(page.finish().finished.is_some());
    assert_eq!(
        page.tomorrow(3, "#/learn/lamps").address(),
        "#/learn/lamps/on",
        "all of it, when it is done"
    );
}

#[test]
fn whoever_had_not_completed_it_finds_their_place_in_the_new_one() {
    let mut page = Page::opened_with(1, "#/learn/lamps/on", &[LAMPS], Default::default());
    page.answer("switch", &["left"]);
    page.go("#/learn/lamps/colours");
    let text = revised("Which are warm?", "Warm ones?");
    let page = page.with(2, "#/learn/lamps", &[&text]);
    assert_eq!(page.address(), "#/learn/lamps/colours");
    assert_ne!(page.step().offer, Offer::Changed { minutes: 1 });
}
