//! Honest minutes: how long a module takes, from what is in it.

use crate::module::{Module, Step};

/// Whole minutes for a module, at least 1.
pub fn of_module(module: &Module) -> u32 {
    whole(module.steps.iter().map(seconds).sum())
}

/// Seconds for one step.
pub fn seconds(_step: &Step) -> u32 {
    0
}

/// Seconds as whole minutes, rounded up, at least 1.
pub fn whole(seconds: u32) -> u32 {
    seconds.div_ceil(60).max(1)
}
