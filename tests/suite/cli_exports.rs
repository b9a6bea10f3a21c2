//! `records export`, `remind` and `pack`, run on what people send in, and read back by other programs' readers.

use super::cli_kit::{Desk, Ran};
use super::csv_reader::read;
use super::record_kit::{chain, key, lines};
use plainspoken::hash::sha256_hex;
use plainspoken::record::Record;
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use zip::ZipArchive;
use zip::write::SimpleFileOptions;

const ROSTER: &str = "person_id,name,email,department,manager,roles,worker_type,start_date,access_date,end_date\n\
     E1,Ana Lind,ana@harbour.example,Sales,Mo Diaz,Board,employee,2020-01-01,,\n\
     E2,Ben Ode,ben@harbour.example,Kitchen,Mo Diaz,,contractor,2026-03-01,2026-03-01,\n";

/// A desk with the key, a staff list, and what E1 and E2 sent: as files, and in a .zip.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("key", key().hex());
    desk.write("staff.csv", ROSTER);
    desk.write("in/ana.jsonl", lines(&chain("E1", 3)));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("ben.jsonl", SimpleFileOptions::default()).unwrap();
    zip.write_all(lines(&chain("E2", 2)).as_bytes()).unwrap();
    desk.write("in/march.zip", zip.finish().unwrap().into_inner());
    desk
}

use zip::ZipWriter;

fn everybody() -> Vec<Record> {
    [chain("E1", 3), chain("E2", 2)].concat()
}

/// The files of a .zip, by their places.
pub fn unpacked(bytes: Vec<u8>) -> BTreeMap<String, Vec<u8>> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.insert(file.name().unwrap().into_owned(), bytes);
    }
    files
}

#[test]
fn every_format_holds_every_record_once() {
    let desk = desk();
    let ran = desk.run("records export --format jsonl in in/ana.jsonl --out all.jsonl");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
    assert_eq!(ran.out, "5 records in all.jsonl.\n");
    assert_eq!(desk.read("all.jsonl"), lines(&everybody()));
    let ran = desk.run("records export --format csv --key key in --out all.csv");
    assert_eq!(ran.code, 0, "{ran:?}");
    let rows = read(&desk.read("all.csv")).1;
    assert_eq!(rows.len(), 5);
    assert!(rows.iter().all(|row| row["assurance"] == "sealed"), "{rows:?}");
    let base = "--base-url https://training.harbour.example/";
    assert_eq!(desk.run(&format!("records export --format xapi {base} in --out all.xapi")).code, 0);
    let statements = desk.read("all.xapi");
    assert_eq!(statements.lines().count(), 10);
    for line in statements.lines() {
        assert_eq!(super::xapi_rules::check(line), [""; 0], "{line}");
    }
    assert_eq!(
        desk.run(&format!("records export --format xapi-array {base} in --out all.json")).code,
        0
    );
    let array: Vec<serde_json::Value> = serde_json::from_str(&desk.read("all.json")).unwrap();
    let lines: Vec<serde_json::Value> =
        statements.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(array, lines);
    let left = std::fs::read_dir(desk.path()).unwrap().map(|entry| entry.unwrap().file_name());
    let left: Vec<_> = left.filter(|name| name.to_string_lossy().ends_with(".part")).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn what_cannot_be_done_is_said_and_nothing_is_written_over() {
    let desk = desk();
    desk.write("there.csv", "mine");
    let ran = desk.run("records export --format csv in --out there.csv");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("there.csv is there already"), "{ran:?}");
    assert_eq!(desk.read("there.csv"), "mine");
    for (words, said) in [
        ("records export --format xapi in --out a", "--base-url https"),
        ("records export --format xapi --base-url harbour in --out a", "not the address"),
        ("records export --format csv nothing --out a", "There is no nothing"),
        ("records export --format csv in --out no/where", "cannot be written"),
        ("records pack --roster staff.csv --course in --out a in", "course.toml"),
    ] {
        let ran = desk.run(words);
        assert!(ran.code == 2 && ran.err.contains(said), "{words}: {ran:?}");
    }
    assert_eq!(desk.run("records export --format pdf in --out a").code, 2);
}

