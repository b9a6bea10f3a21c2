//! What is said to those who keep completion records: the verdict on each line, and what to do; lists, reports and
//! exports in files of their own.

pub mod export;
pub mod pack;
pub mod reminder;
pub mod report;
pub mod roster;

pub use super::record::{method_word, status_word};

use crate::archive::open::Closed;
use crate::ledger::{Altered, Counts, Place, Remark, Seal, Verdict};
use crate::record::seal::id_text;
use crate::report::{Source, Standing};

/// As people write them.
pub const MONTHS: [&str; 12] = [
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

pub const NOT_TEXT: &str = "This line holds bytes that are no text, so it is not a record.";
pub const TOO_LONG: &str = "This line is far longer than a record, and was passed over.";

pub const EMPTY: &str = "There is nothing in this file. Ask for the file again.";
pub const PACKED_TWICE: &str =
    "This is a .zip within a .zip, which is not opened. Unpack the outer one, and give both.";

/// Why an archive, or a file in one, is not opened.
pub fn closed(why: Closed) -> String {
    match why {
        Closed::NotWhole => "This .zip is not whole. It has to come again.",
        Closed::Damaged => {
            "This file is damaged in its .zip, from here on or before. It has to come again."
        }
        Closed::Locked => "This file needs a password. Unpack it, and give what was in it.",
        Closed::Unknown => "This file is packed in a way that is not read here. Unpack it first.",
        Closed::TooLarge => {
            "This unpacks to far more than records do, so the rest was left alone. It has to come in parts."
        }
        Closed::Shared => {
            "This file lies in the same place of the .zip as another one, as no program packs it. It has to come again."
        }
        Closed::Lost => "From here on it could not be read from where it is.",
    }
    .to_owned()
}

/// That an archive gave all that it may.
pub fn rest_left(files: usize) -> String {
    let files = match files {
        1 => "1 more file in it was".to_owned(),
        files => format!("{files} more files in it were"),
    };
    format!(
        "This .zip unpacks to far more than records do, so {files} left alone. It has to come in parts."
    )
}

pub fn passed_over(number: usize) -> String {
    match number {
        1 => "1 file is no record file by its name, and was passed over:\n".to_owned(),
        number => {
            format!("{number} files are no record files by their names, and were passed over:\n")
        }
    }
}

/// The same where the verdicts are not shown: how many, and the first of them. `None` where there are none.
pub fn not_read(names: &[String]) -> Option<String> {
    const SHOWN: usize = 3;
    let first = names.get(..SHOWN).unwrap_or(names).join(", ");
    let more = match names.len().saturating_sub(SHOWN) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let what = match names.len() {
        0 => return None,
        1 => "1 file is no record file by its name, and was not read".to_owned(),
        number => format!("{number} files are no record files by their names, and were not read"),
    };
    Some(format!(
        "{what}: {first}{more}. If one holds records, end its name in .jsonl and do this again."
    ))
}

pub fn more_files(number: usize) -> String {
    format!("  and {number} more; --format json names all of them.\n")
}

pub fn more_lines(number: usize, kind: &str) -> String {
    format!("  and {number} more of this kind ({kind}); --format json has all of them.\n")
}

/// Why a text is no record, from what the reader of JSON says.
pub fn unreadable(why: &str) -> String {
    let named = why.split('`').nth(1).unwrap_or_default();
    let why = why.split(" at line ").next().unwrap_or_default();
    if why.starts_with("EOF") {
        "The record stops in the middle. Ask for the file again.".to_owned()
    } else if why.starts_with("unknown field") {
        format!("It has a part that records do not have: “{named}”.")
    } else if why.starts_with("missing field") {
        format!("The part “{named}” is not there, which every record has.")
    } else if why.starts_with("duplicate field") {
        format!("It has the part “{named}” twice.")
    } else if why.starts_with("trailing characters") {
        "Something else follows the record on its line.".to_owned()
    } else if why.contains(", expected") {
        "Here is something other than what records have in this place.".to_owned()
    } else {
        "This is not a completion record.".to_owned()
    }
}

/// That a part of a record does not say what it is for.
pub fn no_sense(field: &str) -> String {
    match field {
        "score" => "The score is above 100.".to_owned(),
        "pass_mark" => "The pass mark is above 100.".to_owned(),
        "expires_at" | "until" | "due_at" => format!("“{field}” is no day of the calendar."),
        "previous_hash" | "content_sha256" => format!("“{field}” is no SHA-256."),
        "supersedes_id" => "“supersedes_id” is not the number of a record.".to_owned(),
        field => format!("“{field}” is no time."),
    }
}

/// The stable word of a verdict, for programs.
pub fn verdict_word(verdict: &Verdict<'_>) -> &'static str {
    match verdict {
        Verdict::Accepted { .. } => "accepted",
        Verdict::Duplicate { .. } => "duplicate",
        Verdict::Superseded { .. } => "superseded",
        Verdict::Altered(_) => "altered",
        Verdict::Unreadable { .. } => "unreadable",
        Verdict::Newer { .. } => "newer",
    }
}

/// The stable word of how sure a record is, for programs.
pub fn seal_word(seal: Seal) -> &'static str {
    match seal {
        Seal::Holds => "sealed",
        Seal::Unknown => "seal-unknown",
        Seal::SelfReported => "self-reported",
        Seal::Altered => "altered",
    }
}

/// The stable words of what says that somebody is excused, for programs: what it is, how sure, and its number.
pub fn source_words(source: Source) -> (&'static str, &'static str, String) {
    match source {
        Source::List => ("list", "", String::new()),
        Source::Record { id, seal } => ("record", seal_word(seal), id_text(&id)),
    }
}

/// The stable words of reports, for programs.
pub fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::Done => "done",
        Standing::Excused => "excused",
        Standing::Missing => "missing",
        Standing::Overdue => "overdue",
        Standing::Expired => "expired",
    }
}

