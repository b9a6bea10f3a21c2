//! The figures of each module: how long it takes, what is asked, and what finishing it takes. Shown for a few
//! modules, and for many when they are asked for.

use super::Report;
use super::human::{count, plain};
use plainspoken::review::Facts;

/// With more modules than this, the findings would be lost among the figures.
pub const FEW: usize = 20;

/// A line a module.
pub fn render(report: &Report, all: bool) -> String {
    let figures = || report.files.iter().filter_map(|file| Some((file, file.facts?)));
    if !all && figures().count() > FEW {
        return String::new();
    }
    let line = |path: &str, facts: Facts| format!("{}: {}\n", plain(path), sentence(facts));
    figures().map(|(file, facts)| line(&file.target.shown, facts)).collect()
}

/// The figures of one module, in words.
fn sentence(facts: Facts) -> String {
    let Facts { minutes, steps, questions, hoops, .. } = facts;
    let minutes = count(usize::try_from(minutes).unwrap_or(usize::MAX), "minute");
    let typing = match hoops.fields {
        0 => "no typing".to_owned(),
        fields => format!("typing into {}", count(fields, "field")),
    };
    format!(
        "{minutes}, {}, {}; finishing takes at least {} and {typing}",
        count(steps, "step"),
        count(questions, "question"),
        presses(hoops.presses),
    )
}

fn presses(n: usize) -> String {
    if n == 1 { "1 press".to_owned() } else { format!("{n} presses") }
}
