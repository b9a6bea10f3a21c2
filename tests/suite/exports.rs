//! Records for a spreadsheet and as they are, and the list of reminders: nothing is lost on the way, whatever is in it.

use super::csv_reader::read;
use super::record_kit::{chain, key, lines, noon, own, record, sealed, settle};
use plainspoken::calendar::read_day;
use plainspoken::catalogue::Contact;
use plainspoken::export::reminders::{self, Letters};
use plainspoken::export::{self, csv, xapi};
use plainspoken::ledger::Settled;
use plainspoken::record::{Correction, Record, laid_out};
use plainspoken::report::{Plan, Taught, report};
use plainspoken::review::Around;
use plainspoken::roster::assignments::{Assigned, Assignments};
use plainspoken::roster::{Member, Roster};
use plainspoken::wording;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Texts by the files that they are in.
pub type Files<'a> = [(&'a str, &'a str)];

/// The text of a record, as a caller fetches it.
pub fn text_of(files: &Files<'_>, entry: &export::Entry<'_>) -> String {
    let (_, text) = files.iter().find(|(name, _)| *name == entry.place.source).unwrap();
    text.lines().nth(entry.place.line as usize - 1).unwrap().to_owned()
}

/// The CSV, the JSON Lines and the statements of what was settled.
fn all(settled: &Settled, files: &Files<'_>) -> [String; 3] {
    let base = xapi::Base::parse("https://training.harbour.example").unwrap();
    let mut out = [csv::head(), String::new(), String::new()];
    for entry in &export::entries(settled) {
        let text = text_of(files, entry);
        let exported = entry.open(&text).unwrap();
        out[0].push_str(&csv::row(&exported));
        out[1].push_str(&[exported.line(), "\n"].concat());
        out[2].extend(xapi::statements(&exported, &base).iter().map(|line| line.clone() + "\n"));
    }
    out
}

fn table(records: &[Record]) -> Vec<BTreeMap<String, String>> {
    let text = lines(records);
    let files = [("a", text.as_str())];
    read(&all(&settle(&files, Some(&key())), &files)[0]).1
}

#[test]
fn a_row_says_all_that_the_record_says() {
    let rows = table(&chain("E1", 2));
    let [first, second] = &rows[..] else { panic!() };
    let record = &chain("E1", 2)[1];
    for (column, expected) in [
        ("schema_version", "1"),
        ("record_id", record.record_id.as_str()),
        ("verdict", "accepted"),
        ("assurance", "sealed"),
        ("remarks", ""),
        ("person_id", "E1"),
        ("name", "Name of E1"),
        ("department", "Sales"),
        ("module_id", "m1"),
        ("version", "3"),
        ("content_sha256", &record.content.content_sha256),
        ("objective_ids", "tell; spot"),
        ("clause_tags", "PCI DSS 12.6.3"),
        ("status", "completed"),
        ("method", "full"),
        ("started_at", "2026-03-09T12:55:00+01:00"),
        ("started_at_utc", "2026-03-09T11:55:00Z"),
        ("completed_at", "2026-03-09T13:00:00+01:00"),
        ("completed_at_utc", "2026-03-09T12:00:00Z"),
        ("score", "90"),
        ("pass_mark", "80"),
        ("expires_at", "2027-03-09"),
        ("objectives", "tell=full; spot=tested-out"),
        ("policy_ids", "acceptable-use"),
        ("statements", "I have read it."),
        ("acknowledged_at_utc", "2026-03-09T12:00:00Z"),
        ("identity_source", "personal-link"),
        ("previous_hash", record.assurance.previous_hash.as_deref().unwrap()),
        ("signature", record.assurance.signature.as_deref().unwrap()),
        ("supersedes_id", ""),
    ] {
        assert_eq!(second[column], expected, "{column}");
    }
    assert_eq!(first["module_id"], "m0");
}