/// What is said of a line.
pub fn verdict(verdict: &Verdict<'_>) -> String {
    match verdict {
        Verdict::Accepted { seal, .. } => seal_sentence(*seal).to_owned(),
        Verdict::Duplicate { of } => format!("The same record as {}; it counts once.", place(of)),
        Verdict::Superseded { by } => {
            format!("A correction stands in its place: {}.", place(by))
        }
        Verdict::Altered(why) => altered(*why).to_owned(),
        Verdict::Unreadable { why, .. } => (*why).to_owned(),
        Verdict::Newer { version } => format!(
            "A newer version of this program wrote it (records of version {version}). Get that version to read it; \
             the file stays as it is."
        ),
    }
}

pub fn seal_sentence(seal: Seal) -> &'static str {
    match seal {
        Seal::Holds => "Sealed by this person’s link, and the same since.",
        Seal::Unknown => "It has a seal; the key can tell whether it holds.",
        Seal::SelfReported => "Self-reported: it has no seal.",
        Seal::Altered => altered(Altered::Content),
    }
}

pub fn altered(why: Altered) -> &'static str {
    match why {
        Altered::Content => {
            "It was changed after it was made: its number does not fit what it says. Ask for the original file."
        }
        Altered::Seal => {
            "Its seal does not fit: it was changed, or another link or another key made it. Ask for the original \
             file, and check that the key is the right one."
        }
        Altered::SealGone => {
            "It says that it came by a personal link, and its seal is gone. Ask for the original file."
        }
        Altered::Statement => {
            "The SHA-256 beside a statement is not that of its words. Ask for the original file."
        }
        Altered::Twins => {
            "Another record has the same number and another seal. The key can tell which one is right."
        }
        Altered::Twin => "Another record has the same number, and that one has the right seal.",
    }
}

/// The stable word, for programs.
pub fn altered_word(why: Altered) -> &'static str {
    match why {
        Altered::Content => "content",
        Altered::Seal => "seal",
        Altered::SealGone => "seal-gone",
        Altered::Statement => "statement",
        Altered::Twins | Altered::Twin => "same-id",
    }
}

