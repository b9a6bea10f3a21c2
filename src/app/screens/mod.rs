//! The screens: each takes what the engine says is to be seen and tells it what was done.

mod courses;
mod details;
mod finish;
mod frame;
mod lost;
mod step;

pub use frame::frame;
