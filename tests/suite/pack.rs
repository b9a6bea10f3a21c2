//! The auditor pack: what is in it, that its sums hold, and that anybody can draw its sample again.

use super::csv_reader::read;
use super::exports::{Files, text_of};
use super::record_kit::{chain, key, lines, noon, own, record, sealed, settle};
use plainspoken::calendar::read_day;
use plainspoken::export::pack::{self, Pack, Packed, Sink, Texts, sample_size, sample_sum};
use plainspoken::hash::sha256_hex;
use plainspoken::progress::Timestamp;
use plainspoken::record::{Correction, Record};
use plainspoken::report::{Plan, Taught, report};
use plainspoken::review::Around;
use plainspoken::roster::assignments::{Assigned, Assignments, Excused};
use plainspoken::roster::{Member, Roster};
use plainspoken::{archive, wording};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const LESSON: &str = "---\nid: m0\ntitle: Who to tell\nrevision: 3\nclauses: PCI DSS 12.6.3, ISO 27001 A.6.3\n\
     outcome.tell: report in one step\n---\n\n## First {#first}\n\nCall us.\n";
const COURSE: &str = "[course]\ntitle = \"Everyday security\"\norganisation = \"Harbour Foods\"\nlanguage = \"en\"\n\
     [contact]\nname = \"Priya Nair\"\nphone = \"+44 20 7946 0112\"\n";

type Unpacked = BTreeMap<String, String>;

fn course() -> Vec<(String, Arc<[u8]>)> {
    [
        ("course.toml", COURSE),
        ("en/who-to-tell.md", LESSON),
        ("en/glossary.md", "Passkey\n: A key.\n"),
    ]
    .map(|(place, text)| (place.to_owned(), Arc::from(text.as_bytes())))
    .to_vec()
}

fn staff(number: usize) -> Roster {
    let member = |at: usize| Member {
        person_id: format!("E{at:03}"),
        name: format!("=Name {at}\u{202e}"),
        department: "Sales".to_owned(),
        ..Member::default()
    };
    Roster { people: (1..=number).map(member).collect() }
}

/// The files of a pack.
#[derive(Default)]
struct List(Vec<(String, Vec<u8>)>);

impl Sink for List {
    fn file(&mut self, path: &str) {
        self.0.push((path.to_owned(), Vec::new()));
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.0.last_mut().unwrap().1.extend_from_slice(bytes);
    }
}

fn packed(pack: &Pack<'_>, texts: &mut Texts<'_>) -> (pack::Files, Packed) {
    let mut list = List::default();
    let packed = pack::write(pack, texts, &mut list);
    (list.0.into_iter().map(|(path, bytes)| (path, bytes.into())).collect(), packed)
}

fn make(files: &Files<'_>, people: usize, seed: u64) -> (pack::Files, Packed) {
    let settled = settle(files, Some(&key()));
    let roster = staff(people);
    let taught =
        |id: &str| Taught { id: id.to_owned(), title: format!("About {id}"), ..Taught::default() };
    let plan = Plan { modules: vec![taught("m0"), taught("m1")], rules: Vec::new() };
    let excused =
        Excused { reason: "@Leave".to_owned(), approver: "Priya".to_owned(), until: None };
    let row = |module: &str, exception| Assigned {
        module_id: module.to_owned(),
        exception,
        ..Assigned::default()
    };
    let rows = vec![row("m0", None), row("m1", None), row("m1", Some(excused))];
    let assignments = Assignments { rows };
    let as_of = read_day("2026-11-20").unwrap();
    let report = report(&settled, &roster, &assignments, &plan, as_of);
    let course = course();
    let pack = Pack {
        settled: &settled,
        report: &report,
        roster: &roster,
        course: &course,
        seed,
        with_key: true,
        passed_over: &[],
        losses: &[],
    };
    packed(&pack, &mut |entry| Some(text_of(files, entry)))
}

fn unpacked(files: &pack::Files) -> Unpacked {
    let all: Unpacked = files
        .iter()
        .map(|(path, bytes)| (path.clone(), String::from_utf8(bytes.to_vec()).unwrap()))
        .collect();
    assert_eq!(all.len(), files.len(), "no file is there twice");
    all
}

/// Three people: one chain with the lesson of the course, a correction, an altered line, one without a link.
fn records() -> String {
    let mut all: Vec<Record> = Vec::new();
    for person in ["E001", "E002"] {
        let mut one = chain(person, 1).remove(0);
        one.content.content_sha256 = sha256_hex(LESSON.as_bytes());
        all.push(sealed(one));
    }
    let mut new = all[1].clone();
    new.person.name = Some("Ben Ode".to_owned());
    new.correction = Some(Correction {
        supersedes_id: all[1].record_id.clone(),
        by: "Priya Nair".to_owned(),
        reason: "The name was misspelled.".to_owned(),
    });
    all.push(sealed(new));
    all.push(own(record("E003", "m1", Timestamp(1_772_000_000_000), None)));
    lines(&all) + &lines(&chain("E004", 1)).replacen("\"score\":90", "\"score\":91", 1)
}

