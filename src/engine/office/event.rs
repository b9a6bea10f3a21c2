//! What can happen at the compliance desk, and what it asks to be done.

use super::parcel::{About, Parcel, Wanted};
use super::seen::Sift;
use crate::progress::Timestamp;
use crate::roster::{Field, Order, Problem, Question};
use std::sync::Arc;

/// A file that was brought.
#[derive(Clone, Debug)]
pub struct Arrived {
    /// With its folder, where it has one.
    pub name: String,
    pub bytes: Arc<[u8]>,
}

/// Something that happened, in the past tense.
#[derive(Clone, Debug)]
pub enum Event {
    /// The page was opened: which day it is there, and what was remembered of the columns of a staff list.
    Opened {
        today: Timestamp,
        remembered: Option<String>,
    },
    FilesArrived(Vec<Arrived>),
    /// Files of these names were brought, and the browser could not read them.
    FilesUnread(Vec<String>),
    /// There is time for a slice of the work.
    Worked,
    StopPressed,
    /// Which column of the staff list says it; `None` for none.
    ColumnChosen {
        field: Field,
        heading: Option<String>,
    },
    /// How the days of a column are read.
    OrderChosen {
        heading: String,
        order: Order,
    },
    DayChosen(Timestamp),
    /// Whether files of remarks that are exactly alike, by other names, are of other people.
    AlikeChosen {
        each: bool,
    },
    KeyForgotten,
    EverythingForgotten,
    /// Personal links are asked for, to the course at this address.
    LinksPressed {
        address: String,
    },
    ExportPressed(Export),
    /// Something that takes long is asked for; `address` is that of the course.
    MakePressed {
        wanted: Wanted,
        address: String,
    },
    /// The auditor pack is asked for; `seed` is the number that draws its sample, as it was typed.
    PackPressed {
        seed: String,
        address: String,
    },
    /// How much of how much of it is done.
    MakingWent {
        done: u64,
        all: u64,
    },
    /// It is there, and was offered.
    MakingDone(About),
    /// It cannot be made here.
    MakingFailed,
    StopMakingPressed,
    /// A file could not even be offered.
    OfferFailed {
        name: String,
    },
    NoticeClosed,
}

/// What can be taken along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Export {
    /// What the report says, as a table for each of these.
    Coverage,
    /// What is open, as far as it is looked for.
    Missing(Sift),
    /// A letter to everybody with something open; with their links where there is the address of a course.
    Reminders { address: String },
    /// A new key for personal links, of this chance; `None` where the browser has none.
    Key(Option<[u8; 32]>),
}

/// What is to be done.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Tell [`Event::Worked`] as soon as the page has drawn.
    WorkSoon,
    /// Offer a file to be saved.
    Offer {
        name: String,
        bytes: Vec<u8>,
    },
    /// Make it beside the page, offer it, and tell how it goes; in place of what is being made.
    Make(Parcel),
    StopMaking,
    /// Remember the columns of the staff list, for the next one.
    Remember(String),
}

/// Something to be said once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Files that are neither records nor a list nor anything else of ours.
    PassedOver(Vec<String>),
    /// A .zip that could not be opened, or a file in one: a sentence.
    NotOpened {
        name: String,
        why: String,
    },
    /// A list in which there is nothing to use; `instead` is what goes on counting, and how much is in it. Without that,
    /// it is the list all the same, as its columns can be put right.
    Nothing {
        which: Which,
        name: String,
        why: Option<Lack>,
        instead: Option<(String, usize)>,
    },
    /// A list took the place of others; `rows` is how many people or assignments are in it.
    Replaced {
        which: Which,
        name: String,
        rows: usize,
        before: Vec<String>,
    },
    /// More than one `course.toml`: the first of these counts.
    ManyCourses(Vec<String>),
    /// What a list of assignments leaves open, in sentences: what hangs on it is not used.
    LeavesOpen(Vec<String>),
    /// Rows of the staff list, or what stands in them, count for nothing.
    LeavesOut(Vec<String>),
    /// Reading was stopped: what came before stands.
    Stopped,
    /// The work was stopped before there was a report: that of before stays.
    LeftOff,
    /// A list of people was expected for this.
    NeedsRoster,
    NeedsKey,
    /// The records, for this.
    NeedsRecords,
    /// `course.toml`, for this.
    NeedsCourse,
    /// The address of the course, for this.
    NeedsAddress,
    /// A whole number draws the sample, and this was typed.
    NeedsNumber {
        typed: String,
    },
    KeyTaken,
    /// In place of another one.
    OtherKeyTaken {
        name: String,
    },
    /// A new key was offered to be saved. Whether it was saved shows when it is brought.
    KeyOffered {
        name: String,
    },
    /// No new key was made, as there is one.
    KeyIsHere,
    KeyForgotten,
    /// Nothing to make a key of.
    NoChance,
    NotOffered {
        name: String,
    },
    /// Letters without personal links were offered, and the key or the address is there.
    WithoutLinks {
        name: String,
    },
    /// A file was made.
    Made {
        name: String,
        about: About,
    },
    NotMade {
        name: String,
    },
    /// So many files of what got in people's way.
    RemarksTaken(usize),
}

/// Which of the two lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    Staff,
    Assignments,
}

/// What a list lacks that has nothing to use in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Nothing, or more than one column, says what is needed.
    Column(Question),
    /// Its rows, or what they need.
    Rows(Problem),
}
