//! Credit is neither lost nor given away: in any order of answers, reloads, revisions and two tabs that meet.

use super::grading::presses_to;
use super::kit::{Page, found, q};
use crate::modules::{Exercise, Plan, exercise, not_right, plan};
use plainspoken::few::Set;
use plainspoken::ids::ChoiceId;
use plainspoken::module::{Module, Question, Task};
use plainspoken::parse;
use plainspoken::progress::{Edition, Fact, Log, Progress};
use plainspoken::session::grade::{self, knows};
use plainspoken::session::standing::{Case, Standing};
use plainspoken::session::{Event, Source};
use proptest::prelude::*;
use proptest::sample::Index;

#[derive(Clone, Debug)]
enum Doing {
    /// One of two tabs answers something of what it shows.
    Answer {
        tab: bool,
        which: Index,
        right: bool,
    },
    /// It begins an answer and leaves it.
    Begin {
        tab: bool,
        which: Index,
        choice: Index,
    },
    /// It looks at the finish.
    Finish {
        tab: bool,
    },
    /// The author edits an exercise, or raises the revision; seen by a tab once it is opened again.
    Reword {
        which: Index,
    },
    Rename {
        which: Index,
    },
    Add {
        exercise: Exercise,
        step: Index,
    },
    Remove {
        which: Index,
    },
    Raise,
    /// It is opened again, as another writer, with the course as it is now.
    Reload {
        tab: bool,
    },
    /// It hears what the other wrote.
    Meet {
        tab: bool,
    },
}

fn doing() -> impl Strategy<Value = Doing> {
    let tab = any::<bool>();
    let which = any::<Index>;
    prop_oneof![
        8 => (tab, which(), any::<bool>()).prop_map(|(tab, which, right)| Doing::Answer { tab, which, right }),
        2 => (tab, which(), any::<Index>()).prop_map(|(tab, which, choice)| Doing::Begin { tab, which, choice }),
        2 => tab.prop_map(|tab| Doing::Finish { tab }),
        1 => which().prop_map(|which| Doing::Reword { which }),
        1 => which().prop_map(|which| Doing::Rename { which }),
        1 => (exercise(), which()).prop_map(|(exercise, step)| Doing::Add { exercise, step }),
        1 => which().prop_map(|which| Doing::Remove { which }),
        2 => Just(Doing::Raise),
        3 => tab.prop_map(|tab| Doing::Reload { tab }),
        3 => tab.prop_map(|tab| Doing::Meet { tab }),
    ]
}

/// Two tabs of one person, and the course as its author has it now.
struct World {
    plan: Plan,
    tabs: [Page; 2],
    writers: u64,
    names: u16,
}

impl World {
    fn new(plan: Plan) -> Self {
        let text = plan.markdown();
        let tab = |n| Page::opened_with(n, "#/learn/made", &[&text], Log::default());
        let names = u16::try_from(plan.exercises().count()).unwrap();
        Self { tabs: [tab(1), tab(2)], plan, writers: 2, names }
    }

    fn exercise(&mut self, which: Index) -> Option<&mut Exercise> {
        let mut all: Vec<_> =
            self.plan.steps.iter_mut().flat_map(|step| &mut step.exercises).collect();
        let at = which.index(all.len().max(1));
        (at < all.len()).then(|| all.swap_remove(at))
    }