#[test]
fn what_was_corrected_stands_beside_what_stands_in_its_place() {
    let mut records = chain("E1", 1);
    let mut new = records[0].clone();
    new.outcome.score = Some(100);
    new.correction = Some(Correction {
        supersedes_id: records[0].record_id.clone(),
        by: "Priya Nair".to_owned(),
        reason: "=He showed it in person.".to_owned(),
    });
    records.push(sealed(new));
    let rows = table(&records);
    let by_score = |score: &str| rows.iter().find(|row| row["score"] == score).unwrap();
    assert_eq!(by_score("90")["verdict"], "superseded");
    assert_eq!(by_score("90")["superseded_by"], records[1].record_id);
    assert_eq!(by_score("100")["verdict"], "accepted");
    assert_eq!(by_score("100")["supersedes_id"], records[0].record_id);
    assert_eq!(by_score("100")["correction_reason"], "=He showed it in person.");
}

#[test]
fn lines_are_as_they_came_once_and_only_where_they_hold() {
    let records = chain("E1", 3);
    let spaced =
        records[0].line().replacen("{\"schema_version\":1,", "{ \"schema_version\" : 1, ", 1);
    let altered = records[1].line().replacen("\"score\":90", "\"score\":99", 1);
    let (first, rest) = (format!("\u{feff}{spaced} \r\n{altered}\n"), lines(&records[1..]));
    let files = [("a", first.as_str()), ("b", rest.as_str()), ("c", rest.as_str())];
    let [_, jsonl, _] = all(&settle(&files, Some(&key())), &files);
    let expected = [spaced, records[1].line(), records[2].line()].map(|line| line + "\n").concat();
    assert_eq!(jsonl, expected);
    let over_lines = laid_out(&records[0].line());
    let mut ledger = plainspoken::ledger::Ledger::default();
    ledger.add(plainspoken::ledger::judge("a", 1, &over_lines, None));
    let settled = ledger.settle();
    let entry = &export::entries(&settled)[0];
    assert_eq!(entry.open(&over_lines).unwrap().line(), records[0].line());
    assert!(entry.open(&records[1].line()).is_none(), "another record stands there now");
}

#[test]
fn the_columns_are_the_ones_that_are_documented() {
    let page = std::fs::read_to_string("docs/records.md").unwrap();
    let documented: Vec<&str> = page.lines().filter(|line| line.starts_with("| `")).collect();
    let columns: Vec<String> =
        csv::COLUMNS.iter().map(|one| format!("| `{}` | {} |", one.name, one.says)).collect();
    let start = documented.iter().position(|line| line.starts_with("| `schema_version` |"));
    let documented = &documented[start.expect("the table of columns")..][..columns.len()];
    assert_eq!(documented, columns, "docs/records.md: the columns, in their order");
    // They never change within a version: whoever changes this line makes another version.
    let names: Vec<&str> = csv::COLUMNS.iter().map(|one| one.name).collect();
    let sum = plainspoken::hash::checksum(&names.join(","));
    assert_eq!((plainspoken::record::VERSION, sum.as_str()), (1, "61630c32"));
}

fn contact() -> Contact {
    Contact {
        name: "Priya Nair".to_owned(),
        role: "Security help line".to_owned(),
        phone: "+44 20 7946 0112".to_owned(),
        email: "help@harbour.example".to_owned(),
        hours: String::new(),
    }
}

