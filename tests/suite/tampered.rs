//! Records that somebody has meddled with, each in a file of its own in `tests/fixtures/records`, and the verdict on
//! each line in `expected.tsv` there. `UPDATE_EXPECT=1` writes them anew. The key is [`super::record_kit::key`].

use super::codes_page::is_kept;
use super::record_kit::{DAY, chain, key, lines, noon, own, record, sealed};
use plainspoken::progress::Timestamp;
use plainspoken::record::seal::{self, Key};
use plainspoken::record::{IdentitySource, Method, Record, laid_out};
use std::fs;

pub const FOLDER: &str = "tests/fixtures/records";

/// A file and what is to come of each of its lines.
pub struct Case {
    pub name: &'static str,
    pub bytes: Vec<u8>,
    pub expected: Vec<&'static str>,
}

const GOOD: &str = "accepted sealed";
const CONTENT: &str = "altered content";
const SEAL: &str = "altered seal";
const LINK: &str = "accepted sealed missing-link";

/// Three records, of which something is done to the second; what follows it then lacks a link.
fn second(name: &'static str, now: &'static str, change: impl Fn(&str) -> String) -> Case {
    let records = chain(&format!("of-{name}"), 3);
    let changed = change(&records[1].line());
    assert_ne!(changed, records[1].line(), "{name}");
    let text = format!("{}\n{changed}\n{}\n", records[0].line(), records[2].line());
    Case { name, bytes: text.into_bytes(), expected: vec![GOOD, now, LINK] }
}

/// The same, with an id that fits what is said now, as somebody makes it who knows how but has no key.
fn reworked(name: &'static str, now: &'static str, change: fn(&mut Record)) -> Case {
    second(name, now, |line| {
        let mut record = plainspoken::record::read(line).unwrap();
        change(&mut record);
        record.record_id = seal::id(&record);
        record.line()
    })
}

fn text(name: &'static str, text: impl Into<Vec<u8>>, expected: &[&'static str]) -> Case {
    Case { name, bytes: text.into(), expected: expected.to_vec() }
}

fn of(name: &'static str, pick: &[usize], expected: &[&'static str]) -> Case {
    let records = chain(&format!("of-{name}"), 3);
    let picked: Vec<Record> = pick.iter().map(|at| records[*at].clone()).collect();
    text(name, lines(&picked), expected)
}

