//! What is read of a state: whatever the text is, and whatever the course has become.

use super::super::progress::made;
use super::super::session::kit::{BIKES, LAMPS, m, q};
use super::{LONG, MODULES, PLACES, SHORT, walk};
use plainspoken::few::Set;
use plainspoken::hash;
use plainspoken::ids::{ChoiceId, StepId};
use plainspoken::lms::places::{Kind, Place, Places, QuestionPlace, StepPlace};
use plainspoken::lms::state::{self, Left, Unread};
use plainspoken::progress::{Edition, Entry, EntryId, Fact, Log, Progress, TabId, Timestamp};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn half_done() -> String {
    let mut page = super::start();
    walk::complete(&mut page, &MODULES[0]);
    walk::half_answer(&mut page, &MODULES[1]);
    state::write(&page.log(), &PLACES, SHORT).text
}

fn sealed(version: char, body: &str) -> String {
    format!("{version}{}{body}", hash::checksum(&format!("{version}{body}")))
}

#[test]
fn what_a_newer_page_wrote_is_left_alone() {
    assert_eq!(state::read(&sealed('2', "anything"), &PLACES), Err(Unread::Newer));
}

#[test]
fn blanks_around_a_state_do_no_harm() {
    let text = half_done();
    let read = state::read(&text, &PLACES).unwrap();
    assert_eq!(state::read(&format!("  {text}\r\n"), &PLACES), Ok(read));
}

proptest! {
    #[test]
    fn whatever_the_text_it_is_read_or_refused(text: String, letters in "[A-Za-z0-9_-]{0,400}") {
        if !text.trim().is_empty() {
            prop_assert!(state::read(&text, &PLACES).is_err());
        }
        // With a checksum that somebody made on purpose.
        if let Ok(log) = state::read(&sealed('1', &letters), &PLACES) {
            let again = state::write(&log, &PLACES, LONG);
            prop_assert!(state::read(&again.text, &PLACES).is_ok());
        }
    }

    #[test]
    fn a_damaged_state_is_refused(at in 0..10_000usize, letter in "[ -~é]", how in 0..4) {
        static TEXT: std::sync::LazyLock<String> = std::sync::LazyLock::new(half_done);
        let at = at % TEXT.len();
        let damaged = match how {
            0 => TEXT[..at].to_owned(),
            1 => format!("{}{}", &TEXT[..at], &TEXT[at + 1..]),
            2 => format!("{}{letter}{}", &TEXT[..at], &TEXT[at..]),
            _ => format!("{}{letter}{}", &TEXT[..at], &TEXT[at + 1..]),
        };
        if damaged.trim() != *TEXT && !damaged.trim().is_empty() {
            prop_assert!(state::read(&damaged, &PLACES).is_err(), "{}", damaged);
        }
    }

    /// Whatever entries there are, from several tabs and by every clock.
    #[test]
    fn any_list_is_written_and_read(log in made::log(40), most in 0..600usize) {
        let written = state::write(&log, &PLACES, most);
        prop_assert!(written.text.len() <= most);
        prop_assert!(state::read(&written.text, &PLACES).is_ok());
        let made = made_places();
        let written = state::write(&log, &made, LONG);
        let read = Progress::of(&state::read(&written.text, &made).unwrap());
        let before = Progress::of(&log);
        prop_assert_eq!(&read.needs, &before.needs);
        prop_assert_eq!(read.refreshed.len(), before.refreshed.len());
        for (id, module) in before.modules.iter() {
            let again = read.module(id).unwrap();
            prop_assert_eq!(&again.finished, &module.finished);
            prop_assert_eq!(again.declined, module.declined);
            prop_assert_eq!(again.declines, module.declines);
            prop_assert_eq!(&again.opened_by, &module.opened_by);
            for (question, progress) in module.questions.iter() {
                let again = again.questions.get(question).unwrap();
                prop_assert_eq!(again.settled(), progress.settled());
                prop_assert_eq!(again.misses(), progress.misses());
                prop_assert_eq!(again.picked.is_some(), progress.picked.is_some());
            }
        }
    }

    /// Of two courses with many ids, only what both have is found again, and all of that.
    #[test]
    fn no_id_is_taken_for_another(
        old in prop::collection::btree_set("[a-z][a-z0-9]{0,3}", 1..60),
        new in prop::collection::btree_set("[a-z][a-z0-9]{0,3}", 1..60),
    ) {
        let written = state::write(&everything(&old), &course(&old), LONG);
        let read = state::read(&written.text, &course(&new)).unwrap();
        let both: BTreeSet<String> = old.intersection(&new).cloned().collect();
        for ids in found(&read) {
            prop_assert_eq!(&ids, &both);
        }
    }
}

/// So many that some of them share the shortest numbers: the state is as much wider as it has to be.
#[test]
fn a_course_of_thousands_of_ids_mixes_none_up() {
    let all: BTreeSet<String> = (0..2_000).map(|at| format!("id-{at}")).collect();
    let places = course(&all);
    let some: BTreeSet<String> = all.iter().step_by(7).cloned().collect();
    let log = everything(&some);
    // With as little room as there may be, the shortest numbers are taken that tell all apart.
    let wide = state::write(&log, &places, 1_000_000).text.len();
    let mut most = wide;
    while state::write(&log, &places, most - 1).left.is_empty() {
        most = state::write(&log, &places, most - 1).text.len();
    }
    assert!(most < wide);
    let written = state::write(&log, &places, most);
    assert_eq!(written.left, []);
    for ids in found(&state::read(&written.text, &places).unwrap()) {
        assert_eq!(ids, some);
    }
}

