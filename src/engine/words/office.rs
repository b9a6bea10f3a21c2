//! What is said at the compliance desk.

mod apart;
mod day;
mod notice;
pub mod remarks;
mod said;

pub use apart::*;
pub use day::*;
pub use notice::{course_stays, notice};
pub use said::*;

pub const KEY_FILE: &str = "# The key for personal links and sealed records of one organisation.\n\
     # Whoever has it can seal a record as anybody: keep it where few can read it, and keep a copy.\n";

pub const UNREAD: &str = "This file could not be read here: it has gone, or it is too large for this browser. The others were read.";

pub const NO_KEY: &str = "No key could be read from this. A key file has one line of 64 digits and letters from a to f, and no other line but those that begin with #.";

pub const WORKBOOK: &str =
    "This is an Excel workbook. Open it and save it as “CSV UTF-8”, then bring that file.";

/// The columns of the list of what is open.
pub const MISSING_COLUMNS: [&str; 10] = [
    "person_id",
    "name",
    "email",
    "department",
    "manager",
    "module",
    "standing",
    "due",
    "days_late",
    "declined",
];

pub const NAME: &str = "Plainspoken desk";
pub const PAGE: &str = "Records";
pub const WRITE: &str = "Write";
pub const GUIDE: &str = "Guide";
pub const ROOMS: &str = "Rooms of the desk";
pub const SKIP: &str = "Skip to the records";
pub const HERE: &str = "Nothing leaves this machine";
pub const ALL_RIGHT: &str = "All right";
pub const MORE: &str = "Show more";
pub const NONE: &str = "None.";

pub mod bring {
    pub const TITLE: &str = "See who has completed what, and who is missing";
    pub const LEAD: &str =
        "Bring three things, in any order. Drop them anywhere on this page, or choose them here.";
    pub const PROMISE: &str =
        "Nothing leaves this machine: this page reads your files here and sends them nowhere.";
    pub const LIST: &str = "Your staff list";
    pub const NEEDED: &str = "needed";
    pub const LIST_WHY: &str = "One row for each person, as a CSV file from your HR system. You will see how its columns were read, and can change that.";
    pub const CHOOSE_LIST: &str = "Choose the staff list…";
    pub const RECORDS: &str = "Their records";
    pub const RECORDS_WHY: &str = "The record files that people saved or sent: any number of them, a folder, or a .zip. Every line gets an answer; none is left out without a word.";
    pub const CHOOSE_FILES: &str = "Choose files…";
    pub const CHOOSE_FOLDER: &str = "Choose a folder…";
    pub const KEY: &str = "Your key";
    pub const KEY_WHEN: &str = "if you make personal links";
    pub const KEY_WHY: &str = "The key file that the links were made with. With it, sealed records can be told from others. It is forgotten when you close this page.";
    pub const CHOOSE_KEY: &str = "Choose the key…";
    pub const COURSE_WHY: &str = "The folder of your course can come along: then the page knows who is to take what, and by when.";
    pub const HAVE: &str = "It is here";
}

pub mod reading {
    pub const STOP: &str = "Stop";
    pub const STOP_WHY: &str = "What has been read so far is shown, and marked as not all.";
    pub const BAR: &str = "Read so far";
    pub const TOGETHER: &str = "Looking at all of them together";
    pub const ANEW: &str = "Working out the report anew";
    pub const AGAINST: &str = "Setting them against your staff list";
}

pub mod contents {
    pub const TITLE: &str = "Contents";
    pub const WHO: &str = "Who";
    pub const HOW_MUCH: &str = "How much";
    pub const DONE: &str = "What was done";
    pub const SAY: &str = "What people say";
    pub const KNOW: &str = "How we know";
    pub const READ: &str = "How it was read";
    pub const BRING: &str = "Bring more";
}

