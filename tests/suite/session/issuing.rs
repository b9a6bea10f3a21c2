//! Completion records are issued once for each thing done, sealed where somebody came by their personal link, and
//! never change; and a link says who somebody is.

use super::kit::{BIKES, KITES, LAMPS, Page, m};
use plainspoken::lms::say::Learner;
use plainspoken::progress::{About, Log};
use plainspoken::record::seal::{Key, Seal, check, hash};
use plainspoken::record::{IdentitySource, Method, Record, Status, read};
use plainspoken::session::{Effect, Event, Late, Notice, issue, screen};

const RENEWED: &str = "---\nid: lamps\ntitle: Lamps\nrevision: 2\nrenew: 12 months\nclauses: ISO 27001 A.6.3\n\
     outcome.on: Put them on\n---\n\n## On {#on}\n\n### Which switch? {#switch outcome=on}\n\n- [x] The left {#left}\n\n  \
     Yes.\n\n- [ ] The right {#right}\n\n  It rings.\n";
const TERMS: &str = "---\nid: use\ntitle: Use\n---\n\n## Agree {#agree}\n\n### Acceptable use {#terms .acknowledge \
     policy=acceptable-use version=4}\n\n- [ ] I will follow it.\n";

fn key() -> Key {
    Key::from_chance([3; 32])
}

pub fn link(id: &str, name: &str) -> String {
    key().link(id, name, "Sales").address()
}

fn issue_all(page: &mut Page) {
    let at = page.now();
    page.run(Late::RecordsDue { at, offset: 60, build: "0.1.0" });
}

fn records(page: &Page) -> Vec<Record> {
    page.state.progress().records.iter().map(|issued| read(&issued.line).unwrap()).collect()
}

fn named(page: &mut Page, name: &str) {
    let at = page.now();
    page.run(Event::NameGiven { at, name: name.to_owned() });
}

#[test]
fn a_link_says_who_somebody_is_and_leaves_no_trace_in_the_address() {
    let mut page = Page::open(&link("E1001", "Ana Lind"));
    assert_eq!(page.state.route().address(), "#/");
    let progress = page.state.progress();
    assert_eq!(progress.name.as_deref(), Some("Ana Lind"));
    assert_eq!(progress.linked.as_ref().unwrap().department, "Sales");
    let entries = page.log().len();
    page.go(&link("E1001", "Ana Lind"));
    assert_eq!(page.log().len(), entries, "opened again, it says nothing new");
    page.go(&link("E1001", "Ana Lind-Ode"));
    assert_eq!(page.state.progress().name.as_deref(), Some("Ana Lind-Ode"), "a new name is taken");
}

#[test]
fn another_persons_link_changes_nothing_and_says_what_to_do() {
    let mut page = Page::open(&link("E1001", "Ana Lind"));
    let before = page.log();
    page.go(&link("E1002", "Ben Ode"));
    assert_eq!(page.log(), before);
    let (here, name) = ("Ana Lind".to_owned(), "Ben Ode".to_owned());
    assert_eq!(screen::notices(&page.state), [Notice::AnotherPerson { here, name }]);
    assert_eq!(page.state.route().address(), "#/");
}

#[test]
fn a_name_that_is_put_right_later_does_not_change_what_a_record_says() {
    let mut page = Page::open("#/");
    let made = r#"Ann "Acher" O\Ode"#;
    named(&mut page, made);
    page.do_lamps();
    page.go("#/done/lamps");
    issue_all(&mut page);
    named(&mut page, "Ann Archer");
    assert_eq!(page.state.progress().name.as_deref(), Some("Ann Archer"));
    assert_eq!(records(&page)[0].person.name.as_deref(), Some(made));
    assert_eq!(
        page.finish().name.as_deref(),
        Some(made),
        "the screen and the paper say what the record says"
    );
    named(&mut page, "");
    assert_eq!(page.finish().name.as_deref(), Some(made));
}

#[test]
fn what_is_done_by_link_is_sealed_and_chained_and_nobody_is_asked_who_they_are() {
    let mut page = Page::open(&link("E1001", "Ana Lind"));
    page.do_lamps();
    page.go("#/done/lamps");
    assert!(issue::is_due(&page.state));
    issue_all(&mut page);
    page.go("#/learn/kites/up");
    page.go("#/learn/kites/down");
    page.go("#/done/kites");
    issue_all(&mut page);
    assert!(!issue::is_due(&page.state));
    issue_all(&mut page);
    let records = records(&page);
    let modules: Vec<_> = records.iter().map(|record| record.content.module_id.as_str()).collect();
    assert_eq!(modules, ["lamps", "kites"], "each once");
    for record in &records {
        assert_eq!(check(record, Some(&key())), Seal::Holds);
        assert_eq!(record.person.person_id.as_deref(), Some("E1001"));
        assert_eq!(record.assurance.identity_source, IdentitySource::PersonalLink);
    }
    assert_eq!(records[0].assurance.previous_hash, None);
    assert_eq!(records[1].assurance.previous_hash, Some(hash(&records[0].line())));
    let lamps = &records[0];
    assert_eq!(lamps.content.content_sha256, plainspoken::hash::sha256_hex(LAMPS.as_bytes()));
    assert_eq!((lamps.outcome.score, lamps.outcome.pass_mark), (Some(100), Some(100)));
    assert!(lamps.outcome.completed_at.ends_with("+01:00"), "{}", lamps.outcome.completed_at);
    assert_eq!((lamps.outcome.status, lamps.outcome.method), (Status::Completed, Method::Full));
    let line = lamps.line();
    for never in ["right", "switch", "blue"] {
        assert!(!line.contains(never), "no answers: {line}");
    }
}