#[cfg(unix)]
#[test]
fn what_can_be_read_only_once_is_refused_before_anything_is_written() {
    let desk = desk();
    for what in ["export --format csv", "pack --roster staff.csv --course course"] {
        let words = format!("records {what} /dev/stdin --out made");
        let words: Vec<&str> = words.split(' ').collect();
        let (reader, mut writer) = std::io::pipe().unwrap();
        writer.write_all(lines(&chain("E1", 3)).as_bytes()).unwrap();
        drop(writer);
        let ran = Ran::from(desk.command(&words).stdin(reader).output().unwrap());
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{ran:?}");
        assert!(ran.err.starts_with("/dev/stdin is a pipe"), "{ran:?}");
        assert!(!desk.path().join("made").exists());
        let whole = std::fs::File::open(desk.path().join("in/ana.jsonl")).unwrap();
        let ran = Ran::from(desk.command(&words).stdin(whole).output().unwrap());
        assert!(ran.code == 0 && ran.out.contains("3 records"), "{ran:?}");
        std::fs::remove_file(desk.path().join("made")).unwrap();
    }
}

#[test]
fn what_is_altered_is_left_out_and_said() {
    let desk = desk();
    desk.write("in/b.jsonl", lines(&chain("E3", 1)).replace("\"score\":90", "\"score\":91"));
    let ran = desk.run("records export --format jsonl in --out all.jsonl");
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("1 line is not in it: 1 no longer as it was made"), "{ran:?}");
    assert_eq!(desk.read("all.jsonl"), lines(&everybody()));
}

#[test]
fn the_pack_is_one_zip_with_the_same_bytes_each_time() {
    let desk = desk();
    let asked = "records pack --roster staff.csv --course course --key key --as-of 2026-11-20 --seed 7 in --out";
    let ran = desk.run(&format!("{asked} a.zip"));
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.err.contains("content/missing.txt"), "{ran:?}");
    assert_eq!(desk.run(&format!("{asked} b.zip")).code, 0);
    let bytes = |name: &str| std::fs::read(desk.path().join(name)).unwrap();
    assert_eq!(sha256_hex(&bytes("a.zip")), sha256_hex(&bytes("b.zip")));
    let files = unpacked(std::fs::read(desk.path().join("a.zip")).unwrap());
    assert_eq!(files["records.jsonl"], lines(&everybody()).as_bytes());
    let sums = String::from_utf8(files["SHA256SUMS"].clone()).unwrap();
    assert_eq!(sums.lines().count(), files.len() - 1);
    for line in sums.lines() {
        let (sum, path) = line.split_once("  ").unwrap();
        assert_eq!(sum, sha256_hex(&files[path]), "{path}");
    }
    let names: Vec<&str> =
        files.keys().map(String::as_str).filter(|n| n.starts_with("sample/")).collect();
    assert_eq!(names.len(), 6, "{names:?}");
    let people = read(str::from_utf8(&files["coverage.csv"]).unwrap()).1;
    assert_eq!(people.len(), 2);
}

#[test]
fn the_lesson_that_was_seen_is_in_the_pack_also_from_an_older_edition() {
    let desk = desk();
    let seen = "---\nid: m0\ntitle: Who to tell\n---\n\n## First {#first}\n\nCall Mo.\n";
    desk.write("course/older/2025/who-to-tell.md", seen);
    let mut record = chain("E1", 1).remove(0);
    record.content.content_sha256 = sha256_hex(seen.as_bytes());
    desk.write("one.jsonl", super::record_kit::sealed(record).line());
    let ran = desk.run("records pack --roster staff.csv --course course one.jsonl --out a.zip");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
    let files = unpacked(std::fs::read(desk.path().join("a.zip")).unwrap());
    assert_eq!(files[&format!("content/{}.md", sha256_hex(seen.as_bytes()))], seen.as_bytes());
}

#[test]
fn reminders_come_with_links_where_there_is_a_key() {
    let desk = desk();
    let asked = "records remind --roster staff.csv --course course --as-of 2026-11-20 in";
    let ran = desk.run(&format!(
        "{asked} --key key --base-url https://training.harbour.example/ --out reminders.csv"
    ));
    assert_eq!((ran.code, ran.out.as_str()), (0, "2 letters in reminders.csv.\n"), "{ran:?}");
    let rows = read(&desk.read("reminders.csv")).1;
    assert!(rows[0]["link"].starts_with("https://training.harbour.example/#/me/E1/"));
    assert_eq!(rows[0]["subject"], "Security training: 1 minute");
    assert!(rows[0]["body"].contains("Priya Nair: +44 20 7946 0112"));
    assert_eq!(desk.run(&format!("{asked} --out plain.csv")).code, 0);
    assert_eq!(read(&desk.read("plain.csv")).1[0]["link"], "");
}
