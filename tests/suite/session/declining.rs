//! "This isn't part of my job" becomes a record of its own, once it stands and once it is known who says so. What was
//! issued stays.

use super::kit::{BIKES, KITES, LAMPS, Page, m};
use plainspoken::progress::saved::{self, Unread};
use plainspoken::progress::{About, Fact, Log};
use plainspoken::record::seal::{Key, Seal, check, hash};
use plainspoken::record::{Record, Status, read};
use plainspoken::session::{Event, Late, issue, screen};
use plainspoken::words::record as words;

fn key() -> Key {
    Key::from_chance([3; 32])
}

/// The bikes, for those who ride them.
fn open(address: &str) -> Page {
    let bikes = BIKES.replace("title: Bikes", "title: Bikes\naudience: people who ride");
    Page::opened_with(1, address, &[LAMPS, &bikes, KITES], Log::default())
}

fn ana() -> String {
    key().link("E1001", "Ana Lind", "Sales").address()
}

fn decline(page: &mut Page, declined: bool) {
    let at = page.now();
    page.run(Event::AudienceDeclined { at, module: m("bikes"), declined });
}

fn issue_all(page: &mut Page) -> Vec<Record> {
    let at = page.now();
    page.run(Late::RecordsDue { at, offset: 60, build: "0.1.0" });
    page.state.progress().records.iter().map(|issued| read(&issued.line).unwrap()).collect()
}

fn named(page: &mut Page) {
    let at = page.now();
    page.run(Event::NameGiven { at, name: "Ana Lind".to_owned() });
}

#[test]
fn it_is_sealed_and_chained_like_any_other_and_is_no_completion() {
    let mut page = open(&ana());
    page.do_lamps();
    page.go("#/done/lamps");
    page.go("#/learn/bikes/ride");
    decline(&mut page, true);
    assert!(issue::is_due(&page.state));
    let records = issue_all(&mut page);
    let [lamps, bikes] = &records[..] else { panic!("{records:?}") };
    assert!(!issue::is_due(&page.state), "once is enough");
    assert_eq!(check(bikes, Some(&key())), Seal::Holds);
    assert_eq!(bikes.assurance.previous_hash, Some(hash(&lamps.line())));
    let Record { content, outcome, .. } = bikes;
    assert_eq!((content.module_id.as_str(), content.title.as_str()), ("bikes", "Bikes"));
    assert_eq!(content.content_sha256.len(), 64, "the text that they saw");
    assert_eq!((outcome.status, outcome.attempts), (Status::Declined, 0));
    assert_eq!((outcome.score, outcome.pass_mark), (None, None));
    assert_eq!((&outcome.expires_at, &outcome.started_at), (&None, &None));
    assert!(outcome.objectives.is_empty());
    assert!(bikes.line().contains(r#""status":"declined""#));
}

#[test]
fn what_was_taken_back_before_it_was_issued_gives_none() {
    let mut page = open("#/learn/bikes/ride");
    decline(&mut page, true);
    page.go("#/learn/bikes/ride");
    decline(&mut page, false);
    named(&mut page);
    assert!(!issue::is_due(&page.state));
    assert_eq!(issue_all(&mut page), []);
}

#[test]
fn what_was_issued_stays_and_saying_so_again_gives_another() {
    let mut page = open(&ana());
    page.go("#/learn/bikes/ride");
    decline(&mut page, true);
    let first = issue_all(&mut page);
    page.go("#/learn/bikes/ride");
    decline(&mut page, false);
    assert_eq!(issue_all(&mut page), first, "taken back, it has been said all the same");
    decline(&mut page, true);
    let both = issue_all(&mut page);
    assert_eq!(both.len(), 2);
    assert_eq!(both[0], first[0]);
    assert_eq!(both[1].assurance.previous_hash, Some(hash(&first[0].line())));
    let about: Vec<About> =
        page.state.progress().records.iter().map(|issued| issued.about.clone()).collect();
    assert_eq!(about, [About::Declined(m("bikes"), 1), About::Declined(m("bikes"), 2)]);
    assert_eq!(
        words::about(&about[0], "Bikes"),
        "Bikes: you said that this is not part of your job"
    );
}

#[test]
fn whoever_completes_it_has_taken_it_up() {
    let mut page = open("#/learn/bikes/ride");
    decline(&mut page, true);
    page.go("#/learn/bikes/ride");
    page.answer("side", &["ours"]);
    page.go("#/done/bikes");
    named(&mut page);
    let statuses: Vec<_> =
        issue_all(&mut page).iter().map(|record| record.outcome.status).collect();
    assert_eq!(statuses, [Status::Completed]);
}

#[test]
fn it_waits_for_a_name_and_needs_no_lesson_to_be_fetched_again() {
    let mut page = open("#/learn/bikes/ride");
    decline(&mut page, true);
    assert_eq!(issue_all(&mut page), [], "nobody knows yet who says so");
    let mut page = page.tomorrow(2, "#/me");
    named(&mut page);
    let records = issue_all(&mut page);
    assert_eq!(records[0].outcome.status, Status::Declined);
    assert_eq!(records[0].person.name.as_deref(), Some("Ana Lind"));
    assert_eq!(records[0].content.content_sha256.len(), 64);
}

#[test]
fn two_tabs_that_say_it_say_it_once() {
    let mut one = open(&ana());
    one.go("#/learn/bikes/ride");
    let mut other = one.tomorrow(2, "#/learn/bikes/ride");
    decline(&mut one, true);
    issue_all(&mut one);
    decline(&mut other, true);
    issue_all(&mut other);
    let mut all = one.log();
    all.merge(other.log());
    let bikes = BIKES.replace("title: Bikes", "title: Bikes\naudience: people who ride");
    let mut joined = Page::opened_with(3, "#/", &[LAMPS, &bikes, KITES], all);
    assert!(!issue::is_due(&joined.state));
    assert_eq!(issue_all(&mut joined).len(), 1);
}

#[test]
fn an_older_program_leaves_its_line_alone() {
    let mut page = open(&ana());
    page.go("#/learn/bikes/ride");
    decline(&mut page, true);
    issue_all(&mut page);
    let log = page.log();
    let is_issued = |fact: &Fact| matches!(fact, Fact::RecordIssued { .. });
    let entry = log.iter().find(|entry| is_issued(&entry.fact)).unwrap();
    let line = saved::encode(entry);
    assert!(line.starts_with(r#"{"v":4,"#), "not to be taken for a refresher: {line}");
    assert_eq!(saved::decode(&line).as_ref(), Ok(entry));
    let newer = line.replacen(r#""v":4"#, r#""v":6"#, 1);
    assert_eq!(saved::decode(&newer), Err(Unread::Newer));
    for other in log.iter().filter(|entry| !is_issued(&entry.fact)) {
        assert!(!saved::encode(other).starts_with(r#"{"v":4,"#), "{other:?}");
    }
}

#[test]
fn it_is_said_where_somebody_looks_at_what_is_stored() {
    let mut page = open("#/learn/bikes/ride");
    decline(&mut page, true);
    let kept = screen::details(&page.state).modules;
    assert!(kept.iter().any(|kept| kept.title == "Bikes" && kept.declined));
    page.go("#/done/bikes");
    assert!(page.finish().declined);
}
