//! What may be written after `plainspoken records`, and the help that explains it.

use clap::{Args, Subcommand, ValueEnum};
use plainspoken::calendar;
use plainspoken::progress::Timestamp;
use plainspoken::report::csv;
use plainspoken::roster::dates::Order;
use std::path::PathBuf;

/// What to do with completion records.
#[derive(Debug, Subcommand)]
pub enum Records {
    /// Makes the key that personal links are made with, once for the whole organisation
    #[command(after_help = "Examples:
  plainspoken records new-key --out training.key

Whoever has the key can seal records as anybody, and without it nobody can tell whether a seal
holds: keep it where only those who keep the records can read it, and a copy in a safe place.
Nothing is ever written over. Ends with 0, or with 2 when it could not be written.")]
    NewKey {
        /// The file to write
        #[arg(long, value_name = "KEY")]
        out: PathBuf,
    },
    /// Makes a personal link for everybody on the staff list
    #[command(after_help = "Examples:
  plainspoken records links --roster staff.csv --key training.key \\
    --base-url https://training.harbour.example/ --out links.csv

The file has a row for each person, for a mail merge: person_id, name, email, department, link.
Each link is for one person alone. Made again from the same key, it is the same link.
Nothing is ever written over. Ends with 0, with 1 when a row of the list or a part of one was left
out, or with 2 when it could not be written.")]
    Links {
        /// The staff list, as a CSV file
        #[arg(long, value_name = "CSV")]
        roster: PathBuf,
        /// The key file; `records new-key` makes one
        #[arg(long, value_name = "KEY")]
        key: PathBuf,
        /// The address of the course
        #[arg(long, value_name = "URL")]
        base_url: String,
        /// The file to write
        #[arg(long, value_name = "CSV")]
        out: PathBuf,
    },
    /// Says of each record whether it is accepted, repeated, corrected, altered or unreadable, and why
    #[command(after_help = "Examples:
  plainspoken records check received
  plainspoken records check received march.zip --key training.key
  plainspoken records check received --format json > verdicts.json

In folders and in .zip files, every .jsonl and .json file is read; others are named.
Without the key, nobody can tell whether a seal holds.
Ends with 0 when all was read, 1 when something was refused or altered, 2 when a path is not there.")]
    Check {
        #[command(flatten)]
        given: Given,
        /// How to report: for people, or as JSON for other programs
        #[arg(long, value_enum, default_value_t = CheckFormat::Human)]
        format: CheckFormat,
    },
    /// Says who has done what, and who is missing
    #[command(after_help = "Examples:
  plainspoken records report --roster staff.csv received
  plainspoken records report --roster staff.csv --key training.key --course my-course received
  plainspoken records report --roster staff.csv --by person --format csv received > people.csv

Who is to take what stands in the [[assignment]] parts of course.toml and in a list of assignments.
Without either, everybody is to take every module of the course; without a course, every module
that there are records of.
By person, the CSV has a row for each person and module.
Ends with 0 when all was read; 1 when something was refused or altered, a list leaves out a row or a
question open, or a rule of the course cannot be used, or something is asked for that the course has not;
2 when a path is not there.")]
    Report {
        #[command(flatten)]
        given: Given,
        #[command(flatten)]
        lists: Lists,
        /// The folder of the course, the one with course.toml; or a .zip of it
        #[arg(long, value_name = "DIR")]
        course: Option<PathBuf>,
        /// The day to report on, such as 2026-11-30; today (UTC), when it is left out
        #[arg(long, value_name = "DATE", value_parser = read_day)]
        as_of: Option<Timestamp>,
        /// How to tell the figures apart
        #[arg(long, value_enum, default_value_t = By::Module)]
        by: By,
        /// How to report: for people, as rows for a spreadsheet, or as JSON for other programs
        #[arg(long, value_enum, default_value_t = ReportFormat::Human)]
        format: ReportFormat,
    },
    /// Writes whom to remind of what, with a letter for each that is ready to send
    #[command(after_help = "Examples:
  plainspoken records remind --roster staff.csv --course my-course received --out reminders.csv
  plainspoken records remind --roster staff.csv --course my-course --key training.key \\
    --base-url https://training.harbour.example/ received --out reminders.csv

The file has a row for each person with something to do, for a mail merge: what is open, how many
minutes it takes, by when, a subject and a letter. With the key and the address, also their own link.
Nothing is ever written over. Ends with 0 when all was read; 1 when something was refused or altered,
a list leaves out a row or a question open, or a rule of the course cannot be used, or something is asked
for that the course has not; 2 when a path is not there or it could not be written.")]
    Remind {
        #[command(flatten)]
        given: Given,
        #[command(flatten)]
        lists: Lists,
        /// The folder of the course, the one with course.toml; or a .zip of it
        #[arg(long, value_name = "DIR")]
        course: PathBuf,
        /// The day that they are written on, such as 2026-11-30; today (UTC), when it is left out
        #[arg(long, value_name = "DATE", value_parser = read_day)]
        as_of: Option<Timestamp>,
        /// The address of the course, for personal links
        #[arg(long, value_name = "URL")]
        base_url: Option<String>,
        /// The file to write
        #[arg(long, value_name = "CSV")]
        out: PathBuf,
    },
    /// Writes the records for a spreadsheet, as they are, or for a learning record store
    #[command(after_help = "Examples:
  plainspoken records export --format csv --key training.key received --out records.csv
  plainspoken records export --format jsonl received --out records.jsonl
  plainspoken records export --format xapi --base-url https://training.harbour.example/ \\
    received --out statements.jsonl

Each record stands there once, in the same order whatever the order of the files. What was corrected
is there with what stands in its place; what is altered or cannot be read is not. docs/records.md
says what each column holds, and which xAPI verb stands for what.
Nothing is ever written over. Ends with 0 when all was read, 1 when something was refused or
altered, 2 when a path is not there or it could not be written.")]
    Export {
        #[command(flatten)]
        given: Given,
        /// What to write: rows for a spreadsheet, the records one a line as they came, or xAPI
        /// statements, one a line or as one array
        #[arg(long, value_enum)]
        format: ExportFormat,
        /// The file to write
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// The address of the course, by which xAPI names it
        #[arg(long, value_name = "URL")]
        base_url: Option<String>,
    },
    /// Writes everything an auditor asks for into one .zip
    #[command(after_help = "Examples:
  plainspoken records pack --roster staff.csv --course my-course --key training.key \\
    --as-of 2026-11-30 --seed 7 --out pack.zip received

In it: coverage on the day, the records, the lessons exactly as they were seen, which clause is
answered by which lesson, a sample with everything there is, what it proves and what it does not,
and sums that `sha256sum -c` checks. The same input gives the same bytes.
Let the auditor choose the seed: it decides who is in the sample.
Nothing is ever written over. Ends with 0 when all was read; 1 when something was refused or altered,
a list leaves out a row or a question open, or a rule of the course cannot be used, or something is asked
for that the course has not; 2 when a path is not there or it could not be written.")]
    Pack {
        #[command(flatten)]
        given: Given,
        #[command(flatten)]
        lists: Lists,
        /// The folder of the course, the one with course.toml; or a .zip of it
        #[arg(long, value_name = "DIR")]
        course: PathBuf,
        /// The day that the coverage is of, such as 2026-11-30; today (UTC), when it is left out
        #[arg(long, value_name = "DATE", value_parser = read_day)]
        as_of: Option<Timestamp>,
        /// The number that decides who is in the sample
        #[arg(long, value_name = "N", default_value_t = 1)]
        seed: u64,
        /// The .zip to write
        #[arg(long, value_name = "ZIP")]
        out: PathBuf,
    },
}

