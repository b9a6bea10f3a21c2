//! An event that makes no sense now changes nothing and asks for nothing.

use super::kit::Told;
use super::kit::{Page, m, q};
use plainspoken::ids::ChoiceId;
use plainspoken::progress::{EntryId, TabId, Timestamp};
use plainspoken::session::{Event, Hurdle, Late, Route, Source, Trouble, Wanted};
use proptest::prelude::*;

#[track_caller]
fn nothing_comes_of(page: &mut Page, event: Event) {
    let before = page.all();
    assert_eq!(page.tell(event), []);
    assert_eq!(page.all(), before);
}

#[test]
fn questions_that_are_not_on_the_page() {
    for address in ["#/", "#/you", "#/learn/kites/up", "#/learn/nowhere/on"] {
        let mut page = Page::open(address);
        for event in [
            page.picked("switch", "left"),
            page.pressed_check("switch"),
            page.pressed_again("switch"),
        ] {
            nothing_comes_of(&mut page, event);
        }
    }
}

#[test]
fn questions_of_a_module_that_is_still_under_way() {
    let mut page = Page::waiting("#/learn/lamps/on");
    let event = page.picked("switch", "left");
    nothing_comes_of(&mut page, event);
    let event = page.pressed_check("switch");
    nothing_comes_of(&mut page, event);
}

#[test]
fn a_choice_that_the_question_does_not_have() {
    let mut page = Page::open("#/learn/lamps/colours");
    page.pick("warm", "red");
    let event = page.picked("warm", "left");
    nothing_comes_of(&mut page, event);
}

#[test]
fn a_choice_that_a_pick_one_does_not_have() {
    let mut page = Page::open("#/learn/lamps/on");
    page.pick("switch", "left");
    let event = page.picked("switch", "red");
    nothing_comes_of(&mut page, event);
}

#[test]
fn trying_again_what_was_not_answered() {
    let mut page = Page::open("#/learn/lamps/on");
    let event = page.pressed_again("switch");
    nothing_comes_of(&mut page, event);
    page.pick("switch", "right");
    let event = page.pressed_again("switch");
    nothing_comes_of(&mut page, event);
}

#[test]
fn picking_and_checking_what_was_answered_and_not_taken_up_again() {
    let mut page = Page::open("#/learn/lamps/on");
    page.answer("switch", &["right"]);
    let event = page.picked("switch", "left");
    nothing_comes_of(&mut page, event);
    let event = page.pressed_check("switch");
    nothing_comes_of(&mut page, event);
}

#[test]
fn fetching_again_what_is_here() {
    let mut page = Page::open("#/learn/lamps/on");
    nothing_comes_of(&mut page, Event::FetchRetried);
}

#[test]
fn the_address_that_it_is_at_already() {
    let mut page = Page::open("#/learn/lamps/on");
    let at = page.now();
    nothing_comes_of(
        &mut page,
        Event::AddressChanged { at, route: Route::parse("#/learn/lamps/on") },
    );
}

#[test]
fn closing_a_notice_that_is_not_there() {
    nothing_comes_of(&mut Page::open("#/"), Event::NoticeClosed);
}

#[test]
fn entries_kept_that_nobody_gave() {
    let id = EntryId { seq: 99, tab: TabId::from_chance(7) };
    let mut page = Page::open("#/learn/lamps/on");
    nothing_comes_of(&mut page, Event::KeptInDatabase { ids: vec![id.clone()], kept: Ok(()) });
    nothing_comes_of(&mut page, Event::KeptInStorage { ids: vec![id], kept: Ok(()) });
}

#[test]
fn the_needs_that_were_given_already() {
    let mut page = Page::open("#/");
    let needs = || [plainspoken::prose::Need::Time].into_iter().collect();
    let at = page.now();
    page.run(Event::NeedsGiven { at, needs: needs() });
    let at = page.now();
    nothing_comes_of(&mut page, Event::NeedsGiven { at, needs: needs() });
}

fn event() -> impl Strategy<Value = Told> {
    prop_oneof![9 => events().prop_map(Told::Event), 1 => lates().prop_map(Told::Late)]
}

fn lates() -> impl Strategy<Value = Late> {
    let at = prop_oneof![Just(Timestamp(0)), any::<i64>().prop_map(Timestamp)];
    let text = prop_oneof![Just(None), Just(Some("junk".to_owned()))];
    prop_oneof![
        1 => "\\PC{0,9}".prop_map(|line| Late::RemarkGiven { module: m("kites"), what: Hurdle::Unclear, line }),
        1 => at.prop_map(|at| Late::ReminderPressed { at, offset: 0, page: String::new() }),
        1 => text.prop_map(|text| Late::FileChosen { text }),
    ]
}