#[test]
fn without_a_link_it_waits_for_a_name_and_is_self_reported() {
    let mut page = Page::open("#/");
    page.do_lamps();
    page.go("#/done/lamps");
    issue_all(&mut page);
    assert_eq!(records(&page), [], "whose it is, is being asked");
    named(&mut page, "Ana Lind");
    issue_all(&mut page);
    let records = records(&page);
    assert_eq!(check(&records[0], Some(&key())), Seal::SelfReported);
    assert_eq!(records[0].person.name.as_deref(), Some("Ana Lind"));
    assert_eq!(records[0].person.person_id, None);
    named(&mut page, "Somebody Else");
    issue_all(&mut page);
    assert_eq!(self::records(&page), records, "what was issued stays as it was");
}

#[test]
fn somebody_whom_a_learning_system_knows_is_not_sealed_with_the_link_of_another_id() {
    let mut page = Page::open(&link("E1001", "Ana Lind"));
    let (at, learner) =
        (page.now(), Learner { id: "lind-a".to_owned(), name: "Ana Lind".to_owned() });
    page.run(Late::LearnerKnown { at, learner });
    page.do_lamps();
    page.go("#/done/lamps");
    issue_all(&mut page);
    let [one] = &records(&page)[..] else { panic!() };
    assert_eq!(one.person.person_id.as_deref(), Some("lind-a"));
    assert_eq!(check(one, Some(&key())), Seal::SelfReported);
    assert_eq!(one.assurance.identity_source, IdentitySource::Lms);
}

#[test]
fn a_chain_begins_with_the_link() {
    let mut page = Page::open("#/");
    page.do_lamps();
    page.go("#/done/lamps");
    named(&mut page, "Ana");
    issue_all(&mut page);
    page.go(&link("E1001", "Ana Lind"));
    page.go("#/learn/kites/up");
    page.go("#/learn/kites/down");
    page.go("#/done/kites");
    issue_all(&mut page);
    let records = records(&page);
    assert_eq!(records.len(), 2);
    assert_eq!(records[1].assurance.previous_hash, None);
    assert_eq!(check(&records[1], Some(&key())), Seal::Holds);
}

#[test]
fn every_part_of_the_module_is_in_it() {
    let course = [RENEWED, BIKES, KITES];
    let mut page = Page::opened_with(1, &link("E1001", "Ana Lind"), &course, Log::default());
    page.go("#/learn/lamps/on");
    page.answer("switch", &["left"]);
    page.go("#/done/lamps");
    issue_all(&mut page);
    let records = records(&page);
    let Record { content, outcome, .. } = &records[0];
    assert_eq!((content.title.as_str(), content.version), ("Lamps", 2));
    assert_eq!(content.objective_ids, ["on"]);
    assert_eq!(content.clause_tags, ["ISO 27001 A.6.3"]);
    assert_eq!(outcome.objectives.len(), 1);
    assert_eq!(outcome.expires_at.as_deref(), Some("1971-01-01"));
    assert!(outcome.started_at.is_some());
}

#[test]
fn what_was_agreed_to_has_a_record_at_once_and_stands_in_that_of_its_module() {
    let mut page = Page::opened_with(1, &link("E1001", "Ana Lind"), &[TERMS], Log::default());
    page.go("#/learn/use/agree");
    page.agree("terms");
    issue_all(&mut page);
    page.go("#/done/use");
    issue_all(&mut page);
    let records = records(&page);
    let statuses: Vec<_> = records.iter().map(|record| record.outcome.status).collect();
    assert_eq!(statuses, [Status::Acknowledged, Status::Completed]);
    for record in &records {
        let agreed = &record.acknowledgements[0];
        assert_eq!(agreed.statement, "I will follow it.");
        assert_eq!(agreed.sha256, plainspoken::hash::sha256_hex(b"I will follow it."));
        assert_eq!((agreed.policy_id.as_str(), agreed.version.as_str()), ("acceptable-use", "4"));
    }
}

#[test]
fn a_record_is_saved_as_it_was_issued() {
    let mut page = Page::open(&link("E1001", "Ana Lind"));
    page.do_lamps();
    page.go("#/done/lamps");
    issue_all(&mut page);
    let line = page.state.progress().records[0].line.to_string();
    let about = About::Completed(m("lamps"), 1);
    let effects = page.run(Late::SaveRecordsPressed { only: Some(about) });
    let text = format!("{line}\n");
    let name = "record-lamps.jsonl".to_owned();
    assert_eq!(effects, [Effect::Offer { name, text: text.clone() }]);
    let effects = page.run(Late::SaveRecordsPressed { only: None });
    assert_eq!(effects, [Effect::Offer { name: "records.jsonl".to_owned(), text }]);
    // And so it stays for another device.
    let again = Page::opened_with(2, "#/", &[LAMPS, BIKES, KITES], page.log());
    assert_eq!(*again.state.progress().records[0].line, *line);
    assert!(!issue::is_due(&again.state));
}
