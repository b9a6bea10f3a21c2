//! What is kept of a half-made answer, of what did not fit, and of the order in which things stand.

use super::kit::{Page, choices, whats};
use plainspoken::progress::Log;
use plainspoken::session::standing::Standing;
use plainspoken::session::{Effect, move_id, nudge_id};

/// One exercise of each kind, a step each.
const DESK: &str = "---\nid: desk\ntitle: Desk\npass: 100%\n---\n\n## Message {#message}\n\n```email fake {#payslip}\n\
     From: Ravi <ravi@pay.example>[^sender]\nSubject: Before five[^hurry]\n\nOpen it [here](https://pay.example)[^link].\n\n\
     [^sender]: Not ours.\n[^hurry]: Hurry is a sign.\n[^link]: (fine) It is ours.\n```\n\n\
     ## Places {#places}\n\n### Where? {#belongs .sort}\n\n| Item | Where | Why |\n| - | - | - |\n| Rota | Inside | Names. |\n\
     | Menu | Anywhere | Known. |\n| Prices | Inside | Ours. |\n\n\
     ## Hour {#hour}\n\n### In order {#first-hour .order either=2-3}\n\n1. Stop\n2. Ring\n3. Write\n4. Wait\n\n\
     ## Inbox {#inbox}\n\n### Two {#monday .inbox}\n\n```text fake {#invoice answer=report,check}\nFrom: 07700\n\nPay.\n```\n\n\
     Nobody pays so.\n\n```text real {#dentist}\nFrom: Dentist\n\nAt nine.\n```\n\nYou asked for it.\n\n\
     ## Asked {#asked}\n\n### Any order {#shuffled .many}\n\n- [x] A\n\n  a\n\n- [ ] B\n\n  b\n\n- [ ] C\n\n  c\n\n- [ ] D\n\n  d\n\n- [ ] E\n\n  e\n\n\
     ### This order {#kept .keep-order}\n\n- [x] One\n\n  1\n\n- [ ] Two\n\n  2\n\n- [ ] Three\n\n  3\n\n- [ ] None of these\n\n  0\n";

fn desk(step: &str) -> Page {
    Page::opened_with(1, &format!("#/learn/desk/{step}"), &[DESK], Log::default())
}

fn order(page: &Page, question: &str) -> Vec<usize> {
    page.asked(question).order
}

#[test]
fn a_verdict_and_marks_are_kept_half_made() {
    let mut page = desk("message");
    page.pick("payslip", "sender");
    page.pick("payslip", "link");
    page.pick("payslip", "link");
    page.pick("payslip", "it=real");
    page.pick("payslip", "it=fake");
    let again = page.tomorrow(2, "#/learn/desk/message");
    assert_eq!(again.asked("payslip").picked, choices(&["sender", "it=fake"]));
    assert_eq!(again.asked("payslip").standing, Standing::Open);
}

#[test]
fn marks_alone_are_no_answer_and_a_verdict_alone_is_one() {
    let mut page = desk("message");
    page.pick("payslip", "sender");
    assert!(page.check("payslip").contains(&Effect::Focus(nudge_id(&super::kit::q("payslip")))));
    assert!(page.asked("payslip").nudged);
    page.answer("payslip", &["it=fake"]);
    let asked = page.asked("payslip");
    assert_eq!((asked.standing, asked.picked), (Standing::Fits, choices(&["it=fake", "sender"])));
}

#[test]
fn what_was_marked_is_never_held_against_anybody() {
    for marks in [&["link"][..], &[], &["hurry", "link", "sender"]] {
        let mut page = desk("message");
        page.answer("payslip", &[marks, &["it=fake"]].concat());
        assert_eq!(page.asked("payslip").standing, Standing::Fits, "{marks:?}");
        let mut page = desk("message");
        page.answer("payslip", &[marks, &["it=real"]].concat());
        assert_eq!(page.asked("payslip").standing, Standing::NotThis, "{marks:?}");
    }
}

#[test]
fn sorting_asks_again_only_for_what_did_not_fit() {
    let mut page = desk("places");
    page.pick("belongs", "rota=anywhere");
    page.pick("belongs", "rota=inside");
    assert_eq!(page.picks("belongs"), ["rota=inside"], "one place an item");
    page.check("belongs");
    assert!(page.asked("belongs").nudged, "two have no place yet");
    page.answer("belongs", &["menu=inside", "prices=inside"]);
    assert_eq!(page.asked("belongs").standing, Standing::NotThis);
    page.again("belongs");
    assert_eq!(page.picks("belongs"), ["prices=inside", "rota=inside"]);
    page.answer("belongs", &["menu=anywhere"]);
    assert_eq!(page.asked("belongs").standing, Standing::Fits);
}

#[test]
fn an_inbox_asks_again_only_for_what_did_not_fit() {
    for answer in ["report", "check"] {
        let mut page = desk("inbox");
        page.answer("monday", &[&format!("invoice={answer}"), "dentist=report"]);
        assert_eq!(page.asked("monday").standing, Standing::NotThis);
        page.again("monday");
        assert_eq!(page.picks("monday"), [format!("invoice={answer}")]);
        page.answer("monday", &["dentist=keep"]);
        assert_eq!(page.asked("monday").standing, Standing::Fits, "both of two answers fit");
    }
}