#[test]
fn everything_an_auditor_asks_for_is_in_it() {
    let text = records();
    let (files, packed) = make(&[("a", &text)], 40, 7);
    let all = unpacked(&files);
    assert_eq!((packed.records, packed.gone.len(), packed.missing_lessons), (4, 0, 1));
    assert_eq!(packed.files, files.len());
    for path in all.keys().filter(|path| !path.contains('/')) {
        assert!(all["README.txt"].contains(path) || path.starts_with("coverage-by-"), "{path}");
    }
    assert_eq!(all[&format!("content/{}.md", sha256_hex(LESSON.as_bytes()))], LESSON);
    assert!(all["content/missing.txt"].contains(&sha256_hex(b"m1")));
    let issued: BTreeSet<&str> = text.lines().take(4).collect();
    assert_eq!(all["records.jsonl"].lines().collect::<BTreeSet<_>>(), issued);
    assert_eq!(read(&all["records.csv"]).1.len(), 4);
    assert_eq!(read(&all["acknowledgements.csv"]).1.len(), 4);
    let exceptions = read(&all["exceptions.csv"]).1;
    assert_eq!((exceptions.len(), exceptions[0]["reason"].as_str()), (40, "@Leave"));
    let curriculum = read(&all["curriculum.csv"]).1;
    let clauses: Vec<&str> = curriculum.iter().map(|row| row["clause"].as_str()).collect();
    assert_eq!(clauses, ["ISO 27001 A.6.3", "PCI DSS 12.6.3"]);
    assert_eq!(curriculum[0]["outcomes"], "report in one step");
    let integrity = read(&all["integrity.csv"]).1;
    let told: Vec<(&str, &str)> =
        integrity.iter().map(|row| (row["verdict"].as_str(), row["detail"].as_str())).collect();
    assert_eq!(told, [("superseded", ""), ("altered", "content"), ("accepted", "correction")]);
    assert_eq!(integrity[2]["by"], "Priya Nair");
    assert!(all["what-this-proves.txt"].contains("does not prove"));
    assert!(all["coverage.txt"].contains("2026-11-20"));
    assert!(
        all["README.txt"]
            .starts_with("Everyday security at Harbour Foods: training records on 2026-11-20\n")
    );
    let unlisted = read(&all["unlisted.csv"]).1;
    assert_eq!(
        unlisted.iter().map(|row| row["name"].as_str()).collect::<Vec<_>>(),
        ["Name of E003"]
    );
    for (path, columns) in [("joiners.csv", 7), ("leavers.csv", 5)] {
        assert_eq!(read(&all[path]).0.len(), columns, "{path}");
    }
}

#[test]
fn the_sums_are_those_of_the_files_and_sha256sum_reads_them() {
    let (files, _) = make(&[("a", &records())], 3, 7);
    let all = unpacked(&files);
    let mut named = BTreeSet::new();
    for line in all["SHA256SUMS"].lines() {
        let (sum, path) = line.split_once("  ").unwrap();
        assert_eq!(sum, sha256_hex(all[path].as_bytes()), "{path}");
        assert!(path.is_ascii() && !path.contains(['\\', '\n']), "{path}");
        named.insert(path.to_owned());
    }
    named.insert("SHA256SUMS".to_owned());
    assert_eq!(named, all.keys().cloned().collect());
}

#[test]
fn the_number_of_a_record_is_made_as_the_readme_says() {
    let (files, _) = make(&[("a", &records())], 3, 7);
    for line in unpacked(&files)["records.jsonl"].lines() {
        let record = plainspoken::record::read(line).unwrap();
        let mut bare = line.replacen(&record.record_id, "", 1);
        if let Some(seal) = &record.assurance.signature {
            bare = bare.replacen(&format!("\"{seal}\""), "null", 1);
        }
        let sum = sha256_hex(bare.as_bytes());
        let digits = format!("{}8{}a{}", &sum[..12], &sum[13..16], &sum[17..32]);
        assert_eq!(digits, record.record_id.replace('-', ""));
    }
}

#[test]
fn the_sample_can_be_drawn_again_from_what_it_says() {
    assert_eq!(
        [0, 3, 25, 40, 250, 251, 600, 9000].map(sample_size),
        [0, 3, 25, 25, 25, 26, 60, 60]
    );
    let (files, _) = make(&[("a", &records())], 40, 7);
    let all = unpacked(&files);
    let drawn = read(&all["sample/sample.csv"]).1;
    let mut again: Vec<(String, String)> = (1..=40)
        .map(|at| (sha256_hex(format!("7:E{at:03}").as_bytes()), format!("E{at:03}")))
        .collect();
    again.sort();
    let ids: Vec<&str> = drawn.iter().map(|row| row["person_id"].as_str()).collect();
    assert_eq!(ids, again[..25].iter().map(|(_, id)| id.as_str()).collect::<Vec<_>>());
    assert_eq!(drawn[0]["sha256"], sample_sum(7, ids[0]));
    assert!(all["sample/method.txt"].contains("printf '%s' '7:E1001' | sha256sum"));
    for row in &drawn {
        assert!(all.contains_key(&row["transcript"]), "{row:?}");
    }
    let (others, _) = make(&[("a", &records())], 40, 8);
    assert_ne!(unpacked(&others)["sample/sample.csv"], all["sample/sample.csv"]);
}