fn events() -> impl Strategy<Value = Event> {
    let at = any::<i64>().prop_map(Timestamp);
    let questions = || prop::sample::select(vec!["switch", "warm", "side", "none"]);
    let ids = prop::sample::select(vec!["left", "right", "red", "blue", "amber", "ours", "none"]);
    let addresses = prop::sample::select(vec![
        "#/",
        "#/you",
        "#/learn/lamps",
        "#/learn/lamps/on",
        "#/learn/lamps/colours",
        "#/learn/lamps/off",
        "#/done/lamps",
        "#/learn/bikes",
        "#/done/bikes",
        "#/learn/none",
        "#/learn/kites/none",
        "#/show/lamps",
        "#/show/none",
        "#/fresh",
    ]);
    let kept = prop::sample::select(vec![Ok(()), Err(Trouble::Full), Err(Trouble::Blocked)]);
    let text = prop_oneof![
        Just(None),
        Just(Some("junk".to_owned())),
        Just(Some(super::kit::fetched_text(super::kit::LAMPS))),
    ];
    prop_oneof![
        4 => (at.clone(), addresses).prop_map(|(at, to)| Event::AddressChanged { at, route: Route::parse(to) }),
        4 => (at.clone(), questions(), ids).prop_map(|(at, question, choice)| Event::ChoicePicked {
            at, question: q(question), choice: ChoiceId::parse(choice).unwrap(),
        }),
        3 => (at.clone(), questions()).prop_map(|(at, id)| Event::CheckPressed { at, question: q(id) }),
        2 => (at.clone(), questions()).prop_map(|(at, id)| Event::TryAgainPressed { at, question: q(id) }),
        1 => (at.clone(), questions().prop_map(q)).prop_map(|(at, question)| Event::Agreed { at, question }),
        1 => (at.clone(), questions().prop_map(q), any::<bool>())
            .prop_map(|(at, question, done)| Event::Tried { at, question, done }),
        1 => (at.clone(), prop::sample::select(vec!["lamps", "none"]), any::<bool>())
            .prop_map(|(at, module, declined)| Event::AudienceDeclined { at, module: m(module), declined }),
        1 => (at.clone(), "\\PC{0,9}").prop_map(|(at, name)| Event::NameGiven { at, name }),
        1 => (at.clone(), text.clone()).prop_map(|(at, text)| Event::Fetched {
            at, fetched: plainspoken::session::Fetched { what: Wanted::Module(m("lamps"), String::new()), text },
        }),
        1 => (0..9u64, kept.clone()).prop_map(|(seq, kept)| Event::KeptInStorage {
            ids: vec![EntryId { seq, tab: TabId::from_chance(1) }], kept,
        }),
        1 => (0..9u64, kept).prop_map(|(seq, kept)| Event::KeptInDatabase {
            ids: vec![EntryId { seq, tab: TabId::from_chance(1) }], kept,
        }),
        1 => Just(Event::FetchRetried),
        1 => Just(Event::DatabaseSilent { at: Timestamp(1) }),
        1 => Just(Event::StorageCleared),
        1 => Just(Event::NoticeClosed),
        1 => at.prop_map(|at| Event::SaveToFilePressed { at }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Whatever happens in whatever order: no panic, nothing that was written down is lost, what is known
    /// is the fold of it, and every screen can be drawn.
    #[test]
    fn any_events_in_any_order(events in prop::collection::vec(event(), 0..60)) {
        use plainspoken::progress::Progress;
        use plainspoken::session::screen;
        let mut page = Page::open("#/learn/lamps");
        for event in events {
            let before = page.log();
            page.tell(event);
            prop_assert!(before.iter().all(|entry| page.log().contains(&entry.id)));
            prop_assert_eq!(page.state.progress(), &Progress::of(&page.log()));
            screen::screen(&page.state);
            screen::courses(&page.state);
            screen::details(&page.state);
            screen::finish(&page.state);
            screen::step(&page.state);
            screen::show(&page.state);
            screen::refresher(&page.state);
            screen::asked(&page.state, &q("switch"));
        }
        let mut log = page.log();
        log.merge(page.log());
        page.run(super::kit::found(Source::OtherTab, log.clone()));
        prop_assert_eq!(page.log(), log);
    }
}