/// Where records are, and what tells whether their seals hold.
#[derive(Debug, Args)]
pub struct Given {
    /// The key file that the personal links were made with
    #[arg(long, value_name = "KEY")]
    pub key: Option<PathBuf>,
    /// Record files, folders of them, and .zip files
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
}

/// The lists that the organisation keeps.
#[derive(Debug, Args)]
pub struct Lists {
    /// The staff list, as a CSV file
    #[arg(long, value_name = "CSV")]
    pub roster: PathBuf,
    /// A list of assignments, as a CSV file
    #[arg(long, value_name = "CSV")]
    pub assignments: Option<PathBuf>,
    /// How days such as 05/06/2026 are read, where a list leaves it open
    #[arg(long, value_enum)]
    pub dates: Option<Dates>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Dates {
    DayFirst,
    MonthFirst,
}

impl From<Dates> for Order {
    fn from(dates: Dates) -> Self {
        match dates {
            Dates::DayFirst => Self::DayFirst,
            Dates::MonthFirst => Self::MonthFirst,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum CheckFormat {
    Human,
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ReportFormat {
    Human,
    Csv,
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ExportFormat {
    Csv,
    Jsonl,
    Xapi,
    XapiArray,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum By {
    Module,
    Department,
    Manager,
    Role,
    Worker,
    Person,
}

impl From<By> for csv::By {
    fn from(by: By) -> Self {
        match by {
            By::Module => csv::By::Module,
            By::Department => csv::By::Department,
            By::Manager => csv::By::Manager,
            By::Role => csv::By::Role,
            By::Worker => csv::By::Worker,
            By::Person => csv::By::Person,
        }
    }
}

fn read_day(text: &str) -> Result<Timestamp, String> {
    calendar::read_day(text).ok_or_else(|| "a day is written as 2026-11-30".to_owned())
}
