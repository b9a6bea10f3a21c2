//! The hoops that are shown beside a module's minutes are those that the pages really ask for: every event below
//! is one press.

use super::grading::presses_to;
use super::kit::Page;
use crate::content;
use crate::modules::plan;
use plainspoken::module::{Module, Question, Step, Task};
use plainspoken::parse;
use plainspoken::progress::Log;
use plainspoken::review::hoops::{self, Hoops};
use plainspoken::session::Event;
use proptest::prelude::*;

/// Takes a module from its first screen to its record, and counts the presses. Orders count one move, as in the
/// luckiest shuffle.
fn walk(text: &str) -> usize {
    let module = parse::parse(text).module;
    let mut page = Page::opened_with(1, &format!("#/learn/{}", module.id), &[text], Log::default());
    let mut presses = 0;
    while !page.address().starts_with("#/done/") {
        let view = page.step();
        let step = module.steps[view.position].clone();
        if !step.aside {
            for question in step.questions() {
                presses += answer(&mut page, question);
            }
        }
        let next = match nearest(&module, &step) {
            Some(way) => format!("#/learn/{}/{way}", module.id),
            None => view.next.address(),
        };
        page.go(&next);
        presses += 1;
    }
    assert!(page.finish().finished.is_some(), "{:?}\n{text}", page.finish().open);
    presses
}

fn answer(page: &mut Page, question: &Question) -> usize {
    let id = question.id.as_str();
    match question.task() {
        Task::TryIt => 0,
        Task::Acknowledge { .. } => {
            // The same statement may have been agreed to on an earlier screen.
            page.agree(id);
            1
        }
        Task::Order(_) => {
            for choice in presses_to(question, &Default::default()) {
                page.pick(id, &choice.to_string());
            }
            page.check(id);
            2
        }
        _ => {
            let mut picks = presses_to(question, &Default::default());
            if matches!(question.task(), Task::LookAlike(_)) {
                // The verdict is enough; signs may be marked.
                picks.retain(|choice| choice.parts().1.is_some());
            }
            for choice in &picks {
                let at = page.now();
                let question = question.id.clone();
                page.run(Event::ChoicePicked { at, question, choice: choice.clone() });
            }
            page.check(id);
            picks.len() + 1
        }
    }
}

/// The way that ends a scene soonest, where there is one.
fn nearest(module: &Module, step: &Step) -> Option<String> {
    let far = |to: &Step| -> usize {
        let mut here = vec![to];
        for steps in 0..20 {
            if here.iter().any(|step| step.ways.is_empty()) {
                return steps;
            }
            let ways = here.iter().flat_map(|step| &step.ways);
            here = ways.filter_map(|way| module.step(&way.to)).filter(|step| step.aside).collect();
        }
        99
    };
    let ways = step.ways.iter().filter_map(|way| module.step(&way.to)).filter(|step| step.aside);
    ways.min_by_key(|step| far(step)).map(|step| step.id.to_string())
}

#[test]
fn the_course_takes_the_presses_that_are_shown() {
    for (path, text) in content::modules() {
        let presses = walk(&text);
        let shown = hoops::of_module(&parse::parse(&text).module);
        assert_eq!(shown, Hoops { presses, fields: 0 }, "{path}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn so_does_any_module(plan in plan()) {
        let text = plan.markdown();
        let presses = walk(&text);
        prop_assert_eq!(hoops::of_module(&parse::parse(&text).module).presses, presses, "{}", text);
    }
}
