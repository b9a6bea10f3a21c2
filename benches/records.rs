//! How long `plainspoken records report` takes over the records of a large organisation, and how much memory:
//! `cargo bench --bench records`. 50,000 people and 700,000 records are the aim, in under 10 s and under 1 GiB.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a bench may stop at the first surprise"
)]

use plainspoken::calendar;
use plainspoken::progress::Timestamp;
use plainspoken::record::seal::{self, Key};
use plainspoken::record::{
    Acknowledgement, Assurance, Content, IdentitySource, Method, Objective, Outcome, Person,
    Record, Status, VERSION,
};
use std::fmt::Write as _;
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::{self, sleep};
use std::time::{Duration, Instant};
use std::{env, fs};

const PEOPLE: usize = 50_000;
const MODULES: usize = 14;
const FILES: usize = 100;
const DAY: i64 = 24 * 60 * 60 * 1000;
/// 2 March 2026, at noon.
const START: i64 = 1_772_452_800_000;

fn main() {
    if !env::args().any(|word| word == "--bench") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let start = Instant::now();
    make(folder.path());
    println!("Made {PEOPLE} people and {} records in {:.1?}.", PEOPLE * MODULES, start.elapsed());
    for words in [
        "records report --roster staff.csv --key key --as-of 2026-11-22 in",
        "records report --roster staff.csv --key key --as-of 2026-11-22 --by person --format csv in",
        "records check --key key in",
    ] {
        measure(folder.path(), words);
    }
}

fn measure(folder: &Path, words: &str) {
    let start = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_plainspoken"))
        .current_dir(folder)
        .args(words.split(' '))
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let (mut peak, mut worked) = (0, 0);
    while child.try_wait().unwrap().is_none() {
        peak = peak.max(memory(&child).unwrap_or_default());
        worked = worked.max(ticks(&child).unwrap_or_default());
        sleep(Duration::from_millis(10));
    }
    println!(
        "plainspoken {words}\n  {:.1?} ({:.1} s of processor time), at most {} MiB",
        start.elapsed(),
        Duration::from_millis(worked * 10).as_secs_f64(),
        peak / 1024
    );
}

/// How long a process has been at work, in hundredths of a second; known on Linux.
fn ticks(child: &Child) -> Option<u64> {
    let stat = fs::read_to_string(format!("/proc/{}/stat", child.id())).ok()?;
    // The name in brackets may hold anything; after it, user and system time are the 12th and 13th.
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(11);
    Some(fields.next()?.parse::<u64>().ok()? + fields.next()?.parse::<u64>().ok()?)
}

/// The most memory that a process has had, in KiB; known on Linux.
fn memory(child: &Child) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}

fn make(folder: &Path) {
    let key = Key::from_chance([7; 32]);
    fs::write(folder.join("key"), key.hex()).unwrap();
    let mut staff = String::from(
        "person_id,name,email,department,manager,roles,worker_type,start_date,access_date,end_date\n",
    );
    for at in 0..PEOPLE {
        let (department, manager) = (at % 40, at % 900);
        writeln!(
            staff,
            "P{at:06},Person {at},p{at}@harbour.example,Department {department},Manager {manager},Role {},employee,2020-01-01,,",
            at % 7
        )
        .unwrap();
    }
    fs::write(folder.join("staff.csv"), staff).unwrap();
    fs::create_dir(folder.join("in")).unwrap();
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for thread in 0..threads {
            let key = &key;
            scope.spawn(move || {
                for file in (thread..FILES).step_by(threads) {
                    write(&folder.join(format!("in/{file}.jsonl")), file, key);
                }
            });
        }
    });
}

fn write(path: &Path, file: usize, key: &Key) {
    let mut out = BufWriter::new(fs::File::create(path).unwrap());
    for person in (file..PEOPLE).step_by(FILES) {
        let id = format!("P{person:06}");
        let secret = key.secret(&id);
        let mut previous = None;
        for module in 0..MODULES {
            let mut record = record(&id, person, module, previous);
            seal::seal(&mut record, Some(&secret));
            let line = record.line();
            writeln!(out, "{line}").unwrap();
            previous = Some(seal::hash(&line));
        }
    }
    out.flush().unwrap();
}

fn record(id: &str, person: usize, module: usize, previous_hash: Option<String>) -> Record {
    let day = i64::try_from(module * 7 + person % 30).unwrap();
    let at = Timestamp(START + day * DAY);
    let objective = |number: usize| format!("outcome-{number}");
    let agreed = Acknowledgement {
        policy_id: "acceptable-use".to_owned(),
        version: "3".to_owned(),
        sha256: "ab".repeat(32),
        statement: "I have read the rules for our devices and will keep to them.".to_owned(),
        acknowledged_at: calendar::moment(at, 60),
    };
    Record {
        schema_version: VERSION,
        person: Person {
            person_id: Some(id.to_owned()),
            name: Some(format!("Person {person}")),
            department: Some(format!("Department {}", person % 40)),
        },
        content: Content {
            module_id: format!("module-{module}"),
            title: format!("A module about matter number {module}"),
            version: 2,
            content_sha256: format!("{module:064x}"),
            language: "en".to_owned(),
            objective_ids: (0..3).map(objective).collect(),
            clause_tags: vec!["PCI DSS 12.6.3".to_owned(), "ISO 27001 A.6.3".to_owned()],
        },
        outcome: Outcome {
            status: Status::Completed,
            method: if person.is_multiple_of(9) { Method::TestedOut } else { Method::Full },
            started_at: Some(calendar::moment(Timestamp(at.0 - 240_000), 60)),
            completed_at: calendar::moment(at, 60),
            score: Some(u8::try_from(80 + person % 21).unwrap()),
            pass_mark: Some(80),
            attempts: 1,
            expires_at: Some(calendar::day(calendar::months_later(at, 12))),
            objectives: (0..3)
                .map(|number| Objective { objective_id: objective(number), method: Method::Full })
                .collect(),
        },
        acknowledgements: if module == 0 { vec![agreed] } else { Vec::new() },
        assurance: Assurance {
            identity_source: IdentitySource::PersonalLink,
            app_build: "0.1.0".to_owned(),
            previous_hash,
            signature: None,
        },
        ..Record::default()
    }
}
