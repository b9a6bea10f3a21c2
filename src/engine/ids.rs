//! Opaque names for the things of a course, so that one cannot be taken for another. Where the names
//! come from (authors, slugs) is the parser's matter.

use std::fmt;
use std::sync::Arc;

/// The longest id that is taken, in characters.
pub const LONGEST: usize = 80;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Takes an id as an author writes it: lower-case letters, digits and single hyphens,
            /// at most [`LONGEST`] characters. Anything else gives `None`.
            pub fn parse(text: &str) -> Option<Self> {
                is_id(text).then(|| Self(text.into()))
            }

            /// The id that stands for a heading or a choice that has none: its letters and digits in
            /// lower case, joined by hyphens; `None` when there are none.
            pub fn from_words(words: &str) -> Option<Self> {
                Self::parse(&slug(words))
            }

            /// The same, for words without a single Latin letter or digit too: a short name made from
            /// the words themselves, so that it stays while they do.
            pub fn standing_for(words: &str) -> Self {
                Self(stand_in(words))
            }

            /// Takes text that the parser has already made into an id.
            #[allow(dead_code, reason = "the page that staff load makes few kinds")]
            pub(crate) fn made(text: impl Into<Arc<str>>) -> Self {
                let text = text.into();
                debug_assert!(is_id(&text), "{text:?} is no id");
                Self(text)
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// One module of a course: `who-to-tell`.
    ModuleId
    /// One step (screen) of a module.
    StepId
    /// One exercise of a module.
    QuestionId
    /// Something that can be picked: a choice, a sign, or an item put in its place (`rota=inside`).
    ChoiceId
    /// Something the reader will be able to do; the same name means the same thing across a course.
    OutcomeId
}

impl ChoiceId {
    /// Something put in a place: `rota=inside`, `call=2`.
    pub fn placed(item: &str, place: &str) -> Self {
        Self([item, "=", place].concat().into())
    }

    /// The same as it is stored: an id, or two with `=` between them.
    pub fn parse_pick(text: &str) -> Option<Self> {
        let sound = match text.split_once('=') {
            Some((item, place)) => is_id(item) && is_id(place),
            None => is_id(text),
        };
        sound.then(|| Self(text.into()))
    }

    /// The item, and the place that it was put in.
    pub fn parts(&self) -> (&str, Option<&str>) {
        match self.0.split_once('=') {
            Some((item, place)) => (item, Some(place)),
            None => (&self.0, None),
        }
    }
}

/// See `standing_for`.
pub(crate) fn stand_in(words: &str) -> Arc<str> {
    let slug = slug(words);
    if slug.is_empty() { format!("x-{}", crate::hash::checksum(words)).into() } else { slug }
}

pub(crate) fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= LONGEST
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--")
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn slug(words: &str) -> Arc<str> {
    let mut letters = [0; LONGEST];
    let mut length = 0;
    let mut hyphen = true; // None at the start.
    for c in words.chars() {
        let letter = match c {
            'a'..='z' | '0'..='9' | 'A'..='Z' => c.to_ascii_lowercase(),
            '\'' | '’' => continue,
            _ if hyphen => continue,
            _ => '-',
        };
        let Some(place) = letters.get_mut(length) else { break };
        hyphen = letter == '-';
        *place = u8::try_from(letter).unwrap_or(b'-');
        length += 1;
    }
    let letters = letters.get(..length).unwrap_or_default();
    let slug = str::from_utf8(letters).unwrap_or_default();
    slug.strip_suffix('-').unwrap_or(slug).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_lower_case_words_joined_by_hyphens() {
        for good in ["a", "who-to-tell", "step2", "2-keys"] {
            assert!(StepId::parse(good).is_some(), "{good}");
        }
        for bad in ["", "-a", "a-", "a--b", "A", "a b", "é", &"x".repeat(LONGEST + 1)] {
            assert!(StepId::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn words_without_latin_letters_still_give_an_id() {
        let id = StepId::standing_for("はじめに");
        assert_eq!(id, StepId::standing_for("はじめに"));
        assert_ne!(id, StepId::standing_for("つぎに"));
        assert!(StepId::parse(id.as_str()).is_some(), "{id}");
    }

    #[test]
    fn a_heading_gives_its_own_id() {
        assert_eq!(&*slug("What's in a *name*, then?"), "whats-in-a-name-then");
        assert_eq!(&*slug("…"), "");
        assert!(StepId::from_words(&"long words ".repeat(30)).is_some());
    }
}
