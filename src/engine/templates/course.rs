//! A whole course to start from: what is in its folder, file by file.

use super::module::{module, one_line};
use crate::ids::ModuleId;

/// A file of a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Inside the folder, with forward slashes.
    pub path: String,
    pub text: String,
}

/// The title of the module in it.
const FIRST: &str = "When something looks odd";

/// The files of a course with this title.
pub fn course(title: &str) -> Vec<File> {
    let first = ModuleId::standing_for(FIRST);
    [
        ("course.toml".to_owned(), course_file(title, &[first.as_str()])),
        (format!("en/{first}.md"), module(FIRST)),
        ("en/glossary.md".to_owned(), GLOSSARY.to_owned()),
    ]
    .map(|(path, text)| File { path, text })
    .into()
}

/// The `course.toml` of a course with this title and these modules.
pub fn course_file(title: &str, modules: &[&str]) -> String {
    let title = one_line(title);
    let title = if title.is_empty() { "Security in plain words" } else { &title };
    let escaped = title.replace('\\', "\\\\").replace('"', "\\\"");
    let listed: String = modules.iter().map(|id| format!("    \"{id}\",\n")).collect();
    let list = if modules.is_empty() { String::new() } else { LIST.replacen("IDS", &listed, 1) };
    COURSE.replacen("LIST", &list, 1).replacen("TITLE", &escaped, 1)
}

const LIST: &str = r"# The lessons in the order to be taken, each by the `id` in its first lines.
modules = [
IDS]
";

const COURSE: &str = r##"# What the course is called, and whom people can ask. Lines that begin with # are notes for you.

[course]
title = "TITLE"
# The name of your organisation, as people know it.
organisation = "Harbour & Lane"
# One or two sentences; readers see them above the list of lessons.
summary = "Short lessons on staying safe at work. Each one takes a few minutes."
# The language that the folder `en` is written in.
language = "en"
LIST# Your colour, as a web designer would write it. Take the # away from the start to use it.
# accent = "#1f6b73"

# A real person or help line: readers see this on every screen. Put in your own before you publish.
[contact]
name = "Priya Nair"
role = "Security help line"
phone = "+44 20 7946 0112"
email = "help@harbourandlane.example"
hours = "Monday to Friday, 8 to 6"
"##;

const GLOSSARY: &str = "\
# Words that need explaining

<!-- Write each term on a line of its own, and what it means below it, after a colon and a space.
Readers can open the meaning where a lesson first uses the term. -->

Phishing
: A message that pretends to come from somebody you trust, to get something from you.

Help line
: The people to ask about anything odd. Their number is on every screen.
";
