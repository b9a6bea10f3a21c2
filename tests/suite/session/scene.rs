//! A branching scene: the way that was taken, the way back, and where it leads on.

use super::kit::Page;
use plainspoken::progress::Log;
use plainspoken::session::screen;

const DESK: &str = "---\nid: desk\ntitle: Desk\n---\n\n## Before {#before}\n\nText.\n\n\
     ## At the desk {#desk .scene}\n\nHe asks.\n\n- [Read it out](#read-out)\n- [Call back](#call-back)\n\n  Well done.\n\n\
     ## Reading it out {#read-out .scene}\n\nGone.\n\n- [Hang up](#hang-up)\n- [Choose again](#desk)\n\n\
     ## Hanging up {#hang-up}\n\nToo late.\n\n## Calling back {#call-back}\n\nThey thank you.\n\n## After {#after}\n\nText.\n";

fn open(address: &str) -> Page {
    Page::opened_with(1, address, &[DESK], Log::default())
}

fn trail(page: &Page) -> Vec<String> {
    page.step().trail.into_iter().map(|(id, _)| id.to_string()).collect()
}

fn around(page: &Page) -> (String, String) {
    (page.step().back.address(), page.step().next.address())
}

#[test]
fn the_steps_of_a_scene_are_not_among_those_of_the_module() {
    let mut page = open("#/learn/desk/desk");
    let steps = |page: &Page| -> Vec<String> {
        page.step().steps.iter().map(|link| link.id.to_string()).collect()
    };
    assert_eq!(steps(&page), ["before", "desk", "after"]);
    assert_eq!(page.step().here, 1);
    page.go("#/learn/desk/read-out");
    assert_eq!((steps(&page).len(), page.step().here), (3, 1), "it is still the scene");
}

#[test]
fn the_way_that_was_taken_is_told_and_leads_back_to_any_fork() {
    let mut page = open("#/learn/desk/desk");
    assert!(trail(&page).is_empty());
    page.go("#/learn/desk/read-out");
    page.go("#/learn/desk/hang-up");
    assert_eq!(trail(&page), ["desk", "read-out"]);
    assert_eq!(
        around(&page),
        ("#/learn/desk/read-out".to_owned(), "#/learn/desk/after".to_owned())
    );
    page.go("#/learn/desk/read-out");
    assert_eq!(trail(&page), ["desk"], "going back ends the way there");
    page.go("#/learn/desk/desk");
    assert!(trail(&page).is_empty());
    page.go("#/learn/desk/call-back");
    assert_eq!(trail(&page), ["desk"]);
    assert_eq!(around(&page), ("#/learn/desk/desk".to_owned(), "#/learn/desk/after".to_owned()));
}

#[test]
fn the_way_is_still_known_tomorrow() {
    let mut page = open("#/learn/desk/desk");
    page.go("#/learn/desk/read-out");
    page.go("#/learn/desk/hang-up");
    let again = page.tomorrow(2, "#/learn/desk");
    assert_eq!(again.address(), "#/learn/desk/hang-up");
    assert_eq!(trail(&again), ["desk", "read-out"]);
}

#[test]
fn whoever_comes_by_a_link_of_their_own_finds_the_way_too() {
    let page = open("#/learn/desk/hang-up");
    assert_eq!(trail(&page), ["desk", "read-out"]);
    assert_eq!(around(&page).1, "#/learn/desk/after");
    let page = open("#/learn/desk/after");
    assert_eq!(around(&page), ("#/learn/desk/desk".to_owned(), "#/done/desk".to_owned()));
}

#[test]
fn the_ways_that_were_taken_are_told_from_the_others() {
    let mut page = open("#/learn/desk/desk");
    assert!(page.step().taken.is_empty());
    page.go("#/learn/desk/call-back");
    page.go("#/learn/desk/desk");
    let taken: Vec<_> = page.step().taken.iter().map(ToString::to_string).collect();
    assert_eq!(taken, ["call-back"]);
}

#[test]
fn a_scene_is_done_once_an_ending_was_reached_and_any_will_do() {
    for ending in [&["call-back"][..], &["read-out", "hang-up"]] {
        let mut page = open("#/learn/desk/before");
        for step in ["desk", "read-out", "after"] {
            page.go(&format!("#/learn/desk/{step}"));
        }
        page.go("#/done/desk");
        let routes: Vec<_> = page.finish().open.iter().map(|item| item.route.address()).collect();
        assert_eq!(routes, ["#/learn/desk/desk"], "a fork on the way is no ending");
        assert!(!page.step_of("desk").answered);
        for step in ending {
            page.go(&format!("#/learn/desk/{step}"));
        }
        page.go("#/done/desk");
        assert!(page.finish().finished.is_some());
    }
}

#[test]
fn minutes_and_steps_are_those_of_the_main_path() {
    let page = open("#/");
    let row = &screen::courses(&page.state).modules[0];
    assert_eq!(row.minutes, 1);
    let mut page = open("#/learn/desk/before");
    for step in ["desk", "read-out", "hang-up"] {
        page.go(&format!("#/learn/desk/{step}"));
    }
    page.go("#/");
    let row = &screen::courses(&page.state).modules[0];
    let seen = screen::ModuleState::Started { seen: 2, of: 3 };
    assert_eq!(row.state, seen, "steps off the main path are not counted");
}
