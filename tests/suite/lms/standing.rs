//! Where somebody stands in a package as a whole.

use crate::session::kit::Page;
use plainspoken::catalogue::{Catalogue, Contact, Course, FORMAT, Listing};
use plainspoken::few::Set;
use plainspoken::ids::{ChoiceId, ModuleId, QuestionId, StepId};
use plainspoken::lms::standing::{Result, Standing};
use plainspoken::lms::{Counts, Report};
use plainspoken::module::Percent;
use plainspoken::progress::{Edition, Entry, EntryId, Fact, Log, Progress, TabId, Timestamp};

fn catalogue(modules: &[(&str, &str)]) -> Catalogue {
    let text = String::new;
    let listing = |(id, audience): &(&str, &str)| Listing {
        id: (*id).to_owned(),
        title: text(),
        summary: text(),
        minutes: 3,
        steps: 1,
        questions: 1,
        revision: 2,
        audience: (*audience).to_owned(),
        sha256: text(),
        path: text(),
        page: text(),
    };
    let course = Course {
        title: text(),
        organisation: text(),
        summary: text(),
        language: text(),
        accent: None,
        logo: None,
    };
    let contact =
        Contact { name: text(), role: text(), phone: text(), email: text(), hours: text() };
    let modules = modules.iter().map(listing).collect();
    Catalogue { format: FORMAT, course, contact, statements: None, modules }
}

fn progress(facts: Vec<Fact>) -> Progress {
    let entries = facts.into_iter().zip(1..).map(|(fact, seq)| {
        let id = EntryId { seq, tab: TabId::from_chance(7) };
        Entry { id, at: Timestamp(0), fact }
    });
    Progress::of(&entries.collect::<Log>())
}

fn id(module: &str) -> ModuleId {
    ModuleId::parse(module).unwrap()
}

fn finished(module: &str, revision: u32, score: u32) -> Fact {
    let score = Percent::of(score.try_into().unwrap(), 100);
    Fact::ModuleFinished { module: id(module), revision, sha256: "".into(), score }
}

/// Read and answered, and not right.
fn tried(module: &str) -> [Fact; 2] {
    let edition = Edition { revision: 2, print: 1 };
    [
        Fact::StepOpened { module: id(module), step: StepId::parse("start").unwrap(), edition },
        Fact::QuestionAnswered {
            module: id(module),
            question: QuestionId::parse("which").unwrap(),
            choices: [ChoiceId::parse("a").unwrap()].into_iter().collect::<Set<_>>(),
            fits: false,
            edition,
            round: 0,
        },
    ]
}

fn declined(module: &str) -> Fact {
    Fact::AudienceDeclined { module: id(module), declined: true }
}

#[track_caller]
fn check(
    modules: &[(&str, &str)],
    counts: Counts,
    facts: Vec<Fact>,
    expected: (Result, Option<u8>, usize, usize),
) {
    let standing = Standing::of(&catalogue(modules), &progress(facts), counts, Some(80.0));
    let score = standing.score.map(Percent::value);
    assert_eq!((standing.result, score, standing.complete, standing.modules), expected);
}

const BOTH: [(&str, &str); 3] = [("a", ""), ("b", "everyone"), ("dev", "Developers")];

#[test]
fn what_is_for_everybody_counts_and_what_is_for_some_jobs_does_not() {
    let all = Counts::Everybodys;
    check(&BOTH, all, vec![], (Result::Open, None, 0, 2));
    check(&BOTH, all, vec![finished("dev", 2, 100)], (Result::Open, None, 0, 2));
    check(&BOTH, all, vec![finished("a", 2, 85)], (Result::Open, None, 1, 2));
    let done = vec![finished("a", 2, 85), finished("b", 2, 90)];
    check(&BOTH, all, done, (Result::Done, Some(87), 2, 2));
}

#[test]
fn modules_that_were_chosen_one_by_one_all_count() {
    let done = || vec![finished("a", 2, 85), finished("b", 2, 90)];
    check(&BOTH, Counts::All, done(), (Result::Open, None, 2, 3));
    let declined = [done(), vec![declined("dev")]].concat();
    check(&BOTH, Counts::All, declined, (Result::Done, Some(87), 2, 2));
}

#[test]
fn a_package_for_some_jobs_alone_is_not_done_by_declining_it() {
    let modules = [("dev", "Developers")];
    check(&modules, Counts::Everybodys, vec![declined("dev")], (Result::Open, None, 0, 0));
    let done = vec![declined("dev"), finished("dev", 2, 100)];
    check(&modules, Counts::Everybodys, done, (Result::Done, Some(100), 1, 1));
}

#[test]
fn what_counted_once_counts_after_a_revision() {
    check(&BOTH[..1], Counts::All, vec![finished("a", 1, 90)], (Result::Done, Some(90), 1, 1));
    let both = vec![finished("a", 1, 90), finished("a", 2, 80)];
    check(&BOTH[..1], Counts::All, both, (Result::Done, Some(80), 1, 1));
}

#[test]
fn not_yet_is_for_whoever_has_tried_everything() {
    let a = [vec![finished("a", 2, 85)], tried("b").to_vec()].concat();
    check(&BOTH, Counts::Everybodys, a, (Result::NotYet, None, 1, 2));
    let begun = vec![finished("a", 2, 85), tried("b")[0].clone()];
    check(&BOTH, Counts::Everybodys, begun, (Result::Open, None, 1, 2));
    // Complete, and below the mark of the learning system.
    check(&BOTH[..1], Counts::All, vec![finished("a", 2, 79)], (Result::NotYet, Some(79), 1, 1));
}

#[test]
fn not_yet_is_told_by_some_ways_of_reporting() {
    let told = |result| {
        let standing = Standing { result, ..Standing::default() };
        Report::ALL.map(|report| standing.is_told(report))
    };
    assert_eq!(told(Result::Open), [false; 4]);
    assert_eq!(told(Result::NotYet), [false, true, false, true]);
    assert_eq!(told(Result::Done), [true; 4]);
}

/// Two questions, of which one is enough.
const TWO: &str = "---\nid: two\ntitle: Two\npass: 50%\n---\n\n## One {#one}\n\n### Which? {#which}\n\n\
    - [x] This {#this}\n\n  It is.\n\n- [ ] That {#that}\n\n  No.\n\n### And? {#and}\n\n\
    - [x] Yes {#yes}\n\n  It is.\n\n- [ ] No {#no}\n\n  It is yes.\n";

#[test]
fn who_is_below_the_systems_own_mark_reaches_it_by_answering_again() {
    let mut page = Page::opened_with(1, "#/learn/two/one", &[TWO], Log::default());
    page.answer("which", &["this"]);
    page.answer("and", &["no"]);
    page.go("#/done/two");
    let standing = |page: &Page, mark| {
        let standing = Standing::in_session(&page.state, Counts::All, Some(mark));
        (standing.result, standing.score.map(Percent::value))
    };
    assert_eq!(standing(&page, 50.0), (Result::Done, Some(50)));
    assert_eq!(standing(&page, 90.0), (Result::NotYet, Some(50)));
    page.go("#/learn/two/one");
    page.again("and");
    page.answer("and", &["yes"]);
    assert_eq!(standing(&page, 90.0), (Result::Done, Some(100)));
    // Where the lesson's own mark is enough, the score is that of the record.
    assert_eq!(standing(&page, 50.0), (Result::Done, Some(50)));
}