    fn go_on(&mut self, doing: Doing) -> Result<(), TestCaseError> {
        match doing {
            Doing::Answer { tab, which, right } => {
                answer(&mut self.tabs[usize::from(tab)], which, right)?
            }
            Doing::Begin { tab, which, choice } => {
                begin(&mut self.tabs[usize::from(tab)], which, choice)
            }
            Doing::Finish { tab } => drop(self.tabs[usize::from(tab)].go("#/done/made")),
            Doing::Reword { which } => {
                if let Some(exercise) = self.exercise(which) {
                    exercise.wording = exercise.wording.wrapping_add(1);
                }
            }
            Doing::Rename { which } => {
                if let Some(exercise) = self.exercise(which) {
                    exercise.names = (exercise.names + 1) % 3;
                }
            }
            Doing::Add { mut exercise, step } => {
                exercise.name = self.names;
                self.names += 1;
                let step = step.index(self.plan.steps.len());
                self.plan.steps[step].exercises.push(exercise);
            }
            Doing::Remove { which } => {
                if let Some(name) = self.exercise(which).map(|exercise| exercise.name) {
                    self.plan.steps.iter_mut().for_each(|s| s.exercises.retain(|e| e.name != name));
                }
            }
            Doing::Raise => self.plan.revision += 1,
            Doing::Reload { tab } => {
                self.writers += 1;
                let text = self.plan.markdown();
                let page = &mut self.tabs[usize::from(tab)];
                let before = page.log();
                *page = page.with(self.writers, "#/learn/made", &[&text]);
                prop_assert!(before.iter().all(|entry| page.log().contains(&entry.id)));
            }
            Doing::Meet { tab } => {
                let log = self.tabs[usize::from(!tab)].log();
                self.tabs[usize::from(tab)].run(found(Source::OtherTab, log));
            }
        }
        Ok(())
    }
}

fn module(page: &Page) -> Module {
    parse::parse(&page.course[0].1).module
}

/// The question of a page that is meant, with its step.
fn question(page: &Page, which: Index) -> Option<(String, Question)> {
    let module = module(page);
    let all: Vec<_> = module
        .steps
        .iter()
        .flat_map(|step| step.questions().map(|q| (step.id.to_string(), q.clone())))
        .collect();
    (!all.is_empty()).then(|| all[which.index(all.len())].clone())
}

fn press(page: &mut Page, question: &Question, choice: ChoiceId) {
    let at = page.now();
    page.run(Event::ChoicePicked { at, question: question.id.clone(), choice });
}

/// Answers, as somebody does: what was right already is left alone.
fn answer(page: &mut Page, which: Index, right: bool) -> Result<(), TestCaseError> {
    let Some((step, question)) = question(page, which) else { return Ok(()) };
    let id = question.id.as_str();
    page.go(&format!("#/learn/made/{step}"));
    let before = page.asked(id).standing;
    match question.task() {
        Task::Acknowledge { .. } => drop(page.agree(id)),
        Task::TryIt => drop(page.tried(id, right)),
        _ => {
            page.again(id);
            let target = if right { None } else { not_right(&question) };
            let picked = page.asked(id).picked;
            let presses = match target {
                None => presses_to(&question, &picked),
                Some(target) => presses_from(&question, &picked, &target),
            };
            presses.into_iter().for_each(|choice| press(page, &question, choice));
            page.check(id);
        }
    }
    let after = page.asked(id).standing;
    let needed = question.is_needed() && (right || !question.is_scored());
    prop_assert!(!needed || after == Standing::Fits, "{id} was answered right: {after:?}");
    prop_assert!(before != Standing::Fits || after == Standing::Fits, "{id} was right");
    let unearned = question.is_scored() && !right && before != Standing::Fits;
    prop_assert!(!unearned || after == Standing::NotThis, "{id} was not answered right: {after:?}");
    Ok(())
}

fn presses_from(question: &Question, picked: &Set<ChoiceId>, to: &Set<ChoiceId>) -> Vec<ChoiceId> {
    if let Task::Order(items) = question.task() {
        let mut moves: Vec<_> = to.iter().cloned().collect();
        moves.sort_by_key(|choice| choice.parts().1.map(str::to_owned));
        assert_eq!(moves.len(), items.len());
        return moves;
    }
    let toggles = |choice: &&ChoiceId| choice.parts().1.is_none() && !to.contains(choice);
    let one = matches!(question.task(), Task::Choose { pick: plainspoken::module::Pick::One, .. });
    let back = picked.iter().filter(toggles).filter(|_| !one);
    back.chain(to.iter().filter(|choice| !picked.contains(choice))).cloned().collect()
}

fn begin(page: &mut Page, which: Index, choice: Index) {
    let Some((step, question)) = question(page, which) else { return };
    page.go(&format!("#/learn/made/{step}"));
    let right: Vec<_> = crate::modules::right(&question).into_iter().collect();
    press(page, &question, right[choice.index(right.len())].clone());
}

