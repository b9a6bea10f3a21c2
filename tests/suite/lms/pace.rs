//! What is told at once, and what may wait a little.

use plainspoken::few::Set;
use plainspoken::ids::{ModuleId, QuestionId, StepId};
use plainspoken::lms::pace::may_wait;
use plainspoken::progress::{Edition, Entry, EntryId, Fact, Log, TabId, Timestamp};

#[test]
fn every_step_is_told_at_once_and_picks_may_wait() {
    let (module, question) = (ModuleId::parse("a").unwrap(), QuestionId::parse("which").unwrap());
    let edition = Edition { revision: 1, print: 1 };
    let opened =
        Fact::StepOpened { module: module.clone(), step: StepId::parse("start").unwrap(), edition };
    let picked = Fact::ChoicesPicked {
        module: module.clone(),
        question: question.clone(),
        choices: Set::new(),
        round: 0,
    };
    let answered = Fact::QuestionAnswered {
        module,
        question,
        choices: Set::new(),
        fits: true,
        edition,
        round: 0,
    };
    let facts = [opened, picked.clone(), picked, answered];
    let entry = |(fact, seq)| {
        let id = EntryId { seq, tab: TabId::from_chance(7) };
        Entry { id, at: Timestamp(0), fact }
    };
    let log = |count| facts.iter().take(count).cloned().zip(1..).map(entry).collect::<Log>();
    assert!(!may_wait(&log(1), 0), "a step");
    assert!(may_wait(&log(2), 1) && may_wait(&log(3), 1), "picks");
    assert!(!may_wait(&log(4), 1), "picks and what was made of them");
    assert!(!may_wait(&log(3), 0), "a step and picks");
    assert!(!may_wait(&log(2), 2) && !may_wait(&log(0), 2), "nothing, and all removed");
}
