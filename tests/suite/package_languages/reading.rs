//! Somebody who reads on in another language, on one page and from one day to the next.

use super::kit::{COURSE, read_of, two};
use super::{all, text};
use crate::session::kit::Page;
use plainspoken::catalogue::Catalogue;
use plainspoken::ids::ModuleId;
use plainspoken::lms::languages::chosen;
use plainspoken::lms::places::Places;
use plainspoken::lms::state;
use plainspoken::module::Module;
use plainspoken::package::{Format, Made};
use plainspoken::packed::{self, Packed};
use plainspoken::progress::{Fact, Log, Progress, saved};
use plainspoken::record;
use plainspoken::session::standing::Case;
use plainspoken::session::turned::{Turned, turn};
use plainspoken::session::{Effect, Event, Late, Route, Taught, screen};
use proptest::prelude::*;
use std::sync::LazyLock;

static MADE: LazyLock<Made> = LazyLock::new(|| all(&two(), Format::Scorm12));
static PLACES: LazyLock<Places> =
    LazyLock::new(|| Places::read(&text(&MADE, "places.json")).unwrap());

/// What there is to read in each language.
fn catalogue(at: usize) -> Catalogue {
    let name = ["catalogue.json", "catalogue.de.json"][at];
    Catalogue::read(&text(&MADE, name)).unwrap()
}

fn module(at: usize) -> Module {
    read_of(&MADE, &catalogue(at))[0].0.clone()
}

/// A page of the package, in a language.
fn page(tab: u64, at: usize, stored: Log) -> Page {
    let mut page = Page::opened_with(tab, "#/", &[super::kit::TALE], stored);
    turn_to(&mut page, at, None);
    page
}

fn turn_to(page: &mut Page, to: usize, chosen: Option<&str>) -> Vec<Effect> {
    let catalogue = catalogue(to);
    let lessons = read_of(&MADE, &catalogue).into_iter().map(|(module, sha256)| {
        let id = module.id.clone();
        (id, Taught::read(&packed::write(&Packed { module, sha256 })).unwrap())
    });
    let chosen = chosen.map(str::to_owned);
    let turned = Turned { at: page.now(), chosen, lessons: lessons.collect(), catalogue };
    turn(&mut page.state, turned)
}

/// Answers all of it right.
fn do_it(page: &mut Page) {
    page.go("#/learn/lamps/on-the-wall");
    page.answer("which", &["the-left-one"]);
    let lights = "#/learn/lamps/lights";
    page.go(lights);
    let module = module(0);
    for question in module.questions().skip(1).take(3) {
        for choice in crate::lms_state::right(question) {
            page.pick(question.id.as_str(), choice.as_str());
        }
        page.check(question.id.as_str());
    }
    page.go("#/learn/lamps/good-night");
    page.agree("the-light");
}

fn standings(progress: &Progress, at: usize) -> String {
    let module = module(at);
    let case = Case::new(progress, &module);
    let of = |step: &plainspoken::module::Step| {
        let asked = step.questions().map(|q| (q.id.clone(), case.standing(q), case.is_answered(q)));
        (step.id.clone(), case.is_read(step), case.is_done(step), asked.collect::<Vec<_>>())
    };
    format!("{:?} {:?}", case.standings(), module.steps.iter().map(of).collect::<Vec<_>>())
}

#[test]
fn what_is_done_in_one_language_is_done_in_the_other() {
    for (from, to) in [(0, 1), (1, 0)] {
        let mut page = page(1, from, Log::default());
        do_it(&mut page);
        page.go("#/done/lamps");
        let open = Case::new(page.state.progress(), &module(from)).standings().open;
        assert_eq!(open, []);
        turn_to(&mut page, to, None);
        assert_eq!(Case::new(page.state.progress(), &module(to)).standings().open, []);
        let list = screen::courses(&page.state);
        assert_eq!((list.done, list.of), (1, 1));
        // The record is of the text that was read.
        let finished = page.state.progress().module(&ModuleId::parse("lamps").unwrap()).unwrap();
        let finished = finished.finished.values().next().unwrap().clone();
        assert_eq!(*finished.sha256, catalogue(from).modules[0].sha256);
        let said = ["I put out the light.", "Ich lösche das Licht."][from];
        assert_eq!(page.state.progress().agreed[0].0.text, said);

        // A record says in which language that was, whatever the page is in by now.
        page.run(Late::TextsKnown(PLACES.texts()));
        let at = page.now();
        page.run(Event::NameGiven { at, name: "Ada".to_owned() });
        page.run(Late::RecordsDue { at, offset: 0, build: "0" });
        let records = &page.state.progress().records;
        let records: Vec<_> = records.iter().map(|one| record::read(&one.line).unwrap()).collect();
        let completed =
            records.iter().find(|record| record.content.content_sha256 == *finished.sha256);
        assert_eq!(completed.unwrap().content.language, ["en", "de"][from]);

        // And on another day, from what a learning system kept, in as little room as there may be.
        for most in [4_096, 330] {
            let written = state::write(page.state.log(), &PLACES, most);
            assert!(written.text.len() <= most);
            let read = state::read(&written.text, &PLACES).unwrap();
            let again = Progress::of(&read);
            assert_eq!(again.agreed[0].0.text, said);
            let id = ModuleId::parse("lamps").unwrap();
            let now = again.module(&id).unwrap().finished.values().next().unwrap().clone();
            assert_eq!((now.sha256, now.score), (finished.sha256.clone(), finished.score));
            assert_eq!(standings(&again, to), standings(page.state.progress(), from));
        }
    }
}

