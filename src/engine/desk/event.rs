//! What can happen at the desk, and what the page is asked to do about it. Places in a text are UTF-16 units,
//! as the editor counts.

use super::document::FileId;
use super::text::NoText;
use crate::ids::ModuleId;
use crate::ids::StepId;
use crate::package::{Files, Options};
use crate::session::{Kept, Trouble};
use std::sync::Arc;

/// Something that happened, in the past tense. One that makes no sense now changes nothing.
#[derive(Clone, Debug)]
pub enum Event {
    /// What was kept in the browser from last time: files, one line each, and pictures. Whatever happens before waits
    /// for it; where the browser keeps nothing, there is nothing in it.
    DraftsFound {
        drafts: Vec<String>,
        /// By place.
        pictures: Vec<(String, Vec<u8>)>,
        /// Whether there may be more that could not be read.
        unread: bool,
        /// Files that are new here have the numbers above this one, drawn by chance below 2^31: no other tab of the
        /// desk gives them, and no draft that could not be read has them.
        above: u32,
    },
    /// Files were opened, dropped, or found in a folder.
    FilesArrived(Vec<Incoming>),
    /// A folder was opened; its name.
    FolderArrived {
        name: String,
        files: Vec<Incoming>,
    },
    /// A new module is wanted.
    ModuleStarted {
        title: String,
    },
    /// A whole new course is wanted.
    CourseStarted,
    GlossaryStarted,
    CourseFileStarted,
    /// Another of the open files is to be written in.
    FilePicked(FileId),
    /// A file is to be closed.
    ClosePressed(FileId),
    /// So, whatever would be lost.
    CloseConfirmed(FileId),
    /// The text of a file is another one now.
    Typed {
        file: FileId,
        text: String,
    },
    CursorMoved {
        unit: usize,
    },
    /// There was a pause in the typing of a long text.
    LookDue,
    /// A template, by its name, is to be put in where the cursor is.
    TemplatePicked(&'static str),
    /// "Change it to …", by the number of the finding.
    ChangeTaken(usize),
    /// Every safe change at once.
    AllChangesTaken,
    FindingPicked(usize),
    /// "Leave it, because …"
    Left {
        finding: usize,
        reason: String,
    },
    /// A picture was dropped or pasted into the text.
    PictureArrived {
        name: String,
        bytes: Vec<u8>,
    },
    /// What it shows, in words.
    PictureTold {
        words: String,
    },
    PictureDropped,
    /// Text was pasted, and pictures in it were not.
    PicturesLeftBehind,
    /// The page shows a picture at this address of its own.
    PictureShown {
        place: String,
        address: String,
    },
    SavePressed,
    SaveCoursePressed,
    /// A package of the course for a learning system is wanted.
    PackagePressed(Options),
    /// What came of it, in words.
    PackageTold(String),
    PackageLeft,
    Saved {
        file: FileId,
        sha256: String,
    },
    /// The file on the disk is another one than is known here.
    DiskDiffers {
        file: FileId,
        bytes: Vec<u8>,
    },
    /// What is here is to replace what is on the disk.
    MineKept(FileId),
    /// What is on the disk is to replace what is here.
    TheirsTaken(FileId),
    SaveRefused {
        file: FileId,
    },
    /// It is time to keep a file in the browser.
    KeepDue(FileId),
    DraftKept {
        file: FileId,
        kept: Kept,
    },
    /// Another tab keeps other words of the same file, so both are kept, each by itself.
    KeptBeside(FileId),
    /// A picture was not kept in the browser.
    PictureNotKept(Trouble),
    PlayPressed,
    NoticeClosed,
}

/// A file from outside.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// Within the folder that was opened; its name alone otherwise.
    pub place: String,
    /// `None` where the browser could not read it.
    pub bytes: Option<Vec<u8>>,
    /// How the page finds it on the disk again; `None` where it cannot.
    pub handle: Option<u32>,
}

/// What the page is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Put this file before the writer, as the editor knows it; with this text when it does not.
    Open {
        file: FileId,
        text: Arc<str>,
    },
    /// The editor is to forget this file.
    Close(FileId),
    /// Put a text in place of another, as one step that can be undone.
    Replace {
        from: usize,
        to: usize,
        text: String,
    },
    /// Put a block there, with the cursor in it.
    Insert {
        at: usize,
        text: String,
    },
    /// Select these words and bring them into view.
    Select {
        from: usize,
        to: usize,
    },
    /// Say when there is a pause in the typing.
    LookSoon,
    /// Say within half a second that it is time to keep this file.
    KeepSoon(FileId),
    /// Keep this file in the browser, as this line.
    KeepDraft {
        file: FileId,
        line: String,
    },
    DropDraft(FileId),
    /// Remember that this file is the one on the disk with this handle.
    Tie {
        file: FileId,
        handle: u32,
    },
    /// Write a file to where it came from, or wherever the writer says.
    Save {
        file: FileId,
        place: String,
        text: String,
        expected: Expected,
    },
    /// Offer these files as one.
    SaveCourse {
        name: String,
        files: Vec<(String, Arc<[u8]>)>,
    },
    /// Make a package of these files and offer it, and say what came of it.
    MakePackage {
        files: Files,
        options: Options,
    },
    /// Give a picture an address that the preview can show.
    ShowPicture {
        place: String,
        bytes: Arc<[u8]>,
    },
    /// Let the preview go there, and take the keyboard along.
    Play(ModuleId, StepId),
}

/// What may be on the disk where a file is to be written; with anything else there, nothing is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    Anything,
    /// No file, as it is new here.
    Nothing,
    /// A file with this SHA-256, as it was opened or saved.
    Sha256(String),
}

/// Why a file was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    NoText(NoText),
    /// The browser was not given what is in it.
    Unreadable,
    /// A kind of file that the desk does not write in.
    Kind,
}

/// Something to be said above the desk until it is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// So many files are here again as they were left.
    Restored(usize),
    /// A draft could not be read, and is kept aside.
    DraftDamaged,
    NotOpened {
        name: String,
        why: Refused,
    },
    /// It is open already, with changes that are not on the disk.
    OpenWithChanges {
        name: String,
    },
    /// It is to be closed, with changes that would be lost.
    Closing {
        file: FileId,
        name: String,
    },
    /// It became another file on the disk meanwhile, or is `new` here while another one of its name is there.
    DiskDiffers {
        file: FileId,
        name: String,
        new: bool,
    },
    NotSaved {
        name: String,
    },
    /// Pictures in what was pasted stayed behind.
    PicturesLeftBehind,
    /// The reason could not be put where it counts.
    NotLeft,
    /// What was kept could not be read this time.
    NotRead,
    /// Another tab of the desk has other words of this file.
    TwoTabs {
        name: String,
    },
    /// The browser does not keep what is typed.
    NotKept(Trouble),
}
