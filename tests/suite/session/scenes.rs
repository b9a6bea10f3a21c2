//! Branching scenes made by chance: each can be finished from every step of it, and none holds anybody up.

use super::kit::Page;
use plainspoken::module::{Module, Step};
use plainspoken::parse;
use plainspoken::progress::Log;
use plainspoken::session::Route;
use plainspoken::session::screen::screen;
use proptest::prelude::*;
use std::collections::VecDeque;
use std::fmt::Write as _;

/// Steps with the numbers of those that they lead on to; none for an ordinary step.
fn story() -> impl Strategy<Value = String> {
    (2..8usize).prop_flat_map(|steps| {
        let ways = prop::collection::vec(0..steps, 1..4);
        let step = prop_oneof![2 => Just(Vec::new()), 3 => ways];
        prop::collection::vec(step, steps).prop_map(|steps| written(&steps))
    })
}

/// The same, mostly led on downwards, as authors write them: far more of these have nothing to mend.
fn likely_story() -> impl Strategy<Value = String> {
    (2..9usize).prop_flat_map(|steps| {
        let step = move |at: usize| {
            let down = prop::collection::vec(at + 1..(at + 4).max(at + 2), 1..4);
            let back = prop::option::of(0..=at);
            let scene = (down, back).prop_map(move |(mut ways, back)| {
                ways.extend(back);
                ways.retain(|way| *way < steps);
                ways
            });
            prop_oneof![1 => Just(Vec::new()).boxed(), 2 => scene.boxed()]
        };
        (0..steps).map(step).collect::<Vec<_>>().prop_map(|steps| written(&steps))
    })
}

fn written(steps: &[Vec<usize>]) -> String {
    let mut text = "---\nid: story\ntitle: Story\n---\n".to_owned();
    for (at, ways) in steps.iter().enumerate() {
        let scene = if ways.is_empty() { "" } else { " .scene" };
        write!(text, "\n## Step {at} {{#step-{at}{scene}}}\n\nText.\n\n").unwrap();
        for way in ways {
            writeln!(text, "- [To {way}](#step-{way})").unwrap();
        }
    }
    text
}

/// The steps from one to the nearest ending, by the ways of its scene: back to where that began, if it must be.
fn to_an_ending(module: &Module, from: &Step) -> Option<Vec<String>> {
    let own = |scene: &Step| scene.aside || from.aside && path(module, scene, |to| to.aside, from);
    let ended = |step: &Step| step.ways.is_empty() && (step.aside || step.id == from.id);
    shortest(module, from, own, ended)
}

fn path(module: &Module, from: &Step, over: impl Fn(&Step) -> bool, to: &Step) -> bool {
    shortest(module, from, over, |step| step.id == to.id).is_some()
}

/// The shortest way over some steps to one of some others, without the step that it begins at.
fn shortest(
    module: &Module,
    from: &Step,
    over: impl Fn(&Step) -> bool,
    to: impl Fn(&Step) -> bool,
) -> Option<Vec<String>> {
    let mut paths = VecDeque::from([vec![from]]);
    let mut seen = vec![&from.id];
    while let Some(path) = paths.pop_front() {
        let last = *path.last()?;
        if to(last) {
            return Some(path.iter().skip(1).map(|step| step.id.to_string()).collect());
        }
        for way in &last.ways {
            let step = module.step(&way.to)?;
            if over(step) && !seen.contains(&&step.id) {
                seen.push(&step.id);
                paths.push_back(path.iter().copied().chain([step]).collect());
            }
        }
    }
    None
}

/// From a step to the finish, by the ways of its scenes and then by Continue.
fn walk(page: &mut Page, module: &Module, from: &str) -> Result<(), TestCaseError> {
    page.go(&format!("#/learn/story/{from}"));
    for _ in 0..=module.steps.len() {
        let Route::Step(_, at) = page.state.route().clone() else { break };
        let path = to_an_ending(module, module.step(&at).unwrap());
        prop_assert!(path.is_some(), "no ending from {}", at);
        for step in path.unwrap() {
            page.go(&format!("#/learn/story/{step}"));
            let trail = page.step().trail;
            let main = trail.first().map(|(id, _)| !module.step(id).unwrap().aside);
            prop_assert!(main != Some(false), "it begins on the main path: {:?}", trail);
        }
        let next = page.step().next;
        page.go(&next.address());
    }
    prop_assert_eq!(page.address(), "#/done/story", "from {}", from);
    Ok(())
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let parsed = parse::parse(text);
    let module = parsed.module;
    let sound = !parsed.diagnostics.iter().any(|found| found.code.name().starts_with("scene-"));
    let first = module.steps[0].id.as_str();
    let mut page = Page::opened_with(1, &format!("#/learn/story/{first}"), &[text], Log::default());
    for step in &module.steps {
        // Whatever an author has done: every screen comes, and the trail is no longer than the story.
        page.go(&format!("#/learn/story/{}", step.id));
        prop_assert!(page.step().trail.len() <= module.steps.len());
        screen(&page.state);
    }
    page.go("#/done/story");
    page.finish();
    if !sound {
        return Ok(());
    }
    for step in &module.steps {
        let mut page = Page::opened_with(1, "#/", &[text], Log::default());
        walk(&mut page, &module, step.id.as_str())?;
        walk(&mut page, &module, first)?;
        prop_assert!(page.finish().open.is_empty(), "{:?}", page.finish().open);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn every_story_without_findings_can_be_finished_from_every_step(text in likely_story()) {
        check(&text)?;
    }

    #[test]
    fn no_story_holds_anybody_up(text in story()) {
        check(&text)?;
    }

    /// Else a scene would be done before it was played.
    #[test]
    fn nothing_but_an_ending_completes_a_scene(text in likely_story()) {
        let parsed = parse::parse(&text);
        let module = &parsed.module;
        prop_assume!(!parsed.diagnostics.iter().any(|found| found.code.name().starts_with("scene-")));
        let mut page = Page::opened_with(1, "#/", &[&text], Log::default());
        for step in module.steps.iter().filter(|step| !(step.aside && step.ways.is_empty())) {
            page.go(&format!("#/learn/story/{}", step.id));
        }
        page.go("#/done/story");
        let scenes = module.steps.iter().filter(|step| !step.aside && !step.ways.is_empty()).count();
        prop_assert_eq!(page.finish().open.len(), scenes);
    }
}

/// Else the properties above would hold of nothing.
#[test]
fn many_a_likely_story_has_nothing_to_mend() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut branching = 0;
    for _ in 0..200 {
        let text = likely_story().new_tree(&mut runner).unwrap().current();
        let parsed = parse::parse(&text);
        branching += usize::from(parsed.diagnostics.is_empty() && text.contains(".scene"));
    }
    assert!(branching > 60, "{branching} of 200");
}
