//! The words of the trainer's desk: what it says of itself and of what happened. Findings bring their own.

mod drawings;
mod figures;
mod notices;

pub use drawings::drawing;
pub use figures::{figures, figures_line};
pub use notices::notice;

use crate::codes::Page;
use crate::desk::seen::{FileRow, Finding};
use crate::desk::{Keeping, Kind};
use crate::diagnostic::Severity;

pub const NAME: &str = "Plainspoken desk";
pub const SKIP: &str = "Skip to the text";
pub const ROOMS: &str = "Rooms";
pub const WRITE: &str = "Write";
pub const RECORDS: &str = "Records";
pub const GUIDE: &str = "Guide";
pub const OPEN: &str = "Open…";
pub const SAVE: &str = "Save";
pub const CLOSE: &str = "Close";
pub const TRY_AGAIN: &str = "Try again";
pub const MINE: &str = "Keep what is here";
pub const THEIRS: &str = "Take the one on disk";
pub const CLOSE_ANYWAY: &str = "Close without saving";
pub const KEEP_OPEN: &str = "Keep it open";
pub const ALL_RIGHT: &str = "All right";
pub const YOUR_COURSE: &str = "Your course";
pub const SOMEBODY: &str = "Somebody at work";
pub const FROM_COURSE_FILE: &str = "Named in course.toml";

/// The list of files.
pub mod files {
    pub const TITLE: &str = "Files";
    pub const MODULES: &str = "Modules";
    pub const WHOLE: &str = "For the whole course";
    pub const NEW: &str = "New…";
    pub const ZIP: &str = "Save as a course folder ";
    pub const ZIP_KIND: &str = "(.zip)";
    pub const PACKAGE: &str = "Package for our learning system…";
    pub const UNSAVED: &str = "Not saved to disk yet. ";
    pub const UNTITLED: &str = "Untitled";
    pub const GLOSSARY: &str = "Glossary";
    pub const COURSE: &str = "Course details";
}

/// The text and what is around it.
pub mod writing {
    pub const TITLE: &str = "Text";
    pub const PLACEHOLDER: &str = "Write here, or put something in with Insert…";
    pub const INSERT: &str = "Insert…";
    pub const UNDO: &str = "Undo";
    pub const REDO: &str = "Redo";
    pub const FIND: &str = "Find";
    pub const PLAY: &str = "Play";
    pub const FROM_HERE: &str = " from here";
    pub const MORE: &str = "More";
    pub const ALL_FIGURES: &str = "All figures";
}

/// What staff see.
pub mod preview {
    pub const TITLE: &str = "What staff see";
    pub const TAB: &str = "Preview";
    pub const SHOW: &str = "Show";
    pub const HOW_WIDE: &str = "How wide";
    pub const PHONE: &str = "Phone";
    pub const COMPUTER: &str = "Computer";
    pub const SCHEME: &str = "Light or dark";
    pub const LIGHT: &str = "Light";
    pub const DARK: &str = "Dark";
    pub const FRAME: &str = "What staff see of this module";
    pub const WHICH: &str = "Which step";
    pub const FOLLOW: &str = "Follow the cursor";
    pub const AGAIN: &str = "Start again as somebody new";
    pub const NOTHING: &str = "Open a module to see it as staff do.";
}

/// What there is to mend.
pub mod mend {
    pub const TITLE: &str = "To mend";
    pub const NONE: &str = "Nothing to mend. It reads well.";
    pub const NONE_WHY: &str =
        "Every choice has a reason, every picture has its words, and nobody is talked down to.";
    pub const TOP: &str = "At the top of the file";
    pub const WHY: &str = "Why?";
    pub const LEAVE: &str = "Leave it, because …";
    pub const BEFORE: &str = "Before";
    pub const AFTER: &str = "After";
    pub const REASON: &str = "Why is it right as it is?";
    pub const REASON_HINT: &str =
        "One line for whoever reads this file next. It is not shown to staff.";
    pub const REASON_FIRST: &str = "Write the reason first: one line is enough.";
    pub const LEAVE_IT: &str = "Leave it";
    pub const LEFT: &str = "Left as it is.";
    pub const ALL: &str = "Make every safe change";
    pub const MORE: &str = "Show more";
}

