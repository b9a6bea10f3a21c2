//! What a test tells the session: an event of either part of the page.

use plainspoken::session::{Event, Late};

/// What is told, from either part of the page.
#[derive(Clone, Debug)]
pub enum Told {
    Event(Event),
    Late(Late),
}

impl From<Event> for Told {
    fn from(event: Event) -> Self {
        Told::Event(event)
    }
}

impl From<Late> for Told {
    fn from(event: Late) -> Self {
        Told::Late(event)
    }
}
