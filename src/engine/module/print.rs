//! Prints of content: by which a page knows, without the old text, whether a step or a question is still what
//! somebody has read or answered. What they are made of is for `crate::print`.

use super::{Question, Step};
#[cfg(feature = "author")]
use crate::print;
#[cfg(feature = "author")]
use std::sync::OnceLock;

/// Where content keeps its print. Where a text is written, it is taken when somebody asks for it first:
/// most who read a text never do. The page that staff load is given all of them.
#[cfg(feature = "author")]
#[derive(Clone, Debug, Default)]
pub struct Print(OnceLock<u32>);

#[cfg(not(feature = "author"))]
#[derive(Clone, Debug)]
pub struct Print(u32);

impl Print {
    /// One that is known already.
    #[cfg(feature = "author")]
    pub fn of(print: u32) -> Self {
        Self(OnceLock::from(print))
    }

    /// One that is known already, as each is here.
    #[cfg(not(feature = "author"))]
    pub fn of(print: u32) -> Self {
        Self(print)
    }
}

/// It follows from the content around it, which is compared anyway.
impl PartialEq for Print {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Print {}

#[cfg(feature = "author")]
impl Step {
    /// The print of the words outside its questions.
    pub fn print(&self) -> u32 {
        *self.print.0.get_or_init(|| print::of_step(self))
    }
}

#[cfg(feature = "author")]
impl Question {
    /// The print of everything in it.
    pub fn print(&self) -> u32 {
        *self.print.0.get_or_init(|| print::of_question(self))
    }
}

#[cfg(not(feature = "author"))]
impl Step {
    /// The print of the words outside its questions.
    pub fn print(&self) -> u32 {
        self.print.0
    }
}

#[cfg(not(feature = "author"))]
impl Question {
    /// The print of everything in it.
    pub fn print(&self) -> u32 {
        self.print.0
    }
}
