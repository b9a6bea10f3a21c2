//! What may be written after `plainspoken`, and the help that explains it.

use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Turns Markdown lessons into short security training that runs in a browser.
#[derive(Debug, Parser)]
#[command(name = "plainspoken", version, arg_required_else_help = true)]
#[command(disable_help_subcommand = true, max_term_width = 100)]
#[command(after_help = "Examples:
  plainspoken check my-course                 look for things to mend
  plainspoken serve my-course                 see the course in your browser as you write
  plainspoken site my-course --out public     make the pages to put on a web host

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

In a folder, every .md file is read, but for README.md and hidden files. In a course (a folder
with a course.toml), these are the .md files of its language folders, such as en.
With --fix, files are changed where a finding comes with a replacement, and nowhere else; what is
left to mend is reported. Doing it again changes nothing.

A course's glossary and words count for a file of it, even when the file is named by itself.
Ends with 0 when there are no errors, 1 when there are, 2 when something could not be read.")]
    Check {
        /// How to report: for people, or as JSON for other programs
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
    /// Writes the whole course as web pages, for any web host
    #[command(after_help = "Examples:
  plainspoken site my-course --out public

Copy the folder to any web host, into any sub-folder; nothing has to run there. Writing it again
replaces the pages and leaves your own files where they are. What is left to mend is reported;
the rest of the course is written all the same.
Ends with 0 when there are no errors, 1 when there are, 2 when no site could be written.")]
    Site {
        /// The folder of the course: the one with course.toml
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
        /// The folder of the course: the one with course.toml
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
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Format {
    Human,
    Json,
}
