//! What is said at the compliance desk.

use crate::archive::open::Closed;
use crate::office::Notice;
use crate::office::seen::Headline;
use crate::progress::Timestamp;
use crate::record::seal::Seal;
use crate::report::Trained;
use crate::report::csv::By;

pub const KEY_FILE: &str = "# The key for personal links and sealed records of one organisation.\n\
     # Whoever has it can seal a record as anybody: keep it where few can read it, and keep a copy.\n";

pub const WORKBOOK: &str =
    "This is an Excel workbook. Open it and save it as “CSV UTF-8”, then bring that file.";

/// The columns of the list of what is open.
pub const MISSING_COLUMNS: [&str; 9] = [
    "person_id",
    "name",
    "email",
    "department",
    "manager",
    "module",
    "standing",
    "due",
    "days_late",
];

/// Why an archive, or a file in one, is not opened.
pub fn closed(why: Closed) -> String {
    match why {
        Closed::NotWhole => "This .zip is not whole. Ask for it again.",
        Closed::Damaged => "This file is damaged in its .zip. Ask for it again.",
        Closed::Locked => "This file needs a password. Unpack it, then bring what was in it.",
        Closed::Unknown => "This file is packed in a way that is not read here. Unpack it first.",
        Closed::TooLarge => {
            "This .zip unpacks to far more than records do, so it was left alone. Ask for it in parts."
        }
    }
    .to_owned()
}

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
}

pub mod contents {
    pub const TITLE: &str = "Contents";
    pub const WHO: &str = "Who";
    pub const HOW_MUCH: &str = "How much";
    pub const DONE: &str = "What was done";
    pub const KNOW: &str = "How we know";
    pub const READ: &str = "How it was read";
    pub const BRING: &str = "Bring more";
}

pub mod missing {
    pub const TITLE: &str = "Still to do";
    pub const NONE: &str = "Nobody is missing anything.";
    pub const SEARCH: &str = "Name, id, department, manager or module";
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
    pub const SAVE: &str = "Save this list";
}

pub mod part {
    pub const ENDING: &str = "Running out";
    pub const ENDING_WHY: &str = "What has been completed and has to be done again soon.";
    pub const COVERAGE: &str = "How many are done";
    pub const COVERAGE_BY: &str = "By";
    pub const MONTHS: &str = "By month";
    pub const JOINERS: &str = "Joiners: trained before access";
    pub const JOINERS_WHY: &str = "Whoever joined in the last twelve months, and whether they were trained when they got access.";
    pub const CONTRACTORS: &str = "Contractors";
    pub const LEAVERS: &str = "Have left";
    pub const LEAVERS_WHY: &str = "Their records are kept and not counted.";
    pub const UNLISTED: &str = "Records, but not on the list";
    pub const UNLISTED_WHY: &str = "Somebody who has left, or an id that is written in two ways. These records are kept and not counted.";
    pub const AGREED: &str = "Agreed to";
    pub const EXCUSED: &str = "Excused";
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
    pub const WHEN: &str = "When";
    pub const HOW: &str = "How";
    pub const SURE: &str = "How sure";
    pub const SCORE: &str = "Score";
    pub const COLUMN: &str = "Column in your list";
    pub const MEANS: &str = "What it says";
    pub const EXAMPLE: &str = "Example";
}

pub mod person {
    pub const BACK: &str = "Back to everybody";
    pub const OPEN: &str = "Still to do";
    pub const NOTHING_OPEN: &str = "Nothing is open.";
    pub const RECORDS: &str = "Records";
    pub const NO_RECORDS: &str = "No records have come yet.";
    pub const NOT_LISTED: &str = "Nobody on the staff list has this id.";
}

pub mod columns {
    pub const TITLE: &str = "How your staff list was read";
    pub const LEAD: &str =
        "Change what is not as you mean it. It is remembered in this browser for the next list.";
    pub const NONE: &str = "No column";
    pub const QUESTIONS: &str = "To be settled";
    pub const PROBLEMS: &str = "Worth a look";
    pub const READY: &str = "Nothing is open.";
    pub const DONE: &str = "Show who is missing";
}

pub mod take {
    pub const TITLE: &str = "Take along";
    pub const LINKS: &str = "Make personal links";
    pub const LINKS_WHY: &str = "One link a person, from the staff list, so that nobody has to say who they are. It needs the key.";
    pub const ADDRESS: &str = "Address of the course";
    pub const ADDRESS_WHY: &str = "As people open it, such as https://training.harbour.example/";
    pub const LINKS_SAVE: &str = "Save the links";
    pub const KEY: &str = "Make a new key";
    pub const KEY_WHY: &str = "Once, before the first links. Keep the file where few can read it: whoever has it can seal a record as anybody.";
    pub const KEY_SAVE: &str = "Save a new key";
    pub const COVERAGE: &str = "How many are done, by module";
    pub const COVERAGE_SAVE: &str = "Save as CSV";
    pub const FORGET: &str = "Forget everything on this page";
    pub const COMMAND: &str = "Records as CSV, JSON Lines or xAPI, reminders and the auditor pack are made by the command line: plainspoken records export, and plainspoken records pack.";
}

/// What is said once, above the records.
pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::PassedOver(names) if names.len() == 1 => {
            format!("{} is no list, no record and no course, so it was left alone.", names.join(""))
        }
        Notice::PassedOver(names) => {
            let shown: Vec<&str> = names.iter().take(5).map(String::as_str).collect();
            let more = names.len().saturating_sub(5);
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            format!(
                "These are no lists, no records and no course, so they were left alone: {}{more}.",
                shown.join(", ")
            )
        }
        Notice::NotOpened { name, why } => format!("{name}: {why}"),
        Notice::Stopped => {
            "You stopped the reading. What stands here is of the records read so far, not of all."
                .to_owned()
        }
        Notice::NeedsRoster => "Bring the staff list first: links are made from it.".to_owned(),
        Notice::NeedsKey => {
            "Bring your key first, or make a new one: links are made with it.".to_owned()
        }
        Notice::KeyTaken => {
            "The key is here. Seals can be told now; it is forgotten with this page.".to_owned()
        }
    }
}

