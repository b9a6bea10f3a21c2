//! The compliance desk: somebody brings a staff list, records and whatever else there is, and sees who is missing.
//! Sans-IO as [`crate::desk`] is: what happens comes in as [`Event`]s, what is to be done goes out as [`Effect`]s, long
//! work is done in slices that somebody asks for, and [`seen`] says what there is to see. Nothing leaves the machine.

mod bring;
mod course;
mod event;
mod intake;
mod lists;
mod parcel;
mod remarks;
pub mod seen;
mod state;
mod take;
mod texts;
mod update;
mod work;

pub use course::Course;
pub use event::{Arrived, Effect, Event, Export, Lack, Notice, Which};
pub use intake::Progress;
pub use parcel::{About, Made, Parcel, Wanted, make};
pub use state::{Making, Office, Stage};
pub use update::update;
