//! "Your details": the name is asked once, what would help too, and everything that is stored is shown.

use super::kit::{BIKES, KITES, LAMPS, Page, found};
use plainspoken::few::Set;
use plainspoken::lms::say::Learner;
use plainspoken::progress::{Log, TabId, Timestamp, file};
use plainspoken::prose::Need;
use plainspoken::session::screen::{self, Help};
use plainspoken::session::{Effect, Event, Late, Notice, Source};

fn name(page: &mut Page, name: &str) -> Vec<Effect> {
    let at = page.now();
    page.run(Event::NameGiven { at, name: name.to_owned() })
}

fn needs(page: &mut Page, needs: &[Need]) -> Vec<Effect> {
    let at = page.now();
    page.run(Event::NeedsGiven { at, needs: needs.iter().copied().collect() })
}

#[test]
fn a_name_is_kept_without_stray_spaces() {
    let mut page = Page::open("#/you");
    name(&mut page, "  Dana \t Okafor\u{a0}\n");
    assert_eq!(screen::details(&page.state).name.as_deref(), Some("Dana Okafor"));
}

#[test]
fn the_same_name_again_is_nothing_new() {
    let mut page = Page::open("#/you");
    name(&mut page, "Dana");
    let before = page.log();
    assert_eq!(name(&mut page, " Dana "), []);
    assert_eq!(page.log(), before);
}

#[test]
fn no_name_is_no_answer_and_a_name_can_be_changed_or_taken_back() {
    let mut page = Page::open("#/you");
    assert_eq!(name(&mut page, "  "), []);
    name(&mut page, "Dana");
    name(&mut page, "Dana Okafor");
    assert_eq!(screen::details(&page.state).name.as_deref(), Some("Dana Okafor"));
    name(&mut page, "");
    assert_eq!(screen::details(&page.state).name.unwrap_or_default(), "");
}

#[test]
fn a_name_is_there_for_every_module_and_every_day() {
    let mut page = Page::open("#/you");
    name(&mut page, "Dana");
    let mut page = Page::opened_with(2, "#/", &[LAMPS, BIKES, KITES], page.log());
    page.do_lamps();
    page.go("#/done/lamps");
    assert_eq!(screen::finish(&page.state).unwrap().name.as_deref(), Some("Dana"));
}

#[test]
fn what_would_help_is_asked_until_it_is_answered_or_skipped() {
    let asked = |page: &Page| screen::courses(&page.state).help;
    let mut page = Page::open("#/");
    assert_eq!(asked(&page), Help::Ask);
    needs(&mut page, &[]);
    assert_eq!(asked(&page), Help::Rest, "left out is an answer");
    let page = Page::opened_with(2, "#/", &[LAMPS, BIKES, KITES], page.log());
    assert_eq!(asked(&page), Help::Rest);
}

#[test]
fn nothing_is_asked_that_may_be_stored_already() {
    let mut page = Page::waiting("#/");
    page.run(found(Source::Storage, Log::default()));
    page.course_list_comes();
    assert_eq!(screen::courses(&page.state).help, Help::Rest);
    page.run(Event::DatabaseSilent { at: Timestamp(1) });
    assert_eq!(screen::courses(&page.state).help, Help::Ask);
}

#[test]
fn what_would_help_shows_in_the_steps_and_can_be_changed() {
    let mut page = Page::open("#/learn/lamps/on");
    needs(&mut page, &[Need::Time, Need::New]);
    let shown = |page: &Page| screen::step(&page.state).unwrap().needs;
    assert_eq!(shown(&page), Set::from_iter([Need::Time, Need::New]));
    needs(&mut page, &[Need::Worried]);
    assert_eq!(shown(&page), Set::from_iter([Need::Worried]));
    assert_eq!(screen::details(&page.state).needs, Set::from_iter([Need::Worried]));
}

#[test]
fn everything_that_is_stored_is_listed_the_latest_first() {
    let mut page = Page::open("#/");
    page.do_lamps();
    page.go("#/done/lamps");
    page.go("#/learn/kites/up");
    page.go("#/you");
    let details = screen::details(&page.state);
    assert_eq!(details.entries, page.log().len());
    let rows: Vec<_> = details
        .modules
        .iter()
        .map(|kept| {
            (kept.title.as_str(), kept.steps_seen, kept.questions_answered, kept.finished.is_some())
        })
        .collect();
    assert_eq!(rows, [("Kites", 1, 0, false), ("Lamps", 3, 2, true)]);
    assert!(details.modules[0].latest > details.modules[1].latest);
}

#[test]
fn a_module_that_left_the_course_is_still_listed() {
    let page = Page::open("#/learn/kites/up");
    let page = Page::opened_with(2, "#/you", &[LAMPS, BIKES], page.log());
    let titles: Vec<_> =
        screen::details(&page.state).modules.into_iter().map(|kept| kept.title).collect();
    assert_eq!(titles, ["kites"]);
}

