//! What the names of files say, and how they are shown: a name is a name and nothing more, wherever it leads.

use std::collections::HashMap;
use std::sync::Arc;

/// Whether a file in a folder or an archive is one of records.
pub fn is_record_file(name: &str) -> bool {
    ends_in(name, &["json", "jsonl"]) && !is_hidden(name)
}

/// Whether a file holds others.
pub fn is_archive(name: &str) -> bool {
    ends_in(name, &["zip"]) && !is_hidden(name)
}

/// Whether systems put it beside people's files, or somebody hid it.
pub fn is_hidden(name: &str) -> bool {
    name.split(['/', '\\']).any(|part| {
        let leads_up = part.bytes().all(|byte| byte == b'.');
        part == "__MACOSX" || (part.starts_with('.') && !leads_up)
    })
}

/// Whether a name ends in one of these, behind its last point.
pub fn ends_in(name: &str, kinds: &[&str]) -> bool {
    let kind = name.rsplit_once('.').map(|(_, kind)| kind).unwrap_or_default();
    kinds.iter().any(|known| kind.eq_ignore_ascii_case(known))
}

/// A name without what would steer a terminal, or turn the text around it.
pub fn shown(name: &str) -> String {
    let turns = |c| matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    name.chars().map(|c| if c.is_control() || turns(c) { '\u{fffd}' } else { c }).collect()
}

/// Names that were given, and how often each.
#[derive(Default)]
pub struct Names(HashMap<String, usize>);

impl Names {
    /// A name as it is shown, told apart from the same one before.
    pub fn once(&mut self, name: &str) -> Arc<str> {
        let mut name = shown(name);
        loop {
            let times = self.0.entry(name.clone()).or_default();
            *times += 1;
            if *times == 1 {
                return name.into();
            }
            name = format!("{name} ({times})");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_what_files_are() {
        for name in ["a.jsonl", "A.JSON", "../../up.json", "/etc/x.jsonl", "in\\deep\\a.jsonl"] {
            assert!(is_record_file(name), "{name}");
        }
        for name in [
            "a.txt",
            "jsonl",
            ".a.jsonl",
            "...json",
            "in/.git/a.json",
            "__MACOSX/a.json",
            "x\\__MACOSX\\._a.json",
            "",
        ] {
            assert!(!is_record_file(name), "{name}");
        }
        assert!(is_archive("b/a.Zip") && !is_archive("._a.zip") && !is_archive("zip"));
    }

    #[test]
    fn what_steers_is_not_shown() {
        assert_eq!(shown("a\u{1b}[31m\u{202e}lnosj.\n"), "a\u{fffd}[31m\u{fffd}lnosj.\u{fffd}");
        assert_eq!(shown("سارة é 名.jsonl"), "سارة é 名.jsonl");
    }

    #[test]
    fn no_two_files_have_one_name() {
        let mut names = Names::default();
        let given = ["a", "b", "a", "a (2)", "a", "a\u{1}", "a\u{2}"].map(|name| names.once(name));
        let given: Vec<&str> = given.iter().map(AsRef::as_ref).collect();
        assert_eq!(given, ["a", "b", "a (2)", "a (2) (2)", "a (3)", "a\u{fffd}", "a\u{fffd} (2)"]);
    }
}