/// Something to ask about a record that counts.
pub fn remark(remark: &Remark<'_>) -> String {
    match remark {
        Remark::MissingLink => "The record before it is not here. Ask for all records.".to_owned(),
        Remark::EndsBeforeItStarts => "It ends before it starts.".to_owned(),
        Remark::OutOfOrder { after } => {
            format!("Its time is more than a day before the one that it follows: {}.", place(after))
        }
        Remark::FollowsAnother { other } => {
            format!("The record before it is somebody else’s: {}.", place(other))
        }
        Remark::SameBefore { other } => format!(
            "Another one follows the same record: {}. Two people, or two devices, used one link.",
            place(other)
        ),
        Remark::BeginsAgain { other } => format!(
            "The records of this link begin more than once: {}. Two people, or two devices, used it.",
            place(other)
        ),
        Remark::CorrectsUnknown => "It corrects a record that is not here.".to_owned(),
        Remark::CorrectsAnother { other } => {
            format!("It corrects somebody else’s record, so both count: {}.", place(other))
        }
        Remark::CorrectsModule { other } => {
            format!("It corrects a record of another module, so both count: {}.", place(other))
        }
        Remark::CorrectsSurer { other } => {
            format!(
                "It corrects a record that is surer than itself, so both count: {}.",
                place(other)
            )
        }
        Remark::CorrectedTwice { other } => {
            format!(
                "Another one corrects the same record, and does not count beside it: {}.",
                place(other)
            )
        }
    }
}

/// The stable word, for programs.
pub fn remark_word(remark: &Remark<'_>) -> &'static str {
    match remark {
        Remark::MissingLink => "missing-link",
        Remark::EndsBeforeItStarts => "ends-before-it-starts",
        Remark::OutOfOrder { .. } => "out-of-order",
        Remark::FollowsAnother { .. } => "follows-another",
        Remark::SameBefore { .. } => "same-before",
        Remark::BeginsAgain { .. } => "begins-again",
        Remark::CorrectsUnknown => "corrects-unknown",
        Remark::CorrectsAnother { .. } => "corrects-another",
        Remark::CorrectsModule { .. } => "corrects-another-module",
        Remark::CorrectsSurer { .. } => "corrects-surer",
        Remark::CorrectedTwice { .. } => "corrected-twice",
    }
}

/// `ana.jsonl, line 2`
pub fn place(place: &Place<'_>) -> String {
    format!("{}, line {}", place.source, place.line)
}

/// `ana.jsonl, line 2, column 5`
pub fn spot(place: &Place<'_>, column: u32) -> String {
    match column {
        0 | 1 => self::place(place),
        column => format!("{}, column {column}", self::place(place)),
    }
}

/// What came of all lines, in a few sentences.
pub fn summary(counts: &Counts) -> String {
    let mut parts = vec![format!("{} accepted", counts.accepted())];
    for (number, word) in [
        (counts.duplicates, "repeated"),
        (counts.superseded, "corrected"),
        (counts.altered, "altered"),
        (counts.unreadable, "unreadable"),
        (counts.newer, "of a newer version"),
    ] {
        if number > 0 {
            parts.push(format!("{number} {word}"));
        }
    }
    let mut text = format!("{}: {}.", lines(counts.lines), parts.join(", "));
    let sure = [
        (counts.sealed, "sealed"),
        (counts.seal_unknown, "with a seal that only the key can tell"),
        (counts.self_reported, "self-reported"),
    ];
    let sure = sure.iter().filter(|(number, _)| *number > 0);
    let sure: Vec<String> = sure.map(|(number, words)| format!("{number} {words}")).collect();
    if !sure.is_empty() {
        text.push_str(&format!(" Of those accepted, {}.", sure.join(", ")));
    }
    if counts.remarked > 0 {
        text.push_str(&format!(" {} with something to ask about.", counts.remarked));
    }
    text
}

fn lines(number: usize) -> String {
    if number == 1 { "1 line".to_owned() } else { format!("{number} lines") }
}
