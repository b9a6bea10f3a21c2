//! Gathers what is found.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Span};
use crate::few;

#[derive(Default)]
pub struct Findings {
    list: Vec<Diagnostic>,
    count: usize,
}

impl Findings {
    pub fn add(&mut self, found: impl FnOnce() -> Diagnostic) {
        self.count += 1;
        self.list.push(found());
    }

    pub fn say(&mut self, code: Code, span: Span, message: &str, help: &str) {
        self.add(|| Diagnostic::new(code, span, message).help(help));
    }

    /// With text that may safely stand in place of the span.
    pub fn offer(&mut self, code: Code, span: Span, message: &str, help: &str, instead: &str) {
        self.add(|| Diagnostic::new(code, span, message).help(help).replace_with(instead));
    }

    /// Offers what was probably meant, if anything was; otherwise says what there is.
    pub fn guess(&mut self, code: Code, span: Span, message: &str, near: Option<&str>, help: &str) {
        self.add(|| {
            let found = Diagnostic::new(code, span, message);
            match near {
                Some(near) => found.help(["Did you mean ", near, "?"].concat()).replace_with(near),
                None => found.help(help),
            }
        });
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// In the order of the text.
    pub fn in_order(mut self) -> Vec<Diagnostic> {
        few::arrange_by(&mut self.list, |found| found.span);
        self.list
    }
}
