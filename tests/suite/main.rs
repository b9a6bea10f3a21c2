//! One binary for all tests of the engine and the command line.

mod parse;
