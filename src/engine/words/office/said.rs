//! Sentences of the compliance desk that have figures and names in them.

use crate::office::seen::Headline;
use crate::progress::Timestamp;
use crate::record::seal::Seal;
use crate::report::Trained;
use crate::report::csv::By;
use crate::words::records::MONTHS;

/// "61,440 records read"
pub fn read(lines: usize) -> String {
    match lines {
        1 => "1 record read".to_owned(),
        lines => format!("{} records read", number(lines)),
    }
}

/// "38.1 of 62.0 megabytes"
pub fn megabytes(done: u64, all: u64) -> String {
    let megabytes = |bytes: u64| format!("{}.{}", bytes / 1_000_000, bytes % 1_000_000 / 100_000);
    format!("{} of {} megabytes", megabytes(done), megabytes(all.max(done)))
}

/// "course.toml and 14 lessons are here"
pub fn course(lessons: usize) -> String {
    let lessons = if lessons == 1 { "1 lesson" } else { &format!("{} lessons", number(lessons)) };
    format!("course.toml and {lessons} are here.")
}

/// "Making auditor-pack-2026-11-22.zip"
pub fn making(name: &str) -> String {
    format!("Making {name}")
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
    let Headline { people, done, open, overdue, .. } = *headline;
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
/// `listed` is how many are on the staff list, if there is one.
pub fn counted(records: usize, files: usize, listed: Option<usize>, stopped: bool) -> String {
    let files = match files {
        1 => "1 file".to_owned(),
        files => format!("{} files", number(files)),
    };
    let list = match listed {
        None => "There is no staff list yet, so nobody can be missing. ",
        Some(0) => "Nobody was found in the staff list, so nobody can be missing. ",
        Some(_) => "",
    };
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

/// "Save these 53 rows"
pub fn save_rows(rows: usize) -> String {
    match rows {
        1 => "Save this row".to_owned(),
        rows => format!("Save these {} rows", number(rows)),
    }
}

/// "Sales (12)"
pub fn of_so_many(name: &str, rows: usize) -> String {
    format!("{} ({})", group(name), number(rows))
}

/// "4 × Spotting fake links"
pub fn so_often(count: usize, name: &str) -> String {
    // A figure and what it counts stay on one line.
    format!("{}\u{a0}×\u{a0}{name}", number(count))
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
        Trained::Excused => "excused".to_owned(),
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
