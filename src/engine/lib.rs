//! The engine of Plainspoken: text and events in, values out.
//!
//! Nothing here knows a page, a clock, a file or a terminal; those arrive as arguments and leave as
//! values. Start at [`parse`] (Markdown to a module), [`session`] (what happens to somebody taking it)
//! and [`progress`] (what is remembered of it).

#[cfg(feature = "author")]
pub mod archive;
pub mod calendar;
pub mod catalogue;
#[cfg(feature = "author")]
pub mod changes;
pub mod codes;
#[cfg(feature = "author")]
pub mod course;
#[cfg(feature = "author")]
pub mod desk;
pub mod diagnostic;
#[cfg(feature = "author")]
pub mod export;
pub mod few;
#[cfg(feature = "author")]
pub mod glossary;
pub mod hash;
pub mod ids;
#[cfg(feature = "author")]
pub mod ledger;
pub mod lms;
pub mod minutes;
pub mod module;
#[cfg(feature = "author")]
pub mod office;
#[cfg(feature = "author")]
pub mod package;
pub mod packed;
#[cfg(feature = "author")]
pub mod parse;
#[cfg(feature = "author")]
pub mod plain;
#[cfg(feature = "author")]
mod print;
pub mod progress;
pub mod prose;
pub mod record;
#[cfg(feature = "author")]
pub mod report;
#[cfg(feature = "author")]
pub mod review;
#[cfg(feature = "author")]
pub mod roster;
pub mod session;
#[cfg(feature = "author")]
pub mod site;
#[cfg(feature = "author")]
pub mod sources;
#[cfg(feature = "author")]
pub mod table;
#[cfg(feature = "author")]
pub mod templates;
#[cfg(feature = "author")]
pub mod wording;
pub mod words;
