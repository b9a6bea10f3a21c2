//! What the desk card says: the signs, the first steps and the numbers of a course on one page.

/// Where the course list names it.
pub const LINK: &str = "Signs, first steps and numbers on one page, to print";
/// A title of the course follows.
pub const TITLE: &str = "On one card: ";
pub const HOW: &str = "Print this page with your browser (Ctrl or Cmd and P).";
pub const SIGNS: &str = "Signs to look for";
pub const DO: &str = "What to do";
