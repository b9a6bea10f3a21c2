//! What a page in a package says to a learning system, before a runtime that forgives nothing.

mod here;
mod learner;
mod pace;
mod refused;
mod runtime;
mod standing;

use expect_test::{Expect, expect};
use plainspoken::lms::format::response::Response;
use plainspoken::lms::say::element::Element;
use plainspoken::lms::say::{Answer, Talk, Told};
use plainspoken::lms::standing::{Result, Standing};
use plainspoken::lms::{Counts, Kind, Package, Report};
use plainspoken::module::Percent;
use plainspoken::progress::Timestamp;
use proptest::collection::vec;
use proptest::prelude::*;
use runtime::Runtime;

const KINDS: [Kind; 2] = [Kind::Scorm12, Kind::Scorm2004];
const START: i64 = 1_795_341_600_000;

fn at(seconds: i64) -> Timestamp {
    Timestamp(START + seconds * 1_000)
}

fn package(kind: Kind, report: Report) -> Package {
    Package { kind, report, counts: Counts::Everybodys }
}

fn told(result: Result, complete: usize, score: Option<Percent>) -> Told {
    let standing = Standing { result, score, modules: 4, complete };
    let state = format!("state-{complete}");
    Told { state, place: "#/learn/who-to-tell/start".to_owned(), standing, answers: Vec::new() }
}

fn open() -> Told {
    told(Result::Open, 1, None)
}

fn done() -> Told {
    told(Result::Done, 4, Percent::new(90))
}

/// Launches, says each thing in turn, and ends.
fn session(runtime: &mut Runtime, package: Package, all: &[Told]) {
    let mut talk = Talk::open(package, runtime.launch(), at(0));
    for (number, told) in all.iter().enumerate() {
        let calls = talk.tell(told, at(60 * i64::try_from(number).unwrap()));
        let heard = runtime.make(&calls);
        talk.heard(&heard);
    }
    let last = all.last().cloned().unwrap_or_default();
    let calls = talk.end(&last, at(3_725));
    runtime.make(&calls);
    assert_eq!(runtime.terminated, 1);
    assert!(talk.end(&last, at(3_726)).is_empty(), "it ends once");
}

#[track_caller]
fn check(package: Package, all: &[Told], expected: Expect) {
    let mut runtime = Runtime::new(package.kind);
    session(&mut runtime, package, all);
    expected.assert_eq(&(runtime.heard.join("\n") + "\n"));
}

