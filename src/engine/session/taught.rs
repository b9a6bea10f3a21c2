//! A module as it was fetched: what is in it, exactly which text it was, and how long its steps take.

use crate::ids::StepId;
use crate::module::{Module, Step};
use crate::{minutes, packed};
use std::sync::Arc;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taught {
    pub module: Module,
    /// Of the Markdown that it was made from.
    pub sha256: Arc<str>,
    seconds: Vec<u32>,
}

impl Taught {
    /// `None` when the text is not a packed module.
    pub fn read(text: &str) -> Option<Self> {
        let packed::Packed { module, sha256 } = packed::read(text)?;
        let seconds = module.steps.iter().map(minutes::seconds).collect();
        Some(Self { module, sha256: sha256.into(), seconds })
    }

    /// Steps with the seconds that each takes.
    pub fn timed_steps(&self) -> impl Iterator<Item = (&Step, u32)> {
        self.module.steps.iter().zip(self.seconds.iter().copied())
    }

    pub fn position(&self, step: &StepId) -> Option<usize> {
        self.module.steps.iter().position(|s| s.id == *step)
    }
}
