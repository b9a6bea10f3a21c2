//! Show what you know: one try at the questions, and no step that teaches what was shown.

use super::kit::{Page, m, whats};
use plainspoken::progress::{Fact, Log, Method};
use plainspoken::session::screen::{self, Offer, Screen, screen};
use plainspoken::session::standing::Standing;

/// A question on one side or the other.
macro_rules! asked {
    ($id:literal, $outcome:literal) => {
        concat!(
            "### Which? {#",
            $id,
            " outcome=",
            $outcome,
            "}\n\n- [x] Left {#left}\n\n  Yes.\n\n- [ ] Right {#right}\n\n  No.\n"
        )
    };
}

/// Two outcomes: spotting it has a step to read and two questions, reporting it one. And one to agree to.
const MAIL: &str = concat!(
    "---\nid: mail\ntitle: Mail\npass: 100%\noutcome.spot: Spot a message that lies\noutcome.report: Report it\n---\n\n",
    "## Read {#read}\n\nText on spotting it.\n\n## Spot {#spot}\n\n",
    asked!("first", "spot"),
    "\n## Spot more {#more}\n\n",
    asked!("second", "spot"),
    "\n## Report {#report}\n\n",
    asked!("whom", "report"),
    "\n## Agree {#agree}\n\n",
    "### Terms {#terms .acknowledge policy=use version=1}\n\n- [ ] I agree.\n",
);

/// Another one that reports.
const CALLS: &str = concat!(
    "---\nid: calls\ntitle: Calls\noutcome.report: Report it\noutcome.hang-up: Hang up\n---\n\n## Hang up {#hang}\n\n",
    asked!("when", "hang-up"),
    "\n## Report {#report}\n\n",
    asked!("how", "report"),
);

/// The same, with enough to read that it can save something to know it already.
fn long(text: &str) -> String {
    let text = text.replace("Text on spotting it.", &"word ".repeat(700));
    text.replace(
        "## Hang up {#hang}\n\n",
        &format!("## Hang up {{#hang}}\n\n{}\n\n", "word ".repeat(500)),
    )
}

fn open(address: &str) -> Page {
    Page::opened_with(1, address, &[&long(MAIL), &long(CALLS)], Log::default())
}

fn spared(page: &Page) -> Vec<String> {
    page.step().steps.iter().filter(|step| step.spared).map(|step| step.id.to_string()).collect()
}

fn shown(log: &Log) -> Vec<(String, Method)> {
    let shown = log.iter().filter_map(|entry| match &entry.fact {
        Fact::OutcomeShown { outcome, method, .. } => Some((outcome.to_string(), *method)),
        _ => None,
    });
    shown.collect()
}

fn open_steps(page: &mut Page) -> Vec<String> {
    page.go("#/done/mail");
    page.finish().open.iter().map(|item| item.route.address()).collect()
}

#[test]
fn the_first_step_offers_all_questions_that_show_something() {
    let mut page = open("#/learn/mail/read");
    assert_eq!(page.step().offer, Offer::Show { questions: 3, minutes: 2 });
    assert_eq!(page.step_of("report").offer, Offer::Nothing, "only where it begins");
    page.go("#/show/mail");
    assert_eq!(screen(&page.state), Screen::Show(m("mail")));
    let show = screen::show(&page.state).unwrap();
    let asked: Vec<_> = show.questions.iter().map(|(_, id)| id.as_str()).collect();
    assert_eq!(asked, ["first", "second", "whom"], "agreeing shows nothing");
    assert!(show.shown.is_empty() && show.answered == 0);
}

#[test]
fn it_is_offered_only_where_it_could_save_something() {
    let page = Page::opened_with(1, "#/learn/calls/hang", &[MAIL, CALLS], Log::default());
    assert_eq!(page.step().offer, Offer::Nothing);
}

#[test]
fn what_was_shown_spares_the_steps_that_teach_it_and_the_rest_remains() {
    let mut page = open("#/show/mail");
    page.answer("first", &["left"]);
    assert!(shown(&page.log()).is_empty(), "half of it is not all of it");
    page.answer("second", &["left"]);
    page.answer("whom", &["right"]);
    assert_eq!(shown(&page.log()), [("spot".to_owned(), Method::TestedOut)]);
    let show = screen::show(&page.state).unwrap();
    assert_eq!((show.shown, show.answered), (vec!["Spot a message that lies".to_owned()], 3));
    assert_eq!(show.next.address(), "#/learn/mail/report");
    assert!(show.minutes_left <= 1);
    page.go("#/learn/mail");
    assert_eq!(page.address(), "#/learn/mail/report");
    assert_eq!(spared(&page), ["read", "spot", "more"]);
    assert_eq!(page.step().back.address(), "#/");
    assert_eq!(open_steps(&mut page), ["#/learn/mail/report", "#/learn/mail/agree"]);
}