fn remind(due: Option<&str>, known: bool) -> Vec<BTreeMap<String, String>> {
    let records = chain("E1", 1);
    let text = lines(&records);
    let people = ["E1", "E2"].map(|id| Member {
        person_id: id.to_owned(),
        name: "=Ana Lind".to_owned(),
        email: format!("{id}@harbour.example"),
        manager: "Ben Ode".to_owned(),
        ..Member::default()
    });
    let roster = Roster { people: people.to_vec() };
    let taught = |id: &str, title: &str| Taught {
        id: id.to_owned(),
        title: title.to_owned(),
        ..Taught::default()
    };
    let plan = Plan {
        modules: vec![taught("m0", "Who to tell"), taught("m9", "Is this real?")],
        rules: Vec::new(),
    };
    let row = |module: &str| Assigned {
        module_id: module.to_owned(),
        due: due.and_then(read_day),
        ..Assigned::default()
    };
    let assignments = Assignments { rows: vec![row("m0"), row("m9")] };
    let as_of = read_day("2026-11-20").unwrap();
    let report =
        report(&settle(&[("a", &text)], Some(&key())), &roster, &assignments, &plan, as_of);
    let mut minutes = BTreeMap::from([("m0".to_owned(), 3)]);
    if known {
        minutes.insert("m9".to_owned(), 5);
    }
    let links =
        BTreeMap::from([("E1".to_owned(), "https://training.harbour.example/#/me/E1".to_owned())]);
    let contact = contact();
    let letters = Letters { contact: &contact, minutes: &minutes, links: &links };
    let (head, rows) = read(&reminders::render(&report, &roster, &letters));
    assert_eq!(head, reminders::COLUMNS);
    rows
}

