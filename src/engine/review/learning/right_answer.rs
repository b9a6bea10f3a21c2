//! The answer that fits is not given away by its length or its place.

use super::{called, first_line};
use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::module::{Choice, Module, Pick, Question, Task};
use crate::prose::plain;

/// With fewer questions it may be chance.
const LEAST: usize = 3;

pub fn look(source: &str, module: &Module, found: &mut Vec<Diagnostic>) {
    let questions: Vec<&Question> = module.questions().filter(|q| picks_one(q)).collect();
    let Some(first) = questions.first().filter(|_| questions.len() >= LEAST) else { return };
    let names: Vec<String> = questions.iter().map(|question| called(question)).collect();
    let names = names.join(", ");
    let place = first_line(source, first.span);
    if questions.iter().all(|question| is_longest(question.choices())) {
        let message = format!("Whoever picks the longest choice is right every time: in {names}.");
        found.push(Diagnostic::new(Code::LongestFits, place, message).help(
            "Make another choice the longest in one or two of them, or shorten the one that fits.",
        ));
    }
    if questions.iter().all(|question| question.choices().first().is_some_and(|c| c.fits)) {
        let message = format!("The choice that fits stands first every time: in {names}.");
        found.push(Diagnostic::new(Code::FirstFits, place, message).help(
            "Move it down in some of them: the file is read on paper and in other programs, too, where \
             nothing is shuffled.",
        ));
    }
}

fn picks_one(question: &Question) -> bool {
    matches!(question.task(), Task::Choose { pick: Pick::One, .. })
}

fn is_longest(choices: &[Choice]) -> bool {
    let length = |choice: &Choice| plain(&choice.text).chars().count();
    let right = choices.iter().filter(|choice| choice.fits).map(length).max();
    right > choices.iter().filter(|choice| !choice.fits).map(length).max()
}

#[cfg(test)]
mod tests {
    use super::super::kit::{question, times};
    use crate::codes::Code::{FirstFits, LongestFits};

    fn module(questions: &[&[&str]]) -> String {
        let names = ["one", "two", "three", "four"];
        let all = names.iter().zip(questions).map(|(name, choices)| question(name, choices));
        format!("---\n\n## A {{#a}}\n\n{}", all.collect::<String>())
    }

    #[test]
    fn length_gives_nothing_away() {
        let long: &[&str] = &["No", "+Yes, of course", "Never"];
        let short: &[&str] = &["Not at all", "+Yes", "Never"];
        assert_eq!(times(LongestFits, &module(&[long, long, long])), 1);
        assert_eq!(times(LongestFits, &module(&[long, long, short])), 0);
        assert_eq!(times(LongestFits, &module(&[long, long])), 0, "two may be chance");
    }

    #[test]
    fn place_gives_nothing_away() {
        let first: &[&str] = &["+Yes", "Never"];
        let second: &[&str] = &["Never", "+Yes"];
        assert_eq!(times(FirstFits, &module(&[first, first, first])), 1);
        assert_eq!(times(FirstFits, &module(&[first, second, first])), 0);
    }
}