#[test]
fn it_is_one_try_and_the_lesson_has_as_many_as_anybody_likes() {
    let mut page = open("#/show/mail");
    page.answer("whom", &["right"]);
    assert_eq!(page.asked("whom").standing, Standing::NotThis);
    assert_eq!(page.again("whom"), []);
    let left = screen::show(&page.state).unwrap().questions.len();
    assert_eq!(left, 3, "an answer stays in sight");
    page.go("#/learn/mail/report");
    page.again("whom");
    page.answer("whom", &["left"]);
    assert_eq!(page.asked("whom").standing, Standing::Fits);
    assert_eq!(shown(&page.log()), [("report".to_owned(), Method::Full)], "on the way through");
}

#[test]
fn everything_shown_leaves_what_is_to_be_agreed_to_and_then_it_is_complete() {
    let mut page = open("#/show/mail");
    for question in ["first", "second", "whom"] {
        page.answer(question, &["left"]);
    }
    assert_eq!(screen::show(&page.state).unwrap().next.address(), "#/learn/mail/agree");
    page.go("#/learn/mail/agree");
    page.agree("terms");
    assert_eq!(page.step().next.address(), "#/done/mail");
    page.go("#/done/mail");
    let finish = page.finish();
    assert_eq!((finish.standings.right, finish.standings.questions), (3, 3));
    assert_eq!(finish.finished.unwrap().score.value(), 100);
    assert_eq!(finish.credited.len(), 2);
}

#[test]
fn a_question_on_the_way_through_is_no_test_and_spares_nothing() {
    let mut page = open("#/learn/mail/spot");
    page.answer("first", &["left"]);
    page.go("#/learn/mail/more");
    page.answer("second", &["left"]);
    assert_eq!(shown(&page.log()), [("spot".to_owned(), Method::Full)]);
    page.go("#/learn/mail/report");
    assert!(spared(&page).is_empty());
    assert!(open_steps(&mut page).contains(&"#/learn/mail/read".to_owned()));
}

#[test]
fn an_outcome_is_written_down_once() {
    let mut page = open("#/show/mail");
    page.answer("first", &["left"]);
    page.answer("second", &["left"]);
    page.go("#/learn/mail/spot");
    page.go("#/show/mail");
    let again = page.tomorrow(2, "#/show/mail");
    assert_eq!(whats(&again.log()).iter().filter(|what| *what == "outcome-shown").count(), 1);
}

#[test]
fn what_was_shown_in_one_module_counts_in_every_other() {
    let mut page = open("#/learn/mail/report");
    page.answer("whom", &["left"]);
    page.go("#/learn/calls/hang");
    assert_eq!(page.step().offer, Offer::Show { questions: 1, minutes: 1 });
    assert_eq!(spared(&page), ["report"]);
    assert_eq!(page.step().next.address(), "#/done/calls");
    page.answer("when", &["left"]);
    page.go("#/done/calls");
    let finish = page.finish();
    assert!(finish.finished.is_some(), "{:?}", finish.open);
    assert_eq!(
        (finish.standings.right, finish.standings.questions),
        (1, 1),
        "it is not asked again"
    );
}

#[test]
fn what_was_shown_elsewhere_can_still_be_answered_and_never_costs_anything() {
    let mut page = open("#/learn/mail/report");
    page.answer("whom", &["left"]);
    page.go("#/learn/calls/report");
    assert_eq!(page.asked("how").standing, Standing::Open);
    page.answer("how", &["left"]);
    assert_eq!(page.asked("how").standing, Standing::Fits);
    page.go("#/learn/calls/hang");
    page.answer("when", &["left"]);
    page.go("#/done/calls");
    assert!(page.finish().finished.is_some());
}

#[test]
fn a_question_that_was_added_to_an_outcome_takes_its_credit_back() {
    let mut page = open("#/show/mail");
    page.answer("whom", &["left"]);
    let more = MAIL.replace(
        "## Agree {#agree}",
        concat!("## Again {#again}\n\n", asked!("third", "report"), "\n## Agree {#agree}"),
    );
    let page = page.with(2, "#/learn/mail/again", &[&more, CALLS]);
    assert_eq!(page.asked("third").standing, Standing::Open);
    assert!(!spared(&page).contains(&"again".to_owned()), "nobody has shown that");
}

/// On another day the page has another name; what stands before somebody does not move when they touch it.
#[test]
fn the_order_of_the_choices_stays_when_something_is_picked_on_another_day_and_after_a_reload() {
    let many = MAIL.replace("- [x] Left {#left}", "- [ ] A {#a}\n\n  No.\n\n- [ ] B {#b}\n\n  No.\n\n- [ ] C {#c}\n\n  No.\n\n- [x] Left {#left}");
    let mut first = Page::opened_with(1, "#/learn/calls/hang", &[&many, CALLS], Log::default());
    first.answer("when", &["left"]);
    let order = |page: &Page| page.asked("first").order.clone();
    for tab in 2..12 {
        let mut page = Page::opened_with(tab, "#/show/mail", &[&many, CALLS], first.log());
        let before = order(&page);
        page.pick("first", "a");
        assert_eq!(order(&page), before, "tab {tab}");
        let reloaded = Page::opened_with(tab + 100, "#/show/mail", &[&many, CALLS], page.log());
        assert_eq!(order(&reloaded), before, "tab {tab}, after a reload");
    }
}
