//! The browser's powers, one a file, and what carries the engine's effects out. Nothing here decides
//! anything: what came of an effect goes back as an event.

pub mod address;
pub mod chance;
pub mod clock;
#[cfg(not(feature = "desk"))]
mod database;
#[cfg(feature = "desk")]
pub mod desk;
#[cfg(not(feature = "desk"))]
pub mod files;
pub mod focus;
mod indexed;
#[cfg(not(feature = "desk"))]
mod learner;
#[cfg(not(feature = "desk"))]
mod network;
pub mod page;
#[cfg(not(feature = "desk"))]
pub mod pushed;
#[cfg(not(feature = "desk"))]
mod storage;
mod trouble;

#[cfg(not(feature = "desk"))]
pub use learner::{open, perform};

use plainspoken::session::Event;

/// Where outcomes are told.
pub trait Tell: Fn(Event) + Copy + 'static {}
impl<T: Fn(Event) + Copy + 'static> Tell for T {}
