//! placeholder
pub fn open() {}
