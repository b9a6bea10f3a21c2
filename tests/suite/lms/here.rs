//! What a session takes up of an earlier one, and what it puts in its place.

use super::runtime::Runtime;
use super::{KINDS, at, package};
use crate::lms_state::places_of;
use crate::session::kit::{LAMPS, Page};
use plainspoken::lms::Report;
use plainspoken::lms::here::Here;
use plainspoken::lms::say::element::Element;
use plainspoken::progress::Log;

#[test]
fn a_state_that_cannot_be_read_stays_until_something_is_answered() {
    let places = places_of(&[LAMPS.to_owned()]);
    for kind in KINDS {
        let mut runtime = Runtime::new(kind);
        runtime.put(Element::State, "1abcdefghcut-off");
        let mut here = Here::open(package(kind, Report::default()), runtime.launch(), at(0));
        let found = here.resumed(&places);
        assert_eq!(found.damaged, 1);
        let mut page = Page::opened_with(1, "#/", &[LAMPS], Log::default());
        here.settle(&page.state, &places);
        let mut say = |page: &Page| {
            let calls = here.tell(&page.state, &places, at(9), 0);
            assert!(here.heard(&runtime.make(&calls)));
            runtime.get(Element::State).to_owned()
        };
        assert_eq!(say(&page), "1abcdefghcut-off");
        page.go("#/learn/lamps/on");
        assert_eq!(say(&page), "1abcdefghcut-off", "a look alone");
        page.pick("switch", "left");
        let written = say(&page);
        assert_ne!(written, "1abcdefghcut-off");
        assert!(plainspoken::lms::state::read(&written, &places).is_ok());
    }
}