/// What is asked in a panel of its own.
pub mod panels {
    pub const INSERT: &str = "Put something in";
    pub const INSERT_LEAD: &str =
        "It goes in below where your cursor stands, with words to write over.";
    pub const NEW: &str = "Start something new";
    pub const MODULE: &str = "A module";
    pub const MODULE_HINT: &str = "What is it called? Staff see this. You can change it later.";
    pub const START: &str = "Start writing";
    pub const OR: &str = "Or";
    pub const GLOSSARY_FOR: &str =
        "Words and what they mean. The first use in a module opens the meaning.";
    pub const COURSE_FOR: &str = "The name of the course, the person to ask, the colour.";
    pub const OPEN: &str = "Open what you have";
    pub const FILE: &str = "A file";
    pub const FILE_FOR: &str = "A module, a glossary or course.toml.";
    pub const FOLDER: &str = "A folder";
    pub const FOLDER_FOR: &str = "A whole course. Saving writes back to the same files.";
    pub const EXAMPLE: &str = "An example";
    pub const EXAMPLE_FOR: &str = "A small course of your own, to try things on.";
    pub const DROP: &str = "You can also drop files anywhere on the text.";
    pub const PACKAGE: &str = "Package for our learning system";
    pub const PACKAGE_LEAD: &str =
        "One file to upload. Staff take the course there, and the system keeps what they did.";
    pub const PACKAGE_KIND: &str = "What your system takes";
    pub const PACKAGE_KIND_HINT: &str = "Nearly every system takes SCORM 1.2.";
    pub const PACKAGE_REPORT: &str = "What your system is told";
    pub const PACKAGE_LANGUAGE: &str = "In which language";
    pub const PACKAGE_LANGUAGE_HINT: &str =
        "With all of them, people get theirs and can take another one.";
    pub const PACKAGE_ALL_LANGUAGES: &str = "All languages";
    pub const PACKAGE_MODULES: &str = "Which modules";
    pub const PACKAGE_MODULES_HINT: &str = "Of the whole course, staff do what is for everybody. Of modules that you \
                                            choose, they do them all.";
    pub const PACKAGE_WHOLE: &str = "The whole course";
    pub const PACKAGE_MAKE: &str = "Make the package";
    pub const PICTURE: &str = "What does the picture show?";
    pub const PICTURE_LABEL: &str = "What does it show?";
    pub const PICTURE_HINT: &str = "Say it as you would on the phone. Some staff hear the page, and some see it \
                                    without pictures.";
    pub const PICTURE_FIRST: &str = "Write what it shows first, or leave the picture out.";
    pub const PICTURE_PUT: &str = "Put it in";
    pub const PICTURE_OUT: &str = "Leave it out";
}

/// The desk with nothing on it.
pub mod begin {
    pub const TITLE: &str = "Write a lesson in plain words";
    pub const LEAD: &str = "You write. Beside it you see what staff will see, and what could be said more \
                            plainly or more kindly.";
    pub const PROMISE: &str = "Nothing leaves this computer.";
    pub const PROMISE_WHY: &str =
        " What you write is kept in this browser until you save it to your disk.";
    pub const START: &str = "Start a module";
    pub const CALLED: &str = "What is it called?";
    pub const FOR_EXAMPLE: &str = "For example: A text about a parcel";
    pub const NAME_FIRST: &str = "Give it a name first. You can change it later.";
    pub const OPEN: &str = "Open what you have";
    pub const OPEN_WHY: &str = "A module, or the folder of a whole course.";
    pub const OPEN_FILE: &str = "Open a file";
    pub const OPEN_FOLDER: &str = "Open a folder";
    pub const EXAMPLE: &str = "Look at an example";
    pub const EXAMPLE_WHY: &str =
        "A small course with a first module and a glossary. It is your own copy: try anything.";
}

/// How much hangs on a finding.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Must",
        Severity::Warning => "Should",
        Severity::Note => "Could",
    }
}

/// What a file is called in the list.
pub fn file_title(row: &FileRow) -> &str {
    match row.kind {
        Kind::Glossary => files::GLOSSARY,
        Kind::Course => files::COURSE,
        Kind::Module if row.title.is_empty() => files::UNTITLED,
        Kind::Module => &row.title,
    }
}

/// "3 min", or the file's own name where that says more.
pub fn file_state(row: &FileRow) -> String {
    match row.minutes.filter(|_| !row.title.is_empty()) {
        Some(minutes) => super::min(minutes),
        None => row.name.clone(),
    }
}

pub fn to_mend(count: usize) -> String {
    format!("{count} to mend")
}

