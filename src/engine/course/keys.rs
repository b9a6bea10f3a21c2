//! The keys that `course.toml` may have, and what was meant by one that it may not.

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::parse::spelling::closest;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

const TABLES: [(&str, &[&str]); 3] = [
    ("course", &["title", "organisation", "summary", "language", "accent", "logo", "modules"]),
    ("contact", &["name", "role", "phone", "email", "hours"]),
    ("words", &["known", "instead"]),
];

/// Reports every key that means nothing here.
pub fn unknown(file: &DeTable<'_>, findings: &mut Vec<Diagnostic>) {
    for (name, value) in file {
        let Some((table, known)) = TABLES.iter().find(|(table, _)| name.get_ref() == table) else {
            findings.push(outside(name));
            continue;
        };
        let DeValue::Table(inner) = value.get_ref() else {
            continue;
        };
        for key in inner.keys().filter(|key| !known.contains(&key.get_ref().as_ref())) {
            findings.push(inside(key, table, known));
        }
    }
}

fn outside(name: &Spanned<std::borrow::Cow<'_, str>>) -> Diagnostic {
    let key = name.get_ref();
    let finding = finding(name, "`course.toml` has no part of this name");
    if let Some((table, _)) = TABLES.iter().find(|(_, known)| known.contains(&key.as_ref())) {
        return finding.help(format!("`{key}` belongs under `[{table}]`."));
    }
    match closest(key, TABLES.iter().map(|(table, _)| *table)) {
        Some(table) => {
            finding.help(format!("`{table}` may be what you meant.")).replace_with(table)
        }
        None => finding.help("The parts are `[course]`, `[contact]` and `[words]`."),
    }
}

fn inside(key: &Spanned<std::borrow::Cow<'_, str>>, table: &str, known: &[&str]) -> Diagnostic {
    let word = key.get_ref();
    let finding = finding(key, &format!("`[{table}]` has no key of this name"));
    let elsewhere = TABLES.iter().find(|(_, known)| known.contains(&word.as_ref()));
    if let Some((table, _)) = elsewhere {
        return finding.help(format!("`{word}` belongs under `[{table}]`."));
    }
    match closest(word, known.iter().copied()) {
        Some(key) => finding.help(format!("`{key}` may be what you meant.")).replace_with(key),
        None => finding.help(format!("The keys here are {}.", known.join(", "))),
    }
}

fn finding(key: &Spanned<std::borrow::Cow<'_, str>>, what: &str) -> Diagnostic {
    let message = format!("{what}, so `{}` is not used.", key.get_ref());
    Diagnostic::new(Code::CourseUnknownKey, key.span(), message)
}
