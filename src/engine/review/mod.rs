//! Everything there is to say about a module to whoever writes it: what the reader of Markdown found, the
//! wording, whether everybody can use it, whether it teaches; and the figures that are shown beside it. The
//! command line and the desk ask here and nowhere else.
//!
//! What an author allows with a comment is taken out last, in `allow`.

mod accessibility;
mod allow;
pub mod facts;
pub mod fix;
pub mod hoops;
mod learning;
mod shown;

pub use allow::may_stay;
pub use facts::Facts;

use crate::diagnostic::Diagnostic;
use crate::few;
use crate::glossary::Glossary;
use crate::module::Module;
use crate::parse;
use crate::wording::{self, OwnWords};
use std::sync::Arc;

pub use crate::wording::Memory;

/// What a module stands among: the words that its readers are given already.
#[derive(Clone, Debug, Default)]
pub struct Around {
    /// Of the module's language.
    pub glossary: Arc<Glossary>,
    /// What `course.toml` says of words.
    pub words: OwnWords,
}

/// A module, and what there is to say about it.
#[derive(Clone, Debug)]
pub struct Review {
    pub module: Module,
    /// In the order of the text.
    pub findings: Vec<Diagnostic>,
    /// Shown, and never a gate.
    pub facts: Facts,
}

/// Reads a module and looks at all of it. Total, as [`parse::parse`] is.
pub fn module(source: &str, around: &Around) -> Review {
    module_again(source, around, &mut Memory::default())
}

/// The same, with what is remembered of an earlier look at it: for a text that somebody is writing.
pub fn module_again(source: &str, around: &Around, memory: &mut Memory) -> Review {
    let parse::Parsed { module, diagnostics: mut findings, promised } = parse::parse(source);
    let (words, grade) = wording::module_again(source, around, memory);
    findings.extend(words);
    findings.extend(accessibility::look(source));
    findings.extend(learning::look(source, &module, promised));
    allow::apply(source, &mut findings);
    few::arrange_by(&mut findings, |finding| (finding.span, finding.code));
    let facts = facts::of(&module, &findings, grade);
    Review { module, findings, facts }
}