/// One module, with as many steps and questions, and as many choices in one of them.
fn course(ids: &BTreeSet<String>) -> Places {
    let question = |id: &String| QuestionPlace { id: id.clone(), ..QuestionPlace::default() };
    let mut step = StepPlace {
        id: "ask-here".to_owned(),
        questions: ids.iter().map(question).collect(),
        ..StepPlace::default()
    };
    step.questions.push(QuestionPlace {
        id: "pick-many".to_owned(),
        kind: Kind::Many,
        items: ids.iter().cloned().collect(),
        ..QuestionPlace::default()
    });
    let steps = ids.iter().map(|id| StepPlace { id: id.clone(), ..StepPlace::default() });
    let place =
        Place { id: "lamps".to_owned(), steps: steps.chain([step]).collect(), ..Place::default() };
    Places { format: 1, modules: vec![place], languages: Vec::new() }
}

/// Each step opened, each question answered, each choice picked.
fn everything(ids: &BTreeSet<String>) -> Log {
    let module = m("lamps");
    let edition = Edition { revision: 1, print: 7 };
    let mut facts = Vec::new();
    for id in ids {
        let step = StepId::parse(id).unwrap();
        facts.push(Fact::StepOpened { module: module.clone(), step, edition });
        let (question, choices) = (q(id), Set::new());
        let module = module.clone();
        facts.push(Fact::QuestionAnswered {
            module,
            question,
            choices,
            fits: true,
            edition,
            round: 0,
        });
    }
    let choices = ids.iter().map(|id| ChoiceId::parse_pick(id).unwrap()).collect();
    facts.push(Fact::ChoicesPicked { module, question: q("pick-many"), choices, round: 0 });
    let entry = |(at, fact): (usize, Fact)| {
        let id = EntryId { seq: at as u64 + 1, tab: TabId::from_chance(1) };
        Entry { id, at: Timestamp(at as i64), fact }
    };
    facts.into_iter().enumerate().map(entry).collect()
}

/// The steps, questions and choices that were found again.
fn found(log: &Log) -> [BTreeSet<String>; 3] {
    let progress = Progress::of(log);
    let module = progress.module(&m("lamps")).unwrap();
    let many = q("pick-many");
    let questions = module.questions.iter().map(|(id, _)| id).filter(|id| **id != many);
    let picked = module.questions.get(&many).and_then(|many| many.picked.clone());
    [
        module.seen.iter().map(|(id, _)| id.to_string()).collect(),
        questions.map(ToString::to_string).collect(),
        picked.iter().flat_map(Set::iter).map(ToString::to_string).collect(),
    ]
}

/// A course with the few ids that entries by chance have.
fn made_places() -> Places {
    let ids = ["a", "b", "who-to-tell"].map(str::to_owned);
    let questions = ids.clone().map(|id| QuestionPlace {
        id,
        kind: Kind::Many,
        items: vec!["a".to_owned(), "b".to_owned()],
        ..QuestionPlace::default()
    });
    let steps = ids.clone().map(|id| StepPlace { id, ..StepPlace::default() });
    let mut steps = steps.to_vec();
    steps[0].questions = questions.to_vec();
    let modules = ids.clone().map(|id| Place {
        id,
        outcomes: ids.to_vec(),
        steps: steps.clone(),
        ..Place::default()
    });
    Places { format: 1, modules: modules.to_vec(), languages: Vec::new() }
}

/// As the room gets less, the least needed goes first, and what was completed and settled never before the rest.
#[test]
fn what_is_needed_least_is_left_out_first() {
    let mut page = super::start();
    for module in &MODULES[..6] {
        walk::half_answer(&mut page, module);
    }
    for module in &MODULES[3..6] {
        walk::complete(&mut page, module);
    }
    let log = page.log();
    let before = Progress::of(&log);
    let mut left = Vec::new();
    for most in (100..2_500).rev().step_by(10) {
        let written = state::write(&log, &PLACES, most);
        assert!(written.text.len() <= most && written.left.starts_with(&left));
        left = written.left;
        if left.contains(&Left::Modules) {
            break;
        }
        let read = Progress::of(&state::read(&written.text, &PLACES).unwrap());
        for (id, module) in before.modules.iter() {
            let again = read.module(id).unwrap();
            assert_eq!((&again.finished, &again.place), (&module.finished, &module.place), "{id}");
            for (question, progress) in module.questions.iter().filter(|(_, one)| one.settled()) {
                let again = again.questions.get(question);
                assert_eq!(again.map(|one| one.settled()), Some(progress.settled()), "{question}");
            }
        }
    }
    assert_eq!(left.first(), Some(&Left::OutcomeTimes));
    assert!(left.contains(&Left::Questions), "{left:?}");
    assert_eq!(state::write(&log, &PLACES, 0).text, "");
}

#[test]
fn what_is_in_a_course_is_written_and_read() {
    for places in [PLACES.clone(), walk::places_of(&[LAMPS.to_owned(), BIKES.to_owned()])] {
        let text = places.write();
        assert_eq!(Places::read(&text), Ok(places));
    }
    println!("the places of the shipped course: {} bytes", PLACES.write().len());
    assert!(Places::read("{}").is_err());
    assert!(Places::read(&PLACES.write().replacen("\"format\":1", "\"format\":2", 1)).is_err());
    let module = PLACES.module("who-to-tell").unwrap();
    assert!(module.everybody && module.pass == 80 && module.sha256.len() == 64);
    assert_eq!(module.question("where-it-goes").unwrap().items.len(), 5);
}
