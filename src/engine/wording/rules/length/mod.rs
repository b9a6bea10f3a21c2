//! Sentences that are too long to be read in one go.

pub mod long_sentence;
