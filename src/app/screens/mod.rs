//! The screens: each takes what the engine says is to be seen and tells it what was done.

mod asked;
mod courses;
mod details;
mod finish;
mod frame;
mod later;
mod lost;
mod offers;
mod record;
mod sitting;
mod step;

pub use frame::frame;