#[test]
fn the_progress_file_takes_everything_to_another_browser() {
    let mut page = Page::open("#/");
    name(&mut page, "Dana");
    page.do_lamps();
    let at = page.now();
    let effects = page.tell(Event::SaveToFilePressed { at });
    let [Effect::Offer { name, text }] = &effects[..] else { panic!("{effects:?}") };
    assert!(name.ends_with(".jsonl"), "{name}");
    let mut other = Page::opened_with(9, "#/you", &[LAMPS, BIKES, KITES], Log::default());
    let effects = other.run(Late::FileChosen { text: Some(text.clone()) });
    let kept: Vec<_> = effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Keep(entries) => Some(entries.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(
        kept,
        [page.log().iter().cloned().collect::<Vec<_>>()],
        "they are to be kept here too"
    );
    assert_eq!(other.state.progress(), page.state.progress());
    assert_eq!(screen::notices(&other.state), [Notice::FileTaken { entries: page.log().len() }]);
    other.go("#/learn/lamps");
    assert_eq!(other.address(), "#/learn/lamps/off");
}

#[test]
fn another_persons_progress_file_changes_nothing_and_says_whose_it_is() {
    let mut bob = Page::open("#/");
    name(&mut bob, "Bob Ode");
    bob.do_lamps();
    let file = file::write(&bob.log(), &[], bob.now());
    let mut ann = Page::opened_with(9, "#/you", &[LAMPS, BIKES, KITES], Log::default());
    name(&mut ann, "Ann Lind");
    let before = ann.log();
    assert_eq!(ann.run(Late::FileChosen { text: Some(file.clone()) }), []);
    assert_eq!(ann.log(), before);
    let (here, name) = ("Ann Lind".to_owned(), "Bob Ode".to_owned());
    assert_eq!(screen::notices(&ann.state), [Notice::AnotherPerson { here, name }]);
    // Whoever has given no name here may be him, and so may whoever the learning system names in its own way.
    let mut nobody = Page::opened_with(8, "#/you", &[LAMPS, BIKES, KITES], Log::default());
    assert!(!nobody.run(Late::FileChosen { text: Some(file.clone()) }).is_empty());
    let mut system = Page::opened_with(7, "#/you", &[LAMPS, BIKES, KITES], Log::default());
    let learner = Learner { id: "7".to_owned(), name: "Ode, Bob".to_owned() };
    let at = system.now();
    system.run(Late::LearnerKnown { at, learner });
    assert!(!system.run(Late::FileChosen { text: Some(file) }).is_empty());
}

#[test]
fn what_the_browser_did_not_forget_is_said_and_stays() {
    let mut page = Page::open("#/");
    name(&mut page, "Dana");
    let before = page.log();
    page.run(Event::ForgetRefused);
    assert_eq!(screen::notices(&page.state), [Notice::NotForgotten]);
    assert_eq!(page.log(), before);
}

#[test]
fn the_same_file_again_changes_nothing() {
    let mut page = Page::open("#/");
    page.do_lamps();
    let text = file::write(&page.log(), &[], page.now());
    let before = page.log();
    assert_eq!(page.run(Late::FileChosen { text: Some(text) }), []);
    assert_eq!(page.log(), before);
    assert_eq!(screen::notices(&page.state), [Notice::FileTaken { entries: 0 }]);
}

#[test]
fn a_file_that_cannot_be_read_changes_nothing_that_was_there() {
    let mut page = Page::open("#/");
    page.do_lamps();
    let before = page.log();
    let whole = file::write(&before, &[], page.now());
    for text in [None, Some("{}".to_owned()), Some(whole[..whole.len() / 2].to_owned())] {
        assert_eq!(page.run(Late::FileChosen { text }), []);
        assert_eq!(page.log(), before);
        let said = screen::notices(&page.state);
        assert!(matches!(said[..], [Notice::FileUnreadable | Notice::FileRefused(_)]), "{said:?}");
    }
}

#[test]
fn to_be_forgotten_is_confirmed_and_then_complete() {
    let mut page = Page::open("#/");
    name(&mut page, "Dana");
    page.do_lamps();
    page.go("#/you");
    assert_eq!(page.tell(Event::ForgetConfirmed), [Effect::Forget]);
    assert!(!page.log().is_empty(), "not before the browser has done it");
    page.run(Event::Forgotten { tab: TabId::from_chance(99) });
    assert!(page.log().is_empty());
    assert_eq!(page.state.progress(), &Default::default());
    assert_eq!(page.address(), "#/");
    assert!(!page.all().contains("Dana"));
}

#[test]
fn after_being_forgotten_everything_starts_afresh() {
    let mut page = Page::open("#/");
    page.do_lamps();
    page.run(Event::Forgotten { tab: TabId::from_chance(99) });
    page.go("#/learn/lamps");
    assert_eq!(page.address(), "#/learn/lamps/on");
    let log = page.log();
    assert_eq!(log.iter().next().unwrap().id.seq, 1);
    assert_eq!(screen::saving(&page.state), screen::Saving::Saved);
}
