//! Keep it fresh: a minute or two, four months later, from what was hardest.

use super::kit::{BIKES, KITES, LAMPS, Page, q, whats};
use plainspoken::calendar::months_later;
use plainspoken::progress::{Fact, Log, Timestamp};
use plainspoken::session::screen::{self, Screen, Sitting, screen};
use plainspoken::session::standing::Standing;
use plainspoken::session::{Effect, Event, Late};

const COURSE: [&str; 3] = [LAMPS, BIKES, KITES];

/// The lamps done, with a miss or two, and when that was.
fn done(misses: usize) -> (Page, Timestamp) {
    let mut page = Page::opened_with(1, "#/learn/lamps/colours", &COURSE, Log::default());
    for _ in 0..misses {
        page.answer("warm", &["blue"]);
        page.again("warm");
    }
    page.do_lamps();
    page.go("#/done/lamps");
    let at = page.finish().finished.unwrap().at;
    (page, at)
}

/// The same person, so long after a time.
fn later(page: &Page, tab: u64, at: Timestamp, months: u32, address: &str) -> Page {
    let mut before = page.tomorrow(tab, "#/you");
    before.wait_until(months_later(at, months));
    before.go(address);
    before
}

fn sitting(page: &Page) -> Sitting {
    screen::refresher(&page.state).unwrap()
}

fn asked(page: &Page) -> Vec<String> {
    sitting(page).questions.iter().map(|(_, id)| id.to_string()).collect()
}

#[test]
fn it_is_due_four_months_after_a_module_was_completed_and_not_before() {
    let (page, at) = done(0);
    assert_eq!(page.finish().due, Some(months_later(at, 4)));
    assert!(!screen::courses(&page.state).fresh);
    let early = later(&page, 2, at, 3, "#/fresh");
    assert_eq!(screen(&early.state), Screen::NothingDue);
    assert!(!screen::courses(&early.state).fresh);
    let due = later(&page, 2, at, 4, "#/");
    assert!(screen::courses(&due.state).fresh);
    let due = later(&page, 2, at, 4, "#/fresh");
    assert_eq!(screen(&due.state), Screen::Refresher);
    assert_eq!(due.log(), page.log(), "looking at it writes nothing");
}

#[test]
fn nothing_is_due_of_what_was_never_completed() {
    let page = Page::opened_with(1, "#/learn/lamps/on", &COURSE, Log::default());
    let page = later(&page, 2, Timestamp(0), 40, "#/fresh");
    assert_eq!(screen(&page.state), Screen::NothingDue);
}

#[test]
fn what_was_hardest_comes_first() {
    let (page, at) = done(1);
    for tab in 2..9 {
        assert_eq!(asked(&later(&page, tab, at, 4, "#/fresh")), ["warm", "switch"]);
    }
}

#[test]
fn it_takes_two_minutes_at_the_most() {
    let more: String = (0..12)
        .map(|n| format!("### Which {n}? {{#more-{n}}}\n\n- [x] A\n\n  a\n\n- [ ] B\n\n  b\n\n"))
        .collect();
    let long = BIKES.replace("### Which side?", &format!("{more}### Which side?"));
    let mut page = Page::opened_with(1, "#/learn/bikes/ride", &[&long], Log::default());
    for n in 0..12 {
        page.answer(&format!("more-{n}"), &["a"]);
    }
    page.answer("side", &["ours"]);
    page.go("#/done/bikes");
    let at = page.finish().finished.unwrap().at;
    let page = later(&page, 2, at, 5, "#/fresh");
    let sitting = sitting(&page);
    assert!(sitting.minutes <= 2 && (4..=6).contains(&sitting.questions.len()), "{sitting:?}");
}

#[test]
fn going_through_it_is_written_down_once_and_the_next_is_due_in_four_months() {
    let (page, at) = done(1);
    let mut page = later(&page, 2, at, 4, "#/fresh");
    assert_eq!(
        page.asked("warm").standing,
        Standing::Open,
        "what was answered long ago is asked anew"
    );
    page.answer("warm", &["blue"]);
    assert_eq!(sitting(&page).answered, 1);
    assert!(!whats(&page.log()).contains(&"refreshed".to_owned()));
    page.answer("switch", &["left"]);
    assert_eq!(sitting(&page).answered, 2, "what does not fit is gone through as well");
    page.again("warm");
    page.answer("warm", &["red", "amber"]);
    page.go("#/");
    page.go("#/fresh");
    assert_eq!(screen(&page.state), Screen::NothingDue);
    let log = page.log();
    assert_eq!(whats(&log).iter().filter(|what| *what == "refreshed").count(), 1);
    let refreshed = log.iter().find(|e| matches!(e.fact, Fact::Refreshed { .. })).unwrap().at;
    page.go("#/done/lamps");
    assert_eq!(page.finish().due, Some(months_later(refreshed, 4)));
    let next = later(&page, 3, refreshed, 4, "#/fresh");
    assert_eq!(screen(&next.state), Screen::Refresher);
}

