//! What is said once at the compliance desk, above the records.

use super::{contents, number, people};
use crate::office::{About, Lack, Notice, Which};
use crate::roster::Question;

pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::PassedOver(names) if names.len() == 1 => {
            format!("{} is no list, no record and no course, so it was left alone.", names.join(""))
        }
        Notice::PassedOver(names) => {
            let shown: Vec<&str> = names.iter().take(5).map(String::as_str).collect();
            let more = names.len().saturating_sub(5);
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            format!(
                "These are no lists, no records and no course, so they were left alone: {}{more}.",
                shown.join(", ")
            )
        }
        Notice::LeavesOpen(all) | Notice::LeavesOut(all) => {
            let shown = all.iter().take(5).map(String::as_str).collect::<Vec<_>>().join(" ");
            match all.len().saturating_sub(5) {
                0 => shown,
                more => format!("{shown} There are {more} more like these."),
            }
        }
        Notice::Nothing { which, name, why, instead } => {
            nothing(*which, name, why.as_ref(), instead.as_ref())
        }
        Notice::Replaced { which, name, rows, before } => replaced(*which, name, *rows, before),
        Notice::ManyCourses(all) => many_courses(all),
        Notice::NotOpened { name, why } => format!("{name}: {why}"),
        Notice::Stopped => {
            "You stopped the reading. What stands here is of the records read so far, not of all."
                .to_owned()
        }
        Notice::LeftOff => {
            "You stopped before the end. The newest files are not in the report: bring them again \
            when you want them in it."
                .to_owned()
        }
        Notice::NeedsRoster => "Bring the staff list first: it says who everybody is.".to_owned(),
        Notice::NeedsKey => {
            "Bring your key first, or make a new one and bring that: links are made with it."
                .to_owned()
        }
        Notice::NeedsRecords => "Bring the records first: there are none here yet.".to_owned(),
        Notice::NeedsCourse => {
            "Bring the folder of your course first: its course.toml says whom people ask."
                .to_owned()
        }
        Notice::NeedsAddress => {
            "Write the address of the course first, as people open it, such as \
             https://training.harbour.example/."
                .to_owned()
        }
        Notice::NeedsNumber { typed } => number_needed(typed),
        Notice::Made { name, about } => made(name, about),
        Notice::NotMade { name } => format!(
            "{name} could not be made in this browser: it may be too large for it. The program makes it of any size: \
             plainspoken records export, and plainspoken records pack."
        ),
        Notice::RemarksTaken(1) => {
            "1 file of what got in people’s way is here. It is counted, and led back to nobody."
                .to_owned()
        }
        Notice::RemarksTaken(files) => format!(
            "{} files of what got in people’s way are here. They are counted, and led back to nobody.",
            number(*files)
        ),
        Notice::OtherKeyTaken { name } => format!(
            "The key in {name} is here now, in place of another one. Links work only with the key that made them."
        ),
        Notice::KeyOffered { name } => format!(
            "Save {name} where few can read it, and look that it is there. Then bring it to this page: links can be \
             made with it from then on."
        ),
        Notice::KeyIsHere => {
            "A key is here, so no new one was made: links work only with the key that made them. To make another one, \
             press “Forget this key” first."
                .to_owned()
        }
        Notice::KeyForgotten => {
            "This page has forgotten the key. Its file is still where you keep it.".to_owned()
        }
        Notice::NoChance => {
            "This browser gives nothing to make a key of. The program can make one: plainspoken records new-key."
                .to_owned()
        }
        Notice::NotOffered { name } => {
            format!("This browser did not let {name} be saved. Look whether it allows this page to save files.")
        }
        Notice::WithoutLinks { name } => format!(
            "The letters in {name} have no personal links. For these, bring your key, write the address of the course, \
             and save them again."
        ),
        Notice::KeyTaken => {
            "The key is here. Seals can be told now; it is forgotten with this page.".to_owned()
        }
    }
}

fn made(name: &str, about: &About) -> String {
    let lines = |number: usize, one: &str, more: &str| match number {
        1 => one.to_owned(),
        number => format!("{} {more}", self::number(number)),
    };
    let mut said = format!("{name} is made, with {}.", lines(about.records, "1 record", "records"));
    if about.left_out > 0 {
        let lines = lines(about.left_out, "1 line is", "lines are");
        said += &format!(" {lines} not in it: the files and their verdicts say why.");
    }
    if about.missing_lessons > 0 {
        let lessons = lines(about.missing_lessons, "1 lesson is", "lessons are");
        said += &format!(
            " {lessons} not in the folder of your course as people saw them: the pack says which. An older edition \
             can stand beside the newer one there."
        );
    }
    said
}

fn many_courses(all: &[String]) -> String {
    let (first, others) = all.split_first().map_or(("", all), |(first, all)| (first, all));
    format!(
        "One course counts at a time: here, {first} does, and {} does not. For another one, press “Forget everything on \
         this page” under “Export”, and bring that one alone.",
        others.join(", ")
    )
}

/// Why a `course.toml` was not taken; `amiss` begins with its line.
pub fn course_stays(amiss: &str) -> String {
    format!(
        "It could not be read to its end, so the one that was here stays. First to mend, {amiss}"
    )
}

fn number_needed(typed: &str) -> String {
    let not = match typed {
        "" => String::new(),
        typed => format!(" “{typed}” is none."),
    };
    format!(
        "The sample number is a whole number, in digits alone, from 0 to {}.{not} Write it so, and save the pack again: \
         nothing was made.",
        u64::MAX
    )
}

fn list(which: Which) -> &'static str {
    match which {
        Which::Staff => "staff list",
        Which::Assignments => "list of assignments",
    }
}

/// "2 people"
fn counting(which: Which, rows: usize) -> String {
    match (which, rows) {
        (Which::Staff, rows) => people(rows),
        (Which::Assignments, 1) => "1 assignment".to_owned(),
        (Which::Assignments, rows) => format!("{} assignments", number(rows)),
    }
}

fn nothing(
    which: Which,
    name: &str,
    why: Option<&Lack>,
    instead: Option<&(String, usize)>,
) -> String {
    let what = match which {
        Which::Staff => "Nobody was found",
        Which::Assignments => "No assignment was found",
    };
    let stays = match instead {
        Some((other, rows)) => {
            let rows = counting(which, *rows);
            format!(", so your {} is {other}, with {rows}", list(which))
        }
        None => String::new(),
    };
    let (why, help) = match why {
        None => (String::new(), String::new()),
        Some(Lack::Rows(problem)) => {
            (format!(" {}", problem.message()), format!(" {}", problem.help()))
        }
        Some(Lack::Column(question)) => {
            let help = match (question, instead) {
                (_, None) => format!(" Choose it under “{}”.", contents::READ),
                (Question::NoColumn { field, .. } | Question::Column { field, .. }, Some(_)) => {
                    format!(
                        " If {name} is your {} all the same, call that column “{}” and bring it again.",
                        list(which),
                        field.key()
                    )
                }
                _ => String::new(),
            };
            (format!(" {}", question.message()), help)
        }
    };
    format!("{what} in {name}{stays}.{why}{help}")
}

fn replaced(which: Which, name: &str, rows: usize, before: &[String]) -> String {
    let (list, rows) = (list(which), counting(which, rows));
    format!(
        "{name} is your {list} now, with {rows}, in place of {}. One {list} counts at a time: to count more than one, \
         put their rows into one file, under one row of headings, and bring that.",
        before.join(" and ")
    )
}
