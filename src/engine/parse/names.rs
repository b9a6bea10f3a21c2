//! Gives every step and question an id that nothing else in the module has. The words of a heading
//! stand in where the author has written none.

use super::findings::Findings;
use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Span};
use crate::ids::{LONGEST, StepId, stand_in};

/// The ids that are taken. One id names one thing of a module, since a link can lead to only one.
#[derive(Default)]
pub struct Names {
    /// In order, each with the number to try next for the same words.
    taken: Vec<(String, u32)>,
}

impl Names {
    /// Takes an id as the author wrote it; reports one that can't be, and one that is taken.
    pub fn written(&mut self, id: &str, span: Span, found: &mut Findings) -> String {
        let base = if StepId::parse(id).is_some() {
            id.to_owned()
        } else {
            let base = stand_in(id);
            bad_id(found, span, &["Write {#", &base, "}."], &base);
            base
        };
        let name = self.free(&base);
        if name != base {
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
    pub fn derived(&mut self, words: &str) -> (String, bool) {
        let base = stand_in(words);
        let name = self.free(&base);
        let differs = name != base;
        (name, differs)
    }

    fn free(&mut self, base: &str) -> String {
        let Err(place) = self.place(base) else {
            return self.numbered(base);
        };
        self.taken.insert(place, (base.to_owned(), 2));
        base.to_owned()
    }

    fn numbered(&mut self, base: &str) -> String {
        // Room for the number, so that the whole is never too long.
        let stem = base.get(..LONGEST - 11).unwrap_or(base).trim_end_matches('-');
        loop {
            let Some((_, next)) = self.place(base).ok().and_then(|at| self.taken.get_mut(at))
            else {
                return base.to_owned(); // Only what is taken is numbered.
            };
            let name = [stem, "-", &next.to_string()].concat();
            *next = next.saturating_add(1);
            if let Err(place) = self.place(&name) {
                self.taken.insert(place, (name.clone(), 2));
                return name;
            }
        }
    }

    fn place(&self, name: &str) -> Result<usize, usize> {
        self.taken.binary_search_by(|(taken, _)| taken.as_str().cmp(name))
    }
}

pub fn bad_id(found: &mut Findings, span: Span, help: &[&str], instead: &str) {
    found.add(|| {
        let message = "An id is made of lower-case letters, digits and single hyphens.";
        Diagnostic::new(Code::BadId, span, message).help(help.concat()).replace_with(instead)
    });
}
