//! In which language somebody gets a course that has several, going by what is said of them elsewhere. That they chose
//! one goes before all of this, and is the caller's matter.

use crate::progress::{Entry, Fact};
use crate::session::State;

/// The first of the languages that are wanted which is there: by its place. Tags of BCP 47 are understood, several of
/// them in one text too (`de-AT, en;q=0.5`), and nothing else: `german` is none.
pub fn choose(there: &[String], wanted: &[String]) -> Option<usize> {
    let tags = wanted.iter().flat_map(|text| text.split(','));
    let mut tags = tags.filter_map(|text| tag(text.split(';').next().unwrap_or_default().trim()));
    tags.find_map(|tag| {
        let found = |fits: fn(&str, &str) -> bool| {
            there.iter().position(|one| fits(&one.to_ascii_lowercase(), &tag))
        };
        // That very one goes before a wider one, and that before a narrower one.
        found(|one, tag| one == tag)
            .or_else(|| found(|one, tag| is_within(tag, one)))
            .or_else(|| found(is_within))
    })
}

/// The one that they chose: on this page, or at an earlier time.
pub fn chosen(session: &State) -> Option<String> {
    let latest = |is_own: bool| {
        let language = |entry: &Entry| match &entry.fact {
            Fact::LanguageChosen { language } if (entry.id.tab == *session.tab()) == is_own => {
                Some(language.clone())
            }
            _ => None,
        };
        session.log().iter().filter_map(language).next_back()
    };
    latest(true).or_else(|| latest(false))
}

/// Whether a language is usually written from right to left.
pub fn is_right_to_left(language: &str) -> bool {
    let mut parts = language.split('-');
    let first = parts.next().unwrap_or_default();
    match parts.next() {
        Some(script) if script.len() == 4 => matches!(script, "Arab" | "Hebr" | "Thaa" | "Syrc"),
        _ => matches!(first, "ar" | "ckb" | "dv" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi"),
    }
}

fn is_within(narrow: &str, wide: &str) -> bool {
    narrow.strip_prefix(wide).is_some_and(|rest| rest.starts_with('-'))
}

/// A tag in lower case; some systems write `de_DE`.
fn tag(text: &str) -> Option<String> {
    let tag = text.replace('_', "-").to_ascii_lowercase();
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    let is_tag = matches!(first.len(), 2 | 3)
        && first.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
    is_tag.then_some(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_that_is_there_is_taken() {
        for (there, wanted, found) in [
            ("en de", "de", "de"),
            ("en de", "de-DE", "de"),
            ("en de", "DE_at", "de"),
            ("en de", "fr, de;q=0.5, en;q=0.2", "de"),
            ("en de-AT de", "de-at", "de-AT"),
            ("en de de-AT", "de-AT-1996", "de"),
            ("en pt-BR", "pt", "pt-BR"),
            ("en den", "de", ""),
            ("en de", "german", ""),
            ("en de", "Deutsch", ""),
            ("en de", "", ""),
            ("en de", "*", ""),
            ("en de", "d3", ""),
        ] {
            let there: Vec<String> = there.split(' ').map(str::to_owned).collect();
            let at = choose(&there, &[wanted.to_owned()]);
            assert_eq!(at.map_or("", |at| &there[at]), found, "{wanted}");
        }
    }
}
