//! What can happen, and what the page is asked to do about it.

use super::route::Route;
use crate::few::Set;
use crate::ids::{ChoiceId, ModuleId, QuestionId};
use crate::progress::file::Refusal;
use crate::progress::{Entry, EntryId, Log, TabId, Timestamp};
use crate::prose::Need;

/// Something that happened, in the past tense. One that makes no sense now changes nothing.
#[derive(Clone, Debug)]
pub enum Event {
    AddressChanged {
        at: Timestamp,
        route: Route,
    },
    Fetched {
        at: Timestamp,
        fetched: Fetched,
    },
    FetchRetried,
    ChoicePicked {
        at: Timestamp,
        question: QuestionId,
        choice: ChoiceId,
    },
    CheckPressed {
        at: Timestamp,
        question: QuestionId,
    },
    TryAgainPressed {
        at: Timestamp,
        question: QuestionId,
    },
    /// A statement is agreed to.
    Agreed {
        at: Timestamp,
        question: QuestionId,
    },
    /// Something was tried now, or left for another day.
    Tried {
        at: Timestamp,
        question: QuestionId,
        done: bool,
    },
    /// "This isn't part of my job", or taken back.
    AudienceDeclined {
        at: Timestamp,
        module: ModuleId,
        declined: bool,
    },
    /// Remarks that are kept here.
    RemarksFound(Vec<String>),
    NameGiven {
        at: Timestamp,
        name: String,
    },
    NeedsGiven {
        at: Timestamp,
        needs: Set<Need>,
    },
    /// Entries came from storage, from the database, from another tab.
    EntriesFound {
        at: Timestamp,
        from: Source,
        found: Found,
    },
    /// The database does not answer; nothing waits for it any longer.
    DatabaseSilent {
        at: Timestamp,
    },
    /// The browser's key-value storage has, or has not, taken what it was given.
    KeptInStorage {
        ids: Vec<EntryId>,
        kept: Kept,
    },
    /// So for the database, which is the copy that survives a crash.
    KeptInDatabase {
        ids: Vec<EntryId>,
        kept: Kept,
    },
    /// Somebody or something emptied the storage behind our back.
    StorageCleared,
    SaveToFilePressed {
        at: Timestamp,
    },
    ForgetConfirmed,
    /// Done here, or in another tab. From now on this page writes as another writer, so that no entry gets
    /// the name of one that was forgotten and may come back in a file.
    Forgotten {
        tab: TabId,
    },
    /// The browser did not remove all that it keeps.
    ForgetRefused,
    NoticeClosed,
}

/// What was found in one place.
#[derive(Clone, Debug, Default)]
pub struct Found {
    pub log: Log,
    /// Lines of newer versions, as they are.
    pub newer: Vec<String>,
    /// How many values could not be read and were moved aside.
    pub damaged: usize,
}

/// Where entries were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    Storage,
    Database,
    OtherTab,
}

/// What a fetch brought.
#[derive(Clone, Debug)]
pub struct Fetched {
    pub what: Wanted,
    /// `None` when it did not arrive.
    pub text: Option<String>,
}

/// What is fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    Catalogue,
    /// With its address, relative to the page.
    Module(ModuleId, String),
}

pub type Kept = Result<(), Trouble>;

/// Why something was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no room left.
    Full,
    /// The browser forbids it, or does not answer.
    Blocked,
    /// The learning system that the page came from refuses, or does not answer.
    Away,
}

/// What the page is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    Fetch(Wanted),
    /// Keep these, in both places.
    Keep(Vec<Entry>),
    /// Keep these in the database only: the other copy has them.
    KeepInDatabase(Vec<Entry>),
    /// Keep these lines of a newer version as they are.
    KeepNewer(Vec<String>),
    /// See whether the keys in storage have become many, or lack any of these.
    Tidy(TabId, Log),
    /// Go to another address; `replace` leaves no trace in the browser's history.
    Go {
        route: Route,
        replace: bool,
    },
    /// Put the keyboard's focus on the element with this id.
    Focus(String),
    /// Offer a file to be saved.
    Offer {
        name: String,
        text: String,
    },
    /// Keep a remark, apart from everything else.
    KeepRemark(String),
    /// Remove everything of ours from this browser.
    Forget,
}

/// Something to be said once, above whatever is on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Some of what was stored could not be read; it was moved aside.
    Damaged(usize),
    /// Some of what is stored was written by a newer version.
    Newer(usize),
    FileTaken {
        entries: usize,
    },
    FileRefused(Refusal),
    /// The file could not be opened at all.
    FileUnreadable,
    Forgotten,
    /// Some of what was to be forgotten is there still.
    NotForgotten,
    /// The learning system that the page came from keeps nothing of this visit.
    OnlyLooking,
    /// Somebody's personal link or progress file was opened where another person's training is kept.
    AnotherPerson {
        here: String,
        name: String,
    },
}
