//! What can happen at the compliance desk, and what it asks to be done.

use crate::progress::Timestamp;
use crate::roster::{Field, Order};
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
    KeyForgotten,
    EverythingForgotten,
    /// Personal links are asked for, to the course at this address.
    LinksPressed {
        address: String,
    },
    ExportPressed(Export),
    NoticeClosed,
}

/// What can be taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// What the report says, as a table for each of these.
    Coverage,
    /// Everybody with something open.
    Missing,
    /// A new key for personal links, of this chance.
    Key([u8; 32]),
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Tell [`Event::Worked`] as soon as the page has drawn.
    WorkSoon,
    /// Offer a file to be saved.
    Offer { name: String, bytes: Vec<u8> },
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
    /// Reading was stopped: what came before stands.
    Stopped,
    /// A list of people was expected for this.
    NeedsRoster,
    NeedsKey,
    KeyTaken,
}
