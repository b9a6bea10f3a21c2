//! What the tests of completion records share: records as pages issue them, made by hand.

use plainspoken::calendar;
use plainspoken::ledger::{Ledger, Settled, judge};
use plainspoken::progress::Timestamp;
use plainspoken::record::seal::{self, Key};
use plainspoken::record::{
    Acknowledgement, Assurance, Content, IdentitySource, Method, Objective, Outcome, Person,
    Record, Status, VERSION,
};
use plainspoken::words::records as words;

pub const DAY: i64 = 24 * 60 * 60 * 1000;

pub fn key() -> Key {
    Key::from_chance([7; 32])
}

/// Noon of a day.
pub fn noon(day: &str) -> Timestamp {
    Timestamp(calendar::read_day(day).unwrap().0 + DAY / 2)
}

/// What a page says when somebody completes a module; without a seal yet.
pub fn record(person: &str, module: &str, at: Timestamp, previous: Option<&Record>) -> Record {
    Record {
        schema_version: VERSION,
        person: Person {
            person_id: Some(person.to_owned()),
            name: Some(format!("Name of {person}")),
            department: Some("Sales".to_owned()),
        },
        content: Content {
            module_id: module.to_owned(),
            title: format!("About {module}"),
            version: 3,
            content_sha256: plainspoken::hash::sha256_hex(module.as_bytes()),
            language: "en".to_owned(),
            objective_ids: vec!["tell".to_owned(), "spot".to_owned()],
            clause_tags: vec!["PCI DSS 12.6.3".to_owned()],
        },
        outcome: Outcome {
            status: Status::Completed,
            method: Method::Full,
            started_at: Some(calendar::moment(Timestamp(at.0 - 300_000), 60)),
            completed_at: calendar::moment(at, 60),
            score: Some(90),
            pass_mark: Some(80),
            attempts: 1,
            expires_at: Some(calendar::day(calendar::months_later(at, 12))),
            objectives: vec![
                Objective { objective_id: "tell".to_owned(), method: Method::Full },
                Objective { objective_id: "spot".to_owned(), method: Method::TestedOut },
            ],
        },
        acknowledgements: vec![Acknowledgement {
            policy_id: "acceptable-use".to_owned(),
            version: "2".to_owned(),
            sha256: plainspoken::hash::sha256_hex(b"I have read it."),
            statement: "I have read it.".to_owned(),
            acknowledged_at: calendar::moment(at, 60),
        }],
        assurance: Assurance {
            identity_source: IdentitySource::PersonalLink,
            app_build: "0.1.0".to_owned(),
            previous_hash: previous.map(|record| seal::hash(&record.line())),
            signature: None,
        },
        ..Record::default()
    }
}

/// Sealed by the person's link.
pub fn sealed(mut record: Record) -> Record {
    let person = record.person.person_id.clone().unwrap();
    seal::seal(&mut record, Some(&key().secret(&person)));
    record
}

/// As a page without a link gives it.
pub fn own(mut record: Record) -> Record {
    record.person.person_id = None;
    record.assurance.identity_source = IdentitySource::SelfAsserted;
    seal::seal(&mut record, None);
    record
}

/// Modules `m0`, `m1` … one after the other, a week apart, sealed and chained.
pub fn chain(person: &str, length: usize) -> Vec<Record> {
    let mut all: Vec<Record> = Vec::new();
    for number in 0..length {
        let at = Timestamp(noon("2026-03-02").0 + 7 * DAY * i64::try_from(number).unwrap());
        all.push(sealed(record(person, &format!("m{number}"), at, all.last())));
    }
    all
}

pub fn lines(records: &[Record]) -> String {
    records.iter().map(|record| record.line() + "\n").collect()
}

pub fn settle(files: &[(&str, &str)], key: Option<&Key>) -> Settled {
    let mut ledger = Ledger::default();
    for (source, text) in files {
        for (at, line) in text.lines().enumerate() {
            ledger.add(judge(source, at + 1, line, key));
        }
    }
    ledger.settle()
}

/// Each line with its verdict, and what there is to ask, by their stable words.
pub fn told(settled: &Settled) -> String {
    use plainspoken::ledger::Verdict;
    let mut out = String::new();
    for line in settled.lines() {
        let mut words = vec![words::verdict_word(&line.verdict).to_owned()];
        match &line.verdict {
            Verdict::Accepted { seal, remarks } => {
                words.push(words::seal_word(*seal).to_owned());
                words.extend(remarks.iter().map(|remark| words::remark_word(remark).to_owned()));
            }
            Verdict::Altered(why) => words.push(words::altered_word(*why).to_owned()),
            Verdict::Duplicate { of: place } | Verdict::Superseded { by: place } => {
                words.push(words::place(place));
            }
            Verdict::Unreadable { line, column, .. } => words.push(format!("{line}:{column}")),
            Verdict::Newer { version } => words.push(version.to_string()),
        }
        out.push_str(&format!("{}: {}\n", words::place(&line.place), words.join(" ")));
    }
    out
}
