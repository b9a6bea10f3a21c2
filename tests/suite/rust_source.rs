//! Tells the code of a Rust source from its comments and strings, well enough for the checks in
//! `architecture` and `content`. What may stand where is their matter.

/// Where in a text some words stand as names of their own.
pub fn named<'a>(code: &'a str, words: &'a [&str]) -> impl Iterator<Item = (usize, &'a str)> {
    code.lines().enumerate().flat_map(move |(at, line)| {
        words.iter().filter(move |word| has_name(line, word)).map(move |word| (at + 1, *word))
    })
}

/// Whether `name` stands in a line; one that ends in `_` is a beginning of names.
pub fn has_name(line: &str, name: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(name).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + name.len()..].chars().next();
        !before.is_some_and(part) && (name.ends_with(['_', '!']) || !after.is_some_and(part))
    })
}

/// The strings in a Rust source, each with its line.
pub fn string_literals(source: &str) -> Vec<(usize, String)> {
    blanked(source).1
}

/// A Rust source without its comments and what its strings say, and those strings with their lines.
pub fn blanked(source: &str) -> (String, Vec<(usize, String)>) {
    let mut code = String::with_capacity(source.len());
    let mut strings = Vec::new();
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        let (length, literal) = if rest.starts_with("//") {
            (rest.find('\n').unwrap_or(rest.len()), None)
        } else if rest.starts_with("/*") {
            (rest.find("*/").map_or(rest.len(), |end| end + 2), None)
        } else if let Some((length, literal)) = string(rest, &code) {
            (length, Some(literal))
        } else {
            code.push(c);
            rest = &rest[c.len_utf8()..];
            continue;
        };
        let (gone, left) = rest.split_at(length);
        if let Some(literal) = literal {
            strings.push((code.matches('\n').count() + 1, literal));
            code.push_str("\"\"");
        }
        code.push_str(&"\n".repeat(gone.matches('\n').count()));
        rest = left;
    }
    (code, strings)
}

/// The length of the string (or character) that starts here, and what it says.
fn string(rest: &str, before: &str) -> Option<(usize, String)> {
    let after_name = before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
    if rest.starts_with('r') && !after_name {
        let hashes = rest[1..].chars().take_while(|c| *c == '#').count();
        if rest[1 + hashes..].starts_with('"') {
            let end = format!("\"{}", "#".repeat(hashes));
            let start = 2 + hashes;
            let length = rest[start..].find(&end)?;
            return Some((start + length + end.len(), rest[start..start + length].to_owned()));
        }
    }
    if let Some(text) = rest.strip_prefix('"') {
        let mut escaped = false;
        let end = text.char_indices().find(|(_, c)| {
            let ends = *c == '"' && !escaped;
            escaped = *c == '\\' && !escaped;
            ends
        });
        let end = 1 + end?.0;
        // A backslash at the end of a line takes the spaces of the next one with it.
        let said: Vec<&str> = rest[1..end]
            .split("\\\n")
            .enumerate()
            .map(|(i, part)| if i == 0 { part } else { part.trim_start() })
            .collect();
        return Some((end + 1, said.concat()));
    }
    if let Some(text) = rest.strip_prefix('\'') {
        // A character, told from a lifetime by its closing mark.
        let mut chars = text.char_indices();
        let (_, first) = chars.next()?;
        let length = if first == '\\' {
            rest[3..].find('\'')? + 4
        } else {
            chars.next().filter(|(_, c)| *c == '\'')?.0 + 2
        };
        return Some((length, String::new()));
    }
    None
}

#[test]
fn comments_and_strings_are_told_from_code() {
    let source = "let a = \"web_sys \\\" // x\"; // leptos\nlet b = r#\"env \"here\"\"#;\n/* thread\n*/ fn c<'a>(d: char) { d == '\"' || d == '\\'' }\n\"one \\\n   two\"";
    let (code, strings) = blanked(source);
    assert_eq!(
        code,
        "let a = \"\"; \nlet b = \"\";\n\n fn c<'a>(d: char) { d == \"\" || d == \"\" }\n\"\"\n"
    );
    let said: Vec<_> = strings.iter().map(|(line, text)| (*line, text.as_str())).collect();
    assert_eq!(
        said,
        [(1, "web_sys \\\" // x"), (2, "env \"here\""), (4, ""), (4, ""), (5, "one two")]
    );
    assert!(has_name("use std::env;", "env") && !has_name("let environment", "env"));
    assert!(has_name("gloo_storage::x", "gloo_") && !has_name("a_gloo_", "gloo_"));
}
