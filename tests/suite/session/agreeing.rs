//! Agreeing to a statement, word for word and once a version; and trying something, which nobody checks.

use super::kit::{Page, choices, whats};
use plainspoken::hash;
use plainspoken::progress::{Fact, Log};
use plainspoken::session::screen;
use plainspoken::session::standing::Standing;

const USE: &str = "---\nid: use\ntitle: Use\n---\n\n## Agree {#agree}\n\n### Acceptable use {#terms .acknowledge \
     policy=acceptable-use version=4}\n\nThe [policy](https://ours.example/use).\n\n- [ ] I’ve read the *acceptable use* \
     policy, version 4 – and `will` follow it.\n\n### Save it {#save .try-it}\n\nPut it in your phone.\n";

fn travel() -> String {
    USE.replace("id: use", "id: travel").replace("title: Use", "title: Travel")
}

fn open(address: &str) -> Page {
    Page::opened_with(1, address, &[USE, &travel()], Log::default())
}

#[test]
fn what_was_agreed_to_is_written_down_word_for_word_with_the_text_it_stood_in() {
    let mut page = open("#/learn/use/agree");
    assert_eq!(page.asked("terms").standing, Standing::Open);
    page.agree("terms");
    let log = page.log();
    let Fact::Acknowledged { statement, sha256, .. } = &log.iter().next_back().unwrap().fact else {
        panic!("{log:?}")
    };
    assert_eq!(
        statement.text,
        "I’ve read the acceptable use policy, version 4 – and will follow it."
    );
    assert_eq!((statement.policy.as_str(), statement.version.as_str()), ("acceptable-use", "4"));
    assert_eq!(**sha256, *hash::sha256_hex(USE.as_bytes()));
    assert_eq!(page.asked("terms").agreed, Some(log.iter().next_back().unwrap().at));
    let details = screen::details(&page.state);
    assert_eq!(details.agreed.len(), 1);
}

#[test]
fn it_is_agreed_to_once_in_the_whole_course() {
    let mut page = open("#/learn/use/agree");
    page.agree("terms");
    let before = page.log();
    assert_eq!(page.agree("terms"), [], "pressed twice");
    assert_eq!(page.log(), before);
    page.go("#/learn/travel/agree");
    assert_eq!(page.asked("terms").standing, Standing::Fits, "the same policy and version");
    assert_eq!(page.agree("terms"), []);
    page.go("#/done/travel");
    assert!(page.finish().finished.is_some());
}

#[test]
fn a_new_version_is_agreed_to_anew() {
    let mut page = open("#/learn/use/agree");
    page.agree("terms");
    page.go("#/done/use");
    let newer = USE.replace("version=4", "version=5").replace("revision: 1", "revision: 2");
    let mut page = page.with(2, "#/learn/use/agree", &[&newer]);
    assert_eq!(page.asked("terms").standing, Standing::Open);
    assert_eq!(page.asked("terms").agreed, None);
    page.agree("terms");
    assert_eq!(page.asked("terms").standing, Standing::Fits);
    assert_eq!(screen::details(&page.state).agreed.len(), 2, "both are kept");
}

#[test]
fn a_module_is_complete_only_with_what_is_to_be_agreed_to() {
    let mut page = open("#/learn/use/agree");
    page.go("#/done/use");
    assert_eq!(page.finish().open.len(), 1);
    page.go("#/learn/use/agree");
    page.agree("terms");
    page.go("#/done/use");
    let finish = page.finish();
    assert!(finish.finished.is_some());
    assert_eq!((finish.standings.questions, finish.standings.score.value()), (0, 100), "no score");
}

#[test]
fn agreeing_is_neither_picked_nor_checked() {
    let mut page = open("#/learn/use/agree");
    let before = page.log();
    assert_eq!(page.check("terms"), []);
    assert_eq!(page.pick("terms", "agreed"), []);
    assert_eq!(page.again("terms"), []);
    assert_eq!(page.log(), before);
}

#[test]
fn something_to_try_is_said_and_taken_back_and_never_needed() {
    let mut page = open("#/learn/use/agree");
    page.agree("terms");
    assert!(page.step().answered, "it is not waited for");
    page.tried("save", false);
    assert_eq!(page.asked("save").picked, choices(&["not-today"]));
    assert_eq!(page.tried("save", false), [], "said once");
    page.tried("save", true);
    assert_eq!(page.asked("save").picked, choices(&["done"]));
    page.go("#/done/use");
    let finish = page.finish();
    assert!(finish.finished.is_some());
    assert_eq!(finish.standings.questions, 0);
    assert_eq!(whats(&page.log()).iter().filter(|what| *what == "question-answered").count(), 2);
}

#[test]
fn a_module_is_complete_without_anything_being_tried() {
    let mut page = open("#/learn/use/agree");
    page.agree("terms");
    page.go("#/done/use");
    assert!(page.finish().finished.is_some());
    assert!(!whats(&page.log()).contains(&"question-answered".to_owned()));
}
