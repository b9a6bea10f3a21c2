//! A module as it was fetched: what is in it, and exactly which text it was.

use crate::ids::StepId;
use crate::module::Module;
use crate::packed;
use std::sync::Arc;

#[derive(Clone, Debug)]
pub struct Taught {
    pub module: Module,
    /// Of the Markdown that it was made from.
    pub sha256: Arc<str>,
}

/// The same text makes the same module.
impl PartialEq for Taught {
    fn eq(&self, other: &Self) -> bool {
        self.sha256 == other.sha256
    }
}

impl Eq for Taught {}

impl Taught {
    /// `None` when the text is not a packed module.
    pub fn read(text: &str) -> Option<Self> {
        let packed::Packed { module, sha256 } = packed::read(text)?;
        Some(Self { module, sha256: sha256.into() })
    }

    pub fn position(&self, step: &StepId) -> Option<usize> {
        self.module.steps.iter().position(|s| s.id == *step)
    }
}
