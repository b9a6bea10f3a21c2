//! What is said to those who keep completion records: about lists, records, reports and exports.

pub mod roster;
