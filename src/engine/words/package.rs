//! What is said to whoever makes a package for a learning system.

use crate::desk::Packing;
use crate::lms::Report;
use crate::package::{Apart, Format, Made, Refused, Unlike, Why};

/// The largest uploads that known systems take, in bytes.
const CORNERSTONE: u64 = 250 << 20;
const KNOWBE4: u64 = 1 << 30;

/// The most characters that SCORM 1.2 has for what somebody did.
const STATE_12: usize = 4_096;

/// Where there is no package, and no reason is known.
pub const NOT_MADE: &str =
    "The package could not be made. Load the page again and try once more; what you wrote is kept.";
/// Where it is larger than a file can be.
pub const TOO_LARGE: &str = "The course is too large for one .zip. Make its pictures smaller.";

/// Systems know a cmi5 course by its id, and by nothing else.
const NO_ID: &str = "course.toml gives the course no id, so with another title it is another course to a system that \
    takes cmi5. Add a line under [course], such as id = \"everyday-security\", and leave that as it is.";

/// What learning systems call it.
pub fn format(format: Format) -> &'static str {
    match format {
        Format::Scorm12 => "SCORM 1.2",
        Format::Scorm2004Third => "SCORM 2004 3rd Edition",
        Format::Scorm2004Fourth => "SCORM 2004 4th Edition",
        Format::Cmi5 => "cmi5",
    }
}

/// What is told of somebody who has done what is asked, and of somebody who has not.
pub fn report(report: Report) -> &'static str {
    match report {
        Report::PassedIncomplete => "passed, and incomplete until then",
        Report::PassedFailed => {
            "passed; or not passed, once everything was tried and the pass mark is not reached"
        }
        Report::CompletedIncomplete => "completed, and incomplete until then",
        Report::CompletedFailed => {
            "completed; or not passed, once everything was tried and the pass mark is not reached"
        }
    }
}

/// What is said while one is made at the desk, and afterwards.
pub fn packing(packing: &Packing) -> &str {
    match packing {
        Packing::Nothing => "",
        Packing::Making => "Making it…",
        Packing::Told(words) => words,
    }
}

/// What was made; `out` is where it is.
pub fn made(made: &Made, size: u64, out: &str) -> String {
    let modules: String = made.modules.iter().map(|title| ["  ", title, "\n"].concat()).collect();
    let count = match made.modules.len() {
        1 => "1 module".to_owned(),
        n => format!("{n} modules"),
    };
    format!(
        "{out} is a {} package of “{}”, {} in {} files: {count} in the {}.\n{modules}It tells the \
         learning system: {}.\n{}",
        format(made.format),
        made.title,
        bytes(size),
        made.files.len(),
        languages(&made.languages),
        report(made.report),
        kept(made),
    )
}

/// The language, or those that there are.
fn languages(codes: &[String]) -> String {
    match codes {
        [one] => ["language ", one].concat(),
        codes => ["languages ", &codes.join(", ")].concat(),
    }
}

/// How much of what SCORM 1.2 has room for it may take.
fn kept(made: &Made) -> String {
    match made.format {
        Format::Scorm12 if made.state <= STATE_12 => format!(
            "What somebody does in it comes to {} characters at most, of the {STATE_12} that the system keeps.\n",
            made.state
        ),
        _ => String::new(),
    }
}

/// The same in a line, where it is offered as a file.
pub fn offered(made: &Made, size: u64) -> String {
    let mut said = format!(
        "It is made: {} of “{}”, {}. Upload the file to your learning system as it is.",
        format(made.format),
        made.title,
        bytes(size)
    );
    for remark in remarks(made, size) {
        said.push(' ');
        said.push_str(&remark);
    }
    said
}

/// What may not suit every system, a sentence each.
pub fn remarks(made: &Made, size: u64) -> Vec<String> {
    let mut remarks = Vec::new();
    if size > KNOWBE4 {
        remarks.push(too_large(size, "Cornerstone takes 250 megabytes, and KnowBe4 a gigabyte"));
    } else if size > CORNERSTONE {
        remarks.push(too_large(size, "Cornerstone takes 250 megabytes"));
    }
    if made.format == Format::Scorm12 && made.state > STATE_12 {
        remarks.push(format!(
            "What somebody does in it can come to {} characters, and systems keep {STATE_12} of it for SCORM 1.2: the \
             oldest of it may be lost. Take SCORM 2004, or fewer modules.",
            made.state
        ));
    }
    if made.format == Format::Cmi5 && !made.has_id {
        remarks.push(NO_ID.to_owned());
    }
    let own = made.languages.first().map_or("", String::as_str);
    remarks.extend(made.apart.iter().map(|one| apart(one, own)));
    remarks.extend(made.odd.iter().map(|place| {
        format!(
            "{place} has letters in its name that some systems lose when they unpack it. Name it with a to z, digits \
             and hyphens."
        )
    }));
    remarks
}

