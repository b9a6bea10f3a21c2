//! What a system does not know, or does not take, costs nothing of the rest.

use super::runtime::Runtime;
use super::{KINDS, answers, at, open, package, session, told};
use plainspoken::lms::say::element::Element;
use plainspoken::lms::say::{Talk, Told};
use plainspoken::lms::standing::Result;
use plainspoken::lms::{Kind, Report};

#[test]
fn what_was_passed_is_not_called_incomplete_where_the_other_status_is_unknown() {
    for report in Report::ALL {
        for later in [open(), told(Result::NotYet, 3, None)] {
            let mut runtime = Runtime::new(Kind::Scorm2004);
            runtime.put(Element::Success, "passed");
            session(&mut runtime, package(Kind::Scorm2004, report), &[later]);
            let held = [Element::Status, Element::Success].map(|of| runtime.get(of).to_owned());
            assert_eq!(held, ["unknown", "passed"]);
        }
    }
}

#[test]
fn an_answer_that_is_refused_is_left_out_and_those_after_it_are_told() {
    for kind in KINDS {
        let mut runtime = Runtime::new(kind);
        runtime.refuses_answer = Some("m.q1");
        let mut talk = Talk::open(package(kind, Report::default()), runtime.launch(), at(0));
        let mut say = |count| {
            let told = Told { answers: answers(count), ..open() };
            let calls = talk.tell(&told, at(9));
            assert!(talk.heard(&runtime.make(&calls)), "the rest is held");
            calls.len()
        };
        // At once with those after it, which come as records behind a gap.
        say(4);
        say(4);
        assert_eq!(say(4), 0, "all of it is told");
        say(5);
        assert_eq!(runtime.answers(), ["m.q0", "m.q2", "m.q3", "m.q4"]);
    }
}

#[test]
fn a_system_that_refuses_the_first_answer_is_asked_no_more() {
    for kind in KINDS {
        let mut runtime = Runtime::new(kind);
        runtime.refuses_answer = Some("m.q0");
        let told = Told { answers: answers(1), ..open() };
        let more = Told { answers: answers(3), ..open() };
        session(&mut runtime, package(kind, Report::default()), &[told, more]);
        assert!(runtime.answers().is_empty());
    }
}
