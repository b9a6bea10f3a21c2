//! What the tests of the compliance desk share: an office, and files that are brought to it.

use plainspoken::calendar::read_day;
use plainspoken::office::{Arrived, Effect, Event, Office, Stage, update};

pub fn arrived(name: &str, bytes: impl AsRef<[u8]>) -> Arrived {
    Arrived { name: name.to_owned(), bytes: bytes.as_ref().into() }
}

/// On a day: `2026-11-20`.
pub fn opened(day: &str) -> Office {
    let mut office = Office::default();
    update(&mut office, Event::Opened { today: read_day(day).unwrap(), remembered: None });
    office
}

/// Brings files, and has them read and looked at to the end.
pub fn bring(office: &mut Office, files: Vec<Arrived>) {
    does(office, Event::FilesArrived(files));
}

/// Does what the page would do with the effects; gives what is offered to be saved.
pub fn does(office: &mut Office, event: Event) -> Vec<(String, String)> {
    let mut offered = Vec::new();
    for effect in update(office, event) {
        if let Effect::Offer { name, bytes } = effect {
            offered.push((name, String::from_utf8(bytes).unwrap()));
        }
    }
    while office.stage() != Stage::Idle {
        update(office, Event::Worked);
    }
    offered
}
