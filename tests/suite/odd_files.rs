//! Files that were made to mislead or to break whoever reads them. Each comes to the same on the compliance desk and on
//! the command line, line by line and word by word, and none stops the others.

use super::cli_kit::Desk;
use super::odd_kit::{BAD, GOOD, TEN, junk, odd};
use super::record_kit::{chain, key, lines};
use super::tampered::cases;
use plainspoken::ledger::{Settled, Text, Verdict};
use plainspoken::office::{Arrived, Effect, Event, Notice, Office, Stage, update};
use plainspoken::words::{office, records as words};
use serde_json::Value;

/// What came of a line: where it stands, its verdict in stable words, and in a sentence.
type Told = (String, u32, String, String);

fn on_the_desk(files: &[(String, Vec<u8>)]) -> (Office, Vec<Told>) {
    let mut desk = Office::default();
    let arrived = |(name, bytes): &(String, Vec<u8>)| Arrived {
        name: name.clone(),
        bytes: bytes.clone().into(),
    };
    let mut all: Vec<Arrived> = files.iter().map(arrived).collect();
    all.push(Arrived { name: "our.key".to_owned(), bytes: key().hex().into_bytes().into() });
    bring(&mut desk, all);
    assert_eq!(desk.stage(), Stage::Idle);
    let told = told(desk.settled());
    (desk, told)
}

/// Brings files, and lets the desk work to its end.
fn bring(desk: &mut Office, files: Vec<Arrived>) {
    let mut effects = update(desk, Event::FilesArrived(files));
    while effects.iter().any(|effect| matches!(effect, Effect::WorkSoon)) {
        effects = update(desk, Event::Worked);
    }
}

fn told(settled: &Settled) -> Vec<Told> {
    let lines = settled.lines().map(|line| {
        let mut said = vec![words::verdict_word(&line.verdict)];
        let mut number = line.place.line;
        match &line.verdict {
            Verdict::Accepted { seal, remarks } => {
                said.push(words::seal_word(*seal));
                said.extend(remarks.iter().map(words::remark_word));
            }
            Verdict::Altered(why) => said.push(words::altered_word(*why)),
            Verdict::Unreadable { line, .. } => number = *line,
            Verdict::Duplicate { .. } | Verdict::Superseded { .. } | Verdict::Newer { .. } => {}
        }
        (line.place.source.to_owned(), number, said.join(" "), words::verdict(&line.verdict))
    });
    lines.collect()
}

fn on_the_command_line(files: &[(String, Vec<u8>)]) -> Vec<Told> {
    let desk = Desk::new();
    desk.write("our.key", key().hex());
    files.iter().for_each(|(name, bytes)| desk.write(&format!("in/{name}"), bytes));
    let ran = desk.run("records check in --key our.key --format json");
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
    let whole: Value = serde_json::from_str(&ran.out.replace("in/", "")).unwrap();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let line = |line: &Value| {
        let mut said = vec![text(&line["verdict"]).unwrap()];
        said.extend(text(&line["assurance"]));
        said.extend(text(&line["altered"]));
        said.extend(
            line["remarks"].as_array().unwrap().iter().filter_map(|one| text(&one["code"])),
        );
        let number = u32::try_from(line["line"].as_u64().unwrap()).unwrap();
        (text(&line["source"]).unwrap(), number, said.join(" "), text(&line["message"]).unwrap())
    };
    whole["lines"].as_array().unwrap().iter().map(line).collect()
}

#[test]
fn each_file_comes_to_the_same_on_the_desk_and_on_the_command_line() {
    let (mut files, mut expected) = (Vec::new(), Vec::new());
    for case in cases() {
        let name = format!("{}.jsonl", case.name);
        for (verdict, at) in case.expected.iter().zip(1..) {
            expected.push((name.clone(), at, (*verdict).to_owned()));
        }
        files.push((name, case.bytes));
    }
    for (name, bytes, verdicts) in odd() {
        let verdicts = verdicts
            .into_iter()
            .map(|(source, at, verdict)| (source.to_owned(), at, verdict.to_owned()));
        expected.extend(verdicts);
        files.push((name.to_owned(), bytes));
    }
    let (mut desk, on_desk) = on_the_desk(&files);
    let short = |all: &[Told]| {
        all.iter()
            .map(|(source, at, verdict, _)| (source.clone(), *at, verdict.clone()))
            .collect::<Vec<_>>()
    };
    expected.sort();
    let mut found = short(&on_desk);
    found.sort();
    assert_eq!(found, expected);
    assert_eq!(on_the_command_line(&files), on_desk);
    let passed_over =
        ["hidden.zip/poster.png", "hidden.zip/__MACOSX/._good.jsonl", "hidden.zip/.secret.jsonl"];
    assert!(
        desk.notices().contains(&Notice::PassedOver(passed_over.map(str::to_owned).to_vec())),
        "{:?}",
        desk.notices()
    );
    // Read anew, the same texts are in the same places.
    let (mut sources, mut again) = (desk.sources(), Vec::new());
    while let Some(mut piece) = sources.piece() {
        while let Some((line, text)) = piece.run.next_line() {
            if let Text::Record(bytes) = text
                && bytes.starts_with(b"{\"schema_version\":1")
            {
                again.push((piece.source.to_string(), u32::try_from(line).unwrap()));
            }
        }
    }
    for (source, line, ..) in on_desk.iter().filter(|(_, _, verdict, _)| verdict == GOOD) {
        assert!(
            again.contains(&(source.clone(), *line)) || source == "laid-out.jsonl",
            "{source}, line {line}"
        );
    }
    // What is brought a second time is there once; another file of the same name is told apart.
    let before = desk.files();
    let one = |bytes: Vec<u8>| vec![Arrived { name: "own.jsonl".to_owned(), bytes: bytes.into() }];
    let same = files.iter().find(|(name, _)| name == "own.jsonl").unwrap().1.clone();
    assert!(update(&mut desk, Event::FilesArrived(one(same))).is_empty());
    assert_eq!(desk.files(), before);
    bring(&mut desk, one(lines(&chain("Y9", 1)).into_bytes()));
    let own = told(desk.settled()).into_iter().filter(|(source, ..)| source.starts_with("own"));
    let own: Vec<_> = own.map(|(source, _, verdict, _)| (source, verdict)).collect();
    assert_eq!(
        own,
        [
            ("own.jsonl".to_owned(), "accepted self-reported".to_owned()),
            ("own.jsonl (2)".to_owned(), GOOD.to_owned())
        ]
    );
    let shown = office::notice(&Notice::PassedOver(passed_over.map(str::to_owned).to_vec()));
    assert!(shown.contains("poster.png"));
}

#[test]
fn ten_megabytes_of_anything_stop_nothing() {
    let good = lines(&chain("Z1", 2)).into_bytes();
    let files = vec![("junk.jsonl".to_owned(), junk(TEN)), ("z.jsonl".to_owned(), good)];
    let (_, on_desk) = on_the_desk(&files);
    assert_eq!(on_the_command_line(&files), on_desk);
    let (junk, good): (Vec<_>, Vec<_>) =
        on_desk.iter().partition(|(source, ..)| source == "junk.jsonl");
    assert!(junk.len() > 30_000 && junk.iter().all(|(_, _, verdict, _)| verdict == BAD));
    assert!(good.len() == 2 && good.iter().all(|(_, _, verdict, _)| verdict == GOOD));
}
