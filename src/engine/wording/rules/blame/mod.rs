//! What names people as the fault.

pub mod always_never;
pub mod careless;
pub mod did_harm;
pub mod failed_to;
pub mod fault;
pub mod fell_for;
pub mod human_error;
pub mod should_have;
pub mod weakest_link;
