//! Ways past: "This isn't part of my job", and "What got in the way?", which nobody can lead back to anybody.

use super::kit::{BIKES, KITES, LAMPS, Page, m};
use plainspoken::module::{Block, Module};
use plainspoken::progress::{Log, Timestamp};
use plainspoken::prose::{Prose, plain};
use plainspoken::session::screen::{self, ModuleState, Row, other_ways};
use plainspoken::session::{Effect, Event, Hurdle, Late, Route};

/// The bikes, for those who ride them.
fn course() -> [String; 3] {
    let bikes = BIKES.replace("title: Bikes", "title: Bikes\naudience: people who ride");
    [LAMPS.to_owned(), bikes, KITES.to_owned()]
}

fn open(address: &str) -> Page {
    let course = course();
    Page::opened_with(1, address, &course.each_ref().map(String::as_str), Log::default())
}

fn bikes(page: &Page) -> Row {
    screen::courses(&page.state).modules.into_iter().find(|row| row.id == m("bikes")).unwrap()
}

fn decline(page: &mut Page, declined: bool) -> Vec<Effect> {
    let at = page.now();
    page.run(Event::AudienceDeclined { at, module: m("bikes"), declined })
}

#[test]
fn what_is_for_some_is_nobodys_duty_until_they_take_it_up() {
    let mut page = open("#/");
    let list = screen::courses(&page.state);
    assert_eq!(bikes(&page).audience.as_deref(), Some("people who ride"));
    assert_eq!((list.of, list.minutes), (2, 2), "the lamps and the kites");
    page.go("#/learn/bikes/ride");
    page.go("#/");
    assert_eq!(screen::courses(&page.state).of, 3);
    assert_eq!(screen::courses(&page.state).next.unwrap().id, m("bikes"));
}

#[test]
fn not_part_of_my_job_is_written_down_and_can_be_taken_back() {
    let mut page = open("#/learn/bikes/ride");
    let effects = decline(&mut page, true);
    assert!(effects.contains(&Effect::Go { route: Route::Courses, replace: false }), "{effects:?}");
    assert!(matches!(bikes(&page).state, ModuleState::NotMine { .. }));
    assert_eq!(bikes(&page).minutes_left, 0);
    assert_eq!(screen::courses(&page.state).next.unwrap().id, m("lamps"));
    assert_eq!(decline(&mut page, true), [], "once is enough");
    // Taken back where it is asked, which stays, and so does the focus.
    let mut page = page.tomorrow(2, "#/learn/bikes/ride");
    assert!(matches!(bikes(&page).state, ModuleState::NotMine { .. }));
    let effects = decline(&mut page, false);
    assert!(effects.contains(&Effect::Focus("title".to_owned())), "{effects:?}");
    assert_eq!(page.address(), "#/learn/bikes/ride");
    page.go("#/");
    assert!(matches!(bikes(&page).state, ModuleState::Started { .. }));
}

#[test]
fn what_was_completed_stays_so_whatever_is_said_afterwards() {
    let mut page = open("#/learn/bikes/ride");
    page.answer("side", &["ours"]);
    page.go("#/done/bikes");
    decline(&mut page, true);
    assert!(matches!(bikes(&page).state, ModuleState::Done { .. }));
}

fn remark(page: &mut Page, what: Hurdle, line: &str) -> Vec<Effect> {
    page.run(Late::RemarkGiven { module: m("lamps"), what, line: line.to_owned() })
}

#[test]
fn a_remark_is_kept_apart_from_everything_else() {
    let mut page = open("#/done/lamps");
    let at = page.now();
    page.run(Event::NameGiven { at, name: "Dana".to_owned() });
    let before = page.log();
    assert!(!page.finish().remarked);
    let effects = remark(&mut page, Hurdle::Unclear, " Which, \"left\"?\n");
    let row = "lamps,unclear,\"Which, \"\"left\"\"?\"".to_owned();
    assert_eq!(effects[0], Effect::KeepRemark(row));
    assert!(page.finish().remarked, "thanked for");
    assert_eq!(page.log(), before, "not among what they did");
    let at = page.now();
    let effects = page.tell(Event::SaveToFilePressed { at });
    let [Effect::Offer { text, .. }] = &effects[..] else { panic!("{effects:?}") };
    assert!(
        !text.contains("unclear") && !text.contains("Which"),
        "nor in the progress file: {text}"
    );
}

#[test]
fn the_table_of_remarks_has_no_name_no_time_and_no_order() {
    let mut page = open("#/");
    let at = page.now();
    page.run(Event::NameGiven { at, name: "Dana".to_owned() });
    page.run(Event::RemarksFound(vec!["kites,no-time,".to_owned()]));
    remark(&mut page, Hurdle::TalkedDown, "");
    assert_eq!(screen::details(&page.state).remarks, 2);
    let effects = page.tell(Late::SaveRemarksPressed);
    let [Effect::Offer { name, text }] = &effects[..] else { panic!("{effects:?}") };
    assert!(name.ends_with(".csv"), "{name}");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines,
        [
            "module,what got in the way,in their own words",
            "kites,no-time,",
            "lamps,felt-talked-down-to,"
        ]
    );
}

#[test]
fn to_be_forgotten_takes_remarks_along() {
    let mut page = open("#/");
    remark(&mut page, Hurdle::NotMyJob, "Really");
    page.run(Event::Forgotten { tab: plainspoken::progress::TabId::from_chance(9) });
    assert_eq!(screen::details(&page.state).remarks, 0);
    assert!(!page.all().contains("Really"));
    assert_eq!(page.log().len(), 0);
    assert!(page.now() > Timestamp(0));
}

fn module() -> Module {
    let way = |text: &str| format!("> [!ANOTHER-WAY]\n> {text}\n\n");
    let asked = |id: &str, prompt: &str| {
        format!("### Q? {{#{id}}}\n\n{prompt}- [x] A\n\n  a\n\n- [ ] B\n\n  b\n\n")
    };
    let text = format!(
        "---\nid: a\ntitle: A\n---\n\n## Zero {{#zero}}\n\nText.\n\n{}## One {{#one}}\n\n{}{}## Two {{#two}}\n\nText.\n\n{}\
         ## Three {{#three}}\n\n{}{}{}",
        way("zero"),
        asked("first", ""),
        way("one"),
        way("two"),
        way("three"),
        asked("second", &way("own")),
        asked("third", ""),
    );
    let parsed = plainspoken::parse::parse(&text);
    assert!(parsed.diagnostics.is_empty(), "{:#?}", parsed.diagnostics);
    parsed.module
}

/// Another way of saying it, for an exercise that did not go well twice.
#[test]
fn other_ways_are_those_around_an_exercise_and_of_what_was_read_before_it() {
    let module = module();
    let ways = |id: &str| -> Vec<String> {
        let body = |body: &[Prose]| match body {
            [Prose::Paragraph(words)] => plain(words),
            other => panic!("{other:?}"),
        };
        other_ways(&module, &super::kit::q(id)).into_iter().map(body).collect()
    };
    assert_eq!(ways("first"), ["zero", "one"]);
    assert_eq!(ways("second"), ["two", "three", "own"]);
    assert_eq!(ways("third"), ["two", "three"]);
    assert_eq!(ways("none"), [""; 0]);
    assert!(module.steps[0].blocks.iter().all(|block| matches!(block, Block::Prose(_))));
}
