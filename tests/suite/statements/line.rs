//! What a session of cmi5 says goes out in its order, once, and nothing that a system refuses stops the rest.

use plainspoken::lms::Report;
use plainspoken::lms::cmi5::line::{Line, Next};
use plainspoken::lms::cmi5::{ASIDE, Document, Launch, LaunchData, STATE, Session, Told};
use plainspoken::lms::query::{Query, encoded};
use plainspoken::lms::standing::{Result, Standing};
use plainspoken::lms::statements::Made;
use plainspoken::progress::Timestamp;
use serde_json::{Value, json};

const REFUSALS: [u16; 4] = [400, 401, 403, 409];

fn launch(session: &str) -> Launch {
    let parts = [
        ("registration", "ec531277-b57b-4c15-8d91-d292c5b2b8f7"),
        ("activityId", "https://lms.harbour.example/au/7"),
        ("actor", "{\"objectType\":\"Agent\",\"mbox\":\"mailto:ada@harbour.example\"}"),
        ("fetch", session),
        ("endpoint", "https://lms.harbour.example/lrs/"),
    ];
    let parts = parts.map(|(name, value)| format!("{name}={}", encoded(value)));
    Launch::parse(&Query::parse(&parts.join("&"))).unwrap()
}

fn done() -> Standing {
    Standing { result: Result::Done, score: None, modules: 1, complete: 1 }
}

/// A session that somebody completes: its line, and what it says in its order.
fn session(fetch: &str, told: Told) -> (Line, Vec<Made>) {
    let data = json!({"contextTemplate": {}, "launchMode": "Normal"}).to_string();
    let data = LaunchData::read(&data).unwrap();
    let launch = launch(fetch);
    let mut line = Line::new(&launch, told);
    let (mut session, first) =
        Session::open(launch, data, Report::default(), told, Timestamp(1_795_336_207_000));
    let mut made = vec![first];
    made.extend(session.end(done(), Timestamp(1_795_336_209_000)));
    line.add(made.clone());
    (line, made)
}

const NOTHING: Told = Told { completed: false, passed: false };
const ALL: Told = Told { completed: true, passed: true };

fn verbs(body: &str) -> Vec<String> {
    let body: Value = serde_json::from_str(body).unwrap();
    let verb = |one: &Value| one["verb"]["display"]["en"].as_str().unwrap().to_owned();
    body.as_array().unwrap().iter().map(verb).collect()
}

#[test]
fn what_has_arrived_is_known_at_once() {
    let (mut line, _) = session("https://lms.harbour.example/fetch?k=1", NOTHING);
    let body = line.send().unwrap();
    assert_eq!(verbs(&body), ["initialized", "completed", "passed", "terminated"]);
    assert_eq!(line.send(), None, "one request at a time");
    assert_eq!(line.arrived(), NOTHING);
    assert_eq!(line.answered(Some(200)), Next::GoOn);
    assert_eq!((line.arrived(), line.is_empty(), line.has_lost()), (ALL, true, false));
}

#[test]
fn a_result_has_one_id_in_a_registration_and_all_else_one_in_a_session() {
    let said = |session_of| session(session_of, NOTHING).1.into_iter().map(|made| made.id);
    let same: Vec<bool> = said("https://lms.harbour.example/fetch?k=1")
        .zip(said("https://lms.harbour.example/fetch?k=2"))
        .map(|(one, other)| one == other)
        .collect();
    assert_eq!(same, [false, true, true, false]);
}

#[test]
fn what_is_there_already_is_found_out_once_and_the_rest_goes_on() {
    for refusal in REFUSALS {
        let (mut line, made) = session("https://lms.harbour.example/fetch?k=2", NOTHING);
        line.send().unwrap();
        assert_eq!(line.answered(Some(refusal)), Next::GoOn);
        for one in &made {
            let body = line.send().unwrap();
            assert_eq!(verbs(&body).len(), 1, "alone, as one is enough to have all refused");
            let is_result = ["completed", "passed"].contains(&verbs(&body)[0].as_str());
            if !is_result {
                assert_eq!(line.answered(Some(200)), Next::GoOn);
                continue;
            }
            assert_eq!(line.answered(Some(refusal)), Next::Look(one.id.clone()));
            assert_eq!(line.send(), None);
            assert_eq!(line.looked(Some(200)), Next::GoOn);
        }
        assert_eq!((line.arrived(), line.is_empty(), line.has_lost()), (ALL, true, false));
    }
}