#[test]
fn every_step_is_committed_and_the_status_goes_before_the_score() {
    check(
        package(Kind::Scorm12, Report::PassedIncomplete),
        &[open(), done()],
        expect![[r#"
            cmi.core.lesson_status=incomplete
            cmi.suspend_data=state-1
            cmi.core.lesson_location=#/learn/who-to-tell/start
            cmi.core.session_time=0000:00:00.00
            cmi.core.exit=suspend
            commit
            cmi.core.lesson_status=passed
            cmi.suspend_data=state-4
            cmi.core.session_time=0000:01:00.00
            cmi.core.exit=suspend
            commit
            cmi.core.score.min=0
            cmi.core.score.max=100
            cmi.core.score.raw=90
            commit
            cmi.core.session_time=0001:02:05.00
            cmi.core.exit=suspend
            commit
        "#]],
    );
    check(
        package(Kind::Scorm2004, Report::PassedIncomplete),
        &[open(), done()],
        expect![[r#"
            cmi.completion_status=incomplete
            cmi.progress_measure=0.25
            cmi.suspend_data=state-1
            cmi.location=#/learn/who-to-tell/start
            cmi.session_time=PT0S
            cmi.exit=suspend
            commit
            cmi.completion_status=completed
            cmi.success_status=passed
            cmi.progress_measure=1
            cmi.suspend_data=state-4
            cmi.session_time=PT60S
            cmi.exit=suspend
            commit
            cmi.score.min=0
            cmi.score.max=100
            cmi.score.raw=90
            cmi.score.scaled=0.9
            commit
            cmi.session_time=PT3725S
            cmi.exit=suspend
            commit
        "#]],
    );
}

#[test]
fn each_way_of_reporting_says_what_it_is_called() {
    let mut said = String::new();
    for kind in KINDS {
        for report in Report::ALL {
            for told in [open(), told(Result::NotYet, 3, None), done()] {
                let mut runtime = Runtime::new(kind);
                session(&mut runtime, package(kind, report), std::slice::from_ref(&told));
                let result = told.standing.result;
                let of = |element| runtime.get(element).to_owned();
                said += &format!(
                    "{} {} {result:?}: {} {} {}\n",
                    kind.word(),
                    report.word(),
                    of(Element::Status),
                    of(Element::Success),
                    of(Element::ScoreRaw),
                );
            }
        }
    }
    expect![[r#"
        scorm12 passed-incomplete Open: incomplete  
        scorm12 passed-incomplete NotYet: incomplete  
        scorm12 passed-incomplete Done: passed  90
        scorm12 passed-failed Open: incomplete  
        scorm12 passed-failed NotYet: failed  
        scorm12 passed-failed Done: passed  90
        scorm12 completed-incomplete Open: incomplete  
        scorm12 completed-incomplete NotYet: incomplete  
        scorm12 completed-incomplete Done: completed  90
        scorm12 completed-failed Open: incomplete  
        scorm12 completed-failed NotYet: failed  
        scorm12 completed-failed Done: completed  90
        scorm2004 passed-incomplete Open: incomplete unknown 
        scorm2004 passed-incomplete NotYet: incomplete unknown 
        scorm2004 passed-incomplete Done: completed passed 90
        scorm2004 passed-failed Open: incomplete unknown 
        scorm2004 passed-failed NotYet: incomplete failed 
        scorm2004 passed-failed Done: completed passed 90
        scorm2004 completed-incomplete Open: incomplete unknown 
        scorm2004 completed-incomplete NotYet: incomplete unknown 
        scorm2004 completed-incomplete Done: completed unknown 90
        scorm2004 completed-failed Open: incomplete unknown 
        scorm2004 completed-failed NotYet: incomplete failed 
        scorm2004 completed-failed Done: completed passed 90
    "#]]
    .assert_eq(&said);
}

#[test]
fn a_later_look_never_changes_the_result() {
    for kind in KINDS {
        for report in Report::ALL {
            let package = package(kind, report);
            let mut runtime = Runtime::new(kind);
            session(&mut runtime, package, &[open(), done()]);
            let results = [Element::Status, Element::Success, Element::ScoreRaw, Element::Share];
            let before = results.map(|element| runtime.get(element).to_owned());
            // The state may be lost, or the course may have grown; and the score may come out lower.
            for later in
                [open(), told(Result::NotYet, 3, None), told(Result::Done, 4, Percent::new(85))]
            {
                session(&mut runtime, package, &[later]);
                assert_eq!(before, results.map(|element| runtime.get(element).to_owned()));
            }
        }
    }
}

#[test]
fn nothing_is_written_where_nothing_counts() {
    for kind in KINDS {
        for (element, value) in
            [(Element::Mode, "review"), (Element::Mode, "browse"), (Element::Credit, "no-credit")]
        {
            let mut runtime = Runtime::new(kind);
            runtime.put(element, value);
            session(&mut runtime, package(kind, Report::PassedFailed), &[open(), done()]);
            assert_eq!(runtime.heard, ["commit"], "the end alone, which keeps nothing");
        }
    }
}

#[test]
fn a_look_alone_says_only_that_it_is_over() {
    for kind in KINDS {
        let mut runtime = Runtime::new(kind);
        session(&mut runtime, package(kind, Report::PassedIncomplete), &[done()]);
        let before = runtime.heard.len();
        session(&mut runtime, package(kind, Report::PassedIncomplete), &[done()]);
        let said: Vec<&String> =
            runtime.heard[before..].iter().filter(|said| *said != "commit").collect();
        let names = said.iter().map(|said| said.split('=').next().unwrap());
        assert!(names.clone().all(|name| name.ends_with("session_time") || name.ends_with("exit")));
        assert_eq!(names.count(), 2);
    }
}

#[test]
fn what_was_refused_is_said_again_and_once() {
    for kind in KINDS {
        let package = package(kind, Report::PassedIncomplete);
        let mut runtime = Runtime::new(kind);
        let mut talk = Talk::open(package, runtime.launch(), at(0));
        let mut told = Told { answers: answers(2), ..done() };
        runtime.refuses_commits = true;
        for _ in 0..3 {
            let calls = talk.tell(&told, at(10));
            assert!(!talk.heard(&runtime.make(&calls)));
        }
        runtime.refuses_commits = false;
        told.answers = answers(3);
        let calls = talk.tell(&told, at(20));
        assert!(talk.heard(&runtime.make(&calls)));
        assert_eq!(runtime.answers(), ["m.q0", "m.q1", "m.q2"]);
        assert_eq!(runtime.get(Element::ScoreRaw), "90");
        assert!(talk.tell(&told, at(30)).is_empty(), "all of it is held");
    }
}

#[test]
fn a_system_that_keeps_no_answers_keeps_the_rest() {
    for kind in KINDS {
        let mut runtime = Runtime::new(kind);
        runtime.takes_answers = false;
        let told = Told { answers: answers(2), ..done() };
        session(&mut runtime, package(kind, Report::PassedIncomplete), &[told]);
        assert_eq!(runtime.get(Element::State), "state-4");
        assert_eq!(runtime.get(Element::ScoreRaw), "90");
    }
}

#[test]
fn answers_are_counted_on_from_session_to_session() {
    for kind in KINDS {
        let mut runtime = Runtime::new(kind);
        for _ in 0..2 {
            let told = Told { answers: answers(2), ..open() };
            session(&mut runtime, package(kind, Report::PassedIncomplete), &[told]);
        }
        assert_eq!(runtime.answers(), ["m.q0", "m.q1", "m.q0", "m.q1"]);
    }
}

fn answers(count: usize) -> Vec<Answer> {
    let answer = |number: usize| Answer {
        id: format!("m.q{number}"),
        response: Response { kind: "sequencing", text: "a".to_owned() },
        fits: number.is_multiple_of(3),
        at: at(i64::try_from(number).unwrap()),
        offset: -330,
    };
    (0..count).map(answer).collect()
}

proptest! {
    #[test]
    fn whatever_happens_all_is_legal_and_no_result_gets_less(
        is_old: bool,
        // By a system that does not say whether it was completed.
        was_passed: bool,
        report in 0..4_usize,
        sessions in vec(vec((0..3_u8, 0..5_usize, 0..=100_u8, 0..9_usize, any::<bool>()), 0..5), 1..5),
    ) {
        let package = package(KINDS[usize::from(!is_old)], Report::ALL[report]);
        let mut runtime = Runtime::new(package.kind);
        if was_passed {
            runtime.put(Element::Success, "passed");
        }
        let rank = |runtime: &Runtime| {
            let of = |element| plainspoken::lms::say::element::rank(runtime.get(element));
            (of(Element::Status), of(Element::Success))
        };
        let mut best = rank(&runtime);
        let mut count = 0;
        for steps in sessions {
            let mut talk = Talk::open(package, runtime.launch(), at(0));
            let mut known = 0;
            for (result, complete, score, more, refuses) in steps {
                known += more;
                let result = [Result::Open, Result::NotYet, Result::Done][usize::from(result)];
                let score = Percent::new(score).filter(|_| result == Result::Done);
                let told = Told { answers: answers(known), ..told(result, complete, score) };
                runtime.refuses_commits = refuses;
                let calls = talk.tell(&told, at(9));
                let is_held = talk.heard(&runtime.make(&calls));
                prop_assert_eq!(is_held, !refuses || calls.is_empty());
                let now = rank(&runtime);
                prop_assert!(now.0 >= best.0 && now.1 >= best.1);
                prop_assert!(is_old || !was_passed || runtime.get(Element::Status) != "incomplete");
                best = now;
            }
            runtime.refuses_commits = false;
            let last = Told { answers: answers(known), ..open() };
            let calls = talk.end(&last, at(10));
            runtime.make(&calls);
            count += known;
            prop_assert_eq!(runtime.answers().len(), count.min(250));
        }
    }
}
