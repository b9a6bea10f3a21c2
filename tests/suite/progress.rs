//! What is remembered, under any order of events: joining, folding, the stored line, the progress file and
//! the keys in storage. `made` makes the entries.

mod file;
mod joining;
pub mod made;
mod storage;
mod tabs;