/// What is not there in a language; `own` is that of the course.
fn apart(Apart { language, why }: &Apart, own: &str) -> String {
    let instead = format!("so it comes in {own} there");
    match why {
        Why::Untranslated(title) => format!("{language}: “{title}” is not translated, {instead}."),
        Why::Title => format!(
            "{language}: course.toml has no title for it, so that of {own} stands there. Add [[translation]] with \
             language = \"{language}\", title and summary."
        ),
        Why::Alone(title) => {
            format!("{language}: “{title}” stands for no module in {own}, so it is left out.")
        }
        Why::Nothing => {
            format!("{language}: no module can be taken, so the package is without this language.")
        }
        Why::Unlike(title, why) => {
            let differs = match why {
                Unlike::Revision(theirs, own) => format!(
                    "is a translation of revision {theirs}, and the module is at revision {own}"
                ),
                Unlike::Steps(theirs, own) => format!("has {theirs} steps, and the module {own}"),
                Unlike::Step(step) => {
                    format!("asks something else in the step “{step}”, or in another order")
                }
                Unlike::Outcomes => "has another number of outcomes".to_owned(),
            };
            format!("{language}: “{title}” {differs}, {instead}.")
        }
    }
}

fn too_large(size: u64, who: &str) -> String {
    format!("It has {}: {who}. Make its pictures smaller, or make two packages of it.", bytes(size))
}

/// Why there is no package, and the way out.
pub fn refused(refused: &Refused) -> String {
    match refused {
        Refused::NoCourseFile => {
            "There is no course.toml, which says what the course is called and whom to ask."
                .to_owned()
        }
        Refused::NoLanguage { asked, there } if there.is_empty() => {
            format!("The course has no lessons yet. Put them into a folder named {asked}.")
        }
        Refused::NoLanguage { asked, there } => {
            format!("There is no folder {asked}. The course is in: {}.", there.join(", "))
        }
        Refused::NoModules { asked, there } => format!(
            "The course has no {} {}. It has: {}.",
            if asked.len() == 1 { "module" } else { "modules" },
            asked.join(", "),
            there.join(", "),
        ),
        Refused::Empty => {
            "No module of the course has a step, so there is nothing to put into a package."
                .to_owned()
        }
        Refused::Pages(sentence) => {
            format!("{sentence} Build the pages again, with `make build`.")
        }
    }
}

/// A size as people read it.
pub fn bytes(size: u64) -> String {
    const KB: u64 = 1 << 10;
    const MB: u64 = 1 << 20;
    match size {
        0..KB => format!("{size} bytes"),
        KB..MB => match size.div_ceil(KB) {
            1 => "1 kilobyte".to_owned(),
            n => format!("{n} kilobytes"),
        },
        _ => format!("{}.{} megabytes", size / MB, size % MB * 10 / MB),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_large_for_a_system_is_said_with_its_name() {
        let made = Made {
            files: Vec::new(),
            title: "Everyday security".to_owned(),
            languages: vec!["en".to_owned()],
            apart: Vec::new(),
            modules: vec!["Who to tell".to_owned()],
            format: Format::Scorm12,
            report: Report::default(),
            state: STATE_12,
            odd: vec!["content/en/ü.png".to_owned()],
            has_id: false,
        };
        let said = |size| remarks(&made, size).join("\n");
        assert!(!said(CORNERSTONE).contains("Cornerstone"));
        assert!(
            said(CORNERSTONE + 1).contains("Cornerstone")
                && !said(CORNERSTONE + 1).contains("KnowBe4")
        );
        assert!(said(KNOWBE4 + 1).contains("KnowBe4"));
        assert!(said(0).contains("content/en/ü.png") && !said(0).contains("characters"));
        let large = Made { state: STATE_12 + 1, ..made.clone() };
        assert!(remarks(&large, 0).join("\n").contains("4097 characters"));
        let other = Made { format: Format::Cmi5, ..large };
        assert!(!remarks(&other, 0).join("\n").contains("characters"));
        assert!(remarks(&other, 0).contains(&NO_ID.to_owned()) && !said(0).contains("no id"));
        let named = Made { has_id: true, ..other };
        assert!(!remarks(&named, 0).contains(&NO_ID.to_owned()));
    }

    #[test]
    fn sizes_are_read_at_a_glance() {
        let read = [12, 1024, 1500, 1 << 20, 2_726_297].map(bytes);
        assert_eq!(
            read,
            ["12 bytes", "1 kilobyte", "2 kilobytes", "1.0 megabytes", "2.5 megabytes"]
        );
    }
}