pub fn cases() -> Vec<Case> {
    let swap = |from: &'static str, to: &'static str| move |line: &str| line.replacen(from, to, 1);
    let other = chain("of-another", 3);
    let line = chain("of-cut", 1)[0].line();
    let forked = {
        let records = chain("of-two-devices", 2);
        let at = noon("2026-04-01");
        let fork = sealed(record("of-two-devices", "m9", at, Some(&records[0])));
        lines(&[records[0].clone(), records[1].clone(), fork])
    };
    let back = {
        let first = sealed(record("of-time-back", "m0", noon("2026-03-02"), None));
        let before = Timestamp(noon("2026-03-02").0 - 3 * DAY);
        lines(&[first.clone(), sealed(record("of-time-back", "m1", before, Some(&first)))])
    };
    let mut cases = vec![
        second("score", CONTENT, swap("\"score\":90", "\"score\":100")),
        second("name", CONTENT, swap("Name of", "Not the name of")),
        second(
            "completed",
            CONTENT,
            swap("\"completed_at\":\"2026-03", "\"completed_at\":\"2026-02"),
        ),
        second("started", CONTENT, swap("\"started_at\":\"2026-03", "\"started_at\":\"2026-02")),
        second("expires", CONTENT, swap("\"expires_at\":\"2027", "\"expires_at\":\"2029")),
        second("hash", CONTENT, |line| {
            let sha = plainspoken::hash::sha256_hex(b"m1");
            line.replace(&sha, &plainspoken::hash::sha256_hex(b"m2"))
        }),
        second("method", CONTENT, swap("\"method\":\"full\"", "\"method\":\"in-person\"")),
        second("person", CONTENT, swap("\"person_id\":\"of-", "\"person_id\":\"not-")),
        second("version", CONTENT, swap("\"version\":3", "\"version\":4")),
        second("statement", CONTENT, swap("I have read it.", "I have read all of it.")),
        second("seal-gone", "altered seal-gone", |line| {
            let (start, end) = line.split_once("\"signature\":\"").unwrap();
            format!("{start}\"signature\":null{}", &end[65..])
        }),
        reworked("score-reworked", SEAL, |record| record.outcome.score = Some(100)),
        reworked("method-reworked", SEAL, |record| record.outcome.method = Method::TestedOut),
        reworked("chain-reworked", SEAL, |record| record.assurance.previous_hash = None),
        reworked("name-reworked", SEAL, |record| record.person.name = None),
        reworked("self-reported", "accepted self-reported follows-another", |record| {
            record.assurance.identity_source = IdentitySource::SelfAsserted;
            record.assurance.signature = None;
        }),
        reworked("others-seal", SEAL, |record| seal::seal(record, Some(&key().secret("E9")))),
        reworked("others-key", SEAL, |record| {
            let secret = Key::from_chance([8; 32]).secret("of-others-key");
            seal::seal(record, Some(&secret));
        }),
        of("removed", &[0, 2], &[GOOD, LINK]),
        of("first-removed", &[1, 2], &[LINK, GOOD]),
        of("repeated", &[0, 1, 1, 2], &[GOOD, GOOD, "duplicate", GOOD]),
        of("reordered", &[2, 0, 1], &[GOOD, GOOD, GOOD]),
        text("foreign", lines(&[chain("of-foreign", 1), other.clone()].concat()), &[GOOD; 4]),
        second("foreign-renamed", SEAL, |_| {
            let mut foreign = other[1].clone();
            foreign.person.person_id = Some("of-foreign-renamed".to_owned());
            foreign.record_id = seal::id(&foreign);
            foreign.line()
        }),
        text(
            "two-devices",
            forked,
            &[GOOD, "accepted sealed same-before", "accepted sealed same-before"],
        ),
        text("time-back", back, &[GOOD, "accepted sealed out-of-order"]),
        second("newer", "newer", swap("\"schema_version\":1", "\"schema_version\":2")),
        second("more-in-it", "unreadable", swap("\"outcome\":{", "\"outcome\":{\"grade\":\"A\",")),
        second("twice-in-it", "unreadable", swap("\"score\":90", "\"score\":90,\"score\":100")),
        text("cut", &line[..line.len() / 2], &["unreadable"]),
        text("cut-at-once", "{", &["unreadable"]),
        text("another-thing", "<!doctype html>\n<p>Please sign in</p>\n", &["unreadable"; 2]),
        text("no-text", [line.as_bytes(), b"\n\xff\xfe\n"].concat(), &[GOOD, "unreadable"]),
        text("nothing", "", &["unreadable"]),
        text("laid-out", laid_out(&chain("of-laid-out", 1)[0].line()), &[GOOD]),
    ];
    let first = record("of-own", "m0", noon("2026-03-02"), None);
    cases.push(text("own", lines(&[own(first.clone())]), &["accepted self-reported"]));
    // By whoever may seal, or need not: the words are others than those of their SHA-256.
    let mut words = first;
    words.acknowledgements[0].statement = "I have read all of it.".to_owned();
    let words = [sealed(words.clone()), own(words)];
    cases.push(text("other-words", lines(&words), &["altered statement"; 2]));
    cases
}

#[test]
fn the_fixtures_are_up_to_date() {
    let how = "run UPDATE_EXPECT=1 cargo test --test suite tampered";
    let (mut expected, mut names) =
        (String::from("file\tline\tverdict\n"), vec!["expected.tsv".to_owned()]);
    fs::create_dir_all(FOLDER).unwrap();
    for case in cases() {
        let path = format!("{FOLDER}/{}.jsonl", case.name);
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(&path, &case.bytes).unwrap();
        }
        assert!(fs::read(&path).is_ok_and(|kept| kept == case.bytes), "{path}: {how}");
        for (at, verdict) in case.expected.iter().enumerate() {
            expected.push_str(&format!("{}.jsonl\t{}\t{verdict}\n", case.name, at + 1));
        }
        names.push(format!("{}.jsonl", case.name));
    }
    is_kept(&format!("{FOLDER}/expected.tsv"), &expected, how);
    let there =
        fs::read_dir(FOLDER).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    assert_eq!(
        there.filter(|name| !names.contains(name)).collect::<Vec<_>>(),
        Vec::<String>::new()
    );
    assert!(names.len() > 30);
}
