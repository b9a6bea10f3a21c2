//! The queue loses nothing and delivers nothing twice, whatever happens on the way.

use super::store::{LUCKS, Luck};
use super::world::{World, made};
use plainspoken::lms::queue::{Connection, Event, Why};
use proptest::prelude::*;

/// A world with one tab that sends, and whose statements are kept.
fn one_tab(statements: usize, strict: bool) -> World {
    let mut world = World::new(statements, strict);
    world.tell(0, Event::Turn(true));
    world.tell(0, Event::Made(world.made.clone()));
    world.keep(0);
    world
}

#[track_caller]
fn all_are_there_once(world: &World) {
    assert!(world.store.stored.values().all(|times| *times == 1), "{:?}", world.store.stored);
    for made in &world.made {
        let stored = world.store.has.get(&made.id).map(ToString::to_string);
        let sent: serde_json::Value = serde_json::from_str(&made.body).unwrap();
        assert_eq!(stored, Some(sent.to_string()));
    }
    for tab in &world.tabs {
        let view = tab.queue.view();
        assert_eq!((view.waiting, view.sent, view.refused), (0, world.made.len(), Vec::new()));
    }
}

#[derive(Clone, Debug)]
enum Act {
    Make(usize),
    Keep,
    Deliver(usize, usize),
    Wait(i64),
    Restart(bool),
    Turn(bool),
    Online(bool),
    Access(bool),
    Look,
    Late,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        2 => (1usize..4).prop_map(Act::Make),
        5 => Just(Act::Keep),
        8 => (0usize..3, 0..LUCKS.len()).prop_map(|(which, luck)| Act::Deliver(which, luck)),
        3 => (0i64..700_000).prop_map(Act::Wait),
        1 => any::<bool>().prop_map(Act::Restart),
        2 => any::<bool>().prop_map(Act::Turn),
        1 => any::<bool>().prop_map(Act::Online),
        1 => any::<bool>().prop_map(Act::Access),
        1 => Just(Act::Look),
        1 => Just(Act::Late),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn whatever_happens_each_arrives_once(
        strict in any::<bool>(), acts in proptest::collection::vec((0usize..2, act()), 0..120),
    ) {
        let mut world = World::new(0, strict);
        for (tab, act) in acts {
            match act {
                Act::Make(count) => {
                    let from = world.made.len();
                    world.made.extend((from..from + count).map(made));
                    // The other tab hears of it sooner or later, and makes the same.
                    world.tell(tab, Event::Made(world.made.clone()));
                }
                Act::Keep => world.keep(tab),
                Act::Deliver(which, luck) => world.deliver(tab, which, LUCKS[luck]),
                Act::Wait(time) => {
                    world.now += time;
                    world.tell(tab, Event::Ticked);
                }
                Act::Restart(leaving) => world.restart(tab, leaving),
                Act::Turn(turn) => world.tell(tab, Event::Turn(turn)),
                Act::Online(online) => world.tell(tab, Event::Online(online)),
                Act::Access(given) => world.tell(tab, Event::AccessGiven(given)),
                Act::Look => {
                    let kept = world.kept.clone().into_iter().collect();
                    world.tell(tab, Event::Found(kept));
                }
                Act::Late => world.late(),
            }
            for tab in &world.tabs {
                let view = tab.queue.view();
                let refused: usize = view.refused.iter().map(|(_, count)| count).sum();
                prop_assert!(view.sent + view.waiting + refused <= world.made.len());
                prop_assert!(view.sent <= world.store.has.len(), "said to be there, and is not");
            }
        }
        world.calm();
        all_are_there_once(&world);
    }
}

#[test]
fn many_go_together_and_in_order() {
    let mut world = one_tab(45, true);
    for _ in 0..3 {
        world.deliver(0, 0, Luck::Fine);
        world.keep(0);
    }
    assert_eq!(world.tabs[0].queue.view().sent, 45);
    assert_eq!(world.tabs[0].queue.view().latest, Some(made(44).at));
}

#[test]
fn a_store_that_refuses_all_for_one_gets_them_one_by_one() {
    let mut world = one_tab(5, true);
    let known = made(2);
    world.store.post(&format!("[{}]", known.body));
    for _ in 0..7 {
        world.deliver(0, 0, Luck::Fine);
        world.keep(0);
    }
    assert_eq!(
        world.tabs[0].queue.view().sent,
        5,
        "the one that it had was looked at, and is the same"
    );
    assert!(world.store.stored.values().all(|times| *times == 1));
}

