//! Markdown in, a module and findings out. Total: any text gives a module, and every mistake is
//! reported in one go. Start at [`parse`].

use crate::diagnostic::Diagnostic;
use crate::module::Module;

/// What came of a module's text.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// Always whole; what could not be read is left out of it.
    pub module: Module,
    /// In the order of the text.
    pub diagnostics: Vec<Diagnostic>,
}

pub fn parse(_source: &str) -> Parsed {
    unimplemented!()
}