#[test]
fn a_transcript_holds_all_there_is_on_a_person() {
    let (files, _) = make(&[("a", &records())], 3, 7);
    let all = unpacked(&files);
    let path = |id: &str, kind: &str| {
        all.keys().find(|path| path.ends_with(&format!("{id}.{kind}"))).unwrap().clone()
    };
    let text = &all[&path("E002", "txt")];
    assert!(text.contains("superseded. Sealed") && text.contains("accepted. Sealed"), "{text}");
    assert!(
        text.contains("The name was misspelled.") && text.contains("About m1: excused"),
        "{text}"
    );
    let json: serde_json::Value = serde_json::from_str(&all[&path("E002", "json")]).unwrap();
    assert_eq!(json["records"].as_array().unwrap().len(), 2);
    assert_eq!(json["person"]["name"], "=Name 2\u{202e}");
    assert_eq!(json["modules"][0]["standing"], "done");
    // By name alone, the record of E003 is nobody's on the list.
    assert!(all[&path("E003", "txt")].contains("There are no records."));
}

#[test]
fn a_record_that_changed_meanwhile_is_told_and_not_packed() {
    let text = records();
    let settled = settle(&[("a", &text)], None);
    let (roster, course) = (staff(1), Vec::new());
    let report = report(&settled, &roster, &Assignments::default(), &Plan::default(), Timestamp(0));
    let pack = Pack {
        settled: &settled,
        report: &report,
        roster: &roster,
        course: &course,
        seed: 1,
        with_key: false,
        passed_over: &["in/ben.jsonl.txt".to_owned()],
        losses: &[],
    };
    let (files, packed) =
        packed(&pack, &mut |entry| (entry.place.line > 1).then(|| text_of(&[("a", &text)], entry)));
    assert_eq!(packed.gone, ["a, line 1"]);
    assert_eq!(unpacked(&files)["records.jsonl"].lines().count(), 3);
    assert!(unpacked(&files)["README.txt"].contains("The key was not there"));
    assert!(unpacked(&files)["README.txt"].contains("1 file that was not read"));
    let row = "\"in/ben.jsonl.txt\",\"\",\"\",\"not-read\"";
    assert!(unpacked(&files)["integrity.csv"].contains(row));
}

#[test]
fn what_it_says_of_itself_needs_no_mending() {
    let (files, _) = make(&[("a", &records())], 30, 7);
    let all = unpacked(&files);
    let known = ["SHA-256", "SHA256SUMS", "KEY", "NUMBER", "altered"].map(str::to_owned).to_vec();
    let words = wording::OwnWords { known, ..wording::OwnWords::default() };
    let around = Around { words, ..Around::default() };
    let mut found = Vec::new();
    for path in ["README.txt", "sample/method.txt", "content/missing.txt"] {
        // The sentence with the verdicts has a test of its own.
        for line in all[path].lines().filter(|line| !line.contains(" accepted, ")) {
            let said = |one: &plainspoken::diagnostic::Diagnostic| {
                format!("{path}: {} {:?} in {line}", one.code, &line[one.span.start..one.span.end])
            };
            found.extend(wording::passage(line, &around).iter().map(said));
            found.extend(super::content::never_words(line).map(|word| format!("{path}: {word}")));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]
    #[test]
    fn the_same_input_in_any_order_is_the_same_zip(turn in 0usize..5, seed in any::<u64>()) {
        let text = records();
        let mut turned: Vec<&str> = text.lines().collect();
        turned.rotate_left(turn);
        let turned = turned.join("\n");
        let without = |files: pack::Files| -> pack::Files {
            // This one names lines by their numbers, and sums follow.
            files.into_iter().filter(|(path, _)| !["integrity.csv", "SHA256SUMS"].contains(&path.as_str())).collect()
        };
        let first = make(&[("a", &text)], 30, seed).0;
        prop_assert_eq!(archive::zip(&first), archive::zip(&make(&[("a", &text)], 30, seed).0));
        let again = make(&[("a", &turned)], 30, seed).0;
        prop_assert_eq!(archive::zip(&without(first)), archive::zip(&without(again)));
    }
}

#[test]
fn a_corrected_record_that_only_a_name_leads_to_is_in_their_transcript() {
    let mut old = record("E001", "m0", noon("2026-03-02"), None);
    old.person.name = Some("=Name 1\u{202e}".to_owned());
    let old = own(old);
    let mut new = old.clone();
    new.correction = Some(Correction {
        supersedes_id: old.record_id.clone(),
        by: "Priya Nair".to_owned(),
        reason: "The score was another one.".to_owned(),
    });
    let (files, _) = make(&[("a", &lines(&[old, own(new)]))], 3, 7);
    let all = unpacked(&files);
    let text = all.iter().find(|(path, _)| path.ends_with("E001.txt")).map(|(_, text)| text);
    let text = text.unwrap();
    assert!(text.contains("superseded. Self") && text.contains("accepted. Self"), "{text}");
}
