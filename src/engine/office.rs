//! The compliance desk: somebody brings a staff list, records and whatever else there is, and sees who is missing.
//! Sans-IO as [`crate::desk`] is: what happens comes in as [`Event`]s, what is to be done goes out as [`Effect`]s, long
//! work is done in slices that somebody asks for, and [`seen`] says what there is to see. Nothing leaves the machine.

mod bring;
mod event;
mod intake;
pub mod seen;
mod state;
mod take;
mod update;

pub use event::{Arrived, Effect, Event, Export, Notice};
pub use intake::Progress;
pub use state::{Office, Stage};
pub use update::update;
