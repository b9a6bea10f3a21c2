//! What to start from: a whole module, a whole course, and a piece for every exercise and every set-off
//! passage. Written for trainers; whoever shows them (the command line, the desk) adds no words of its own.

mod callouts;
mod course;
mod exercises;
mod messages;
mod module;
mod text;

pub use course::{File, course, course_file};
pub use module::module;

use crate::module::Module;

/// A piece of a module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Template {
    /// A stable word: `choose`, `email-fake`.
    pub name: &'static str,
    /// What it is, in a menu.
    pub title: &'static str,
    /// What it is good for, in one sentence.
    pub what_for: &'static str,
    /// Markdown, ending in a line end.
    pub text: &'static str,
    pub group: Group,
    pub place: Place,
}

/// What stands together in a menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    Screens,
    Questions,
    Messages,
    Passages,
    /// Shown to some readers only.
    ForSome,
    Text,
}

impl Group {
    pub const ALL: [Group; 6] = [
        Group::Screens,
        Group::Questions,
        Group::Messages,
        Group::Passages,
        Group::ForSome,
        Group::Text,
    ];

    /// Its heading in a menu.
    pub fn title(self) -> &'static str {
        match self {
            Group::Screens => "A new screen",
            Group::Questions => "Something to answer or to do",
            Group::Messages => "A message to look at",
            Group::Passages => "A passage that stands out",
            Group::ForSome => "Words for some readers",
            Group::Text => "Tables, pictures and links",
        }
    }
}

/// Where a piece may stand. Either way it wants an empty line above and below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Inside a step.
    Step,
    /// After one: it brings its own `##` headings.
    Module,
}

/// Every piece, in the order of a menu.
pub const ALL: &[Template] = &[
    text::STEP,
    exercises::SCENE,
    exercises::CHOOSE,
    exercises::CHOOSE_MANY,
    exercises::SORT,
    exercises::ORDER,
    exercises::ACKNOWLEDGE,
    exercises::TRY_IT,
    messages::EMAIL_FAKE,
    messages::EMAIL_REAL,
    messages::TEXT_FAKE,
    messages::TEXT_REAL,
    messages::CALL_FAKE,
    messages::CALL_REAL,
    messages::PAGE_FAKE,
    messages::PAGE_REAL,
    messages::INBOX,
    callouts::DO,
    callouts::SIGN,
    callouts::RULE,
    callouts::WHY,
    callouts::NOTE,
    callouts::MESSAGE,
    callouts::UNDER_THE_HOOD,
    callouts::IF_TIME,
    callouts::IF_MY_JOB,
    callouts::IF_WORRIED,
    callouts::IF_NEW,
    callouts::ANOTHER_WAY,
    text::TABLE,
    text::IMAGE,
    text::LINK,
];

impl Template {
    /// The piece of a name.
    pub fn named(name: &str) -> Option<&'static Template> {
        ALL.iter().find(|template| template.name == name)
    }

    /// The text, with other ids where a module has taken these: a piece may be used twice.
    pub fn text_for(&self, module: &Module) -> String {
        let mut text = self.text.to_owned();
        for id in ids(self.text) {
            let is_taken = |name: &str| {
                let steps = module.steps.iter().any(|step| step.id.as_str() == name);
                steps || module.questions().any(|question| question.id.as_str() == name)
            };
            if !is_taken(id) {
                continue;
            }
            let free = (2..).map(|n| format!("{id}-{n}")).find(|name| !is_taken(name));
            for (end, opens) in [("}", "{#"), (" ", "{#"), (")", "(#")] {
                let new = free.as_deref().unwrap_or(id);
                text = text.replace(&[opens, id, end].concat(), &[opens, new, end].concat());
            }
        }
        text
    }
}

/// The ids that a text gives.
fn ids(text: &str) -> impl Iterator<Item = &str> {
    let end = |rest: &str| rest.find(['}', ' ']).unwrap_or(rest.len());
    text.split("{#").skip(1).filter_map(move |rest| rest.get(..end(rest)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::{self, Around};
    use std::collections::BTreeSet;

    /// A module with a piece at the end of its first step, or after it.
    fn with(template: &Template, times: usize) -> String {
        let mut source = module("Something looks odd");
        for _ in 0..times {
            let read = review::module(&source, &Around::default()).module;
            let end = read.steps[0].span.end;
            source.insert_str(end, &format!("{}\n", template.text_for(&read)));
        }
        source
    }

    #[track_caller]
    fn is_clean(source: &str) {
        let review = review::module(source, &Around::default());
        assert!(review.findings.is_empty(), "{:#?}\n{source}", review.findings);
    }

    #[test]
    fn every_piece_can_be_put_into_a_module_and_leaves_nothing_to_mend() {
        for template in ALL {
            is_clean(&with(template, 1));
        }
    }

    #[test]
    fn a_piece_may_be_used_twice() {
        for template in ALL.iter().filter(|template| template.text.contains("{#")) {
            let source = with(template, 2);
            let found = crate::parse::parse(&source).diagnostics;
            assert!(found.is_empty(), "{found:#?}\n{source}");
        }
    }

    #[test]
    fn every_piece_has_a_name_and_a_sentence_of_its_own() {
        let names: BTreeSet<_> = ALL.iter().map(|template| template.name).collect();
        let titles: BTreeSet<_> = ALL.iter().map(|template| template.title).collect();
        assert_eq!((names.len(), titles.len()), (ALL.len(), ALL.len()));
        for Template { name, what_for, text, .. } in ALL {
            assert!(what_for.ends_with('.') && !what_for.contains(". "), "{name}: {what_for}");
            assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{name}");
            assert_eq!(Template::named(name).map(|found| found.name), Some(*name));
        }
    }

    #[test]
    fn a_title_of_any_kind_makes_a_module() {
        for title in ["Who to tell", "  Two\nlines  ", "次の一歩", "A: \"b\" {#c} <i>"] {
            is_clean(&module(title));
        }
        let read = crate::parse::parse(&module("Who's to tell?")).module;
        assert_eq!((read.id.as_str(), read.title.as_str()), ("whos-to-tell", "Who's to tell?"));
        assert_eq!(crate::parse::parse(&module(" \n")).module.title, "Untitled");
    }

    #[test]
    fn a_course_is_clean_too() {
        for title in ["Security in plain words", "Zoë \"&\" \\ Sons\n"] {
            for File { path, text } in course(title) {
                match path.as_str() {
                    "course.toml" => {
                        let (read, found) = crate::course::read(&text);
                        assert!(found.is_empty(), "{found:#?}");
                        assert_eq!(read.course.title, title.trim());
                        assert_eq!(read.modules.map(|listed| listed.len()), Some(1));
                    }
                    "en/glossary.md" => assert_eq!(crate::glossary::parse(&text).1, []),
                    _ => is_clean(&text),
                }
            }
        }
    }
}
