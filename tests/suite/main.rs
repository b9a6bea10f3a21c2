//! One binary for all tests of the engine and the command line.

mod cli_check;
mod cli_kit;
mod cli_serve;
mod cli_site;
mod parse;