pub mod missing {
    pub const TITLE: &str = "Still to do";
    pub const NONE: &str = "Nobody is missing anything.";
    pub const SEARCH: &str = "Name, id or any other word";
    pub const WHICH: &str = "Which";
    pub const ALL: &str = "Everything open";
    pub const OVERDUE: &str = "Overdue";
    pub const EXPIRED: &str = "Run out";
    pub const TIME: &str = "Still has time";
    pub const SORT: &str = "Sort by";
    pub const LATE: &str = "Days late";
    pub const NAME: &str = "Name";
    pub const DEPARTMENT: &str = "Department";
    pub const MANAGER: &str = "Manager";
    pub const MODULE: &str = "Module";
    pub const DUE: &str = "Due";
    pub const EVERYBODY: &str = "All";
    pub const NOTHING_SUCH: &str = "Nothing open is like this. Change what you look for above.";
    pub const NOT_MY_JOB: &str = "says it is not part of their job";
}

pub mod part {
    pub const ENDING: &str = "Running out";
    pub const ENDING_WHY: &str = "What people did, and will soon do again.";
    pub const COVERAGE: &str = "How many are done";
    pub const COVERAGE_BY: &str = "By";
    pub const MONTHS: &str = "By month";
    pub const DECLINED: &str = "Say it is not part of their job";
    pub const DECLINED_WHY: &str = "Each of these stays open, and they are not reminded of it, until you decide. Is it really not part of their job? Excuse them in the list of assignments, with a reason, who agreed, and until when. Or tell them why it is.";
    pub const JOINERS: &str = "Joiners: trained before access";
    pub const JOINERS_WHY: &str = "Whoever joined in the last twelve months, and whether they were trained when they got access.";
    pub const CONTRACTORS: &str = "Contractors";
    pub const LEAVERS: &str = "Have left";
    pub const LEAVERS_WHY: &str = "Their records are kept and not counted.";
    pub const UNLISTED: &str = "Records, but not on the list";
    pub const UNLISTED_WHY: &str = "Somebody who has left, an id that is written in two ways, or a name that two people on the list share. These records are kept and not counted.";
    pub const AGREED: &str = "Agreed to";
    pub const EXCUSED: &str = "Excused";
    pub const EXCUSED_WHY: &str = "The list of assignments can excuse somebody, and so can a record with a seal. Ask whoever agreed where you are not sure.";
    pub const SURE: &str = "How sure we are";
    pub const SURE_WHY: &str = "Each kind of record, what it shows, and what it does not.";
    pub const FILES: &str = "Files and their verdicts";
    pub const SAVE: &str = "Save this table";
}

pub mod head {
    pub const PERSON: &str = "Name";
    pub const ASKED: &str = "Asked";
    pub const COMPLETE: &str = "Complete";
    pub const TIME: &str = "Has time";
    pub const OVERDUE: &str = "Late";
    pub const SHARE: &str = "Share";
    pub const PERCENT: &str = "Percent";
    pub const DAYS: &str = "Days late";
    pub const LEFT: &str = "Days left";
    pub const ACCESS: &str = "Access";
    pub const TRAINED: &str = "Trained";
    pub const END: &str = "Left";
    pub const RECORDS: &str = "Records";
    pub const ID: &str = "Id";
    pub const POLICY: &str = "Policy";
    pub const VERSION: &str = "Version";
    pub const AGREED: &str = "Agreed";
    pub const KIND: &str = "Kind";
    pub const SHOWS: &str = "What it shows";
    pub const NOT: &str = "What it does not show";
    pub const PLACE: &str = "Where";
    pub const VERDICT: &str = "Verdict";
    pub const WHY: &str = "Why";
    pub const REASON: &str = "Reason";
    pub const APPROVER: &str = "Agreed by";
    pub const UNTIL: &str = "Until";
    pub const LAST: &str = "Last day";
    pub const BY: &str = "What says so";
    pub const SAID_ON: &str = "Said on";
    pub const WHEN: &str = "When";
    pub const HOW: &str = "How";
    pub const SURE: &str = "How sure";
    pub const SCORE: &str = "Score";
    pub const COLUMN: &str = "Column in your list";
    pub const MEANS: &str = "What it says";
}

