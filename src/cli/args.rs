//! What may be written after `plainspoken`, and the help that explains it.

use crate::records::args::Records;
use clap::builder::PossibleValuesParser;
use clap::{Parser, Subcommand, ValueEnum};
use plainspoken::lms::Report;
use plainspoken::package;
use std::path::PathBuf;

/// Turns Markdown lessons into short security training that runs in a browser.
#[derive(Debug, Parser)]
#[command(name = "plainspoken", version, arg_required_else_help = true)]
#[command(disable_help_subcommand = true, max_term_width = 100)]
#[command(after_help = "Examples:
  plainspoken new course                      start a course
  plainspoken check my-course                 look for things to mend
  plainspoken serve my-course                 see the course in your browser as you write
  plainspoken site my-course --out public     make the pages to put on a web host
  plainspoken package my-course --format scorm12 --out course.zip
                                              make a file for a learning system

A course is a folder with a course.toml and, for each language, a folder of Markdown files:
  my-course/course.toml
  my-course/en/who-to-tell.md
  my-course/en/glossary.md")]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Reads lessons and reports everything there is to mend, with the line and a way out
    #[command(after_help = "Examples:
  plainspoken check my-course
  plainspoken check my-course/en/who-to-tell.md
  plainspoken check --fix my-course
  plainspoken check --format json my-course > findings.json
  plainspoken check --format sarif my-course > findings.sarif

In a folder, every .md file is read, but for README.md and hidden files. In a course (a folder
with a course.toml), these are the .md files of its language folders, such as en.
With --fix, files are changed where a finding comes with a replacement, and nowhere else; what is
left to mend is reported. Doing it again changes nothing.

A course's glossary and words count for a file of it, even when the file is named by itself.
Ends with 0 when there are no errors, 1 when there are, 2 when something could not be read.")]
    Check {
        /// How to report: for people, as JSON for other programs, or as SARIF for code review tools
        #[arg(long, value_enum, default_value_t = Format::Human)]
        format: Format,
        /// Shows minutes, steps, questions and presses of every module, however many there are
        #[arg(long)]
        figures: bool,
        /// Mends what can safely be mended, writes ids where there are none, and says what it did
        #[arg(long)]
        fix: bool,
        /// Files and folders to read
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
    },
    /// Looks at the wording of any text: an email, a slide, a poster; one passage a line
    #[command(after_help = "Examples:
  plainspoken words notice.txt
  pbpaste | plainspoken words -
  plainspoken words --format json - < slides.txt

