//! What is taken along from the compliance desk.

use super::event::{Effect, Export, Notice};
use super::seen;
use super::state::Office;
use super::update::say;
use crate::calendar;
use crate::record::seal::Key;
use crate::report::csv::{self, By};
use crate::table::{MARK, write_row};
use crate::words::office as words;

/// One personal link a person, as a table.
pub fn links(office: &mut Office, address: &str) -> Vec<Effect> {
    if office.roster().people.is_empty() {
        say(office, Notice::NeedsRoster);
        return Vec::new();
    }
    let Some(key) = office.key.clone() else {
        say(office, Notice::NeedsKey);
        return Vec::new();
    };
    let address = address.trim().split('#').next().unwrap_or_default();
    let mut text = MARK.to_owned();
    write_row(&mut text, ["person_id", "name", "email", "department", "link"]);
    for member in &office.roster().people {
        let link = key.link(&member.person_id, &member.name, &member.department);
        let link = [address, &link.address()].concat();
        write_row(
            &mut text,
            [&member.person_id, &member.name, &member.email, &member.department, &link],
        );
    }
    vec![offer("links.csv", text)]
}

/// A new key, which is taken in at once.
pub fn key(office: &mut Office, chance: [u8; 32]) -> Vec<Effect> {
    let key = Key::from_chance(chance);
    let text = [words::KEY_FILE, &key.hex(), "\n"].concat();
    office.key = Some(key);
    let mut effects = vec![offer("plainspoken.key", text)];
    if !office.files.is_empty() {
        effects.extend(super::update::read_all(office));
    }
    effects
}

pub fn file(office: &Office, export: Export) -> Vec<Effect> {
    let Some(report) = office.report() else { return Vec::new() };
    let day = calendar::day(office.as_of);
    match export {
        Export::Coverage => {
            let text = csv::render(report, office.roster(), By::Module);
            vec![offer(&format!("coverage-{day}.csv"), text)]
        }
        Export::Missing => {
            let mut text = MARK.to_owned();
            write_row(&mut text, words::MISSING_COLUMNS);
            for row in seen::missing(office) {
                write_row(&mut text, row.cells());
            }
            vec![offer(&format!("missing-{day}.csv"), text)]
        }
        Export::Key(_) => Vec::new(),
    }
}

fn offer(name: &str, text: String) -> Effect {
    Effect::Offer { name: name.to_owned(), bytes: text.into_bytes() }
}
