//! What the auditor pack says of itself: what is in it, how to check it, how the sample was drawn.

use crate::export::pack::Missing;
use crate::ledger::Counts;
use crate::report::human::plain as line;
use crate::roster::Member;
use crate::words::records as words;
use std::collections::BTreeMap;

/// The same page that stands among the documents.
pub const PROOF: &str = include_str!("../../../../docs/proof.md");

/// Of a file beside the records.
pub const NOT_READ: &str = "It is no record file by its name, so it was not read.";

pub const ALL_MODULES: &str = "All modules";

/// What the pack is about.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    pub course: &'a str,
    pub organisation: &'a str,
    pub day: &'a str,
    pub people: usize,
    pub records: usize,
    pub counts: Counts,
    pub with_key: bool,
    pub missing_lessons: usize,
    pub sampled: usize,
    pub seed: u64,
    /// How many files lay beside the records and were not read.
    pub passed_over: usize,
    /// How many things on the lists are not counted.
    pub losses: usize,
}

/// `README.txt`
pub fn readme(about: &About<'_>) -> String {
    let About { day, seed, .. } = *about;
    let (people, sampled) = (people(about.people), people(about.sampled));
    let records = records_of(about.records);
    let whose = match (about.course, about.organisation) {
        ("", "") => "Security training".to_owned(),
        (course, organisation) if course.contains(organisation) => line(course),
        (course, organisation) => format!("{} at {}", line(course), line(organisation)),
    };
    let key = if about.with_key {
        "The key was there, so every seal was checked."
    } else {
        "The key was not there, so nothing is said on whether seals hold: `seal-unknown`."
    };
    let unread = match about.passed_over {
        0 => String::new(),
        1 => "Beside the records lay 1 file that was not read, because of its name: see integrity.csv.\n".to_owned(),
        number => format!(
            "Beside the records lay {number} files that were not read, because of their names: see integrity.csv.\n"
        ),
    };
    let losses = match about.losses {
        0 => String::new(),
        1 => "1 thing in the lists was left out, or not used: coverage.txt names it at its end.\n"
            .to_owned(),
        number => format!(
            "{number} things in the lists were left out, or not used: coverage.txt names them at its end.\n"
        ),
    };
    let lessons = match about.missing_lessons {
        0 => "Every lesson that a record names is here.".to_owned(),
        number => format!(
            "Not in the course, and so not here: {number} of the lessons that records name. content/missing.txt lists them."
        ),
    };
    format!(
        "{whose}: training records on {day}\n\
         \n\
         {people} on the staff list, {records}.\n\
         {summary}\n\
         {losses}{unread}{key}\n\
         {lessons}\n\
         \n\
         How to check it\n\
         \n\
         1. Unpack it, and run in its folder: sha256sum -c SHA256SUMS\n\
         \x20  On a Mac: shasum -a 256 -c SHA256SUMS\n\
         2. A lesson is named after its own sum: sha256sum content/*.md shows the names again.\n\
         3. A record names the lesson by content_sha256. Its own record_id is made of what it says: take its line out\n\
         \x20  of records.jsonl, write \"\" for record_id and null for signature, and take the SHA-256 of that without a\n\
         \x20  line end. Its first 32 digits are those of record_id, but for the 13th and the 17th: 8 and a, as in every\n\
         \x20  number of this kind.\n\
         4. The sample was drawn with the number {seed}. sample/method.txt says how to draw it again.\n\
         5. Whoever keeps the key can check every seal again: plainspoken records check records.jsonl --key KEY\n\
         \n\
         What is here\n\
         \n\
         README.txt                  this page\n\
         what-this-proves.txt        what a record proves and what it does not\n\
         coverage.txt                coverage on {day}, to read\n\
         coverage.csv                one row for each person and module\n\
         coverage-by-*.csv           the same in sums, by module, department, manager and role\n\
         joiners.csv                 who joined within 12 months, and whether they were trained before they got access\n\
         leavers.csv                 who has left; their records are kept\n\
         unlisted.csv                who has records and is not on the staff list, or has a name that two on it share\n\
         records.jsonl               every record exactly as it came, one on each line\n\
         records.csv                 the same for a spreadsheet, with the verdict on each\n\
         acknowledgements.csv        who agreed to which words of which policy, and when\n\
         exceptions.csv              who is excused from what, why, who allowed it, and what says so: until is the first day\n\
         \x20                           on which they are not, and records without a seal excuse nobody\n\
         declined.csv                who says of which module that it is not part of their job; it stays open until decided\n\
         curriculum.csv              which clause is answered by which module\n\
         content/                    the lessons as they were seen, each named after its SHA-256\n\
         sample/                     {sampled} drawn by chance, with everything there is\n\
         integrity.csv               every line that is not accepted without more, every correction, and every file not read\n\
         SHA256SUMS                  the sums of all these files\n\
         \n\
         Records are of any day, up to when this was made; the coverage is that of {day}.\n\
         In the .csv files, a cell that a spreadsheet would take for a formula begins with an apostrophe.\n\
         Times are told by each person’s own device.\n",
        summary = words::summary(&about.counts),
    )
}

