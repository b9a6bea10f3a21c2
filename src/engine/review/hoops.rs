//! The hoops: the fewest presses and typed fields from a module's first screen to its record, for somebody who
//! answers everything right the first time. It counts what the pages really ask for: one press to leave each
//! screen, one for each thing picked, one to check an answer. Nothing has to be typed; a name is optional.

use crate::few::Set;
use crate::ids::StepId;
use crate::module::{Module, Question, Step, Task};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hoops {
    pub presses: usize,
    /// Fields that have to be filled in by typing.
    pub fields: usize,
}

pub fn of_module(module: &Module) -> Hoops {
    let main = module.steps.iter().filter(|step| !step.aside);
    let presses = main.map(|step| through(module, step) + answers(step)).sum();
    Hoops { presses, fields: 0 }
}

fn answers(step: &Step) -> usize {
    step.questions().map(presses).sum()
}

/// What one exercise takes.
fn presses(question: &Question) -> usize {
    const CHECK: usize = 1;
    match question.task() {
        Task::Choose { choices, .. } => choices.iter().filter(|choice| choice.fits).count() + CHECK,
        Task::LookAlike(_) => 1 + CHECK,
        Task::Sort { items, .. } => items.len() + CHECK,
        // It never starts in order; at best, two neighbours change places.
        Task::Order(_) => 1 + CHECK,
        Task::Inbox(messages) => messages.len() + CHECK,
        Task::Acknowledge { .. } => 1,
        Task::TryIt => 0,
    }
}

/// What leads on from a step of the main path: one press; from a scene, the shortest way to an ending and the
/// press that leads on from there.
fn through(module: &Module, step: &Step) -> usize {
    let mut seen: Set<&StepId> = [&step.id].into_iter().collect();
    let mut here = vec![step];
    let mut taken = 0;
    while !here.is_empty() {
        if here.iter().any(|step| step.ways.is_empty()) {
            return taken + 1;
        }
        taken += 1;
        let ways = here.iter().flat_map(|step| &step.ways);
        let next = ways.filter_map(|way| module.step(&way.to));
        here = next.filter(|step| step.aside && seen.insert(&step.id)).collect();
    }
    // A scene that never ends holds nobody up.
    1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::parse;

    #[track_caller]
    fn takes(body: &str, presses: usize) {
        let module = parse(&format!("---\nid: a\ntitle: A\n---\n\n{body}")).module;
        assert_eq!(of_module(&module), Hoops { presses, fields: 0 }, "{body}");
    }

    #[test]
    fn every_screen_is_left_once() {
        takes("## A {#a}\n\nText.\n\n## B {#b}\n\nText.\n", 2);
    }

    #[test]
    fn an_answer_is_picked_and_checked() {
        takes("## A {#a}\n\n### Q {#q}\n\n- [x] Yes\n\n  So.\n\n- [ ] No\n\n  Not so.\n", 3);
        let many = "## A {#a}\n\n### Q {#q}\n\n- [x] Yes\n\n  So.\n\n- [x] No\n\n  Not so.\n";
        takes(many, 4);
        takes(
            "## A {#a}\n\n### Q {#q .sort}\n\n| Item | Where | Why |\n| --- | --- | --- |\n\
             | a | In | So. |\n| b | Out | So. |\n| c | Out | So. |\n",
            5,
        );
        takes("## A {#a}\n\n### Q {#q .order}\n\n1. One\n2. Two\n3. Three\n", 3);
        takes("## A {#a}\n\n### Q {#q .try-it}\n\nTry.\n", 1);
        takes("## A {#a}\n\n### Q {#q .acknowledge policy=p version=1}\n\n- [ ] I will.\n", 2);
    }

    #[test]
    fn a_scene_is_left_by_its_shortest_way() {
        let scene = "## A {#a .scene}\n\nText.\n\n- [B](#b)\n- [C](#c)\n\n## B {#b .scene}\n\nText.\n\n\
                     - [C](#c)\n\n## C {#c}\n\nText.\n\n## D {#d}\n\nText.\n";
        takes(scene, 3);
        takes(&scene.replace("- [C](#c)\n\n## B", "\n## B"), 4);
    }
}