#[test]
fn an_item_is_moved_to_a_place_and_the_rest_make_room() {
    let mut page = desk("hour");
    let before = order(&page, "first-hour");
    let last = ["stop", "ring", "write", "wait"][before[3]];
    page.pick("first-hour", &format!("{last}=2"));
    assert_eq!(order(&page, "first-hour"), [before[0], before[3], before[1], before[2]]);
    assert_eq!(
        order(&page.tomorrow(7, "#/learn/desk/hour"), "first-hour"),
        order(&page, "first-hour")
    );
}

#[test]
fn the_button_that_moved_an_item_keeps_the_focus_but_for_either_end() {
    let mut page = desk("hour");
    let at = |page: &Page, place: usize| {
        ["stop", "ring", "write", "wait"][order(page, "first-hour")[place]]
    };
    let focus =
        |item: &str, up| Effect::Focus(move_id(&super::kit::q("first-hour"), &item_id(item), up));
    let item = at(&page, 2);
    assert!(page.pick("first-hour", &format!("{item}=2")).contains(&focus(item, true)));
    assert!(
        page.pick("first-hour", &format!("{item}=1")).contains(&focus(item, false)),
        "at the top"
    );
    assert!(
        page.pick("first-hour", &format!("{item}=4")).contains(&focus(item, true)),
        "at the end"
    );
}

fn item_id(item: &str) -> plainspoken::ids::ChoiceId {
    plainspoken::ids::ChoiceId::parse(item).unwrap()
}

#[test]
fn an_order_can_be_checked_as_it_stands_and_is_never_right_by_chance() {
    for tab in 1..60 {
        let mut page = Page::opened_with(tab, "#/learn/desk/hour", &[DESK], Log::default());
        page.check("first-hour");
        assert_eq!(page.asked("first-hour").standing, Standing::NotThis, "of writer {tab}");
        let moved = order(&page, "first-hour");
        page.again("first-hour");
        assert_eq!(order(&page, "first-hour"), moved, "it goes on from where it was");
    }
}

#[test]
fn neighbours_that_may_change_places_fit_either_way() {
    for between in [["ring=2", "write=3"], ["write=2", "ring=3"]] {
        let mut page = desk("hour");
        page.answer("first-hour", &["stop=1", between[0], between[1], "wait=4"]);
        assert_eq!(page.asked("first-hour").standing, Standing::Fits, "{between:?}");
    }
    let mut page = desk("hour");
    page.answer("first-hour", &["ring=1", "stop=2", "write=3", "wait=4"]);
    assert_eq!(page.asked("first-hour").standing, Standing::NotThis);
}

#[test]
fn choices_stand_in_an_order_that_stays_with_the_person() {
    let page = desk("asked");
    let shuffled = order(&page, "shuffled");
    for tab in 2..9 {
        assert_eq!(order(&page.tomorrow(tab, "#/learn/desk/asked"), "shuffled"), shuffled);
    }
    let others: Vec<_> = (2..9)
        .map(|tab| Page::opened_with(tab, "#/learn/desk/asked", &[DESK], Log::default()))
        .map(|page| order(&page, "shuffled"))
        .collect();
    assert!(others.iter().filter(|other| **other != shuffled).count() >= 5, "{others:?}");
}

#[test]
fn an_author_may_keep_the_order() {
    for tab in 1..9 {
        let page = Page::opened_with(tab, "#/learn/desk/asked", &[DESK], Log::default());
        assert_eq!(order(&page, "kept"), [0, 1, 2, 3]);
    }
}

#[test]
fn answering_and_trying_again_moves_nothing() {
    let mut page = desk("asked");
    let before = order(&page, "shuffled");
    page.answer("shuffled", &["b"]);
    assert_eq!(order(&page, "shuffled"), before);
    page.again("shuffled");
    assert_eq!(order(&page, "shuffled"), before);
}

#[test]
fn every_kind_counts_and_all_of_them_right_is_complete() {
    let mut page = desk("message");
    page.answer("payslip", &["it=fake"]);
    page.go("#/learn/desk/places");
    page.answer("belongs", &["rota=inside", "menu=anywhere", "prices=inside"]);
    page.go("#/learn/desk/hour");
    page.answer("first-hour", &["stop=1", "ring=2", "write=3", "wait=4"]);
    page.go("#/learn/desk/inbox");
    page.answer("monday", &["invoice=check", "dentist=keep"]);
    page.go("#/learn/desk/asked");
    page.answer("shuffled", &["a"]);
    page.answer("kept", &["one"]);
    page.go("#/done/desk");
    let standings = page.finish().standings;
    assert_eq!((standings.right, standings.questions, standings.score.value()), (6, 6, 100));
    assert_eq!(whats(&page.log()).last().unwrap(), "module-finished");
}

#[test]
fn after_two_misses_another_way_is_offered_and_it_is_never_a_longer_road() {
    let mut page = desk("places");
    let miss = |page: &mut Page| {
        page.answer("belongs", &["rota=anywhere", "menu=inside", "prices=inside"]);
    };
    miss(&mut page);
    assert!(!page.asked("belongs").stuck);
    page.again("belongs");
    assert!(!page.asked("belongs").stuck);
    miss(&mut page);
    assert!(page.asked("belongs").stuck);
    page.again("belongs");
    assert!(page.asked("belongs").stuck, "still there while it is tried again");
    assert!(page.tomorrow(2, "#/learn/desk/places").asked("belongs").stuck);
    page.answer("belongs", &["rota=inside", "menu=anywhere"]);
    assert!(!page.asked("belongs").stuck);
    assert_eq!(page.step().next.address(), "#/learn/desk/hour");
}
