//! The figures of a module, in words.

use crate::review::Facts;
use crate::words::{min, minutes};

/// A figure in the line below the text.
pub struct Figure {
    pub before: &'static str,
    pub figure: String,
    pub after: String,
    /// Left out where there is little room.
    pub is_extra: bool,
}

pub fn figures_line(facts: &Facts) -> Vec<Figure> {
    let figure = |figure: String, after: &str, is_extra| Figure {
        before: "",
        figure,
        after: after.to_owned(),
        is_extra,
    };
    let many = |count: usize, one: &'static str, many: &'static str| match count {
        1 => one,
        _ => many,
    };
    let grade =
        Figure { before: "reads like ", ..figure(format!("grade {}", facts.grade), "", false) };
    let mut line = vec![
        figure(min(facts.minutes), "", false),
        grade,
        figure(facts.steps.to_string(), many(facts.steps, " step", " steps"), true),
        figure(facts.questions.to_string(), many(facts.questions, " question", " questions"), true),
    ];
    let without = facts.choices_without_reason;
    if without > 0 {
        let after = many(without, " choice without a reason", " choices without a reason");
        line.push(figure(without.to_string(), after, false));
    }
    line
}

/// Every figure: what it is, what it comes to, and what it is for.
pub fn figures(facts: &Facts) -> Vec<(&'static str, String, &'static str)> {
    let without = match facts.choices_without_reason {
        0 => "Every choice has one".to_owned(),
        1 => "One choice has none".to_owned(),
        n => format!("{n} choices have none"),
    };
    let fields = match facts.hoops.fields {
        0 => "no typing".to_owned(),
        1 => "one field to type in".to_owned(),
        n => format!("{n} fields to type in"),
    };
    vec![
        ("Minutes", minutes(facts.minutes), "What staff are told before they start."),
        (
            "Reading",
            format!("Reads like grade {}", facts.grade),
            "Shown, never a gate: short sentences can still be unkind.",
        ),
        ("Steps", format!("{} on the main path", facts.steps), ""),
        ("Questions", facts.questions.to_string(), ""),
        ("Reasons", without, ""),
        (
            "Presses",
            format!("At least {}, {fields}", facts.hoops.presses),
            "The fewest that finishing takes.",
        ),
    ]
}