Every line is looked at by itself; empty lines are passed over. For lessons, use check.
Ends with 0 when there are no errors, 1 when there are, 2 when it could not be read.")]
    Words {
        /// How to report: for people, or as JSON for other programs
        #[arg(long, value_enum, default_value_t = WordsFormat::Human)]
        format: WordsFormat,
        /// A text file; - reads what is piped in
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Writes a module or a course to start from
    New {
        #[command(subcommand)]
        what: New,
    },
    /// Says what a code means, with an example each way; without a code, lists them all
    #[command(after_help = "Examples:
  plainspoken explain no-reason
  plainspoken explain

A code is the word in brackets: warning[missing-id].
Ends with 0, or with 2 when there is no such code.")]
    Explain {
        /// The code, such as missing-id
        code: Option<String>,
    },
    /// Says what those who completed an old edition would be asked to do again in a new one
    #[command(after_help = "Examples:
  plainspoken changes old/en/who-to-tell.md my-course/en/who-to-tell.md
  plainspoken changes last-year my-course

Both are files of one module, or both are folders of courses. It goes by the rules of the pages:
what is the same is not asked again, slips of the pen are forgiven, and without a higher
`revision:` nobody is asked about what changed.
Ends with 0, or with 2 when something could not be read.")]
    Changes {
        /// The edition that people completed
        old: PathBuf,
        /// The edition that they would get
        new: PathBuf,
    },
    /// Writes the whole course as web pages, for any web host
    #[command(after_help = "Examples:
  plainspoken site my-course --out public
  plainspoken site my-course.zip --out public

Copy the folder to any web host, into any sub-folder; nothing has to run there. Writing it again
replaces the pages and leaves your own files where they are. The first time, the folder has to be
new or empty; CNAME and names that begin with a dot, such as .git, may be in it, and stay.
What is left to mend is reported; the rest of the course is written all the same.
Ends with 0 when there are no errors, 1 when there are, 2 when no site could be written.")]
    Site {
        /// The folder of the course, the one with course.toml; or a .zip of it
        content: PathBuf,
        /// The folder to write; it is made when it is missing
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// Built pages to use instead of the ones that this program carries
        #[arg(long, value_name = "DIR", hide = true)]
        pages: Option<PathBuf>,
    },
    /// Shows the course in your browser, and again whenever you save a file
    #[command(after_help = "Examples:
  plainspoken serve my-course
  plainspoken serve my-course --port 9000

Only this computer can see it. Ctrl-C ends it.")]
    Serve {
        /// The folder of the course, the one with course.toml; or a .zip of it
        content: PathBuf,
        /// The last part of the address; 0 takes any that is free
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Sends exactly what `site` writes, without looking out for changes
        #[arg(long, hide = true)]
        no_reload: bool,
        /// Built pages to use instead of the ones that this program carries
        #[arg(long, value_name = "DIR", hide = true)]
        pages: Option<PathBuf>,
    },
    /// Makes one file of a course that a learning system takes: SCORM or cmi5
    #[command(after_help = "Examples:
  plainspoken package my-course --format scorm12 --out course.zip
  plainspoken package my-course --format scorm2004-4 --module who-to-tell --out who-to-tell.zip
  plainspoken package my-course --format cmi5 --language fr --out cours.zip
  plainspoken package my-course --format scorm12 --language all --out course.zip

Upload the file to your learning system; it asks nobody for a name and reports by itself.
What to report depends on what your system counts as done. The first word is told of those who
have done all that is asked, the second of those who have not:
  passed-incomplete     suits most systems
  passed-failed         where those who have not passed are to be seen as such
  completed-incomplete  where completing is all that counts
  completed-failed      where completing counts and the rest is to be seen

Of the whole course, the lessons for everybody have to be done; of modules that are named, all of
them. The same course makes the same file, byte for byte. Nothing is written over.
What is left to mend is reported; the rest of the course is packed all the same.
Ends with 0 when there are no errors, 1 when there are, 2 when no package could be made.")]
    Package {
        /// The folder of the course, the one with course.toml; or a .zip of it
        content: PathBuf,
        /// What the learning system takes; most take scorm12
        #[arg(long, value_parser = PossibleValuesParser::new(package::Format::ALL.map(package::Format::word)))]
        format: String,
        /// A module to take, by its id; all of them without
        #[arg(long = "module", value_name = "ID")]
        modules: Vec<String>,
        /// What to tell of those who have, and have not, done what is asked
        #[arg(long, default_value = Report::default().word(), hide_possible_values = true)]
        #[arg(value_parser = PossibleValuesParser::new(Report::ALL.map(Report::word)))]
        report: String,
        /// The language to take, or `all` for each that the course has; the course's own without
        #[arg(long, value_name = "L")]
        language: Option<String>,
        /// The file to write; there must be none yet
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Built pages to use instead of the ones that this program carries
        #[arg(long, value_name = "DIR", hide = true)]
        pages: Option<PathBuf>,
    },
    /// Makes personal links, judges completion records, and says who is missing
    Records {
        #[command(subcommand)]
        what: Records,
    },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Format {
    Human,
    Json,
    Sarif,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum WordsFormat {
    Human,
    Json,
}

/// What `new` writes.
#[derive(Debug, Subcommand)]
pub enum New {
    /// Writes a small module that works, to be changed until it is yours
    #[command(after_help = "Examples:
  plainspoken new module \"Who to tell\"
  plainspoken new module \"Who to tell\" --in my-course/en

The file is called after its title: who-to-tell.md. In a course, it is added to the list of modules.
Nothing is ever written over.")]
    Module {
        /// What the module is called
        title: String,
        /// The folder to write it into
        #[arg(long = "in", value_name = "DIR", default_value = ".")]
        folder: PathBuf,
    },
    /// Writes a course with a first module, a glossary and a course.toml
    #[command(after_help = "Examples:
  plainspoken new course
  plainspoken new course our-course --title \"Security at Harbour & Lane\"

Nothing is ever written over.")]
    Course {
        /// The folder to write; it is made when it is missing
        #[arg(value_name = "DIR", default_value = "my-course")]
        folder: PathBuf,
        /// What the course is called
        #[arg(long, default_value = "Security in plain words")]
        title: String,
    },
}
