//! The trainer's desk: files that are being written, what there is to mend in each, what staff would see of
//! it. Sans-IO, as [`crate::session`] is: an event comes in, the state changes, effects go out, and [`seen`]
//! says what is to be seen. The page holds the editor, the disk and the browser's storage.
//!
//! Texts are held as the editor holds them, with `\n` alone at the ends of lines; [`text`] puts a file's own
//! line ends back, so that what was not changed is saved byte for byte as it was.

mod document;
pub mod draft;
mod event;
mod leave;
mod open;
mod place;
mod preview;
mod save;
pub mod seen;
mod state;
pub mod text;
mod update;

pub use document::{Document, FileId, Kind};
pub use event::{Effect, Event, Expected, Incoming, Notice, Refused};
pub use preview::{Shown, shown, step};
pub use state::{Desk, Keeping, Packing};
pub use update::{PICTURE_WORDS, update};
