//! Mending is total, changes only what it says, and is done after the first time.

use crate::modules::markdown;
use crate::parse_any_text::text;
use plainspoken::codes::Code;
use plainspoken::prose::plain;
use plainspoken::review::fix::{Fixed, fix};
use plainspoken::review::{self, Around};
use proptest::prelude::*;

/// Ids and titles, in the order of the module.
fn named(source: &str) -> Vec<(String, String)> {
    let module = review::module(source, &Around::default()).module;
    let steps = module.steps.iter().map(|step| (step.id.to_string(), plain(&step.title)));
    let questions = module.questions().map(|q| (q.id.to_string(), plain(&q.title)));
    steps.chain(questions).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn whatever_the_text_a_second_time_changes_nothing(
        source in prop_oneof![3 => text(), 1 => markdown()],
    ) {
        let around = Around::default();
        let Fixed { text, done } = fix(&source, &around);
        prop_assert_eq!(done.is_empty(), text == source);
        let again = fix(&text, &around);
        prop_assert_eq!(&again.text, &text);
        prop_assert!(again.done.is_empty());
        let now = named(&text);
        for name in named(&source) {
            prop_assert!(now.contains(&name), "{:?} is gone from {:?}", name, text);
        }
        // As long as it was, but for what was put in.
        let grown: isize = done.iter().map(|d| d.now.len() as isize - d.was.len() as isize).sum();
        prop_assert_eq!(text.len() as isize - source.len() as isize, grown);
    }

    /// Without its ids, a module gets back what it would have been called all along.
    #[test]
    fn frozen_ids_are_the_ones_that_there_were(source in markdown()) {
        let bare: String = source
            .lines()
            .map(|line| match line.starts_with('#') {
                true => format!("{}\n", line.split(" {").next().unwrap()),
                false => format!("{line}\n"),
            })
            .collect();
        let fixed = fix(&bare, &Around::default());
        prop_assert_eq!(named(&bare), named(&fixed.text));
        let left = review::module(&fixed.text, &Around::default()).findings;
        prop_assert!(left.iter().all(|finding| finding.code != Code::MissingId), "{}", fixed.text);
    }
}
