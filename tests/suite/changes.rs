//! What is asked again is what the session really asks again.

use crate::modules::{plan, right};
use plainspoken::changes::{self, Changes};
use plainspoken::module::{Module, Task};
use plainspoken::parse;
use plainspoken::progress::{
    Edition, Entry, EntryId, Fact, Log, Progress, Statement, TabId, Timestamp,
};
use plainspoken::prose::plain;
use plainspoken::session::standing::{Case, Open};
use proptest::prelude::*;
use proptest::sample::Index;

const OLD: &str = "---\nid: lamps\ntitle: Lamps\nrevision: 1\n---\n\n## On {#on}\n\n### Which switch? {#switch}\n\n\
    - [x] The left {#left}\n\n  It has the mark.\n\n- [ ] The right {#right}\n\n  That rings the bell.\n\n\
    ## At the door {#door .scene}\n\nText.\n\n- [Go in](#in)\n- [Wait](#wait)\n\n## In {#in}\n\nYou are in.\n\n\
    ## Waiting {#wait}\n\nYou wait.\n\n## Off {#off}\n\nGood night.\n\n### Try {#try .try-it}\n\nTry it.\n";

fn module(text: &str) -> Module {
    parse::parse(text).module
}

fn between(old: &str, new: &str) -> Changes {
    changes::between(&[module(old)], &[module(new)])
}

/// A line a step: its title, what is asked, and of whom.
fn said(changes: &Changes) -> Vec<String> {
    let steps = changes.modules.iter().flat_map(|module| &module.asked.steps);
    let line = |step: &changes::AskedStep| {
        let read = if step.read { " read" } else { "" };
        let some = if step.by_some { " some" } else { "" };
        format!("{}{read} {:?}{some}", step.title, step.questions)
    };
    steps.map(line).collect()
}

fn raised(old: &str, new: &str) -> String {
    assert!(OLD.contains(old), "{old}");
    OLD.replace("revision: 1", "revision: 2").replace(old, new)
}

#[test]
fn only_what_changed_is_asked() {
    for (old, new, expected) in [
        ("revision: 1", "revision: 2", vec![]),
        ("Good night.", "Good nihgt!", vec![]),
        ("Good night.", "Lock the door.", vec!["Off read []"]),
        ("Which switch?", "Which of the switches?", vec![r#"On ["Which of the switches?"]"#]),
        ("Try it.", "Try it twice.", vec![]),
        ("You wait.", "You call a friend.", vec!["At the door read [] some"]),
        ("## Off", "## New {#new}\n\nNew.\n\n## Off", vec!["New read []"]),
    ] {
        let changes = between(OLD, &raised(old, new));
        assert_eq!(said(&changes), expected, "{new}");
        assert_eq!(changes.is_nothing(), expected.is_empty());
        assert_eq!(changes.minutes(), u32::from(!expected.is_empty()));
    }
}

#[test]
fn a_revision_that_was_not_raised_asks_nothing_and_is_told() {
    let changes = between(OLD, &OLD.replace("Good night.", "Lock the door."));
    assert!(changes.is_nothing());
    let unraised = changes.modules[0].unraised.clone().unwrap();
    assert_eq!(unraised.steps[0].title, "Off");
    let same = between(OLD, &OLD.replace("Good night.", "Good nihgt."));
    assert_eq!(same.modules[0].unraised, None);
    // What is new is asked of everybody, raised or not.
    let new = OLD.replace("## Off", "## New {#new}\n\nNew.\n\n## Off");
    let changes = between(OLD, &new);
    assert_eq!(
        (said(&changes), changes.modules[0].unraised.is_none()),
        (vec!["New read []".into()], true)
    );
}

#[test]
fn a_new_module_is_asked_of_everybody_but_for_what_was_shown_elsewhere() {
    let other = OLD.replace("id: lamps", "id: torches");
    let changes = changes::between(&[module(OLD)], &[module(OLD), module(&other)]);
    assert_eq!(
        (changes.modules[0].asked.steps.len(), changes.modules[1].asked.steps.len()),
        (0, 3)
    );
    assert_eq!(changes.modules[1].before, None);
    let shown = |text: &str| {
        let text = text.replace("revision: 1", "revision: 1\noutcome.switch: Find the switch");
        module(&text.replace("{#switch}", "{#switch outcome=switch}"))
    };
    let changes = changes::between(&[shown(OLD)], &[shown(&other)]);
    let titles: Vec<_> =
        changes.modules[0].asked.steps.iter().map(|step| step.title.as_str()).collect();
    assert_eq!(titles, ["At the door", "Off"]);
    assert_eq!(changes.gone, ["Lamps"]);
}

/// Everything of a module, done and finished.
fn completed(module: &Module) -> Progress {
    let mut facts = Vec::new();
    for step in &module.steps {
        let edition = Edition { revision: module.revision, print: step.print() };
        facts.push(Fact::StepOpened { module: module.id.clone(), step: step.id.clone(), edition });
        for question in step.questions() {
            let (id, name) = (module.id.clone(), question.id.clone());
            let edition = Edition { revision: module.revision, print: question.print() };
            facts.push(match question.task() {
                Task::Acknowledge { policy, version, statement } => {
                    let (policy, version) = (policy.clone(), version.clone());
                    let statement = Statement { policy, version, text: plain(statement) };
                    Fact::Acknowledged { module: id, question: name, statement, sha256: "".into() }
                }
                _ => Fact::QuestionAnswered {
                    module: id,
                    question: name,
                    choices: right(question),
                    fits: true,
                    edition,
                    round: 0,
                },
            });
        }
    }
    let (id, revision, score) = (module.id.clone(), module.revision, module.pass);
    facts.push(Fact::ModuleFinished { module: id, revision, sha256: "".into(), score });
    let entry = |(seq, fact): (u64, Fact)| {
        let id = EntryId { seq, tab: TabId::from_chance(7) };
        Entry { id, at: Timestamp(1), fact }
    };
    Progress::of(&(1..).zip(facts).map(entry).collect::<Log>())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn it_is_what_the_session_has_open(
        plan in plan(), which in any::<Index>(), renamed in any::<bool>(), raise in any::<bool>(),
    ) {
        let old = module(&plan.markdown());
        let mut plan = plan;
        plan.revision += u32::from(raise);
        let mut all: Vec<_> = plan.steps.iter_mut().flat_map(|step| &mut step.exercises).collect();
        if !all.is_empty() {
            let at = which.index(all.len());
            all[at].wording = all[at].wording.wrapping_add(1);
            all[at].names = (all[at].names + u8::from(renamed)) % 3;
        }
        let new = module(&plan.markdown());
        let progress = completed(&old);
        let open = Case::new(&progress, &new).standings().open;
        let open: Vec<String> = open.iter().map(|open| match open {
            Open::Unread(id) | Open::Unanswered(id) | Open::AnotherLook(id) => {
                plain(&new.step(id).unwrap().title)
            }
        }).collect();
        let changes = changes::between(&[old], &[new]);
        let asked: Vec<_> = changes.modules[0].asked.steps.iter().map(|s| s.title.clone()).collect();
        prop_assert_eq!(asked, open);
    }
}