#[test]
fn it_never_touches_what_was_answered_in_the_module() {
    let (page, at) = done(0);
    let mut page = later(&page, 2, at, 4, "#/fresh");
    page.answer("switch", &["right"]);
    page.answer("warm", &["blue"]);
    page.go("#/learn/lamps/on");
    assert_eq!(page.asked("switch").standing, Standing::Fits);
    assert_eq!(page.picks("switch"), ["left"]);
    page.go("#/done/lamps");
    assert_eq!(page.finish().finished.unwrap().at, at);
    assert_eq!(page.finish().standings.score.value(), 100);
}

#[test]
fn it_goes_on_where_it_was_left() {
    let (page, at) = done(1);
    let mut page = later(&page, 2, at, 4, "#/fresh");
    let before = asked(&page);
    page.answer("warm", &["red", "amber"]);
    page.pick("switch", "right");
    let mut again = page.tomorrow(3, "#/fresh");
    assert_eq!(asked(&again), before);
    assert_eq!(sitting(&again).answered, 1);
    assert_eq!(again.asked("warm").standing, Standing::Fits);
    assert_eq!(again.picks("switch"), ["right"]);
    again.answer("switch", &["left"]);
    assert_eq!(whats(&again.log()).last().unwrap(), "refreshed");
}

#[test]
fn the_reminder_is_a_calendar_file_for_the_day_that_it_is_due() {
    let (mut page, at) = done(0);
    let day = months_later(at, 4);
    let at = page.now();
    let effects = page.tell(Late::ReminderPressed {
        at,
        offset: 0,
        page: "https://ours.example/#/".to_owned(),
    });
    let [Effect::Offer { name, text }] = &effects[..] else { panic!("{effects:?}") };
    assert!(name.ends_with(".ics"), "{name}");
    // The clock of these tests begins in 1970.
    assert_eq!(day.0 / 86_400_000, 120);
    assert!(text.contains("\r\nDTSTART;VALUE=DATE:19700501\r\n"), "{text}");
    assert!(text.replace("\r\n ", "").contains("https://ours.example/#/"), "{text}");
    assert!(text.contains("SUMMARY:Keep it fresh: At home"), "{text}");
}

#[test]
fn the_reminder_is_for_the_day_of_the_persons_own_calendar_and_the_refresher_is_due_all_of_it() {
    let (mut page, at) = done(0);
    let due = months_later(at, 4);
    let now = page.now();
    let mut day = |hours: i32| {
        let effects =
            page.tell(Late::ReminderPressed { at: now, offset: hours * 60, page: String::new() });
        let [Effect::Offer { text, .. }] = &effects[..] else { panic!("{effects:?}") };
        text.split("DATE:").nth(1).unwrap()[..8].to_owned()
    };
    assert_eq!(
        [day(-1), day(14)],
        ["19700430", "19700501"],
        "it is due just after midnight in UTC"
    );
    page.wait_until(Timestamp(due.0 - 20 * 3_600_000));
    page.go("#/fresh");
    assert_eq!(screen(&page.state), Screen::Refresher);
}

#[test]
fn there_is_nothing_to_be_reminded_of_before_anything_was_completed() {
    let mut page = Page::open("#/");
    let at = page.now();
    assert_eq!(page.tell(Late::ReminderPressed { at, offset: 0, page: String::new() }), []);
}

#[test]
fn a_refresher_whose_module_does_not_come_says_so_and_can_be_fetched_again() {
    let (page, at) = done(0);
    let mut page = page.tomorrow(2, "#/you");
    let text = std::mem::take(&mut page.course);
    page.wait_until(months_later(at, 4));
    page.go("#/fresh");
    assert_eq!(screen(&page.state), Screen::Unreachable);
    page.course = text;
    page.run(Event::FetchRetried);
    assert_eq!(screen(&page.state), Screen::Refresher);
    assert_eq!(screen::asked(&page.state, &q("switch")).standing, Standing::Open);
}
