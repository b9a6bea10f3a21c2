//! A module as it was fetched: what is in it, exactly which text it was, and how long its steps take.

use crate::glossary::Glossary;
use crate::ids::StepId;
use crate::module::{Module, Step};
use crate::{hash, minutes, parse};
use std::sync::Arc;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taught {
    pub module: Module,
    /// Of the Markdown as it arrived.
    pub sha256: Arc<str>,
    seconds: Vec<u32>,
}

impl Taught {
    pub fn new(text: &str, glossary: &Glossary) -> Self {
        let module = parse::parse(text).module;
        let seconds = module.steps.iter().map(minutes::seconds).collect();
        Self { module: glossary.mark(module), sha256: hash::sha256_hex(text.as_bytes()).into(), seconds }
    }

    /// Steps with the seconds that each takes.
    pub fn timed_steps(&self) -> impl Iterator<Item = (&Step, u32)> {
        self.module.steps.iter().zip(self.seconds.iter().copied())
    }

    pub fn position(&self, step: &StepId) -> Option<usize> {
        self.module.steps.iter().position(|s| s.id == *step)
    }
}
