//! `records links`: one personal link for each person on the staff list.

use super::lists::Lists;
use super::{Ended, Told, export, keys, shown};
use plainspoken::export::links;
use std::io::Write;
use std::path::Path;

pub fn make(roster: &Path, key: &Path, base_url: &str, out: &Path) -> Result<Told, String> {
    let base = base(base_url)?;
    let key = keys::read(key)?;
    let lists = Lists::staff(roster, None)?;
    // Links do not go by days, so what is asked about these is said and no more.
    let end = if lists.lacks_rows { Ended::Refused } else { Ended::Well };
    let Lists { roster, said: beside, .. } = lists;
    let text = links::render(&roster, &key, base);
    export::new_file(out, |file| file.write_all(text.as_bytes()))?;
    let number = match roster.people.len() {
        1 => "1 link".to_owned(),
        number => format!("{number} links"),
    };
    let said = format!(
        "{number} in {}. Each is for one person alone: send it to nobody else, and delete the file afterwards.\n",
        shown(out)
    );
    Ok(Told { out: said, beside, end })
}

/// An address that links can be made from.
pub fn base(url: &str) -> Result<&str, String> {
    links::base(url).ok_or_else(|| {
        format!(
            "{} is not the address of a course. Write it as people open it, such as \
             https://training.harbour.example/, without a #.",
            url.escape_debug()
        )
    })
}