/// "61,440 records read"
pub fn read(lines: usize) -> String {
    match lines {
        1 => "1 record read".to_owned(),
        lines => format!("{} records read", number(lines)),
    }
}

/// "38 of 62 MB"
pub fn megabytes(done: u64, all: u64) -> String {
    let megabytes = |bytes: u64| format!("{}.{}", bytes / 1_000_000, bytes % 1_000_000 / 100_000);
    format!("{} of {} MB", megabytes(done), megabytes(all.max(done)))
}

/// `61,440`
pub fn number(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "22 November 2026", in UTC.
pub fn date(at: Timestamp) -> String {
    in_words(at, usize::MAX)
}

/// "22 Nov 2026", in UTC.
pub fn short_date(at: Timestamp) -> String {
    in_words(at, 3)
}

fn in_words(at: Timestamp, letters: usize) -> String {
    let day = crate::calendar::day(at);
    let mut parts = day.split('-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let month = month.and_then(|month| month.parse::<usize>().ok()).unwrap_or(1);
    let name: String = MONTHS
        .get(month.saturating_sub(1))
        .into_iter()
        .flat_map(|name| name.chars().take(letters))
        .collect();
    let day = day.unwrap_or_default().trim_start_matches('0');
    [day, " ", &name, " ", year.unwrap_or_default()].concat()
}

/// "Nov 2026" of `2026-11`.
pub fn month(month: &str) -> String {
    let (year, number) = month.split_once('-').unwrap_or_default();
    let name = number.parse::<usize>().ok().and_then(|number| MONTHS.get(number.checked_sub(1)?));
    let name: String = name.into_iter().flat_map(|name| name.chars().take(3)).collect();
    [&name, " ", year].concat()
}

/// The rest of the sentence that says who is missing, behind how many are done.
pub fn headline(headline: &Headline) -> (String, String, String) {
    let Headline { people, done, open, overdue } = *headline;
    let of = match people {
        1 => "1 person".to_owned(),
        people => format!("{} people", number(people)),
    };
    let first = format!("{} of {of}", number(done));
    let second = match open {
        0 => "Nobody is missing anything.".to_owned(),
        1 => "1 is missing something:".to_owned(),
        open => format!("{} are missing something:", number(open)),
    };
    let third = match open {
        0 => String::new(),
        _ => format!(" {} late, {} with time left.", number(overdue), number(open - overdue)),
    };
    (first, second, third)
}

pub const HAVE_COMPLETED: &str = " have completed everything that is asked of them. ";

/// What it was counted from.
pub fn counted(records: usize, files: usize, without_list: bool, stopped: bool) -> String {
    let files = match files {
        1 => "1 file".to_owned(),
        files => format!("{} files", number(files)),
    };
    let list =
        if without_list { "There is no staff list yet, so nobody can be missing. " } else { "" };
    let all = if stopped { " The reading was stopped, so these are not all." } else { "" };
    format!("{list}Counted from {} records in {files}.{all}", number(records))
}

/// A person, as a table names them.
pub fn called<'a>(name: &'a str, id: &'a str) -> &'a str {
    if name.is_empty() { id } else { name }
}

/// What runs out within 30, 60 and 90 days.
pub fn ending(in_30: usize, in_60: usize, in_90: usize) -> String {
    format!(
        "{} within 30 days, {} within 60, {} within 90.",
        number(in_30),
        number(in_60),
        number(in_90)
    )
}

/// "53 things to do"
pub fn found(rows: usize) -> String {
    match rows {
        1 => "1 thing to do".to_owned(),
        rows => format!("{} things to do", number(rows)),
    }
}

/// "5 people"
pub fn people(count: usize) -> String {
    match count {
        1 => "1 person".to_owned(),
        count => format!("{} people", number(count)),
    }
}

pub fn trained(trained: Trained) -> String {
    match trained {
        Trained::Before => "before".to_owned(),
        Trained::After { days: 1 } => "1 day after".to_owned(),
        Trained::After { days } => format!("{days} days after"),
        Trained::NotYet { missing } => format!("not yet: {missing} to do"),
    }
}

/// What a kind of record shows, and what it does not.
pub fn sure(seal: Seal) -> (&'static str, &'static str, &'static str) {
    match seal {
        Seal::Holds => (
            "Sealed, unaltered",
            "This person’s link made it, and nothing in it has changed since.",
            "Who sat at the screen, or that they learned: the answers are in the page, and a determined person can seal a record without reading.",
        ),
        Seal::Unknown => (
            "Sealed, key not here",
            "It has a seal, and its own number fits what it says.",
            "Whether the seal is right: bring the key to tell.",
        ),
        Seal::SelfReported => (
            "Self-reported",
            "Somebody saved this, with this name, and its own number fits what it says.",
            "Who made it, or that it was not made up.",
        ),
        Seal::Altered => (
            "Altered",
            "Something was changed after the record was made.",
            "Anything else. It is not counted.",
        ),
    }
}

/// What a group of people is called that has no name.
pub fn group(name: &str) -> &str {
    if name.is_empty() { "None given" } else { name }
}

pub fn by(by: By) -> &'static str {
    match by {
        By::Module => "Module",
        By::Department => "Department",
        By::Manager => "Manager",
        By::Role => "Role",
        By::Worker => "Kind of work",
        By::Person => "Person",
    }
}
