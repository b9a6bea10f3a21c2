//! What is remembered of somebody's training: a fold over the list of what happened.
//!
//! [`entry`] says what can happen, [`log`] joins lists of it, [`fold`] derives the standing from a list,
//! [`saved`] is the stored shape, [`storage`] the keys and copies it is stored under, and [`file`] the
//! progress file. Where the bytes go is the page's matter.

pub mod entry;
pub mod file;
pub mod fold;
pub mod log;
pub mod saved;
pub mod storage;

pub use entry::{About, Edition, Entry, EntryId, Fact, Method, Statement, TabId, Timestamp};
pub use fold::{Attempt, Finished, Issued, ModuleProgress, Progress, QuestionProgress, Shown};
pub use log::Log;
