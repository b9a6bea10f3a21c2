//! Grading is total: whatever is picked in whatever exercise, there is an answer, and credit only for what fits.

use crate::modules::{Plan, TRY_IT, exercise, markdown, not_right, plan, right};
use plainspoken::few::Set;
use plainspoken::ids::ChoiceId;
use plainspoken::module::{Question, Task};
use plainspoken::parse;
use plainspoken::session::grade::{
    arrangement, fits, in_place, is_whole, kept_for_retry, knows, pressed,
};
use proptest::prelude::*;

/// Things that are picked in some exercise, in none, or twice over.
fn pick() -> impl Strategy<Value = ChoiceId> {
    let items = "left-0|right-0|red-0|amber-0|blue-0|now0|day1|it|rota-0|menu-0|prices-0|stop-0|ring-0|pay-0|bank-0|agreed";
    let places = "real|fake|inside|anywhere|keep|report|check|1|2|3|4|0|5|99999999999999999999";
    (items, prop::option::of(places)).prop_map(|(item, place)| match place {
        Some(place) => ChoiceId::placed(&item, &place),
        None => ChoiceId::parse(&item).unwrap(),
    })
}

fn picks() -> impl Strategy<Value = Set<ChoiceId>> {
    prop::collection::vec(pick(), 0..9).prop_map(|picks| picks.into_iter().collect())
}

/// Everything that grading can be asked about one exercise and one pick.
fn check(
    question: &Question,
    picked: &Set<ChoiceId>,
    choice: &ChoiceId,
    seed: u64,
) -> Result<(), TestCaseError> {
    prop_assert!(!fits(question, picked) || is_whole(question, picked), "{:?}", question.task());
    let next = pressed(question, picked, choice, seed);
    prop_assert!(knows(question, choice) || next == *picked, "{choice} is nothing of it");
    let kept = kept_for_retry(question, picked);
    prop_assert!(
        kept.iter().all(|choice| picked.contains(choice)),
        "nothing is picked for anybody"
    );
    prop_assert!(fits(question, &right(question)) && is_whole(question, &right(question)));
    if let Some(other) = not_right(question) {
        prop_assert!(!fits(question, &other) && is_whole(question, &other), "{other:?}");
    }
    if let Task::Order(items) = question.task() {
        let order = arrangement(items, picked, seed);
        prop_assert_eq!(order.len(), items.len());
        let apart: Set<_> = order.iter().cloned().collect();
        prop_assert_eq!(apart.len(), items.len(), "each item stands in one place");
        let by_chance = in_place(&arrangement(items, &Set::new(), seed));
        prop_assert!(!fits(question, &by_chance), "it is never in order by chance");
        prop_assert_eq!(&arrangement(items, &in_place(&order), seed), &order);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn whatever_is_picked_wherever_there_is_an_answer(
        text in prop_oneof![3 => markdown(), 1 => crate::parse_any_text::text()],
        picked in picks(), choice in pick(), seed in any::<u64>(),
    ) {
        for question in parse::parse(&text).module.questions() {
            check(question, &picked, &choice, seed)?;
        }
    }

    /// However somebody gets there: pressing leads to the answer that fits from anywhere.
    #[test]
    fn the_answer_that_fits_can_be_pressed_from_anywhere(
        exercise in exercise(), presses in prop::collection::vec(pick(), 0..12), seed in any::<u64>(),
    ) {
        prop_assume!(exercise.kind != TRY_IT);
        let mut plan = Plan { revision: 1, steps: Vec::new() };
        plan.steps.push(crate::modules::PlannedStep { wording: 0, exercises: vec![exercise] });
        let module = parse::parse(&plan.markdown()).module;
        let question = module.questions().next().unwrap();
        prop_assume!(question.is_scored());
        let mut picked = Set::new();
        for press in presses {
            picked = pressed(question, &picked, &press, seed);
            prop_assert!(picked.iter().all(|choice| knows(question, choice)));
        }
        for press in presses_to(question, &picked) {
            picked = pressed(question, &picked, &press, seed);
        }
        prop_assert!(fits(question, &picked), "{:?} in {:?}", picked, question.task());
    }

    /// Of what does not fit, trying again keeps what does: whoever then does the rest is done.
    #[test]
    fn trying_again_asks_only_for_what_did_not_fit(plan in plan(), seed in any::<u64>()) {
        for question in parse::parse(&plan.markdown()).module.questions() {
            let Some(other) = not_right(question) else { continue };
            let mut picked = kept_for_retry(question, &other);
            for press in presses_to(question, &picked) {
                picked = pressed(question, &picked, &press, seed);
            }
            prop_assert!(fits(question, &picked), "{:?} in {:?}", picked, question.task());
        }
    }
}

/// What is to be pressed to get from one answer to the one that fits.
pub fn presses_to(question: &Question, picked: &Set<ChoiceId>) -> Vec<ChoiceId> {
    let right = right(question);
    if let Task::Order(items) = question.task() {
        // From the top down, so that no later move touches an earlier one.
        let place = |(at, item): (usize, &plainspoken::module::Ranked)| {
            ChoiceId::placed(item.id.as_str(), &(at + 1).to_string())
        };
        return items.iter().enumerate().map(place).collect();
    }
    let placed = |choice: &ChoiceId| choice.parts().1.is_some();
    let one = matches!(question.task(), Task::Choose { pick: plainspoken::module::Pick::One, .. });
    let back = picked.iter().filter(|choice| !one && !placed(choice) && !right.contains(choice));
    let on = right.iter().filter(|choice| !picked.contains(choice));
    back.chain(on).cloned().collect()
}