pub mod person {
    pub const BACK: &str = "Back to everybody";
    pub const OPEN: &str = "Still to do";
    pub const NOTHING_OPEN: &str = "Nothing is open.";
    pub const RECORDS: &str = "Records";
    pub const NOT_MY_JOB: &str = "says it is not part of their job";
    pub const NO_RECORDS: &str = "No records have come yet.";
    /// In place of how sure it is.
    pub const SUPERSEDED: &str = "Corrected by another record";
    pub const NOT_LISTED: &str = "Nobody on the staff list has this id.";
}

pub mod columns {
    pub const TITLE: &str = "How your staff list was read";
    pub const LEAD: &str =
        "Change what is not as you mean it. It is remembered in this browser for the next list.";
    pub const NONE: &str = "No column";
    pub const PROBLEMS: &str = "Worth a look";
    pub const DONE: &str = "Show who is missing";
}

pub mod take {
    pub const TITLE: &str = "Export";
    pub const LEAD: &str = "Each file is made on this machine and sent nowhere.";
    pub const SAVE: &str = "Save";
    pub const PACK: &str = "Auditor pack (.zip)";
    pub const PACK_WHY: &str = "For somebody who was not there. It holds how many are done on the day, the records, the exact text that people saw, and which clause each module answers. A sample shows some people with all that is known of them. It says what all this proves and what not.";
    pub const PACK_SAVE: &str = "Save the auditor pack";
    pub const PACK_TEST: &str =
        "An auditor can test that nothing in it was changed, with sha256sum -c.";
    pub const SEED: &str = "Sample number";
    pub const SEED_WHY: &str = "Keep it: it draws the same sample again.";
    pub const COURSE: &str = "Your course";
    pub const COURSE_FOLDER: &str = "Choose the course folder…";
    pub const COURSE_MISSING: &str =
        "The pack holds the text that people saw, so it needs the folder of your course.";
    pub const RECORDS: &str = "Records";
    pub const TABLE: &str = "Table (CSV)";
    pub const TABLE_WHY: &str = "To open in a spreadsheet, or to load into an HR system. The columns never change their order.";
    pub const LINES: &str = "Records as they are (JSON Lines)";
    pub const LINES_WHY: &str =
        "To keep, or to check again later: every record byte for byte, with its seal.";
    pub const STATEMENTS: &str = "For a learning record store (xAPI 1.0.3)";
    pub const STATEMENTS_WHY: &str =
        "Sending it twice changes nothing. It names the course by its address.";
    pub const PEOPLE: &str = "People";
    pub const COVERAGE: &str = "How many are done, by module (CSV)";
    pub const COVERAGE_WHY: &str = "The figures of this day, as a table.";
    pub const REMINDERS: &str = "Reminders (CSV)";
    pub const REMINDERS_WHY: &str = "For a mail merge: a subject and a letter for everybody with something open. It says how long it takes and whom to ask; with the key and the address, it has their own link too.";
    pub const LINKS: &str = "Make personal links";
    pub const LINKS_WHY: &str = "One link a person, from the staff list, so that nobody has to say who they are. It needs the key and the address.";
    pub const ADDRESS: &str = "Address of the course";
    pub const ADDRESS_WHY: &str = "As people open it, such as https://training.harbour.example/. Links, reminders and xAPI use it.";
    pub const LINKS_SAVE: &str = "Save the links";
    pub const KEY: &str = "Make a new key";
    pub const KEY_WHY: &str = "Once, before the first links. Save it where few can read it, as whoever has it can seal a record as anybody. Then bring the file here.";
    pub const KEY_SAVE: &str = "Save a new key";
    pub const KEY_HERE: &str = "Your key";
    pub const KEY_HERE_WHY: &str = "It is here, and links are made with it. Links that people have work only with the key that made them, so a new one is made only when this page has forgotten yours.";
    pub const KEY_FORGET: &str = "Forget this key";
    pub const FORGET: &str = "Forget everything on this page";
    pub const MAKING: &str = "Made so far";
    pub const STOP: &str = "Stop";
}