/// Whether a question is to stand as right, going by what was written down alone.
fn settled(log: &Log, module: &Module, question: &Question) -> bool {
    let same = |edition: &Edition| edition.print == question.print();
    log.iter().any(|entry| match (&entry.fact, question.task()) {
        (Fact::Acknowledged { statement, .. }, Task::Acknowledge { policy, version, .. }) => {
            statement.policy == *policy && statement.version == *version
        }
        (Fact::QuestionAnswered { question: id, choices, fits, edition, .. }, task) => {
            let known =
                *task == Task::TryIt || choices.iter().any(|choice| knows(question, choice));
            *id == question.id
                && *fits
                && (same(edition) || (edition.revision == module.revision && known))
        }
        _ => false,
    })
}

fn check(page: &Page) -> Result<(), TestCaseError> {
    let (log, module) = (page.log(), module(page));
    let progress = page.state.progress();
    prop_assert_eq!(progress, &Progress::of(&log));
    let case = Case::new(progress, &module);
    for question in module.questions() {
        let right = case.standing(question) == Standing::Fits;
        prop_assert_eq!(right, settled(&log, &module, question), "{} in {:?}", question.id, log);
        // Never shown as answered unless something was answered that it still has.
        let new = !log.iter().any(|entry| {
            matches!(&entry.fact, Fact::QuestionAnswered { question: id, .. } if *id == question.id)
        });
        let agreed = matches!(question.task(), Task::Acknowledge { .. });
        prop_assert!(!new || agreed || !case.is_answered(question), "{} is new", question.id);
    }
    for entry in log.iter() {
        if let Fact::QuestionAnswered { question, choices, fits, edition, .. } = &entry.fact
            && let Some(question) = module.question(question)
            && edition.print == question.print()
            && question.is_scored()
        {
            prop_assert_eq!(*fits, grade::fits(question, choices), "as it was graded then");
        }
    }
    for outcome in case.credited().iter() {
        prop_assert!(case.shows(outcome), "{} was never shown", outcome);
    }
    let standings = case.standings();
    prop_assert!(standings.right <= standings.questions);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, max_shrink_iters: 300, ..ProptestConfig::default() })]

    #[test]
    fn no_order_of_things_loses_credit_or_gives_it_away(
        plan in plan(), doings in prop::collection::vec(doing(), 0..40),
    ) {
        let mut world = World::new(plan);
        for doing in doings {
            world.go_on(doing)?;
            for page in &world.tabs {
                check(page)?;
            }
        }
        // However they meet, they know the same.
        let [one, two] = &mut world.tabs;
        let (first, second) = (one.log(), two.log());
        one.run(found(Source::OtherTab, second.clone()));
        two.run(found(Source::OtherTab, first.clone()));
        prop_assert_eq!(one.state.progress(), two.state.progress());
        let before = one.all();
        one.run(found(Source::OtherTab, first));
        prop_assert_eq!(one.all(), before, "and meeting again changes nothing");
        check(one)?;
    }

    /// The same entries, in whatever order they are heard of.
    #[test]
    fn an_answer_that_fits_survives_whatever_another_tab_did(
        plan in plan(), doings in prop::collection::vec(doing(), 0..12), which in any::<Index>(),
    ) {
        let mut world = World::new(plan);
        for doing in doings {
            world.go_on(doing)?;
        }
        let [one, two] = &mut world.tabs;
        if let Some((_, question)) = question(one, which).filter(|(_, q)| q.is_needed()) {
            answer(one, which, true)?;
            one.run(found(Source::OtherTab, two.log()));
            prop_assert_eq!(one.asked(question.id.as_str()).standing, Standing::Fits);
            let again = one.tomorrow(99, "#/learn/made");
            let module = module(&again);
            let case = Case::new(again.state.progress(), &module);
            prop_assert_eq!(case.standing(module.question(&q(question.id.as_str())).unwrap()), Standing::Fits);
        }
    }
}
