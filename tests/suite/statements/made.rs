//! What is told of a log, in bytes that are the same wherever and whenever they are made.

use super::super::record_kit::{lines, noon, own, record, sealed, settle};
use super::super::xapi_rules::check;
use plainspoken::export;
use plainspoken::few::Set;
use plainspoken::ids::{ChoiceId, ModuleId, QuestionId, StepId};
use plainspoken::lms::statements::{self, Made, Wanted};
use plainspoken::lms::xapi::{Base, Teller};
use plainspoken::progress::{
    About, Edition, Entry, EntryId, Fact, Log, Progress, TabId, Timestamp,
};
use plainspoken::record::Record;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const ALL: Wanted = Wanted { answered: true, progressed: true };

fn base() -> Base {
    Base::parse("https://training.harbour.example/security/").unwrap()
}

fn entry(seq: u64, fact: Fact) -> Entry {
    let at = Timestamp(noon("2026-03-02").0 + 1000 * i64::try_from(seq).unwrap());
    Entry { id: EntryId { seq, tab: TabId::from_chance(7) }, at, fact }
}

fn lamps() -> ModuleId {
    ModuleId::parse("lamps").unwrap()
}

fn answered(seq: u64, choices: &[&str], fits: bool, round: u32) -> Entry {
    let choices = choices.iter().map(|id| ChoiceId::parse_pick(id).unwrap()).collect();
    let question = QuestionId::parse("switch").unwrap();
    let edition = Edition { revision: 3, print: 9 };
    entry(seq, Fact::QuestionAnswered { module: lamps(), question, choices, fits, edition, round })
}

fn named(seq: u64, name: &str) -> Entry {
    entry(seq, Fact::NameGiven { name: name.to_owned() })
}

fn issued(seq: u64, record: &Record) -> Entry {
    let about = About::Completed(lamps(), 3);
    entry(seq, Fact::RecordIssued { about, line: record.line().into() })
}

fn opened(seq: u64) -> Entry {
    let step = StepId::parse("on").unwrap();
    let edition = Edition { revision: 3, print: 9 };
    entry(seq, Fact::StepOpened { module: lamps(), step, edition })
}

fn of(entries: &[Entry], teller: &Teller<'_>, wanted: Wanted) -> Vec<Made> {
    let log: Log = entries.iter().cloned().collect();
    let made = statements::made(&log, &Progress::of(&log), teller, wanted, &mut Set::default());
    for one in &made {
        assert_eq!(check(&one.body), [""; 0], "{}", one.body);
    }
    made
}

fn read(made: &[Made]) -> Vec<Value> {
    made.iter().map(|one| serde_json::from_str(&one.body).unwrap()).collect()
}

fn finished() -> Record {
    own(record("E1", "lamps", noon("2026-03-02"), None))
}

fn whole() -> Vec<Entry> {
    vec![
        named(1, "Name of E1"),
        opened(2),
        answered(3, &["right"], false, 0),
        answered(4, &["left"], true, 0),
        issued(5, &finished()),
    ]
}

#[test]
fn a_record_is_told_as_the_export_tells_it() {
    let base = base();
    let made = of(&whole(), &Teller::new(&base), Wanted::default());
    let settled = settle(&[("a", &lines(&[finished()]))], None);
    let entries = export::entries(&settled);
    let line = finished().line();
    let exported: Vec<String> = entries
        .iter()
        .flat_map(|entry| export::xapi::statements(&entry.open(&line).unwrap(), &base))
        .collect();
    let bodies: Vec<String> = made.iter().map(|one| one.body.clone()).collect();
    assert_eq!(bodies, exported);
    assert_eq!(made.len(), 2, "the completion, and what was agreed to");
}

#[test]
fn a_seal_that_no_key_was_held_against_is_not_called_a_seal() {
    let base = base();
    let record = sealed(record("E1", "lamps", noon("2026-03-02"), None));
    let made = read(&of(&[issued(1, &record)], &Teller::new(&base), ALL));
    let said = &made[0]["context"]["extensions"];
    assert_eq!(said["https://plainspoken.example/xapi/assurance"], "seal-unknown");
}

