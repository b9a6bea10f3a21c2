//! Gives every step and question an id that nothing else in the module has. The words of a heading
//! stand in where the author has written none.

use super::findings::Findings;
use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Span};
use crate::ids::{LONGEST, is_id, stand_in};
use std::sync::Arc;

/// The ids that are taken. One id names one thing of a module, since a link can lead to only one.
#[derive(Default)]
pub struct Names {
    /// In order, each with the number to try next for the same words.
    taken: Vec<(Arc<str>, u32)>,
}

impl Names {
    /// Takes an id as the author wrote it; reports one that can't be, and one that is taken.
    pub fn written(&mut self, id: &str, span: Span, found: &mut Findings) -> Arc<str> {
        let base = match is_id(id) {
            true => id.into(),
            false => {
                let base = stand_in(id);
                bad_id(found, span, &["Write {#", &base, "}."], &base);
                base
            }
        };
        let (name, differs) = self.free(base);
        if differs {
            found.say(
                Code::RepeatedId,
                span,
                "This id is taken further up in the file.",
                "Give each its own id, so that links and saved answers find it.",
            );
        }
        name
    }

    /// An id made from words, and whether it had to differ from what the words give.
    pub fn derived(&mut self, words: &str) -> (Arc<str>, bool) {
        self.free(stand_in(words))
    }

    /// The id itself, or one that is not taken, and whether it had to be another.
    fn free(&mut self, base: Arc<str>) -> (Arc<str>, bool) {
        match self.place(&base) {
            Ok(_) => (self.numbered(base), true),
            Err(place) => {
                self.taken.insert(place, (base.clone(), 2));
                (base, false)
            }
        }
    }

    fn numbered(&mut self, base: Arc<str>) -> Arc<str> {
        // Room for the number, so that the whole is never too long.
        let stem = base.get(..LONGEST - 11).unwrap_or(&base).trim_end_matches('-');
        loop {
            let Some((_, next)) = self.place(&base).ok().and_then(|at| self.taken.get_mut(at))
            else {
                return base; // Only what is taken is numbered.
            };
            let name: Arc<str> = [stem, "-", &next.to_string()].concat().into();
            *next = next.saturating_add(1);
            if let Err(place) = self.place(&name) {
                self.taken.insert(place, (name.clone(), 2));
                return name;
            }
        }
    }

    fn place(&self, name: &str) -> Result<usize, usize> {
        self.taken.binary_search_by(|(taken, _)| (**taken).cmp(name))
    }
}

pub fn bad_id(found: &mut Findings, span: Span, help: &[&str], instead: &str) {
    found.add(|| {
        let message = "An id is made of lower-case letters, digits and single hyphens.";
        Diagnostic::new(Code::BadId, span, message).help(help.concat()).replace_with(instead)
    });
}
