//! Personal links: one for each person on the staff list, as a table for a mail merge.

use crate::record::seal::Key;
use crate::roster::{Member, Roster};
use crate::table::{MARK, write_row};
use std::collections::BTreeMap;

/// The columns, in their order.
pub const COLUMNS: [&str; 5] = ["person_id", "name", "email", "department", "link"];

/// The address of a course that links can be made from; `None` for what is none.
pub fn base(url: &str) -> Option<&str> {
    let url = url.trim();
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let is_plain = |letter: char| letter.is_ascii_graphic() && !"#\"<>".contains(letter);
    rest.is_some_and(|rest| !rest.is_empty() && rest.chars().all(is_plain)).then_some(url)
}

/// The whole table.
pub fn render(roster: &Roster, key: &Key, base: &str) -> String {
    let mut text = MARK.to_owned();
    write_row(&mut text, COLUMNS);
    for member in &roster.people {
        let link = link(member, key, base);
        write_row(
            &mut text,
            [&member.person_id, &member.name, &member.email, &member.department, &link],
        );
    }
    text
}

/// By `person_id`.
pub fn by_person(roster: &Roster, key: &Key, base: &str) -> BTreeMap<String, String> {
    let one = |member: &Member| (member.person_id.clone(), link(member, key, base));
    roster.people.iter().map(one).collect()
}

fn link(member: &Member, key: &Key, base: &str) -> String {
    let link = key.link(&member.person_id, &member.name, &member.department);
    [base, &link.address()].concat()
}