#[test]
fn another_statement_under_the_same_id_is_said_and_holds_nothing_up() {
    let mut world = one_tab(3, false);
    world.store.post(&format!("[{{\"id\":\"{}\",\"n\":99}}]", made(1).id));
    for _ in 0..9 {
        world.deliver(0, 0, Luck::Fine);
        world.keep(0);
    }
    let view = world.tabs[0].queue.view();
    assert_eq!((view.sent, view.waiting, view.refused), (2, 0, vec![(Why::Taken, 1)]));
    world.restart(0, false);
    assert_eq!(world.tabs[0].queue.view().refused, [(Why::Taken, 1)], "it stays known");
}

#[test]
fn new_access_is_what_a_refusal_waits_for() {
    let mut world = one_tab(30, false);
    world.deliver(0, 0, Luck::Says(401));
    let view = world.tabs[0].queue.view();
    assert_eq!((view.connection, view.waiting, view.refused.len()), (Connection::Refused, 30, 0));
    world.now += 100_000_000;
    world.tell(0, Event::Ticked);
    world.deliver(0, 0, Luck::Fine);
    assert_eq!(world.store.has.len(), 0, "nothing is sent meanwhile");
    world.tell(0, Event::AccessGiven(true));
    world.deliver(0, 0, Luck::Fine);
    world.deliver(0, 0, Luck::Fine);
    assert_eq!(world.tabs[0].queue.view().connection, Connection::Open);
    assert_eq!(world.store.has.len(), 30);
}

#[test]
fn who_may_not_write_asks_three_times_and_no_more() {
    let mut world = one_tab(30, false);
    for _ in 0..40 {
        world.deliver(0, 0, Luck::Says(403));
        world.keep(0);
    }
    let view = world.tabs[0].queue.view();
    assert_eq!((view.connection, view.waiting), (Connection::Refused, 27));
    assert_eq!(view.refused, [(Why::Forbidden, 3)]);
    world.calm();
    assert_eq!(world.store.has.len(), 30);
}

#[test]
fn pauses_grow_and_end() {
    let mut world = one_tab(1, false);
    let mut pauses = Vec::new();
    for _ in 0..14 {
        world.deliver(0, 0, Luck::Silence);
        let before = world.now;
        while world.tabs[0]
            .queue
            .clone()
            .update(at(world.now), 0, Event::Ticked)
            .iter()
            .all(is_wake)
        {
            world.now += 500;
        }
        pauses.push(world.now - before);
        world.tell(0, Event::Ticked);
    }
    assert!(pauses[0] >= 1_000 && pauses[0] <= 2_500, "{pauses:?}");
    assert!(pauses.iter().all(|pause| *pause <= 600_500), "{pauses:?}");
    assert!(pauses[13] >= 300_000, "{pauses:?}");
    world.deliver(0, 0, Luck::Fine);
    all_there(&world, 1);
}

fn at(now: i64) -> plainspoken::progress::Timestamp {
    plainspoken::progress::Timestamp(now)
}

fn is_wake(effect: &plainspoken::lms::queue::Effect) -> bool {
    matches!(effect, plainspoken::lms::queue::Effect::Wake(_))
}

#[track_caller]
fn all_there(world: &World, count: usize) {
    assert_eq!(world.store.has.len(), count);
    assert_eq!(world.tabs[0].queue.view().sent, count);
}

#[test]
fn nothing_goes_out_before_it_is_kept_or_while_another_tab_sends() {
    let mut world = World::new(2, false);
    world.tell(0, Event::Turn(true));
    world.tell(0, Event::Made(world.made.clone()));
    world.deliver(0, 0, Luck::Fine);
    assert_eq!(world.store.has.len(), 0, "it is not on disk yet");
    world.tell(1, Event::Made(world.made.clone()));
    world.keep(1);
    world.deliver(1, 0, Luck::Fine);
    assert_eq!(world.store.has.len(), 0, "the other tab sends");
    world.keep(0);
    world.deliver(0, 0, Luck::Fine);
    all_there(&world, 2);
}

#[test]
fn as_the_page_is_left_what_nobody_sent_goes_too() {
    let mut world = one_tab(1, false);
    world.made.extend((1..4).map(made));
    world.tell(0, Event::Made(world.made.clone()));
    world.keep(0);
    // The first is on its way; the others would wait for its answer.
    world.restart(0, true);
    world.late();
    world.late();
    assert_eq!(world.store.has.len(), 4);
    world.calm();
    all_are_there_once(&world);
}

#[test]
fn what_is_forgotten_is_sent_no_more() {
    let mut world = one_tab(3, false);
    world.tell(0, Event::Forgotten);
    world.tell(0, Event::Ticked);
    let view = world.tabs[0].queue.view();
    assert_eq!((view.waiting, view.sent, view.connection), (0, 0, Connection::NoAccess));
}
