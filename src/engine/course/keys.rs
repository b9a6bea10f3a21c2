//! The keys that `course.toml` may have, and what was meant by one that it may not.

use super::statements::is_secret;
use super::tree::{Key, Table, Value};
use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::parse::spelling::closest;

const ASSIGNMENT: &[&str] =
    &["id", "modules", "for", "cycle", "due", "due_after_start", "reason", "assigned"];

const TABLES: [(&str, &[&str]); 6] = [
    (
        "course",
        &["id", "title", "organisation", "summary", "language", "accent", "logo", "modules"],
    ),
    ("contact", &["name", "role", "phone", "email", "hours"]),
    ("translation", &["language", "title", "summary"]),
    ("words", &["known", "instead"]),
    ("assignment", ASSIGNMENT),
    ("statements", &["endpoint", "version", "answered", "progressed"]),
];

/// Reports every key that means nothing here.
pub fn unknown(file: &Table, findings: &mut Vec<Diagnostic>) {
    for (name, value) in file.iter() {
        let Some((table, keys_of)) = TABLES.iter().find(|(table, _)| name.name == *table) else {
            findings.push(outside(name));
            continue;
        };
        let parts = value.list().unwrap_or(std::slice::from_ref(value));
        let keys = parts.iter().filter_map(Value::table).flat_map(Table::iter).map(|(key, _)| key);
        // What would publish a secret is refused where that part is read.
        let known = |key: &&Key| {
            keys_of.contains(&key.name.as_str()) || (*table == "statements" && is_secret(&key.name))
        };
        for key in keys.filter(|key| !known(key)) {
            findings.push(inside(key, table, keys_of));
        }
    }
}

fn outside(key: &Key) -> Diagnostic {
    let word = key.name.as_str();
    let finding = finding(key, "`course.toml` has no part of this name");
    if let Some((table, _)) = TABLES.iter().find(|(_, known)| known.contains(&word)) {
        return finding.help(format!("`{word}` belongs under `[{table}]`."));
    }
    match closest(word, TABLES.iter().map(|(table, _)| *table)) {
        Some(table) => {
            finding.help(format!("`{table}` may be what you meant.")).replace_with(table)
        }
        None => {
            finding.help("The parts are `[course]`, `[contact]`, `[words]`, `[statements]`, `[[translation]]` and `[[assignment]]`.")
        }
    }
}

fn inside(key: &Key, table: &str, known: &[&str]) -> Diagnostic {
    let word = key.name.as_str();
    let finding = finding(key, &format!("`[{table}]` has no key of this name"));
    let elsewhere = TABLES.iter().find(|(_, known)| known.contains(&word));
    if let Some((table, _)) = elsewhere {
        return finding.help(format!("`{word}` belongs under `[{table}]`."));
    }
    match closest(word, known.iter().copied()) {
        Some(key) => finding.help(format!("`{key}` may be what you meant.")).replace_with(key),
        None => finding.help(format!("The keys here are {}.", known.join(", "))),
    }
}

fn finding(key: &Key, what: &str) -> Diagnostic {
    let message = format!("{what}, so `{}` is not used.", key.name);
    Diagnostic::new(Code::CourseUnknownKey, key.span, message)
}