#[test]
fn answers_and_steps_are_told_where_the_course_says_so() {
    let base = base();
    let made = of(&whole(), &Teller::new(&base), ALL);
    let told = read(&made);
    let verbs: Vec<&str> =
        told.iter().map(|one| one["verb"]["display"]["en"].as_str().unwrap()).collect();
    assert_eq!(verbs, ["progressed", "answered", "answered", "passed", "acknowledged"]);
    let step = &told[0];
    assert_eq!(step["object"]["id"], "https://training.harbour.example/security/#/learn/lamps");
    let extensions = json!({"https://plainspoken.example/xapi/step": "on"});
    assert_eq!(step["context"]["extensions"], extensions);
    let answer = &told[1];
    let id = "https://training.harbour.example/security/#/learn/lamps/question/switch";
    assert_eq!(answer["object"]["id"], id);
    assert_eq!(answer["result"], json!({"success": false, "response": "right"}));
    assert_eq!(answer["context"]["contextActivities"]["parent"][0]["id"], step["object"]["id"]);
    assert_eq!(answer["timestamp"], "2026-03-02T12:00:03.000Z");
    for one in &told {
        assert_eq!(one["actor"], told[3]["actor"], "the same person");
        assert_eq!(one["context"]["registration"], told[3]["context"]["registration"]);
        assert!(!one.to_string().contains("Name of"), "{one}");
    }
}

#[test]
fn an_answer_says_all_that_was_picked() {
    let base = base();
    let picked = [
        named(1, "Name of E1"),
        answered(2, &["rota=inside", "till=outside"], true, 2),
        answered(3, &["not-today"], true, 0),
    ];
    let told = read(&of(&picked, &Teller::new(&base), ALL));
    assert_eq!(told[0]["result"]["response"], "rota=inside[,]till=outside");
    let refresher = &told[0]["context"]["extensions"]["https://plainspoken.example/xapi/refresher"];
    assert_eq!(*refresher, 2);
    assert_eq!(told[1]["result"], json!({"response": "not-today"}), "nobody checks what was tried");
}

#[test]
fn made_anew_in_any_order_it_is_the_same() {
    let base = base();
    let entries = whole();
    let first = of(&entries, &Teller::new(&base), ALL);
    let ids: BTreeSet<&str> = first.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids.len(), first.len());
    for one in &first {
        assert!(one.body.starts_with(&format!("{{\"id\":\"{}\",\"actor\":", one.id)));
    }
    let mut told = Set::default();
    let (mut log, mut piecemeal) = (Log::default(), Vec::new());
    for entry in entries.into_iter().rev() {
        log.insert(entry);
        let progress = Progress::of(&log);
        piecemeal.extend(statements::made(&log, &progress, &Teller::new(&base), ALL, &mut told));
    }
    let order = |made: &[Made]| {
        let all: BTreeSet<(String, String)> =
            made.iter().map(|one| (one.id.clone(), one.body.clone())).collect();
        all
    };
    assert_eq!(order(&piecemeal), order(&first));
    assert_eq!(piecemeal.len(), first.len(), "each once");
}

#[test]
fn what_was_done_before_a_name_was_given_waits_for_it() {
    let base = base();
    let log: Log = [opened(1), answered(2, &["left"], true, 0)].into_iter().collect();
    let mut told = Set::default();
    let teller = Teller::new(&base);
    let made = statements::made(&log, &Progress::of(&log), &teller, ALL, &mut told);
    assert_eq!(made, []);
    let mut log = log;
    log.insert(named(3, "Ana Lind"));
    let made = statements::made(&log, &Progress::of(&log), &teller, ALL, &mut told);
    assert_eq!(made.len(), 2);
}

#[test]
fn of_two_records_of_one_thing_the_first_alone_is_told() {
    let base = base();
    let other = own(record("E1", "lamps", noon("2026-03-03"), None));
    let made = of(&[issued(1, &finished()), issued(2, &other)], &Teller::new(&base), ALL);
    assert_eq!(made.len(), 2);
    assert!(made[0].body.contains(&finished().record_id));
}

#[test]
fn who_launched_it_says_whose_it_is_byte_for_byte() {
    let base = base();
    let actor = "{ \"mbox\" : \"mailto:ana@harbour.example\",\"name\":\"Ana \\u00c9\" }";
    let registration = "ec531277-b57b-4c15-8d91-d292c5b2b8f7";
    let teller = Teller::new(&base).launched(Some(actor), Some(registration));
    let made = of(&whole()[1..], &teller, ALL);
    assert_eq!(made.len(), 5, "nobody has to say their name");
    for one in &made {
        let start = format!("{{\"id\":\"{}\",\"actor\":{actor},\"verb\":", one.id);
        assert!(one.body.starts_with(&start), "{}", one.body);
    }
    for one in read(&made) {
        assert_eq!(one["context"]["registration"], registration);
    }
}

#[test]
fn a_record_of_a_newer_version_is_left_to_a_newer_page() {
    let base = base();
    let line = finished().line().replace("\"schema_version\":1", "\"schema_version\":9");
    let about = About::Completed(lamps(), 3);
    let one = entry(1, Fact::RecordIssued { about, line: line.into() });
    assert_eq!(of(&[one], &Teller::new(&base), ALL), []);
}