#[test]
fn a_reminder_is_short_kind_and_ready_to_send() {
    let rows = remind(Some("2026-11-30"), true);
    let [one, two] = &rows[..] else { panic!("{rows:?}") };
    assert_eq!(one["subject"], "Security training: 5 minutes, due 30 November");
    assert_eq!(two["subject"], "Security training: 8 minutes, due 30 November");
    assert_eq!(
        (two["modules"].as_str(), two["titles"].as_str()),
        ("2", "Who to tell; Is this real?")
    );
    assert_eq!((two["due"].as_str(), two["days_late"].as_str()), ("2026-11-30", "0"));
    expect_test::expect![[r#"
        Hello =Ana Lind,

        One short module is waiting for you:
        - Is this real? (5 minutes)

        It takes about 5 minutes. You can stop at any point, and your place is kept. The last day for it is 30 November.

        Here is your own link. It knows who you are, so keep it to yourself:
        https://training.harbour.example/#/me/E1

        Is something in the way, or is there anything to ask? Talk to Priya Nair: +44 20 7946 0112, help@harbour.example.

        Thank you for your time.
    "#]]
    .assert_eq(&one["body"]);
}

#[test]
fn nobody_is_reminded_of_what_they_say_is_not_part_of_their_job() {
    let mut declined = record("E1", "m9", noon("2026-03-03"), None);
    declined.outcome.status = plainspoken::record::Status::Declined;
    let done = record("E1", "m0", noon("2026-03-02"), None);
    let text = lines(&[sealed(done), sealed(declined)]);
    let member = |id: &str| Member { person_id: id.to_owned(), ..Member::default() };
    let roster = Roster { people: vec![member("E1"), member("E2")] };
    let settled = settle(&[("a", &text)], Some(&key()));
    let as_of = plainspoken::calendar::read_day("2026-11-20").unwrap();
    let report = report(&settled, &roster, &Assignments::default(), &Plan::default(), as_of);
    let (contact, none) = (contact(), BTreeMap::new());
    let letters = Letters { contact: &contact, minutes: &BTreeMap::new(), links: &none };
    let rows = read(&reminders::render(&report, &roster, &letters)).1;
    let whom: Vec<(&str, &str)> =
        rows.iter().map(|row| (row["person_id"].as_str(), row["modules"].as_str())).collect();
    assert_eq!(whom, [("E2", "2")], "E1 has answered; it is for others to decide");
    let said = plainspoken::words::records::reminder::declined(&["Ana\u{1b}[2J".to_owned()]);
    assert!(said.ends_with(":\n  Ana\u{fffd}[2J\n"), "it is shown at a terminal: {said:?}");
    assert_eq!(plainspoken::words::records::reminder::declined(&[]), "");
}

#[test]
fn no_letter_needs_mending() {
    for due in [None, Some("2026-11-30"), Some("2026-10-30"), Some("2027-01-05")] {
        for row in [true, false].into_iter().flat_map(|known| remind(due, known)) {
            for line in row["subject"].lines().chain(row["body"].lines()) {
                let found = wording::passage(line, &Around::default());
                assert!(found.is_empty(), "{line}: {found:?}");
                assert_eq!(
                    super::content::never_words(line).collect::<Vec<_>>(),
                    [""; 0],
                    "{line}"
                );
            }
        }
    }
    let late = &remind(Some("2026-10-30"), false)[1];
    assert_eq!(late["subject"], "Security training: 2 short modules, still open");
    assert_eq!((late["days_late"].as_str(), late["minutes"].as_str()), ("21", ""));
    assert_eq!(remind(Some("2027-01-05"), true)[0]["due_in_words"], "5 January 2027");
}

/// What breaks spreadsheets, and other programs.
fn odd() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,40}",
        "[=+@\t\r\n\\x00'\"＝＋－＠-]{1,3}[A-Z0-9(),;!|]{0,10}",
        "[\\x00-\\x1f\u{7f}\u{85}\u{202e}\u{2066}\u{200f}]{1,6}",
        "[א-ת ]{1,20}|[ا-ي ]{1,20}",
        "[a-zé]{300}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn nothing_is_lost_whatever_is_in_it(
        name in odd(), department in odd(), title in odd(), clause in odd(), statement in odd(), linked in any::<bool>(),
    ) {
        let mut one = record("E1", "m0", noon("2026-03-02"), None);
        one.person.name = Some(name.clone());
        one.person.department = Some(department.clone());
        one.content.title = title.clone();
        one.content.clause_tags = vec![clause.clone()];
        one.acknowledgements[0].sha256 = plainspoken::hash::sha256_hex(statement.as_bytes());
        one.acknowledgements[0].statement = statement.clone();
        let one = if linked { sealed(one) } else { own(one) };
        let text = one.line();
        let files = [("a", text.as_str())];
        let [csv, jsonl, statements] = all(&settle(&files, Some(&key())), &files);
        let rows = read(&csv).1;
        for (column, expected) in [
            ("name", &name), ("department", &department), ("title", &title), ("clause_tags", &clause),
            ("statements", &statement),
        ] {
            prop_assert_eq!(&rows[0][column], expected);
        }
        prop_assert_eq!(jsonl, text + "\n");
        let said: Vec<serde_json::Value> =
            statements.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        prop_assert_eq!(said[0]["object"]["definition"]["name"]["en"].as_str(), Some(title.as_str()));
        prop_assert_eq!(said[1]["result"]["response"].as_str(), Some(statement.as_str()));
    }

    #[test]
    fn the_order_of_files_and_lines_changes_nothing(seed in any::<u64>(), copies in 1usize..4) {
        let mut records = [chain("E1", 3), chain("E2", 2), vec![own(record("E3", "m0", noon("2026-03-02"), None))]].concat();
        let expected = {
            let text = lines(&records);
            let files = [("a", text.as_str())];
            all(&settle(&files, Some(&key())), &files)
        };
        let mut order: Vec<(String, Record)> = Vec::new();
        for copy in 0..copies {
            for record in std::mem::take(&mut records) {
                let sum = plainspoken::hash::sha256_hex(format!("{seed}{copy}{}", record.record_id).as_bytes());
                order.push((sum, record.clone()));
                records.push(record);
            }
        }
        order.sort_by(|a, b| a.0.cmp(&b.0));
        let shuffled: Vec<Record> = order.into_iter().map(|(_, record)| record).collect();
        let (half, rest) = shuffled.split_at(shuffled.len() / 2);
        let (half, rest) = (lines(half), lines(rest));
        let files = [("z", half.as_str()), ("b", rest.as_str())];
        prop_assert_eq!(all(&settle(&files, Some(&key())), &files), expected);
    }
}