pub fn one_of(row: &FileRow, count: usize) -> String {
    match count {
        1 => row.name.clone(),
        count => format!("{} · one of {count} files", row.name),
    }
}

pub fn close(name: &str) -> String {
    format!("Close {name}")
}

pub fn text_of(name: &str) -> String {
    format!("The text of {name}")
}

/// The part of an example that is shown beside a finding: without the details that every file begins with.
pub fn example(page: &Page) -> (&'static str, &'static str) {
    let without = |text: &'static str, start| text.strip_prefix(start).unwrap_or(text);
    let body = |text| without(text, "---\nid: a\ntitle: A\n---\n\n").trim_end();
    let (before, after) = (body(page.before), body(page.after));
    // A step is needed around words, and says nothing about them.
    let step = "## First {#first}\n\n";
    match (before.strip_prefix(step), after.strip_prefix(step)) {
        (Some(before), Some(after)) => (before, after),
        _ => (before, after),
    }
}

/// Straight quotation marks as a page has them.
pub fn curly(text: &str) -> String {
    let mut open = false;
    let turned = text.chars().map(|c| match c {
        '"' => {
            open = !open;
            if open { '“' } else { '”' }
        }
        c => c,
    });
    turned.collect()
}

pub fn in_the_guide(code: &str) -> String {
    format!("{code} in the guide")
}

pub fn picture_kept(name: &str) -> String {
    format!("{name} is kept in this browser and goes into the course folder. It goes nowhere else.")
}

/// What is said of where the text is kept: the icon's name, whether it asks for something, the words.
pub fn kept(row: Option<&FileRow>, keeping: Keeping) -> (&'static str, &'static str, String) {
    let Some(row) = row else { return ("", "", String::new()) };
    match keeping {
        Keeping::Trouble(_) => {
            ("#i-should", "unsaved", "Not kept in this browser. Save often.".to_owned())
        }
        _ if row.is_unsaved => {
            ("#i-pen", "unsaved", "Kept in this browser, not on disk yet".to_owned())
        }
        _ => ("#i-tick", "saved", format!("Saved to {}", row.name)),
    }
}

/// "One must be mended, three should be, two could be."
pub fn sum([must, should, could]: [usize; 3]) -> String {
    let parts = [(must, "must"), (should, "should"), (could, "could")];
    let mut said = String::new();
    for (count, word) in parts.into_iter().filter(|(count, _)| *count > 0) {
        let verb = if said.is_empty() { "be mended" } else { "be" };
        if !said.is_empty() {
            said.push_str(", ");
        }
        said.push_str(&format!("{} {word} {verb}", number(count)));
    }
    let mut letters = said.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    if first.is_empty() { first } else { [&first, letters.as_str(), "."].concat() }
}

fn number(count: usize) -> String {
    const WORDS: [&str; 10] =
        ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    WORDS.get(count).map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

pub fn show_line(line: usize) -> String {
    format!("Show line {line}")
}

pub fn step_number(number: usize) -> String {
    format!("step {number}")
}

/// The button that takes a safe change.
pub fn change(finding: &Finding) -> String {
    if let Some(gone) = taken_out(finding) {
        return format!("Take out “{gone}”");
    }
    match finding.replacement.as_deref().map(str::trim).unwrap_or_default() {
        "" => format!("Take out “{}”", finding.quote.words.trim()),
        words if words.chars().count() > 60 || words.contains('\n') => "Change it".to_owned(),
        words => format!("Change it to “{words}”"),
    }
}

/// What goes, where the change takes the first words out and gives the next one their capital.
fn taken_out(finding: &Finding) -> Option<&str> {
    let words = finding.quote.words.as_str();
    let kept = finding.replacement.as_deref().filter(|kept| kept.chars().count() == 1)?;
    let (at, last) = words.char_indices().last()?;
    let same = kept.chars().eq(last.to_uppercase());
    let gone = words.get(..at).map(|gone| gone.trim_end_matches([' ', ',']))?;
    (same && !gone.is_empty()).then_some(gone)
}

pub fn changed(left: usize) -> String {
    match left {
        0 => "Changed. All mended; it reads well.".to_owned(),
        left => format!("Changed. {}.", to_mend(left)),
    }
}

pub fn read_out(finding: &Finding) -> String {
    format!("Line {}. {}: {}", finding.line, severity(finding.severity), finding.message)
}
