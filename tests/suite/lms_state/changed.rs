//! A new version of a package, while the learning system keeps the state of the one before: the same as if everything
//! that happened had been kept.

use super::super::session::kit::{BIKES, KITES, LAMPS, Page};
use super::same::assert_same_elsewhere;
use super::walk::{self, places_of};
use plainspoken::lms::state::{self, Left};
use plainspoken::progress::Log;
use plainspoken::session::screen;
use plainspoken::session::standing::Standing;

/// Every kind of exercise, and a scene.
const BIRDS: &str = include_str!("birds.md");

/// Enough for anybody, and so little that nothing is kept but what must be.
const ROOM: [usize; 2] = [30_000, 700];

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn start(texts: &[&str]) -> Page {
    walk::open(&owned(texts), 1, Log::default(), super::START)
}

/// A day later the course is another: with all that happened, and with what was kept of it.
#[track_caller]
fn later(page: &Page, old: &[&str], new: &[&str], most: usize) -> (Page, Page) {
    let written = state::write(&page.log(), &places_of(&owned(old)), most);
    assert!(written.left.iter().all(|left| *left <= Left::Earlier), "{:?}", written.left);
    let read = state::read(&written.text, &places_of(&owned(new))).unwrap();
    let now = page.clone().now();
    let of = |log| walk::open(&owned(new), 2, log, now);
    (of(page.log()), of(read))
}

#[track_caller]
fn assert_resumes(page: &Page, old: &[&str], new: &[&str]) {
    for most in ROOM {
        let (before, after) = later(page, old, new, most);
        assert_same_elsewhere(&before, &after);
    }
}

/// Somebody who has done the birds half, the lamps wholly, and begun the bikes.
fn somebody() -> Page {
    let mut page = start(&[LAMPS, BIKES, BIRDS]);
    page.do_lamps();
    page.go("#/done/lamps");
    page.go("#/learn/bikes");
    page.pick("side", "theirs");
    let birds = plainspoken::parse::parse(BIRDS).module;
    for (at, step) in birds.steps.iter().enumerate() {
        page.go(&format!("#/learn/birds/{}", step.id));
        for question in step.questions() {
            walk::answer(&mut page, question, walk::other(question));
            if at % 2 == 0 || step.id.as_str() == "rules" {
                walk::settle(&mut page, question);
            } else {
                walk::try_again(&mut page, &question.id);
                walk::pick_all(&mut page, question);
            }
        }
    }
    page
}

#[test]
fn every_kind_of_exercise_resumes() {
    let findings = plainspoken::parse::parse(BIRDS).diagnostics;
    assert!(findings.is_empty(), "{findings:?}");
    assert_resumes(&somebody(), &[LAMPS, BIKES, BIRDS], &[LAMPS, BIKES, BIRDS]);
}

#[test]
fn whatever_is_changed_it_is_as_if_all_had_been_kept() {
    let page = somebody();
    let changes = [
        ("Which are warm?", "Which of them are warm?"),
        ("Good night.", "Other words."),
        ("{#off}", "{#out}"),
        ("{#warm .many}", "{#warmth .many}"),
        ("- [ ] Blue {#blue}\n\n  Cool.\n\n", ""),
        ("- [ ] Blue {#blue}", "- [ ] Green {#green}"),
        ("- [x] Red {#red}\n\n  Warm.\n\n", ""),
        ("- [x] The left {#left}", "- [x] The left {#links}"),
        ("## Off {#off}", "## New {#new}\n\nSomething new.\n\n## Off {#off}"),
        ("pass: 100%", "pass: 60%"),
    ];
    for (old, new) in changes {
        assert!(LAMPS.contains(old), "{old}");
        let changed = LAMPS.replace(old, new);
        let revised = changed.replace("revision: 1", "revision: 2");
        for text in [&changed, &revised] {
            assert_resumes(&page, &[LAMPS, BIKES, BIRDS], &[text, BIKES, BIRDS]);
        }
    }
}

