//! What talks down to the reader.

pub mod baby_talk;
pub mod comparison;
pub mod easy;
pub mod grading;
pub mod minimiser;
pub mod obvious;
pub mod praise;
pub mod presumed;
pub mod put_down;
pub mod rhetorical;
pub mod scolding;
pub mod shouting;