#[test]
fn a_half_made_answer_and_the_place_stay_when_the_language_changes() {
    let mut page = page(1, 1, Log::default());
    page.go("#/learn/lamps/on-the-wall");
    page.pick("which", "neither");
    let effects = turn_to(&mut page, 0, Some("en"));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Go { .. } | Effect::Fetch(_))));
    assert_eq!(*page.state.route(), Route::parse("#/learn/lamps/on-the-wall"));
    let picked = |page: &Page| {
        let question = plainspoken::ids::QuestionId::parse("which").unwrap();
        let id = ModuleId::parse("lamps").unwrap();
        let progress = page.state.progress().question(0, &id, &question).unwrap();
        progress.picked.clone().unwrap().iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(picked(&page), ["neither"]);
    assert_eq!(page.step().taught.module.title, "Lamps");

    // Whoever comes back gets the language that they chose, whatever else is said of them.
    assert_eq!(chosen(&page.state).as_deref(), Some("en"));
    turn_to(&mut page, 1, Some("de"));
    let written = state::write(page.state.log(), &PLACES, 4_096);
    let next = self::page(2, 0, state::read(&written.text, &PLACES).unwrap());
    assert_eq!(chosen(&next.state).as_deref(), Some("de"));
    assert_eq!(picked(&next), ["neither"]);
    assert_eq!(next.state.place_left(), Some(Route::parse("#/learn/lamps/on-the-wall")));

    // A package that has one language only reads all of it but that, and one that had more.
    let one: Places = Places { languages: Vec::new(), ..PLACES.clone() };
    let read = state::read(&written.text, &one).unwrap();
    assert!(!read.iter().any(|entry| matches!(entry.fact, Fact::LanguageChosen { .. })));
    assert_eq!(picked(&self::page(3, 0, read)), ["neither"]);
}

#[test]
fn the_language_that_somebody_chose_is_a_newer_line_to_older_pages() {
    let mut page = page(1, 0, Log::default());
    turn_to(&mut page, 1, Some("de"));
    let entry = page.state.log().iter().last().unwrap().clone();
    let line = saved::encode(&entry);
    assert!(
        line.starts_with("{\"v\":5,") && line.contains("\"what\":\"language-chosen\""),
        "{line}"
    );
    assert_eq!(saved::decode(&line), Ok(entry));
    assert!(COURSE.contains("[[translation]]"));
}

#[derive(Clone, Debug)]
enum Press {
    Step(usize),
    Pick(usize, usize, usize),
    Check(usize),
    Again(usize),
    Turn(usize),
}

fn press() -> impl Strategy<Value = Press> {
    prop_oneof![
        (0..3usize).prop_map(Press::Step),
        (0..6usize, 0..4usize, 0..3usize).prop_map(|(q, item, place)| Press::Pick(q, item, place)),
        (0..6usize).prop_map(Press::Check),
        (0..6usize).prop_map(Press::Again),
        (0..2usize).prop_map(Press::Turn),
    ]
}

/// The presses, each in the language that the page is in then.
fn play(presses: &[Press]) -> Page {
    let mut page = page(1, 0, Log::default());
    let module = module(0);
    let asked: Vec<String> = module.questions().map(|question| question.id.to_string()).collect();
    assert_eq!(asked.len(), 6);
    for press in presses {
        match press {
            Press::Step(at) => {
                let step = &module.steps[*at].id;
                page.go(&format!("#/learn/lamps/{step}"));
            }
            Press::Pick(q, item, place) => {
                let question = PLACES.modules[0].questions().nth(*q).unwrap().clone();
                let item = question.items.get(*item).cloned().unwrap_or_else(|| "it".to_owned());
                let put = match question.places.get(*place) {
                    Some(place) => format!("{item}={place}"),
                    None if item == "it" => "it=fake".to_owned(),
                    None => item,
                };
                page.pick(&question.id, &put);
            }
            Press::Check(q) => {
                page.check(&asked[*q]);
            }
            Press::Again(q) => {
                page.again(&asked[*q]);
            }
            Press::Turn(to) => {
                turn_to(&mut page, *to, Some(["en", "de"][*to]));
            }
        }
    }
    page
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_done_stands_alike_in_both(presses in prop::collection::vec(press(), 0..40)) {
        let page = play(&presses);
        let progress = page.state.progress();
        prop_assert_eq!(standings(progress, 0), standings(progress, 1));
        let written = state::write(page.state.log(), &PLACES, 4_096);
        let again = Progress::of(&state::read(&written.text, &PLACES).unwrap());
        prop_assert_eq!(standings(progress, 0), standings(&again, 1));
        let turned = presses.iter().rev().find_map(|press| match press {
            Press::Turn(to) => Some(["en", "de"][*to]),
            _ => None,
        });
        let next = self::page(2, 0, state::read(&written.text, &PLACES).unwrap());
        prop_assert_eq!(chosen(&next.state), turned.map(str::to_owned));
    }
}
