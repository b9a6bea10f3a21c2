//! `records links`: one personal link for each person on the staff list.

use super::{Ended, Told, keys, lists, shown};
use plainspoken::table::{MARK, write_row};
use std::path::Path;

const COLUMNS: [&str; 5] = ["person_id", "name", "email", "department", "link"];

pub fn make(roster: &Path, key: &Path, base_url: &str, out: &Path) -> Result<Told, String> {
    let base = base(base_url)?;
    let key = keys::read(key)?;
    let (roster, beside) = lists::roster(roster)?;
    let mut text = MARK.to_owned();
    write_row(&mut text, COLUMNS);
    for member in &roster.people {
        let link = key.link(&member.person_id, &member.name, &member.department);
        let link = [base, &link.address()].concat();
        write_row(
            &mut text,
            [&member.person_id, &member.name, &member.email, &member.department, &link]
                .map(String::as_str),
        );
    }
    keys::put_new(out, text.as_bytes())?;
    let number = match roster.people.len() {
        1 => "1 link".to_owned(),
        number => format!("{number} links"),
    };
    let said = format!(
        "{number} in {}. Each is for one person alone: send it to nobody else, and delete the file afterwards.\n",
        shown(out)
    );
    Ok(Told { out: said, beside, end: Ended::Well })
}

/// An address that links can be made from.
pub fn base(url: &str) -> Result<&str, String> {
    let url = url.trim();
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let is_plain = |letter: char| letter.is_ascii_graphic() && !"#\"<>".contains(letter);
    if rest.is_some_and(|rest| !rest.is_empty() && rest.chars().all(is_plain)) {
        return Ok(url);
    }
    Err(format!(
        "{} is not the address of a course. Write it as people open it, such as https://training.harbour.example/, \
         without a #.",
        url.escape_debug()
    ))
}
