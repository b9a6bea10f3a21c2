//! The browser's powers, one a file, and what carries the engine's effects out. Nothing here decides
//! anything: what came of an effect goes back as an event.

pub mod address;
pub mod chance;
pub mod clock;
#[cfg(not(feature = "author"))]
mod database;
#[cfg(feature = "desk")]
pub mod desk;
pub mod files;
pub mod focus;
#[cfg(not(feature = "records"))]
mod indexed;
#[cfg(not(feature = "author"))]
pub mod languages;
#[cfg(not(feature = "author"))]
mod learner;
#[cfg(not(feature = "author"))]
pub mod leave;
#[cfg(not(feature = "author"))]
pub mod lms;
#[cfg(not(feature = "author"))]
pub mod marks;
#[cfg(not(feature = "author"))]
pub mod network;
#[cfg(not(feature = "author"))]
pub mod online;
#[cfg(not(feature = "author"))]
pub mod outbox;
pub mod page;
#[cfg(not(feature = "author"))]
pub mod pushed;
#[cfg(feature = "records")]
pub mod records;
#[cfg(not(feature = "author"))]
pub mod statements;
#[cfg(not(feature = "author"))]
mod storage;
#[cfg(not(feature = "author"))]
pub mod token;
mod trouble;
#[cfg(not(feature = "author"))]
pub mod turn;

#[cfg(not(feature = "author"))]
pub use learner::{keep_nothing_here, open, perform};

use plainspoken::session::Event;

/// Where outcomes are told.
pub trait Tell: Fn(Event) + Copy + 'static {}
impl<T: Fn(Event) + Copy + 'static> Tell for T {}
