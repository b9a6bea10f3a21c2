//! What a system says of a learner before anything is said to it.

use super::runtime::Runtime;
use super::{at, package};
use plainspoken::lms::say::Talk;
use plainspoken::lms::say::element::Element;
use plainspoken::lms::{Kind, Report};

#[test]
fn who_somebody_is_comes_as_they_write_it() {
    for (written, name) in [
        ("Okafor, Ada", "Ada Okafor"),
        ("Ada Okafor", "Ada Okafor"),
        ("Okafor, Ada, Dr", "Okafor, Ada, Dr"),
        ("Okafor,", "Okafor,"),
        ("", ""),
    ] {
        let mut runtime = Runtime::new(Kind::Scorm12);
        runtime.put(Element::LearnerName, written);
        let package = package(Kind::Scorm12, Report::PassedIncomplete);
        let learner = Talk::open(package, runtime.launch(), at(0)).learner();
        assert_eq!((learner.id.as_str(), learner.name.as_str()), ("E1001", name));
    }
}

#[test]
fn the_mark_to_reach_is_the_systems() {
    for (kind, written, mark) in [
        (Kind::Scorm12, "80", Some(80.0)),
        (Kind::Scorm12, "", None),
        (Kind::Scorm12, "eighty", None),
        (Kind::Scorm12, "101", None),
        (Kind::Scorm2004, "0.57", Some(57.0)),
        (Kind::Scorm2004, "", None),
        (Kind::Scorm2004, "-1", None),
    ] {
        let mut runtime = Runtime::new(kind);
        runtime.put(Element::Mastery, written);
        let package = package(kind, Report::PassedIncomplete);
        assert_eq!(Talk::open(package, runtime.launch(), at(0)).mastery(), mark, "{written}");
    }
}
