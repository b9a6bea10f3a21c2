//! What staff can rely on while they take a course, told as a browser would tell it. Each file below is
//! one such promise; `kit` has the course and the page that they share.

mod agreeing;
mod answers;
mod changed;
mod courses;
mod credit;
mod declining;
mod details;
mod fetching;
mod finishing;
mod fresh;
mod grading;
mod hoops;
mod issuing;
mod keeping;
mod kinds;
pub mod kit;
mod knowing;
mod leaving;
mod nonsense;
mod notices;
mod place;
mod scene;
mod scenes;
mod told;