/// What stands below the coverage where the lists were not counted whole.
pub fn losses(sentences: &[String]) -> String {
    let mut out =
        String::from("\nLeft out of the lists, or not used, so it is in none of the figures\n");
    for sentence in sentences {
        out.push_str(&format!("  {}\n", line(sentence)));
    }
    out
}

/// What was written.
pub fn packed(files: usize, records: usize, path: &str) -> String {
    format!(
        "{path} holds {files} files, with {} in them. README.txt in it says what is where.\n",
        records_of(records)
    )
}

pub fn missing_lessons(number: usize) -> String {
    let lessons = match number {
        1 => "1 lesson that records name is".to_owned(),
        number => format!("{number} lessons that records name are"),
    };
    format!(
        "{lessons} not among the files of the course, and so not in the pack. content/missing.txt in it says more. \
         Put a copy of the older edition into the folder of the course, and pack again."
    )
}

/// `content/missing.txt`
pub fn missing(all: &BTreeMap<&str, Missing<'_>>) -> String {
    let mut out = String::from(
        "Records name these lessons, and no file of the course has their SHA-256. Look for them in an older copy of\n\
         the course: sha256sum shows which file it is.\n\n",
    );
    for (sha256, missing) in all {
        let said: Vec<String> = missing
            .said
            .iter()
            .map(|(module, version, language)| {
                format!("{}, revision {version}, {}", line(module), line(language))
            })
            .collect();
        out.push_str(&format!(
            "{}  {} ({})\n",
            line(sha256),
            said.join("; "),
            records_of(missing.records)
        ));
    }
    out
}

/// `sample/method.txt`
pub fn method(seed: u64, drawn: usize, of: usize) -> String {
    let of = people(of);
    format!(
        "Drawn: {drawn}, out of {of} on the staff list on the day.\n\
         \n\
         How they were drawn:\n\
         \n\
         1. Take the number {seed}, a colon and the person’s id, such as {seed}:E1001.\n\
         2. Take the SHA-256 of that: printf '%s' '{seed}:E1001' | sha256sum\n\
         3. Put the people in the order of these sums, the lowest first.\n\
         4. Take as many as are needed from the top: 25, or a tenth of all, whichever is more; 60 at most.\n\
         \n\
         Nobody can know beforehand whom another number draws. To draw other people, choose a number of your own:\n\
         plainspoken records pack --seed NUMBER\n"
    )
}

/// What stands at the top of a transcript.
pub fn transcript(member: &Member, day: &str) -> String {
    let mut out = format!("Training of {} on {day}\n\n", line(&member.name));
    for (what, text) in [
        ("Id", &member.person_id),
        ("Email", &member.email),
        ("Department", &member.department),
        ("Manager", &member.manager),
        ("Works as", &member.worker),
    ] {
        if !text.is_empty() {
            out.push_str(&format!("{what}: {}\n", line(text)));
        }
    }
    out.push_str("\nTo take:\n");
    out
}

/// A module in a transcript.
pub fn module(title: &str, standing: &str, due: Option<&str>, done: Option<&str>) -> String {
    let mut out = format!("  {}: {standing}", line(title));
    if let Some(done) = done {
        out.push_str(&format!(", completed on {done}"));
    }
    if let Some(due) = due {
        out.push_str(&format!(", due {due}"));
    }
    out + "\n"
}

/// What they say of it.
pub fn declined(day: &str) -> String {
    format!("    They said on {day} that it is not part of their job.\n")
}

/// What stands above the records of a transcript.
pub fn records(number: usize) -> String {
    match number {
        0 => "\nThere are no records.\n".to_owned(),
        number => format!("\n{}, each in full:\n", records_of(number)),
    }
}

/// What stands above a record of a transcript.
pub fn record(verdict: &str, sure: &str, remarks: &[&str]) -> String {
    let mut out = format!("\n{verdict}. {sure}");
    if !remarks.is_empty() {
        out.push_str(&format!(" To ask about: {}.", remarks.join(", ")));
    }
    out + "\n"
}

/// What a correction does.
pub fn corrects(other: &str, reason: &str) -> String {
    format!("It corrects {other}: {reason}")
}

fn people(number: usize) -> String {
    if number == 1 { "1 person".to_owned() } else { format!("{number} people") }
}

fn records_of(number: usize) -> String {
    if number == 1 { "1 record".to_owned() } else { format!("{number} records") }
}
