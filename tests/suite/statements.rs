//! Statements for a learning record store: what is made of what happened, and the queue that sends it.

mod cmi5;
mod line;
mod made;
mod queue;
mod store;
mod world;
