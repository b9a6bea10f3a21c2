//! `plainspoken new`, `explain` and `changes`, run as a trainer runs them.

use crate::cli_kit::{Desk, MODULE, Ran};
use expect_test::expect;
use plainspoken::codes::Code;
use std::fs;

#[test]
fn a_new_course_has_nothing_to_mend_and_is_never_written_over() {
    let desk = Desk::new();
    let Ran { code, out, err } = desk.run("new course");
    expect![[r#"
        The course is written:
          my-course/course.toml
          my-course/en/when-something-looks-odd.md
          my-course/en/glossary.md
        Put your own name and contact into my-course/course.toml: readers see it on every screen.
          plainspoken serve my-course    see it in your browser as you write
          plainspoken check my-course    look for things to mend
          plainspoken new module "A title" --in my-course/en    start the next module
    "#]]
    .assert_eq(&out);
    assert_eq!((code, err.as_str()), (0, ""));
    let checked = desk.run("check my-course");
    assert!(checked.out.ends_with("3 files, nothing to mend.\n"), "{}", checked.out);

    desk.write("my-course/course.toml", "mine");
    let again = desk.run("new course");
    assert_eq!((again.code, again.out.as_str()), (2, ""));
    assert_eq!(
        again.err,
        "There is my-course/course.toml already, so nothing was written. Name another folder.\n"
    );
    assert_eq!(desk.read("my-course/course.toml"), "mine");

    let titled =
        desk.command(&["new", "course", "other", "--title", "Zoë \"&\" Sons"]).output().unwrap();
    assert_eq!(Ran::from(titled).code, 0);
    assert!(desk.read("other/course.toml").contains("title = \"Zoë \\\"&\\\" Sons\""));
    assert_eq!(desk.run("check other").code, 0);
}

#[test]
fn a_new_module_joins_its_course() {
    let desk = Desk::new();
    desk.run("new course c");
    let ran = Ran::from(
        desk.command(&["new", "module", "Who's to tell?", "--in", "c/en"]).output().unwrap(),
    );
    expect![[r#"
        c/en/whos-to-tell.md is written, and stands last in course.toml.
        Open it in any text editor, and change it piece by piece until it is yours.
          plainspoken serve c    see it in your browser as you write
          plainspoken check c/en/whos-to-tell.md    look for things to mend
    "#]]
    .assert_eq(&ran.out);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(desk.run("check c").out.ends_with("4 files, nothing to mend.\n"));
    let before = desk.read("c/en/whos-to-tell.md");
    let again = Ran::from(
        desk.command(&["new", "module", "Who's to tell?", "--in", "c/en"]).output().unwrap(),
    );
    assert_eq!(again.code, 2);
    assert_eq!(
        again.err,
        "There is c/en/whos-to-tell.md already, so nothing was written. Choose another title.\n"
    );
    assert_eq!(desk.read("c/en/whos-to-tell.md"), before);
}

#[test]
fn a_new_module_may_stand_by_itself_or_where_all_are_given() {
    let desk = Desk::new();
    let ran = desk.run("new module Alone");
    assert!(ran.out.starts_with("alone.md is written.\n"), "{}", ran.out);
    assert!(desk.run("check alone.md").out.ends_with("1 file, nothing to mend.\n"));
    // This course lists no modules, so readers get them all.
    let toml = desk.read("course/course.toml");
    assert_eq!(desk.run("new module Another --in course/en").code, 0);
    assert_eq!(desk.read("course/course.toml"), toml);
    assert!(desk.run("check course").out.ends_with("4 files, nothing to mend.\n"));
    // From inside the folder, too.
    let inside = desk
        .command(&["new", "module", "Inside"])
        .current_dir(desk.path().join("course/en"))
        .output();
    let inside = Ran::from(inside.unwrap());
    assert!(inside.out.contains("plainspoken serve ..    see"), "{}", inside.out);
    for (words, said) in [
        (vec!["new", "module", " "], "Say what the module is called"),
        (vec!["new", "module", "A", "--in", "nowhere"], "There is no folder nowhere."),
    ] {
        let ran = Ran::from(desk.command(&words).output().unwrap());
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{words:?}");
        assert!(ran.err.starts_with(said), "{}", ran.err);
    }
}

#[test]
fn every_code_is_explained() {
    let desk = Desk::new();
    let list = desk.run("explain");
    assert_eq!(list.code, 0);
    for code in Code::ALL {
        assert!(list.out.contains(&format!("  {code} ")), "{code}");
    }
    for code in [Code::MissingId, Code::FileName, Code::ImageAlt] {
        let ran = desk.run(&format!("explain {code}"));
        assert_eq!(ran.code, 0);
        assert!(
            ran.out.starts_with(&format!("{} {code}\n\n", code.severity().word())),
            "{}",
            ran.out
        );
        assert!(!ran.out.contains('\u{1b}'));
    }
    assert_eq!(desk.run("explain [missing-id]").code, 0, "as it is copied from a report");
    let unknown = desk.run("explain no-reson");
    assert_eq!((unknown.code, unknown.out.as_str()), (2, ""));
    assert_eq!(
        unknown.err,
        "There is no code no-reson. Did you mean no-reason? plainspoken explain lists them all.\n"
    );
    let coloured =
        desk.command(&["explain", "no-reason"]).env("CLICOLOR_FORCE", "1").output().unwrap();
    assert!(Ran::from(coloured).out.contains("\u{1b}["));
}

const ALSO: &str = "---\nid: also\ntitle: Also\n---\n\n## One {#one}\n\nText.\n";

#[test]
fn what_is_asked_again_is_told() {
    let desk = Desk::new();
    desk.write(
        "new.md",
        MODULE.replace("revision: 3", "revision: 4").replace("She answers", "She rings back"),
    );
    let ran = desk.run("changes course/en/who-to-tell.md new.md");
    expect![[r#"
        Who to tell (revision 3, now 4): 1 minute to do.
          - First: to answer
              Who?

        In all: 1 minute, for those who completed it.
    "#]]
    .assert_eq(&ran.out);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));

    desk.write("new.md", MODULE.replace("She answers", "She rings back"));
    expect![[r#"
        Who to tell: nothing is asked again.
          The meaning changed, and the revision is still 3: those who completed it are not asked about that. Write revision: 4 to ask them, 1 minute in all:
          - First: to answer
              Who?

        Nothing changes for anybody who completed it.
    "#]].assert_eq(&desk.run("changes course/en/who-to-tell.md new.md").out);
    let same = desk.run("changes course course");
    assert_eq!(
        (same.code, same.out.as_str()),
        (0, "Nothing changes for anybody who completed it.\n")
    );
}

#[test]
fn courses_are_held_against_each_other() {
    let desk = Desk::new();
    desk.write("next/course.toml", desk.read("course/course.toml"));
    desk.write("next/logo.svg", "<svg/>");
    desk.write("next/en/also.md", ALSO);
    desk.write("next/en/padlock.svg", "<svg/>");
    desk.write("next/en/who-to-tell.md", MODULE);
    expect![[r#"
        Also: new. Everybody is asked to take it: 1 minute.

        1 other module is as before for everybody.

        In all: 1 minute, new modules included.
    "#]]
    .assert_eq(&desk.run("changes course next").out);
    fs::remove_file(desk.path().join("next/en/who-to-tell.md")).unwrap();
    let gone = desk.run("changes course next").out;
    assert!(gone.contains("Who to tell: no longer there. Completions stay on record.\n"), "{gone}");
    for (words, said) in [
        ("changes course course/en/who-to-tell.md", "Name two files, or two folders of courses"),
        ("changes pages course", "pages has no course.toml"),
        ("changes course nowhere", "There is no nowhere."),
        ("changes course/course.toml course/course.toml", "course/course.toml is no module."),
    ] {
        let ran = desk.run(words);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{words}");
        assert!(ran.err.starts_with(said), "{}", ran.err);
    }
}