#[test]
fn a_changed_exercise_of_any_kind_is_as_if_all_had_been_kept() {
    let page = somebody();
    let module = plainspoken::parse::parse(BIRDS).module;
    let questions = module.questions().map(|question| question.id.to_string());
    let items = module.questions().flat_map(walk::legal).map(|id| id.parts().0.to_owned());
    let steps = module.steps.iter().map(|step| step.id.to_string());
    let mut ids: Vec<String> = questions.chain(items).chain(steps).collect();
    ids.sort();
    ids.dedup();
    let mut changes = 0;
    for id in ids {
        let old = format!("#{id}");
        // Where the step that they were on has left, the state leads to the one before, and the session to the start.
        if !BIRDS.contains(&old) || id == "rules" {
            continue;
        }
        let renamed = BIRDS.replace(&old, &format!("#{id}-2"));
        assert_resumes(&page, &[LAMPS, BIKES, BIRDS], &[LAMPS, BIKES, &renamed]);
        changes += 1;
    }
    assert!(changes > 15, "{changes}");
}

#[test]
fn modules_come_go_and_change_places() {
    let page = somebody();
    let old = [LAMPS, BIKES, BIRDS];
    for new in [
        vec![BIRDS, LAMPS, BIKES],
        vec![KITES, LAMPS, BIKES, BIRDS],
        vec![BIKES, BIRDS],
        vec![KITES],
        vec![LAMPS],
    ] {
        assert_resumes(&page, &old, &new);
    }
}

#[test]
fn a_statement_in_other_words_is_agreed_to_anew() {
    let page = somebody();
    let other = BIRDS.replace("I feed no bread", "I feed them nothing");
    assert_ne!(other, BIRDS);
    let old = [LAMPS, BIKES, BIRDS];
    let (_, mut after) = later(&page, &old, &old, super::LONG);
    after.go("#/learn/birds/rules");
    assert_eq!(after.asked("agree").standing, Standing::Fits);
    let (_, mut after) = later(&page, &old, &[LAMPS, BIKES, &other], super::LONG);
    after.go("#/learn/birds/rules");
    assert_eq!(after.asked("agree").standing, Standing::Open);
    assert!(screen::details(&after.state).agreed.is_empty());
}

#[test]
fn a_text_that_was_completed_keeps_its_name() {
    let page = somebody();
    let other = LAMPS.replace("Good night.", "Sleep well.");
    let old = [LAMPS, BIKES, BIRDS];
    let (before, after) = later(&page, &old, &[&other, BIKES, BIRDS], super::LONG);
    assert_eq!(walk::records(&before), walk::records(&after));
    assert_eq!(walk::records(&after).len(), 2);
}

/// Two scenes that share an ending: how somebody came to it is not to be told from the steps alone.
const SCENES: &str = "---\nid: scenes\ntitle: Scenes\n---\n\n\
     ## A {#a .scene}\n\nOne.\n\n- [X](#x)\n\n## X {#x .scene}\n\nTwo.\n\n- [Z](#z)\n\n\
     ## B {#b .scene}\n\nThree.\n\n- [Z](#z)\n\n## Z {#z .scene}\n\nFour.\n\n- [W](#w)\n\n\
     ## W {#w}\n\nFive.\n\n## End {#end}\n\nSix.\n";

#[test]
fn the_way_into_a_scene_is_kept_as_it_was_walked() {
    let mut page = start(&[SCENES]);
    for step in ["b", "z", "w", "z"] {
        page.go(&format!("#/learn/scenes/{step}"));
    }
    let (_, mut after) = later(&page, &[SCENES], &[SCENES], super::LONG);
    after.go("#/learn/scenes");
    let trail: Vec<String> =
        after.step_of("w").trail.iter().map(|(step, _)| step.to_string()).collect();
    assert_eq!(trail, ["b", "z"]);
    assert_resumes(&page, &[SCENES], &[SCENES]);
}
