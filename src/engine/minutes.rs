//! Honest minutes: how long a module takes, from what is in it.
//!
//! The formula: **200 words a minute, 20 seconds for every exercise (12 for every message of an inbox, and for
//! the first choice of a scene; none for something to try, which nobody has to), rounded up to whole minutes.** Words are those of headings, prose, callouts, exercises, every reason, and what is
//! shown afterwards. Words that only some readers are shown do not count: `[!UNDER-THE-HOOD]`, `[!IF …]`,
//! `[!ANOTHER-WAY]`, and the steps off the main path that a scene leads to. All reasons count although a reader
//! sees only some of them, as thinking about a choice takes about as long.

#[cfg(feature = "author")]
mod measure;

#[cfg(feature = "author")]
pub(crate) use measure::measure;

use crate::module::Module;

/// How many words are read in a minute of unhurried reading.
pub const WORDS_A_MINUTE: u32 = 200;
/// What choosing takes, beside the reading.
pub const SECONDS_AN_EXERCISE: u32 = 20;
/// The same for one message of several, and for a choice in a scene.
pub const SECONDS_A_MESSAGE: u32 = 12;

/// Whole minutes for a module, at least 1.
pub fn of_module(module: &Module) -> u32 {
    let steps = module.steps.iter().filter(|step| !step.aside);
    whole(steps.map(|step| step.seconds).sum())
}

/// Seconds as whole minutes, rounded up, at least 1.
pub fn whole(seconds: u32) -> u32 {
    seconds.div_ceil(60).max(1)
}
