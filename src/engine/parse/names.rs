//! Gives every step and question an id that nothing else in the module has. The words of a heading
//! stand in where the author has written none.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Span};
use crate::ids::{LONGEST, StepId, stand_in};
use std::collections::BTreeMap;

/// The ids that are taken. One id names one thing of a module, since a link can lead to only one.
#[derive(Default)]
pub struct Names {
    /// With the number to try next for the same words.
    taken: BTreeMap<String, u32>,
}

impl Names {
    /// Takes an id as the author wrote it; reports one that can't be, and one that is taken.
    pub fn written(&mut self, id: &str, span: Span, report: &mut Vec<Diagnostic>) -> String {
        let base = if StepId::parse(id).is_some() {
            id.to_owned()
        } else {
            let base = stand_in(id);
            report.push(
                bad_id(span)
                    .help(["Write {#", &base, "}."].concat())
                    .replace_with(&*base),
            );
            base
        };
        let name = self.free(&base);
        if name != base {
            report.push(
                Diagnostic::new(
                    Code::RepeatedId,
                    span,
                    "This id is taken further up in the file.",
                )
                .help("Give each its own id, so that links and saved answers find it."),
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
        let Some(next) = self.taken.get_mut(base) else {
            self.taken.insert(base.to_owned(), 2);
            return base.to_owned();
        };
        // Room for the number, so that the whole is never too long.
        let stem = base
            .get(..base.len().min(LONGEST - 11))
            .unwrap_or(base)
            .trim_end_matches('-');
        let mut number = *next;
        loop {
            let name = format!("{stem}-{number}");
            number = number.saturating_add(1);
            if !self.taken.contains_key(&name) {
                self.taken.insert(base.to_owned(), number);
                self.taken.insert(name.clone(), 2);
                return name;
            }
        }
    }
}

pub fn bad_id(span: Span) -> Diagnostic {
    Diagnostic::new(
        Code::BadId,
        span,
        "An id is made of lower-case letters, digits and single hyphens.",
    )
}