#[test]
fn what_is_refused_for_good_is_left_out_and_the_rest_goes_on() {
    for refusal in REFUSALS {
        let (mut line, _) = session("https://lms.harbour.example/fetch?k=1", NOTHING);
        let mut taken = Vec::new();
        while let Some(body) = line.send() {
            let verbs = verbs(&body);
            let is_refused = verbs.contains(&"completed".to_owned());
            let next = line.answered(Some(if is_refused { refusal } else { 204 }));
            match next {
                Next::Look(_) => assert_eq!(line.looked(Some(404)), Next::GoOn),
                _ if is_refused => {}
                _ => taken.extend(verbs),
            }
        }
        assert_eq!(taken, ["initialized", "passed", "terminated"]);
        // By 409 it says that it has something under the id.
        let is_there = refusal == 409;
        assert_eq!(line.arrived(), Told { completed: is_there, passed: true });
        assert_eq!((line.is_empty(), line.has_lost()), (true, !is_there));
    }
}

#[test]
fn who_is_not_let_in_any_more_loses_nothing() {
    for silent in [None, Some(401), Some(403), Some(500)] {
        let (mut line, made) = session("https://lms.harbour.example/fetch?k=1", NOTHING);
        line.send().unwrap();
        assert_eq!(line.answered(Some(401)), Next::GoOn);
        line.send().unwrap();
        assert_eq!(line.answered(Some(401)), Next::Look(made[0].id.clone()));
        assert_eq!(line.looked(silent), Next::Wait);
        let body = line.send().unwrap();
        assert_eq!(verbs(&body), ["initialized"]);
        assert_eq!((line.arrived(), line.has_lost()), (NOTHING, false));
    }
}

#[test]
fn no_answer_is_no_refusal() {
    for status in [None, Some(302), Some(404), Some(429), Some(500), Some(503)] {
        let (mut line, made) = session("https://lms.harbour.example/fetch?k=1", NOTHING);
        line.send().unwrap();
        assert_eq!(line.answered(status), Next::Wait);
        for one in &made {
            assert_eq!(line.send().unwrap(), format!("[{}]", one.body), "each by itself now");
            assert_eq!(line.answered(Some(200)), Next::GoOn);
        }
        assert_eq!((line.arrived(), line.is_empty()), (ALL, true));
    }
}

#[test]
fn the_last_words_leave_out_what_is_on_its_way_and_keep_apart_what_is_in_doubt() {
    let (_, made) = session("https://lms.harbour.example/fetch?k=1", NOTHING);
    let (results, end) = (made[1..3].to_vec(), made[3..].to_vec());
    let said = |line: &Line| line.last().iter().map(|body| verbs(body)).collect::<Vec<_>>();
    let begin = || {
        let mut line = Line::new(&launch("https://lms.harbour.example/fetch?k=1"), NOTHING);
        line.add(results.clone());
        line
    };
    let mut line = begin();
    line.add(end.clone());
    assert_eq!(said(&line), [["completed", "passed", "terminated"]]);
    let mut line = begin();
    line.send().unwrap();
    line.add(end.clone());
    assert_eq!(said(&line), [["terminated"]]);
    line.answered(None);
    assert_eq!(said(&line), [vec!["completed", "passed"], vec!["terminated"]]);
    line.send().unwrap();
    assert_eq!(said(&line), [["passed"], ["terminated"]]);
}

#[test]
fn a_document_that_cannot_be_read_is_not_taken_for_an_empty_one() {
    let document = Document { state: "1state".to_owned(), told: ALL };
    assert_eq!(Document::read(&document.write()), Some(document));
    for unread in ["", "{", "[]", "{\"state\":7}", "no document"] {
        assert_eq!(Document::read(unread), None, "{unread}");
    }
    assert_ne!(STATE, ASIDE);
}
